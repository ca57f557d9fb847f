import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { Balance, BankEntry, BankFile, BankStatement } from './bank-statement.ts';
import { readEntry } from './camt053-entry.ts';
import { StatementReader } from './camt053-value.ts';
import { refuseFile } from './import-file.ts';
import { attributeOf, childrenOf, elementAt, parseXml, textAt, type Xml } from './xml.ts';

/** @source import-format §2: the versions that Dutch banks send. */
const VERSIONS = ['02', '03', '04', '08'];

/** Reads a CAMT.053 file; one value that cannot be read exactly refuses the whole file. */
export function readCamt053(bytes: Uint8Array): BankFile {
  const parsed = parseXml(bytes);
  if ('fatal' in parsed) return parsed;
  const message = elementAt(parsed.root, 'Document', 'BkToCstmrStmt');
  const version = versionOf(parsed.text);
  if (version === null) return refuseFile('NOT_CAMT053');
  if (!VERSIONS.includes(version)) return refuseFile('UNKNOWN_VERSION', { value: `camt.053.001.${version}` });
  if (message === undefined) return refuseFile('NOT_CAMT053');
  const found = childrenOf(message, 'Stmt');
  if (found.length === 0) return refuseFile('NO_STATEMENT');
  const reader = new StatementReader();
  const created = textAt(message, 'GrpHdr', 'CreDtTm');
  const statements = found.map((node, place) => readStatement(reader.at(`Stmt[${place + 1}]`), node, created));
  const [fatal] = reader.refused;
  return fatal ? { kind: null, fatal } : { kind: 'BANK', version, statements };
}

/** `08` of `urn:iso:std:iso:20022:tech:xsd:camt.053.001.08`, whatever the prefix of the namespace. */
function versionOf(text: string): string | null {
  const root = /<(?:[\w.-]+:)?Document\b[^>]*>/.exec(text)?.[0] ?? '';
  return /xmlns(?::[\w.-]+)?\s*=\s*["'][^"']*camt\.053\.001\.(\d{2})["']/.exec(root)?.[1] ?? null;
}

function readStatement(reader: StatementReader, node: Xml, created: string | null): BankStatement {
  const account = accountOf(node) ?? reader.missing('Acct/Id');
  const statementId = textAt(node, 'Id') ?? reader.missing('Id');
  const opening = readBalance(reader, node, ['OPBD', 'PRCD']);
  const closing = readBalance(reader, node, ['CLBD']);
  const entries = childrenOf(node, 'Ntry').map((entry, place) =>
    readEntry(reader.at(`Ntry[${place + 1}]`), entry, { account, ordinal: place + 1 }),
  );
  const booked = entries.filter((entry) => entry.status === 'BOOK');
  const currencies = new Set([
    ...childrenOf(node, 'Bal').map((balance) => attributeOf(elementAt(balance, 'Amt'), 'Ccy')),
    ...booked.map((entry) => entry.currency),
  ]);
  const currencyMixed = currencies.size > 1;
  let movement = 0n;
  for (const entry of booked) movement += BigInt(entry.direction === 'CRDT' ? entry.amount : -entry.amount);
  return {
    account,
    statementId,
    createdAt: textAt(node, 'CreDtTm') ?? created,
    openingDay: opening?.day ?? null,
    closingDay: closing?.day ?? null,
    opening: opening?.balance ?? null,
    closing: closing?.balance ?? null,
    balanceAddsUp:
      opening === null || closing === null || currencyMixed
        ? null
        : BigInt(opening.balance.amount) + movement === BigInt(closing.balance.amount),
    currencyMixed,
    entries: keyed(
      entries.flatMap((entry) => entry.payments),
      `${account}|${statementId}`,
    ),
  };
}

const accountOf = (node: Xml): string | null => {
  const iban = textAt(node, 'Acct', 'Id', 'IBAN');
  return iban === null ? textAt(node, 'Acct', 'Id', 'Othr', 'Id') : iban.replaceAll(' ', '').toUpperCase();
};

/** The first balance of one of these types, the wanted type first: a bank may open with the previous closing. */
function readBalance(reader: StatementReader, node: Xml, types: readonly string[]): { balance: Balance; day: CalendarDate | null } | null {
  const balances = childrenOf(node, 'Bal');
  const typeOf = (balance: Xml) => textAt(balance, 'Tp', 'CdOrPrtry', 'Cd');
  const found = types.map((type) => balances.find((balance) => typeOf(balance) === type)).find((one) => one !== undefined);
  if (found === undefined) return null;
  const { amount, currency } = reader.amount(elementAt(found, 'Amt'), `${typeOf(found)}/Amt`);
  const sign = reader.direction(found) === 'DBIT' && amount !== 0 ? -1 : 1;
  return {
    balance: { amount: (sign * amount) as typeof amount, currency },
    day: reader.day(elementAt(found, 'Dt'), 'Dt'),
  };
}

/**
 * Gives every payment its key. A bank that uses one reference for several entries of a statement would make two
 * payments one: the second gets `#2`.
 */
function keyed(payments: readonly Omit<BankEntry, 'key'>[], statement: string): BankEntry[] {
  const taken = new Map<string, number>();
  return payments.map((payment) => {
    const place = payment.detail === null ? '' : `|${payment.detail}`;
    const key = `${statement}|${payment.bankReference ?? payment.ordinal}${place}`;
    const times = (taken.get(key) ?? 0) + 1;
    taken.set(key, times);
    return { key: times === 1 ? key : `${key}#${times}`, ...payment };
  });
}
