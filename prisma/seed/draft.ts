import type { CalendarDate, Period } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import type { BookingRow, CostKind, WriteOffKind } from '#lib/domain/import-row.ts';
import type { LineKind } from '#lib/domain/ledger.ts';
import type { Month } from './month.ts';

/** A booking that has no number yet; amounts in cents. */
export interface Draft {
  readonly kind: LineKind;
  readonly bookedOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
  readonly amount: number;
  readonly period: Period | null;
  readonly description: string;
  readonly target: Draft | null;
  readonly designated: Period | null;
  readonly costKind: CostKind | null;
  readonly writeOffKind: WriteOffKind | null;
}

const plain = {
  dueOn: null,
  period: null,
  target: null,
  designated: null,
  costKind: null,
  writeOffKind: null,
} as const;

export const rentDue = (month: Month, amount: number, charge: 'huur' | 'gebruiksvergoeding' = 'huur'): Draft => ({
  ...plain,
  kind: 'VOR',
  bookedOn: month.bookedOn,
  dueOn: month.days[0]!,
  amount,
  period: month.period,
  description: `${charge} ${month.name}`,
});
export const otherDue = (bookedOn: CalendarDate, dueOn: CalendarDate, amount: number, description: string): Draft => ({
  ...plain,
  kind: 'VOR',
  bookedOn,
  dueOn,
  amount,
  description,
});
export const paid = (bookedOn: CalendarDate, amount: number, description: string, designated: Period | null = null): Draft => ({
  ...plain,
  kind: 'ONT',
  bookedOn,
  amount,
  description,
  designated,
});
export const reversed = (bookedOn: CalendarDate, target: Draft): Draft => ({
  ...plain,
  kind: 'STO',
  bookedOn,
  amount: target.amount,
  description: `stornering ${target.description}`,
  target,
});
export const collectionCosts = (bookedOn: CalendarDate, amount: number, target: Draft): Draft => ({
  ...plain,
  kind: 'KOS',
  bookedOn,
  amount,
  description: `incassokosten ${target.description}`,
  target,
  costKind: 'BIK',
});
export const bailiffCosts = (bookedOn: CalendarDate, amount: number, costKind: CostKind, description: string, target: Draft): Draft => ({
  ...plain,
  kind: 'KOS',
  bookedOn,
  amount,
  description,
  target,
  costKind,
});
export const corrected = (bookedOn: CalendarDate, amount: number, description: string): Draft => ({
  ...plain,
  kind: 'COR',
  bookedOn,
  amount,
  description,
});
export const remitted = (bookedOn: CalendarDate, amount: number, target: Draft): Draft => ({
  ...plain,
  kind: 'AFB',
  bookedOn,
  amount,
  description: 'klein verschil kwijtgescholden',
  target,
  writeOffKind: 'KWS',
});

/** What is booked by `today` and before the tenancy ended, in order, each with its number. */
export function numbered(drafts: readonly Draft[], contract: string, today: CalendarDate): BookingRow[] {
  const kept = drafts
    .filter((draft) => draft.bookedOn <= today)
    .sort((a, b) => (a.bookedOn < b.bookedOn ? -1 : a.bookedOn > b.bookedOn ? 1 : 0));
  const base = `B${contract.replace('-', '')}`;
  const keys = new Map<Draft, string>();
  return kept.map(({ target, ...draft }, place) => {
    const key = `${base}-${String(place + 1).padStart(4, '0')}`;
    keys.set(kept[place]!, key);
    return { line: 0, key, contract, ...draft, amount: cents(draft.amount), target: target && keys.get(target)! };
  });
}
