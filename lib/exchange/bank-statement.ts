import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { Cents } from '#lib/domain/cents.ts';
import type { RefusedFile } from './import-file.ts';

export type Direction = 'CRDT' | 'DBIT';

/** A balance, negative when it is a debit; cents for EUR, else the smallest unit of the currency. */
export type Balance = { amount: Cents; currency: string };

/** One payment: a TxDtls of an entry, or a whole entry that has none (`details` false). */
export type BankEntry = {
  /** account | statement id | bank's reference, else the ordinal; with the place of the detail where there are more. */
  key: string;
  /** Place of the Ntry in its statement, 1-based. */
  ordinal: number;
  /** Place of the TxDtls in an entry with several, 1-based. */
  detail: number | null;
  bankReference: string | null;
  /** As the bank wrote it; null only on an entry that is not booked. */
  bookedOn: CalendarDate | null;
  valueOn: CalendarDate | null;
  /** Never negative; cents for EUR, else the smallest unit of the currency. */
  amount: Cents;
  currency: string;
  direction: Direction;
  /** BOOK, PDNG, INFO … */
  status: string;
  /** False for a collective entry: no TxDtls, or such that cannot be told apart in money. */
  details: boolean;
  /** False when the details do not make up the entry. */
  detailsAddUp: boolean;
  isReturn: boolean;
  /** AM04, MD06, AC04, MD07 … */
  returnReason: string | null;
  endToEndId: string | null;
  /** All other references of the payment, structured remittance included. */
  references: string[];
  counterpartyName: string | null;
  counterpartyIban: string | null;
  /** Unstructured remittance; without it the structured one, else what the bank added. */
  text: string;
};

export type BankStatement = {
  /** IBAN, else the bank's own number. */
  account: string;
  statementId: string;
  createdAt: string | null;
  openingDay: CalendarDate | null;
  closingDay: CalendarDate | null;
  opening: Balance | null;
  closing: Balance | null;
  /** opening + booked entries = closing; null when a balance is missing or currencies are mixed. */
  balanceAddsUp: boolean | null;
  /** Balances or booked entries stand in more than one currency. */
  currencyMixed: boolean;
  entries: BankEntry[];
};

export type BankFile = { kind: 'BANK'; version: string; statements: BankStatement[] } | RefusedFile;
