import { addDays, addMonths } from './calendar-date.ts';
import { childrenAtHome, evictionJudgment, last, representativesOf, tenantsOf } from './case-facts.ts';
import { found, type Guard, law, onDay, onOrAfterJudgment, partsOfDay, rule, spoken, warning } from './guard-finding.ts';
import { executionReviewOn, firstEvictionDay } from './judgment.ts';
import { policy } from './policy.ts';
import { evidenceComplete, signalEvidence } from './signal.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-day.ts';

/** Conditions of court, judgment and eviction. */
export const courtGuards = {
  courtFileFrozen: {
    ...rule,
    source: 'Beleid De Linde 2026, § 5: eerst het vastgelegde dossier',
    check: (facts) => found(facts.courtFileFrozen),
  },
  signalOrObjection: {
    ...rule,
    overrideBy: ['MANAGER'],
    source: 'art. 2 Besluit gemeentelijke schuldhulpverlening; de rechter weegt het, het is geen wettelijk verbod',
    check: (facts) => {
      const signal = facts.signals[0];
      const objected = facts.replies.find((reply) => reply.reply === 'OBJECTED');
      const complete = tenantsOf(facts).some((person) => evidenceComplete(signalEvidence(facts, person.id)));
      return found(Boolean((complete && signal) || objected), [
        signal && { of: 'signal', id: signal.id, on: signal.sentOn },
        objected && { of: 'reply', id: objected.id, on: objected.on },
      ]);
    },
  },
  freshStatement: {
    ...rule,
    source: policy.bailiffStatementMaxAgeWorkdays.source,
    check: (facts, asked) => {
      const on = facts.bailiffStatementOn;
      const most = policy.bailiffStatementMaxAgeWorkdays.value;
      const met = on !== null && workingDaysBetween(on, asked.today) <= most;
      return found(met, [onDay(on)], met ? addWorkingDays(on, most + 1) : null);
    },
  },
  threeMonths: {
    ...warning,
    source: policy.dissolutionGuidelineHundredths.source,
    check: (facts) =>
      found((facts.monthsHundredths ?? 0) >= policy.dissolutionGuidelineHundredths.value, [
        { of: 'months', hundredths: facts.monthsHundredths },
      ]),
  },
  summonsAddressee: {
    ...law,
    source: 'art. 1:441 BW: onder bewind wordt de bewindvoerder gedagvaard',
    check: (facts, asked) => {
      const represented = representativesOf(facts);
      return found(represented.length === 0 || represented.some((person) => person.id === asked.personId));
    },
  },
  signalOfUse: {
    ...warning,
    source: 'Rechtbanken verschillen over hoe oud een melding mag zijn (aanname: tussen vier weken en een jaar)',
    check: (facts, asked) => {
      const signal = last(facts.signals);
      const from = signal && addDays(signal.sentOn, policy.signalReviewDays.value);
      const until = signal && addMonths(signal.sentOn, policy.signalOldMonths.value);
      const met = !signal || (from! <= asked.today && asked.today <= until!);
      const changesOn = !signal || asked.today > until! ? null : met ? addDays(until!, 1) : from!;
      return found(met, [signal && { of: 'signal', id: signal.id, on: signal.sentOn }], changesOn);
    },
  },
  everSpoken: {
    ...warning,
    source: 'Rechters wegen of er persoonlijk contact is geweest (domein § 3.3)',
    check: (facts) => found(spoken(facts)),
  },
  judgmentRegistered: {
    ...rule,
    source: 'Beleid De Linde 2026, § 6',
    check: (facts) => found(facts.judgment !== null && !facts.judgment.setAside, [onDay(facts.judgment?.on ?? null)]),
  },
  paymentOnly: {
    ...law,
    source: 'Het vonnis zelf: zonder ontbinding loopt de huur door',
    check: (facts) => found(facts.judgment !== null && !facts.judgment.ordersEviction),
  },
  judgmentSetAside: {
    ...law,
    source: 'art. 143 en 332 Rv: verzet en hoger beroep',
    check: (facts) => found(facts.judgment?.setAside === true),
  },
  ordersEviction: {
    ...law,
    source: 'art. 555 Rv: ontruimen kan alleen op een vonnis dat het beveelt',
    check: (facts) => found(evictionJudgment(facts) !== null),
  },
  enforceable: {
    ...law,
    source: 'art. 233 en 145 Rv: uitvoerbaar bij voorraad, of de termijn voor een rechtsmiddel is voorbij',
    check: (facts, asked) => {
      const j = facts.judgment;
      const final = j !== null && !j.remedyPending && j.remedyEndsOn !== null && j.remedyEndsOn < asked.today;
      const met = j?.provisionallyEnforceable === true || final;
      return found(met, [onDay(j?.remedyEndsOn ?? null)], met || !j?.remedyEndsOn || j.remedyPending ? null : addDays(j.remedyEndsOn, 1));
    },
  },
  judgmentServed: {
    ...law,
    source: 'art. 430 lid 3 Rv: eerst betekenen',
    check: (facts) => found(Boolean(facts.judgment?.servedOn), [onDay(facts.judgment?.servedOn ?? null)]),
  },
  visitOrAttempts: {
    ...rule,
    source: 'Beleid De Linde 2026, § 6: na een vonnis eerst aan de deur',
    check: (facts) =>
      found(
        facts.visits.some((visit) => visit.spoken && onOrAfterJudgment(facts, visit.on)) ||
          partsOfDay(facts) >= policy.visitAttemptsBeforeEviction.value,
      ),
  },
  helpOffered: {
    ...rule,
    source: 'Beleid De Linde 2026, § 6: hulp is aangeboden; een geweigerde of ingetrokken conferentie telt nooit tegen de huurder',
    check: (facts) => found(facts.helpOfferedOn !== null, [onDay(facts.helpOfferedOn)]),
  },
  municipalityConsulted: {
    ...rule,
    source: 'Beleid De Linde 2026, § 6: overleg met gemeente of buurtteam, met antwoord',
    check: (facts) => found(facts.municipalityConsultedOn !== null, [onDay(facts.municipalityConsultedOn)]),
  },
  childrenPlan: {
    ...rule,
    source: 'Beleid De Linde 2026, § 6: wonen er kinderen, dan ligt ook het plan van de gemeente voor hen vast',
    check: (facts) => found(childrenAtHome(facts) !== true || facts.childrenPlanOn !== null, [onDay(facts.childrenPlanOn)]),
  },
  notSatisfied: {
    ...rule,
    overrideBy: ['MANAGER'],
    source: 'Rechtspraak over een voldaan vonnis is verdeeld ("use it or lose it")',
    check: (facts) => found(facts.judgment !== null && !facts.judgment.satisfied),
  },
  executionReview: {
    ...rule,
    overrideBy: ['MANAGER'],
    source: policy.judgmentExecutionReviewMonths.source,
    check: (facts, asked) => {
      const until = facts.judgment && executionReviewOn(facts.judgment.on);
      const met = until !== null && asked.today <= until;
      return found(met, [onDay(until)], met ? addDays(until, 1) : null);
    },
  },
  vacateTermPassed: {
    ...law,
    source:
      'art. 555 Rv en art. 1 en 2 Algemene termijnenwet: ten minste drie dagen na de aanzegging, en na de ontruimingstermijn van het vonnis',
    check: (facts) => {
      const { judgment, evictionDate, evictionNoticeOn } = facts;
      const first = judgment && evictionNoticeOn && firstEvictionDay(judgment, evictionNoticeOn);
      return found(Boolean(first && evictionDate && evictionDate >= first), [onDay(first)]);
    },
  },
  evictionOnWorkingDay: {
    ...law,
    effect: 'WARN',
    source: 'art. 64 Rv: een deurwaarder ontruimt niet op zondag of een feestdag',
    check: (facts) => found(facts.evictionDate === null || isWorkingDay(facts.evictionDate), [onDay(facts.evictionDate)]),
  },
  evictionDayReached: {
    ...law,
    source: 'art. 555 Rv: niet vóór de aangezegde dag',
    check: (facts, asked) => {
      const on = facts.evictionDate;
      const met = on !== null && on <= asked.today;
      return found(met, [onDay(on)], met ? null : on);
    },
  },
  statementToday: {
    ...rule,
    source: 'Beleid De Linde 2026, § 6: op de dag zelf nog eens vragen wat er is betaald',
    check: (facts, asked) => {
      const met = facts.bailiffStatementOn === asked.today;
      return found(met, [onDay(facts.bailiffStatementOn)], met ? addDays(asked.today, 1) : null);
    },
  },
} as const satisfies Record<string, Guard>;
