import { addDays, type CalendarDate } from './calendar-date.ts';
import type { Cents } from './cents.ts';
import { compareKeys } from './ledger.ts';

/** @source import-format §2 — a return reverses a payment booked in the 60 days before */
export const returnWindowDays = 60;

/** A payment that the bank took back: of one tenancy, in cents. */
export interface BankReturn {
  readonly key: string;
  readonly tenancyId: number;
  readonly bookedOn: CalendarDate;
  readonly amount: Cents;
}

/** A payment that is not reversed yet. */
export type Reversible = BankReturn;

/**
 * Which payment each return reverses: the latest of its tenancy with the same amount in its window, by booking day and
 * key. Returns are taken in order of day and key; a payment is reversed once. A return without a payment is left out.
 */
export function matchReturns(returns: readonly BankReturn[], payments: readonly Reversible[]): Map<string, string> {
  const open = new Map<string, Reversible[]>();
  const place = (one: BankReturn) => `${one.tenancyId}|${one.amount}`;
  for (const payment of [...payments].sort(byDay)) {
    const kept = open.get(place(payment));
    if (kept) kept.push(payment);
    else open.set(place(payment), [payment]);
  }
  const matched = new Map<string, string>();
  for (const one of [...returns].sort(byDay)) {
    const candidates = open.get(place(one)) ?? [];
    const earliest = addDays(one.bookedOn, -returnWindowDays);
    const at = candidates.findLastIndex((payment) => payment.bookedOn <= one.bookedOn && payment.bookedOn >= earliest);
    if (at === -1) continue;
    matched.set(one.key, candidates[at]!.key);
    candidates.splice(at, 1);
  }
  return matched;
}

const byDay = (a: BankReturn, b: BankReturn): number =>
  a.bookedOn < b.bookedOn ? -1 : a.bookedOn > b.bookedOn ? 1 : compareKeys(a.key, b.key);
