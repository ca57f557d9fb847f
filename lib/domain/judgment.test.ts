import { describe, expect, test } from 'vitest';
import { freeDays, statutoryTerms, weekendDays, workingDays } from '#tests/support/term-table-day.ts';
import { evictions, notices, vacateTerms } from '#tests/support/term-table-eviction.ts';
import { appeals, oppositions, reviews } from '#tests/support/term-table-remedy.ts';
import { addDays, day, weekday } from './calendar-date.ts';
import {
  executionReviewOn,
  firstEvictionDay,
  goodsKeptUntil,
  limitationEndsOn,
  remedyAgainst,
  remedyEndsOn,
  vacateTermEndsOn,
} from './judgment.ts';
import { isWorkingDay, statutoryTermEnd } from './working-day.ts';

const maybe = (on: string | null) => (on === null ? null : day(on));

describe('days', () => {
  test.each(freeDays)('%s is no working day: %s', (on) => {
    expect(weekday(day(on))).toBeLessThan(6);
    expect(isWorkingDay(day(on))).toBe(false);
  });

  test.each(weekendDays)('%s is no working day: %s', (on) => {
    expect(weekday(day(on))).toBeGreaterThan(5);
    expect(isWorkingDay(day(on))).toBe(false);
  });

  test.each(workingDays)('%s is a working day: %s', (on) => {
    expect(isWorkingDay(day(on))).toBe(true);
  });

  test('2023 to 2028 know no other free weekdays than those of the table', () => {
    const free: string[] = [];
    for (let on = day('2023-01-01'); on < '2029-01-01'; on = addDays(on, 1)) if (weekday(on) < 6 && !isWorkingDay(on)) free.push(on);
    expect(free).toEqual(freeDays.map(([on]) => on));
  });

  test.each(statutoryTerms)('%s and %i days of a law end on %s: %s', (from, days, end) => {
    expect(statutoryTermEnd(day(from), days)).toBe(end);
  });
});

describe('eviction', () => {
  test.each(notices)('%s %s: the order runs until %s, the first day is %s', (name, on, last, first) => {
    expect(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][weekday(day(on)) - 1]).toBe(name);
    expect(statutoryTermEnd(day(on), 3)).toBe(last);
    expect(firstEvictionDay({ servedOn: day('2024-06-03'), vacateDays: 14 }, day(on))).toBe(first);
  });

  test.each(vacateTerms)('served on %s, %i days to leave: until %s (%s)', (servedOn, vacateDays, end) => {
    expect(vacateTermEndsOn({ servedOn: maybe(servedOn), vacateDays })).toBe(end);
  });

  test.each(evictions)('served on %s, %i days to leave, notice on %s: from %s (%s)', (servedOn, vacateDays, noticeOn, first) => {
    expect(firstEvictionDay({ servedOn: maybe(servedOn), vacateDays }, day(noticeOn))).toBe(first);
  });
});

describe('remedy and review', () => {
  test.each(oppositions)(
    'served on %s, in person: %s, aware on %s: opposition until %s (%s)',
    (servedOn, servedInPerson, awareOn, last) => {
      const judgment = { on: day('2024-01-08'), byDefault: true, servedOn: maybe(servedOn), servedInPerson, awareOn: maybe(awareOn) };
      expect(remedyEndsOn(judgment)).toBe(last);
    },
  );

  test.each(appeals)('judgment of %s: appeal until %s (%s)', (on, last) => {
    const judgment = { on: day(on), byDefault: false, servedOn: null, servedInPerson: false, awareOn: null };
    expect(remedyEndsOn(judgment)).toBe(last);
    const handed = addDays(day(on), 9);
    expect(remedyEndsOn({ ...judgment, servedOn: handed, servedInPerson: true, awareOn: handed })).toBe(last);
  });

  test.each(reviews)('judgment of %s: asked about after %s (%s)', (on, review) => {
    expect(executionReviewOn(day(on))).toBe(review);
  });
});

describe('after an eviction', () => {
  test('goods are kept for thirteen weeks, over New Year and a leap day', () => {
    expect(goodsKeptUntil(day('2027-12-06'))).toBe('2028-03-06');
  });
  test.each([
    ['2024-02-29', '2029-02-28'],
    ['2026-12-01', '2031-12-01'],
  ])('rent that was due on %s is time-barred on %s', (due, until) => {
    expect(limitationEndsOn(day(due))).toBe(until);
  });
  test('opposition follows a default judgment, appeal a contested one', () => {
    expect([remedyAgainst({ byDefault: true }), remedyAgainst({ byDefault: false })]).toEqual(['OPPOSITION', 'APPEAL']);
  });
});
