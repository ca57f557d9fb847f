import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { asSystem } from '#lib/db/door.ts';
import { reckon } from '#lib/domain/arrears.ts';
import { addDays, type CalendarDate, day } from '#lib/domain/calendar-date.ts';
import type { LedgerLine } from '#lib/domain/ledger.ts';
import { importNow } from '#lib/features/import/commands-run.ts';
import { reckonPortfolio, runArrears } from '#lib/features/ledger/commands.ts';
import { randomLedgers } from '../support/random-ledger.ts';

const count = 10_000;
const start = day('2026-01-01');
const days: readonly CalendarDate[] = ['2026-01-05', '2026-03-01', '2026-03-08', '2026-05-31', '2026-07-02', '2027-01-01'].map(day);
const ledgers = randomLedgers(count, start);

beforeAll(async () => {
  const now = { at: new Date('2026-07-02T10:00:00Z'), today: day('2026-07-02') };
  const report = await importNow(
    [
      {
        name: 'contracts',
        sizeBytes: 0,
        file: { kind: 'CONTRACT', rows: ledgers.map((one, line) => one.contract(line + 2)), refused: [], unknownColumns: [] },
      },
      {
        name: 'prices',
        sizeBytes: 0,
        file: { kind: 'PRICE', rows: ledgers.flatMap((one, line) => one.priceRows(line + 2)), refused: [], unknownColumns: [] },
      },
      {
        name: 'bookings',
        sizeBytes: 0,
        file: { kind: 'BOOKING', rows: ledgers.flatMap((one) => one.bookingRows), refused: [], unknownColumns: [] },
      },
    ],
    {},
    now,
  );
  expect(report.files.flatMap((file) => file.refused)).toEqual([]);
}, 120_000);
afterAll(closeDatabase);

describe(`the set-based run and the domain agree on ${count} random ledgers`, () => {
  it.each(days)(
    'on %s, to the cent and the open item',
    async (asOf) => {
      const portfolio = await reckonPortfolio(asOf);
      let walked = 0;
      for (const one of ledgers) {
        const domain = reckon({ lines: one.lines, prices: one.prices, paymentMethod: one.method }, asOf);
        const set = portfolio.get(one.number)!;
        const seen = [
          set.balance_cents,
          set.open_rent_cents,
          set.months_hundredths,
          set.oldest_open_on,
          set.open_costs_cents,
          set.credit_cents,
          set.counted_open_cents,
          set.counted_months_hundredths,
          set.counted_oldest_on,
          [...set.items].sort(byKey),
        ];
        const asked = [
          domain.balance,
          domain.openRent,
          domain.monthsHundredths,
          domain.oldestOpenOn,
          domain.openCosts,
          domain.credit,
          domain.counted.open,
          domain.counted.monthsHundredths,
          domain.counted.oldestOpenOn,
          [...domain.openItems].sort(byKey),
        ];
        expect(seen, `${one.number} on ${asOf}: ${JSON.stringify(one.lines)}`).toEqual(asked);
        if (one.lines.some(isSpecial)) walked++;
      }
      expect(walked).toBeGreaterThan(count / 10);
      expect(count - walked).toBeGreaterThan(count / 10);
    },
    60_000,
  );

  it('and the nightly run writes what was reckoned; run again it changes nothing', async () => {
    const asOf = addDays(start, 120);
    const now = { at: new Date(`${asOf}T03:00:00Z`), today: asOf };
    await runArrears(asOf, now);
    const again = await runArrears(asOf, now);
    expect(again).toMatchObject({ changed: 0, opened: 0, proposed: 0, tenancies: count });
    const sums = await asSystem(
      (tx) => tx.$queryRaw<[{ odd: number }]>`select count(*)::integer as odd from rent_case c join arrears_state s using (tenancy_id)
      where c.stage <> 'CLOSED' and s.open_rent_cents > 0 and not exists (select from allocation a where a.tenancy_id = c.tenancy_id) and exists (select from ledger_line l where l.tenancy_id = c.tenancy_id and l.kind = 'ONT' and l.booked_on <= ${asOf}::date and not exists (select from ledger_line r where r.target_key = l.key))`,
    );
    expect(sums[0].odd).toBe(0);
  }, 60_000);
});

const byKey = (a: readonly [string, number], b: readonly [string, number]): number => (a[0] < b[0] ? -1 : 1);
const isSpecial = (line: LedgerLine): boolean =>
  line.target !== null || line.designated !== null || (line.dueOn !== null && line.bookedOn > line.dueOn);
