import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '#lib/audit/verify.ts';
import { closeDatabase, database } from '#lib/db/client.ts';
import { asActor, asSystem } from '#lib/db/door.ts';
import { type Actor, type Role, roles } from '#lib/domain/actor.ts';
import { runArrears } from '#lib/features/ledger/commands.ts';
import { exportSignal } from '#lib/features/signal/commands.ts';
import { proveByDemo, recordSignOut } from '#lib/features/user/commands.ts';
import { consequences, expected, parts, sameVersion, silent } from '../support/audit-table.ts';
import { type CaseEntry, type Subject, tryDay } from '../support/authorisation.ts';
import { openStreet, prepareSubject, type Street } from '../support/authorisation-subject.ts';
import { table } from '../support/authorisation-table.ts';
import { book, paid } from '../support/household.ts';
import { nextTransaction, seeded, writersSince } from '../support/trace.ts';

let street: Street;
const personOf: Record<Role, string> = {
  FIELD_WORKER: 'Ruben',
  COORDINATOR: 'Femke',
  MANAGER: 'Marijke',
  ADMIN: 'Sjoerd',
  AUDITOR: 'Ingrid',
};
const as = (role: Role): Actor => street.people.get(personOf[role])!;

beforeAll(async () => {
  street = await openStreet(80);
});
afterAll(closeDatabase);

/** The types of the events that were written from that transaction on, in order. */
async function typesSince(floor: bigint): Promise<string[]> {
  const rows = await asSystem(
    (tx) => tx.$queryRaw<{ type: string }[]>`select type from audit_event where xmin::text::bigint >= ${floor} order by id`,
  );
  return rows.map((row) => row.type);
}
/** Does something and answers its events, and the tables that were written outside their transaction. */
async function trace(work: () => Promise<unknown>): Promise<{ types: string[]; untraced: string[] }> {
  const floor = await nextTransaction();
  await work();
  const writers = [...(await writersSince(floor)).values()];
  return { types: await typesSince(floor), untraced: writers.filter((written) => !written.includes('audit_event')).flat() };
}

describe('every command leaves its event in its own transaction', () => {
  /** How to do it as the first role that may, and the case on which it is done. */
  async function attemptOf(name: string): Promise<{ work: () => Promise<unknown>; subject: Subject | null }> {
    const entry = table[name]!;
    if (entry.kind === 'CASE') {
      const subject = await prepareSubject(street, 'OWN', entry.story);
      return { work: () => entry.call(as(entry.may[0]!), subject), subject };
    }
    if (entry.kind === 'UNMANNED') throw new Error(`${name} has nobody who does it`);
    const made = await entry.prepare();
    return { work: () => entry.call(as(entry.may[0]!), made), subject: null };
  }
  /** Whether the case took a next version, so that whoever has it open is told. */
  const tookVersion = async ({ home, version }: Subject): Promise<boolean> =>
    (await asSystem((tx) => tx.rentCase.findUniqueOrThrow({ where: { id: home.caseId } }))).version > version;

  it('for every command of the table', () => {
    const commands = Object.entries(table).flatMap(([name, entry]) =>
      /commands(-\w+)?#/.test(name) && entry.kind !== 'UNMANNED' && entry.may.length > 0 ? [name] : [],
    );
    expect([...Object.keys(expected), ...Object.keys(silent), ...parts].sort()).toEqual(commands.sort());
  });

  it.each(Object.entries(expected))('%s', async (name, types) => {
    const { work, subject } = await attemptOf(name);
    expect(await trace(work)).toEqual({ types, untraced: [] });
    if (subject) expect(await tookVersion(subject)).toBe(!(name in sameVersion));
  });

  it.each(Object.entries(silent))('%s writes without an event', async (name, { writes }) => {
    const { work, subject } = await attemptOf(name);
    expect(await trace(work)).toEqual({ types: [], untraced: writes });
    expect(await tookVersion(subject!)).toBe(false);
  });

  it.each(Object.entries(consequences))('%s', async (_, { story, role, call, types }) => {
    const subject = await prepareSubject(street, 'OWN', story);
    expect(await trace(() => call(as(role), subject))).toEqual({ types, untraced: [] });
    expect(await tookVersion(subject)).toBe(true);
  });

  it('an objection after the referral tells both: the answer and the withdrawal', async () => {
    const subject = await prepareSubject(street, 'OWN', 'REFERRED');
    const entry = table['contact/commands#recordReply'] as CaseEntry;
    expect(await trace(() => entry.call(as('FIELD_WORKER'), subject))).toEqual({
      types: ['sharing.reply.recorded', 'signal.feedback.recorded'],
      untraced: [],
    });
  });

  it('the run, an import, the file of a referral, coming in and going out', async () => {
    const { home } = await prepareSubject(street, 'OWN', 'FRESH');
    // What was closed in error above and is still owed opens again first.
    await runArrears(tryDay.today, tryDay);
    expect((await trace(() => runArrears(tryDay.today, tryDay))).types).toEqual(['arrears.run.finished']);
    expect((await trace(() => book(home.contract, [paid('2026-11-23', 120_000)], tryDay))).types).toEqual([
      'import.started',
      'case.closing.proposed',
      'import.applied',
    ]);
    const { home: other, ids } = await prepareSubject(street, 'OWN', 'READY');
    expect(ids.letter).toBeGreaterThan(0);
    const send = table['signal/commands#sendSignal'] as CaseEntry;
    await send.call(as('COORDINATOR'), {
      home: other,
      version: (await asSystem((tx) => tx.rentCase.findUniqueOrThrow({ where: { id: other.caseId } }))).version,
      ids,
      found: null as never,
    });
    const signal = await asSystem((tx) => tx.earlySignal.findFirstOrThrow({ where: { caseId: other.caseId } }));
    const exported = () => exportSignal(String(signal.id), tryDay);
    expect(await trace(exported)).toEqual({ types: ['signal.exported'], untraced: [] });
    expect(await trace(exported)).toEqual({ types: [], untraced: [] });
    expect((await trace(() => proveByDemo('femke.dijkhuis@delinde.example', tryDay))).types).toEqual(['session.started']);
    expect((await trace(() => recordSignOut(as('COORDINATOR'), tryDay))).types).toEqual(['session.ended']);
  });
});

