import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '#lib/domain/calendar-date.ts';
import type { BankEntry } from './bank-statement.ts';
import { readCamt053 } from './camt053.ts';
import { readCsv } from './csv.ts';
import { contractWords, designatedPeriod, matchText } from './remittance.ts';

describe('the month that a payer names', () => {
  test.each([
    ['huur', null],
    ['huur oktober', '2026-10'],
    ['HUUR OKTOBER', '2026-10'],
    ['Huur: oktober.', '2026-10'],
    ['huur voor de maand oktober', '2026-10'],
    ['huur november', '2026-11'],
    ['huur december', '2026-12'],
    ['huur januari', '2026-01'],
    ['huur december 2025', '2025-12'],
    ['huur december-2025', '2025-12'],
    ['huur december2025', '2025-12'],
    ['huur 2025 december', '2025-12'],
    ['huur (december, 2025)', '2025-12'],
    ['huur oktober oktober 2026', '2026-10'],
    ['huur september en oktober', null],
    ['huur september-oktober', null],
    ['huur oktober 2025 en oktober 2026', null],
    ['oktober huur', null],
    ['oktober huur november', '2026-11'],
    ['kamerhuur oktober', null],
    ['huurachterstand oktober', null],
    ['huur okt', null],
    ['huur oktoberfeest', null],
    ['huur meivakantie', null],
    ['huur mei', '2026-05'],
    ['HO-01-2024 huur mei', '2026-05'],
    ['huur HO-01-2024 mei', '2026-05'],
    ['huur mei 2024-0019', '2026-05'],
    ['huur mei 20245', '2026-05'],
    ['', null],
  ])('%j in November 2026: %s', (text, expected) => expect(designatedPeriod(text, day('2026-11-20'))).toBe(expected));

  test.each([
    ['2026-01-15', 'februari', '2026-02'],
    ['2026-01-15', 'januari', '2026-01'],
    ['2026-01-15', 'december', '2025-12'],
    ['2026-01-15', 'maart', '2025-03'],
    ['2026-12-31', 'januari', '2027-01'],
    ['2026-12-31', 'februari', '2026-02'],
  ])('booked on %s, %s is %s', (bookedOn, month, expected) => expect(designatedPeriod(`huur ${month}`, day(bookedOn))).toBe(expected));
});

describe('a contract number as a word of its own', () => {
  test.each([
    ['huur HO-01-00069', true],
    ['<ho-01-00069>', true],
    ['Kenmerk:HO-01-00069', true],
    ['/REMI/HO-01-00069/', true],
    ['HO-01-00069.', true],
    ['HO-01-00069, dank', true],
    ['(HO-01-00069)', true],
    ['huur/HO-01-00069_okt', true],
    ['HO-01-00069/oktober', true],
    ['- HO-01-00069 -', true],
    ['XHO-01-00069', false],
    ['HO-01-000691', false],
    ['1HO-01-00069', false],
    ['HO-01-00069-1', false],
    ['éHO-01-00069', false],
    ['HO-01-0069', false],
    ['HO 01 00069', false],
  ])('%s: %s', (text, found) => expect(contractWords(text).includes('HO-01-00069')).toBe(found));

  test('two numbers are two words', () => {
    const words = contractWords('HO-01-00018 en HO-01-00246');
    expect(words).toEqual(['HO-01-00018', 'EN', 'HO-01-00246']);
  });

  test('numbers with a stroke or a point stay whole as well', () => {
    expect(contractWords('huur 2024/001.7')).toEqual(expect.arrayContaining(['2024/001.7', '2024/001', '2024', '001.7', '001', '7']));
  });

  test('a hostile text is cheap', () => expect(contractWords('-'.repeat(2_000_000))).toEqual([]));
});

