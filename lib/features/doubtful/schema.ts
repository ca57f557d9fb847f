import { z } from 'zod';
import type { CalendarDate, Period } from '#lib/domain/calendar-date.ts';
import type { Cents } from '#lib/domain/cents.ts';
import { identifier, requiredText, version } from '#lib/form/field.ts';

export const assignInput = z.object({ paymentId: identifier, seenVersion: version, contract: requiredText(64) });
export const setAsideInput = z.object({ paymentId: identifier, reason: requiredText(1000) });
export const markThirdPartyInput = z.object({ paymentId: identifier });
export type AssignInput = z.infer<typeof assignInput>;
export type SetAsideInput = z.infer<typeof setAsideInput>;
export type MarkThirdPartyInput = z.infer<typeof markThirdPartyInput>;

/** Why a bank entry found no tenancy with certainty. */
export const doubts = [
  'NO_MATCH',
  'SEVERAL_CONTRACTS',
  'IBAN_OF_SEVERAL',
  'THIRD_PARTY',
  'ALREADY_BOOKED',
  'NO_PAYMENT_TO_REVERSE',
  'CHANGED',
  'KEY_TAKEN',
] as const;
export type Doubt = (typeof doubts)[number];

/** What speaks for a tenancy: its number or a name in the text, its address, the amount it owes or pays, its account, an earlier choice. */
export const hints = ['NAMED', 'EARLIER', 'IBAN', 'NAME', 'ADDRESS', 'AMOUNT'] as const;
export type Hint = (typeof hints)[number];

/** A tenancy that a payment may belong to; a suggestion, never a rule. */
export interface Suggestion {
  readonly contract: string;
  readonly name: string;
  readonly address: string;
  readonly balance: Cents;
  readonly hints: readonly Hint[];
}

/** A bank entry that waits for a coordinator. CRDT is money in, DBIT money that the bank took back. */
export interface QueueItem {
  readonly id: number;
  readonly version: number;
  readonly account: string;
  readonly bookedOn: CalendarDate;
  readonly amount: Cents;
  readonly direction: 'CRDT' | 'DBIT';
  readonly doubt: Doubt;
  readonly returnReason: string | null;
  readonly counterpartyName: string | null;
  readonly counterpartyIban: string | null;
  readonly thirdParty: boolean;
  readonly text: string;
  readonly designated: Period | null;
  readonly suggestions: readonly Suggestion[];
}

export interface Queue {
  readonly count: number;
  readonly items: readonly QueueItem[];
  /** For the next page; null on the last. */
  readonly next: string | null;
}

export type DoubtfulRefusal =
  | { readonly code: 'MAY_NOT' }
  | {
      readonly code: 'ALREADY_SETTLED';
      readonly by: string;
      readonly at: Date | null;
      readonly contract: string | null;
    }
  | { readonly code: 'UNKNOWN_CONTRACT'; readonly contract: string }
  | { readonly code: 'NO_PAYMENT_TO_REVERSE' }
  | { readonly code: 'NO_ACCOUNT' };
