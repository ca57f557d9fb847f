import { expect, test } from 'vitest';
import { hold, today } from '#tests/support/case-facts.ts';
import { addDays } from './calendar-date.ts';
import { holdKinds, holdRules, standing } from './hold.ts';

test.each([
  [-3, null, true],
  [0, null, true],
  [1, null, false],
  [-3, -1, false],
  [-3, 0, true],
  [-3, 1, true],
  [0, 0, true],
] as const)('a hold from day %i until %s stands: %s', (from, until, stands) => {
  const one = hold('DEFERRAL', { startsOn: addDays(today, from), endsOn: until === null ? null : addDays(today, until) });
  expect(standing([one], today)).toEqual(stands ? [one] : []);
});

test('every hold says whose rule it is, where it stands and who may set it; none is set by an auditor or the administrator', () => {
  for (const kind of holdKinds) {
    const rule = holdRules[kind];
    expect(rule.source.length, kind).toBeGreaterThan(8);
    expect(rule.setBy.length, kind).toBeGreaterThan(0);
    expect(
      [...rule.setBy].filter((role) => !['FIELD_WORKER', 'COORDINATOR', 'MANAGER'].includes(role)),
      kind,
    ).toEqual([]);
    const barred: readonly string[] = rule.bars;
    expect(
      rule.warns.filter((move) => barred.includes(move)),
      kind,
    ).toEqual([]);
  }
  expect(holdRules.MANAGER_STOP.setBy).toEqual(['MANAGER']);
});
