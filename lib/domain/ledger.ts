import type { CalendarDate, Period } from './calendar-date.ts';
import type { Cents } from './cents.ts';

/**
 * Kinds of booking (import-format §1): VOR claim (rent when it has a period), ONT payment, STO reversal, KOS costs,
 * REN interest, COR correction, AFB write-off.
 */
export const lineKinds = ['VOR', 'ONT', 'STO', 'KOS', 'REN', 'COR', 'AFB'] as const;
export type LineKind = (typeof lineKinds)[number];

/** One booking of one tenancy. `amount` is positive but for COR; `target` is hoortBij, `designated` is betreft. */
export interface LedgerLine {
  readonly key: string;
  readonly kind: LineKind;
  readonly bookedOn: CalendarDate;
  /** vervaldatum; null where the booking day is the due day. */
  readonly dueOn: CalendarDate | null;
  readonly amount: Cents;
  readonly period: Period | null;
  readonly target: string | null;
  readonly designated: Period | null;
}

/** Gross rent per month from a day on: bare rent plus service costs, in cents. */
export interface RentPrice {
  readonly startsOn: CalendarDate;
  readonly gross: Cents;
}

/** INC direct debit, OVB transfer, INH withheld from a benefit. */
export const paymentMethods = ['INC', 'OVB', 'INH'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** Ranks a UTF-16 unit so that surrogates come after U+FFFF, as their code points do. */
const rank = (unit: number): number => (unit < 0xd800 ? unit : unit >= 0xe000 ? unit - 0x800 : unit + 0x2000);

/** Orders keys by code point, as PostgreSQL's collation "C" does; JavaScript's `<` differs beyond U+FFFF. */
export function compareKeys(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = a.charCodeAt(i) - b.charCodeAt(i);
    if (difference !== 0) return rank(a.charCodeAt(i)) - rank(b.charCodeAt(i));
  }
  return a.length - b.length;
}

export const isRent = (line: LedgerLine): boolean => line.kind === 'VOR' && line.period !== null;

/** A booking that adds to what is owed on its own: VOR, KOS, REN and a loose positive COR. */
export const isClaim = (line: LedgerLine): boolean =>
  line.kind === 'VOR' || line.kind === 'KOS' || line.kind === 'REN' || (line.kind === 'COR' && line.target === null && line.amount > 0);

/** A booking that pays: ONT, AFB and a loose negative COR. */
export const isPayment = (line: LedgerLine): boolean =>
  line.kind === 'ONT' || line.kind === 'AFB' || (line.kind === 'COR' && line.target === null && line.amount < 0);