describe('append-only', () => {
  it.each([...roles, 'SYSTEM'] as const)('%s cannot undo the guard itself', async (role) => {
    const door = <T>(work: (tx: Parameters<Parameters<typeof asSystem>[0]>[0]) => Promise<T>) =>
      role === 'SYSTEM' ? asSystem(work) : asActor(as(role), work);
    for (const sql of [
      'update audit_event set data = data',
      'delete from audit_event',
      'truncate audit_event cascade',
      'alter table audit_event disable trigger all',
      'drop trigger audit_link on audit_event',
      "insert into audit_chain (chain, seq, hash) values ('x', 1, '')",
      'update audit_chain set seq = seq',
      'delete from audit_chain',
      'set session_replication_role = replica',
      'alter table audit_event no force row level security',
      'set role postgres',
      'drop table audit_event',
    ])
      await expect(
        door((tx) => tx.$executeRawUnsafe(sql)),
        sql,
      ).rejects.toThrow(/permission denied|must be owner|does not exist/);
  });

  it('a forged place in the chain is overwritten by the real one', async () => {
    const event = { chain: 'arrears', at: tryDay.at, actorName: 'Woonbehoud', actorRole: 'SYSTEM', type: 'run.done', data: {} };
    const made = await asSystem((tx) =>
      tx.auditEvent.create({ data: { ...event, seq: 4_000, hash: new Uint8Array([1]), previousHash: new Uint8Array([2]) } }),
    );
    const stored = await asSystem((tx) => tx.auditEvent.findUniqueOrThrow({ where: { id: made.id } }));
    expect(stored.seq).toBeLessThan(1_000);
    expect((await verifyAudit()).breaks).toEqual([]);
  });
});

