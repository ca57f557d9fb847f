import { describe, expect, test } from 'vitest';
import { owedOn, type PlanStory } from '#tests/support/plan-oracle.ts';
import { around, money, shortOn, stands, story } from '#tests/support/plan-story.ts';
import { addDays, addMonths, day } from './calendar-date.ts';
import { cents } from './cents.ts';
import { instalmentsOf, planMaxMonths, type Rhythm, rhythms } from './plan.ts';

describe.each(rhythms)('a %s plan', (rhythm) => {
  const of = (payments: PlanStory['payments'], more: Partial<PlanStory> = {}) => story({ rhythm, payments, ...more });
  const [first, second, third] = of([]).instalments;

  test('is at risk from the day of an instalment, and broken when the days of grace have passed', () => {
    expect(stands(of([]), addDays(first!.dueOn, -1), first!.dueOn, ...around(first!.dueOn, 5))).toEqual([
      'KEPT',
      'AT_RISK',
      'AT_RISK',
      'BROKEN',
      'BROKEN',
    ]);
    expect(shortOn(of([]), addDays(first!.dueOn, 5))).toBe(15_000);
  });

  test('the second instalment has days of grace of its own', () => {
    const paid = of([money(first!.dueOn, 15_000)]);
    expect(stands(paid, first!.dueOn, second!.dueOn, ...around(second!.dueOn, 5))).toEqual([
      'KEPT',
      'AT_RISK',
      'AT_RISK',
      'BROKEN',
      'BROKEN',
    ]);
  });

  test('a cent too little breaks it, a cent within the tolerance does not', () => {
    const cent = [money(first!.dueOn, 14_999)];
    expect(stands(of(cent), ...around(first!.dueOn, 5))).toEqual(['AT_RISK', 'BROKEN', 'BROKEN']);
    expect(stands(of(cent, { tolerance: 1 }), ...around(first!.dueOn, 5))).toEqual(['KEPT', 'KEPT', 'KEPT']);
    expect(stands(of([money(first!.dueOn, 14_998)], { tolerance: 1 }), addDays(first!.dueOn, 5))).toEqual(['BROKEN']);
  });

  test('paid on the last day of grace it was never broken, a day later it recovers', () => {
    const day4 = addDays(first!.dueOn, 4);
    const day5 = addDays(first!.dueOn, 5);
    expect(stands(of([money(day4, 15_000)]), day4, day5)).toEqual(['KEPT', 'KEPT']);
    expect(stands(of([money(day5, 15_000)]), day4, day5)).toEqual(['AT_RISK', 'KEPT']);
    const day6 = addDays(first!.dueOn, 6);
    expect(stands(of([money(day6, 15_000)]), day5, day6)).toEqual(['BROKEN', 'RECOVERED']);
  });

  test('without days of grace it breaks on the day itself', () => {
    expect(stands(of([], { toleranceDays: 0 }), addDays(first!.dueOn, -1), first!.dueOn)).toEqual(['KEPT', 'BROKEN']);
  });

  test('instalments paid to the cent complete it on the day of the last one', () => {
    const payments = of([]).instalments.map((one) => money(one.dueOn, one.amount));
    const last = payments.at(-1)!.dueOn;
    expect(stands(of(payments), third!.dueOn, addDays(last, -1), last)).toEqual(['KEPT', 'KEPT', 'COMPLETED']);
  });
});

test('a down payment is the first instalment, and has its own days of grace', () => {
  const down = money('2026-10-12', 20_000);
  const plan = { instalments: instalmentsOf({ debt: cents(60_000), first: day('2026-11-20'), rhythm: 'MONTHLY', count: 4, down }) };
  expect(plan.instalments.map((one) => one.amount)).toEqual([20_000, 10_000, 10_000, 10_000, 10_000]);
  expect(stands(story(plan), '2026-10-11', '2026-10-12', ...around('2026-10-12', 5))).toEqual([
    'KEPT',
    'AT_RISK',
    'AT_RISK',
    'BROKEN',
    'BROKEN',
  ]);
  expect(stands(story({ ...plan, payments: [down] }), '2026-10-17', '2026-11-19', ...around('2026-11-20', 5))).toEqual([
    'KEPT',
    'KEPT',
    'AT_RISK',
    'BROKEN',
    'BROKEN',
  ]);
});

test('all paid at once and early completes it, whatever is still to come', () => {
  expect(stands(story({ payments: [money('2026-10-15', 60_000)] }), '2026-10-14', '2026-10-15', '2026-12-31')).toEqual([
    'KEPT',
    'COMPLETED',
    'COMPLETED',
  ]);
  expect(stands(story({ payments: [money('2026-10-15', 59_999)] }), '2026-10-15')).toEqual(['KEPT']);
});

test('paying ahead counts: two instalments at once leave nothing to pay on the second day', () => {
  expect(stands(story({ payments: [money('2026-10-20', 30_000)] }), '2026-10-20', '2026-11-25', ...around('2026-12-20', 5))).toEqual([
    'KEPT',
    'KEPT',
    'AT_RISK',
    'BROKEN',
    'BROKEN',
  ]);
});

