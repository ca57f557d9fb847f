import type { ContractRow } from '#lib/domain/import-row.ts';
import { paymentMethods } from '#lib/domain/ledger.ts';
import type { LineReader } from './line-reader.ts';
import type { ListFormat } from './list-format.ts';

export const CONTRACT_FILE: ListFormat<ContractRow> = {
  required: ['huurovereenkomst', 'begindatum', 'betaalwijze', 'eenheid', 'straatnaam', 'huisnummer', 'postcode', 'woonplaats'],
  optional: ['einddatum', 'huisletter', 'huisnummerToevoeging', 'buurt', 'team'],
  read: (row, line) => readContract(row, line),
};

function readContract(row: LineReader, line: number): ContractRow | null {
  const contract = row.required('huurovereenkomst', (column) => row.text(column, 64));
  const beginsOn = row.required('begindatum', (column) => row.day(column));
  const endsOn = row.day('einddatum');
  const paymentMethod = row.required('betaalwijze', (column) => row.code(column, paymentMethods));
  const unit = row.required('eenheid', (column) => row.text(column, 64));
  const street = row.required('straatnaam', (column) => row.text(column, 120));
  const houseNumber = row.required('huisnummer', (column) => row.count(column));
  const postcode = row.required('postcode', (column) => row.postcode(column));
  const city = row.required('woonplaats', (column) => row.text(column, 120));
  const houseLetter = row.text('huisletter', 4);
  const houseNumberAddition = row.text('huisnummerToevoeging', 20);
  const neighbourhood = row.text('buurt', 120);
  const team = row.text('team', 64);
  if (beginsOn !== null && endsOn !== null && endsOn < beginsOn) {
    row.refuse('END_BEFORE_BEGIN', 'einddatum', row.cell('einddatum'));
  }
  if (contract === null || beginsOn === null || paymentMethod === null || unit === null) return null;
  if (street === null || houseNumber === null || postcode === null || city === null) return null;
  const address = { street, houseNumber, houseLetter, houseNumberAddition, postcode, city, neighbourhood };
  return { line, contract, beginsOn, endsOn, paymentMethod, unit, ...address, team };
}
