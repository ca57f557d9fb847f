import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases } from '#tests/support/cases.ts';
import {
  addDays,
  addMonths,
  addPeriods,
  type CalendarDate,
  day,
  daysBetween,
  parseDay,
  parsePeriod,
  periodOf,
  weekday,
} from './calendar-date.ts';

test.each([
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '2025-02-29',
  '2026-1-1',
  '20-11-2026',
  '0026-01-01',
  '3026-01-01',
  '2026-01-01 ',
  '',
  'gisteren',
])('%j is no day', (text) => {
  expect(parseDay(text)).toBeNull();
  expect(() => day(text)).toThrow(RangeError);
});
test.each(['2028-02-29', '2026-03-29', '2026-10-25', '1999-12-31'])('%s is a day', (text) => {
  expect(parseDay(text)).toBe(text);
});
test.each([
  ['2026-05', true],
  ['2026-00', false],
  ['2026-13', false],
  ['2026-5', false],
  ['2026-05-01', false],
] as const)('%s as a period: %s', (text, is) => {
  expect(parsePeriod(text) !== null).toBe(is);
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-15', -1, '2025-12-15'],
] as const)('%s and %i months is %s', (on, months, expected) => {
  expect(addMonths(day(on), months)).toBe(expected);
});

test.each([
  ['2026-03-28', 1, '2026-03-29'],
  ['2026-03-29', 1, '2026-03-30'],
  ['2026-10-24', 1, '2026-10-25'],
  ['2026-10-25', 1, '2026-10-26'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-03-01', -1, '2026-02-28'],
] as const)('%s and %i days is %s, in nights of the clock change too', (on, days, expected) => {
  expect(addDays(day(on), days)).toBe(expected);
  expect(daysBetween(day(on), day(expected))).toBe(days);
});

test('periods step over the year', () => {
  expect(addPeriods(parsePeriod('2026-12')!, 1)).toBe('2027-01');
  expect(addPeriods(parsePeriod('2026-01')!, -3)).toBe('2025-10');
  expect(periodOf(day('2026-01-31'))).toBe('2026-01');
});

/** The same by whole UTC days: a reckoning that knows no zone. */
const utc = (ordinal: number): CalendarDate => day(new Date(ordinal * 86_400_000).toISOString().slice(0, 10));

test('days and weekdays agree with a reckoning in UTC', () => {
  fc.assert(
    fc.property(fc.integer({ min: 7_300, max: 47_000 }), fc.integer({ min: -800, max: 800 }), (ordinal, days) => {
      const on = utc(ordinal);
      expect(addDays(on, days)).toBe(utc(ordinal + days));
      expect(daysBetween(on, utc(ordinal + days))).toBe(days);
      expect(weekday(on)).toBe(((ordinal + 3) % 7) + 1);
    }),
    { numRuns: cases(5000) },
  );
});
