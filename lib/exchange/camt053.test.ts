import { describe, expect, test } from 'vitest';
import type { BankEntry, BankFile, BankStatement } from './bank-statement.ts';
import { readCamt053 } from './camt053.ts';

const balance = (type: string, amount: string, sign = 'CRDT', currency = 'EUR') =>
  `<Bal><Tp><CdOrPrtry><Cd>${type}</Cd></CdOrPrtry></Tp><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${sign}</CdtDbtInd><Dt><Dt>2026-11-19</Dt></Dt></Bal>`;
const entry = (details = '', { amount = '10.00', sign = 'CRDT', status = '<Cd>BOOK</Cd>', more = '', ref = 'R1' } = {}) =>
  `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${sign}</CdtDbtInd>${more}<Sts>${status}</Sts><BookgDt><DtTm>2026-11-20T23:59:00-05:00</DtTm></BookgDt><ValDt><Dt>2026-11-21</Dt></ValDt>${ref && `<AcctSvcrRef>${ref}</AcctSvcrRef>`}${details && `<NtryDtls>${details}</NtryDtls>`}</Ntry>`;
const detail = (text: string, amount = '') => `<TxDtls>${amount}<RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls>`;
const statement = (body: string, id = 'S1') =>
  `<Stmt><Id>${id}</Id><Acct><Id><IBAN>NL20 INGB 0001 2345 67</IBAN></Id></Acct>${body}</Stmt>`;
