import { expect, test } from 'vitest';
import { cases } from '#tests/support/cases.ts';
import { type PlanStory, watch } from '#tests/support/plan-oracle.ts';
import { judge } from '#tests/support/plan-story.ts';
import { dice } from '#tests/support/random-ledger.ts';
import { addDays, addMonths, type CalendarDate, day } from './calendar-date.ts';
import { type Cents, cents } from './cents.ts';
import { instalmentsOf, rhythms } from './plan.ts';

test('random debts: instalments add up to the cent, each is something, and no two fall on one day', () => {
  for (let n = 0; n < 5_000; n++) {
    const roll = dice(n * 31 + 7);
    const debt = cents(1 + roll(1_000_000));
    const downAmount = roll(3) === 0 ? roll(debt) : 0;
    const down = downAmount > 0 ? { dueOn: day('2026-12-01'), amount: cents(downAmount) } : null;
    const byCount = roll(2) === 0;
    const count = 1 + roll(36);
    const each = cents(5_000 + roll(95_000));
    const rhythm = rhythms[roll(4)]!;
    const instalments = instalmentsOf({
      debt,
      first: addDays(day('2026-12-02'), roll(60)),
      rhythm,
      down,
      ...(byCount ? { count } : { each }),
    });
    const why = `debt ${debt}, down ${downAmount}, ${byCount ? `${count} terms` : `${each} a term`}, ${rhythm}`;
    expect(
      instalments.reduce((sum, one) => sum + one.amount, 0),
      why,
    ).toBe(debt);
    expect(
      instalments.every((one) => one.amount > 0),
      why,
    ).toBe(true);
    expect(new Set(instalments.map((one) => one.dueOn)).size, why).toBe(instalments.length);
    const terms = instalments.slice(down ? 1 : 0).map((one) => one.amount);
    if (byCount) expect(terms.length, why).toBe(Math.min(count, debt - downAmount));
    if (byCount) expect(Math.max(...terms) - Math.min(...terms), why).toBeLessThanOrEqual(1);
    else expect(terms.slice(0, -1).every((amount) => amount === each) && terms.at(-1)! <= each, why).toBe(true);
  }
});

/** A random plan with a random life: rent on the first, now and then an increase or a cost, payments of every kind and reversals. */
function randomStory(n: number): PlanStory {
  const roll = dice(n * 7919 + 3);
  const startsOn = addDays(day('2026-09-15'), roll(700));
  const rhythm = rhythms[roll(4)]!;
  const debt = 5_000 + roll(300_000);
  const agreed = cents(roll(4) === 0 ? Math.max(1, debt - roll(debt)) : debt);
  const toleranceDays = [5, 5, 0, 1, 31][roll(5)]!;
  const down = roll(4) === 0 && agreed > 2 ? { dueOn: addDays(startsOn, roll(8)), amount: cents(1 + roll(agreed - 1)) } : null;
  const first = addDays(startsOn, roll(15));
  const instalments = instalmentsOf({
    debt: agreed,
    first,
    rhythm,
    down,
    ...(roll(2) === 0 ? { count: 1 + roll(8) } : { each: cents(5_000 + roll(40_000)) }),
  });
  const rent = 40_000 + roll(50_000);
  const firstOfMonth = (months: number): CalendarDate => addMonths(day(`${startsOn.slice(0, 7)}-01`), months);
  const claims = [
    { dueOn: addDays(startsOn, -roll(90)), amount: cents(debt) },
    ...[1, 2].map((month) => ({ dueOn: firstOfMonth(month), amount: cents(month === 2 && roll(3) === 0 ? rent + roll(3_000) : rent) })),
    ...(roll(3) === 0 ? [{ dueOn: addDays(startsOn, roll(30)), amount: cents(1 + roll(20_000)) }] : []),
  ].filter((claim, at) => at === 0 || claim.dueOn > startsOn);
  const payments: { dueOn: CalendarDate; amount: Cents }[] = [];
  const pay = (on: CalendarDate, amount: number) => {
    payments.push({ dueOn: on, amount: cents(amount) });
    if (roll(8) === 0) payments.push({ dueOn: addDays(on, roll(15)), amount: cents(-amount) });
  };
  const habit = roll(5);
  for (const due of [...instalments, ...claims.slice(1)]) {
    if (habit === 0 || roll(6) === 0) continue;
    const on = addDays(due.dueOn, [0, -roll(4), roll(4), toleranceDays - 1 + roll(3), roll(12)][roll(5)]!);
    pay(
      on > startsOn ? on : addDays(startsOn, 1),
      [due.amount, due.amount, due.amount - 1, due.amount + 1, 1 + roll(due.amount)][roll(5)]!,
    );
  }
  if (roll(8) === 0) pay(addDays(startsOn, 1 + roll(20)), debt);
  return { startsOn, agreed, instalments, toleranceDays, tolerance: [0, 0, 1, 500][roll(4)]!, claims, payments };
}

test('2,000 random plans of 30 days stand as the oracle says, every day', { timeout: 120_000 }, () => {
  const seen = new Map<string, number>();
  const most = cases(2_000);
  for (let n = 0; n < most; n++) {
    const of = randomStory(n);
    const judged = judge(of, 30);
    expect(judged, `plan ${n}`).toEqual(watch(of, 30));
    for (const { state } of judged) seen.set(state, (seen.get(state) ?? 0) + 1);
  }
  console.log(`plans: ${most} of 30 days: ${[...seen].map(([state, count]) => `${state} ${count}`).join(', ')}`);
  // Each state came up often enough to be judged.
  expect([...seen.keys()].sort()).toEqual(['AT_RISK', 'BROKEN', 'COMPLETED', 'KEPT', 'RECOVERED']);
  for (const [state, count] of seen) expect(count, state).toBeGreaterThan(most / 10);
});
