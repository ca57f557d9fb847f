import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { asActor, asSystem } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { assignPayment, markThirdParty, setPaymentAside } from '#lib/features/doubtful/commands.ts';
import { listQueue } from '#lib/features/doubtful/queries.ts';
import type { QueueItem } from '#lib/features/doubtful/schema.ts';
import {
  bookingsHead,
  contract,
  contractsHead,
  csv,
  importFiles,
  now,
  personsHead,
  someone,
  statement,
  summary,
} from '../support/import.ts';

let ofA: Actor;
let ofB: Actor;
const queue = (as = ofA) => asActor(as, (tx) => listQueue(tx));
const named = async (name: string): Promise<QueueItem> => (await queue()).items.find(({ counterpartyName }) => counterpartyName === name)!;
const assign = async (actor: Actor, item: QueueItem, to: string) =>
  assignPayment(actor, { paymentId: item.id, seenVersion: item.version, contract: to }, now);

beforeAll(async () => {
  await importFiles({
    'huurovereenkomsten.csv': csv(contractsHead, contract('A-1'), contract('A-2', 'A', 12), contract('B-1', 'B')),
    'huurders.csv': csv(
      personsHead,
      'P-1;A-1;HUU;A.;Çelik;',
      'P-2;A-2;HUU;B.;Núñez;NL91ABNA0417164300',
      'P-3;B-1;HUU;C.;Smit;NL91ABNA0417164300',
    ),
    'boekingen.csv': csv(bookingsHead, 'V-1;A-1;VOR;2026-11-01;2026-11-01;75,00;2026-11;;;', 'O-1;A-2;ONT;2026-10-01;;44,00;;;;'),
  });
  const teams = await asSystem((tx) => tx.team.findMany({ orderBy: { code: 'asc' } }));
  ofA = await someone('COORDINATOR', [teams[0]!.id]);
  ofB = await someone('COORDINATOR', [teams[1]!.id]);
  await importFiles({
    'bank.xml': statement('S1', [
      { cents: 7500, name: 'A. Celik', text: 'huur' },
      { cents: 100, name: 'B Nunez', iban: 'NL91ABNA0417164300' },
      { cents: 200, name: 'Gemeente', text: 'A-1 en B-1', iban: 'NL02ABNA0123456789' },
      { cents: 300, name: 'X', text: 'Proefstraat 12 1060AA' },
      { cents: 4400, name: 'Retour', direction: 'DBIT', returned: 'AM04' },
      { cents: 400, name: 'Weg' },
    ]),
  });
});
afterAll(closeDatabase);

describe('the queue of doubtful payments', () => {
  it('suggests by name without accents, amount, account, number and address, and only what this coordinator sees', async () => {
    const { items, count, next } = await queue();
    expect([count, next]).toEqual([6, null]);
    const suggested = items.map(({ counterpartyName, suggestions }) => [
      counterpartyName,
      suggestions.map(({ contract: to, hints }) => `${to} ${hints.toSorted().join('+')}`),
    ]);
    expect(Object.fromEntries(suggested)).toEqual({
      'A. Celik': ['A-1 AMOUNT+NAME'],
      'B Nunez': ['A-2 IBAN+NAME'],
      Gemeente: ['A-1 NAMED'],
      X: ['A-2 ADDRESS'],
      Retour: [],
      Weg: [],
    });
    expect(
      Object.fromEntries(
        (await queue(ofB)).items.map(({ counterpartyName, suggestions }) => [counterpartyName, suggestions.map(({ contract: to }) => to)]),
      ),
    ).toMatchObject({ 'A. Celik': [], 'B Nunez': ['B-1'], Gemeente: ['B-1'] });
    for (const role of ['FIELD_WORKER', 'MANAGER', 'ADMIN', 'AUDITOR'] as const)
      expect((await queue(await someone(role))).items).toEqual([]);
  });

  it('books what is assigned, once, and reckons at once', async () => {
    const item = await named('A. Celik');
    expect(await assign(ofB, item, 'A-1')).toEqual({
      ok: false,
      refusal: { code: 'UNKNOWN_CONTRACT', contract: 'A-1' },
    });
    const answers = await Promise.all([assign(ofA, item, 'a-1'), assign(ofA, item, 'A-1')]);
    expect(answers.map((answer) => answer?.ok).toSorted()).toEqual([false, true]);
    expect(answers.find((answer) => !answer?.ok)).toMatchObject({
      refusal: { code: 'ALREADY_SETTLED', by: ofA.name, contract: 'A-1' },
    });
    const state = await asSystem(
      (tx) =>
        tx.$queryRaw`select s.balance_cents from arrears_state s join tenancy t on t.id = s.tenancy_id where t.contract_number = 'A-1'`,
    );
    expect(state).toEqual([{ balance_cents: 0 }]);
    expect(await asSystem((tx) => tx.auditEvent.count({ where: { type: 'doubtful.assigned' } }))).toBe(1);
  });

  it('reverses a payment of that amount where a return is assigned, or says that there is none', async () => {
    const item = await named('Retour');
    expect(await assign(ofA, item, 'A-1')).toEqual({ ok: false, refusal: { code: 'NO_PAYMENT_TO_REVERSE' } });
    expect((await assign(ofA, item, 'A-2'))?.ok).toBe(true);
    expect(await asSystem((tx) => tx.ledgerLine.count({ where: { kind: 'STO', targetKey: 'O-1', returnReason: 'AM04' } }))).toBe(1);
  });

  it('remembers a choice as a suggestion, never as a rule', async () => {
    expect((await assign(ofA, await named('Gemeente'), 'A-1'))?.ok).toBe(true);
    const report = await importFiles({
      'bank.xml': statement('S2', [{ cents: 250, name: 'Gemeente 2', iban: 'NL02ABNA0123456789' }]),
    });
    expect(summary(report)).toEqual(['bank.xml 1 doubtful']);
    expect((await named('Gemeente 2')).suggestions.map(({ contract: to, hints }) => [to, hints])).toEqual([['A-1', ['EARLIER']]]);
  });

  it('takes off what is set aside, and marks who pays for many', async () => {
    const item = await named('Weg');
    expect((await setPaymentAside(ofA, { paymentId: item.id, reason: 'Teruggestort' }, now))?.ok).toBe(true);
    expect((await assign(ofA, item, 'A-1'))?.ok).toBe(false);
    expect(await markThirdParty(ofA, { paymentId: item.id }, now)).toEqual({
      ok: false,
      refusal: { code: 'NO_ACCOUNT' },
    });
    const gemeente = await named('Gemeente 2');
    expect((await markThirdParty(ofA, { paymentId: gemeente.id }, now))?.ok).toBe(true);
    expect((await named('Gemeente 2')).thirdParty).toBe(true);
    expect(await setPaymentAside(await someone('ADMIN'), { paymentId: gemeente.id, reason: 'x' }, now)).toEqual({
      ok: false,
      refusal: { code: 'MAY_NOT' },
    });
  });

  it('stays as it is when the same statement comes again after all that', async () => {
    const before = await asSystem((tx) => tx.doubtfulPayment.count());
    await importFiles({
      'bank.xml': statement('S2', [{ cents: 250, name: 'Gemeente 2', iban: 'NL02ABNA0123456789' }]),
    });
    expect(await asSystem((tx) => tx.doubtfulPayment.count())).toBe(before);
  });
});
