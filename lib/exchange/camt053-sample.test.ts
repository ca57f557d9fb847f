import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { BankEntry, BankFile, BankStatement } from './bank-statement.ts';
import { readCamt053 } from './camt053.ts';

const statementsOf = (bank: BankFile): BankStatement[] => (bank.kind === 'BANK' ? bank.statements : []);
const entriesOf = (bank: BankFile): BankEntry[] => statementsOf(bank).flatMap(({ entries }) => entries);

describe('the samples from elsewhere (skipped where shared/data is not there)', () => {
  const data = new URL('../../../shared/data/camt/', import.meta.url);
  const sample = (name: string) => readCamt053(readFileSync(new URL(name, data)));
  const short = ({
    bookedOn,
    valueOn,
    amount,
    currency,
    direction,
    bankReference,
    endToEndId,
    references,
    counterpartyName,
    counterpartyIban,
    text,
  }: BankEntry) => [
    bookedOn,
    valueOn,
    amount,
    currency,
    direction,
    bankReference,
    endToEndId,
    references,
    counterpartyName,
    counterpartyIban,
    text,
  ];

  test.skipIf(!existsSync(data))('v2 minimal', () => {
    const bank = sample('camt053.v2.minimal.xml');
    expect(statementsOf(bank)).toMatchObject([
      {
        account: 'NL26VAYB8060476890',
        statementId: '253EURNL26VAYB8060476890',
        createdAt: '2015-03-10T18:43:50+00:00',
        opening: { amount: 1815, currency: 'EUR' },
        closing: { amount: -2700, currency: 'SEK' },
        openingDay: '2014-12-30',
        closingDay: '2014-12-31',
        currencyMixed: true,
      },
    ]);
    expect(entriesOf(bank).map(short)).toEqual([
      [
        '2014-12-31',
        '2015-01-02',
        885,
        'EUR',
        'CRDT',
        null,
        null,
        ['100', '4654654654654654'],
        'NAME NAME',
        'NL56AGDH9619008421',
        '4654654654654654',
      ],
    ]);
  });

  test.skipIf(!existsSync(data))('v2 with several statements', () => {
    const bank = sample('camt053.v2.multi.statement.xml');
    expect(statementsOf(bank).map(({ statementId, balanceAddsUp }) => [statementId, balanceAddsUp])).toEqual([
      ['253EURNL26VAYB8060476890', true],
      ['254EURNL26VAYB8060476890', true],
    ]);
    expect(entriesOf(bank).map(short)).toEqual([
      [
        '2014-12-31',
        '2015-01-02',
        885,
        'EUR',
        'CRDT',
        null,
        '000000001',
        [],
        'Company Name 1',
        'NL56AGDH9619008421',
        'Transaction Description 1',
      ],
      [
        '2014-12-31',
        '2015-01-02',
        700,
        'EUR',
        'DBIT',
        null,
        '000000002',
        [],
        'Company Name 2',
        'NL56AGDH9619008421',
        'Transaction Description 2',
      ],
    ]);
  });

  test.skipIf(!existsSync(data))('v8', () => {
    const bank = sample('camt053.v8.xml');
    expect(statementsOf(bank)).toMatchObject([{ account: 'NL26VAYB8060476890', currencyMixed: true, balanceAddsUp: null }]);
    expect(entriesOf(bank).map(short)).toEqual([
      [
        '2014-12-31',
        '2015-01-02',
        885,
        'EUR',
        'CRDT',
        'AAAASESS-FP-CN_98765/01',
        'MUELL/FINP/RA12345',
        ['100', '4654654654654654'],
        'NAME NAME',
        'NL56AGDH9619008421',
        '4654654654654654',
      ],
    ]);
  });

  test.skipIf(!existsSync(data))('v2 without a statement', () => {
    expect(sample('camt053.v2.wrong.xml')).toMatchObject({ kind: null, fatal: { reason: 'NO_STATEMENT' } });
  });
});
