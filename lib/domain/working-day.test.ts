import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases } from '#tests/support/cases.ts';
import { addDays, day, weekday } from './calendar-date.ts';
import { addWorkingDays, easter, isPostalDay, isWorkingDay, postalDelivery, workingDayFrom, workingDaysBetween } from './working-day.ts';

test.each([
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2028, '2028-04-16'],
  [2030, '2030-04-21'],
  [2038, '2038-04-25'],
] as const)('Easter of %i falls on %s', (year, on) => {
  expect(easter(year)).toBe(on);
});

/** Holidays of art. 3 Algemene termijnenwet on a weekday in 2026, and the days equated with them. */
const free2026 = {
  '2026-01-01': 'Nieuwjaarsdag',
  '2026-01-02': 'bij besluit',
  '2026-04-03': 'Goede Vrijdag',
  '2026-04-06': 'tweede paasdag',
  '2026-04-27': 'Koningsdag',
  '2026-05-05': 'Bevrijdingsdag',
  '2026-05-14': 'Hemelvaartsdag',
  '2026-05-15': 'bij besluit',
  '2026-05-25': 'tweede pinksterdag',
  '2026-12-25': 'eerste kerstdag',
};
/** The year-end of 2026: Saturday 26 December is a holiday in a weekend. */
test('the working days of 2026 are the weekdays but ten', () => {
  const free: string[] = [];
  for (let on = day('2026-01-01'); on < '2027-01-01'; on = addDays(on, 1)) if (weekday(on) < 6 && !isWorkingDay(on)) free.push(on);
  expect(free).toEqual(Object.keys(free2026));
});

test.each([
  ['2025-04-26', false, 'King’s day: the 27th is a Sunday'],
  ['2025-04-28', true, 'the Monday after'],
  ['2031-04-26', false, 'King’s day: the 27th is a Sunday'],
  ['2026-04-27', false, 'King’s day on a Monday'],
  ['2026-04-26', false, 'a Sunday'],
  ['2026-04-28', true, 'the day after'],
  ['2027-05-07', false, 'by decree'],
  ['2028-04-28', false, 'by decree'],
  ['2028-05-26', false, 'by decree'],
  ['2027-05-06', false, 'Ascension day'],
  ['2026-05-18', true, 'an ordinary Monday'],
  ['2027-05-05', false, 'liberation day, every year'],
  ['2026-12-24', true, 'Christmas eve'],
  ['2026-12-31', true, 'New Year’s eve'],
] as const)('%s is a working day: %s (%s)', (on, is, _why) => {
  expect(isWorkingDay(day(on))).toBe(is);
});
test('King’s day on a Sunday keeps the post on the Sunday away and moves to the Saturday', () => {
  expect(isPostalDay(day('2031-04-26'))).toBe(false);
  expect(isPostalDay(day('2031-04-29'))).toBe(true);
});

test.each([
  ['2026-04-03', true, 'Good Friday is equated, the post comes'],
  ['2026-01-02', true, 'a day by decree'],
  ['2026-11-21', true, 'a Saturday'],
  ['2026-11-22', false, 'a Sunday'],
  ['2026-11-23', false, 'a Monday'],
  ['2026-11-24', true, 'a Tuesday'],
  ['2026-05-14', false, 'Ascension day'],
  ['2026-12-25', false, 'Christmas day'],
] as const)('%s is a day on which post comes: %s (%s)', (on, is, _why) => {
  expect(isPostalDay(day(on))).toBe(is);
});

/** Two delivery days until 30 June 2026, three from 1 July. */
test.each([
  ['2025-12-24', '2025-12-30', 'over Christmas (vignette 3)'],
  ['2026-03-04', '2026-03-06', 'midweek'],
  ['2026-03-06', '2026-03-10', 'Friday: Saturday counts, Sunday and Monday do not'],
  ['2026-03-07', '2026-03-11', 'Saturday'],
  ['2026-06-30', '2026-07-02', 'the last day of two'],
  ['2026-07-01', '2026-07-04', 'the first day of three'],
  ['2026-11-20', '2026-11-25', 'three days over a Sunday and a Monday'],
  ['2026-03-27', '2026-03-31', 'over the night in which the clock goes forward'],
  ['2026-10-23', '2026-10-28', 'over the night in which it goes back'],
  ['2026-12-31', '2027-01-06', 'over New Year'],
  ['2028-02-28', '2028-03-02', 'over 29 February'],
] as const)('a letter posted on %s is delivered on %s: %s', (sent, delivered, _why) => {
  expect(postalDelivery(day(sent))).toBe(delivered);
});

test.each([
  ['2026-11-20', 1, '2026-11-23'],
  ['2026-11-20', -1, '2026-11-19'],
  ['2026-12-24', 1, '2026-12-28'],
  ['2026-12-31', 1, '2027-01-04'],
  ['2026-11-22', 1, '2026-11-23'],
  ['2026-11-20', 0, '2026-11-20'],
] as const)('%s and %i working days is %s', (from, count, to) => {
  expect(addWorkingDays(day(from), count)).toBe(to);
});

test('working days count the same forwards, backwards and between', () => {
  const days = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(day('2024-01-01'), days));
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 40 }), (from, count) => {
      const to = addWorkingDays(from, count);
      expect(isWorkingDay(to)).toBe(true);
      expect(workingDaysBetween(from, to)).toBe(count);
      expect(workingDaysBetween(to, from)).toBe(0);
      expect(addWorkingDays(to, -count) <= from || !isWorkingDay(from)).toBe(true);
      const moved = workingDayFrom(from);
      expect(moved >= from && isWorkingDay(moved) && workingDaysBetween(addDays(from, -1), moved) === 1).toBe(true);
    }),
    { numRuns: cases(500) },
  );
});
