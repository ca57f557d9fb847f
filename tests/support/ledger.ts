import type { TenancyLedger } from '#lib/domain/arrears.ts';
import { addDays, type CalendarDate, day, type Period, periodOf } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import type { LedgerLine, LineKind, PaymentMethod, RentPrice } from '#lib/domain/ledger.ts';

type Extra = Partial<Pick<LedgerLine, 'dueOn' | 'target'>> & { readonly period?: string; readonly designated?: string };

/** A booking as it is told in a test: key, kind, booking day, euros; the rest where it matters. */
export const line = (key: string, kind: LineKind, bookedOn: string, euros: number, extra: Extra = {}): LedgerLine => ({
  key,
  kind,
  bookedOn: day(bookedOn),
  dueOn: extra.dueOn ?? null,
  amount: cents(Math.round(euros * 100)),
  period: (extra.period ?? null) as Period | null,
  target: extra.target ?? null,
  designated: (extra.designated ?? null) as Period | null,
});

/** Rent of the month of `due`, booked three days before it. */
export const rent = (key: string, due: string, euros: number): LedgerLine =>
  line(key, 'VOR', addDays(day(due), -3), euros, { dueOn: day(due), period: periodOf(day(due)) });
export const paid = (key: string, on: string, euros: number, extra: Extra = {}): LedgerLine => line(key, 'ONT', on, euros, extra);
export const reversal = (key: string, on: string, of: LedgerLine): LedgerLine => ({
  ...of,
  key,
  kind: 'STO',
  bookedOn: day(on),
  target: of.key,
  designated: null,
});

export const ledger = (lines: readonly LedgerLine[], euros: number | null = 600, paymentMethod: PaymentMethod = 'OVB'): TenancyLedger => ({
  lines,
  prices: euros === null ? [] : [price('2020-01-01', euros)],
  paymentMethod,
});
export const price = (startsOn: string, euros: number): RentPrice => ({ startsOn: day(startsOn), gross: cents(Math.round(euros * 100)) });
export const on = (text: string): CalendarDate => day(text);
