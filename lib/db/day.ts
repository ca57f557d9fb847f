import { type CalendarDate, day } from '#lib/domain/calendar-date.ts';

/** A day as the database client writes it in a date column: UTC midnight stands for the day itself, not for an instant. */
export const storedDay = (on: CalendarDate): Date => new Date(`${on}T00:00:00Z`);
export const readDay = (stored: Date): CalendarDate => day(stored.toISOString().slice(0, 10));
export const readDayOrNull = (stored: Date | null): CalendarDate | null => (stored ? readDay(stored) : null);
