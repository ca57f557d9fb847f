import { expect, test } from 'vitest';
import { today } from '#tests/support/case-facts.ts';
import { rows } from '#tests/support/step-row.ts';
import { addDays } from './calendar-date.ts';
import { nextStep, stepKinds } from './next-step.ts';

test.each(rows)('%s', (_, of, kind, list, dueOn) => {
  const step = nextStep(of, today);
  expect([step.kind, step.list, step.dueOn]).toEqual([kind, list, dueOn]);
});

test('every kind of step has a row, and every stage', () => {
  expect([...new Set(rows.map(([, , kind]) => kind))].sort()).toEqual([...stepKinds].sort());
  expect(new Set(rows.map(([, of]) => of.stage)).size).toBe(12);
});

test('what waits comes back by itself on its day, and what is ours has a day', () => {
  for (const [why, of] of rows) {
    const step = nextStep(of, today);
    if (step.list === 'OURS') expect(step.criticalOn !== null && step.dueOn !== null && step.criticalOn > step.dueOn, why).toBe(true);
    if (step.list !== 'WAITING') continue;
    expect(step.dueOn !== null && step.dueOn > today, why).toBe(true);
    expect(step.changesOn, why).toBe(step.dueOn);
    const before = nextStep(of, addDays(step.dueOn!, -1));
    expect([before.kind, before.list], why).toEqual([step.kind, 'WAITING']);
    expect(nextStep(of, step.dueOn!).list, why).toBe('OURS');
  }
});
