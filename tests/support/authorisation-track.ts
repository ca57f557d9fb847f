import { addDays } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import * as holdSet from '#lib/features/hold/commands-set.ts';
import * as holdQueries from '#lib/features/hold/queries.ts';
import * as plan from '#lib/features/plan/commands.ts';
import * as planAgree from '#lib/features/plan/commands-agree.ts';
import * as planQueries from '#lib/features/plan/queries.ts';
import type { Reckoned } from '#lib/features/plan/schema.ts';
import * as support from '#lib/features/support/commands.ts';
import * as supportQueries from '#lib/features/support/queries.ts';
import { command, type Entry, judgeRead, judgeYes, type Outcome, part, read, type Subject, tryDay } from './authorisation.ts';
import { R } from './role-sight.ts';

const { F, C, M } = R;
const now = tryDay;
const seen = (s: Subject) => ({ caseId: s.home.caseId, seenVersion: s.version });
const later = addDays(now.today, 14);
/** The rent of a tenancy that cannot be seen is unknown. */
const judgeReckoned = (answer: unknown): Outcome => judgeRead((answer as Reckoned).rent);

/** Plans, help and holds, as `feature/file#function`. */
export const trackTable: Record<string, Entry> = {
  'plan/commands-agree#agreePlan': command('FRESH', [F, C], (actor, s) =>
    planAgree.agreePlan(
      actor,
      {
        ...seen(s),
        signedBy: s.home.personIds[0]!,
        signedOn: now.today,
        capacity: true,
        reserves: false,
        reason: '',
        terms: { debt: cents(100_000), down: null, rhythm: 'MONTHLY', first: later, each: cents(20_000), count: null },
      },
      now,
    ),
  ),
  // The run alone writes how plans stand: nobody else may touch their history or sign as the program.
  'plan/commands#watchPlans': part('PLAN_BROKEN', [], async (tx) => (await plan.watchPlans(tx, now.today, now, 'ALL')).changed, judgeYes),
  'plan/commands#endPlan': part(
    'PLAN_BROKEN',
    [F, C, M],
    async (tx, s, actor) => {
      await plan.endPlan(tx, actor, s.found, 'CANCELLED', now);
      return tx.paymentPlan.findFirst({ where: { caseId: s.home.caseId, endReason: 'CANCELLED' } });
    },
    judgeYes,
  ),
  'plan/commands#sendBreachNotice': command('PLAN_BROKEN', [C, M], (actor, s) =>
    plan.sendBreachNotice(actor, { ...seen(s), on: now.today }, now),
  ),
  'plan/commands#returnFromPlan': command('PLAN_FAILED', [C], (actor, s) =>
    plan.returnFromPlan(actor, { ...seen(s), reason: 'Er komt niets binnen' }, now),
  ),
  'plan/queries#getPlan': read('PLAN_BROKEN', (tx, s) =>
    planQueries.getPlan(tx, { id: s.home.caseId, tenancyId: s.home.tenancyId }, now.today),
  ),
  'plan/queries#getReckoned': read('FRESH', (tx, s) => planQueries.getReckoned(tx, s.home.tenancyId, now.today), judgeReckoned),

  'support/commands#offerHelp': command('FRESH', [F, C, M], (actor, s) =>
    support.offerHelp(actor, { ...seen(s), kind: 'GELDFIT', on: now.today, answer: 'DECLINED' }, now),
  ),
  'support/commands#startSupport': command('READY', [C], (actor, s) =>
    support.startSupport(
      actor,
      {
        ...seen(s),
        kind: 'SOCIAL_WORK',
        talk: `contact-${s.found.facts.contacts[0]!.id}`,
        organisation: 'Buurtteam',
        followUpOn: later,
        agrees: true,
        stabilise: false,
      },
      now,
    ),
  ),
  'support/commands#followSupport': command('SUPPORTED', [C], (actor, s) =>
    support.followSupport(actor, { ...seen(s), followUpOn: later }, now),
  ),
  'support/commands#endSupport': command('SUPPORTED', [C], (actor, s) =>
    support.endSupport(actor, { ...seen(s), outcome: 'ON_TRACK', reason: '' }, now),
  ),
  'support/queries#getSupport': read('SUPPORTED', (tx, s) => supportQueries.getSupport(tx, s.home.caseId)),

  'hold/commands-set#setHold': command('FRESH', [F, C, M], (actor, s) =>
    holdSet.setHold(
      actor,
      {
        ...seen(s),
        kind: 'INTERIM_BAN',
        reason: 'Kenmerk 26-4417',
        from: now.today,
        until: null,
        amount: null,
        personId: null,
        measure: null,
      },
      now,
    ),
  ),
  'hold/commands-set#stabilise': part(
    'FRESH',
    [F, C, M],
    async (tx, s, actor) => {
      await holdSet.stabilise(tx, actor, s.found, 'Schuldhulp', now);
      return tx.hold.findFirst({ where: { caseId: s.home.caseId, kind: 'DEBT_HELP_STABILISING' } });
    },
    judgeYes,
  ),
  'hold/commands-set#liftHold': command('HELD', [F, C, M], (actor, s) =>
    holdSet.liftHold(actor, { ...seen(s), holdId: s.ids.hold!, reason: 'Niet meer nodig' }, now),
  ),
  'hold/queries#listHolds': read('HELD', (tx, s) => holdQueries.listHolds(tx, s.home.caseId)),
};
