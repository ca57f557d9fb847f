import { describe, expect, test } from 'vitest';
import { day } from './calendar-date.ts';
import { isUseFee, type UseFee, useFeeFrom } from './case-facts.ts';

describe('what is charged after dissolution is a use fee', () => {
  const dissolved: UseFee = { from: day('2026-09-01'), until: null };

  test.each([
    ['2026-08-31', false],
    ['2026-09-01', true],
    ['2027-09-01', true],
  ])('due on %s: %s', (on, fee) => {
    expect(isUseFee(dissolved, day(on))).toBe(fee);
    expect(useFeeFrom(dissolved)).toBe('2026-09-01');
  });

  test.each([
    ['2026-11-30', true],
    ['2026-12-01', false],
  ])('with a lease again from 1 December, due on %s: %s', (on, fee) => {
    const again: UseFee = { ...dissolved, until: day('2026-12-01') };
    expect(isUseFee(again, day(on))).toBe(fee);
    expect(useFeeFrom(again)).toBeNull();
  });

  test('never where the lease stands', () => {
    expect(useFeeFrom(null)).toBeNull();
    expect(isUseFee(null, day('2026-12-01'))).toBe(false);
  });
});
