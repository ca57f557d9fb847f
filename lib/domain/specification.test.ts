import { describe, expect, test } from 'vitest';
import { day, type Period } from './calendar-date.ts';
import { cents } from './cents.ts';
import { type SpecifiedLine, specification, specifyClaims } from './specification.ts';

const line = (key: string, kind: SpecifiedLine['kind'], on: string, amount: number, more: Partial<SpecifiedLine> = {}): SpecifiedLine => ({
  key,
  kind,
  bookedOn: day(on),
  dueOn: null,
  amount: cents(amount),
  period: null,
  target: null,
  designated: null,
  costKind: null,
  ...more,
});
const rent = (period: string, amount = 60_000): SpecifiedLine => line(period, 'VOR', `${period}-01`, amount, { period: period as Period });

const lines = [
  rent('2026-08'),
  rent('2026-09'),
  line('service', 'VOR', '2026-09-15', 5_000),
  line('bik', 'KOS', '2026-10-01', 4_000, { costKind: 'BIK' }),
  line('rente', 'REN', '2026-10-01', 100),
  rent('2026-10'),
  rent('2026-11'),
  line('p1', 'ONT', '2026-08-20', 60_000),
  line('p2', 'ONT', '2026-10-20', 20_000, { designated: '2026-10' as Period }),
];
const claims = (asOf: string, from: string | null = null, until: string | null = null) =>
  specifyClaims(lines, day(asOf), from ? { from: day(from), until: until ? day(until) : null } : null);

describe('claim by claim', () => {
  test('each with its payments and the rule that put them there, the oldest first', () => {
    expect(claims('2026-11-23').map(({ key, amount, paid, open }) => [key, amount, paid, open])).toEqual([
      ['2026-08', 60_000, 60_000, 0],
      ['2026-09', 60_000, 0, 60_000],
      ['service', 5_000, 0, 5_000],
      ['2026-10', 60_000, 20_000, 40_000],
      ['bik', 4_000, 0, 4_000],
      ['rente', 100, 0, 100],
      ['2026-11', 60_000, 0, 60_000],
    ]);
    expect(claims('2026-11-23').find((claim) => claim.key === '2026-10')!.payments).toEqual([
      { source: 'p2', on: '2026-10-20', amount: 20_000, rule: 'DESIGNATED' },
    ]);
  });

  test('what is not due yet is not claimed', () => {
    expect(claims('2026-10-31').map((claim) => claim.key)).not.toContain('2026-11');
    expect(claims('2026-11-01').map((claim) => claim.key)).toContain('2026-11');
  });

  test.each([
    ['2026-10-01', null, ['RENT', 'RENT', 'OTHER', 'USE_FEE', 'COSTS', 'INTEREST', 'USE_FEE']],
    ['2026-10-02', null, ['RENT', 'RENT', 'OTHER', 'RENT', 'COSTS', 'INTEREST', 'USE_FEE']],
    ['2026-10-01', '2026-11-01', ['RENT', 'RENT', 'OTHER', 'USE_FEE', 'COSTS', 'INTEREST', 'RENT']],
    [null, null, ['RENT', 'RENT', 'OTHER', 'RENT', 'COSTS', 'INTEREST', 'RENT']],
  ])('a monthly charge from %s until %s is a use fee and no rent', (from, until, kinds) => {
    expect(claims('2026-11-23', from, until).map((claim) => claim.kind)).toEqual(kinds);
  });
});

describe('what is claimed', () => {
  const of = (...disputes: (number | null)[]) =>
    specification(
      claims('2026-11-23'),
      day('2026-11-23'),
      disputes.map((amount) => (amount === null ? null : cents(amount))),
    );

  test('what is open, without what was paid', () => {
    expect(of()).toMatchObject({ open: 169_100, disputed: 0, total: 169_100 });
    expect(of().claims).toHaveLength(6);
  });

  test.each([
    [[10_000], 10_000],
    [[10_000, 20_000], 30_000],
    [[169_100], 169_100],
    [[169_101], 169_100],
    [[null], 169_100],
    [[10_000, null], 169_100],
  ])('a dispute about %j leaves the rest', (disputes, disputed) => {
    expect(of(...disputes)).toMatchObject({ open: 169_100, disputed, total: 169_100 - disputed });
  });
});
