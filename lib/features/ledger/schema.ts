import type { Reckoning } from '#lib/domain/arrears.ts';
import type { CalendarDate, Period } from '#lib/domain/calendar-date.ts';
import type { LineKind } from '#lib/domain/ledger.ts';

/** One month of rent: what was charged and what is still open, in cents. */
export interface RentMonth {
  readonly period: Period;
  readonly charged: number;
  readonly open: number;
  /** After dissolution it is a use fee and no rent. */
  readonly useFee: boolean;
}

/** A booking that a reader of the case may want to see: everything but the monthly rent. */
export interface Booking {
  readonly key: string;
  readonly on: CalendarDate;
  readonly kind: LineKind;
  readonly amount: number;
  readonly description: string;
  readonly designated: Period | null;
  readonly reversed: boolean;
}

/** What one tenancy owes on a day, with what it consists of; amounts in cents. */
export interface AccountView {
  readonly asOf: CalendarDate;
  readonly reckoning: Reckoning;
  readonly months: readonly RentMonth[];
  readonly parts: {
    readonly rent: number;
    readonly rentMonths: number;
    /** Monthly charges since the lease was dissolved; they are never called rent. */
    readonly useFee: number;
    readonly useFeeMonths: number;
    readonly other: number;
    readonly costs: number;
    readonly credit: number;
  };
  readonly bookings: readonly Booking[];
}
