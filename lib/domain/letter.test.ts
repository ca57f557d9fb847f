import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases } from '#tests/support/cases.ts';
import { addDays, day, daysBetween } from './calendar-date.ts';
import { isMoneyLetter, isReminder, letterKinds, noticeTerms, reactionEndsOn } from './letter.ts';
import { isPostalDay, isWorkingDay } from './working-day.ts';

test.each([
  // Vignette 3: Wednesday before Christmas; Thursday and Friday are holidays, Sunday and Monday do not count.
  ['2025-12-24', 'POST', '2025-12-30', '2026-01-14', '2026-01-15'],
  // 2026-03-06 + 15 = Saturday 21 March: on to Monday.
  ['2026-03-04', 'POST', '2026-03-06', '2026-03-23', '2026-03-24'],
  ['2026-11-03', 'EMAIL', '2026-11-03', '2026-11-18', '2026-11-19'],
  ['2026-11-03', 'PORTAL', '2026-11-03', '2026-11-18', '2026-11-19'],
  ['2026-11-03', 'HAND', '2026-11-03', '2026-11-18', '2026-11-19'],
  // 19 March + 15 = Good Friday, then Easter: on to Tuesday 7 April.
  ['2026-03-19', 'HAND', '2026-03-19', '2026-04-07', '2026-04-08'],
  // 12 April + 15 = King's day.
  ['2026-04-12', 'HAND', '2026-04-12', '2026-04-28', '2026-04-29'],
  // 29 April + 15 = Ascension day, the Friday by decree, the weekend: on to Monday 18 May.
  ['2026-04-29', 'HAND', '2026-04-29', '2026-05-18', '2026-05-19'],
  // Three delivery days from July 2026.
  ['2026-07-01', 'POST', '2026-07-04', '2026-07-20', '2026-07-21'],
  ['2028-02-15', 'HAND', '2028-02-15', '2028-03-01', '2028-03-02'],
] as const)(
  'a notice of %s by %s is delivered on %s, free until %s, costs from %s',
  (sent, channel, deliveredOn, lastFreeDay, costsFrom) => {
    expect(noticeTerms(day(sent), channel)).toEqual({ deliveredOn, lastFreeDay, costsFrom });
  },
);

test('at least fifteen days lie between delivery and the last free day, which is a working day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2500 }), (days) => {
      const sent = addDays(day('2024-01-01'), days);
      const { deliveredOn, lastFreeDay, costsFrom } = noticeTerms(sent, 'POST');
      expect(deliveredOn > sent && isPostalDay(deliveredOn)).toBe(true);
      expect(daysBetween(deliveredOn, lastFreeDay)).toBeGreaterThanOrEqual(15);
      expect(daysBetween(deliveredOn, lastFreeDay)).toBeLessThanOrEqual(20);
      expect(isWorkingDay(lastFreeDay)).toBe(true);
      expect(daysBetween(lastFreeDay, costsFrom)).toBe(1);
    }),
    { numRuns: cases(2000) },
  );
});

test('the reaction term is fourteen days from sending', () => {
  expect(reactionEndsOn(day('2026-11-08'))).toBe('2026-11-22');
  expect(reactionEndsOn(day('2026-12-20'))).toBe('2027-01-03');
});

test('every letter but another one reminds and is about money', () => {
  expect(letterKinds.filter((kind) => !isReminder(kind))).toEqual(['OTHER']);
  expect(letterKinds.filter((kind) => !isMoneyLetter(kind))).toEqual(['OTHER']);
});
