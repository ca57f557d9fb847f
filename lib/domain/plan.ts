import { addDays, addMonths, type CalendarDate, daysBetween } from './calendar-date.ts';
import { type Cents, cents, split, sum } from './cents.ts';
import { policy } from './policy.ts';

/** PAYMENT_PLAN before a judgment; LAST_CHANCE after one, where the right to evict is reserved (domain §3.4). */
export const planKinds = ['PAYMENT_PLAN', 'LAST_CHANCE'] as const;
export type PlanKind = (typeof planKinds)[number];
export const rhythms = ['WEEKLY', 'TWO_WEEKLY', 'FOUR_WEEKLY', 'MONTHLY'] as const;
export type Rhythm = (typeof rhythms)[number];
/** How a plan goes; BROKEN can recover, COMPLETED ends it. */
export const planStates = ['KEPT', 'AT_RISK', 'BROKEN', 'RECOVERED', 'COMPLETED'] as const;
export type PlanState = (typeof planStates)[number];
export const planEnds = ['COMPLETED', 'BROKEN', 'SUPERSEDED', 'CANCELLED'] as const;
export type PlanEnd = (typeof planEnds)[number];

export interface Instalment {
  readonly dueOn: CalendarDate;
  readonly amount: Cents;
}

const days = { WEEKLY: 7, TWO_WEEKLY: 14, FOUR_WEEKLY: 28 } as const;
/** The day of the instalment after `count` others. A plan by the month keeps its day: 31 January, 28 February, 31 March. */
const dueAfter = (first: CalendarDate, rhythm: Rhythm, count: number): CalendarDate =>
  rhythm === 'MONTHLY' ? addMonths(first, count) : addDays(first, days[rhythm] * count);

/**
 * The instalments of a debt, to the cent: an optional down payment, then equal instalments of at least `each` (the last one
 * carries what is left), or `count` of nearly equal ones. Amounts in cents; Σ instalments = debt.
 */
export function instalmentsOf(plan: {
  readonly debt: Cents;
  readonly first: CalendarDate;
  readonly rhythm: Rhythm;
  readonly each?: Cents | undefined;
  readonly count?: number | undefined;
  readonly down?: Instalment | null | undefined;
}): Instalment[] {
  if (!plan.count && !plan.each) throw new RangeError('a plan needs an amount or a number of instalments');
  const left = cents(plan.debt - (plan.down?.amount ?? 0));
  const amounts = plan.count ? split(left, plan.count) : slices(left, plan.each!);
  const rest = amounts.filter((amount) => amount > 0).map((amount, at) => ({ dueOn: dueAfter(plan.first, plan.rhythm, at), amount }));
  return plan.down ? [plan.down, ...rest] : rest;
}

function slices(debt: Cents, each: Cents): Cents[] {
  const amounts: Cents[] = [];
  for (let left = debt as number; left > 0; left -= each) amounts.push(cents(Math.min(each, left)));
  return amounts;
}

/** How many months a plan may take: short for a small debt, a year above, longer where a judgment stands (domain §2.6, §3.4). */
export const planMaxMonths = (debt: Cents, rent: Cents | null, afterJudgment: boolean): number =>
  afterJudgment
    ? policy.planMaxMonthsAfterJudgment.value
    : rent !== null && debt <= rent
      ? policy.planMaxMonthsUpTo1MonthRent.value
      : policy.planMaxMonthsAbove.value;

/** A signed plan as it is watched. Cents; days. */
export interface WatchedPlan {
  readonly startsOn: CalendarDate;
  /** What was owed on `startsOn`. */
  readonly startBalance: Cents;
  /** What the instalments add up to; anything owed beyond it stays due at once. */
  readonly agreed: Cents;
  readonly instalments: readonly Instalment[];
  readonly toleranceDays: number;
  readonly tolerance: Cents;
}
/** A claim that fell due after the plan began. */
export type Due = Instalment;

