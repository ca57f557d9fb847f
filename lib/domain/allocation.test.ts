import { expect, test } from 'vitest';
import { ledger, line, on, paid, price, rent, reversal } from '#tests/support/ledger.ts';
import { reckon, type TenancyLedger } from './arrears.ts';
import type { LedgerLine } from './ledger.ts';

interface Expected {
  readonly open: Readonly<Record<string, number>>;
  readonly saldo: number;
  readonly months?: number | null;
  readonly credit?: number;
  readonly costs?: number;
  readonly oldest?: string | null;
}
const jan = rent('a', '2026-01-01', 600);
const feb = rent('b', '2026-02-01', 600);
const mar = rent('c', '2026-03-01', 600);
const own = (lines: readonly LedgerLine[], euros: number | null = 600): TenancyLedger => ledger(lines, euros);

/** The 22 single cases that the contract of the reckoning names (import-format §3), with amounts in euros. */
const edges: readonly (readonly [name: string, asOf: string, ledger: TenancyLedger, expected: Expected])[] = [
  ['exactly two months', '2026-02-10', own([jan, feb]), { open: { a: 600, b: 600 }, saldo: 1200, months: 200, oldest: '2026-01-01' }],
  [
    'one cent under two months is 1,99',
    '2026-02-10',
    own([jan, feb, paid('p', '2026-02-05', 0.01)]),
    { open: { a: 599.99, b: 600 }, saldo: 1199.99, months: 199 },
  ],
  [
    'a reversed early payment lets later ones move up',
    '2026-03-10',
    own([
      jan,
      feb,
      mar,
      paid('p1', '2026-01-02', 600),
      paid('p2', '2026-02-02', 600),
      paid('p3', '2026-03-02', 600),
      reversal('s', '2026-03-05', paid('p1', '2026-01-02', 600)),
    ]),
    { open: { c: 600 }, saldo: 600, months: 100, oldest: '2026-03-01' },
  ],
  [
    'a named month wins over an older open one',
    '2026-02-10',
    own([jan, feb, paid('p', '2026-02-05', 600, { designated: '2026-02' })]),
    { open: { a: 600 }, saldo: 600, months: 100, oldest: '2026-01-01' },
  ],
  [
    'costs, then interest, come before their principal',
    '2026-01-20',
    own([
      jan,
      line('i', 'REN', '2026-01-10', 5, { target: 'a' }),
      line('k', 'KOS', '2026-01-11', 40, { target: 'a' }),
      paid('p', '2026-01-15', 42),
    ]),
    { open: { a: 600, i: 3 }, saldo: 603, costs: 3, months: 100, oldest: '2026-01-01' },
  ],
  [
    'costs booked after their claim was paid are paid at its place, before a later month',
    '2026-02-10',
    own([jan, feb, paid('p', '2026-01-02', 600), line('k', 'KOS', '2026-01-20', 40, { target: 'a' }), paid('q', '2026-02-05', 100)]),
    { open: { b: 540 }, saldo: 540, months: 90 },
  ],
  [
    'a claim corrected below zero is zero, the surplus credit',
    '2026-01-10',
    own([jan, line('x', 'COR', '2026-01-05', -650, { target: 'a' })]),
    { open: {}, saldo: -50, months: 0, credit: 50, oldest: null },
  ],
  [
    'a loose correction up is a claim, one down a payment',
    '2026-01-20',
    own([jan, line('x', 'COR', '2026-01-05', 80), line('y', 'COR', '2026-01-06', -630)]),
    { open: { x: 50 }, saldo: 50, months: 0, oldest: '2026-01-05' },
  ],
  [
    'a prepayment waits as credit',
    '2026-01-31',
    own([feb, paid('p', '2026-01-20', 600)]),
    { open: {}, saldo: -600, months: 0, credit: 600, oldest: null },
  ],
  ['and pays on the due day', '2026-02-01', own([feb, paid('p', '2026-01-20', 600)]), { open: {}, saldo: 0, months: 0, credit: 0 }],
  [
    'a prepayment of a named month that is booked, not yet due',
    '2026-01-31',
    own([jan, feb, paid('p', '2026-01-30', 600, { designated: '2026-02' })]),
    { open: { a: 600 }, saldo: 0, months: 100, credit: 0, oldest: '2026-01-01' },
  ],
  [
    'a claim booked after its due day is not due before',
    '2026-01-14',
    own([line('a', 'VOR', '2026-01-15', 600, { dueOn: on('2026-01-01'), period: '2026-01' })]),
    { open: {}, saldo: 0, months: 0 },
  ],
  [
    'and is from that day, with its own due day',
    '2026-01-15',
    own([line('a', 'VOR', '2026-01-15', 600, { dueOn: on('2026-01-01'), period: '2026-01' })]),
    { open: { a: 600 }, saldo: 600, months: 100, oldest: '2026-01-01' },
  ],
  [
    'several payments of one day go by key',
    '2026-02-10',
    own([
      jan,
      feb,
      paid('p2', '2026-02-05', 600),
      paid('p1', '2026-02-05', 600, { designated: '2026-02' }),
      line('p0', 'AFB', '2026-02-05', 100),
    ]),
    { open: {}, saldo: -100, credit: 100 },
  ],
  [
    'a write-off of one claim pays that claim alone',
    '2026-02-10',
    own([jan, feb, line('w', 'AFB', '2026-02-05', 600, { target: 'b' })]),
    { open: { a: 600 }, saldo: 600, months: 100 },
  ],
  [
    'other claims are owed and are no months',
    '2026-02-10',
    own([jan, line('o', 'VOR', '2026-01-05', 90)]),
    { open: { a: 600, o: 90 }, saldo: 690, months: 100 },
  ],
  [
    'the divisor is the rent in force on the day',
    '2026-07-10',
    { ...own([jan]), prices: [price('2025-07-01', 600), price('2026-07-01', 625)] },
    { open: { a: 600 }, saldo: 600, months: 96 },
  ],
  [
    'on the last day before the increase it is the old rent',
    '2026-06-30',
    { ...own([jan]), prices: [price('2026-07-01', 625), price('2025-07-01', 600)] },
    { open: { a: 600 }, saldo: 600, months: 100 },
  ],
  [
    'before the first price it is the first',
    '2026-02-10',
    { ...own([jan]), prices: [price('2026-07-01', 300)] },
    { open: { a: 600 }, saldo: 600, months: 200 },
  ],
  ['a rent of zero: months unknown', '2026-02-10', own([jan], 0), { open: { a: 600 }, saldo: 600, months: null }],
  ['no rent at all: months unknown', '2026-02-10', own([jan], null), { open: { a: 600 }, saldo: 600, months: null }],
  [
    'lines of the day itself count',
    '2026-02-01',
    own([jan, feb, paid('p', '2026-02-01', 600)]),
    { open: { b: 600 }, saldo: 600, months: 100 },
  ],
  [
    'two rent claims of one period, by key when it is named',
    '2026-01-20',
    own([rent('z', '2026-01-01', 300), rent('y', '2026-01-15', 300), paid('p', '2026-01-16', 400, { designated: '2026-01' })]),
    { open: { z: 200 }, saldo: 200, months: 33 },
  ],
  ['overpaid is credit', '2026-01-20', own([jan, paid('p', '2026-01-10', 700)]), { open: {}, saldo: -100, months: 0, credit: 100 }],
  ['nothing at all', '2026-01-20', own([], null), { open: {}, saldo: 0, months: null, credit: 0, oldest: null }],
  [
    'an ended tenancy keeps its debt and its last rent',
    '2027-01-10',
    { ...own([jan, feb]), prices: [price('2025-07-01', 600)] },
    { open: { a: 600, b: 600 }, saldo: 1200, months: 200 },
  ],
  [
    'keys go by code point: B before a',
    '2026-01-20',
    own([line('a', 'VOR', '2026-01-01', 100), line('B', 'VOR', '2026-01-01', 100), paid('p', '2026-01-05', 100)]),
    { open: { a: 100 }, saldo: 100, months: 0 },
  ],
];

