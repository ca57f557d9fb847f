import { expect, test } from 'vitest';
import { ledger, line, on, paid, price, rent, reversal } from '#tests/support/ledger.ts';
import { type Counted, daysOverdue, monthsHundredths, opensCase, reckon, rentInForce, trendOf } from './arrears.ts';
import { addDays } from './calendar-date.ts';
import { cents } from './cents.ts';
import type { PaymentMethod } from './ledger.ts';

const nov = rent('a', '2026-11-01', 640);
const dec = rent('b', '2026-12-01', 640);

/** Two months on the first of the month: the newest rent counts towards thresholds from day 8. */
test.each([
  ['2026-11-30', 100, 'one month is open'],
  ['2026-12-01', 100, 'the first: December is young'],
  ['2026-12-07', 100, 'day 7'],
  ['2026-12-08', 200, 'day 8'],
  ['2026-12-09', 200, 'day 9'],
  ['2027-01-01', 200, 'December is no longer the newest'],
] as const)('on %s %i hundredths count towards a threshold: %s', (asOf, counted, _why) => {
  const { counted: found, monthsHundredths: all } = reckon(ledger([nov, dec], 640), on(asOf));
  expect(found.monthsHundredths).toBe(counted);
  expect(found.open).toBe(counted * 640);
  expect(all).toBe(asOf < '2026-12-01' ? 100 : 200);
});

const debit = paid('p', '2026-12-01', 640);
test.each([
  ['INC', '2026-12-02', 100, 'a direct debit that stands'],
  ['INC', '2026-12-03', 200, 'a direct debit that came back counts at once'],
  ['INH', '2026-12-03', 200, 'so does a withholding'],
  ['OVB', '2026-12-03', 100, 'a transfer has its eight days'],
] as const)('%s on %s: %i hundredths count (%s)', (method: PaymentMethod, asOf, counted, _why) => {
  const lines = [nov, dec, debit, reversal('s', '2026-12-03', debit)];
  const result = reckon(ledger(asOf < '2026-12-03' ? [nov, dec] : lines, 640, method), on(asOf));
  expect(result.counted.monthsHundredths).toBe(counted);
});

test.each([
  ['2026-11-23', 100, 'that of November, taken back in December'],
  ['2026-11-24', 200, 'one of a week before the first is this month’s'],
  ['2026-12-01', 200, 'this month’s own'],
] as const)('a debit of %s that comes back: %i hundredths count (%s)', (debited, counted, _why) => {
  const of = paid('p', debited, 640);
  const { counted: found } = reckon(ledger([nov, dec, of, reversal('s', '2026-12-03', of)], 640, 'INC'), on('2026-12-03'));
  expect(found.monthsHundredths).toBe(counted);
});

test('only young rent is left out: other claims and costs count from their day', () => {
  const { counted } = reckon(ledger([dec, line('o', 'VOR', '2026-12-01', 75), line('k', 'KOS', '2026-12-02', 40)], 640), on('2026-12-03'));
  expect([counted.open, counted.monthsHundredths, counted.oldestOpenOn]).toEqual([11500, 0, '2026-12-01']);
});

const counted = (open: number, oldest: string | null): Counted => ({
  open: cents(open),
  monthsHundredths: 0,
  oldestOpenOn: oldest ? on(oldest) : null,
});
test.each([
  [4999, 8, false],
  [5000, 8, true],
  [5001, 8, true],
  [5000, 7, false],
  [5000, 9, true],
  [4999, 365, false],
  [100_000, 7, false],
  [100_000, 0, false],
  [100_000, -1, false],
] as const)('%i cents, %i days past due: a case opens is %s', (open, days, opens) => {
  const asOf = on('2026-11-20');
  expect(opensCase(counted(open, addDays(asOf, -days)), asOf)).toBe(opens);
});
test('without anything open no case opens', () => {
  expect(daysOverdue(counted(0, null), on('2026-11-20'))).toBeNull();
  expect(opensCase(counted(0, null), on('2026-11-20'))).toBe(false);
});

/** A rent of the first of the month opens a case on the ninth, in every month. */
test.each(['2026-03', '2026-10', '2028-02', '2027-01'])('the rent of %s opens a case eight days after it was due', (period) => {
  const account = ledger([rent('a', `${period}-01`, 640)], 640);
  const opens = (date: string) => opensCase(reckon(account, on(`${period}-${date}`)).counted, on(`${period}-${date}`));
  expect([opens('01'), opens('07'), opens('08'), opens('09'), opens('10')]).toEqual([false, false, false, true, true]);
});

test.each([
  [127999, 64000, 199],
  [128000, 64000, 200],
  [0, 64000, 0],
  [1, 64000, 0],
  [640, 64000, 1],
  [64000, 0, null],
  [64000, null, null],
] as const)('%i open at %s a month is %s hundredths', (open, gross, expected) => {
  expect(monthsHundredths(cents(open), gross === null ? null : cents(gross))).toBe(expected);
});
test('the largest debt at the smallest rent does not lose a hundredth', () => {
  expect(monthsHundredths(cents(Number.MAX_SAFE_INTEGER), cents(100))).toBe(Number.MAX_SAFE_INTEGER);
});

test.each([
  [200, 190, 'RISING'],
  [199, 190, 'LEVEL'],
  [190, 200, 'FALLING'],
  [191, 200, 'LEVEL'],
  [0, 0, 'LEVEL'],
  [null, 200, null],
  [200, null, null],
] as const)('%s after %s is %s', (now, earlier, trend) => {
  expect(trendOf(now, earlier)).toBe(trend);
});

test('the rent in force, whatever the order of the prices', () => {
  const prices = [price('2026-07-01', 625), price('2025-07-01', 600)];
  expect([on('2025-01-01'), on('2026-06-30'), on('2026-07-01'), on('2030-01-01')].map((asOf) => rentInForce(prices, asOf))).toEqual([
    60000, 60000, 62500, 62500,
  ]);
  expect(rentInForce([], on('2026-01-01'))).toBeNull();
});
