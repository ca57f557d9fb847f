import { describe, expect, test } from 'vitest';
import { addMonths, day } from './calendar-date.ts';
import { cents } from './cents.ts';
import { impossibleTerms, type PlanGround, type PlanTerms, unusualTerms } from './plan-terms.ts';

const ground = (more: Partial<PlanGround> = {}): PlanGround => ({
  balance: cents(130_346),
  rent: cents(64_210),
  afterJudgment: false,
  today: day('2026-11-20'),
  ...more,
});
const terms = (more: Partial<PlanTerms> = {}): PlanTerms => ({
  debt: cents(130_346),
  down: null,
  rhythm: 'MONTHLY',
  first: day('2026-12-01'),
  each: null,
  count: 12,
  ...more,
});
const codes = (more: Partial<PlanTerms>, on: Partial<PlanGround> = {}) => unusualTerms(terms(more), ground(on)).map((one) => one.code);

describe('impossible terms', () => {
  test.each<[string, Partial<PlanTerms>, string | undefined]>([
    ['all of it is possible', {}, undefined],
    ['a cent more is not', { debt: cents(130_347) }, 'DEBT_ABOVE_BALANCE'],
    ['a down payment of all but a cent', { down: { amount: cents(130_345), dueOn: day('2026-11-20') } }, undefined],
    ['a down payment of all of it', { down: { amount: cents(130_346), dueOn: day('2026-11-20') } }, 'DOWN_PAYMENT_TOO_LARGE'],
    ['from today', { first: day('2026-11-20') }, undefined],
    ['from yesterday', { first: day('2026-11-19') }, 'DAY_IN_PAST'],
    ['a down payment yesterday', { down: { amount: cents(1), dueOn: day('2026-11-19') } }, 'DAY_IN_PAST'],
    ['in two months', { first: day('2027-01-20') }, undefined],
    ['a day later', { first: day('2027-01-21') }, 'PLAN_STARTS_LATE'],
    ['a down payment too late', { down: { amount: cents(1), dueOn: day('2027-01-21') } }, 'PLAN_STARTS_LATE'],
    ['260 terms', { count: 260 }, undefined],
    ['terms of a cent', { count: null, each: cents(1) }, 'TOO_MANY_INSTALMENTS'],
  ])('%s', (_, more, code) => {
    expect(impossibleTerms(terms(more), ground())?.code).toBe(code);
  });
});

describe('terms beyond our rule', () => {
  test('an instalment below fifty euros; the last may be what is left', () => {
    expect(codes({ count: null, each: cents(5_000), rhythm: 'WEEKLY' })).toEqual([]);
    expect(codes({ count: null, each: cents(4_999), rhythm: 'WEEKLY' })).toEqual(['INSTALMENT_TOO_SMALL']);
    expect(codes({ debt: cents(4_000), count: 1 })).toEqual([]);
  });
  test('the last term lies within the months of such a debt, counted from the first payment', () => {
    expect([codes({ count: 12 }), codes({ count: 13 })]).toEqual([[], ['PLAN_TOO_LONG']]);
    expect(codes({ count: 12, down: { amount: cents(10_000), dueOn: day('2026-11-20') } })).toEqual([]);
    expect(codes({ count: 12, down: { amount: cents(10_000), dueOn: day('2026-11-01') } })).toEqual(['PLAN_TOO_LONG']);
  });
  test('half a year up to a month of rent, three years after a judgment', () => {
    const month = { debt: cents(64_210) };
    expect([codes({ ...month, count: 6 }), codes({ ...month, count: 7 })]).toEqual([[], ['PLAN_TOO_LONG']]);
    expect(codes({ ...month, count: 7 }, { rent: cents(64_209) })).toEqual([]);
    const debt = cents(360_000);
    expect(codes({ debt, count: 36 }, { balance: debt, afterJudgment: true })).toEqual([]);
    expect(codes({ debt, count: 37 }, { balance: debt, afterJudgment: true })).toEqual(['PLAN_TOO_LONG']);
    expect(unusualTerms(terms({ count: 13 }), ground())).toEqual([
      { code: 'PLAN_TOO_LONG', months: 12, before: addMonths(day('2026-12-01'), 12) },
    ]);
  });
});
