import { expect, test } from 'vitest';
import { day } from '#lib/domain/calendar-date.ts';
import { distance, formats } from './format.ts';

test.each([
  [123_456, '€\u00a01.234,56', '€1,234.56'],
  [0, '€\u00a00,00', '€0.00'],
  [5, '€\u00a00,05', '€0.05'],
  [-12_50, '€\u00a0-12,50', '-€12.50'],
  [100_000_000_00, '€\u00a0100.000.000,00', '€100,000,000.00'],
] as const)('%i cents', (cents, nl, en) => {
  expect(formats('nl').money(cents)).toBe(nl);
  expect(formats('en').money(cents)).toBe(en);
});

test.each([
  [199, '1,9', '1.9'],
  [196, '1,9', '1.9'],
  [200, '2,0', '2.0'],
  [209, '2,0', '2.0'],
  [9, '0,0', '0.0'],
  [0, '0,0', '0.0'],
  [1999, '19,9', '19.9'],
  [289, '2,8', '2.8'],
] as const)('%i hundredths are cut off, never rounded up', (hundredths, nl, en) => {
  expect(formats('nl').months(hundredths)).toBe(nl);
  expect(formats('en').months(hundredths)).toBe(en);
});
test('no hundredth is ever rounded up', () => {
  for (let hundredths = 0; hundredths < 3000; hundredths++)
    expect(formats('nl').months(hundredths)).toBe(`${Math.floor(hundredths / 100)},${Math.floor((hundredths % 100) / 10)}`);
});

test.each([
  ['2026-11-20', '2026-01-01', 'vr 20 nov'],
  ['2027-01-05', '2026-11-20', 'di 5 jan 2027'],
  ['2026-03-29', undefined, 'zo 29 mrt'],
  ['2026-10-25', undefined, 'zo 25 okt'],
] as const)('%s beside %s', (on, beside, text) => {
  expect(formats('nl').day(on, beside)).toBe(text);
});

test('an instant is told in the time of Amsterdam, on both sides of the clock change', () => {
  const { time, dayTime } = formats('nl');
  expect(time(new Date('2026-03-29T00:59:00Z'))).toBe('01.59 uur');
  expect(time(new Date('2026-03-29T01:00:00Z'))).toBe('03.00 uur');
  expect(time(new Date('2026-10-25T01:30:00Z'))).toBe('02.30 uur');
  expect(dayTime(new Date('2026-12-31T23:30:00Z'))).toContain('1 jan 2027');
});

test.each([
  ['2026-11-20', 'today', 0],
  ['2026-11-21', 'tomorrow', 1],
  ['2026-11-22', 'in', 2],
  ['2026-11-19', 'late', 1],
  // Over a weekend one working day; on a Sunday still one.
  ['2026-11-13', 'late', 5],
  ['2026-11-15', 'late', 5],
] as const)('%s seen on Friday 20 November is %s, %i', (on, key, days) => {
  expect(distance(day(on), day('2026-11-20'))).toEqual({ key, days });
});
test('late by a weekend only is late by one working day', () => {
  expect(distance(day('2026-11-21'), day('2026-11-22'))).toEqual({ key: 'late', days: 1 });
});