/** The totals by which a plan is judged on a day; set-based SQL makes the same ones (lib/features/plan/sql.ts). */
export interface PlanTotals {
  readonly startBalance: Cents;
  readonly agreed: Cents;
  readonly balance: Cents;
  /** Claims fallen due after the start, up to the day and up to the day minus the tolerance. */
  readonly claims: Cents;
  readonly claimsBeforeGrace: Cents;
  readonly instalments: Cents;
  readonly instalmentsBeforeGrace: Cents;
  readonly tolerance: Cents;
  /** Whether the tolerance has passed since the plan began: until then nothing can be broken. */
  readonly begun: boolean;
}

export function planTotals(plan: WatchedPlan, balance: Cents, claims: readonly Due[], today: CalendarDate): PlanTotals {
  const grace = addDays(today, -plan.toleranceDays);
  const upTo = (items: readonly Instalment[], until: CalendarDate): Cents =>
    sum(items.filter((i) => i.dueOn <= until).map((i) => i.amount));
  const since = claims.filter((claim) => claim.dueOn > plan.startsOn);
  return {
    startBalance: plan.startBalance,
    agreed: plan.agreed,
    balance,
    claims: upTo(since, today),
    claimsBeforeGrace: upTo(since, grace),
    instalments: upTo(plan.instalments, today),
    instalmentsBeforeGrace: upTo(plan.instalments, grace),
    tolerance: plan.tolerance,
    begun: daysBetween(plan.startsOn, today) >= plan.toleranceDays,
  };
}

/**
 * How a plan stands: by totals, never by where single payments were allocated. Everything that fell due up to the tolerance
 * ago, instalments and running rent together, has been paid. Completed when nothing at all is open, and from then on while
 * what is open is only a charge within its tolerance: totals cannot tell a rent that was paid early from the debt, so that a
 * plan does not become completed on such days. Judged again with the same totals it stands the same.
 * @source domain §9.4 (plan kept on D, agreement completed), §2.6 and §9.3 (instalments and current rent)
 */
export function judgePlan(totals: PlanTotals, before: PlanState): { readonly state: PlanState; readonly short: Cents } {
  const paid = totals.startBalance + totals.claims - totals.balance;
  const atOnce = totals.startBalance - totals.agreed;
  const open = before === 'COMPLETED' ? totals.claimsBeforeGrace : totals.claims;
  if (paid >= totals.startBalance + open) return { state: 'COMPLETED', short: cents(0) };
  const late = totals.begun ? atOnce + totals.claimsBeforeGrace + totals.instalmentsBeforeGrace - paid : 0;
  if (late > totals.tolerance) return { state: 'BROKEN', short: cents(late) };
  // The rent of the first pays for the rent of the first: a broken plan has recovered when that is paid as well, or it would
  // recover and break again every month.
  const toRecover = atOnce + totals.claims + totals.instalmentsBeforeGrace - paid;
  if (before === 'BROKEN' && toRecover > totals.tolerance) return { state: 'BROKEN', short: cents(toRecover) };
  const fallenDue = Math.max(0, atOnce + totals.claims + totals.instalments - paid);
  const short = cents(fallenDue > totals.tolerance ? fallenDue : 0);
  if (before === 'BROKEN' || before === 'RECOVERED') return { state: 'RECOVERED', short };
  return { state: short > 0 ? 'AT_RISK' : 'KEPT', short };
}

/** The signed plan that runs or ran last in a case, as decisions look at it. */
export interface PlanFacts {
  readonly id: number;
  readonly kind: PlanKind;
  readonly signedOn: CalendarDate;
  readonly agreed: Cents;
  readonly reservesEviction: boolean;
  readonly state: PlanState;
  readonly stateSince: CalendarDate;
  readonly short: Cents;
  /** The one notice that a broken plan is given. */
  readonly noticeOn: CalendarDate | null;
  readonly nextDueOn: CalendarDate | null;
  readonly nextAmount: Cents | null;
  readonly endedOn: CalendarDate | null;
  readonly end: PlanEnd | null;
}
