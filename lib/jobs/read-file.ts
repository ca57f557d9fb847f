import { createHash } from 'node:crypto';
import type { BalanceNote, EntryRow, FileRows, NamedRows, StatementRow } from '#lib/domain/import-row.ts';
import type { BankEntry, BankFile, BankStatement } from '#lib/exchange/bank-statement.ts';
import type { ReadFile } from '#lib/exchange/import-file.ts';
import { readImport } from '#lib/exchange/read-import.ts';
import { contractWords, designatedPeriod, matchText } from '#lib/exchange/remittance.ts';

/** Reads one file as it was handed over into rows that can be staged; a zip gives one result per file in it. */
export const readRows = async (name: string, bytes: Uint8Array): Promise<NamedRows[]> =>
  (await readImport(name, bytes)).map((part) => ({
    name: part.name,
    sizeBytes: bytes.byteLength,
    file: rowsOf(part.file),
  }));

function rowsOf(file: ReadFile | BankFile): FileRows {
  if (file.kind !== 'BANK') return file;
  const placed = file.statements.flatMap((statement) => statement.entries.map((entry) => ({ statement, entry })));
  return {
    kind: 'BANK',
    statements: file.statements.map(statementRow),
    rows: placed.map(({ statement, entry }, at) => entryRow(statement, entry, at + 1)),
  };
}

const sha256 = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** Everything that a payment says, so that two with the same key can be told apart. */
const contentOf = ({ key: _key, ...content }: BankEntry): unknown => content;

function statementRow(statement: BankStatement): StatementRow {
  const { opening, closing } = statement;
  return {
    account: short(statement.account),
    statementId: short(statement.statementId),
    contentHash: sha256([opening, closing, statement.entries.map(contentOf)]),
    opening: opening?.amount ?? null,
    closing: closing?.amount ?? null,
    balance: balanceOf(statement),
  };
}

/** Details that do not make up their entry are money out of nowhere: a balance that does not add up. */
function balanceOf(statement: BankStatement): BalanceNote {
  if (statement.currencyMixed) return 'MIXED_CURRENCY';
  const detailsOff = statement.entries.some((entry) => entry.details && !entry.detailsAddUp && entry.status === 'BOOK');
  if (statement.balanceAddsUp === false || detailsOff) return 'DOES_NOT_ADD_UP';
  return statement.balanceAddsUp === null ? 'UNKNOWN' : 'ADDS_UP';
}

function entryRow(statement: BankStatement, entry: BankEntry, line: number): EntryRow {
  const said = entry.isReturn && entry.direction === 'DBIT' ? matchText({ ...entry, references: [] }) : matchText(entry);
  return {
    line,
    key: short(entry.key),
    contentHash: sha256(contentOf(entry)),
    account: short(statement.account),
    statementId: short(statement.statementId),
    bookedOn: entry.bookedOn,
    amount: entry.amount,
    currency: entry.currency,
    direction: entry.direction,
    status: entry.status,
    details: entry.details,
    isReturn: entry.isReturn,
    returnReason: entry.returnReason,
    endToEndId: entry.endToEndId,
    counterpartyName: entry.counterpartyName,
    counterpartyIban: entry.counterpartyIban,
    text: entry.text,
    designated: entry.bookedOn && entry.direction === 'CRDT' ? designatedPeriod(entry.text, entry.bookedOn) : null,
    words: contractWords(said),
  };
}

const LONGEST_KEY = 300;
/** A bank's reference has no bound, a key of the database has: beyond it the rest is told apart by its hash. */
const short = (key: string): string => (key.length <= LONGEST_KEY ? key : `${key.slice(0, LONGEST_KEY).toWellFormed()}#${sha256(key)}`);
