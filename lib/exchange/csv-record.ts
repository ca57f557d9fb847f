import { CsvError, parse } from 'csv-parse/sync';
import type { Delimiter } from './csv-header.ts';
import { type RefusedFile, refuseFile } from './import-file.ts';

/** Takes the cells of a record and the physical line, 1-based, on which it starts. */
export type OnRecord = (cells: string[], line: number) => void;

type Records = {
  /** Lines end in LF. */
  text: string;
  delimiter: Delimiter;
  /** Cells of a whole record. */
  width: number;
  /** Called before the first record; a second time when the file turns out to need another way of reading. */
  begin: () => OnRecord;
};

/**
 * Hands over the records of a list one by one. A quote in the middle of a cell (`5" buis`) is text; a file with such
 * quotes has no records over several lines, because an open quote could swallow lines there without anyone seeing it.
 */
export function eachRecord(records: Records): RefusedFile | null {
  try {
    return read(records, false);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'INVALID_OPENING_QUOTE') return eachLooseRecord(records);
    return refuseFile('UNCLOSED_QUOTE', { line: lineOf(error) });
  }
}

function eachLooseRecord(records: Records): RefusedFile | null {
  try {
    return read(records, true);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuseFile('UNCLOSED_QUOTE', { line: lineOf(error) });
  }
}

const lineOf = (error: CsvError): number | null => (typeof error.lines === 'number' ? error.lines : null);

function read({ text, delimiter, width, begin }: Records, loose: boolean): RefusedFile | null {
  const onRecord = begin();
  let last = 0;
  let swallowed: RefusedFile | null = null;
  parse(text, {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: loose,
    on_record: (cells: string[], { lines }) => {
      const line = last + 1;
      last = lines;
      if (lines > line && (loose || cells.length !== width)) swallowed ??= refuseFile('UNCLOSED_QUOTE', { line });
      onRecord(cells, line);
      return null;
    },
  });
  return swallowed;
}
