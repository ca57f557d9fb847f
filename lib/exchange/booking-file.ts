import type { Cents } from '#lib/domain/cents.ts';
import { type BookingRow, costKinds, writeOffKinds } from '#lib/domain/import-row.ts';
import { type LineKind, lineKinds } from '#lib/domain/ledger.ts';
import type { LineReader } from './line-reader.ts';
import type { ListFormat } from './list-format.ts';

export const BOOKING_FILE: ListFormat<BookingRow> = {
  required: ['boeking', 'huurovereenkomst', 'soort', 'boekdatum', 'bedrag'],
  optional: ['vervaldatum', 'periode', 'omschrijving', 'hoortBij', 'betreft', 'kostensoort', 'afboeksoort'],
  read: (row, line) => readBooking(row, line),
};

function readBooking(row: LineReader, line: number): BookingRow | null {
  const key = row.required('boeking', (column) => row.text(column, 64));
  const contract = row.required('huurovereenkomst', (column) => row.text(column, 64));
  const kind = row.required('soort', (column) => row.code(column, lineKinds));
  const bookedOn = row.required('boekdatum', (column) => row.day(column));
  const dueOn = row.day('vervaldatum');
  const amount = row.required('bedrag', (column) => row.amount(column));
  const period = row.period('periode');
  const description = row.freeText('omschrijving', 1000) ?? '';
  const target = row.text('hoortBij', 64);
  const designated = row.period('betreft');
  const costKind = row.code('kostensoort', costKinds);
  const writeOffKind = row.code('afboeksoort', writeOffKinds);
  if (kind !== null) {
    refuseByKind(row, kind);
    if (amount !== null) refuseAmount(row, kind, amount);
  }
  if (key === null || contract === null || kind === null || bookedOn === null || amount === null) return null;
  const booking = { line, key, contract, kind, bookedOn, dueOn, amount, period, description };
  return { ...booking, target, designated, costKind, writeOffKind };
}

/** A claim says when it is due, a reversal says of what, and only rent falls in a month. */
function refuseByKind(row: LineReader, kind: LineKind): void {
  if (kind === 'VOR' && row.cell('vervaldatum') === '') row.refuse('DUE_REQUIRED', 'vervaldatum', null);
  if (kind === 'STO' && row.cell('hoortBij') === '') row.refuse('TARGET_REQUIRED', 'hoortBij', null);
  const period = row.cell('periode');
  if (kind !== 'VOR' && period !== '') row.refuse('PERIOD_NOT_ON_KIND', 'periode', period);
}

/** Every amount but that of a correction is positive, and none is zero. */
function refuseAmount(row: LineReader, kind: LineKind, amount: Cents): void {
  if (amount === 0) row.refuse('ZERO_AMOUNT', 'bedrag', row.cell('bedrag'));
  if (amount < 0 && kind !== 'COR') row.refuse('NEGATIVE_AMOUNT', 'bedrag', row.cell('bedrag'));
}