/** More of §3, one sentence each. */
const rules: typeof edges = [
  [
    'a payment with a target ignores the period it names',
    '2026-02-10',
    own([jan, feb, paid('p', '2026-02-05', 600, { target: 'b', designated: '2026-01' })]),
    { open: { a: 600 }, saldo: 600 },
  ],
  [
    'a targeted payment pays a claim that is not yet due, and the claim alone: not its costs',
    '2026-01-31',
    own([jan, feb, line('k', 'KOS', '2026-01-30', 40, { target: 'b' }), paid('p', '2026-01-31', 600, { target: 'b' })]),
    { open: { a: 600, k: 40 }, saldo: 40, costs: 40 },
  ],
  [
    'what a target leaves goes to the oldest',
    '2026-02-10',
    own([jan, feb, paid('p', '2026-02-05', 700, { target: 'b' })]),
    { open: { a: 500 }, saldo: 500 },
  ],
  [
    'a target that does not count yet is nobody: the oldest is paid',
    '2026-02-10',
    own([jan, feb, line('late', 'VOR', '2026-03-05', 50), paid('p', '2026-02-05', 50, { target: 'late' })]),
    { open: { a: 550, b: 600 }, saldo: 1150 },
  ],
  [
    'and the period it names stays ignored',
    '2026-02-10',
    own([jan, feb, line('late', 'VOR', '2026-03-05', 50), paid('p', '2026-02-05', 50, { target: 'late', designated: '2026-02' })]),
    { open: { a: 550, b: 600 }, saldo: 1150 },
  ],
  [
    'costs of a claim that does not count yet stand alone',
    '2026-01-20',
    own([feb, line('k', 'KOS', '2026-01-10', 40, { target: 'b' })]),
    { open: { k: 40 }, saldo: 40, costs: 40, oldest: '2026-01-10' },
  ],
  [
    'a correction of a claim that does not count yet does nothing yet',
    '2026-01-20',
    own([feb, line('x', 'COR', '2026-01-10', -100, { target: 'b' })]),
    { open: {}, saldo: 0 },
  ],
  ['and counts with it', '2026-02-01', own([feb, line('x', 'COR', '2026-01-10', -100, { target: 'b' })]), { open: { b: 500 }, saldo: 500 }],
  [
    'a reversal that does not count yet reverses nothing',
    '2026-01-20',
    own([jan, paid('p', '2026-01-05', 600), reversal('s', '2026-01-21', paid('p', '2026-01-05', 600))]),
    { open: {}, saldo: 0 },
  ],
  [
    'a payment whose reversal counts drops out',
    '2026-01-21',
    own([jan, paid('p', '2026-01-05', 600), reversal('s', '2026-01-21', paid('p', '2026-01-05', 600))]),
    { open: { a: 600 }, saldo: 600 },
  ],
  ['lines of a later day are nothing yet', '2026-01-09', own([jan, paid('p', '2026-01-10', 600)]), { open: { a: 600 }, saldo: 600 }],
  [
    'credit is applied before the payments of that day',
    '2026-02-01',
    own([
      feb,
      paid('early', '2026-01-20', 400),
      line('o', 'VOR', '2026-02-01', 50),
      paid('p', '2026-02-01', 600, { designated: '2026-02' }),
    ]),
    { open: {}, saldo: -350, credit: 350 },
  ],
];

