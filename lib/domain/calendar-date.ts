import { addMonths as addM } from 'date-fns';

/** A day on which something counts, `"2026-03-29"`; no time, no zone. The bridge from instants stands in lib/clock.ts. */
export type CalendarDate = string & { readonly __unit: 'day' };
/** A month in which rent falls, `"2026-03"`. */
export type Period = string & { readonly __unit: 'month' };

/** Days are counted in UTC, where each has 24 hours; reading and writing them happens thousands of times a page. */
const DAY = 86_400_000;
const read = (on: string): number => Date.UTC(Number(on.slice(0, 4)), Number(on.slice(5, 7)) - 1, Number(on.slice(8, 10)));
const write = (instant: number): CalendarDate => new Date(instant).toISOString().slice(0, 10) as CalendarDate;

/** The day, or null when the text is no existing day written `yyyy-mm-dd` (30 February, year 0). */
export function parseDay(text: string): CalendarDate | null {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return null;
  return write(read(text)) === text ? (text as CalendarDate) : null;
}

/** A day written in our own code or read from a date column; throws when it is none. */
export function day(text: string): CalendarDate {
  const parsed = parseDay(text);
  if (parsed === null) throw new RangeError(`not a day: ${text}`);
  return parsed;
}

/** The period, or null when the text is no month written `yyyy-mm`. */
export const parsePeriod = (text: string): Period | null => (/^[12]\d{3}-(0[1-9]|1[0-2])$/.test(text) ? (text as Period) : null);

export const periodOf = (on: CalendarDate): Period => on.slice(0, 7) as Period;
export const firstDayOf = (period: Period): CalendarDate => `${period}-01` as CalendarDate;
export const addDays = (on: CalendarDate, days: number): CalendarDate => write(read(on) + days * DAY);
/** Same day of the month, or its last day when that month is shorter (31 January + 1 = 28 or 29 February). */
export const addMonths = (on: CalendarDate, months: number): CalendarDate => {
  const moved = addM(new Date(Number(on.slice(0, 4)), Number(on.slice(5, 7)) - 1, Number(on.slice(8, 10)), 12), months);
  return write(Date.UTC(moved.getFullYear(), moved.getMonth(), moved.getDate()));
};
/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => Math.round((read(to) - read(from)) / DAY);
/** 1 Monday … 7 Sunday. */
export const weekday = (on: CalendarDate): number => new Date(read(on)).getUTCDay() || 7;
export const addPeriods = (period: Period, months: number): Period => periodOf(addMonths(firstDayOf(period), months));
export const dayOfMonth = (on: CalendarDate): number => Number(on.slice(8));
export const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b);
