import { addDays, type CalendarDate, day, later, weekday } from './calendar-date.ts';

/** Easter Sunday (Gregorian, anonymous algorithm of Meeus, Jones and Butcher). */
export function easter(year: number): CalendarDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const k = c % 4;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const date = ((h + l - 7 * m + 114) % 31) + 1;
  return day(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
}

/** @source art. 3 lid 1 Algemene termijnenwet — the days that count as holidays everywhere */
function publicHolidays(year: number): CalendarDate[] {
  const sunday = easter(year);
  const kingsDay = day(`${year}-04-27`);
  return [
    day(`${year}-01-01`),
    addDays(sunday, 1),
    weekday(kingsDay) === 7 ? addDays(kingsDay, -1) : kingsDay,
    day(`${year}-05-05`),
    addDays(sunday, 39),
    addDays(sunday, 50),
    day(`${year}-12-25`),
    day(`${year}-12-26`),
  ];
}

/**
 * Days equated by decree, known from 2023 up to and including 2028; each decree covers three years.
 * @source art. 3 lid 3 Algemene termijnenwet — the decree for 2023–2025 and the decree for 2026–2028 (domain §12)
 */
const decreeDays: readonly CalendarDate[] = [
  ...['2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30'],
  ...['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
].map(day);

const cache = new Map<string, ReadonlySet<CalendarDate>>();

function holidays(year: number, equated: boolean): ReadonlySet<CalendarDate> {
  const key = `${year}${equated}`;
  const known = cache.get(key);
  if (known) return known;
  const days = new Set(publicHolidays(year));
  if (equated) {
    days.add(addDays(easter(year), -2));
    for (const on of decreeDays) if (on.startsWith(String(year))) days.add(on);
  }
  cache.set(key, days);
  return days;
}

const yearOf = (on: CalendarDate): number => Number(on.slice(0, 4));

/** Not a Saturday, Sunday, holiday or a day equated with one. @source art. 1 and 3 Algemene termijnenwet */
export const isWorkingDay = (on: CalendarDate): boolean => weekday(on) < 6 && !holidays(yearOf(on), true).has(on);

/** A day on which post is delivered: no Sunday, Monday or holiday of art. 3 lid 1 (not Good Friday). @source domain §2.1 */
export const isPostalDay = (on: CalendarDate): boolean => weekday(on) !== 7 && weekday(on) !== 1 && !holidays(yearOf(on), false).has(on);

/** The first day from `from` (itself included) for which `fits` holds. */
function firstFrom(from: CalendarDate, fits: (on: CalendarDate) => boolean): CalendarDate {
  let on = from;
  while (!fits(on)) on = addDays(on, 1);
  return on;
}

/** The day itself when it is a working day, else the next one. @source art. 1 lid 1 Algemene termijnenwet */
export const workingDayFrom = (on: CalendarDate): CalendarDate => firstFrom(on, isWorkingDay);

/** `count` working days later (or earlier when negative), the day itself not counted. */
export function addWorkingDays(from: CalendarDate, count: number): CalendarDate {
  let on = from;
  for (let left = Math.abs(count); left > 0; ) {
    on = addDays(on, Math.sign(count));
    if (isWorkingDay(on)) left--;
  }
  return on;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate): number {
  let days = 0;
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) if (isWorkingDay(on)) days++;
  return days;
}

/**
 * The last day of a term of `days` (at most 90: longer ones are not extended, art. 4) that the law sets, counted from the day
 * after `from`.
 * @source art. 1 lid 1 and 2 Algemene termijnenwet — a term of three days or more holds at least two working days, and
 *   no term ends in a weekend or on a holiday
 */
export function statutoryTermEnd(from: CalendarDate, days: number): CalendarDate {
  const end = workingDayFrom(addDays(from, days));
  return days >= 3 ? later(end, addWorkingDays(from, 2)) : end;
}

/** How many delivery days a letter takes. @policy prudent reading; post may take 48 hours from 1-7-2026 (domain §12) */
const postalDays = (sentOn: CalendarDate): number => (sentOn < '2026-07-01' ? 2 : 3);

/** The day on which a letter by post counts as delivered. */
export function postalDelivery(sentOn: CalendarDate): CalendarDate {
  let on = sentOn;
  for (let left = postalDays(sentOn); left > 0; left--) on = firstFrom(addDays(on, 1), isPostalDay);
  return on;
}
