import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { asSystem } from '#lib/db/door.ts';
import {
  bookingsHead,
  bytes,
  contract,
  contractsHead,
  csv,
  importFiles,
  personsHead,
  pricesHead,
  reasons,
  statement,
  summary,
} from '../support/import.ts';

const lines = () => asSystem((tx) => tx.ledgerLine.count());
const keysOf = async (prefix: string) =>
  (
    await asSystem((tx) =>
      tx.ledgerLine.findMany({
        where: { key: { startsWith: prefix } },
        select: { key: true },
        orderBy: { key: 'asc' },
      }),
    )
  ).map(({ key }) => key);
const bookings = (...rows: string[]) => csv(bookingsHead, ...rows);
/** `key;contract;kind;amount;hoortBij`, the rest as usual. */
const booking = (
  key: string,
  of: string,
  kind: string,
  amount: string,
  target = '',
  due = kind === 'VOR' ? '2026-11-01' : '',
  on = '2026-11-01',
) => `${key};${of};${kind};${on};${due};${amount};;;${target};`;

afterAll(closeDatabase);
beforeAll(async () => {
  const report = await importFiles({
    'huurovereenkomsten.csv': csv(
      contractsHead,
      contract('R-1'),
      contract('R-2'),
      contract('R-3', 'B'),
      contract('R-4', 'B'),
      contract('B-1'),
    ),
    'huurprijzen.csv': csv(pricesHead, 'R-1;2025-01-01;600,00;10,00'),
    'huurders.csv': csv(personsHead, 'P-1;B-1;HUU;A.;Bakker;NL91ABNA0417164300'),
  });
  expect(report.applied).toBe(true);
});