test('a payment of the first day belongs to what was owed then, one of the day before too', () => {
  const paid = story({ claims: [money('2026-09-01', 75_000)], payments: [money('2026-10-10', 10_000), money('2026-10-09', 5_000)] });
  expect(stands(paid, '2026-10-10', '2026-10-20', '2026-10-25')).toEqual(['KEPT', 'AT_RISK', 'BROKEN']);
});

test('broken, recovered, and broken again: once broken it is recovered at best', () => {
  const late = story({ payments: [money('2026-10-28', 15_000), money('2026-11-27', 15_000)] });
  expect(stands(late, '2026-10-25', '2026-10-28', '2026-11-19', '2026-11-20', '2026-11-25', '2026-11-27', '2026-12-25')).toEqual([
    'BROKEN',
    'RECOVERED',
    'RECOVERED',
    'RECOVERED',
    'BROKEN',
    'RECOVERED',
    'BROKEN',
  ]);
  expect([shortOn(late, '2026-11-19'), shortOn(late, '2026-11-20'), shortOn(late, '2026-11-25')]).toEqual([0, 15_000, 15_000]);
});

test('a payment that is taken back after all was paid opens the plan again, from its own day', () => {
  const reversed = story({ payments: [money('2026-10-15', 60_000), money('2026-11-02', -60_000)] });
  expect(stands(reversed, '2026-10-31', '2026-11-01', '2026-11-02', '2026-11-03')).toEqual(['COMPLETED', 'COMPLETED', 'BROKEN', 'BROKEN']);
  const partly = story({ payments: [money('2026-10-15', 60_000), money('2026-11-02', -10_000)] });
  expect(stands(partly, '2026-11-02', '2026-12-19')).toEqual(['KEPT', 'KEPT']);
});

describe('running rent', () => {
  const rent = (...amounts: readonly number[]) => amounts.map((amount, at) => money(addMonths(day('2026-11-01'), at), amount));
  const owed = money('2026-09-01', 60_000);
  const kept = [money('2026-10-20', 15_000), money('2026-11-20', 15_000), money('2026-12-20', 15_000)];

  test('instalments alone do not keep a plan: rent that fell due since has to be paid too', () => {
    const of = story({ claims: [owed, ...rent(70_000)], payments: kept });
    expect(stands(of, '2026-10-31', '2026-11-01', ...around('2026-11-01', 5))).toEqual(['KEPT', 'AT_RISK', 'AT_RISK', 'BROKEN', 'BROKEN']);
    expect(shortOn(of, '2026-11-06')).toBe(70_000);
  });

  test('rent and instalments paid keep it, though the balance is not zero on the first of a month', () => {
    const payments = [...kept, money('2026-11-03', 70_000), money('2026-12-04', 70_000)];
    const of = story({ claims: [owed, ...rent(70_000, 70_000, 70_000)], payments });
    expect(stands(of, '2026-11-01', '2026-11-03', '2026-12-01', '2026-12-31')).toEqual(['AT_RISK', 'KEPT', 'AT_RISK', 'KEPT']);
  });

  test('completed on the first of a month, though the newest rent is open; and not when that rent is late', () => {
    const of = story({ claims: [owed, ...rent(70_000, 70_000)], payments: [money('2026-10-15', 60_000), money('2026-11-02', 70_000)] });
    expect(stands(of, '2026-11-30', '2026-12-01', ...around('2026-12-01', 5))).toEqual([
      'COMPLETED',
      'COMPLETED',
      'COMPLETED',
      'BROKEN',
      'BROKEN',
    ]);
    // The instalments of December and January were paid ahead: they count against the rent.
    expect(shortOn(of, '2026-12-06')).toBe(40_000);
  });

  test('a rent that is paid early does not look like the rest of the debt', () => {
    // 45,000 of the debt is open; the rent of 70,000 is paid on the third, within its days of grace.
    const of = story({ claims: [owed, ...rent(70_000)], payments: [kept[0]!, money('2026-11-03', 70_000)] });
    expect(owedOn(of, day('2026-11-03'))).toBe(45_000);
    expect(stands(of, '2026-11-02', '2026-11-03', '2026-11-05', '2026-11-06', '2026-11-19')).toEqual([
      'AT_RISK',
      'KEPT',
      'KEPT',
      'KEPT',
      'KEPT',
    ]);
  });

  test('what is taken back after all was paid can hide behind a rent only while that rent is in its days of grace', () => {
    const payments = [money('2026-10-15', 60_000), money('2026-11-02', 70_000), money('2026-11-03', -10_000)];
    const of = story({ claims: [owed, ...rent(70_000)], payments });
    expect(stands(of, '2026-11-02', '2026-11-03', '2026-11-05', '2026-11-06')).toEqual(['COMPLETED', 'COMPLETED', 'COMPLETED', 'KEPT']);
  });

  test('a rent increase meanwhile is due like any rent', () => {
    const claims = [owed, ...rent(70_000, 73_150)];
    const paidOld = [...kept, money('2026-11-01', 70_000), money('2026-12-01', 70_000)];
    expect(stands(story({ claims, payments: paidOld }), '2026-11-30', '2026-12-05', '2026-12-06')).toEqual(['KEPT', 'AT_RISK', 'BROKEN']);
    expect(shortOn(story({ claims, payments: paidOld }), '2026-12-06')).toBe(3_150);
    expect(stands(story({ claims, payments: [...paidOld, money('2026-12-05', 3_150)] }), '2026-12-06')).toEqual(['KEPT']);
  });

  test('rent that fell due on the first day of the plan belongs to the debt', () => {
    const of = story({
      startsOn: day('2026-11-01'),
      agreed: 130_000,
      claims: [owed, ...rent(70_000)],
      instalments: [money('2026-12-20', 130_000)],
    });
    expect(stands(of, '2026-11-01', '2026-11-30', '2026-12-20', '2026-12-25')).toEqual(['KEPT', 'KEPT', 'AT_RISK', 'BROKEN']);
  });
});

