import { FORMATS, findHeader, type HeaderLine, kindOf, readHeader } from './csv-header.ts';
import { eachRecord, type OnRecord } from './csv-record.ts';
import { type ReadFile, type Refusal, type RefusedFile, refuseFile } from './import-file.ts';
import { LineReader } from './line-reader.ts';
import type { ListFormat } from './list-format.ts';
import { decodeText } from './text-encoding.ts';

type ReadRows<Row> = { rows: Row[]; refused: Refusal[]; unknownColumns: string[] };

/**
 * Reads a list: `;` or `,`, LF, CRLF or CR, UTF-8 or Windows-1252, columns in any order. The header decides what it
 * is. A file without a required column is refused as a whole; every bad value of a line is a refusal of its own.
 */
export function readCsv(bytes: Uint8Array): ReadFile {
  const decoded = decodeText(bytes);
  if (decoded === null) return refuseFile('NOT_UTF8_OR_1252');
  if (!/\S/.test(decoded)) return refuseFile('EMPTY_FILE');
  const text = decoded.includes('\r') ? decoded.replace(/\r\n?/g, '\n') : decoded;
  const header = findHeader(text);
  if (header === null) return refuseFile('UNCLOSED_QUOTE', { line: 1 });
  switch (kindOf(header.cells)) {
    case 'CONTRACT':
      return labelled('CONTRACT', readRows(FORMATS.CONTRACT, header, text));
    case 'PERSON':
      return labelled('PERSON', readRows(FORMATS.PERSON, header, text));
    case 'PRICE':
      return labelled('PRICE', readRows(FORMATS.PRICE, header, text));
    case 'BOOKING':
      return labelled('BOOKING', readRows(FORMATS.BOOKING, header, text));
    default:
      return refuseFile('UNKNOWN_HEADER', { line: header.line, value: header.cells.join(header.delimiter) });
  }
}

const labelled = <Kind, Row>(kind: Kind, read: ReadRows<Row> | RefusedFile): (ReadRows<Row> & { kind: Kind }) | RefusedFile =>
  'fatal' in read ? read : { kind, ...read };

/** The rows below the header; a line without anything in it is no line. */
function readRows<Row>(format: ListFormat<Row>, headerLine: HeaderLine, text: string): ReadRows<Row> | RefusedFile {
  const header = readHeader(format, headerLine);
  if ('fatal' in header) return header;
  let rows: Row[] = [];
  let reader = new LineReader(header.places);
  const begin = (): OnRecord => {
    rows = [];
    reader = new LineReader(header.places);
    return (cells, line) => {
      if (line <= headerLine.line || cells.every((cell) => cell.trim() === '')) return;
      const refusals = reader.refused.length;
      reader.startLine(line, cells);
      if (cells.length !== header.width) {
        reader.refuse('FIELD_COUNT', null, cells.join(headerLine.delimiter));
        return;
      }
      const row = format.read(reader, line);
      if (row !== null && reader.refused.length === refusals) rows.push(row);
    };
  };
  const fatal = eachRecord({ text, delimiter: headerLine.delimiter, width: header.width, begin });
  return fatal ?? { rows, refused: reader.refused, unknownColumns: header.unknownColumns };
}
