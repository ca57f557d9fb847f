import { addDays, addPeriods, type CalendarDate, firstDayOf, periodOf } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import type { BookingRow, ContractRow, PriceRow } from '#lib/domain/import-row.ts';
import type { LedgerLine, PaymentMethod, RentPrice } from '#lib/domain/ledger.ts';

/** One random tenancy in both forms: what the domain walks and what the import reads. */
export interface RandomLedger {
  readonly number: string;
  readonly method: PaymentMethod;
  readonly lines: readonly LedgerLine[];
  readonly prices: readonly RentPrice[];
  readonly bookingRows: readonly BookingRow[];
  contract(line: number): ContractRow;
  priceRows(line: number): PriceRow[];
}

/** A small repeatable generator (mulberry32): the same ledgers every run. */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** `count` valid ledgers of half a year; about half have linked, designated or late-booked lines, of every kind. */
export const randomLedgers = (count: number, start: CalendarDate): RandomLedger[] =>
  Array.from({ length: count }, (_, n) => oneLedger(n, start));

function oneLedger(n: number, start: CalendarDate): RandomLedger {
  const roll = dice(n * 7919 + 1);
  const number = `W-${String(n).padStart(6, '0')}`;
  const plain = roll(2) === 0;
  const rent = 30_000 + roll(50_000);
  const lines: LedgerLine[] = [];
  const add = (kind: LedgerLine['kind'], on: CalendarDate, amount: number, more: Partial<LedgerLine> = {}): string => {
    const key = `${number}-${['B', 'a', 'Z', 'é'][roll(4)]}${lines.length}`;
    lines.push({ key, kind, bookedOn: on, dueOn: null, amount: cents(amount), period: null, target: null, designated: null, ...more });
    return key;
  };
  const claims: string[] = [];
  for (let m = 0; m < 6; m++) {
    const period = addPeriods(periodOf(start), m);
    const due = firstDayOf(period);
    const booked = !plain && roll(8) === 0 ? addDays(due, roll(40)) : addDays(due, -roll(6));
    claims.push(add('VOR', booked, rent, { dueOn: due, period }));
    if (roll(6) === 0) claims.push(add('VOR', due, 1 + roll(20_000), { dueOn: addDays(due, roll(30)) }));
    if (roll(10) === 0) add('KOS', addDays(due, roll(25)), 4_000, plain ? {} : { target: claims[roll(claims.length)]! });
    if (!plain && roll(12) === 0) add('REN', addDays(due, roll(25)), 1 + roll(500), { target: claims[roll(claims.length)]! });
    if (roll(15) === 0) add('COR', addDays(due, roll(28)), (roll(2) === 0 ? -1 : 1) * (1 + roll(9_000)));
    if (!plain && roll(15) === 0) add('COR', addDays(due, roll(28)), -(1 + roll(rent * 2)), { target: claims[roll(claims.length)]! });
    if (!plain && roll(20) === 0) add('AFB', addDays(due, roll(28)), 1 + roll(rent), { target: claims[roll(claims.length)]! });
    for (let p = roll(3); p > 0; p--) {
      const designated = !plain && roll(4) === 0 ? addPeriods(period, roll(4) - 2) : null;
      const amount = [rent, rent, Math.ceil(rent / 2), 1 + roll(rent * 2)][roll(4)]!;
      const paid = addDays(due, roll(30));
      const key = add('ONT', paid, amount, { designated });
      if (!plain && roll(8) === 0) add('STO', addDays(paid, roll(50)), amount, { target: key });
    }
  }
  const gross = roll(40) === 0 ? 0 : rent;
  const prices: RentPrice[] =
    roll(50) === 0
      ? []
      : [
          { startsOn: addDays(start, roll(20) - 10), gross: cents(gross) },
          { startsOn: addDays(start, 181), gross: cents(gross + 1_250) },
        ];
  const method = (['INC', 'OVB', 'INH'] as const)[roll(3)]!;
  return {
    number,
    method,
    lines,
    prices,
    bookingRows: lines.map((line, i) => ({
      line: n * 100 + i + 2,
      contract: number,
      description: 'toeval',
      costKind: null,
      writeOffKind: null,
      ...line,
    })),
    contract: (line) => ({
      line,
      contract: number,
      beginsOn: start,
      endsOn: null,
      paymentMethod: method,
      unit: `V${n}`,
      street: 'Toevalstraat',
      houseNumber: 1 + (n % 90_000),
      houseLetter: null,
      houseNumberAddition: null,
      postcode: '1060AA',
      city: 'Lindestad',
      neighbourhood: null,
      team: null,
    }),
    priceRows: (line) =>
      prices.map((price) => ({ line, contract: number, startsOn: price.startsOn, bare: price.gross, service: cents(0) })),
  };
}
