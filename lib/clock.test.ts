import { expect, test } from 'vitest';
import { startOfDay, today } from '#lib/clock.ts';
import { day } from '#lib/domain/calendar-date.ts';

const days = [
  ['2026-03-28', '2026-03-27T23:00:00.000Z'],
  ['2026-03-29', '2026-03-28T23:00:00.000Z'],
  ['2026-03-30', '2026-03-29T22:00:00.000Z'],
  ['2026-10-25', '2026-10-24T22:00:00.000Z'],
  ['2026-10-26', '2026-10-25T23:00:00.000Z'],
  ['2027-01-01', '2026-12-31T23:00:00.000Z'],
  ['2028-02-29', '2028-02-28T23:00:00.000Z'],
] as const;

test.each(days)('%s begins in Amsterdam at %s', (on, instant) => {
  expect(startOfDay(day(on)).toISOString()).toBe(instant);
  expect(today(new Date(instant))).toBe(on);
  expect(today(new Date(Date.parse(instant) - 1)) < on).toBe(true);
});
