import { z } from 'zod';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { type DepartReason, departReasons } from '#lib/domain/case-facts.ts';
import type { Cents } from '#lib/domain/cents.ts';
import type { GuardId } from '#lib/domain/guard.ts';
import { consultationAnswers, consultedParties, remainders } from '#lib/domain/track-outcome.ts';
import { choice, dayField, identifier, optionalDay, optionalText, requiredText, version } from '#lib/form/field.ts';

const ofCase = { caseId: identifier, seenVersion: version };
const reason = requiredText(1000);

/** Conditions of the order that a manager may set aside with a legal note; each has a field of its own. */
export const legalNotes = ['notSatisfied', 'executionReview'] as const satisfies readonly GuardId[];
export const orderInput = z.object({ ...ofCase, reason, notSatisfied: optionalText(1000), executionReview: optionalText(1000) });
export const noticeInput = z.object({ ...ofCase, noticeOn: dayField, evictionOn: dayField });
/** `date`: the day of the eviction that is postponed. */
export const postponeInput = z.object({ ...ofCase, date: dayField, reason });
export const stopInput = z.object({ ...ofCase, reason });
export const executeInput = z.object({ ...ofCase, on: dayField, report: requiredText(4000) });

/** Whom one can ask about a threatening eviction, and what they can answer. */
export const parties = consultedParties;
export const partyAnswers = consultationAnswers;
const answerField = choice(partyAnswers);
const childrenPlan = optionalText(500);
export const consultationInput = z.object({
  ...ofCase,
  party: choice(parties),
  askedOn: dayField,
  answeredOn: optionalDay,
  answer: z.preprocess((value) => (value === '' || value === undefined ? null : value), answerField.nullable()),
  childrenPlan,
});
export const answerInput = z.object({ ...ofCase, consultationId: identifier, answeredOn: dayField, answer: answerField, childrenPlan });

/** How somebody can leave by himself; an eviction is recorded where it was ordered. */
export const leavingReasons = departReasons.filter((one): one is Exclude<DepartReason, 'EVICTED'> => one !== 'EVICTED');
export const departureInput = z.object({ ...ofCase, reason: choice(leavingReasons), on: dayField, newAddress: optionalText(300) });
/** What can become of what is still owed. */
export const remains = remainders;
export const settlementInput = z.object({ ...ofCase, remaining: choice(remains), newAddress: optionalText(300) });

export type OrderInput = z.infer<typeof orderInput>;
export type NoticeInput = z.infer<typeof noticeInput>;
export type PostponeInput = z.infer<typeof postponeInput>;
export type StopInput = z.infer<typeof stopInput>;
export type ExecuteInput = z.infer<typeof executeInput>;
export type ConsultationInput = z.infer<typeof consultationInput>;
export type AnswerInput = z.infer<typeof answerInput>;
export type DepartureInput = z.infer<typeof departureInput>;
export type SettlementInput = z.infer<typeof settlementInput>;

export type Remainder = (typeof remainders)[number];

export type EvictionRefusal =
  | { readonly code: 'NO_ORDER' }
  | { readonly code: 'EVICTION_TOO_EARLY'; readonly first: CalendarDate }
  | { readonly code: 'NOTICE_STANDS'; readonly date: CalendarDate }
  | { readonly code: 'NO_NOTICE' }
  | { readonly code: 'LOOKS_LIKE_BSN' };
export type ConsultationRefusal =
  | { readonly code: 'ANSWER_INCOMPLETE' }
  | { readonly code: 'NO_OPEN_CONSULTATION' }
  | { readonly code: 'LOOKS_LIKE_BSN' };
export type DepartureRefusal =
  | { readonly code: 'NOT_DEPARTED' }
  | { readonly code: 'STILL_REMAINS'; readonly amount: Cents }
  | { readonly code: 'NOTHING_REMAINS' }
  | { readonly code: 'LOOKS_LIKE_BSN' };

/** One question to the municipality or a neighbourhood team about a threatening eviction. */
export interface ConsultationView {
  readonly id: number;
  readonly party: (typeof consultedParties)[number];
  readonly askedOn: CalendarDate;
  readonly answeredOn: CalendarDate | null;
  readonly answer: (typeof consultationAnswers)[number] | null;
  readonly childrenPlan: string | null;
  readonly by: string | null;
}

/** An order to evict with the bailiff's notices, the latest first; a cancelled one has no date any more. */
export interface OrderView {
  readonly id: number;
  readonly orderedOn: CalendarDate;
  readonly stopped: { readonly on: CalendarDate; readonly reason: string } | null;
  readonly executed: { readonly on: CalendarDate; readonly report: string } | null;
  readonly notices: readonly NoticeView[];
}
export interface NoticeView {
  readonly id: number;
  readonly noticeOn: CalendarDate;
  readonly evictionOn: CalendarDate;
  readonly cancelledOn: CalendarDate | null;
}

/** Whoever left, and what became of the rest. Amounts in cents. */
export interface DepartureView {
  readonly reason: DepartReason;
  readonly on: CalendarDate;
  readonly newAddress: string;
  readonly final: Cents;
  readonly remaining: Remainder | null;
  /** Until when the municipality keeps the belongings after an eviction. */
  readonly goodsUntil: CalendarDate | null;
}
