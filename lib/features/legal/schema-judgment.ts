import { z } from 'zod';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { Cents } from '#lib/domain/cents.ts';
import { leaseAnswers, type remedies, type remedyOutcomes } from '#lib/domain/track-outcome.ts';
import { amountOrNothing, choice, dayField, identifier, optionalDay, optionalNumber, requiredText, version } from '#lib/form/field.ts';

const ofCase = { caseId: identifier, seenVersion: version };
const yesOrNo = choice(['YES', 'NO'] as const).transform((value) => value === 'YES');

/** The longest vacate term that is believed, in days. */
export const longestVacateDays = 180;

/** A judgment with every field of domain §9.4. Amounts in cents, `vacateDays` counted from service. */
export const judgmentInput = z.object({
  ...ofCase,
  on: dayField,
  court: requiredText(200),
  number: requiredText(100),
  byDefault: choice(['DEFAULT', 'CONTESTED'] as const).transform((value) => value === 'DEFAULT'),
  ordersEviction: yesOrNo,
  dissolves: yesOrNo,
  vacateDays: optionalNumber(longestVacateDays),
  provisionallyEnforceable: yesOrNo,
  claimsUntil: dayField,
  principal: amountOrNothing,
  collection: amountOrNothing,
  courtCosts: amountOrNothing,
  afterCosts: amountOrNothing,
  interestFrom: optionalDay,
  monthly: amountOrNothing,
});
export const serviceInput = z.object({ ...ofCase, on: dayField, inPerson: yesOrNo });
export const awarenessInput = z.object({ ...ofCase, on: dayField });
export const remedyInput = z.object({ ...ofCase, on: dayField });
/** A remedy that succeeds sets the judgment aside: the case goes on before the court, or back to our own contact. */
export const remedyAnswers = ['REJECTED', 'WITHDRAWN', 'UPHELD_TO_COURT', 'UPHELD_TO_OWN_CONTACT'] as const;
export const remedyOutcomeInput = z.object({ ...ofCase, on: dayField, outcome: choice(remedyAnswers) });
export const paymentOnlyInput = z.object(ofCase);
/** What can be decided about the lease once everything was paid. */
export const leases = leaseAnswers;
export const leaseInput = z.object({ ...ofCase, lease: choice(leases), on: dayField });

export type JudgmentInput = z.infer<typeof judgmentInput>;
export type ServiceInput = z.infer<typeof serviceInput>;
export type AwarenessInput = z.infer<typeof awarenessInput>;
export type RemedyInput = z.infer<typeof remedyInput>;
export type RemedyOutcomeInput = z.infer<typeof remedyOutcomeInput>;
export type PaymentOnlyInput = z.infer<typeof paymentOnlyInput>;
export type LeaseInput = z.infer<typeof leaseInput>;

export type Remedy = (typeof remedies)[number];
export type RemedyOutcome = (typeof remedyOutcomes)[number];
export type LeaseAnswer = (typeof leaseAnswers)[number];

export type JudgmentRefusal =
  | { readonly code: 'DISSOLVES_WITHOUT_EVICTION' }
  | { readonly code: 'VACATE_DAYS_MISSING' }
  | { readonly code: 'CLAIMS_AFTER_JUDGMENT'; readonly latest: CalendarDate }
  | { readonly code: 'NOTHING_AWARDED' }
  | { readonly code: 'MONTHLY_WITHOUT_EVICTION' }
  | { readonly code: 'NO_JUDGMENT' }
  | { readonly code: 'ALREADY_SERVED'; readonly on: CalendarDate }
  | { readonly code: 'ALREADY_AWARE'; readonly on: CalendarDate }
  | { readonly code: 'REMEDY_FILED'; readonly on: CalendarDate }
  | { readonly code: 'NO_REMEDY' }
  | { readonly code: 'LEASE_STANDS' }
  | { readonly code: 'NOT_YET_SATISFIED' }
  | { readonly code: 'LEASE_DECIDED'; readonly on: CalendarDate };

/** A judgment as its page shows it; amounts in cents. */
export interface JudgmentView {
  readonly id: number;
  readonly on: CalendarDate;
  readonly court: string;
  readonly number: string;
  readonly ordersEviction: boolean;
  readonly dissolves: boolean;
  readonly vacateDays: number;
  readonly provisionallyEnforceable: boolean;
  readonly byDefault: boolean;
  readonly claimsUntil: CalendarDate;
  readonly principal: Cents;
  readonly collection: Cents;
  readonly courtCosts: Cents;
  readonly afterCosts: Cents;
  readonly total: Cents;
  readonly interestFrom: CalendarDate | null;
  readonly monthly: Cents;
  readonly servedOn: CalendarDate | null;
  readonly servedInPerson: boolean;
  readonly awareOn: CalendarDate | null;
  readonly remedy: {
    readonly kind: Remedy;
    readonly on: CalendarDate;
    readonly outcome: RemedyOutcome | null;
    readonly outcomeOn: CalendarDate | null;
  } | null;
  readonly setAside: boolean;
  readonly satisfiedOn: CalendarDate | null;
  readonly lease: { readonly answer: LeaseAnswer; readonly on: CalendarDate } | null;
  readonly recordedBy: string | null;
}
