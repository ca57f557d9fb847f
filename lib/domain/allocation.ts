import { type CalendarDate, later, type Period } from './calendar-date.ts';
import { type Cents, cents } from './cents.ts';
import { compareKeys, isClaim, isPayment, type LedgerLine } from './ledger.ts';

/** One due place in the row of claims: what was claimed, corrected and is still open, in cents. */
export interface OpenClaim {
  readonly line: LedgerLine;
  /** Due by its own dates: both booked and due on or before this day. */
  readonly dueFrom: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly amount: Cents;
  open: Cents;
  readonly costs: OpenClaim[];
  readonly interest: OpenClaim[];
  /** True for KOS and REN that are paid at their claim's place. */
  linked: boolean;
}

export type AllocationRule = 'TARGET' | 'DESIGNATED' | 'OLDEST' | 'CREDIT';
export type Component = 'PRINCIPAL' | 'COSTS' | 'INTEREST';

/** A part of one payment (or of one correction's surplus) that went to one line, on a day, by a rule. */
export interface Allocation {
  readonly source: string;
  readonly line: string;
  readonly component: Component;
  readonly amount: Cents;
  readonly rule: AllocationRule;
  readonly on: CalendarDate;
}

interface Money {
  readonly source: string;
  left: number;
}

export interface Walk {
  readonly claims: readonly OpenClaim[];
  readonly allocations: readonly Allocation[];
  /** Credit that is not applied yet, in cents. */
  readonly credit: Cents;
  /** Σ payments that count, and the surplus of claims corrected below zero. */
  readonly received: Cents;
}

const byPlace = (a: OpenClaim, b: OpenClaim): number =>
  a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : compareKeys(a.line.key, b.line.key);

/**
 * Applies every payment that counts on `asOf` to the claims of one tenancy, day by day.
 *
 * `lines` may come in any order; later ones are ignored. Σ allocations of a payment plus what it left as credit is
 * the payment.
 *
 * @source art. 6:43 BW — the claim the payer names comes first, then due claims, the oldest first ("most onerous
 *   first" is left out, a simplification of import-format §3)
 * @source art. 6:44 BW — within a claim first its costs, then its interest, then its principal
 */
export function allocate(lines: readonly LedgerLine[], asOf: CalendarDate): Walk {
  const counting = lines.filter((line) => line.bookedOn <= asOf);
  const reversed = new Set(counting.filter((line) => line.kind === 'STO').map((line) => line.target));
  const { claims, surplus } = claimsOf(counting);
  const places = [...claims.values()].filter((claim) => !claim.linked).sort(byPlace);
  const payments = counting
    .filter((line) => isPayment(line) && !reversed.has(line.key))
    .sort((a, b) => (a.bookedOn < b.bookedOn ? -1 : a.bookedOn > b.bookedOn ? 1 : compareKeys(a.key, b.key)));

  const credit: Money[] = surplus;
  const allocations: Allocation[] = [];
  let received = surplus.reduce((total, money) => total + money.left, 0);

  const give = (money: Money, claim: OpenClaim, component: Component, rule: AllocationRule, on: CalendarDate): void => {
    const amount = Math.min(money.left, claim.open);
    if (amount <= 0) return;
    money.left -= amount;
    claim.open = cents(claim.open - amount);
    allocations.push({ source: money.source, line: claim.line.key, component, amount: cents(amount), rule, on });
  };
  const giveAtPlace = (money: Money, claim: OpenClaim, rule: AllocationRule, on: CalendarDate): void => {
    for (const cost of claim.costs) if (cost.line.bookedOn <= on) give(money, cost, 'COSTS', rule, on);
    for (const interest of claim.interest) if (interest.line.bookedOn <= on) give(money, interest, 'INTEREST', rule, on);
    give(money, claim, componentOf(claim), rule, on);
  };
  const giveOldest = (money: Money, rule: AllocationRule, on: CalendarDate): void => {
    for (const claim of places) {
      if (money.left === 0 || claim.dueOn > on) return;
      if (claim.line.bookedOn <= on) giveAtPlace(money, claim, rule, on);
    }
  };

  let next = 0;
  for (const on of walkedDays(places, payments, asOf)) {
    for (const money of credit) giveOldest(money, 'CREDIT', on);
    for (; next < payments.length && payments[next]!.bookedOn === on; next++) {
      const payment = payments[next]!;
      const money: Money = { source: payment.key, left: Math.abs(payment.amount) };
      received += money.left;
      const target = payment.target === null ? undefined : claims.get(payment.target);
      if (target) give(money, target, componentOf(target), 'TARGET', on);
      else if (payment.target === null && payment.designated !== null)
        for (const claim of rentOf(places, payment.designated, on)) giveAtPlace(money, claim, 'DESIGNATED', on);
      giveOldest(money, 'OLDEST', on);
      if (money.left > 0) credit.push(money);
    }
  }
  return {
    claims: [...claims.values()],
    allocations,
    credit: cents(credit.reduce((total, money) => total + money.left, 0)),
    received: cents(received),
  };
}