describe('tampering by somebody with the database in his hands', () => {
  const tries = 200;
  const random = seeded('audit');
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  interface Place {
    readonly chain: string;
    readonly seq: number;
    readonly last: number;
  }
  /** Each changes something about one event, or answers null where it would change nothing there. */
  const ways: Record<string, (at: Place, other: Place) => string | null> = {
    data: (at) =>
      `update audit_event set data = data || '{"amount": ${Math.floor(random() * 1e6)}}' where chain = '${at.chain}' and seq = ${at.seq}`,
    type: (at) => `update audit_event set type = type || '.x' where chain = '${at.chain}' and seq = ${at.seq}`,
    'actor id': (at) => `update audit_event set actor_id = gen_random_uuid() where chain = '${at.chain}' and seq = ${at.seq}`,
    'actor name': (at) => `update audit_event set actor_name = 'Iemand anders' where chain = '${at.chain}' and seq = ${at.seq}`,
    'actor role': (at) => `update audit_event set actor_role = 'DIRECTEUR' where chain = '${at.chain}' and seq = ${at.seq}`,
    at: (at) =>
      `update audit_event set at = at + interval '${1 + Math.floor(random() * 1000)} milliseconds' where chain = '${at.chain}' and seq = ${at.seq}`,
    'whose case': (at) =>
      `update audit_event set case_id = (select max(id) from rent_case where id is distinct from audit_event.case_id) where chain = '${at.chain}' and seq = ${at.seq}`,
    hash: (at) => `update audit_event set hash = sha256(hash) where chain = '${at.chain}' and seq = ${at.seq}`,
    'hash, made to fit': (at) =>
      `update audit_event e set data = '{}', hash = audit_hash(row(e.id, e.chain, e.seq, e.at, e.actor_id, e.actor_name, e.actor_role, e.case_id, e.type, '{}'::jsonb, e.previous_hash, e.hash)::audit_event) where chain = '${at.chain}' and seq = ${at.seq}`,
    'previous hash': (at) => `update audit_event set previous_hash = sha256(previous_hash) where chain = '${at.chain}' and seq = ${at.seq}`,
    'delete a row': (at) => `delete from audit_event where chain = '${at.chain}' and seq = ${at.seq}`,
    'truncate the tail': (at) => `delete from audit_event where chain = '${at.chain}' and seq >= ${at.seq}`,
    'delete a chain': (at) => `delete from audit_event where chain = '${at.chain}'`,
    swap: (at) =>
      at.seq === at.last
        ? null
        : `update audit_event set seq = -seq where chain = '${at.chain}' and seq in (${at.seq}, ${at.seq + 1}); update audit_event set seq = ${2 * at.seq + 1} + seq where chain = '${at.chain}' and seq < 0`,
    'insert at the end': (at) =>
      `insert into audit_event (chain, seq, at, actor_name, actor_role, type, data, previous_hash, hash) values ('${at.chain}', ${at.last + 1}, now(), 'X', 'SYSTEM', 'x', '{}', '', '')`,
    'insert in the middle': (
      at,
    ) => `update audit_event set seq = -seq where chain = '${at.chain}' and seq >= ${at.seq}; update audit_event set seq = 1 - seq where chain = '${at.chain}' and seq < 0;
      insert into audit_event (chain, seq, at, actor_name, actor_role, type, data, previous_hash, hash) values ('${at.chain}', ${at.seq}, now(), 'X', 'SYSTEM', 'x', '{}', '', '')`,
    'move to another chain': (at, other) =>
      at.chain === other.chain
        ? null
        : `update audit_event set chain = '${other.chain}', seq = ${other.last + 1} where chain = '${at.chain}' and seq = ${at.seq}`,
    'rename a chain': (at) => `update audit_event set chain = '${at.chain}x' where chain = '${at.chain}'`,
    'cut the head': (at) => `delete from audit_chain where chain = '${at.chain}'`,
  };

  /** As a superuser with every trigger asleep. */
  const asOwner = (statements: readonly string[]) =>
    database().$transaction(async (tx) => {
      await tx.$executeRaw`set local session_replication_role = replica`;
      for (const sql of statements) await tx.$executeRawUnsafe(sql);
    });

  it(`${tries} times, every one is found, in the chain where it was done`, async () => {
    await asOwner(['create table kept_event as table audit_event', 'create table kept_chain as table audit_chain']);
    const places = await database().$queryRaw<
      Place[]
    >`select chain, seq, max(seq) over (partition by chain)::integer as last from audit_event order by chain, seq`;
    expect(places.length).toBeGreaterThan(100);
    expect((await verifyAudit()).breaks).toEqual([]);
    const names = Object.keys(ways);
    const missed: string[] = [];
    const tried = new Map<string, number>();
    for (let count = 0; count < tries; ) {
      const name = names[count % names.length]!;
      const at = pick(places);
      const sql = ways[name]!(at, pick(places));
      if (sql === null) continue;
      await asOwner(sql.split(';'));
      const { breaks } = await verifyAudit();
      if (!breaks.some((found) => found.chain === at.chain || found.chain === `${at.chain}x`)) missed.push(`${name}: ${sql}`);
      tried.set(name, (tried.get(name) ?? 0) + 1);
      count++;
      await asOwner([
        'delete from audit_event',
        'insert into audit_event select * from kept_event',
        'delete from audit_chain',
        'insert into audit_chain select * from kept_chain',
      ]);
    }
    expect((await verifyAudit()).breaks).toEqual([]);
    console.log(`audit: ${tries} tamperings in ${tried.size} ways over ${places.length} events, ${missed.length} not found`);
    expect(missed).toEqual([]);
  });
});
