import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases } from '#tests/support/cases.ts';
import { ledger, price } from '#tests/support/ledger.ts';
import { allocate } from './allocation.ts';
import { reckon } from './arrears.ts';
import { type CalendarDate, day, type Period } from './calendar-date.ts';
import { cents } from './cents.ts';
import { isClaim, isPayment, type LedgerLine, type LineKind } from './ledger.ts';

/** Days of half a year, so that lines meet on one day, fall due later and count or not. */
const span = Array.from({ length: 180 }, (_, i) => day(new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10)));
const dayAt = (at: number): CalendarDate => span[Math.min(Math.max(at, 0), span.length - 1)]!;

type Drawn = readonly [kind: number, on: number, due: number, amount: number, which: number, tie: number];
const kinds: readonly LineKind[] = ['VOR', 'VOR', 'VOR', 'ONT', 'ONT', 'ONT', 'STO', 'KOS', 'REN', 'COR', 'COR', 'AFB', 'VOR', 'ONT'];

/** Bookings that the import accepts: a target is a claim, a reversal has its payment once, with its amount. */
function linesOf(drawn: readonly Drawn[]): LedgerLine[] {
  const lines: LedgerLine[] = [];
  const reversed = new Set<string>();
  for (const [i, [kind, on, due, amount, which, tie]] of drawn.entries()) {
    const claims = lines.filter((line) => line.kind === 'VOR' || (line.kind === 'COR' && line.target === null && line.amount > 0));
    const target = which % 3 === 0 && claims.length > 0 ? claims[which % claims.length]!.key : null;
    const own = {
      key: `${'bBaA'[tie]}${i}`,
      bookedOn: dayAt(on),
      dueOn: null,
      amount: cents(amount),
      period: null,
      target: null,
      designated: null,
    };
    const named = which % 2 === 0 ? dayAt(due).slice(0, 7) : null;
    switch (kinds[kind]!) {
      case 'VOR':
        lines.push({ ...own, kind: 'VOR', dueOn: dayAt(due), period: (which % 4 === 0 ? null : dayAt(due).slice(0, 7)) as Period | null });
        break;
      case 'STO': {
        const payment = lines.find((line) => line.kind === 'ONT' && !reversed.has(line.key));
        if (payment) {
          reversed.add(payment.key);
          lines.push({
            ...own,
            kind: 'STO',
            amount: payment.amount,
            target: payment.key,
            bookedOn: dayAt(Math.max(on, span.indexOf(payment.bookedOn))),
          });
        }
        break;
      }
      case 'COR':
        lines.push({ ...own, kind: 'COR', amount: cents(tie > 1 ? amount : -amount), target });
        break;
      case 'ONT':
        lines.push({ ...own, kind: 'ONT', target, designated: named as Period | null });
        break;
      default:
        lines.push({ ...own, kind: kinds[kind]!, target });
    }
  }
  return lines;
}
const drawn = fc.tuple(fc.nat(13), fc.nat(150), fc.nat(170), fc.integer({ min: 1, max: 900 }), fc.nat(11), fc.nat(3));
const lists = fc.array(drawn, { maxLength: 16 });

