import { addDays, type CalendarDate } from './calendar-date.ts';
import { type CaseFacts, evictionJudgment, last } from './case-facts.ts';
import { contactProof, found, type Guard, law, onDay, rule, spoken } from './guard-finding.ts';
import { policy } from './policy.ts';
import type { Stage } from './stage.ts';

const reserved = (facts: CaseFacts): boolean => evictionJudgment(facts) === null || facts.plan?.reservesEviction === true;

/** The message about this breach; one about an earlier breach, from which the plan recovered, is not it. */
const breachNotice = ({ plan }: CaseFacts): CalendarDate | null =>
  plan?.noticeOn && plan.noticeOn >= plan.stateSince ? plan.noticeOn : null;

/** Where help or an agreement that failed leads back to: the visit after an eviction judgment, else where the case came from. */
export const returnStage = (facts: CaseFacts): Stage | null => (evictionJudgment(facts) ? 'HOME_VISIT' : facts.stageBefore);

/** Conditions of help, agreements, returning and closing. */
export const endGuards = {
  talkConcluded: {
    ...rule,
    source: 'Beleid De Linde 2026, § 6: hulp volgt uit een gesprek of bezoek',
    check: (facts) => found(spoken(facts) || facts.visits.some((visit) => visit.concluded)),
  },
  agreementSigned: {
    ...rule,
    source: 'Beleid De Linde 2026, § 4: een regeling is ondertekend',
    check: (facts) => found(facts.agreementSigned),
  },
  signedBeforeAgreement: {
    ...rule,
    source: 'Beleid De Linde 2026, § 4: een regeling is ondertekend, na een vonnis met voorbehoud van de ontruiming',
    check: (facts, asked) => found(asked.to !== 'AGREEMENT' || (facts.agreementSigned && reserved(facts))),
  },
  reservesEviction: {
    ...rule,
    source: 'Rechtspraak na een ontruimingsvonnis: wie niets voorbehoudt, wekt de indruk dat de huur herleeft',
    check: (facts) => found(reserved(facts), [facts.plan && { of: 'plan', id: facts.plan.id, on: facts.plan.signedOn }]),
  },
  consentForConference: {
    ...law,
    source: 'art. 6 lid 1 onder a en art. 7 AVG: een Eigen Kracht-conferentie alleen met toestemming; weigeren telt nooit tegen de huurder',
    check: (facts, asked) => found(asked.support !== 'EK_C' || facts.liveConsent),
  },
  breachNoticeSent: {
    ...rule,
    source: 'Beleid De Linde 2026, § 4: wie een termijn mist, krijgt eerst een bericht',
    check: (facts) => found(breachNotice(facts) !== null, [onDay(breachNotice(facts))]),
  },
  talkedFirst: {
    ...rule,
    source: 'Beleid De Linde 2026, § 4: na het bericht eerst proberen te praten',
    check: (facts) => {
      const since = breachNotice(facts);
      const tried = since ? last(facts.contacts.filter((contact) => contact.on >= since && contact.channel !== 'EMAIL')) : undefined;
      const visited = since ? last(facts.visits.filter((visit) => visit.on >= since)) : undefined;
      return found(Boolean(tried || visited), [contactProof(tried ?? null), visited && { of: 'visit', id: visited.id, on: visited.on }]);
    },
  },
  agreementCompleted: {
    ...rule,
    source: 'Beleid De Linde 2026, § 4: de afgesproken schuld is betaald en niets is te laat',
    check: (facts) => found(facts.plan?.state === 'COMPLETED', [facts.plan && { of: 'plan', id: facts.plan.id, on: facts.plan.signedOn }]),
  },
  paidBeforeClosing: {
    ...rule,
    source: 'Beleid De Linde 2026, § 7: sluiten kan als alles is betaald; anders terug naar ons eigen contact',
    check: (facts, asked) =>
      found(asked.to !== 'CLOSED' || (facts.oldestOpenOn === null && facts.balance <= 0), [{ of: 'cents', amount: facts.balance }]),
  },
  nobodyContinues: {
    ...law,
    source: 'art. 7:266 en 7:268 BW: een medehuurder zet de huur voort',
    check: (facts, asked) => found(asked.closeReason !== 'DECEASED' || !facts.persons.some((person) => person.role === 'MDH')),
  },
  planBroken: { ...rule, source: 'Beleid De Linde 2026, § 4: eerst een bericht en een gesprek', check: (facts) => found(facts.planBroken) },
  returnsWhereItCame: {
    ...rule,
    source: 'Beleid De Linde 2026, § 6: terug naar waar de zaak vandaan kwam; na een vonnis naar het huisbezoek, nooit naar de ontruiming',
    check: (facts, asked) => found(asked.to === returnStage(facts)),
  },
  paidToDate: {
    ...rule,
    source: 'Beleid De Linde 2026, § 7: huur, rente en kosten zijn tot vandaag betaald',
    // A balance of zero is not enough: a payment on a claim that is not due yet leaves older ones open.
    check: (facts) => found(facts.oldestOpenOn === null && facts.balance <= 0, [{ of: 'cents', amount: facts.balance }]),
  },
  noDoubtfulWriteOff: {
    ...rule,
    source: 'Beleid De Linde 2026, § 7: afboeken wegens oninbaarheid is geen betaling',
    check: (facts) => found(facts.doubtfulWriteOff === 0, [{ of: 'cents', amount: facts.doubtfulWriteOff }]),
  },
  returnPeriodPassed: {
    ...rule,
    effect: 'WARN',
    source: policy.returnPeriodDays.source,
    check: (facts, asked) => {
      const until = facts.lastReturnableOn;
      const met = until === null || until < asked.today;
      return found(met, [onDay(until)], met ? null : addDays(until, 1));
    },
  },
} as const satisfies Record<string, Guard>;
