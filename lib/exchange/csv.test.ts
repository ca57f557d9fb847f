import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { BookingRow } from '#lib/domain/import-row.ts';
import { readCsv } from './csv.ts';
import type { ReadFile, Refusal } from './import-file.ts';

const HEADER = 'boeking;huurovereenkomst;soort;boekdatum;vervaldatum;bedrag;periode;omschrijving;hoortBij;betreft';
const LINE = 'B1;HO-1;VOR;2026-10-28;2026-11-01;600,00;2026-11;huur;;';
const CONTRACT = 'huurovereenkomst;begindatum;einddatum;betaalwijze;eenheid;straatnaam;huisnummer;postcode;woonplaats';
const PERSON = 'relatie;huurovereenkomst;rol;achternaam;email;iban;taal;vanaf;tot';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const read = (text: string) => readCsv(utf8(text));
const rowsOf = (file: ReadFile) => (file.kind === null ? [] : file.rows);
const bookings = (file: ReadFile): BookingRow[] => (file.kind === 'BOOKING' ? file.rows : []);
const refusedOf = (file: ReadFile): Refusal[] => (file.kind === null ? [file.fatal] : file.refused);
const reasons = (file: ReadFile) => refusedOf(file).map(({ line, column, reason }) => [line, column, reason]);

describe('what a file looks like', () => {
  const expected = [{ line: 2, key: 'B1', amount: 60000, bookedOn: '2026-10-28', dueOn: '2026-11-01', period: '2026-11' }];
  test.each([
    ['LF', `${HEADER}\n${LINE}\n`],
    ['CRLF', `${HEADER}\r\n${LINE}\r\n`],
    ['CR', `${HEADER}\r${LINE}`],
    ['CRLF in the header, LF below', `${HEADER}\r\n${LINE}\n`],
    ['no end of line', `${HEADER}\n${LINE}`],
    ['BOM', `\ufeff${HEADER}\n${LINE}\n`],
    ['empty lines below', `${HEADER}\n${LINE}\n\n;;;;;;;;;\n`],
    ['quoted cells', `${HEADER}\n"B1";"HO-1";"VOR";"2026-10-28";"2026-11-01";"600,00";"2026-11";"huur";"";""`],
    ['quoted header', `${HEADER.replaceAll(/(\w+)/g, '"$1"')}\n${LINE}`],
    [
      'another order',
      'bedrag;boeking;soort;vervaldatum;boekdatum;periode;huurovereenkomst\n600,00;B1;VOR;01-11-2026;28-10-2026;2026-11;HO-1',
    ],
    ['commas', `${HEADER.replaceAll(';', ',')}\n${LINE.replace('600,00', '600.00').replaceAll(';', ',')}`],
    ['commas and a quoted amount', `${HEADER.replaceAll(';', ',')}\n${LINE.replaceAll(';', ',').replace('600,00', '"600,00"')}`],
  ])('%s', (_, text) => {
    const file = read(text);
    expect(refusedOf(file)).toEqual([]);
    expect(bookings(file)).toMatchObject(expected);
  });

  test('UTF-8 and Windows-1252 give the same letters', () => {
    const text = `${HEADER}\n${LINE.replace('huur', 'Zoë betaalde één keer')}`;
    expect(bookings(readCsv(utf8(text)))[0]!.description).toBe('Zoë betaalde één keer');
    expect(bookings(readCsv(latin(text)))[0]!.description).toBe('Zoë betaalde één keer');
    expect(bookings(readCsv(latin(`${HEADER}\n${LINE.replace('huur', '\x80 5')}`)))[0]!.description).toBe('€ 5');
  });

  test('a formula is text', () => {
    expect(bookings(read(`${HEADER}\n${LINE.replace('huur', '=HYPERLINK("x")')}`))[0]!.description).toBe('=HYPERLINK("x")');
  });

  test('lines are counted as an editor does, also behind a cell of several lines', () => {
    const file = read(`${HEADER}\r\n\r\n${LINE.replace('huur', '"huur\r\nnovember; 2026"')}\r\n${LINE.replace('B1', 'B2')}`);
    expect(bookings(file).map(({ line, description }) => [line, description])).toEqual([
      [3, 'huur november; 2026'],
      [5, 'huur'],
    ]);
  });

  test('the header alone is a file without lines', () => {
    expect(read(HEADER)).toEqual({ kind: 'BOOKING', rows: [], refused: [], unknownColumns: [] });
  });

  test('unknown columns are told and ignored', () => {
    const file = read(`${HEADER};opmerking;Saldo;\n${LINE};a;b;`);
    expect(file).toMatchObject({ kind: 'BOOKING', unknownColumns: ['opmerking', 'Saldo'], refused: [] });
    expect(rowsOf(file)).toHaveLength(1);
  });
});

