import type { Role } from './actor.ts';
import { addDays, addMonths, type CalendarDate, later } from './calendar-date.ts';
import { type CaseFacts, last, representativesOf, tenantsOf } from './case-facts.ts';
import { trendOf } from './arrears.ts';
import { type Basis, policy } from './policy.ts';
import { evidenceComplete, isRunning, type SignalEvidence, signalEvidence } from './signal.ts';
import type { Stage } from './stage.ts';
import { addWorkingDays, statutoryTermEnd, workingDaysBetween } from './working-day.ts';

export interface Asked {
  readonly to: Stage;
  readonly today: CalendarDate;
  readonly personId?: number | undefined;
}

/** What the rule looked at, and the day on which its answer changes by itself; null when only an act changes it. */
export interface Finding {
  readonly met: boolean;
  readonly evidence: readonly Proof[];
  readonly changesOn: CalendarDate | null;
}
/** A record or figure that the rule looked at. */
export type Proof =
  | { readonly of: 'contact' | 'letter' | 'reply' | 'signal'; readonly id: number; readonly on: CalendarDate }
  | { readonly of: 'day'; readonly on: CalendarDate }
  | { readonly of: 'months'; readonly hundredths: number | null }
  | { readonly of: 'cents'; readonly amount: number };

export interface Guard {
  readonly basis: Basis;
  readonly source: string;
  readonly effect: 'BLOCK' | 'WARN';
  /** Who may set it aside with a written reason; nobody where the law binds. */
  readonly overrideBy: readonly Role[];
  readonly check: (facts: CaseFacts, asked: Asked) => Finding;
}
export type Guarded = Finding & { readonly id: GuardId };

const found = (met: boolean, evidence: readonly (Proof | null | undefined)[] = [], changesOn: CalendarDate | null = null): Finding => ({
  met,
  evidence: evidence.filter((proof) => proof !== null && proof !== undefined),
  changesOn,
});
const onDay = (on: CalendarDate | null): Proof | null => (on ? { of: 'day', on } : null);
const letterProof = (letter: { id: number; sentOn: CalendarDate } | null): Proof | null =>
  letter && { of: 'letter', id: letter.id, on: letter.sentOn };
const contactProof = (contact: { id: number; on: CalendarDate } | null): Proof | null =>
  contact && { of: 'contact', id: contact.id, on: contact.on };

/** Evidence for the person it concerns; without one named, for the first tenant. */
const evidenceOf = (facts: CaseFacts, asked: Asked): SignalEvidence =>
  signalEvidence(facts, asked.personId ?? tenantsOf(facts)[0]?.id ?? -1);
const spoken = (facts: CaseFacts): boolean =>
  facts.contacts.some((contact) => contact.outcome === 'SPOKEN_TENANT' || contact.outcome === 'SPOKEN_CO_TENANT');
const partsOfDay = (facts: CaseFacts): number =>
  new Set(facts.visits.filter((visit) => !visit.spoken && onOrAfterJudgment(facts, visit.on)).map((visit) => visit.partOfDay)).size;
const onOrAfterJudgment = (facts: CaseFacts, on: CalendarDate): boolean => facts.judgment !== null && on >= facts.judgment.on;

const law = { basis: 'LAW', effect: 'BLOCK', overrideBy: [] } as const;
const rule = { basis: 'POLICY', effect: 'BLOCK', overrideBy: [] } as const;
const warning = { basis: 'GUIDELINE', effect: 'WARN', overrideBy: [] } as const;

