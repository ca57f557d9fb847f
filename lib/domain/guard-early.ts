import { trendOf } from './arrears.ts';
import { last, representativesOf } from './case-facts.ts';
import { contactProof, evidenceOf, found, type Guard, law, letterProof, onDay, rule, warning } from './guard-finding.ts';
import { policy } from './policy.ts';
import { isRunning } from './signal.ts';

/** Conditions of the first stages: letters, the referral to Vroeg Eropaf and the handover to the bailiff. */
export const earlyGuards = {
  reminderSent: {
    ...rule,
    overrideBy: ['MANAGER'],
    source: 'Beleid De Linde 2026, § 2: eerst een herinnering, dan de veertiendagenbrief',
    check: (facts) => {
      const reminder = facts.letters.find((letter) => letter.kind === 'REMINDER' || letter.kind === 'DUNNING');
      return found(Boolean(reminder), [letterProof(reminder ?? null)]);
    },
  },
  noticeAddressee: {
    ...law,
    source: 'art. 1:441 BW: onder bewind treedt de bewindvoerder voor de huurder op',
    check: (facts) => {
      const notice = last(facts.letters.filter((letter) => letter.kind === 'FOURTEEN_DAY_NOTICE')) ?? null;
      const represented = representativesOf(facts);
      return found(represented.length === 0 || notice === null || represented.some((p) => notice.personIds.includes(p.id)), [
        letterProof(notice),
      ]);
    },
  },
  effortOfContact: {
    ...law,
    source: 'art. 2, onder a, Besluit gemeentelijke schuldhulpverlening',
    check: (facts, asked) => {
      const e = evidenceOf(facts, asked);
      return found(e.contact !== null, [contactProof(e.contact)]);
    },
  },
  debtHelpPointedOut: {
    ...law,
    source: 'art. 2, onder b, Besluit gemeentelijke schuldhulpverlening',
    check: (facts, asked) => {
      const help = evidenceOf(facts, asked).debtHelp;
      return found(help !== null, [contactProof(help?.contact ?? null), letterProof(help?.letter ?? null)]);
    },
  },
  writtenReminder: {
    ...law,
    source: 'art. 2, onder c, Besluit gemeentelijke schuldhulpverlening',
    check: (facts, asked) => {
      const e = evidenceOf(facts, asked);
      return found(e.reminder !== null, [letterProof(e.reminder)]);
    },
  },
  sharingOffered: {
    ...law,
    source: 'art. 2, onder d, Besluit gemeentelijke schuldhulpverlening',
    check: (facts, asked) => {
      const e = evidenceOf(facts, asked);
      return found(e.offer !== null, [letterProof(e.offer)]);
    },
  },
  reactionTermPassed: {
    ...rule,
    source: policy.reactionTermDays.source,
    check: (facts, asked) => {
      const e = evidenceOf(facts, asked);
      const passed = e.consent !== null || (e.silenceFrom !== null && e.silenceFrom <= asked.today);
      return found(passed, [onDay(e.offer?.reactionEndsOn ?? null)], passed ? null : e.silenceFrom);
    },
  },
  noObjection: {
    ...law,
    source: 'art. 2, onder d, Besluit gemeentelijke schuldhulpverlening: geen doorgifte na een afwijzende reactie',
    check: (facts, asked) => {
      const e = evidenceOf(facts, asked);
      return found(e.objection === null, [e.objection && { of: 'reply', id: e.objection.id, on: e.objection.on }]);
    },
  },
  signalThreshold: {
    ...rule,
    overrideBy: ['COORDINATOR'],
    source: policy.earlySignalThresholdHundredths.source,
    check: (facts) =>
      found((facts.countedHundredths ?? 0) >= policy.earlySignalThresholdHundredths.value, [
        { of: 'months', hundredths: facts.countedHundredths },
      ]),
  },
  noRunningSignal: {
    ...rule,
    source: 'Beleid De Linde 2026, § 3: geen tweede signaal zolang het eerste loopt, tenzij de achterstand groeide',
    check: (facts, asked) => {
      const running = facts.signals.find(
        (signal) => isRunning(signal) && (asked.personId === undefined || signal.personId === asked.personId),
      );
      return found(!running || facts.openRent > running.amount, [running && { of: 'signal', id: running.id, on: running.sentOn }]);
    },
  },
  signalWithoutFruit: {
    ...rule,
    overrideBy: ['MANAGER'],
    source: 'Beleid De Linde 2026, § 5: pas naar de deurwaarder als Vroeg Eropaf niet hielp of bezwaar vastligt',
    check: (facts) => {
      const ended = facts.signals.find((signal) =>
        ['NO_CONTACT', 'CONTACT_HELP_DECLINED', 'EXPIRED_NO_FEEDBACK', 'NOT_PROCESSED_DATA_ERROR', 'NOT_PROCESSED_ALREADY_KNOWN'].includes(
          signal.outcome ?? '',
        ),
      );
      const objected = facts.replies.find((reply) => reply.reply === 'OBJECTED');
      return found(Boolean(ended || objected || facts.planBroken), [
        ended && { of: 'signal', id: ended.id, on: ended.sentOn },
        objected && { of: 'reply', id: objected.id, on: objected.on },
      ]);
    },
  },
  noticeTermExpired: {
    ...law,
    effect: 'WARN',
    source: 'art. 6:96 lid 6 BW: zonder verstreken veertiendagenbrief geen incassokosten',
    check: (facts, asked) => {
      const notice = last(facts.letters.filter((letter) => letter.costsFrom !== null));
      const from = notice?.costsFrom ?? null;
      const expired = from !== null && from <= asked.today;
      return found(expired, [letterProof(notice ?? null), onDay(from)], expired ? null : from);
    },
  },
  notFalling: {
    ...warning,
    source: 'Rechtspraak over te snel dagvaarden bij een dalende schuld (schuldinfo.nl)',
    check: (facts) =>
      found(trendOf(facts.monthsHundredths, facts.earlierHundredths) !== 'FALLING', [
        { of: 'months', hundredths: facts.monthsHundredths },
        { of: 'months', hundredths: facts.earlierHundredths },
      ]),
  },
} as const satisfies Record<string, Guard>;
