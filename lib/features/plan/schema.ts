import { z } from 'zod';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { Cents } from '#lib/domain/cents.ts';
import { type Instalment, type PlanEnd, type PlanKind, type PlanState, type PlanTotals, type Rhythm, rhythms } from '#lib/domain/plan.ts';
import type { ImpossibleTerms, PlanTerms, UnusualTerms } from '#lib/domain/plan-terms.ts';
import { policy } from '#lib/domain/policy.ts';
import {
  amountField,
  choice,
  dayField,
  identifier,
  optionalAmount,
  optionalDay,
  optionalNumber,
  optionalText,
  requiredText,
  ticked,
  version,
} from '#lib/form/field.ts';

const ofCase = { caseId: identifier, seenVersion: version };
const typedTerms = {
  debt: amountField,
  downAmount: optionalAmount,
  downOn: optionalDay,
  rhythm: choice(rhythms),
  first: dayField,
  each: optionalAmount,
  count: optionalNumber(policy.planMostInstalments.value),
};
type TypedTerms = z.infer<z.ZodObject<typeof typedTerms>>;

/** A down payment has an amount and a day; what follows goes by an amount a term or by a number of terms, not by both. */
function fits(typed: TypedTerms, context: z.RefinementCtx): void {
  const miss = (path: keyof TypedTerms, message: 'REQUIRED' | 'CHOOSE'): void =>
    context.addIssue({ code: 'custom', path: [path], message });
  if (typed.downAmount !== null && typed.downOn === null) miss('downOn', 'REQUIRED');
  if (typed.downAmount === null && typed.downOn !== null) miss('downAmount', 'REQUIRED');
  const count = typed.count || null;
  if (typed.each === null && count === null) miss('each', 'REQUIRED');
  if (typed.each !== null && count !== null) miss('count', 'CHOOSE');
}
const termsOf = (typed: TypedTerms): PlanTerms => ({
  debt: typed.debt,
  down: typed.downAmount !== null && typed.downOn !== null ? { amount: typed.downAmount, dueOn: typed.downOn } : null,
  rhythm: typed.rhythm,
  first: typed.first,
  each: typed.each,
  count: typed.count || null,
});

/** The fields of the calculation, as they stand in the address of the page. */
export const termFields = Object.keys(typedTerms) as (keyof TypedTerms)[];
export const termsInput = z.object(typedTerms).superRefine(fits).transform(termsOf);
export const agreeInput = z
  .object({
    ...ofCase,
    ...typedTerms,
    signedBy: identifier,
    signedOn: dayField,
    capacity: ticked,
    reserves: ticked,
    reason: optionalText(1000),
  })
  .superRefine(fits)
  .transform((typed) => ({
    caseId: typed.caseId,
    seenVersion: typed.seenVersion,
    signedBy: typed.signedBy,
    signedOn: typed.signedOn,
    capacity: typed.capacity,
    reserves: typed.reserves,
    reason: typed.reason,
    terms: termsOf(typed),
  }));
export const noticeInput = z.object({ ...ofCase, on: dayField });
export const returnInput = z.object({ ...ofCase, reason: requiredText(1000) });
export type AgreeInput = z.infer<typeof agreeInput>;
export type NoticeInput = z.infer<typeof noticeInput>;
export type ReturnInput = z.infer<typeof returnInput>;

export type PlanRefusal =
  | ImpossibleTerms
  | UnusualTerms
  | { readonly code: 'NOTHING_OWED' }
  | { readonly code: 'NO_SUCH_PERSON' }
  | { readonly code: 'ADDRESS_REPRESENTATIVE'; readonly name: string }
  | { readonly code: 'REPRESENTATIVE_UNKNOWN' }
  | { readonly code: 'CAPACITY_NOT_CHECKED' }
  | { readonly code: 'LOOKS_LIKE_BSN' }
  | { readonly code: 'PLAN_NOT_RUNNING' }
  | { readonly code: 'PLAN_NOT_BROKEN' }
  | { readonly code: 'NOTICE_ALREADY_SENT'; readonly on: CalendarDate };

/** What the terms of a new plan are held against: the rent in force, and the day of the latest reckoning. */
export interface Reckoned {
  readonly rent: Cents | null;
  readonly on: CalendarDate;
}

/** A plan as its page shows it; amounts in cents. */
export interface PlanView {
  readonly id: number;
  readonly kind: PlanKind;
  readonly signedOn: CalendarDate;
  readonly signedBy: string;
  readonly startsOn: CalendarDate;
  readonly rhythm: Rhythm;
  readonly state: PlanState;
  readonly stateSince: CalendarDate;
  readonly noticeOn: CalendarDate | null;
  readonly ended: { readonly on: CalendarDate; readonly reason: PlanEnd } | null;
  readonly toleranceDays: number;
  readonly instalments: readonly Instalment[];
  /** The latest first. */
  readonly history: readonly { readonly on: CalendarDate; readonly state: PlanState; readonly short: Cents }[];
  /** As on the day of the latest reckoning; null once the plan has ended. */
  readonly totals: { readonly on: CalendarDate; readonly of: PlanTotals; readonly short: Cents } | null;
}
