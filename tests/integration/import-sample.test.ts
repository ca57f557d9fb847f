import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '#lib/audit/verify.ts';
import { closeDatabase } from '#lib/db/client.ts';
import { asSystem } from '#lib/db/door.ts';
import { reckon } from '#lib/domain/arrears.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import { readCsv } from '#lib/exchange/csv.ts';
import { reckonPortfolio } from '#lib/features/ledger/commands.ts';
import { importFiles, sharedFile, sharedIsThere, sharedJson, summary } from '../support/import.ts';

interface Expected {
  readonly saldo: number;
  readonly openHuur: number;
  readonly openKosten: number;
  readonly maandenHonderdsten: number | null;
  readonly oudsteOpen: string | null;
  readonly tegoed: number;
  readonly openPosten: Readonly<Record<string, number>>;
}
type ByDay = Readonly<Record<string, Readonly<Record<string, Expected>>>>;

const lists = ['boekingen.csv', 'huurders.csv', 'huurprijzen.csv', 'huurovereenkomsten.csv'] as const;
const filesOf = (folder: string) => Object.fromEntries(lists.map((name) => [name, sharedFile(`${folder}/${name}`)]));

/** The domain's function on the rows as they were read, past every database. */
function reckonFiles(folder: string, on: CalendarDate): Record<string, Expected> {
  const [contracts, prices, bookings] = ['huurovereenkomsten.csv', 'huurprijzen.csv', 'boekingen.csv'].map((name) =>
    readCsv(sharedFile(`${folder}/${name}`)),
  );
  if (contracts?.kind !== 'CONTRACT' || prices?.kind !== 'PRICE' || bookings?.kind !== 'BOOKING')
    throw new Error('the sample is not what it was');
  const priced = Map.groupBy(prices.rows, ({ contract }) => contract);
  const booked = Map.groupBy(bookings.rows, ({ contract }) => contract);
  return Object.fromEntries(
    contracts.rows.map(({ contract, paymentMethod }) => {
      const r = reckon(
        {
          paymentMethod,
          prices: (priced.get(contract) ?? []).map(({ startsOn, bare, service }) => ({
            startsOn,
            gross: cents(bare + service),
          })),
          lines: booked.get(contract) ?? [],
        },
        on,
      );
      return [
        contract,
        {
          saldo: r.balance,
          openHuur: r.openRent,
          openKosten: r.openCosts,
          maandenHonderdsten: r.monthsHundredths,
          oudsteOpen: r.oldestOpenOn,
          tegoed: r.credit,
          openPosten: Object.fromEntries(r.openItems),
        },
      ];
    }),
  );
}

async function reckonSetBased(on: CalendarDate): Promise<Record<string, Expected>> {
  return Object.fromEntries(
    [...(await reckonPortfolio(on))].map(([contract, r]) => [
      contract,
      {
        saldo: r.balance_cents,
        openHuur: r.open_rent_cents,
        openKosten: r.open_costs_cents,
        maandenHonderdsten: r.months_hundredths,
        oudsteOpen: r.oldest_open_on,
        tegoed: r.credit_cents,
        openPosten: Object.fromEntries(r.items),
      },
    ]),
  );
}

afterAll(closeDatabase);

