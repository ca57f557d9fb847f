import { addDays } from './calendar-date.ts';
import { found, type Guard, onDay, rule, spoken } from './guard-finding.ts';
import { policy } from './policy.ts';

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
  planBroken: { ...rule, source: 'Beleid De Linde 2026, § 4: eerst een bericht en een gesprek', check: (facts) => found(facts.planBroken) },
  returnsWhereItCame: {
    ...rule,
    source: 'Beleid De Linde 2026, § 6: terug naar waar de zaak vandaan kwam; na een vonnis naar het huisbezoek, nooit naar de ontruiming',
    check: (facts, asked) =>
      found(asked.to === (facts.judgment?.ordersEviction && !facts.judgment.setAside ? 'HOME_VISIT' : facts.stageBefore)),
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