describe('a file that cannot be read', () => {
  test.each([
    ['0 byte', utf8(''), 'EMPTY_FILE'],
    ['only blank', utf8('\ufeff \r\n '), 'EMPTY_FILE'],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x62, 0x00]), 'NOT_UTF8_OR_1252'],
    ['UTF-8 by its BOM, cut in a letter', Uint8Array.from([0xef, 0xbb, 0xbf, 0x62, 0xc3]), 'NOT_UTF8_OR_1252'],
    ['no header', utf8(LINE), 'UNKNOWN_HEADER'],
    ['another list', utf8('naam;adres\nx;y'), 'UNKNOWN_HEADER'],
    ['only the contract number', utf8('huurovereenkomst\nHO-1'), 'UNKNOWN_HEADER'],
    ['another delimiter', utf8(`${HEADER.replaceAll(';', '\t')}\n${LINE.replaceAll(';', '\t')}`), 'UNKNOWN_HEADER'],
    ['a quote that stays open', utf8(`${HEADER}\n${LINE}\n${LINE.replace('huur', '"huur')}\n${LINE}`), 'UNCLOSED_QUOTE'],
    ['a quote that closes in the middle', utf8(`${HEADER}\n${LINE.replace('huur', '"hu"ur')}`), 'UNCLOSED_QUOTE'],
    ['a quote that stays open in the header', utf8(`"${HEADER}\n${LINE}`), 'UNCLOSED_QUOTE'],
  ])('%s', (_, bytes, reason) => expect(readCsv(bytes)).toMatchObject({ kind: null, fatal: { reason } }));

  test('missing columns are named', () => {
    const file = read(HEADER.replace('boekdatum;', '').replace('bedrag;', ''));
    expect(refusedOf(file)).toEqual([{ line: 1, column: 'boekdatum, bedrag', value: null, reason: 'MISSING_COLUMN' }]);
  });

  test('a column that comes twice', () => {
    expect(reasons(read(`${HEADER};Bedrag\n${LINE};1`))).toEqual([[1, 'bedrag', 'DUPLICATE_COLUMN']]);
  });

  test('an open quote may not swallow the lines up to the next quote', () => {
    const open = LINE.replace('huur', '"huur');
    expect(reasons(read(`${HEADER}\n${open}\n${LINE}\n${LINE.replace('huur', '"huur"')}`))[0]![2]).toBe('UNCLOSED_QUOTE');
    const loose = LINE.replace('huur', '5" buis');
    expect(reasons(read(`${HEADER}\n${loose}\n${open}\n${LINE.replace('huur', 'x"')}`))[0]![2]).toBe('UNCLOSED_QUOTE');
  });
});

