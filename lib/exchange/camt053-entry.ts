import type { Cents } from '#lib/domain/cents.ts';
import { parseBankAmount } from './amount.ts';
import type { BankEntry, Direction } from './bank-statement.ts';
import { readParty } from './camt053-party.ts';
import type { StatementReader } from './camt053-value.ts';
import { attributeOf, childrenOf, elementAt, textAt, type Xml } from './xml.ts';

type Payment = Omit<BankEntry, 'key'>;
type Own = { account: string; ordinal: number };
type Money = { amount: Cents; direction: Direction };

/** An entry as it moves the balance, and the payments that it is made of. */
export type ReadEntry = { amount: Cents; currency: string; direction: Direction; status: string; payments: Payment[] };

/**
 * One payment per TxDtls. An entry is one collective payment instead (`details` false) when it has no details, or when
 * it has fewer than it says, or when several of them do not each say their amount in its currency.
 */
export function readEntry(reader: StatementReader, node: Xml, own: Own): ReadEntry {
  const { amount, currency } = reader.amount(elementAt(node, 'Amt'), 'Amt');
  const direction = reader.direction(node);
  const status = statusOf(node);
  const bookedOn = reader.day(elementAt(node, 'BookgDt'), 'BookgDt');
  if (status === 'BOOK' && bookedOn === null) reader.missing('BookgDt');
  const valueOn = reader.day(elementAt(node, 'ValDt'), 'ValDt');
  const bankReference = textAt(node, 'AcctSvcrRef');
  const whole = { ordinal: own.ordinal, bankReference, bookedOn, valueOn, currency, status };
  const reversed = isTrue(textAt(node, 'RvslInd'));
  const blocks = childrenOf(node, 'NtryDtls');
  const details = blocks.flatMap((block) => childrenOf(block, 'TxDtls'));
  const added = textAt(node, 'AddtlNtryInf');
  const payment = (detail: Xml, money: Money) => ({
    ...whole,
    ...money,
    ...readDetail(detail, { reversed, added, direction: money.direction, account: own.account }),
  });

  const entry = { amount, currency, direction, status };
  const moneys = details.map((detail) => moneyOf(detail, entry));
  const complete = sumOfBatches(blocks) <= details.length;
  if (details.length === 1 && complete) {
    return { ...entry, payments: [{ ...payment(details[0], entry), detail: null, details: true, detailsAddUp: true }] };
  }
  if (details.length === 0 || !complete || moneys.some((money) => money === null)) {
    const collective = { detail: null, details: false, detailsAddUp: details.length === 0 };
    const isReturn = reversed || details.some((detail) => elementAt(detail, 'RtrInf') !== undefined);
    return { ...entry, payments: [{ ...payment(undefined, entry), ...collective, isReturn }] };
  }
  const signed = (money: Money) => BigInt(money.direction === 'CRDT' ? money.amount : -money.amount);
  const detailsAddUp = moneys.reduce((sum, money) => sum + signed(money!), 0n) === signed(entry);
  const payments = details.map((detail, place) => ({
    ...payment(detail, moneys[place]!),
    detail: place + 1,
    details: true,
    detailsAddUp,
  }));
  return { ...entry, payments };
}

/** Plain text in 02 to 04, a code in 08. */
const statusOf = (node: Xml): string => textAt(node, 'Sts') ?? textAt(node, 'Sts', 'Cd') ?? textAt(node, 'Sts', 'Prtry') ?? '';

const isTrue = (text: string | null): boolean => text === 'true' || text === '1';

/** How many payments the batches of an entry say they hold. */
const sumOfBatches = (blocks: readonly Xml[]): number =>
  blocks.reduce<number>((sum, block) => sum + (Number(textAt(block, 'Btch', 'NbOfTxs')) || 0), 0);

/** The amount of one detail in the currency of its entry; null when it says none. */
function moneyOf(detail: Xml, entry: { currency: string; direction: Direction }): Money | null {
  const places = [elementAt(detail, 'Amt'), elementAt(detail, 'AmtDtls', 'TxAmt', 'Amt')];
  const inCurrency = places.find((place) => attributeOf(place, 'Ccy') === entry.currency);
  const amount = parseBankAmount(textAt(inCurrency) ?? '', entry.currency);
  const direction = textAt(detail, 'CdtDbtInd');
  return amount === null ? null : { amount, direction: direction === 'CRDT' || direction === 'DBIT' ? direction : entry.direction };
}

type Context = { reversed: boolean; added: string | null; direction: Direction; account: string };

function readDetail(detail: Xml, { reversed, added, direction, account }: Context) {
  const returned = elementAt(detail, 'RtrInf');
  const isReturn = reversed || returned !== undefined;
  const structured = childrenOf(elementAt(detail, 'RmtInf'), 'Strd').flatMap(structuredReferences);
  const plain = childrenOf(elementAt(detail, 'RmtInf'), 'Ustrd').flatMap((line) => textAt(line) ?? []);
  const text = [plain.join(' '), structured.join(' '), textAt(detail, 'AddtlTxInf'), added].find((one) => one) ?? '';
  const endToEndId = textAt(detail, 'Refs', 'EndToEndId');
  return {
    isReturn,
    returnReason: textAt(returned, 'Rsn', 'Cd') ?? textAt(returned, 'Rsn', 'Prtry'),
    // the word by which ISO 20022 says that there is none
    endToEndId: endToEndId === 'NOTPROVIDED' ? null : endToEndId,
    references: [...new Set([...references(detail), ...structured])],
    ...readParty(detail, { direction, isReturn, account }),
    text,
  };
}

const REFERENCES = ['MsgId', 'AcctSvcrRef', 'PmtInfId', 'InstrId', 'TxId', 'MndtId', 'ChqNb', 'ClrSysRef', 'UETR'];

function references(detail: Xml): string[] {
  const refs = elementAt(detail, 'Refs');
  const own = REFERENCES.flatMap((name) => textAt(refs, name) ?? []);
  return [...own, ...childrenOf(refs, 'Prtry').flatMap((proprietary) => textAt(proprietary, 'Ref') ?? [])];
}

const structuredReferences = (block: Xml): string[] => [
  ...childrenOf(block, 'CdtrRefInf').flatMap((reference) => textAt(reference, 'Ref') ?? []),
  ...childrenOf(block, 'RfrdDocInf').flatMap((document) => textAt(document, 'Nb') ?? []),
  ...childrenOf(block, 'AddtlRmtInf').flatMap((line) => textAt(line) ?? []),
];
