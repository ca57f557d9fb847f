import { expect, test } from 'vitest';
import { today } from '#tests/support/case-facts.ts';
import { rows } from '#tests/support/step-row.ts';
import { addDays } from './calendar-date.ts';
import { nextStep } from './next-step.ts';
import { type StepKind, stepKinds } from './step.ts';

test.each(rows)('%s', (_, of, kind, list, dueOn) => {
  const step = nextStep(of, today);
  expect([step.kind, step.list, step.dueOn]).toEqual([kind, list, dueOn]);
});

test('every kind of step has a row, and every stage', () => {
  expect([...new Set(rows.map(([, , kind]) => kind))].sort()).toEqual([...stepKinds].sort());
  expect(new Set(rows.map(([, of]) => of.stage)).size).toBe(12);
});

/**
 * Steps that nobody has to take up on their day: the nightly run looks at the plan and says so when an instalment stays out
 * (lib/domain/plan.ts), and the bailiff's notice is his to give, however long it takes.
 */
const rolls: readonly StepKind[] = ['WATCH_AGREEMENT', 'AWAIT_EVICTION_NOTICE'];

test('what waits comes back by itself on its day, and what is ours has a day', () => {
  let cameBack = 0;
  for (const [why, of] of rows) {
    const step = nextStep(of, today);
    if (step.list === 'OURS') {
      expect(step.criticalOn !== null && step.dueOn !== null, why).toBe(true);
      // On the day of an eviction itself there is no day to lose.
      expect(step.criticalOn! > step.dueOn! || (step.kind === 'RECORD_EVICTION' && step.criticalOn === step.dueOn), why).toBe(true);
    }
    if (step.list !== 'WAITING' && step.list !== 'HEARING') continue;
    expect(step.dueOn !== null && step.dueOn > today, why).toBe(true);
    expect(step.changesOn, why).toBe(step.dueOn);
    const before = nextStep(of, addDays(step.dueOn!, -1));
    expect([before.kind, before.list], why).toEqual([step.kind, step.list]);
    const then = nextStep(of, step.dueOn!);
    if (rolls.includes(step.kind)) expect([then.kind, then.list], why).toEqual([step.kind, step.list]);
    else expect(then.list, why).toBe('OURS');
    cameBack++;
  }
  expect(cameBack).toBeGreaterThan(20);
});
