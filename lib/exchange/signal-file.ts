import { stringify } from 'csv-stringify/sync';

/** One row of a signal file: the columns of domain §1.4 in their order; amounts in cents, months in hundredths, days ISO. */
export type SignalRow = Readonly<Record<string, string | number | null>> | object;

const columns = [
  'kenmerk',
  'voorletters',
  'voorvoegsel',
  'achternaam',
  'geboortedatum',
  'straat',
  'huisnummer',
  'huisletter',
  'toevoeging',
  'postcode',
  'woonplaats',
  'telefoon',
  'email',
  'bedragAchterstand',
  'aantalMaanden',
  'peildatum',
  'datumHerinnering',
  'datumPersoonlijkContact',
  'geenBezwaar',
  'contactpersoonVerhuurder',
  'telefoonVerhuurder',
] as const;

/** Cells that a spreadsheet would read as a formula get an apostrophe; our own amounts and days cannot. */
const safe = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const decimals = (hundredths: number): string => `${Math.trunc(hundredths / 100)},${String(Math.abs(hundredths % 100)).padStart(2, '0')}`;
const dutchDay = (on: string): string => on.split('-').reverse().join('-');

function cell(column: (typeof columns)[number], value: unknown): string {
  if (value === null || value === undefined) return '';
  if (column === 'bedragAchterstand' || column === 'aantalMaanden') return decimals(Number(value));
  return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? dutchDay(String(value)) : safe(String(value));
}

const withdrawal = ['kenmerk', 'peildatum', 'ingetrokkenOp', 'verzoek'] as const;

/** The request to delete signals that were sent: our reference and days, no name, no reason. */
export const writeWithdrawalFile = (
  rows: readonly { readonly kenmerk: string; readonly peildatum: string; readonly ingetrokkenOp: string }[],
): string =>
  stringify(
    rows.map((row) => [safe(row.kenmerk), dutchDay(row.peildatum), dutchDay(row.ingetrokkenOp), 'INTREKKEN EN VERWIJDEREN']),
    { header: true, columns: [...withdrawal], delimiter: ';', record_delimiter: '\r\n' },
  );

/**
 * The file for the municipality's reporting point: CSV, `;`, UTF-8, days `dd-mm-jjjj`, amounts with a comma.
 * @open The layouts of the two national systems are not public; these are the default columns of domain §1.4.
 */
export const writeSignalFile = (rows: readonly SignalRow[]): string =>
  stringify(
    rows.map((row) => columns.map((column) => cell(column, (row as Record<string, unknown>)[column]))),
    { header: true, columns: [...columns], delimiter: ';', record_delimiter: '\r\n' },
  );
