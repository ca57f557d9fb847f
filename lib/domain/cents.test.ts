import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases } from '#tests/support/cases.ts';
import { cents, least, split, sum, zero } from './cents.ts';

test.each([
  [1000, 3, [334, 333, 333]],
  [1000, 1, [1000]],
  [2, 3, [1, 1, 0]],
  [0, 3, [0, 0, 0]],
  [-1000, 3, [-334, -333, -333]],
  [-1, 3, [-1, 0, 0]],
  [432000, 24, Array<number>(24).fill(18000)],
  [427101, 24, [...Array<number>(21).fill(17796), ...Array<number>(3).fill(17795)]],
] as const)('%i cents in %i parts', (amount, parts, expected) => {
  expect(split(cents(amount), parts)).toEqual([...expected]);
});

test('instalments sum to the debt to the cent, differ by at most one and carry the rest first', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), fc.integer({ min: 1, max: 120 }), (amount, count) => {
      const parts = split(cents(amount), count);
      expect(parts).toHaveLength(count);
      expect(sum(parts)).toBe(amount === 0 ? 0 : amount);
      const sizes = parts.map(Math.abs);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    }),
    { numRuns: cases(5000) },
  );
});

test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 10n ** 20n])('%s is no amount', (amount) => {
  expect(() => cents(amount)).toThrow(RangeError);
});

test('an amount from the database, a sum of nothing, the least of two', () => {
  expect(cents(6775_00n)).toBe(677500);
  expect(Object.is(cents(-0), 0)).toBe(true);
  expect(sum([])).toBe(zero);
  expect(sum([cents(1), cents(-3)])).toBe(-2);
  expect(least(cents(4), cents(-4))).toBe(-4);
});
