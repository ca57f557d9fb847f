import { z } from 'zod';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { Cents } from '#lib/domain/cents.ts';
import { type Hold, type HoldKind, settableHolds } from '#lib/domain/hold.ts';
import { safetyMeasures } from '#lib/domain/visit.ts';
import { choice, dayField, identifier, optionalAmount, optionalDay, requiredText, version } from '#lib/form/field.ts';

export const pauseInput = z.object({ caseId: identifier, seenVersion: version, reason: requiredText(500), until: dayField });
export const resumeInput = z.object({ caseId: identifier, seenVersion: version, holdId: identifier, reason: requiredText(500) });
export type PauseInput = z.infer<typeof pauseInput>;
export type ResumeInput = z.infer<typeof resumeInput>;

const absent = <T extends z.ZodType>(field: T) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), field.nullable());

/** What every hold asks, and what one kind asks: a disputed part, who died, what a visit needs. */
export const setInput = z
  .object({
    caseId: identifier,
    seenVersion: version,
    kind: choice(settableHolds),
    reason: requiredText(500),
    from: dayField,
    until: optionalDay,
    amount: optionalAmount,
    personId: absent(identifier),
    measure: absent(choice(safetyMeasures)),
  })
  .superRefine((typed, context) => {
    if (typed.kind === 'SAFETY' && typed.measure === null) context.addIssue({ code: 'custom', path: ['measure'], message: 'CHOOSE' });
    if (typed.kind === 'DEATH' && typed.personId === null) context.addIssue({ code: 'custom', path: ['personId'], message: 'CHOOSE' });
  });
export const liftInput = z.object({ caseId: identifier, seenVersion: version, holdId: identifier, reason: requiredText(500) });
export type SetInput = z.infer<typeof setInput>;
export type LiftInput = z.infer<typeof liftInput>;

export type HoldRefusal =
  | { readonly code: 'NO_SUCH_PERSON' }
  | { readonly code: 'LOOKS_LIKE_BSN' }
  | { readonly code: 'DEBT_ABOVE_BALANCE'; readonly balance: Cents }
  | { readonly code: 'HOLD_STANDS'; readonly hold: Hold }
  | { readonly code: 'HOLD_FOLLOWS_TRACK'; readonly kind: HoldKind };

/** A hold as the page of a case lists it; `lifted` where somebody ended it. */
export interface HoldView {
  readonly id: number;
  readonly kind: HoldKind;
  readonly reason: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly setBy: string | null;
  readonly lifted: { readonly on: CalendarDate; readonly by: string | null } | null;
}
