import { type CalendarDate, parseDay } from '#lib/domain/calendar-date.ts';
import { type Cents, zero } from '#lib/domain/cents.ts';
import { parseBankAmount } from './amount.ts';
import type { Direction } from './bank-statement.ts';
import { type Refusal, shown } from './import-file.ts';
import type { RefusalCode } from './refusal.ts';
import { attributeOf, textAt, type Xml } from './xml.ts';

/**
 * Reads values of a statement and notes each one that cannot be read, with its path as the column. It then gives a
 * stand-in, because the file is refused as a whole anyway.
 */
export class StatementReader {
  readonly refused: Refusal[];
  private readonly path: string;

  constructor(path = '', refused: Refusal[] = []) {
    this.path = path;
    this.refused = refused;
  }

  /** The reader of an element below this one; refusals go to the same list. */
  at(step: string): StatementReader {
    return new StatementReader(this.path === '' ? step : `${this.path}/${step}`, this.refused);
  }

  missing(step: string): string {
    this.refuse('MISSING_ELEMENT', step, null);
    return '';
  }

  amount(node: Xml, step: string): { amount: Cents; currency: string } {
    const text = textAt(node) ?? '';
    const currency = attributeOf(node, 'Ccy') ?? '';
    const amount = parseBankAmount(text, currency);
    if (amount === null) this.refuse('BROKEN_AMOUNT', step, `${currency} ${text}`.trim());
    return { amount: amount ?? zero, currency };
  }

  direction(node: Xml): Direction {
    const text = textAt(node, 'CdtDbtInd');
    if (text === 'CRDT' || text === 'DBIT') return text;
    this.refuse('UNKNOWN_CODE', 'CdtDbtInd', text);
    return 'CRDT';
  }

  /** The day of a `Dt` or `DtTm`, as the bank wrote it; null when there is none. */
  day(node: Xml, step: string): CalendarDate | null {
    const text = textAt(node, 'Dt') ?? textAt(node, 'DtTm');
    if (text === null) return null;
    const day = parseDay(text.slice(0, 10));
    if (day === null) this.refuse('NOT_A_DAY', step, text);
    return day;
  }

  private refuse(reason: RefusalCode, step: string, value: string | null): void {
    this.refused.push({ line: null, column: `${this.path}/${step}`, value: shown(value), reason });
  }
}