/** Deterministic shuffle, so that a failure shrinks. */
const shuffled = <T>(items: readonly T[], seed: number): T[] =>
  items
    .map((item, i) => ({ item, at: Math.imul(i + 1, 2654435761 + seed) >>> 0 }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/** What is owed, without walking: claims due, less what came in and was not taken back, less what was corrected away below zero. */
function owed(lines: readonly LedgerLine[], asOf: CalendarDate): { balance: number; received: Map<string, number> } {
  const counting = lines.filter((line) => line.bookedOn <= asOf);
  const taken = new Set(counting.filter((line) => line.kind === 'STO').map((line) => line.target));
  const received = new Map<string, number>();
  let due = 0;
  for (const line of counting) {
    if (isPayment(line) && !taken.has(line.key)) received.set(line.key, Math.abs(line.amount));
    if (!isClaim(line)) continue;
    const corrected =
      line.amount + total(counting.filter((other) => other.kind === 'COR' && other.target === line.key).map((other) => other.amount));
    if (corrected < 0) received.set(line.key, -corrected);
    if (corrected > 0 && (line.dueOn ?? line.bookedOn) <= asOf) due += corrected;
  }
  return { balance: due - total([...received.values()]), received };
}

test('random ledgers: sums hold, the order of lines is nothing, a reversal restores', { timeout: 120_000 }, () => {
  const runs = cases(100_000);
  let tried = 0;
  fc.assert(
    fc.property(lists, fc.nat(179), fc.nat(1000), (list, at, seed) => {
      tried++;
      const lines = linesOf(list);
      const asOf = dayAt(at);
      const result = reckon({ ...ledger([]), lines, prices: [price('2026-01-01', 3)] }, asOf);
      const { balance, received } = owed(lines, asOf);
      const open = total([...result.openItems.values()]);

      // Balance = claims due − payments received, and = open items − credit − what was paid on claims not yet due.
      if (result.balance !== balance) expect(result.balance).toBe(balance);
      const early = total(result.allocations.filter(({ line }) => !isDue(lines, line, asOf)).map(({ amount }) => amount));
      if (result.balance !== open - result.credit - early) expect(result.balance).toBe(open - result.credit - early);

      // Every source gives what it has: allocations and what is left as credit are the payment.
      let left = 0;
      for (const [source, amount] of received) {
        const given = total(result.allocations.filter((one) => one.source === source).map((one) => one.amount));
        if (given > amount) expect(given).toBeLessThanOrEqual(amount);
        left += amount - given;
      }
      if (left !== result.credit) expect(result.credit).toBe(left);
      if (!result.allocations.every((one) => one.amount > 0 && received.has(one.source) && one.on <= asOf))
        expect(result.allocations).toEqual('positive, of a payment, by this day');

      // No claim is paid beyond itself; nothing is left as credit while a place in the row is due and open.
      if ([...result.openItems.values()].some((amount) => amount <= 0)) expect([...result.openItems]).toEqual('positive');
      const place = (key: string) =>
        lines.find((line) => line.key === lines.find((one) => one.key === key)!.target && line.bookedOn <= asOf)?.key ?? key;
      if (result.credit > 0 && [...result.openItems.keys()].some((key) => isDue(lines, place(key), asOf)))
        expect(result.openItems).toEqual('nothing');

      // The same lines in another order, and with later lines, are the same.
      const again = reckon(
        {
          ...ledger([]),
          lines: shuffled(
            lines.filter((line) => line.bookedOn <= asOf || seed % 2 === 0),
            seed,
          ),
          prices: [price('2026-01-01', 3)],
        },
        asOf,
      );
      if (seed % 5 === 0 || again.balance !== result.balance || again.credit !== result.credit || again.openRent !== result.openRent)
        expect(again).toEqual(result);

      // A payment that comes back is as if it had never been.
      const payment: LedgerLine = {
        key: 'p',
        kind: 'ONT',
        bookedOn: dayAt(at - (seed % 60)),
        dueOn: null,
        amount: cents(500),
        period: null,
        target: null,
        designated: null,
      };
      const back: LedgerLine = {
        ...payment,
        key: 's',
        kind: 'STO',
        bookedOn: dayAt(at - (seed % 7)) >= payment.bookedOn ? dayAt(at - (seed % 7)) : asOf,
        target: 'p',
      };
      const restored = reckon({ ...ledger([]), lines: [...lines, payment, back], prices: [price('2026-01-01', 3)] }, asOf);
      if (restored.balance !== result.balance || seed % 5 === 1) expect(restored).toEqual(result);
    }),
    { numRuns: runs, seed: 2026 },
  );
  console.log(`reckoning: ${tried} random ledgers`);
  expect(tried).toBeGreaterThanOrEqual(runs);
});

function isDue(lines: readonly LedgerLine[], key: string, asOf: CalendarDate): boolean {
  const line = lines.find((one) => one.key === key)!;
  return line.bookedOn <= asOf && (line.dueOn ?? line.bookedOn) <= asOf;
}

test('one rule of allocation at a time: a targeted payment goes to its claim first, a named month before older ones', () => {
  fc.assert(
    fc.property(lists, (list) => {
      const lines = linesOf(list);
      const asOf = dayAt(179);
      const { allocations } = allocate(lines, asOf);
      for (const { source, line, rule } of allocations) {
        const payment = lines.find((one) => one.key === source)!;
        if (rule === 'TARGET') expect(line).toBe(payment.target);
        if (rule === 'DESIGNATED') expect(payment.target).toBeNull();
      }
    }),
    { numRuns: cases(2000), seed: 2026 },
  );
});
