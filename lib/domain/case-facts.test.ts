import { describe, expect, test } from 'vitest';
import { judgment } from '#tests/support/case-facts.ts';
import { day } from './calendar-date.ts';
import { feeOf, isUseFee, useFeeFrom } from './case-facts.ts';

describe('what is charged after dissolution is a use fee', () => {
  const dissolved = judgment({ on: day('2026-09-01') });

  test.each([
    ['2026-08-31', false],
    ['2026-09-01', true],
    ['2027-09-01', true],
  ])('due on %s: %s', (on, fee) => {
    expect(isUseFee(feeOf(dissolved), day(on))).toBe(fee);
    expect(useFeeFrom(dissolved)).toBe('2026-09-01');
  });

  test.each([
    ['2026-11-30', true],
    ['2026-12-01', false],
  ])('with a lease again from 1 December, due on %s: %s', (on, fee) => {
    const again = judgment({ on: day('2026-09-01'), leaseAgainOn: day('2026-12-01') });
    expect(isUseFee(feeOf(again), day(on))).toBe(fee);
    expect(useFeeFrom(again)).toBeNull();
  });

  test.each([
    ['no judgment', null],
    ['one that leaves the lease', judgment({ dissolves: false })],
    ['one that was set aside', judgment({ setAside: true })],
  ])('never under %s', (_, one) => {
    expect(feeOf(one)).toBeNull();
    expect(useFeeFrom(one)).toBeNull();
    expect(isUseFee(feeOf(one), day('2026-12-01'))).toBe(false);
  });
});
