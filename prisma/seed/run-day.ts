import { startOfDay } from '#lib/clock.ts';
import { addDays, addPeriods, type CalendarDate, firstDayOf, periodOf } from '#lib/domain/calendar-date.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { addWorkingDays } from '#lib/domain/working-day.ts';

/** So many minutes after midnight of a day in Lindestad. */
export const momentOn = (on: CalendarDate, minutes: number): Moment => ({
  at: new Date(startOfDay(on).getTime() + minutes * 60_000),
  today: on,
});

/** How long ago the arrears began to be run each working day; before that weekly, and before that at month ends only. */
const workdays = { daily: 26, weekly: 105, everyFew: 5 };

/** The days on which the arrears were run, in order: every month's end, those asked for, and the closer to today the more often. */
export function runDays(today: CalendarDate, months: number, asked: readonly CalendarDate[]): CalendarDate[] {
  const monthEnds = Array.from({ length: months - 1 }, (_, place) =>
    addDays(firstDayOf(addPeriods(periodOf(today), place + 2 - months)), -1),
  );
  const back = Array.from({ length: workdays.weekly }, (_, place) => place + 1);
  const lately = back.filter((ago) => ago <= workdays.daily || ago % workdays.everyFew === 0).map((ago) => addWorkingDays(today, -ago));
  return [...new Set<CalendarDate>([...monthEnds, ...asked, ...lately])].sort();
}
