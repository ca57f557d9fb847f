import { expect, test } from 'vitest';
import { messages } from '#tests/support/speech.ts';
import { day } from './calendar-date.ts';
import { allowanceHint, allowanceYears } from './housing-allowance.ts';

/** Domain §5.1: a year can be asked for until 1 September of the next; 2024 closed on 1 September 2025. */
test.each([
  ['2025-03-01', 'DOES_NOT', 'CHECK', 2025, null],
  ['2025-12-31', 'UNKNOWN', 'CHECK', 2025, null],
  ['2026-01-01', 'DOES_NOT', 'CHECK', 2026, '2026-09-01'],
  ['2026-08-31', undefined, 'CHECK', 2026, '2026-09-01'],
  ['2026-09-01', 'DOES_NOT', 'CHECK', 2026, '2026-09-01'],
  ['2026-09-02', 'DOES_NOT', 'CHECK', 2026, null],
  ['2026-11-20', 'RECEIVES', 'HAS_IT', 2026, null],
  ['2026-05-01', 'RECEIVES', 'HAS_IT', 2026, '2026-09-01'],
  ['2027-01-01', 'DOES_NOT', 'UNKNOWN_YEAR', 2027, '2027-09-01'],
  ['2027-01-01', 'RECEIVES', 'UNKNOWN_YEAR', 2027, '2027-09-01'],
  ['2027-09-02', 'DOES_NOT', 'UNKNOWN_YEAR', 2027, null],
  ['2028-01-01', 'DOES_NOT', 'UNKNOWN_YEAR', 2028, null],
] as const)('on %s, who %s: %s', (on, receives, kind, year, until) => {
  const hint = allowanceHint(day(on), receives);
  expect([hint.kind, hint.year, hint.earlier?.until ?? null]).toEqual([kind, year, until]);
  if (hint.earlier) expect(hint.earlier.year).toBe(year - 1);
  expect(hint.rules?.year ?? null).toBe(kind === 'UNKNOWN_YEAR' ? null : year);
});

test('2026 has no highest rent and an age of 21; 2025 had both otherwise', () => {
  const [before, now] = allowanceYears;
  expect([before!.maxRentCents, before!.youthAge, before!.wealthSingleCents]).toEqual([90_007, 23, 3_739_500]);
  expect([now!.maxRentCents, now!.youthAge, now!.wealthSingleCents, now!.wealthPartnersCents]).toEqual([null, 21, 3_847_900, 7_695_800]);
  // What is known from memory only is marked, so that nobody quotes it.
  expect([before!.verified, now!.verified]).toEqual([false, true]);
});

test('the hint is never an amount that somebody would get', () => {
  const fields = allowanceYears.flatMap((year) => Object.keys(year));
  expect(fields.filter((field) => /allowance|benefit|entitle|per_?month|amount/i.test(field))).toEqual([]);
  for (const of of Object.values(messages)) expect(JSON.stringify(of)).not.toMatch(/huurtoeslag[^"]{0,80}(€|\d+ euro)/i);
});
