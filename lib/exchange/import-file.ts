import type { CalendarDate, Period } from '#lib/domain/calendar-date.ts';
import type { Cents } from '#lib/domain/cents.ts';
import type { RefusalCode } from './refusal.ts';

/** What a file turns out to be; its header or root element says so, never its name. */
export type ImportKind = 'CONTRACT' | 'PERSON' | 'PRICE' | 'BOOKING' | 'BANK';

export const PAYMENT_METHODS = ['INC', 'OVB', 'INH'] as const;
export const PERSON_ROLES = ['HUU', 'MDH', 'BWI', 'CUR', 'GEM'] as const;
export const BOOKING_KINDS = ['VOR', 'ONT', 'STO', 'KOS', 'REN', 'COR', 'AFB'] as const;
export const COST_KINDS = ['BIK', 'PRO', 'NAK', 'EXE', 'OVE'] as const;
export const WRITE_OFF_KINDS = ['KWS', 'ONB'] as const;

export type PaymentMethod = (typeof PAYMENT_METHODS)[number];
export type PersonRole = (typeof PERSON_ROLES)[number];
export type BookingKind = (typeof BOOKING_KINDS)[number];
export type CostKind = (typeof COST_KINDS)[number];
export type WriteOffKind = (typeof WRITE_OFF_KINDS)[number];

/** Why something in a file is not taken; `line` is the physical line, 1-based, on which the record starts. */
export type Refusal = { line: number | null; column: string | null; value: string | null; reason: RefusalCode };

/** A tenancy from `huurovereenkomsten.csv`. `postcode` is normalised to `1234AB`. */
export type ContractRow = {
  line: number;
  contract: string;
  beginsOn: CalendarDate;
  endsOn: CalendarDate | null;
  paymentMethod: PaymentMethod;
  unit: string;
  street: string;
  houseNumber: number;
  houseLetter: string | null;
  houseNumberAddition: string | null;
  postcode: string;
  city: string;
  neighbourhood: string | null;
  team: string | null;
};

/** A person at a tenancy from `huurders.csv`. `iban` is in electronic form, `language` three capitals (NLD). */
export type PersonRow = {
  line: number;
  relation: string;
  contract: string;
  role: PersonRole;
  salutation: string | null;
  initials: string | null;
  prefix: string | null;
  surname: string;
  birthDate: CalendarDate | null;
  phone: string | null;
  email: string | null;
  iban: string | null;
  language: string | null;
  from: CalendarDate | null;
  until: CalendarDate | null;
};

/** A rent from `huurprijzen.csv`; both amounts are cents a month, zero or more. */
export type PriceRow = { line: number; contract: string; startsOn: CalendarDate; bare: Cents; service: Cents };

/** A ledger line from `boekingen.csv`; only a COR is ever below zero, none is zero. */
export type BookingRow = {
  line: number;
  key: string;
  contract: string;
  kind: BookingKind;
  bookedOn: CalendarDate;
  dueOn: CalendarDate | null;
  amount: Cents;
  /** The month of rent; only a VOR has one. */
  period: Period | null;
  description: string;
  /** hoortBij: the key of a booking of the same contract. */
  target: string | null;
  /** betreft: the month that the payer named. */
  designated: Period | null;
  costKind: CostKind | null;
  writeOffKind: WriteOffKind | null;
};

type List<Kind extends ImportKind, Row> = { kind: Kind; rows: Row[]; refused: Refusal[]; unknownColumns: string[] };

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