/** Every condition that a move can ask for. Sources are quoted on the screen; law cannot be overridden. */
export const guards = {
  reminderSent: {
    ...rule, overrideBy: ['MANAGER'], source: 'Beleid De Linde 2026, § 2: eerst een herinnering, dan de veertiendagenbrief',
    check: (facts) => {
      const reminder = facts.letters.find((letter) => letter.kind === 'REMINDER' || letter.kind === 'DUNNING');
      return found(Boolean(reminder), [letterProof(reminder ?? null)]);
    },
  },
  noticeAddressee: {
    ...law, source: 'art. 1:441 BW: onder bewind treedt de bewindvoerder voor de huurder op',
    check: (facts) => {
      const notice = last(facts.letters.filter((letter) => letter.kind === 'FOURTEEN_DAY_NOTICE')) ?? null;
      const represented = representativesOf(facts);
      return found(represented.length === 0 || notice === null || represented.some((p) => notice.personIds.includes(p.id)), [letterProof(notice)]);
    },
  },
  effortOfContact: {
    ...law, source: 'art. 2, onder a, Besluit gemeentelijke schuldhulpverlening',
    check: (facts, asked) => { const e = evidenceOf(facts, asked); return found(e.contact !== null, [contactProof(e.contact)]); },
  },
  debtHelpPointedOut: {
    ...law, source: 'art. 2, onder b, Besluit gemeentelijke schuldhulpverlening',
    check: (facts, asked) => {
      const help = evidenceOf(facts, asked).debtHelp;
      return found(help !== null, [contactProof(help?.contact ?? null), letterProof(help?.letter ?? null)]);
    },
  },
  writtenReminder: {
    ...law, source: 'art. 2, onder c, Besluit gemeentelijke schuldhulpverlening',
    check: (facts, asked) => { const e = evidenceOf(facts, asked); return found(e.reminder !== null, [letterProof(e.reminder)]); },
  },
  sharingOffered: {
    ...law, source: 'art. 2, onder d, Besluit gemeentelijke schuldhulpverlening',
    check: (facts, asked) => { const e = evidenceOf(facts, asked); return found(e.offer !== null, [letterProof(e.offer)]); },
  },
  reactionTermPassed: {
    ...rule, source: policy.reactionTermDays.source,
    check: (facts, asked) => {
      const e = evidenceOf(facts, asked);
      const passed = e.consent !== null || (e.silenceFrom !== null && e.silenceFrom <= asked.today);
      return found(passed, [onDay(e.offer?.reactionEndsOn ?? null)], passed ? null : e.silenceFrom);
    },
  },
  noObjection: {
    ...law, source: 'art. 2, onder d, Besluit gemeentelijke schuldhulpverlening: geen doorgifte na een afwijzende reactie',
    check: (facts, asked) => {
      const e = evidenceOf(facts, asked);
      return found(e.objection === null, [e.objection && { of: 'reply', id: e.objection.id, on: e.objection.on }]);
    },
  },
  signalThreshold: {
    ...rule, overrideBy: ['COORDINATOR'], source: policy.earlySignalThresholdHundredths.source,
    check: (facts) => found((facts.countedHundredths ?? 0) >= policy.earlySignalThresholdHundredths.value, [{ of: 'months', hundredths: facts.countedHundredths }]),
  },
  noRunningSignal: {
    ...rule, source: 'Beleid De Linde 2026, § 3: geen tweede signaal zolang het eerste loopt, tenzij de achterstand groeide',
    check: (facts, asked) => {
      const running = facts.signals.find((signal) => isRunning(signal) && (asked.personId === undefined || signal.personId === asked.personId));
      return found(!running || facts.openRent > running.amount, [running && { of: 'signal', id: running.id, on: running.sentOn }]);
    },
  },
  signalWithoutFruit: {
    ...rule, overrideBy: ['MANAGER'], source: 'Beleid De Linde 2026, § 5: pas naar de deurwaarder als Vroeg Eropaf niet hielp of bezwaar vastligt',
    check: (facts) => {
      const ended = facts.signals.find((signal) => ['NO_CONTACT', 'CONTACT_HELP_DECLINED', 'EXPIRED_NO_FEEDBACK', 'NOT_PROCESSED_DATA_ERROR', 'NOT_PROCESSED_ALREADY_KNOWN'].includes(signal.outcome ?? ''));
      const objected = facts.replies.find((reply) => reply.reply === 'OBJECTED');
      return found(Boolean(ended || objected || facts.planBroken), [ended && { of: 'signal', id: ended.id, on: ended.sentOn }, objected && { of: 'reply', id: objected.id, on: objected.on }]);
    },
  },
  noticeTermExpired: {
    ...law, effect: 'WARN', source: 'art. 6:96 lid 6 BW: zonder verstreken veertiendagenbrief geen incassokosten',
    check: (facts, asked) => {
      const notice = last(facts.letters.filter((letter) => letter.costsFrom !== null));
      const from = notice?.costsFrom ?? null;
      const expired = from !== null && from <= asked.today;
      return found(expired, [letterProof(notice ?? null), onDay(from)], expired ? null : from);
    },
  },
  notFalling: {
    ...warning, source: 'Rechtspraak over te snel dagvaarden bij een dalende schuld (schuldinfo.nl)',
    check: (facts) => found(trendOf(facts.monthsHundredths, facts.earlierHundredths) !== 'FALLING', [{ of: 'months', hundredths: facts.monthsHundredths }, { of: 'months', hundredths: facts.earlierHundredths }]),
  },
  courtFileFrozen: { ...rule, source: 'Beleid De Linde 2026, § 5: eerst het vastgelegde dossier', check: (facts) => found(facts.courtFileFrozen) },
  signalOrObjection: {
    ...rule, overrideBy: ['MANAGER'], source: 'art. 2 Besluit gemeentelijke schuldhulpverlening; de rechter weegt het, het is geen wettelijk verbod',
    check: (facts) => {
      const signal = facts.signals[0];
      const objected = facts.replies.find((reply) => reply.reply === 'OBJECTED');
      const complete = tenantsOf(facts).some((person) => evidenceComplete(signalEvidence(facts, person.id)));
      return found(complete && Boolean(signal || objected), [signal && { of: 'signal', id: signal.id, on: signal.sentOn }, objected && { of: 'reply', id: objected.id, on: objected.on }]);
    },
  },
  freshStatement: {
    ...rule, source: policy.bailiffStatementMaxAgeWorkdays.source,
    check: (facts, asked) => {
      const on = facts.bailiffStatementOn;
      const most = policy.bailiffStatementMaxAgeWorkdays.value;
      const met = on !== null && workingDaysBetween(on, asked.today) <= most;
      return found(met, [onDay(on)], met ? addWorkingDays(on, most + 1) : null);
    },
  },
  threeMonths: {
    ...warning, source: policy.dissolutionGuidelineHundredths.source,
    check: (facts) => found((facts.monthsHundredths ?? 0) >= policy.dissolutionGuidelineHundredths.value, [{ of: 'months', hundredths: facts.monthsHundredths }]),
  },
  everSpoken: { ...warning, source: 'Rechters wegen of er persoonlijk contact is geweest (domein § 3.3)', check: (facts) => found(spoken(facts)) },
  judgmentRegistered: { ...rule, source: 'Beleid De Linde 2026, § 6', check: (facts) => found(facts.judgment !== null, [onDay(facts.judgment?.on ?? null)]) },
  paymentOnly: { ...law, source: 'Het vonnis zelf: zonder ontbinding loopt de huur door', check: (facts) => found(facts.judgment !== null && !facts.judgment.ordersEviction) },
  judgmentSetAside: { ...law, source: 'art. 143 en 332 Rv: verzet en hoger beroep', check: (facts) => found(facts.judgment?.setAside === true) },
  ordersEviction: { ...law, source: 'art. 555 Rv: ontruimen kan alleen op een vonnis dat het beveelt', check: (facts) => found(facts.judgment?.ordersEviction === true && !facts.judgment.setAside) },
  enforceable: {
    ...law, source: 'art. 233 en 145 Rv: uitvoerbaar bij voorraad, of de termijn voor een rechtsmiddel is voorbij',
    check: (facts, asked) => {
      const j = facts.judgment;
      const final = j !== null && !j.remedyPending && j.remedyEndsOn !== null && j.remedyEndsOn < asked.today;
      const met = j?.provisionallyEnforceable === true || final;
      return found(met, [onDay(j?.remedyEndsOn ?? null)], met || !j?.remedyEndsOn || j.remedyPending ? null : addDays(j.remedyEndsOn, 1));
    },
  },
  judgmentServed: { ...law, source: 'art. 430 lid 3 Rv: eerst betekenen', check: (facts) => found(Boolean(facts.judgment?.servedOn), [onDay(facts.judgment?.servedOn ?? null)]) },
  visitOrAttempts: {
    ...rule, source: 'Beleid De Linde 2026, § 6: na een vonnis eerst aan de deur',
    check: (facts) => found(facts.visits.some((visit) => visit.spoken && onOrAfterJudgment(facts, visit.on)) || partsOfDay(facts) >= policy.visitAttemptsBeforeEviction.value),
  },
  helpOffered: { ...rule, source: 'Beleid De Linde 2026, § 6: hulp is aangeboden; een geweigerde of ingetrokken conferentie telt nooit tegen de huurder', check: (facts) => found(facts.helpOfferedOn !== null, [onDay(facts.helpOfferedOn)]) },
  municipalityConsulted: { ...rule, source: 'Beleid De Linde 2026, § 6: overleg met gemeente of buurtteam, met antwoord', check: (facts) => found(facts.municipalityConsultedOn !== null, [onDay(facts.municipalityConsultedOn)]) },
  notSatisfied: { ...rule, overrideBy: ['MANAGER'], source: 'Rechtspraak over een voldaan vonnis is verdeeld ("use it or lose it")', check: (facts) => found(facts.judgment !== null && !facts.judgment.satisfied) },
  executionReview: {
    ...rule, overrideBy: ['MANAGER'], source: policy.judgmentExecutionReviewMonths.source,
    check: (facts, asked) => {
      const until = facts.judgment ? addMonths(facts.judgment.on, policy.judgmentExecutionReviewMonths.value) : null;
      const met = until !== null && asked.today <= until;
      return found(met, [onDay(until)], met ? addDays(until, 1) : null);
    },
  },
  vacateTermPassed: {
    ...law, source: 'art. 555 Rv en art. 1 en 2 Algemene termijnenwet: ten minste drie dagen na de aanzegging, en na de ontruimingstermijn van het vonnis',
    check: (facts) => {
      const { judgment, evictionDate, evictionNoticeOn } = facts;
      if (!judgment?.servedOn || !evictionDate || !evictionNoticeOn) return found(false);
      const first = later(addDays(judgment.servedOn, judgment.vacateDays + 1), addDays(statutoryTermEnd(evictionNoticeOn, policy.evictionNoticeMinDays.value), 1));
      return found(evictionDate >= first, [onDay(first)]);
    },
  },
  talkConcluded: { ...rule, source: 'Beleid De Linde 2026, § 6: hulp volgt uit een gesprek of bezoek', check: (facts) => found(spoken(facts) || facts.visits.some((visit) => visit.concluded)) },
  agreementSigned: { ...rule, source: 'Beleid De Linde 2026, § 4: een regeling is ondertekend', check: (facts) => found(facts.agreementSigned) },
  planBroken: { ...rule, source: 'Beleid De Linde 2026, § 4: eerst een bericht en een gesprek', check: (facts) => found(facts.planBroken) },
  returnsWhereItCame: {
    ...rule, source: 'Beleid De Linde 2026, § 6: terug naar waar de zaak vandaan kwam; na een vonnis naar het huisbezoek, nooit naar de ontruiming',
    check: (facts, asked) => found(asked.to === (facts.judgment?.ordersEviction && !facts.judgment.setAside ? 'HOME_VISIT' : facts.stageBefore)),
  },
  paidToDate: {
    ...rule, source: 'Beleid De Linde 2026, § 7: huur, rente en kosten zijn tot vandaag betaald',
    // A balance of zero is not enough: a payment on a claim that is not due yet leaves older ones open.
    check: (facts) => found(facts.oldestOpenOn === null && facts.balance <= 0, [{ of: 'cents', amount: facts.balance }]),
  },
  noDoubtfulWriteOff: { ...rule, source: 'Beleid De Linde 2026, § 7: afboeken wegens oninbaarheid is geen betaling', check: (facts) => found(facts.doubtfulWriteOff === 0, [{ of: 'cents', amount: facts.doubtfulWriteOff }]) },
  returnPeriodPassed: {
    ...rule, effect: 'WARN', source: policy.returnPeriodDays.source,
    check: (facts, asked) => {
      const until = facts.lastReturnableOn;
      const met = until === null || until < asked.today;
      return found(met, [onDay(until)], met ? null : addDays(until, 1));
    },
  },
} as const satisfies Record<string, Guard>;

export type GuardId = keyof typeof guards;
