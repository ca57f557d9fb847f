import { z } from 'zod';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { DecisionKind } from '#lib/domain/case-facts.ts';
import type { Cents } from '#lib/domain/cents.ts';
import type { GuardId } from '#lib/domain/guard.ts';
import type { CostKind } from '#lib/domain/import-row.ts';
import type { Specification } from '#lib/domain/specification.ts';
import type { decisionAnswers } from '#lib/domain/track-outcome.ts';
import type { Happening } from '#lib/features/case/schema.ts';
import { amountOrNothing, dayField, identifier, optionalText, requiredText, version } from '#lib/form/field.ts';

const ofCase = { caseId: identifier, seenVersion: version };
const ofDecision = { ...ofCase, decisionId: identifier };

export const handoverInput = z.object({
  ...ofCase,
  bailiff: requiredText(200),
  toKnow: optionalText(2000),
  reason: requiredText(1000),
});

/** The conditions of a proposed move that somebody may set aside; each has a field of its own for the reason. */
export const settableAside = ['signalWithoutFruit', 'notSatisfied', 'executionReview'] as const satisfies readonly GuardId[];
const reasonAside = optionalText(1000);
const aside = { signalWithoutFruit: reasonAside, notSatisfied: reasonAside, executionReview: reasonAside } satisfies Record<
  (typeof settableAside)[number],
  typeof reasonAside
>;
export const settleInput = z.discriminatedUnion('answer', [
  z.object({ ...ofDecision, ...aside, answer: z.literal('APPROVED') }),
  z.object({ ...ofDecision, answer: z.literal('REJECTED'), reason: requiredText(1000) }),
  z.object({ ...ofDecision, answer: z.literal('WITHDRAWN'), reason: optionalText(1000) }),
]);

export const receiptInput = z.object({ ...ofCase, on: dayField, reference: requiredText(100) });
export const statementInput = z.object({ ...ofCase, on: dayField, paid: amountOrNothing, remark: optionalText(500) });
export const recallInput = z.object({ ...ofCase, reason: requiredText(1000) });

export type HandoverInput = z.infer<typeof handoverInput>;
export type SettleInput = z.infer<typeof settleInput>;
export type ReceiptInput = z.infer<typeof receiptInput>;
export type StatementInput = z.infer<typeof statementInput>;
export type RecallInput = z.infer<typeof recallInput>;

export type Reasons = Readonly<Partial<Record<GuardId, string>>>;
export type DecisionAnswer = (typeof decisionAnswers)[number];

/** A decision that was proposed, as the one who carries it out gets it; `overrides` has the approver's reasons on top. */
export interface Proposal {
  readonly id: number;
  readonly kind: DecisionKind;
  readonly proposedOn: CalendarDate;
  readonly proposedById: string;
  /** The version of the case after the proposal. */
  readonly caseVersion: number;
  readonly reason: string;
  readonly overrides: Reasons;
  readonly bailiff: string | null;
  readonly toKnow: string | null;
}

export type DecisionRefusal =
  | { readonly code: 'ALREADY_PROPOSED'; readonly on: CalendarDate }
  | { readonly code: 'NO_OPEN_DECISION' }
  | { readonly code: 'OWN_PROPOSAL' }
  | { readonly code: 'NOT_YOUR_PROPOSAL'; readonly by: string }
  | { readonly code: 'CHANGED_SINCE_PROPOSAL' }
  | { readonly code: 'NOTHING_TO_CLAIM' }
  | { readonly code: 'LOOKS_LIKE_BSN' };

export type BailiffRefusal =
  | { readonly code: 'NO_BAILIFF_FILE' }
  | { readonly code: 'RECEIPT_STANDS'; readonly on: CalendarDate }
  | { readonly code: 'LOOKS_LIKE_BSN' };

/** A decision that waits for somebody, in the list of all that wait. Amounts in cents. */
export interface DecisionRow {
  readonly id: number;
  readonly caseId: number;
  readonly number: string;
  readonly name: string;
  readonly kind: DecisionKind;
  readonly proposedOn: CalendarDate;
  readonly proposedBy: string;
  readonly proposedById: string;
  /** How often something was written down in the case since. */
  readonly changes: number;
  readonly balance: Cents;
}

/** One decision with what changed since it was proposed, until it was settled or until now. */
export interface DecisionView extends Proposal {
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly changes: readonly Happening[];
  /** Null where it was not kept. */
  readonly balanceThen: Cents | null;
  readonly settled: {
    readonly answer: DecisionAnswer;
    readonly on: CalendarDate;
    /** Null where the program settled it, because the case moved on. */
    readonly by: string | null;
    readonly reason: string;
  } | null;
}

/** One handover with what was claimed then, what the bailiff said since and which costs were booked since. */
export interface BailiffFileView {
  readonly id: number;
  readonly bailiff: string;
  readonly toKnow: string;
  readonly handedOverOn: CalendarDate;
  readonly reportDueOn: CalendarDate;
  readonly received: { readonly on: CalendarDate; readonly reference: string } | null;
  readonly ended: { readonly on: CalendarDate; readonly reason: string } | null;
  readonly specification: Specification;
  readonly hash: string;
  /** The stored specification still has the fingerprint of the day of the handover. */
  readonly intact: boolean;
}
export interface StatementView {
  readonly id: number;
  readonly on: CalendarDate;
  readonly paid: Cents;
  readonly remark: string;
  readonly by: string;
}
export interface BailiffView {
  /** The latest first. */
  readonly files: readonly BailiffFileView[];
  readonly statements: readonly StatementView[];
  /** Booked since the handover of the latest file, by kind. */
  readonly costs: readonly { readonly kind: CostKind; readonly amount: Cents }[];
}
