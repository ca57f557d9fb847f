import type { LineReader } from './line-reader.ts';

/** One kind of list: its columns, and how a line becomes a row (null when something in it was refused). */
export type ListFormat<Row> = {
  required: readonly string[];
  optional: readonly string[];
  read: (row: LineReader, line: number) => Row | null;
};