test('a debt that was left out of the plan is due at once, with the same days of grace', () => {
  const of = story({ claims: [money('2026-09-01', 68_000)] });
  expect(stands(of, '2026-10-10', ...around('2026-10-10', 5))).toEqual(['AT_RISK', 'AT_RISK', 'BROKEN', 'BROKEN']);
  expect(shortOn(of, '2026-10-15')).toBe(8_000);
  expect(stands(story({ claims: of.claims, payments: [money('2026-10-14', 8_000)] }), '2026-10-15', '2026-10-20')).toEqual([
    'KEPT',
    'AT_RISK',
  ]);
});

describe('the days of instalments', () => {
  const daysOf = (first: string, rhythm: Rhythm, count: number): string[] =>
    instalmentsOf({ debt: cents(count * 100), first: day(first), rhythm, count }).map((one) => one.dueOn);

  test('the last day of a month keeps to the last day, and comes back to the 31st', () => {
    expect(daysOf('2027-01-31', 'MONTHLY', 5)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31']);
    expect(daysOf('2028-01-31', 'MONTHLY', 3)).toEqual(['2028-01-31', '2028-02-29', '2028-03-31']);
  });
  test('29 February stays the 29th, and is the 28th where there is none', () => {
    expect(daysOf('2028-02-29', 'MONTHLY', 13).slice(-2)).toEqual(['2029-01-29', '2029-02-28']);
  });
  test('weeks go over both nights on which the clock changes', () => {
    expect(daysOf('2026-10-24', 'WEEKLY', 3)).toEqual(['2026-10-24', '2026-10-31', '2026-11-07']);
    expect(daysOf('2027-03-20', 'TWO_WEEKLY', 3)).toEqual(['2027-03-20', '2027-04-03', '2027-04-17']);
    expect(daysOf('2027-03-27', 'FOUR_WEEKLY', 2)).toEqual(['2027-03-27', '2027-04-24']);
  });
  test.each([
    ['2026-10-25', 'the night in which an hour comes twice'],
    ['2027-03-28', 'the night in which an hour is missing'],
    ['2028-02-29', 'a leap day'],
    ['2027-01-31', 'the last day of January'],
    ['2026-12-31', 'New Year’s Eve'],
  ])('the days of grace after %s are five (%s)', (on) => {
    const of = story({ startsOn: addDays(day(on), -10), instalments: [money(on, 60_000)], claims: [money('2026-01-01', 60_000)] });
    expect(stands(of, addDays(day(on), -1), on, ...around(on, 5))).toEqual(['KEPT', 'AT_RISK', 'AT_RISK', 'BROKEN', 'BROKEN']);
  });
});

test('an amount a term: as many as it takes, and the last one carries what is left', () => {
  const of = (debt: number, each: number): number[] =>
    instalmentsOf({ debt: cents(debt), first: day('2026-12-01'), rhythm: 'MONTHLY', each: cents(each) }).map((one) => one.amount);
  expect(of(60_000, 15_000)).toEqual([15_000, 15_000, 15_000, 15_000]);
  expect(of(60_001, 15_000)).toEqual([15_000, 15_000, 15_000, 15_000, 1]);
  expect(of(59_999, 15_000)).toEqual([15_000, 15_000, 15_000, 14_999]);
  expect(of(100, 15_000)).toEqual([100]);
});

test('how long a plan may take', () => {
  expect(planMaxMonths(cents(70_000), cents(70_000), false)).toBe(6);
  expect(planMaxMonths(cents(70_001), cents(70_000), false)).toBe(12);
  expect(planMaxMonths(cents(70_000), null, false)).toBe(12);
  expect(planMaxMonths(cents(70_000), cents(70_000), true)).toBe(36);
});
