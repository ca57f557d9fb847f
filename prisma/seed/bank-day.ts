import { createHash } from 'node:crypto';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { cents, sum } from '#lib/domain/cents.ts';
import type { EntryRow, NamedRows, PersonRow } from '#lib/domain/import-row.ts';
import { ibanAt } from './person-of.ts';
import type { Portfolio } from './portfolio.ts';
import { randomOf } from './random.ts';

/** Our own account, at a bank that does not exist. */
const account = ibanAt(9_999);
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

type Told = Partial<Pick<EntryRow, 'counterpartyName' | 'counterpartyIban' | 'details' | 'endToEndId'>> & {
  readonly euros: number;
  readonly text: string;
};

/**
 * The statement of one working day: payments that name their contract or come from a known account, and those that a
 * coordinator has to look at: a brother who pays, a municipality that pays for somebody, two contracts in one text, a name
 * with a slip of the pen.
 */
export function bankDay(whole: Portfolio, on: CalendarDate, owing: ReadonlySet<string>, told: ReadonlySet<string>): NamedRows {
  const random = randomOf(whole.contracts.length, 11);
  const candidates = whole.persons.filter((one) => one.role === 'HUU' && one.iban && owing.has(one.contract) && !told.has(one.contract));
  const drawn = Array.from({ length: 7 }, (_, place) => candidates[Math.floor((place + random()) * (candidates.length / 7))]!);
  const at = (place: number): PersonRow => drawn[place]!;
  const named = ({ initials, prefix, surname }: PersonRow): string => [initials, prefix, surname].filter(Boolean).join(' ');
  const rows: readonly Told[] = [
    { euros: 100, text: `huur ${at(0).contract}`, counterpartyName: named(at(0)), counterpartyIban: at(0).iban },
    { euros: 250, text: 'deel van de achterstand', counterpartyName: named(at(1)), counterpartyIban: at(1).iban },
    { euros: 75, text: `afbetaling ${at(2).contract}`, counterpartyName: 'H. Verhoef', counterpartyIban: ibanAt(9_101) },
    { euros: 320, text: 'voor mijn zus, huur', counterpartyName: `Fam. ${at(3).surname}`, counterpartyIban: ibanAt(9_102) },
    { euros: 480, text: 'Bijzondere bijstand, woonkosten', counterpartyName: 'Gemeente Lindestad', counterpartyIban: ibanAt(9_103) },
    {
      euros: 150,
      text: `${at(4).contract} en ${at(5).contract}`,
      counterpartyName: 'Budgetbeheer De Haven',
      counterpartyIban: ibanAt(9_104),
    },
    {
      euros: 60,
      text: `huur ${at(6).surname.slice(0, -1)}`,
      counterpartyName: named(at(6)).toUpperCase(),
      counterpartyIban: ibanAt(9_105),
    },
    { euros: 12_640, text: 'Verzamelbetaling incasso', details: false },
  ];
  const entries = rows.map(({ euros, text, ...more }, place): EntryRow => {
    const key = `B${on.replaceAll('-', '')}-${String(place + 1).padStart(3, '0')}`;
    return {
      line: place + 1,
      key,
      contentHash: hash(`${key} ${euros} ${text}`),
      account,
      statementId: `DL-${on}`,
      bookedOn: on,
      amount: cents(euros * 100),
      currency: 'EUR',
      direction: 'CRDT',
      status: 'BOOK',
      details: true,
      isReturn: false,
      returnReason: null,
      endToEndId: null,
      counterpartyName: null,
      counterpartyIban: null,
      text,
      designated: null,
      words: text
        .toUpperCase()
        .split(/[^A-Z0-9-]+/)
        .filter(Boolean),
      ...more,
    };
  });
  const opening = cents(1_204_518);
  const statement = {
    account,
    statementId: `DL-${on}`,
    contentHash: hash(entries.map((entry) => entry.contentHash).join()),
    opening,
    closing: sum([opening, ...entries.map((entry) => entry.amount)]),
    balance: 'ADDS_UP',
  } as const;
  return { name: `bankafschrift-${on}.xml`, sizeBytes: 0, file: { kind: 'BANK', statements: [statement], rows: entries } };
}
