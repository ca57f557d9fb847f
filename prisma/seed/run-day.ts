import { startOfDay } from '#lib/clock.ts';
import { addDays, addMonths, addPeriods, type CalendarDate, firstDayOf, periodOf } from '#lib/domain/calendar-date.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { addWorkingDays, isWorkingDay } from '#lib/domain/working-day.ts';

/** So many minutes after midnight of a day in Lindestad. */
export const momentOn = (on: CalendarDate, minutes: number): Moment => ({
  at: new Date(startOfDay(on).getTime() + minutes * 60_000),
  today: on,
});

/** How long ago the arrears began to be run each working day; before that weekly, and before that at month ends only. */
const daily = { workdays: 26 };
const weekly = { months: 5 };

/** The days on which the arrears were run, in order: every month's end, those asked for, and the closer to today the more often. */
export function runDays(today: CalendarDate, months: number, asked: readonly CalendarDate[]): CalendarDate[] {
  const monthEnds = Array.from({ length: months - 1 }, (_, place) =>
    addDays(firstDayOf(addPeriods(periodOf(today), place + 2 - months)), -1),
  );
  const days = new Set<CalendarDate>([...monthEnds, ...asked]);
  const dailyFrom = addWorkingDays(today, -daily.workdays);
  for (let on = addMonths(today, -weekly.months), passed = 0; on < today; on = addDays(on, 1)) {
    if (!isWorkingDay(on)) continue;
    if (on >= dailyFrom || passed % 4 === 0) days.add(on);
    passed++;
  }
  return [...days].sort();
}