describe('a line that is refused', () => {
  const booking = (cells: Record<string, string>) => {
    const columns = [...HEADER.split(';'), 'kostensoort', 'afboeksoort'];
    const values = Object.fromEntries(columns.map((column, at) => [column, LINE.split(';')[at] ?? '']));
    return read(`${columns.join(';')}\n${columns.map((column) => ({ ...values, ...cells })[column]).join(';')}`);
  };

  test.each([
    [{ boekdatum: '2026-02-30' }, 'boekdatum', 'NOT_A_DAY'],
    [{ boekdatum: '29-02-2026' }, 'boekdatum', 'NOT_A_DAY'],
    [{ boekdatum: '1-2-2026' }, 'boekdatum', 'NOT_A_DAY'],
    [{ boekdatum: '02/01/2026' }, 'boekdatum', 'NOT_A_DAY'],
    [{ boekdatum: '' }, 'boekdatum', 'REQUIRED'],
    [{ boeking: ' ' }, 'boeking', 'REQUIRED'],
    [{ vervaldatum: '' }, 'vervaldatum', 'DUE_REQUIRED'],
    [{ vervaldatum: 'x' }, 'vervaldatum', 'NOT_A_DAY'],
    [{ bedrag: '' }, 'bedrag', 'REQUIRED'],
    [{ bedrag: '0,00' }, 'bedrag', 'ZERO_AMOUNT'],
    [{ bedrag: '-1,00' }, 'bedrag', 'NEGATIVE_AMOUNT'],
    [{ bedrag: '€ 1,00' }, 'bedrag', 'NOT_AN_AMOUNT'],
    [{ bedrag: '1.234' }, 'bedrag', 'AMBIGUOUS_AMOUNT'],
    [{ soort: 'COR', periode: '', bedrag: '0' }, 'bedrag', 'ZERO_AMOUNT'],
    [{ soort: 'ONT', periode: '', bedrag: '0' }, 'bedrag', 'ZERO_AMOUNT'],
    [{ soort: 'vor' }, 'soort', 'UNKNOWN_CODE'],
    [{ soort: 'ONT' }, 'periode', 'PERIOD_NOT_ON_KIND'],
    [{ soort: 'STO', periode: '' }, 'hoortBij', 'TARGET_REQUIRED'],
    [{ periode: '2026-13' }, 'periode', 'NOT_A_PERIOD'],
    [{ betreft: '11-2026' }, 'betreft', 'NOT_A_PERIOD'],
    [{ kostensoort: 'ABC' }, 'kostensoort', 'UNKNOWN_CODE'],
    [{ afboeksoort: 'ABC' }, 'afboeksoort', 'UNKNOWN_CODE'],
    [{ omschrijving: 'a\u0000b' }, 'omschrijving', 'CONTROL_CHARACTER'],
    [{ boeking: '"B\n1"' }, 'boeking', 'CONTROL_CHARACTER'],
    [{ boeking: 'B'.repeat(65) }, 'boeking', 'TOO_LONG'],
  ])('%j', (cells, column, reason) => {
    const file = booking(cells);
    expect(rowsOf(file)).toEqual([]);
    expect(reasons(file)).toEqual([[2, column, reason]]);
  });

  test('every refusal of a line is told, with its value', () => {
    expect(refusedOf(booking({ boekdatum: '30-02-2026', bedrag: '1,234', soort: 'XYZ' }))).toEqual([
      { line: 2, column: 'soort', value: 'XYZ', reason: 'UNKNOWN_CODE' },
      { line: 2, column: 'boekdatum', value: '30-02-2026', reason: 'NOT_A_DAY' },
      { line: 2, column: 'bedrag', value: '1,234', reason: 'AMBIGUOUS_AMOUNT' },
    ]);
  });

  test('a correction may be below zero, an own cost and write-off kind are read', () => {
    expect(bookings(booking({ soort: 'COR', periode: '', bedrag: '-7,50' }))[0]!.amount).toBe(-750);
    expect(bookings(booking({ soort: 'KOS', periode: '', kostensoort: 'BIK' }))[0]!.costKind).toBe('BIK');
    expect(bookings(booking({ soort: 'AFB', periode: '', afboeksoort: 'ONB' }))[0]!.writeOffKind).toBe('ONB');
  });

  test('a shown value is short and free from control characters', () => {
    const [refusal] = refusedOf(booking({ omschrijving: `\u0000${'x'.repeat(500)}` }));
    expect(refusal!.value).toBe(`\ufffd${'x'.repeat(199)}`);
  });

  test('a line with cells too few or too many, and a file cut off, spoil no other line', () => {
    const file = read(`${HEADER}\n${LINE}\nB2;HO-1\n${LINE};\n${LINE}\nB5;HO-1;VOR;2026-1`);
    expect(reasons(file)).toEqual([
      [3, null, 'FIELD_COUNT'],
      [4, null, 'FIELD_COUNT'],
      [6, null, 'FIELD_COUNT'],
    ]);
    expect(bookings(file).map(({ line }) => line)).toEqual([2, 5]);
  });

  test('a quote in the middle of a cell is text', () => {
    const file = read(`${HEADER}\n${LINE.replace('huur', '5" buis')}\n${LINE.replace('huur', '"huur; ""mei"""')}`);
    expect(bookings(file).map(({ description }) => description)).toEqual(['5" buis', 'huur; "mei"']);
  });
});

