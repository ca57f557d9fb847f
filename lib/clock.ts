import { readFileSync } from 'node:fs';
import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import { type CalendarDate, day } from '#lib/domain/calendar-date.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { env } from '#lib/env.ts';

/** Days count where the houses stand. */
const ZONE = 'Europe/Amsterdam';

/** This instant. Under tests `CLOCK_FILE` names a file that holds it (ISO 8601) and is read each time, so that months can pass in a running server. */
export function now(): Date {
  const file = env().CLOCK_FILE;
  if (!file) return new Date();
  const text = readFileSync(file, 'utf8').trim();
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) throw new RangeError(`CLOCK_FILE holds no instant: ${text}`);
  return instant;
}

/** The day in Amsterdam on which an instant falls. */
export const today = (instant: Date): CalendarDate => day(format(new TZDate(instant, ZONE), 'yyyy-MM-dd'));

/** The instant of Amsterdam midnight with which `on` begins; nights of the clock change count 23 or 25 hours. */
export function startOfDay(on: CalendarDate): Date {
  const [year, month, date] = on.split('-').map(Number) as [number, number, number];
  return new Date(new TZDate(year, month - 1, date, ZONE).getTime());
}

/** Now, in both kinds of time. */
export function moment(): Moment {
  const at = now();
  return { at, today: today(at) };
}
