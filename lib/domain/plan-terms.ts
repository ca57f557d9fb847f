import { addMonths, type CalendarDate } from './calendar-date.ts';
import { type Cents, cents } from './cents.ts';
import { type Instalment, instalmentsOf, planMaxMonths, type Rhythm } from './plan.ts';
import { policy } from './policy.ts';

/** What a tenant and we agree on: the debt and how it is paid, by an amount a term or by a number of terms. */
export interface PlanTerms {
  readonly debt: Cents;
  readonly down: Instalment | null;
  readonly rhythm: Rhythm;
  readonly first: CalendarDate;
  readonly each: Cents | null;
  readonly count: number | null;
}

/** What such terms are held against. `rent` is the monthly rent in force, in cents. */
export interface PlanGround {
  readonly balance: Cents;
  readonly rent: Cents | null;
  readonly afterJudgment: boolean;
  readonly today: CalendarDate;
}

/** Terms that no plan can have. */
export type ImpossibleTerms =
  | { readonly code: 'DEBT_ABOVE_BALANCE'; readonly balance: Cents }
  | { readonly code: 'DOWN_PAYMENT_TOO_LARGE'; readonly debt: Cents }
  | { readonly code: 'TOO_MANY_INSTALMENTS'; readonly most: number }
  | { readonly code: 'DAY_IN_PAST'; readonly earliest: CalendarDate }
  | { readonly code: 'PLAN_STARTS_LATE'; readonly latest: CalendarDate };
/** Terms beyond our own rule: a coordinator may agree to them with a reason. */
export type UnusualTerms =
  | { readonly code: 'INSTALMENT_TOO_SMALL'; readonly least: Cents }
  | { readonly code: 'PLAN_TOO_LONG'; readonly months: number; readonly before: CalendarDate };

/** The first reason why these terms make no plan at all, or null. Whoever agrees on the amount owed leaves nothing out. */
export function impossibleTerms(terms: PlanTerms, { balance, today }: PlanGround): ImpossibleTerms | null {
  if (terms.debt > balance) return { code: 'DEBT_ABOVE_BALANCE', balance };
  if (terms.down && terms.down.amount >= terms.debt) return { code: 'DOWN_PAYMENT_TOO_LARGE', debt: terms.debt };
  const begin = terms.down && terms.down.dueOn < terms.first ? terms.down.dueOn : terms.first;
  if (begin < today) return { code: 'DAY_IN_PAST', earliest: today };
  const latest = addMonths(today, policy.planStartsWithinMonths.value);
  if (terms.first > latest || (terms.down && terms.down.dueOn > latest)) return { code: 'PLAN_STARTS_LATE', latest };
  const left = terms.debt - (terms.down?.amount ?? 0);
  const most = policy.planMostInstalments.value;
  return (terms.count ?? Math.ceil(left / terms.each!)) > most ? { code: 'TOO_MANY_INSTALMENTS', most } : null;
}

/**
 * What of possible terms is beyond our rule: an instalment below the least (the last one may be what is left), or an end
 * after the months that such a debt may take, counted from the first day of payment.
 * @policy `planMinInstalmentCents`, `planMaxMonthsUpTo1MonthRent`, `planMaxMonthsAbove`, `planMaxMonthsAfterJudgment`
 */
export function unusualTerms(terms: PlanTerms, ground: PlanGround): UnusualTerms[] {
  const instalments = instalmentsOf({ ...terms, each: terms.each ?? undefined, count: terms.count ?? undefined });
  const least = cents(policy.planMinInstalmentCents.value);
  const months = planMaxMonths(terms.debt, ground.rent, ground.afterJudgment);
  const days = instalments.map((instalment) => instalment.dueOn).sort();
  const before = addMonths(days[0]!, months);
  return [
    ...(instalments.slice(0, -1).some((instalment) => instalment.amount < least) ? [{ code: 'INSTALMENT_TOO_SMALL', least } as const] : []),
    ...(days.at(-1)! >= before ? [{ code: 'PLAN_TOO_LONG', months, before } as const] : []),
  ];
}
