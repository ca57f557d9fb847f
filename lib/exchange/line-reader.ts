import { electronicFormatIBAN, isValidIBAN } from 'ibantools';
import { type CalendarDate, type Period, parseDay, parsePeriod } from '#lib/domain/calendar-date.ts';
import type { Cents } from '#lib/domain/cents.ts';
import { parseAmount } from './amount.ts';
import { type Refusal, shown } from './import-file.ts';
import type { RefusalCode } from './refusal.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are refused
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;
const LINE_BREAK = /[\t\r\n]+/g;
const DUTCH_DAY = /^(\d{2})-(\d{2})-(\d{4})$/;
/** @source Dutch postcodes: four digits not starting with 0, two capitals, never SA, SD or SS. */
const POSTCODE = /^([1-9]\d{3}) ?(?!SA|SD|SS)([A-Z]{2})$/;

/**
 * Reads the cells of one line after another by column name. A cell that is no good is refused, with line, column and
 * value, and read as null; an empty cell and a column that the file lacks are null as well.
 */
export class LineReader {
  readonly refused: Refusal[] = [];
  private line = 0;
  private cells: readonly string[] = [];
  private readonly places: ReadonlyMap<string, number>;
  private readonly days = new Map<string, CalendarDate>();

  /** `places`: column name → its place in a line. */
  constructor(places: ReadonlyMap<string, number>) {
    this.places = places;
  }

  startLine(line: number, cells: readonly string[]): void {
    this.line = line;
    this.cells = cells;
  }

  refuse(reason: RefusalCode, column: string | null, value: string | null): null {
    this.refused.push({ line: this.line, column, value: shown(value), reason });
    return null;
  }

  /** The trimmed cell of at most `longest` characters. */
  text(column: string, longest: number): string | null {
    const cell = this.cell(column);
    if (cell === '') return null;
    if (CONTROL.test(cell)) return this.refuse('CONTROL_CHARACTER', column, cell);
    return cell.length > longest ? this.refuse('TOO_LONG', column, cell) : cell;
  }

  /** As `text`, where line breaks and tabs inside quotes become spaces. */
  freeText(column: string, longest: number): string | null {
    const cell = this.cell(column);
    const flat = cell.replace(LINE_BREAK, ' ');
    if (flat === '') return null;
    if (CONTROL.test(flat)) return this.refuse('CONTROL_CHARACTER', column, cell);
    return flat.length > longest ? this.refuse('TOO_LONG', column, flat) : flat;
  }

  /** The value of a column that must be filled: refuses an empty cell, and passes on what `read` makes of it. */
  required<T>(column: string, read: (column: string) => T | null): T | null {
    return this.cell(column) === '' ? this.refuse('REQUIRED', column, null) : read(column);
  }

  /** `2026-11-20` or `20-11-2026`. */
  day(column: string): CalendarDate | null {
    const cell = this.cell(column);
    if (cell === '') return null;
    const known = this.days.get(cell);
    if (known !== undefined) return known;
    const dutch = DUTCH_DAY.exec(cell);
    const read = parseDay(dutch ? `${dutch[3]}-${dutch[2]}-${dutch[1]}` : cell);
    if (read === null) return this.refuse('NOT_A_DAY', column, cell);
    this.days.set(cell, read);
    return read;
  }

  period(column: string): Period | null {
    const cell = this.cell(column);
    return cell === '' ? null : (parsePeriod(cell) ?? this.refuse('NOT_A_PERIOD', column, cell));
  }

  amount(column: string): Cents | null {
    const cell = this.cell(column);
    if (cell === '') return null;
    const read = parseAmount(cell);
    return typeof read === 'string' ? this.refuse(read, column, cell) : read;
  }

  /** An amount of zero or more. */
  notNegative(column: string): Cents | null {
    const amount = this.amount(column);
    return amount !== null && amount < 0 ? this.refuse('NEGATIVE_AMOUNT', column, this.cell(column)) : amount;
  }

  /** A whole number from 1 to 99999. */
  count(column: string): number | null {
    const cell = this.cell(column);
    if (cell === '') return null;
    return /^\d{1,5}$/.test(cell) && Number(cell) > 0 ? Number(cell) : this.refuse('NOT_A_NUMBER', column, cell);
  }

  code<C extends string>(column: string, codes: readonly C[]): C | null {
    const cell = this.cell(column);
    if (cell === '') return null;
    return codes.find((code) => code === cell) ?? this.refuse('UNKNOWN_CODE', column, cell);
  }

  /** `1234AB`, from that or from `1234 ab`. */
  postcode(column: string): string | null {
    const cell = this.cell(column);
    if (cell === '') return null;
    const match = POSTCODE.exec(cell.toUpperCase());
    return match ? `${match[1]}${match[2]}` : this.refuse('NOT_A_POSTCODE', column, cell);
  }

  iban(column: string): string | null {
    const cell = this.cell(column);
    if (cell === '') return null;
    const iban = electronicFormatIBAN(cell);
    return iban !== null && isValidIBAN(iban) ? iban : this.refuse('NOT_AN_IBAN', column, cell);
  }

  email(column: string): string | null {
    const text = this.text(column, 254);
    return text === null || /^[^\s@]+@[^\s@]+$/.test(text) ? text : this.refuse('NOT_AN_EMAIL', column, text);
  }

  cell(column: string): string {
    const place = this.places.get(column);
    return place === undefined ? '' : this.cells[place]!.trim();
  }
}
