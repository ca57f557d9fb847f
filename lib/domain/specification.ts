import { type AllocationRule, allocate } from './allocation.ts';
import type { CalendarDate, Period } from './calendar-date.ts';
import { isUseFee, type UseFee } from './case-facts.ts';
import { type Cents, cents, sum } from './cents.ts';
import type { CostKind } from './import-row.ts';
import { isRent, type LedgerLine } from './ledger.ts';

/** What a claim is for. After dissolution what is charged for a month is a use fee and never rent (domain §9.4, invariant 3). */
export const claimKinds = ['RENT', 'USE_FEE', 'OTHER', 'COSTS', 'INTEREST'] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** One claim with what was paid on it, by which payment and by which rule; amounts in cents. */
export interface SpecifiedClaim {
  readonly key: string;
  readonly kind: ClaimKind;
  readonly costKind: CostKind | null;
  readonly period: Period | null;
  readonly dueOn: CalendarDate;
  /** After corrections. */
  readonly amount: Cents;
  readonly paid: Cents;
  readonly open: Cents;
  readonly payments: readonly {
    readonly source: string;
    readonly on: CalendarDate;
    readonly amount: Cents;
    readonly rule: AllocationRule;
  }[];
}

/** What is claimed on a day: a disputed part is named and left out of the total. Amounts in cents. */
export interface Specification {
  readonly asOf: CalendarDate;
  readonly claims: readonly SpecifiedClaim[];
  readonly open: Cents;
  readonly disputed: Cents;
  readonly total: Cents;
}

export type SpecifiedLine = LedgerLine & { readonly costKind: CostKind | null };

/**
 * Every claim of a tenancy that is due on `asOf`, the oldest first, each with its payments. A monthly charge that fell due
 * while `useFee` runs is a use fee.
 * @source art. 6:43 and 6:44 BW, through `allocate`
 */
export function specifyClaims(lines: readonly SpecifiedLine[], asOf: CalendarDate, useFee: UseFee | null): SpecifiedClaim[] {
  const walk = allocate(lines, asOf);
  const costKinds = new Map(lines.map((line) => [line.key, line.costKind]));
  return walk.claims
    .filter((claim) => claim.dueFrom <= asOf)
    .map(({ line, dueOn, amount, open }) => ({
      key: line.key,
      kind: kindOf(line, dueOn, useFee),
      costKind: costKinds.get(line.key) ?? null,
      period: line.period,
      dueOn,
      amount,
      paid: cents(amount - open),
      open,
      payments: walk.allocations
        .filter((allocation) => allocation.line === line.key)
        .map(({ source, on, amount: part, rule }) => ({ source, on, amount: part, rule })),
    }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.key < b.key ? -1 : 1));
}

const kindOf = (line: LedgerLine, dueOn: CalendarDate, useFee: UseFee | null): ClaimKind => {
  if (line.kind === 'KOS') return 'COSTS';
  if (line.kind === 'REN') return 'INTEREST';
  if (!isRent(line)) return 'OTHER';
  return isUseFee(useFee, dueOn) ? 'USE_FEE' : 'RENT';
};

/**
 * What a bailiff is asked to collect: the claims that are open. A dispute about a part leaves the rest free; one without
 * an amount is about all of it.
 * @policy domain §9.3: the undisputed part goes on
 */
export function specification(claims: readonly SpecifiedClaim[], asOf: CalendarDate, disputes: readonly (Cents | null)[]): Specification {
  const unpaid = claims.filter((claim) => claim.open > 0);
  const open = sum(unpaid.map((claim) => claim.open));
  const disputed = disputes.includes(null) ? open : cents(Math.min(open, sum(disputes.map((amount) => amount ?? cents(0)))));
  return { asOf, claims: unpaid, open, disputed, total: cents(open - disputed) };
}