const componentOf = (claim: OpenClaim): Component =>
  claim.line.kind === 'KOS' ? 'COSTS' : claim.line.kind === 'REN' ? 'INTEREST' : 'PRINCIPAL';

/** The rent claims of the named period that are booked by then, by key. */
const rentOf = (places: readonly OpenClaim[], period: Period, on: CalendarDate): OpenClaim[] =>
  places
    .filter((claim) => claim.line.kind === 'VOR' && claim.line.period === period && claim.line.bookedOn <= on)
    .sort((a, b) => compareKeys(a.line.key, b.line.key));

function claimsOf(counting: readonly LedgerLine[]): { claims: Map<string, OpenClaim>; surplus: Money[] } {
  const corrections = new Map<string, number>();
  for (const line of counting)
    if (line.kind === 'COR' && line.target !== null) corrections.set(line.target, (corrections.get(line.target) ?? 0) + line.amount);

  const claims = new Map<string, OpenClaim>();
  const surplus: Money[] = [];
  for (const line of counting) {
    if (!isClaim(line)) continue;
    const corrected = line.amount + (corrections.get(line.key) ?? 0);
    if (corrected < 0) surplus.push({ source: line.key, left: -corrected });
    const amount = cents(Math.max(corrected, 0));
    const dueOn = line.dueOn ?? line.bookedOn;
    const dueFrom = later(line.bookedOn, dueOn);
    claims.set(line.key, { line, dueFrom, dueOn, amount, open: amount, costs: [], interest: [], linked: false });
  }
  for (const claim of claims.values()) {
    const parent = claim.line.target === null ? undefined : claims.get(claim.line.target);
    if (!parent || (claim.line.kind !== 'KOS' && claim.line.kind !== 'REN')) continue;
    claim.linked = true;
    (claim.line.kind === 'KOS' ? parent.costs : parent.interest).push(claim);
  }
  for (const claim of claims.values()) {
    claim.costs.sort(byPlace);
    claim.interest.sort(byPlace);
  }
  return { claims, surplus: surplus.sort((a, b) => compareKeys(a.source, b.source)) };
}

/** The days on which something can change: a payment comes in, a claim falls due, costs are added to a due claim. */
function walkedDays(places: readonly OpenClaim[], payments: readonly LedgerLine[], asOf: CalendarDate): Iterable<CalendarDate> {
  const days = new Set<CalendarDate>(payments.map((payment) => payment.bookedOn));
  for (const claim of places) {
    days.add(claim.dueFrom);
    for (const linked of [...claim.costs, ...claim.interest]) days.add(later(linked.line.bookedOn, claim.dueFrom));
  }
  return [...days].filter((on) => on <= asOf).sort();
}
