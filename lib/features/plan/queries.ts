import 'server-only';
import { readDay, readDayOrNull } from '#lib/db/day.ts';
import type { Tx } from '#lib/db/door.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import { judgePlan, type PlanEnd, type PlanKind, type PlanState, type Rhythm } from '#lib/domain/plan.ts';
import type { PlanView, Reckoned } from './schema.ts';
import * as sql from './sql.ts';

/** The plan that runs or ran last in a case, with what was paid against what should have been; null where there is none. */
export async function getPlan(
  tx: Tx,
  found: { readonly id: number; readonly tenancyId: number },
  today: CalendarDate,
): Promise<PlanView | null> {
  const plan = await tx.paymentPlan.findFirst({
    where: { caseId: found.id },
    orderBy: { id: 'desc' },
    include: { signedBy: true, planInstalments: { orderBy: { number: 'asc' } }, planHistorys: { orderBy: { onDay: 'desc' } } },
  });
  if (!plan) return null;
  const reckoned = await sql.findReckoned(tx, found.tenancyId, today);
  const [row] = await sql.listTotals(tx, reckoned.on, sql.thePlan(plan.id));
  const { salutation, initials, prefix, surname } = plan.signedBy;
  return {
    id: plan.id,
    kind: plan.kind as PlanKind,
    signedOn: readDay(plan.signedOn),
    signedBy: [salutation, initials, prefix, surname].filter(Boolean).join(' '),
    startsOn: readDay(plan.startsOn),
    rhythm: plan.rhythm as Rhythm,
    state: plan.state as PlanState,
    stateSince: readDay(plan.stateSince),
    noticeOn: readDayOrNull(plan.noticeOn),
    ended: plan.endedOn && { on: readDay(plan.endedOn), reason: plan.endReason as PlanEnd },
    toleranceDays: plan.toleranceDays,
    instalments: plan.planInstalments.map(({ dueOn, amountCents }) => ({ dueOn: readDay(dueOn), amount: cents(amountCents) })),
    history: plan.planHistorys.map(({ onDay, state, shortCents }) => ({
      on: readDay(onDay),
      state: state as PlanState,
      short: cents(shortCents),
    })),
    totals: row ? { on: reckoned.on, of: sql.totalsOf(row), short: judgePlan(sql.totalsOf(row), row.state).short } : null,
  };
}

/** The rent in force and the day of the latest reckoning, which the terms of a new plan are held against. */
export const getReckoned = (tx: Tx, tenancyId: number, today: CalendarDate): Promise<Reckoned> => sql.findReckoned(tx, tenancyId, today);