describe('what refers to what', () => {
  it('may stand in another file of the same run, in any order of files and lines', async () => {
    const report = await importFiles({
      'terug.csv': bookings(booking('A-4', 'NIEUW-1', 'STO', '50,00', 'A-3')),
      'boekingen.csv': bookings(
        booking('A-2', 'nieuw-1', 'KOS', '40,00', 'A-1'),
        booking('A-3', 'NIEUW-1', 'ONT', '50,00'),
        booking('A-1', 'NIEUW-1', 'VOR', '600,00'),
      ),
      'huurders.csv': csv(personsHead, 'P-9;NIEUW-1;HUU;A.;Nieuw;'),
      'huurovereenkomsten.csv': csv(contractsHead, contract('Nieuw-1', 'Nieuw team')),
    });
    expect(summary(report)).toEqual(['terug.csv 1 new', 'boekingen.csv 3 new', 'huurders.csv 1 new', 'huurovereenkomsten.csv 1 new']);
    expect(await keysOf('A-')).toEqual(['A-1', 'A-2', 'A-3', 'A-4']);
    expect(await asSystem((tx) => tx.team.count({ where: { code: 'Nieuw team' } }))).toBe(1);
  });

  it('is refused when it is not what it has to be, and takes along what depends on it', async () => {
    const before = await lines();
    const report = await importFiles({
      'boekingen.csv': bookings(
        booking('B-01', 'R-1', 'VOR', '600,00'),
        booking('B-02', 'ONBEKEND', 'VOR', '600,00'),
        booking('B-03', 'R-1', 'STO', '60,00', 'B-01'),
        booking('B-04', 'R-1', 'ONT', '60,00'),
        booking('B-05', 'R-1', 'STO', '61,00', 'B-04'),
        booking('B-06', 'R-2', 'STO', '60,00', 'B-04'),
        booking('B-07', 'R-1', 'STO', '60,00', 'B-04'),
        booking('B-08', 'R-1', 'STO', '60,00', 'B-04'),
        booking('B-09', 'R-1', 'KOS', '5,00', 'B-04'),
        booking('B-10', 'R-1', 'COR', '-5,00', 'B-09'),
        booking('B-11', 'R-1', 'ONT', '5,00', 'B-09'),
        booking('B-12', 'R-1', 'STO', '5,00', 'B-11'),
        booking('B-13', 'R-1', 'VOR', '0,00'),
        booking('B-14', 'R-1', 'REN', '5,00', 'B-13'),
        booking('B-15', 'R-1', 'COR', '7,00'),
        booking('B-16', 'R-1', 'AFB', '7,00', 'B-15'),
        booking('B-17', 'R-1', 'COR', '-7,00'),
        booking('B-18', 'R-1', 'AFB', '7,00', 'B-17'),
        booking('B-19', 'R-1', 'ONT', '30.000.000,00'),
      ),
    });
    expect(reasons(report)).toEqual([
      '3 huurovereenkomst UNKNOWN_CONTRACT',
      '4 hoortBij TARGET_NO_PAYMENT',
      '6 hoortBij TARGET_OTHER_AMOUNT',
      '7 hoortBij TARGET_UNKNOWN',
      '9 hoortBij ALREADY_REVERSED',
      '10 hoortBij TARGET_NO_CLAIM',
      '11 hoortBij TARGET_NO_CLAIM',
      '12 hoortBij TARGET_UNKNOWN',
      '13 hoortBij TARGET_UNKNOWN',
      '14 bedrag ZERO_AMOUNT',
      '15 hoortBij TARGET_UNKNOWN',
      '19 hoortBij TARGET_NO_CLAIM',
      '20 bedrag AMOUNT_TOO_LARGE',
    ]);
    expect(report.refusal).toEqual({ code: 'LINES_REFUSED', count: 13 });
    expect(await lines()).toBe(before);
    expect(await asSystem((tx) => tx.importRun.count({ where: { status: { not: 'APPLIED' } } }))).toBe(0);
  });

  it('lets the good lines in when asked, and a second reversal out', async () => {
    const file = bookings(
      booking('G-1', 'R-1', 'ONT', '10,00'),
      booking('G-2', 'R-1', 'STO', '10,00', 'G-1'),
      booking('G-3', 'X', 'ONT', '1,00'),
    );
    expect((await importFiles({ 'boekingen.csv': file }, { goodLines: true })).applied).toBe(true);
    expect(await keysOf('G-')).toEqual(['G-1', 'G-2']);
    expect(reasons(await importFiles({ 'boekingen.csv': bookings(booking('G-4', 'R-1', 'STO', '10,00', 'G-1')) }))).toEqual([
      '2 hoortBij ALREADY_REVERSED',
    ]);
    expect((await importFiles({ 'boekingen.csv': bookings(booking('G-5', 'X', 'ONT', '1,00')) }, { goodLines: true })).refusal).toEqual({
      code: 'NOTHING_LEFT',
    });
  });
});

describe('a key that comes again', () => {
  it('is a duplicate with the same content and refused with other content, stored or in the same run', async () => {
    const first = booking('K-1', 'R-2', 'VOR', '600,00');
    const other = booking('K-1', 'R-2', 'VOR', '601,00');
    const inRun = await importFiles({ 'een.csv': bookings(first, first), 'twee.csv': bookings(other) }, { goodLines: true });
    expect(summary(inRun)).toEqual(['een.csv 1 new, 1 duplicate', 'twee.csv 1 refused']);
    const stored = await importFiles({ 'een.csv': bookings(first), 'twee.csv': bookings(other) });
    expect(summary(stored)).toEqual(['een.csv 1 duplicate', 'twee.csv 1 refused']);
    expect(reasons(stored)).toEqual(['2 boeking KEY_WITH_OTHER_CONTENT']);
  });

  it('is an update for contracts, people and prices, the last line last', async () => {
    const report = await importFiles(
      {
        'huurovereenkomsten.csv': csv(
          contractsHead,
          contract('R-3', 'B', 7),
          contract('R-3', 'C', 8),
          contract('R-3', 'C', 8),
          contract('R-4', 'B'),
        ),
        'huurprijzen.csv': csv(pricesHead, 'R-1;2025-01-01;650,00;10,00', 'R-4;2025-01-01;1,00;0,00', 'R-9;2025-01-01;1,00;0,00'),
        'huurders.csv': csv(personsHead, 'P-1;B-1;HUU;A.;Bakkers;NL91ABNA0417164300'),
      },
      { goodLines: true },
    );
    expect(summary(report)).toEqual([
      'huurovereenkomsten.csv 2 updated, 2 duplicate',
      'huurprijzen.csv 1 new, 1 updated, 1 refused',
      'huurders.csv 1 updated',
    ]);
    const tenancy = await asSystem((tx) => tx.tenancy.findUnique({ where: { contractNumber: 'R-3' }, include: { team: true } }));
    expect([tenancy?.houseNumber, tenancy?.team?.code]).toEqual([8, 'C']);
  });
});

