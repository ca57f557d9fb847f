import { type CalendarDate, day } from './calendar-date.ts';

/**
 * What may be said about huurtoeslag in a year: whether it is worth a try, never an amount.
 * @source domain §5.1 (overtoeslagen.nl 24-11-2025; volkshuisvestingnederland.nl 25-11-2025; 2025 limits partly unverified)
 */
interface AllowanceYear {
  readonly year: number;
  /** Gross rent above which there was no right, in cents; null: no such limit any more. */
  readonly maxRentCents: number | null;
  readonly wealthSingleCents: number;
  readonly wealthPartnersCents: number;
  readonly youthAge: number;
  /** Last day on which it can still be asked for over this year. */
  readonly askUntil: CalendarDate;
  readonly verified: boolean;
}
export const allowanceYears: readonly AllowanceYear[] = [
  {
    year: 2025,
    maxRentCents: 90_007,
    wealthSingleCents: 3_739_500,
    wealthPartnersCents: 7_479_000,
    youthAge: 23,
    askUntil: day('2026-09-01'),
    verified: false,
  },
  {
    year: 2026,
    maxRentCents: null,
    wealthSingleCents: 3_847_900,
    wealthPartnersCents: 7_695_800,
    youthAge: 21,
    askUntil: day('2027-09-01'),
    verified: true,
  },
];

export interface AllowanceHint {
  /** CHECK: worth a trial calculation; HAS_IT: ask whether it is still right; UNKNOWN_YEAR: no table for this year yet. */
  readonly kind: 'CHECK' | 'HAS_IT' | 'UNKNOWN_YEAR';
  readonly year: number;
  /** An earlier year that can still be asked for, with its last day. */
  readonly earlier: { readonly year: number; readonly until: CalendarDate } | null;
  readonly rules: AllowanceYear | null;
}

/**
 * The hint to give at the table on a day. Only what the tenant says about receiving it and the calendar are used: income,
 * wealth and age are for the trial calculation on toeslagen.nl.
 */
export function allowanceHint(today: CalendarDate, receives: 'RECEIVES' | 'DOES_NOT' | 'UNKNOWN' | undefined): AllowanceHint {
  const year = Number(today.slice(0, 4));
  const rules = allowanceYears.find((one) => one.year === year) ?? null;
  const before = allowanceYears.find((one) => one.year === year - 1);
  const earlier = before && today <= before.askUntil ? { year: before.year, until: before.askUntil } : null;
  return { kind: rules === null ? 'UNKNOWN_YEAR' : receives === 'RECEIVES' ? 'HAS_IT' : 'CHECK', year, earlier, rules };
}