const file = (statements: string, version = '08') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><GrpHdr><CreDtTm>2026-11-20T20:00:00</CreDtTm></GrpHdr>${statements}</BkToCstmrStmt></Document>`;

const read = (text: string) => readCamt053(new TextEncoder().encode(text));
const statementsOf = (bank: BankFile): BankStatement[] => (bank.kind === 'BANK' ? bank.statements : []);
const entriesOf = (bank: BankFile): BankEntry[] => statementsOf(bank).flatMap(({ entries }) => entries);
const reasonOf = (bank: BankFile) => (bank.kind === null ? bank.fatal.reason : bank.kind);
const oneEntry = (...given: Parameters<typeof entry>) => entriesOf(read(file(statement(entry(...given)))));

describe('one entry', () => {
  test('is read whole', () => {
    const parties =
      '<Refs><EndToEndId>NOTPROVIDED</EndToEndId><TxId>T9</TxId></Refs><RltdPties><Dbtr><Pty><Nm>J. Jansen</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>NL77TRIO0274662882</IBAN></Id></DbtrAcct></RltdPties>';
    const text =
      '<RmtInf><Ustrd>huur &lt;HO-1&gt;</Ustrd><Ustrd>&#233;&#xe9;n</Ustrd><Strd><CdtrRefInf><Ref>RF18</Ref></CdtrRefInf></Strd></RmtInf>';
    expect(oneEntry(`<TxDtls>${parties}${text}</TxDtls>`)).toEqual([
      {
        key: 'NL20INGB0001234567|S1|R1',
        ordinal: 1,
        detail: null,
        bankReference: 'R1',
        bookedOn: '2026-11-20',
        valueOn: '2026-11-21',
        amount: 1000,
        currency: 'EUR',
        direction: 'CRDT',
        status: 'BOOK',
        details: true,
        detailsAddUp: true,
        isReturn: false,
        returnReason: null,
        endToEndId: null,
        references: ['T9', 'RF18'],
        counterpartyName: 'J. Jansen',
        counterpartyIban: 'NL77TRIO0274662882',
        text: 'huur <HO-1> één',
      },
    ]);
  });

  test('status is text in 02 to 04 and a code in 08', () => {
    expect(oneEntry('', { status: 'PDNG' })[0]!.status).toBe('PDNG');
    expect(oneEntry('', { status: '<Cd>BOOK</Cd>' })[0]!.status).toBe('BOOK');
  });

  test('without details it is collective', () => {
    expect(oneEntry('<Btch><NbOfTxs>212</NbOfTxs></Btch>')).toMatchObject([{ details: false, amount: 1000, text: '' }]);
    expect(oneEntry()).toMatchObject([{ details: false, detailsAddUp: true }]);
    const partial = oneEntry(`<Btch><NbOfTxs>212</NbOfTxs></Btch>${detail('HO-1')}`);
    expect(partial).toMatchObject([{ details: false, detailsAddUp: false, text: '' }]);
  });

  test('several details are several payments with keys of their own', () => {
    const two = detail('a', '<Amt Ccy="EUR">4.00</Amt>') + detail('b', '<AmtDtls><TxAmt><Amt Ccy="EUR">6.00</Amt></TxAmt></AmtDtls>');
    expect(oneEntry(two)).toMatchObject([
      { key: 'NL20INGB0001234567|S1|R1|1', amount: 400, text: 'a', details: true, detailsAddUp: true },
      { key: 'NL20INGB0001234567|S1|R1|2', amount: 600, text: 'b', details: true, detailsAddUp: true },
    ]);
    const short = two.replace('4.00', '3.00');
    expect(oneEntry(short).map(({ detailsAddUp }) => detailsAddUp)).toEqual([false, false]);
    expect(oneEntry(two.replace('<Amt Ccy="EUR">4.00</Amt>', ''))).toMatchObject([{ details: false, amount: 1000 }]);
    expect(oneEntry(two.replace('Ccy="EUR">4.00', 'Ccy="USD">4.00'))).toMatchObject([{ details: false, amount: 1000 }]);
  });

  test('without a reference the ordinal is the key, and a reference used twice stays two payments', () => {
    const bank = read(file(statement(entry('', { ref: '' }) + entry() + entry())));
    expect(entriesOf(bank).map(({ key }) => key.split('|')[2])).toEqual(['1', 'R1', 'R1#2']);
  });

  test('a return is known by its reason or by the reversal indicator', () => {
    const reason = '<TxDtls><Refs><EndToEndId>HO-1</EndToEndId></Refs><RtrInf><Rsn><Cd>MD06</Cd></Rsn></RtrInf></TxDtls>';
    expect(oneEntry(reason, { sign: 'DBIT' })).toMatchObject([{ isReturn: true, returnReason: 'MD06', endToEndId: 'HO-1' }]);
    expect(oneEntry('', { sign: 'DBIT', more: '<RvslInd>true</RvslInd>' })).toMatchObject([{ isReturn: true, returnReason: null }]);
    expect(oneEntry('', { sign: 'DBIT', more: '<RvslInd>false</RvslInd>' })).toMatchObject([{ isReturn: false }]);
  });

  test('a return names the debtor of the payment that it returns; our own account is never the other side', () => {
    const party = (side: string, name: string, iban: string) =>
      `<${side}><Nm>${name}</Nm></${side}><${side}Acct><Id><IBAN>${iban}</IBAN></Id></${side}Acct>`;
    const both = party('Cdtr', 'Wij', 'NL20INGB0001234567') + party('Dbtr', 'Huurder', 'NL77TRIO0274662882');
    const returned = `<TxDtls><RltdPties>${both}</RltdPties><RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf></TxDtls>`;
    expect(oneEntry(returned, { sign: 'DBIT' })).toMatchObject([{ counterpartyName: 'Huurder' }]);
    expect(oneEntry(`<TxDtls><RltdPties>${both}</RltdPties></TxDtls>`, { sign: 'DBIT' })).toMatchObject([
      { counterpartyName: 'Huurder', counterpartyIban: 'NL77TRIO0274662882' },
    ]);
  });
});

describe('one statement', () => {
  const balances = (closing: string, currency = 'EUR') => balance('OPBD', '100.00') + balance('CLBD', closing, 'CRDT', currency);

  test.each([
    ['adds up', balances('110.00'), true, false],
    ['does not add up', balances('110.01'), false, false],
    ['has two currencies', balances('110.00', 'SEK'), null, true],
    ['lacks a balance', balance('OPBD', '100.00'), null, false],
  ])('%s', (_, body, balanceAddsUp, currencyMixed) => {
    const pending = entry('', { status: 'PDNG' });
    expect(statementsOf(read(file(statement(body + entry() + pending))))).toMatchObject([{ balanceAddsUp, currencyMixed }]);
  });

  test('a debit balance is below zero', () => {
    const bank = read(file(statement(balance('OPBD', '5.00', 'DBIT') + balance('CLBD', '5.00') + entry())));
    expect(statementsOf(bank)).toMatchObject([{ opening: { amount: -500 }, closing: { amount: 500 }, balanceAddsUp: true }]);
  });

  test.each(['02', '03', '04', '08'])('version %s, also with a prefix', (version) => {
    const plain = file(statement(entry()), version);
    const prefixed = plain.replaceAll(/<(\/?)(?=\w)/g, '<$1ns2:').replace('xmlns=', 'xmlns:ns2=');
    expect(entriesOf(read(plain))).toHaveLength(1);
    expect(read(prefixed)).toEqual(read(plain));
  });

  test('several statements, one of them twice', () => {
    const bank = read(file(statement(entry()) + statement(entry(), 'S2') + statement(entry())));
    expect(statementsOf(bank).map(({ statementId }) => statementId)).toEqual(['S1', 'S2', 'S1']);
  });

  test('CDATA is text as it stands', () => {
    expect(oneEntry(detail('<![CDATA[A & B &amp; <c>]]>'))[0]!.text).toBe('A & B &amp; <c>');
  });

  test('ISO-8859-1 is read where the file says so', () => {
    const text = file(statement(entry(detail('Zoë')))).replace('UTF-8', 'ISO-8859-1');
    expect(entriesOf(readCamt053(Uint8Array.from(text, (c) => c.charCodeAt(0))))[0]!.text).toBe('Zoë');
  });
});

describe('a bank file that is refused', () => {
  const good = file(statement(entry(detail('huur'))));
  const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "${'&lol;'.repeat(10)}">]>`;
  const nested = (levels: number) => good.replace('huur', `${'<a>'.repeat(levels)}x${'</a>'.repeat(levels)}`);
  // Document, BkToCstmrStmt, Stmt, Ntry, NtryDtls, TxDtls, RmtInf, Ustrd
  const around = 8;

  test.each([
    ['billion laughs', good.replace('?>', `?>${laughs}`).replace('huur', '&lol2;'), 'DOCTYPE'],
    ['an outside entity', good.replace('?>', '?><!doctype x SYSTEM "file:///etc/passwd">'), 'DOCTYPE'],
    ['an entity nobody declared', good.replace('huur', '&euro;'), 'UNKNOWN_ENTITY'],
    ['a number that is no letter', good.replace('huur', '&#0;'), 'UNKNOWN_ENTITY'],
    ['half a pair', good.replace('huur', '&#xD800;'), 'UNKNOWN_ENTITY'],
    ['33 levels', nested(33 - around), 'TOO_DEEP'],
    ['a hundred thousand levels', nested(100_000), 'TOO_DEEP'],
    ['cut off', good.slice(0, -40), 'NOT_XML'],
    ['cut off in a tag', good.slice(0, 300), 'NOT_XML'],
    ['a wrong closing tag', good.replace('</Ntry>', '</Entry>'), 'NOT_XML'],
    ['a NUL', good.replace('huur', '\u0000'), 'CONTROL_CHARACTER'],
    ['another message', good.replace('camt.053', 'camt.054'), 'NOT_CAMT053'],
    ['a web page', '<html><body>x</body></html>', 'NOT_CAMT053'],
    ['another version', file(statement(entry()), '06'), 'UNKNOWN_VERSION'],
    ['no statement', file(''), 'NO_STATEMENT'],
    ['no statement id', good.replace('<Id>S1</Id>', ''), 'MISSING_ELEMENT'],
    ['no account', good.replace(/<Acct>.*?<\/Acct>/, ''), 'MISSING_ELEMENT'],
    ['no booking day', good.replace(/<BookgDt>.*?<\/BookgDt>/, ''), 'MISSING_ELEMENT'],
    ['a day that is none', good.replace('2026-11-20T23', '2026-02-30T23'), 'NOT_A_DAY'],
    ['a fraction of a cent', good.replace('10.00', '10.001'), 'BROKEN_AMOUNT'],
    ['an amount with a comma', good.replace('10.00', '10,00'), 'BROKEN_AMOUNT'],
    ['no currency', good.replace(' Ccy="EUR"', ''), 'BROKEN_AMOUNT'],
    ['neither credit nor debit', good.replace('CRDT', 'BOTH'), 'UNKNOWN_CODE'],
    ['broken UTF-8', good, 'NOT_UTF8_OR_1252'],
  ])('%s', (name, text, reason) => {
    const bytes = new TextEncoder().encode(text);
    if (name === 'broken UTF-8') bytes[bytes.length - 60] = 0xff;
    expect(reasonOf(readCamt053(bytes))).toBe(reason);
  });

  test('32 levels and five decimals that say nothing are fine', () => {
    expect(reasonOf(read(nested(32 - around)))).toBe('BANK');
    expect(entriesOf(read(good.replace('10.00', '10.00000')))[0]!.amount).toBe(1000);
  });

  test('the refusal says where and what', () => {
    expect(read(good.replace('10.00', '10.001'))).toMatchObject({
      fatal: { column: 'Stmt[1]/Ntry[1]/Amt', value: 'EUR 10.001', reason: 'BROKEN_AMOUNT' },
    });
  });

  test('thousands of entities are no attack', () => {
    expect(oneEntry(detail('&amp;'.repeat(5000)))[0]!.text).toBe('&'.repeat(5000));
  });

  test('names that reach into the language itself are refused', () => {
    const odd = good.replace('huur', '<constructor>a</constructor><toString>b</toString><hasOwnProperty>c</hasOwnProperty>');
    expect(reasonOf(read(odd))).toBe('NOT_XML');
  });
});