describe('the statement of the pilot (skipped where shared/data is not there)', () => {
  const data = new URL('../../../shared/data/', import.meta.url);
  type Outcome = {
    volgnummer: number;
    bedragCent: number;
    teken: string;
    boekdatum: string;
    uitkomst: string;
    huurovereenkomst: string | null;
    betreft: string | null;
    draaitTerug: string | null;
  };
  const bytes = (path: string) => readFileSync(new URL(path, data));

  test.skipIf(!existsSync(data))('every case comes out as expected', () => {
    const contracts = readCsv(bytes('ledger/huurovereenkomsten.csv'));
    const people = readCsv(bytes('ledger/huurders.csv'));
    const ledger = readCsv(bytes('ledger/boekingen.csv'));
    const bank = readCamt053(bytes('bank/afschrift.camt053.xml'));
    if (contracts.kind !== 'CONTRACT' || people.kind !== 'PERSON' || ledger.kind !== 'BOOKING' || bank.kind !== 'BANK') {
      throw new Error('a sample file is not what it was');
    }
    const known = new Map(contracts.rows.map(({ contract }) => [contract.toUpperCase(), contract]));
    const reversed = new Set(ledger.rows.filter(({ kind }) => kind === 'STO').map(({ target }) => target));

    const tenancyOf = (entry: BankEntry): string | null => {
      const named = contractWords(matchText(entry)).flatMap((word) => known.get(word) ?? []);
      if (named.length > 0) return named.length === 1 ? named[0]! : null;
      const byIban = new Set(
        people.rows.filter(({ iban }) => iban !== null && iban === entry.counterpartyIban).map(({ contract }) => contract),
      );
      return byIban.size === 1 ? [...byIban][0]! : null;
    };
    const receiptOf = (entry: BankEntry): string | null => {
      const [contract] = contractWords(`${entry.endToEndId} ${entry.text}`).flatMap((word) => known.get(word) ?? []);
      const on = entry.bookedOn!;
      const found = ledger.rows
        .filter((row) => row.kind === 'ONT' && row.contract === contract && row.amount === entry.amount)
        .filter((row) => row.bookedOn <= on && row.bookedOn >= addDays(on, -60) && !reversed.has(row.key))
        .sort((a, b) => (`${a.bookedOn}${a.key}` < `${b.bookedOn}${b.key}` ? -1 : 1));
      return found.at(-1)?.key ?? null;
    };
    const decide = (entry: BankEntry): [string, string | null, string | null, string | null] => {
      if (entry.status !== 'BOOK' || entry.currency !== 'EUR') return ['OVERGESLAGEN', null, null, null];
      if (entry.direction === 'DBIT') {
        if (!entry.isReturn) return ['OVERGESLAGEN', null, null, null];
        const receipt = receiptOf(entry);
        const contract = ledger.rows.find(({ key }) => key === receipt)?.contract ?? null;
        return receipt === null ? ['TWIJFEL', null, null, null] : ['STO', contract, null, receipt];
      }
      if (!entry.details) return ['BATCH', null, null, null];
      const contract = tenancyOf(entry);
      if (contract === null) return ['TWIJFEL', null, null, null];
      return ['ONT', contract, designatedPeriod(entry.text, entry.bookedOn!), null];
    };

    const [statement] = bank.statements;
    expect(statement).toMatchObject({ balanceAddsUp: true, currencyMixed: false });
    const outcomes = statement!.entries.map((entry) => {
      const [uitkomst, huurovereenkomst, betreft, draaitTerug] = decide(entry);
      const { ordinal: volgnummer, amount: bedragCent, direction: teken, bookedOn: boekdatum } = entry;
      return { volgnummer, bedragCent, teken, boekdatum, uitkomst, huurovereenkomst, betreft, draaitTerug };
    });
    const expected = JSON.parse(bytes('bank/verwacht.json').toString()) as Outcome[];
    expect(outcomes).toEqual(
      expected.map(({ volgnummer, bedragCent, teken, boekdatum, uitkomst, huurovereenkomst, betreft, draaitTerug }) => ({
        volgnummer,
        bedragCent,
        teken,
        boekdatum,
        uitkomst,
        huurovereenkomst,
        betreft,
        draaitTerug,
      })),
    );
  });
});