test.each([...edges, ...rules])('%s (%s)', (_, asOf, lines, expected) => {
  const result = reckon(lines, on(asOf));
  const euros = (amount: number) => Math.round(amount * 100);
  expect(Object.fromEntries(result.openItems)).toEqual(
    Object.fromEntries(Object.entries(expected.open).map(([key, amount]) => [key, euros(amount)])),
  );
  expect(result.balance).toBe(euros(expected.saldo));
  if (expected.months !== undefined) expect(result.monthsHundredths).toBe(expected.months);
  if (expected.credit !== undefined) expect(result.credit).toBe(euros(expected.credit));
  if (expected.costs !== undefined) expect(result.openCosts).toBe(euros(expected.costs));
  if (expected.oldest !== undefined) expect(result.oldestOpenOn).toBe(expected.oldest);
});

test('the rule of each allocation is written down', () => {
  const lines = [
    jan,
    feb,
    mar,
    line('k', 'KOS', '2026-01-20', 40, { target: 'a' }),
    paid('p1', '2025-12-20', 100),
    paid('p2', '2026-02-03', 100, { designated: '2026-02' }),
    paid('p3', '2026-02-04', 50, { target: 'c' }),
    paid('p4', '2026-02-05', 60),
  ];
  expect(
    reckon(own(lines), on('2026-03-02')).allocations.map(({ source, line, component, amount, rule }) => [
      source,
      line,
      component,
      amount,
      rule,
    ]),
  ).toEqual([
    ['p1', 'a', 'PRINCIPAL', 10000, 'CREDIT'],
    ['p2', 'b', 'PRINCIPAL', 10000, 'DESIGNATED'],
    ['p3', 'c', 'PRINCIPAL', 5000, 'TARGET'],
    ['p4', 'k', 'COSTS', 4000, 'OLDEST'],
    ['p4', 'a', 'PRINCIPAL', 2000, 'OLDEST'],
  ]);
});

/** Vignette 2: a payment marked "huur april" while January and February are open, an unmarked one, then the first returns. */
test('Dhr. B. pays a named month, then an unnamed one, and the first comes back', () => {
  const april = rent('d', '2026-04-01', 400);
  const rents = [rent('a', '2026-01-01', 400), rent('b', '2026-02-01', 400), april];
  const marked = paid('p1', '2026-04-03', 400, { designated: '2026-04' });
  const unmarked = paid('p2', '2026-04-10', 400);
  const before = reckon(own(rents, 400), on('2026-04-02'));
  const first = reckon(own([...rents, marked], 400), on('2026-04-09'));
  expect(Object.fromEntries(first.openItems)).toEqual({ a: 40000, b: 40000 });
  expect([before.oldestOpenOn, first.oldestOpenOn]).toEqual(['2026-01-01', '2026-01-01']);
  expect([before.monthsHundredths, first.monthsHundredths]).toEqual([300, 200]);
  const costs = line('k', 'KOS', '2026-04-05', 40, { target: 'a' });
  const second = reckon(own([...rents, marked, costs, unmarked], 400), on('2026-04-10'));
  expect(Object.fromEntries(second.openItems)).toEqual({ a: 4000, b: 40000 });
  const back = reckon(own([...rents, marked, costs, unmarked, reversal('s', '2026-04-15', marked)], 400), on('2026-04-15'));
  expect(Object.fromEntries(back.openItems)).toEqual({ a: 4000, b: 40000, d: 40000 });
  expect(back.monthsHundredths).toBe(210);
});