describe.skipIf(!sharedIsThere)('the sample of 300 tenancies (../shared/data)', () => {
  beforeAll(async () => {
    const report = await importFiles(filesOf('ledger'));
    expect(summary(report)).toEqual([
      'boekingen.csv 10531 new',
      'huurders.csv 390 new',
      'huurprijzen.csv 819 new',
      'huurovereenkomsten.csv 300 new',
    ]);
    expect(report.applied).toBe(true);
  });

  it('is reckoned to the cent by the set-based run, on every day', async () => {
    for (const [on, expected] of Object.entries(sharedJson<ByDay>('ledger/verwacht.json')))
      expect(await reckonSetBased(on as CalendarDate), on).toEqual(expected);
  });

  it('is reckoned to the cent by the domain, on every day', () => {
    for (const [on, expected] of Object.entries(sharedJson<ByDay>('ledger/verwacht.json')))
      expect(reckonFiles('ledger', on as CalendarDate), on).toEqual(expected);
  });

  it('changes nothing when it comes again, whatever the order of the files', async () => {
    const report = await importFiles(Object.fromEntries(Object.entries(filesOf('ledger')).reverse()));
    expect(summary(report)).toEqual([
      'huurovereenkomsten.csv 300 duplicate',
      'huurprijzen.csv 819 duplicate',
      'huurders.csv 390 duplicate',
      'boekingen.csv 10531 duplicate',
    ]);
    expect(report.refusal).toBeNull();
  });

  it('takes in its bank statement as expected, and once', async () => {
    interface Entry {
      volgnummer: number;
      bedragCent: number;
      boekdatum: string;
      uitkomst: string;
      huurovereenkomst: string | null;
      betreft: string | null;
      draaitTerug: string | null;
    }
    const expected = sharedJson<Entry[]>('bank/verwacht.json');
    const count = (outcome: string) => expected.filter(({ uitkomst }) => uitkomst === outcome).length;
    const report = await importFiles({ 'afschrift.xml': sharedFile('bank/afschrift.camt053.xml') });
    expect(report.files[0]?.counts).toEqual({
      new: 0,
      updated: 0,
      duplicate: 0,
      matched: count('ONT') + count('STO'),
      doubtful: count('TWIJFEL'),
      batch: count('BATCH'),
      skipped: count('OVERGESLAGEN'),
      refused: 0,
    });
    const booked = await asSystem(
      (tx) => tx.$queryRaw`
      select l.kind as uitkomst, t.contract_number as huurovereenkomst, l.amount_cents as "bedragCent", l.booked_on::text as boekdatum,
        to_char(l.designated, 'YYYY-MM') as betreft, l.target_key as "draaitTerug"
      from ledger_line l join tenancy t on t.id = l.tenancy_id where l.key like 'NL20INGB0001234567|%'
      order by l.booked_on, l.kind, l.amount_cents, t.contract_number`,
    );
    const wanted = expected
      .filter(({ uitkomst }) => uitkomst === 'ONT' || uitkomst === 'STO')
      .map(({ uitkomst, huurovereenkomst, bedragCent, boekdatum, betreft, draaitTerug }) => ({
        uitkomst,
        huurovereenkomst,
        bedragCent,
        boekdatum,
        betreft,
        draaitTerug,
      }));
    expect(new Set(booked as object[])).toEqual(new Set(wanted));
    expect(booked).toHaveLength(wanted.length);
    expect(await asSystem((tx) => tx.doubtfulPayment.count())).toBe(count('TWIJFEL'));
    const again = await importFiles({ 'nog eens.xml': sharedFile('bank/afschrift.camt053.xml') });
    expect(summary(again)).toEqual([`nog eens.xml ${expected.length} duplicate`]);
    expect((await verifyAudit()).breaks).toEqual([]);
  });
});

describe.skipIf(!sharedIsThere)('the edge cases (../shared/data)', () => {
  const expected = () => Object.entries(sharedJson<ByDay>('ledger-edges/verwacht.json'));

  it('are reckoned to the cent by the domain', () => {
    for (const [on, cases] of expected()) expect(reckonFiles('ledger-edges', on as CalendarDate), on).toEqual(cases);
  });

  it('are reckoned to the cent by the set-based run', async () => {
    expect((await importFiles(filesOf('ledger-edges'))).applied).toBe(true);
    for (const [on, cases] of expected()) {
      const reckoned = Object.entries(await reckonSetBased(on as CalendarDate)).filter(([contract]) => contract.startsWith('RAND-'));
      expect(Object.fromEntries(reckoned), on).toEqual(cases);
    }
  });
});
