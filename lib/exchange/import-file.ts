import type { BookingRow, ContractRow, FileKind, PersonRow, PriceRow } from '#lib/domain/import-row.ts';
import type { RefusalCode } from './refusal.ts';

/** Why something in a file is not taken; `line` is the physical line, 1-based, on which the record starts. */
export type Refusal = { line: number | null; column: string | null; value: string | null; reason: RefusalCode };

type List<Kind extends FileKind, Row> = { kind: Kind; rows: Row[]; refused: Refusal[]; unknownColumns: string[] };

/** A file of which nothing can be read. */
export type RefusedFile = { kind: null; fatal: Refusal };

/** A CSV file: its good rows beside the refusals of all others. A line with a refusal gives no row. */
export type ReadFile =
  | List<'CONTRACT', ContractRow>
  | List<'PERSON', PersonRow>
  | List<'PRICE', PriceRow>
  | List<'BOOKING', BookingRow>
  | RefusedFile;

const LONGEST_SHOWN = 200;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not travel on
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f]/g;

/** A refusal of the whole file; `value` is shortened and freed from control characters. */
export const refuseFile = (reason: RefusalCode, facts: Partial<Omit<Refusal, 'reason'>> = {}): RefusedFile => ({
  kind: null,
  fatal: { line: facts.line ?? null, column: facts.column ?? null, value: shown(facts.value ?? null), reason },
});

/** A refused value as it may be stored and shown: at most 200 characters, no control characters, no half pairs. */
export function shown(value: string | null): string | null {
  return value === null ? null : value.slice(0, LONGEST_SHOWN).toWellFormed().replace(UNPRINTABLE, '\ufffd');
}
