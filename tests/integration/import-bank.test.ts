import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { asSystem } from '#lib/db/door.ts';
import { bookingsHead, contract, contractsHead, csv, importFiles, personsHead, statement, summary } from '../support/import.ts';

const payments = (...rows: readonly string[]) => csv(bookingsHead, ...rows);
const paid = (key: string, of: string, amount: string, on: string) => `${key};${of};ONT;${on};;${amount};;;;`;

afterAll(closeDatabase);
beforeAll(async () => {
  const report = await importFiles({
    'huurovereenkomsten.csv': csv(contractsHead, ...['B-1', 'B-2', 'B-3', 'B-4'].map((number) => contract(number))),
    'huurders.csv': csv(
      personsHead,
      'P-1;B-1;HUU;A.;Bakker;NL91ABNA0417164300',
      'P-2;B-2;HUU;C.;Smit;NL39RABO0300065264',
      'P-3;B-3;MDH;C.;Smit;NL39RABO0300065264',
    ),
  });
  expect(report.applied).toBe(true);
});

describe('bank entries', () => {
  const count = async (report: Awaited<ReturnType<typeof importFiles>>) => summary(report)[0];
  const doubtsOf = async (id: string) =>
    (await asSystem((tx) => tx.doubtfulPayment.findMany({ where: { entryKey: { contains: `|${id}|` } }, orderBy: { id: 'asc' } }))).map(
      ({ doubt }) => doubt,
    );

  it('find their tenancy by one number or one account, else wait', async () => {
    await asSystem((tx) => tx.thirdPartyIban.create({ data: { iban: 'NL02ABNA0123456789', markedAt: new Date(0) } }));
    await importFiles({ 'huurders.csv': csv(personsHead, 'P-7;B-4;BWI;X.;Bewind;NL02ABNA0123456789') });
    const report = await importFiles({
      'bank.xml': statement('S1', [
        { cents: 100, text: 'huur b-1' },
        { cents: 200, text: 'B-1 en B-2' },
        { cents: 300, iban: 'NL91ABNA0417164300' },
        { cents: 400, iban: 'NL39RABO0300065264' },
        { cents: 500, iban: 'NL02ABNA0123456789' },
        { cents: 600 },
        { cents: 700, text: 'XB-1' },
        { cents: 800, direction: 'DBIT', text: 'B-1' },
        { cents: 900, text: 'B-1 en B-2', iban: 'NL91ABNA0417164300' },
      ]),
    });
    expect(await count(report)).toBe('bank.xml 3 matched, 5 doubtful, 1 skipped');
    expect(await doubtsOf('S1')).toEqual(['SEVERAL_CONTRACTS', 'IBAN_OF_SEVERAL', 'THIRD_PARTY', 'NO_MATCH', 'NO_MATCH']);
  });

  it('reverse the latest payment of that amount in sixty days, each once, also of this run', async () => {
    await importFiles({
      'boekingen.csv': payments(
        paid('T-1', 'B-2', '60,00', '2026-09-19'),
        paid('T-2', 'B-2', '60,00', '2026-10-01'),
        paid('T-3', 'B-2', '60,00', '2026-11-20'),
      ),
    });
    const back = { cents: 6000, direction: 'DBIT', endToEnd: 'B-2', returned: 'MD07', on: '2026-11-18' } as const;
    const report = await importFiles({
      'bank.xml': statement('S2', [
        back,
        back,
        back,
        { cents: 4200, text: 'B-3', on: '2026-11-17' },
        { ...back, cents: 4200, endToEnd: 'B-3' },
      ]),
    });
    expect(await count(report)).toBe('bank.xml 4 matched, 1 doubtful');
    const reversals = await asSystem((tx) =>
      tx.ledgerLine.findMany({ where: { kind: 'STO', key: { contains: '|S2|' } }, orderBy: { key: 'asc' } }),
    );
    expect(reversals.map(({ targetKey, returnReason }) => [targetKey, returnReason])).toEqual(
      [
        ['T-2', 'MD07'],
        ['T-1', 'MD07'],
        ['NL20INGB0001234567|S2|S2-4', 'MD07'],
      ].sort((a, b) => (a[0] === 'T-2' ? -1 : b[0] === 'T-2' ? 1 : 0)),
    );
  });

  it('wait when boekingen.csv has them already, in the same run too', async () => {
    await importFiles({ 'boekingen.csv': payments(paid('D-1', 'B-4', '33,00', '2026-11-19')) });
    const report = await importFiles({
      'bank.xml': statement('S3', [
        { cents: 3300, text: 'B-4' },
        { cents: 3400, text: 'B-4' },
        { cents: 3500, text: 'B-4' },
        { cents: 3500, text: 'B-4' },
      ]),
      'boekingen.csv': payments(paid('D-2', 'B-4', '34,00', '2026-11-19')),
    });
    expect(summary(report)).toEqual(['bank.xml 2 matched, 2 doubtful', 'boekingen.csv 1 new']);
    expect(await doubtsOf('S3')).toEqual(['ALREADY_BOOKED', 'ALREADY_BOOKED']);
  });

  it('of a statement with other content need a person, and of balances that are off a yes', async () => {
    const one = { cents: 1100, text: 'B-1' };
    expect((await importFiles({ 'bank.xml': statement('S4', [one]) })).applied).toBe(true);
    const changed = await importFiles(
      {
        'bank.xml': statement('S4', [
          { ...one, cents: 1200 },
          { cents: 5, text: 'B-1' },
        ]),
      },
      { acceptBalance: true },
    );
    expect(changed.refusal?.code).toBe('STATEMENT_CHANGED');
    expect(summary(changed)).toEqual(['bank.xml 1 matched, 1 doubtful']);
    const off = { 'bank.xml': statement('S5', [one], 1) };
    expect((await importFiles(off)).refusal?.code).toBe('BALANCE_OFF');
    expect((await importFiles(off, { acceptBalance: true })).applied).toBe(true);
    expect((await importFiles(off)).refusal).toBeNull();
    const mixed = { 'bank.xml': statement('S6', [one, { cents: 700, currency: 'USD', text: 'B-1' }]) };
    expect((await importFiles(mixed)).refusal?.code).toBe('BALANCE_OFF');
    expect(summary(await importFiles(mixed, { acceptBalance: true }))).toEqual(['bank.xml 1 matched, 1 skipped']);
  });
});
