import { type Allocation, allocate, type OpenClaim } from './allocation.ts';
import { addDays, type CalendarDate, dayOfMonth, daysBetween, firstDayOf, type Period, periodOf } from './calendar-date.ts';
import { type Cents, cents, sum } from './cents.ts';
import { isRent, type LedgerLine, type PaymentMethod, type RentPrice } from './ledger.ts';
import { policy } from './policy.ts';

export interface TenancyLedger {
  readonly lines: readonly LedgerLine[];
  readonly prices: readonly RentPrice[];
  readonly paymentMethod: PaymentMethod;
}

/** What is owed on a day (import-format §3.5). Amounts in cents; months in hundredths, rounded down. */
export interface Reckoning {
  readonly balance: Cents;
  readonly openRent: Cents;
  /** Open rent ÷ the gross rent in force; null when there is no rent or it is zero. */
  readonly monthsHundredths: number | null;
  readonly oldestOpenOn: CalendarDate | null;
  readonly openCosts: Cents;
  readonly credit: Cents;
  readonly openItems: ReadonlyMap<string, Cents>;
  readonly rent: Cents | null;
  /** What counts towards a threshold: see `thresholds`. */
  readonly counted: Counted;
  readonly allocations: readonly Allocation[];
}

/** The part of the arrears that may open a case or propose a signal, with the newest rent left out while it is young. */
export interface Counted {
  readonly open: Cents;
  readonly monthsHundredths: number | null;
  readonly oldestOpenOn: CalendarDate | null;
}

/**
 * Reckons one tenancy on a day, from the lines that count on it. Pure: the same lines give the same result in any
 * order, on any day in past or future.
 */
export function reckon(ledger: TenancyLedger, asOf: CalendarDate): Reckoning {
  const walk = allocate(ledger.lines, asOf);
  const due = walk.claims.filter((claim) => claim.dueFrom <= asOf);
  const open = due.filter((claim) => claim.open > 0);
  const openRent = sum(open.filter((claim) => isRent(claim.line)).map((claim) => claim.open));
  const rent = rentInForce(ledger.prices, asOf);
  const young = youngRent(due, ledger, asOf);
  const counted = open.filter((claim) => !young.has(claim.line.key));
  return {
    balance: cents(sum(due.map((claim) => claim.amount)) - walk.received),
    openRent,
    monthsHundredths: monthsHundredths(openRent, rent),
    oldestOpenOn: oldest(open),
    openCosts: sum(open.filter((claim) => claim.line.kind === 'KOS' || claim.line.kind === 'REN').map((c) => c.open)),
    credit: walk.credit,
    openItems: new Map(open.map((claim) => [claim.line.key, claim.open])),
    rent,
    counted: {
      open: sum(counted.map((claim) => claim.open)),
      monthsHundredths: monthsHundredths(sum(counted.filter((c) => isRent(c.line)).map((c) => c.open)), rent),
      oldestOpenOn: oldest(counted),
    },
    allocations: walk.allocations,
  };
}

/** The latest price that started by that day; before the first one, the first. Null when there is none. */
export function rentInForce(prices: readonly RentPrice[], asOf: CalendarDate): Cents | null {
  const inOrder = [...prices].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  return (inOrder.findLast((price) => price.startsOn <= asOf) ?? inOrder[0])?.gross ?? null;
}

/** Months in hundredths, rounded down: 1.999 months is 199. Null when the rent is unknown or zero. */
export const monthsHundredths = (openRent: Cents, rent: Cents | null): number | null =>
  rent === null || rent <= 0 ? null : Number((BigInt(openRent) * 100n) / BigInt(rent));

const oldest = (claims: readonly OpenClaim[]): CalendarDate | null =>
  claims.reduce<CalendarDate | null>((min, claim) => (min === null || claim.dueOn < min ? claim.dueOn : min), null);

/**
 * The rent of the running month does not count towards a threshold before day 8 of its period, unless its direct
 * debit or withholding has come back: otherwise everyone who is one month behind would show two on every first.
 *
 * @policy ours (domain §9.4): `newestRentCountsFromDay`
 */
function youngRent(due: readonly OpenClaim[], ledger: TenancyLedger, asOf: CalendarDate): ReadonlySet<string> {
  const period = periodOf(asOf);
  if (dayOfMonth(asOf) >= policy.newestRentCountsFromDay.value) return new Set();
  if (cameBack(ledger, period, asOf)) return new Set();
  return new Set(due.filter((claim) => isRent(claim.line) && claim.line.period === period).map((c) => c.line.key));
}

/** The debit or withholding of this very month was taken back: it was booked from a week before the month on. */
function cameBack(ledger: TenancyLedger, period: Period, asOf: CalendarDate): boolean {
  if (ledger.paymentMethod === 'OVB') return false;
  const from = addDays(firstDayOf(period), -policy.debitBeforeMonthDays.value);
  const ofThisMonth = (key: string | null): boolean => ledger.lines.some((line) => line.key === key && line.bookedOn >= from);
  return ledger.lines.some(
    (line) => line.kind === 'STO' && line.bookedOn <= asOf && periodOf(line.bookedOn) === period && ofThisMonth(line.target),
  );
}

/** How long the oldest counted claim has been due, in days; null when nothing counts. */
export const daysOverdue = (counted: Counted, asOf: CalendarDate): number | null =>
  counted.oldestOpenOn === null ? null : daysBetween(counted.oldestOpenOn, asOf);

/** A case opens when enough is due for long enough. @policy `caseMinAmountCents`, `caseOpensAfterDays` (domain §12) */
export function opensCase(counted: Counted, asOf: CalendarDate): boolean {
  const overdue = daysOverdue(counted, asOf);
  return overdue !== null && overdue >= policy.caseOpensAfterDays.value && counted.open >= policy.caseMinAmountCents.value;
}

export type Trend = 'RISING' | 'FALLING' | 'LEVEL';

/** Months now against three months earlier, in hundredths: a tenth of a month is a change. @policy ours (domain §9.4) */
export function trendOf(now: number | null, earlier: number | null): Trend | null {
  if (now === null || earlier === null) return null;
  if (now - earlier >= policy.trendHundredths.value) return 'RISING';
  return earlier - now >= policy.trendHundredths.value ? 'FALLING' : 'LEVEL';
}
