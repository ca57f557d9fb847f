import { type CalendarDate, daysBetween } from '#lib/domain/calendar-date.ts';
import { workingDaysBetween } from '#lib/domain/working-day.ts';
import { remembered } from './quick.ts';

export type Locale = 'nl' | 'en';

const tags = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Locale, string>;
const zone = 'Europe/Amsterdam';
const utc = (on: string): Date => new Date(`${on.length === 7 ? `${on}-01` : on}T12:00:00Z`);

/** How amounts, months and days are written. Made once per language. */
export interface Formats {
  /** `€ 1.234,56`; the argument is in cents. */
  money(cents: number): string;
  /** `1,9`: one decimal, cut off and never rounded up; the argument is in hundredths. */
  months(hundredths: number): string;
  /** `vr 20 nov`, with the year when it is not that of `beside`. */
  day(on: string, beside?: string): string;
  /** `vrijdag 20 november 2026`. */
  dayLong(on: string): string;
  /** `vrijdag 20 november`: for a day near by. */
  dayNear(on: string): string;
  /** `november 2026` or `nov`. */
  month(period: string, short?: boolean): string;
  /** `14.03 uur`. */
  time(at: Date): string;
  /** `10.30 uur`; the argument is `10:30`. */
  clock(time: string): string;
  dayTime(at: Date): string;
  /** `4.838`. */
  count(value: number): string;
  /** `a, b en c`. */
  list(parts: readonly string[]): string;
}

function make(locale: Locale): Formats {
  const tag = tags[locale];
  const of = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options);
  const money = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR' });
  const decimal = new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const short = of({ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  const shortYear = of({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const long = of({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const near = of({ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const monthLong = of({ month: 'long', year: 'numeric', timeZone: 'UTC' });
  const monthShort = of({ month: 'short', timeZone: 'UTC' });
  const clock = of({ hour: '2-digit', minute: '2-digit', timeZone: zone });
  const whole = new Intl.NumberFormat(tag);
  const enumeration = new Intl.ListFormat(tag, { type: 'conjunction' });
  const stamp = of({
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  });
  const self = (on: string): string => on;
  const withYear = remembered((on: string) => shortYear.format(utc(on)), self);
  const withoutYear = remembered((on: string) => short.format(utc(on)), self);
  const monthAlone = remembered((period: string) => monthShort.format(utc(period)), self);
  const monthAndYear = remembered((period: string) => monthLong.format(utc(period)), self);
  return {
    money: (cents) => money.format(cents / 100),
    months: (hundredths) => decimal.format(Math.trunc(hundredths / 10) / 10),
    day: (on, beside) => (beside && beside.slice(0, 4) !== on.slice(0, 4) ? withYear : withoutYear)(on),
    dayLong: (on) => long.format(utc(on)),
    dayNear: (on) => near.format(utc(on)),
    month: (period, brief) => (brief ? monthAlone : monthAndYear)(period),
    time: (at) => (locale === 'nl' ? `${clock.format(at).replace(':', '.')} uur` : clock.format(at)),
    clock: (time) => (locale === 'nl' ? `${time.replace(':', '.')} uur` : time),
    dayTime: (at) => stamp.format(at),
    count: (value) => whole.format(value),
    list: (parts) => enumeration.format(parts),
  };
}

const made: Partial<Record<Locale, Formats>> = {};
export const formats = (locale: Locale): Formats => (made[locale] ??= make(locale));

/** How far a day lies from today, as a key of `due` with its count. */
export function distance(on: CalendarDate, today: CalendarDate): { key: 'today' | 'tomorrow' | 'in' | 'late'; days: number } {
  const days = daysBetween(today, on);
  if (days === 0) return { key: 'today', days };
  if (days === 1) return { key: 'tomorrow', days };
  return days > 0 ? { key: 'in', days } : { key: 'late', days: Math.max(1, workingDaysLate(on, today)) };
}

/** Counted day by day, and the same few days stand in every row. */
const workingDaysLate = remembered(workingDaysBetween, (on, today) => on + today);

/** The same words at the start of a sentence or as a name of its own. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** The same words behind a colon or inside a sentence; only for words that do not begin with a name. */
export const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const stopped = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
/** Sentences after each other; what somebody typed gets its full stop, what is not there is left out. */
export const sentences = (...parts: (string | false | null | undefined)[]): string =>
  parts
    .map((part) => (part ? part.trim() : ''))
    .filter((part) => part !== '')
    .map(stopped)
    .join(' ');