describe('contracts, people and prices', () => {
  test('a contract', () => {
    const line = 'HO-1;2026-01-01;;OVB;VHE-1;Lindenlaan;12;1060 al;Lindestad';
    expect(rowsOf(read(`${CONTRACT}\n${line}`))).toMatchObject([{ postcode: '1060AL', houseNumber: 12, endsOn: null, team: null }]);
    const bad = 'HO-1;2026-01-01;2025-12-31;XXX;VHE-1;Lindenlaan;12a;1060SS;Lindestad';
    expect(reasons(read(`${CONTRACT}\n${bad}`))).toEqual([
      [2, 'betaalwijze', 'UNKNOWN_CODE'],
      [2, 'huisnummer', 'NOT_A_NUMBER'],
      [2, 'postcode', 'NOT_A_POSTCODE'],
      [2, 'einddatum', 'END_BEFORE_BEGIN'],
    ]);
  });

  test('a person', () => {
    const line = 'R1;HO-1;BWI;De Boer;a@b.nl;nl20 ingb 0001 2345 67;NLD;2026-01-01;';
    expect(rowsOf(read(`${PERSON}\n${line}`))).toMatchObject([{ iban: 'NL20INGB0001234567', role: 'BWI', until: null }]);
    const bad = 'R1;HO-1;BWI;De Boer;geen;NL20INGB0001234568;Nederlands;2026-01-01;2025-01-01';
    expect(reasons(read(`${PERSON}\n${bad}`)).map(([, column, reason]) => [column, reason])).toEqual([
      ['tot', 'END_BEFORE_BEGIN'],
      ['email', 'NOT_AN_EMAIL'],
      ['iban', 'NOT_AN_IBAN'],
      ['taal', 'UNKNOWN_CODE'],
    ]);
  });

  test('a price may be nothing, never less', () => {
    const file = read('servicekosten,kaleHuur,ingangsdatum,huurovereenkomst\n0.00,0.00,2026-01-01,HO-1\n-1.00,5.00,2026-01-01,HO-1');
    expect(rowsOf(file)).toEqual([{ line: 2, contract: 'HO-1', startsOn: '2026-01-01', bare: 0, service: 0 }]);
    expect(reasons(file)).toEqual([[3, 'servicekosten', 'NEGATIVE_AMOUNT']]);
  });
});

test('100,000 lines come through, the bad one among them with its number', () => {
  const lines = Array.from({ length: 100_000 }, (_, at) => `B${at};HO-${at % 900};ONT;2026-05-04;;${at + 1},25;;"betaling; ${at}";;`);
  lines[77_775] = lines[77_775]!.replace('2026-05-04', '2026-05-34');
  const file = read(`${HEADER}\n${lines.join('\n')}`);
  expect(rowsOf(file)).toHaveLength(99_999);
  expect(reasons(file)).toEqual([[77_777, 'boekdatum', 'NOT_A_DAY']]);
});

describe('the lists of the pilot', () => {
  const data = new URL('../../../shared/data/', import.meta.url);
  test.skipIf(!existsSync(data)).each([
    ['ledger/huurovereenkomsten.csv', 'CONTRACT', 300],
    ['ledger/huurders.csv', 'PERSON', 390],
    ['ledger/huurprijzen.csv', 'PRICE', 819],
    ['ledger/boekingen.csv', 'BOOKING', 10531],
    ['ledger-edges/huurovereenkomsten.csv', 'CONTRACT', 22],
    ['ledger-edges/huurders.csv', 'PERSON', 22],
    ['ledger-edges/huurprijzen.csv', 'PRICE', 23],
    ['ledger-edges/boekingen.csv', 'BOOKING', 64],
  ])('%s is read without a refusal (skipped where shared/data is not there)', (path, kind, count) => {
    const file = readCsv(readFileSync(new URL(path, data)));
    expect(file).toMatchObject({ kind, refused: [], unknownColumns: [] });
    expect(rowsOf(file)).toHaveLength(count);
  });
});
