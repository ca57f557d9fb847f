import { describe, expect, test } from 'vitest';
import { facts, hold, today, visit } from '#tests/support/case-facts.ts';
import { day } from './calendar-date.ts';
import type { PartOfDay } from './visit.ts';
import { inRoute, latestVisitDay, nextAttempt, safetyLack, safetyNow, visitTimes } from './visit-plan.ts';

test('visits are planned by the quarter of an hour, from eight to a quarter to nine in the evening', () => {
  expect([visitTimes.length, visitTimes[0], visitTimes[1], visitTimes.at(-1)]).toEqual([52, '08:00', '08:15', '20:45']);
  expect([...visitTimes].sort()).toEqual(visitTimes);
  expect(latestVisitDay(today)).toBe('2027-02-20');
});

describe('the next attempt', () => {
  const tried = (...parts: readonly PartOfDay[]) =>
    facts({ visits: parts.map((partOfDay) => visit('2026-11-19', { partOfDay, spoken: false })) });
  test.each([
    [[], '18:30', 'EVENING'],
    [['MORNING'], '18:30', 'EVENING'],
    [['MORNING', 'EVENING'], '14:00', 'AFTERNOON'],
    [['AFTERNOON', 'EVENING'], '10:00', 'MORNING'],
  ] as readonly [PartOfDay[], string, PartOfDay][])('after %s is at %s, three working days on', (parts, time, part) => {
    // Friday the twentieth: Monday, Tuesday, Wednesday.
    expect(nextAttempt(tried(...parts), today)).toEqual({ on: '2026-11-25', time, part });
  });
  test('skips weekends and holidays', () => {
    expect(nextAttempt(tried(), day('2026-12-23')).on).toBe('2026-12-29');
  });
  test('a talk is no failed attempt', () => {
    expect(nextAttempt(facts({ visits: [visit('2026-11-19', { partOfDay: 'EVENING', spoken: true })] }), today).part).toBe('EVENING');
  });
});

describe('what a measure asks before anybody goes', () => {
  const safety = (measure: 'VISIT_IN_PAIR' | 'OFFICE_ONLY' | 'POLICE_ADVICE', endsOn: string | null = '2027-01-01') =>
    facts({ holds: [hold('SAFETY', { measure, endsOn: endsOn === null ? null : day(endsOn) })] });
  const alone = { companionId: null, remark: '' };
  test.each([
    ['VISIT_IN_PAIR', alone, 'NEEDS_COMPANION'],
    ['VISIT_IN_PAIR', { ...alone, companionId: 'k' }, null],
    ['OFFICE_ONLY', { companionId: 'k', remark: 'x' }, 'OFFICE_ONLY'],
    ['POLICE_ADVICE', { ...alone, companionId: 'k' }, 'NEEDS_POLICE_ADVICE'],
    ['POLICE_ADVICE', { ...alone, remark: 'Advies' }, null],
  ] as const)('%s and %o: %s', (measure, visit, code) => {
    expect(safetyLack(safety(measure), visit, today)?.code ?? null).toBe(code);
  });
  test.each([
    ['2026-11-19', false],
    ['2026-11-20', true],
    [null, true],
  ] as const)('a measure until %s counts today: %s', (until, counts) => {
    expect(safetyNow(safety('OFFICE_ONLY', until), today) !== null).toBe(counts);
  });
  test('nothing is asked where there is no measure', () => {
    expect(safetyLack(facts({ holds: [hold('DISPUTE')] }), alone, today)).toBeNull();
  });
});

describe('the route', () => {
  const stop = (time: string, place: number | null = null) => ({ time, place });
  test('is by time, until somebody puts it otherwise', () => {
    expect(inRoute([stop('13:00'), stop('09:00'), stop('11:00')]).map((one) => one.time)).toEqual(['09:00', '11:00', '13:00']);
    expect(inRoute([stop('09:00', 2), stop('13:00', 1), stop('11:00', 3)]).map((one) => one.time)).toEqual(['13:00', '09:00', '11:00']);
  });
  test('what is planned later on stands before the first that is later', () => {
    expect(inRoute([stop('09:00', 2), stop('13:00', 1), stop('10:00')]).map((one) => one.time)).toEqual(['10:00', '13:00', '09:00']);
    expect(inRoute([stop('09:00', 1), stop('11:00', 2), stop('16:00'), stop('10:00')]).map((one) => one.time)).toEqual([
      '09:00',
      '10:00',
      '11:00',
      '16:00',
    ]);
  });
});
