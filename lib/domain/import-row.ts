import type { CalendarDate, Period } from './calendar-date.ts';
import type { PersonRole } from './case-facts.ts';
import type { Cents } from './cents.ts';
import type { LineKind, PaymentMethod } from './ledger.ts';

/** What a file turns out to hold; its header or root element says so, never its name. */
export const fileKinds = ['CONTRACT', 'PERSON', 'PRICE', 'BOOKING', 'BANK'] as const;
export type FileKind = (typeof fileKinds)[number];

/** Kinds of costs (BIK collection, PRO court, NAK after-costs, EXE enforcement, OVE other) and of write-offs (KWS remission, ONB doubtful). */
export const costKinds = ['BIK', 'PRO', 'NAK', 'EXE', 'OVE'] as const;
export type CostKind = (typeof costKinds)[number];
export const writeOffKinds = ['KWS', 'ONB'] as const;
export type WriteOffKind = (typeof writeOffKinds)[number];

/** A tenancy. `line` is the physical line, 1-based, on which the record starts; so below. */
export interface ContractRow {
  readonly line: number;
  readonly contract: string;
  readonly beginsOn: CalendarDate;
  readonly endsOn: CalendarDate | null;
  readonly paymentMethod: PaymentMethod;
  readonly unit: string;
  readonly street: string;
  readonly houseNumber: number;
  readonly houseLetter: string | null;
  readonly houseNumberAddition: string | null;
  readonly postcode: string;
  readonly city: string;
  readonly neighbourhood: string | null;
  readonly team: string | null;
}

/** A person at a tenancy. */
export interface PersonRow {
  readonly line: number;
  readonly relation: string;
  readonly contract: string;
  readonly role: PersonRole;
  readonly salutation: string | null;
  readonly initials: string | null;
  readonly prefix: string | null;
  readonly surname: string;
  readonly birthDate: CalendarDate | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly iban: string | null;
  readonly language: string | null;
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
}

/** A rent from a day on; cents a month. */
export interface PriceRow {
  readonly line: number;
  readonly contract: string;
  readonly startsOn: CalendarDate;
  readonly bare: Cents;
  readonly service: Cents;
}

/** A booking; `target` is hoortBij, `designated` is betreft. */
export interface BookingRow {
  readonly line: number;
  readonly key: string;
  readonly contract: string;
  readonly kind: LineKind;
  readonly bookedOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
  readonly amount: Cents;
  readonly period: Period | null;
  readonly description: string;
  readonly target: string | null;
  readonly designated: Period | null;
  readonly costKind: CostKind | null;
  readonly writeOffKind: WriteOffKind | null;
}

/** Whether opening + booked entries = closing; UNKNOWN where a balance is missing. */
export const balanceNotes = ['ADDS_UP', 'DOES_NOT_ADD_UP', 'MIXED_CURRENCY', 'UNKNOWN'] as const;
export type BalanceNote = (typeof balanceNotes)[number];

/** A statement of one account; hashes are SHA-256 in hexadecimal over all that its payments say. */
export interface StatementRow {
  readonly account: string;
  readonly statementId: string;
  readonly contentHash: string;
  readonly opening: Cents | null;
  readonly closing: Cents | null;
  readonly balance: BalanceNote;
}

/** One payment of a statement; `line` is its place in the file, `words` what may be a contract number, in capitals. */
export interface EntryRow {
  readonly line: number;
  readonly key: string;
  readonly contentHash: string;
  readonly account: string;
  readonly statementId: string;
  readonly bookedOn: CalendarDate | null;
  readonly amount: Cents;
  readonly currency: string;
  readonly direction: 'CRDT' | 'DBIT';
  readonly status: string;
  readonly details: boolean;
  readonly isReturn: boolean;
  readonly returnReason: string | null;
  readonly endToEndId: string | null;
  readonly counterpartyName: string | null;
  readonly counterpartyIban: string | null;
  readonly text: string;
  readonly designated: Period | null;
  readonly words: readonly string[];
}

/** Why something in a file is not taken. */
export interface RefusedLine {
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
}

interface List<Kind extends FileKind, Row> {
  readonly kind: Kind;
  readonly rows: readonly Row[];
  readonly refused: readonly RefusedLine[];
  readonly unknownColumns: readonly string[];
}

/** A file as it was read: its good rows beside the refusals of all others, or one refusal of the whole file. */
export type FileRows =
  | List<'CONTRACT', ContractRow>
  | List<'PERSON', PersonRow>
  | List<'PRICE', PriceRow>
  | List<'BOOKING', BookingRow>
  | { readonly kind: 'BANK'; readonly statements: readonly StatementRow[]; readonly rows: readonly EntryRow[] }
  | { readonly kind: null; readonly fatal: RefusedLine };

/** A file with the name under which it came. */
export interface NamedRows {
  readonly name: string;
  readonly sizeBytes: number;
  readonly file: FileRows;
}
