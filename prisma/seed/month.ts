import { addDays, addPeriods, type CalendarDate, daysBetween, firstDayOf, type Period, periodOf } from '#lib/domain/calendar-date.ts';

/** A month of rent: its days, and the day on which its rent was booked. */
export interface Month {
  readonly period: Period;
  /** The first day is `days[0]`. */
  readonly days: readonly CalendarDate[];
  /** The rent is booked ahead, in the month before. */
  readonly bookedOn: CalendarDate;
  /** As people write it: `oktober 2026`. */
  readonly name: string;
}

const names = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];
export const monthName = (period: Period): string => names[Number(period.slice(5)) - 1]!;

function monthOf(period: Period): Month {
  const first = firstDayOf(period);
  const length = daysBetween(first, firstDayOf(addPeriods(period, 1)));
  return {
    period,
    days: Array.from({ length }, (_, place) => addDays(first, place)),
    bookedOn: addDays(first, -12),
    name: `${monthName(period)} ${period.slice(0, 4)}`,
  };
}

/** The last `count` months up to that of `today`, and the one that follows, of which part may be booked already. */
export const monthsUntil = (today: CalendarDate, count: number): Month[] =>
  Array.from({ length: count + 1 }, (_, place) => monthOf(addPeriods(periodOf(today), place + 1 - count)));

/** A day of a month, the last one where the month is shorter. */
export const dayIn = (month: Month, dayOfMonth: number): CalendarDate => month.days[Math.min(dayOfMonth, month.days.length) - 1]!;
