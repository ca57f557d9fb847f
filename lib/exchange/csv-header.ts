import { CsvError, parse } from 'csv-parse/sync';
import type { FileKind } from '#lib/domain/import-row.ts';
import { BOOKING_FILE } from './booking-file.ts';
import { CONTRACT_FILE } from './contract-file.ts';
import { type RefusedFile, refuseFile } from './import-file.ts';
import { PERSON_FILE } from './person-file.ts';
import { PRICE_FILE } from './price-file.ts';

export type Delimiter = ';' | ',';
export type HeaderLine = { cells: string[]; delimiter: Delimiter; line: number };
/** Where each known column stands, how many cells a line has, and the columns that nobody knows. */
export type Header = { places: Map<string, number>; width: number; unknownColumns: string[] };

export const FORMATS = {
  CONTRACT: CONTRACT_FILE,
  PERSON: PERSON_FILE,
  PRICE: PRICE_FILE,
  BOOKING: BOOKING_FILE,
} as const;
export type ListKind = Exclude<FileKind, 'BANK'>;
type Columns = { required: readonly string[]; optional: readonly string[] };

const named = (cell: string): string => cell.trim().toLowerCase();

/** The first line with something in it, split by the delimiter that gives most cells; null when a quote stays open. */
export function findHeader(text: string): HeaderLine | null {
  const start = text.lastIndexOf('\n', text.search(/\S/)) + 1;
  const end = text.indexOf('\n', start);
  const first = text.slice(start, end === -1 ? undefined : end);
  const line = text.slice(0, start).split('\n').length;
  const split = ([';', ','] as const).flatMap((delimiter) => {
    const cells = cellsOf(first, delimiter);
    return cells === null ? [] : [{ cells, delimiter, line }];
  });
  const [best] = split.sort((a, b) => b.cells.length - a.cells.length);
  return best ?? null;
}

/** Null when a quote stays open, or closes before something else than this delimiter. */
function cellsOf(line: string, delimiter: Delimiter): string[] | null {
  try {
    return parse(line, { delimiter })[0] ?? [];
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

/** The kind of list of which most columns are there; null when none is, or two kinds have as many. */
export function kindOf(cells: readonly string[]): ListKind | null {
  const present = new Set(cells.map(named));
  const kinds = Object.keys(FORMATS) as ListKind[];
  const counted = kinds.map((kind) => ({ kind, count: ownColumns(FORMATS[kind], present) }));
  const [best, second] = counted.sort((a, b) => b.count - a.count);
  return best!.count === second!.count ? null : best!.kind;
}

/** The contract number stands in every list and says nothing about its kind. */
const ownColumns = (format: Columns, present: ReadonlySet<string>): number =>
  [...format.required, ...format.optional].filter((column) => column !== 'huurovereenkomst' && present.has(named(column))).length;

/** Refused: a required column that is missing, and a known column that comes twice. A nameless column is no column. */
export function readHeader(format: Columns, { cells, line }: HeaderLine): Header | RefusedFile {
  const known = new Map([...format.required, ...format.optional].map((column) => [named(column), column]));
  const places = new Map<string, number>();
  const unknown = new Set<string>();
  for (const [place, cell] of cells.entries()) {
    const column = known.get(named(cell));
    if (column === undefined) unknown.add(cell.trim());
    else if (places.has(column)) return refuseFile('DUPLICATE_COLUMN', { line, column });
    else places.set(column, place);
  }
  const missing = format.required.filter((column) => !places.has(column));
  if (missing.length > 0) return refuseFile('MISSING_COLUMN', { line, column: missing.join(', ') });
  unknown.delete('');
  return { places, width: cells.length, unknownColumns: [...unknown] };
}