describe('hostile and broken files', () => {
  const good = booking('H-1', 'R-1', 'ONT', '1,00');
  const xml = statement('H', [{ cents: 1, text: 'R-1' }]);
  it.each<[string, string | Uint8Array, string]>([
    ['nothing', '', '- - EMPTY_FILE'],
    ['a missing column', 'boeking;huurovereenkomst;soort;boekdatum\nH;R-1;ONT;2026-11-01\n', '1 bedrag MISSING_COLUMN'],
    ['an unknown header', 'naam;bsn\nx;1\n', '1 - UNKNOWN_HEADER'],
    ['thousands points', bookings(booking('H-2', 'R-1', 'ONT', '1.234')), '2 bedrag AMBIGUOUS_AMOUNT'],
    ['an open quote', `${bookings(good)}"H-3;R-1`, '3 - UNCLOSED_QUOTE'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x62, 0x00]), '- - NOT_UTF8_OR_1252'],
    ['half an XML', xml.slice(0, 900), 'NOT_XML'],
    ['a DOCTYPE', xml.replace('<Document', '<!DOCTYPE x [<!ENTITY a "b">]><Document'), '- - DOCTYPE'],
    ['deep nesting', xml.replace('<Ntry>', `${'<x>'.repeat(40)}${'</x>'.repeat(40)}<Ntry>`), 'TOO_DEEP'],
    ['a broken zip', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), '- - BROKEN_ZIP'],
  ])('%s ends in a sentence, with nothing half done', async (_, content, reason) => {
    const before = await lines();
    const report = await importFiles({ 'goed.csv': bookings(good), kwaad: content });
    expect(reasons(report).join()).toContain(reason);
    expect(report.applied).toBe(false);
    expect(await lines()).toBe(before);
  });

  it('reads another delimiter, another encoding and CRLF as they are', async () => {
    const text = bookings(booking('W-1', 'R-1', 'ONT', '1.50'))
      .replaceAll(';', ',')
      .replaceAll('\n', '\r\n')
      .replace(',,,,', ',,Zoë,,');
    expect(summary(await importFiles({ 'windows.csv': Uint8Array.from(text, (character) => character.charCodeAt(0)) }))).toEqual([
      'windows.csv 1 new',
    ]);
  });

  it('takes 100,000 lines', async () => {
    const many = Array.from({ length: 100_000 }, (_, at) => booking(`M-${at}`, 'R-2', 'ONT', '1,00'));
    const report = await importFiles({ 'veel.csv': bytes([bookingsHead, ...many, ''].join('\n')) });
    expect(summary(report)).toEqual(['veel.csv 100000 new']);
  });

  it('never books amounts whose sum does not fit', async () => {
    const before = await lines();
    const large = [1, 2, 3].map((at) => booking(`L-${at}`, 'R-3', 'VOR', '15.000.000,00'));
    await expect(importFiles({ 'groot.csv': bookings(...large) })).rejects.toThrow();
    expect(await lines()).toBe(before);
    expect(await asSystem((tx) => tx.importRun.count({ where: { status: { not: 'APPLIED' } } }))).toBe(0);
  });
});
