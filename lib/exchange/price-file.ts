import type { PriceRow } from '#lib/domain/import-row.ts';
import type { LineReader } from './line-reader.ts';
import type { ListFormat } from './list-format.ts';

export const PRICE_FILE: ListFormat<PriceRow> = {
  required: ['huurovereenkomst', 'ingangsdatum', 'kaleHuur', 'servicekosten'],
  optional: [],
  read: (row, line) => readPrice(row, line),
};

function readPrice(row: LineReader, line: number): PriceRow | null {
  const contract = row.required('huurovereenkomst', (column) => row.text(column, 64));
  const startsOn = row.required('ingangsdatum', (column) => row.day(column));
  const bare = row.required('kaleHuur', (column) => row.notNegative(column));
  const service = row.required('servicekosten', (column) => row.notNegative(column));
  if (contract === null || startsOn === null || bare === null || service === null) return null;
  return { line, contract, startsOn, bare, service };
}
