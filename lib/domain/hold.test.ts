import { expect, test } from 'vitest';
import { hold, today } from '#tests/support/case-facts.ts';
import { addDays, day } from './calendar-date.ts';
import { cents } from './cents.ts';
import { barsMove, breachedHolds, type HoldKind, holdKinds, holdRules, latestEnd, settableHolds, standing } from './hold.ts';
import { moveIds } from './move.ts';

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

/** The longest that each can stand (domain §9.3), begun on 29 February 2028 and on 31 August 2026, counted by hand. */
const ends: Readonly<Record<HoldKind, readonly [leap: string | null, august: string | null]>> = {
  EARLY_HELP_RUNNING: ['2028-03-28', '2026-09-28'],
  DEFERRAL: ['2028-04-29', '2026-10-31'],
  PAYMENT_PLAN_ACTIVE: [null, null],
  EKC_RUNNING: ['2028-05-09', '2026-11-09'],
  DEBT_HELP_STABILISING: ['2028-04-25', '2026-10-26'],
  MORATORIUM_287B: ['2028-08-29', '2027-02-28'],
  INTERIM_BAN: ['2028-04-25', '2026-10-26'],
  BROAD_MORATORIUM: ['2028-08-29', '2027-02-28'],
  MSNP: ['2029-08-29', '2028-02-29'],
  WSNP: ['2029-08-29', '2028-02-29'],
  DISPUTE: ['2028-04-25', '2026-10-26'],
  BEWIND: [null, null],
  TOESLAGEN_MORATORIUM: ['2029-02-28', '2027-08-31'],
  DEATH: ['2028-04-30', '2026-10-31'],
  SAFETY: ['2029-02-28', '2027-08-31'],
  MANAGER_STOP: ['2028-04-25', '2026-10-26'],
  PAUSE: ['2028-05-29', '2026-11-30'],
};
test.each(holdKinds)('%s ends at the latest when the domain says', (kind) => {
  expect([latestEnd(kind, day('2028-02-29')), latestEnd(kind, day('2026-08-31'))]).toEqual(ends[kind]);
});

test('a death ends with the second month after it, whatever the day', () => {
  expect([1, 15, 31].map((on) => latestEnd('DEATH', day(`2026-12-${String(on).padStart(2, '0')}`)))).toEqual([
    '2027-02-28',
    '2027-02-28',
    '2027-02-28',
  ]);
  expect(latestEnd('DEATH', day('2027-12-31'))).toBe('2028-02-29');
});

test.each([
  ['all of it', null, 100_000, true],
  ['all but 50 euros and a cent', 94_999, 100_000, false],
  ['all but 50 euros', 95_000, 100_000, false],
  ['all but a cent less', 95_001, 100_000, true],
  ['more than is owed', 100_001, 100_000, true],
] as const)('a dispute about %s leaves the rest free, or not', (_, amount, balance, bars) => {
  const dispute = hold('DISPUTE', { amount: amount === null ? null : cents(amount) });
  const facts = { balance: cents(balance) };
  expect([barsMove(dispute, 'T5', facts), barsMove(dispute, 'T6', facts)]).toEqual([bars, bars]);
  // It never bars anything else, and an amount means nothing in another hold.
  expect(moveIds.filter((id) => id !== 'T5' && id !== 'T6' && barsMove(dispute, id, facts))).toEqual([]);
  expect(barsMove({ ...dispute, kind: 'DEBT_HELP_STABILISING' }, 'T5', facts)).toBe(true);
});

/** Holds of which the domain says that current rent has to be paid meanwhile (§9.3, last column; §3.6). */
const watched: readonly HoldKind[] = [
  'EARLY_HELP_RUNNING',
  'EKC_RUNNING',
  'DEBT_HELP_STABILISING',
  'MORATORIUM_287B',
  'INTERIM_BAN',
  'MSNP',
  'WSNP',
  'TOESLAGEN_MORATORIUM',
];
test('rent that is late breaches a hold that watches it, while it stands, and lapses nothing', () => {
  const late = { rentLateSince: day('2026-11-01') };
  for (const kind of holdKinds) {
    const facts = { balance: cents(100_000) };
    expect(breachedHolds([hold(kind, late)], today).length, kind).toBe(watched.includes(kind) ? 1 : 0);
    expect(breachedHolds([hold(kind)], today), kind).toEqual([]);
    expect(breachedHolds([hold(kind, { ...late, endsOn: addDays(today, -1) })], today), kind).toEqual([]);
    expect(breachedHolds([hold(kind, { ...late, startsOn: addDays(today, 1) })], today), kind).toEqual([]);
    expect(
      moveIds.map((id) => barsMove(hold(kind, late), id, facts)),
      kind,
    ).toEqual(moveIds.map((id) => barsMove(hold(kind), id, facts)));
  }
});

test('what goes with a track is not set by hand', () => {
  expect(holdKinds.filter((kind) => !settableHolds.includes(kind)).sort()).toEqual(
    ['DEFERRAL', 'EARLY_HELP_RUNNING', 'EKC_RUNNING', 'PAUSE', 'PAYMENT_PLAN_ACTIVE'].sort(),
  );
});
