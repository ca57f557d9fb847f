import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '#lib/db/client.ts';
import { asActor, asSystem, type Tx } from '#lib/db/door.ts';
import { type Actor, type Role, roles } from '#lib/domain/actor.ts';
import { cents } from '#lib/domain/cents.ts';
import { recordPromise } from '#lib/features/contact/commands.ts';
import { runArrears } from '#lib/features/ledger/commands.ts';
import { tryDay } from '../support/authorisation.ts';
import { doubtfulPayment, openStreet, prepareSubject } from '../support/authorisation-subject.ts';
import { done } from '../support/case-story.ts';
import { layEveryTrack } from '../support/every-track.ts';
import { book, type Known, on, paid, reversed, versionOf } from '../support/household.ts';
import { sight, type Whose, whose } from '../support/role-sight.ts';
import { rowSight } from '../support/row-sight.ts';
import { changedTables, fingerprint, tables } from '../support/trace.ts';

/** Every row of a table with whose it is; `key` names it. */
interface Row {
  readonly key: string;
  readonly whose: Whose | 'NONE';
  readonly json: Record<string, unknown>;
}
const personOf: Record<Role, string> = {
  FIELD_WORKER: 'Ruben',
  COORDINATOR: 'Femke',
  MANAGER: 'Marijke',
  ADMIN: 'Sjoerd',
  AUDITOR: 'Ingrid',
};
const actors = new Map<Role, Actor>();
const rows = new Map<string, readonly Row[]>();
/** A case of each team in which every track has a record. */
const referred = new Map<Whose, Known>();
let names: readonly string[] = [];
let cells = 0;

const keyOf = (table: string): string => (table === 'app_user' ? 'x.id::text' : 'x.ctid::text');
/** How the database says no; a trigger that looks for a visit does not find one that its role may not see. */
const refusals = /permission denied|row-level security|can only be updated to DEFAULT|the report of visit \d+ was sent/;
class Back extends Error {}

/** Does this as the actor, answers what it answered, and takes everything back. The database's no is `null`. */
async function tryAs<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T | null> {
  let answer: T | null = null;
  try {
    await asActor(actor, async (tx) => {
      answer = await work(tx);
      throw new Back();
    });
  } catch (error) {
    const text = (error as Error).message;
    if (!(error instanceof Back) && !refusals.test(text)) throw error;
  }
  return answer;
}

beforeAll(async () => {
  const street = await openStreet(3);
  for (const role of roles) actors.set(role, street.people.get(personOf[role])!);
  const manager = actors.get('MANAGER')!;
  for (const team of whose) {
    const { home } = await prepareSubject(street, team, 'REFERRED');
    referred.set(team, home);
    done(
      await recordPromise(
        manager,
        { caseId: home.caseId, seenVersion: await versionOf(home.caseId), amount: cents(5_000), by: tryDay.today, channel: 'PHONE' },
        tryDay,
      ),
    );
    await prepareSubject(street, team, 'SEALED');
    await book(
      home.contract,
      [paid('2026-11-19', 2_000), paid('2026-11-20', 1_000, { key: `${team}-betaald` }), reversed('2026-11-21', 1_000, `${team}-betaald`)],
      tryDay,
    );
  }
  await runArrears(on('2026-11-30').today, on('2026-11-30'));
  const hands = { one: actors.get('COORDINATOR')!.id, other: manager.id, at: tryDay.at };
  for (const team of whose) await layEveryTrack(referred.get(team)!, hands);
  const payment = await doubtfulPayment('twijfel');
  await asSystem(async (tx) => {
    const { runId } = await tx.doubtfulPayment.findUniqueOrThrow({ where: { id: payment } });
    const { id: fileId } = await tx.importFile.create({ data: { runId, name: 'a.csv', sizeBytes: 1 } });
    await tx.importRefusal.create({ data: { runId, fileId, reason: 'NOT_AN_AMOUNT', found: 'READ' } });
    await tx.$executeRaw`insert into bank_statement (account, statement_id, content_hash, run_id, file_id, place, balance) values ('NL', 'S', '', ${runId}::uuid, ${fileId}, 1, 'UNKNOWN')`;
    await tx.$executeRaw`insert into bank_entry (key, content_hash, outcome, run_id) values ('NL|S|1', '', 'SKIPPED', ${runId}::uuid)`;
    await tx.$executeRaw`insert into third_party_iban (iban, marked_at) values ('NL77TRIO0274662882', ${tryDay.at})`;
    await tx.$executeRaw`insert into sign_in_attempt (key, points) values ('account:a', 1)`;
    await tx.session.create({
      data: { tokenHash: new Uint8Array([1]), userId: manager.id, createdAt: tryDay.at, lastSeenAt: tryDay.at, expiresAt: tryDay.at },
    });
  });
  const teams = await asSystem((tx) => tx.team.findMany());
  const own = teams.find((team) => team.code === 'NOORD')!.id;
  names = await tables();
  for (const name of names) {
    const rule = rowSight[name];
    const team = rule && 'team' in rule ? rule.team : 'null';
    const none = name === 'audit_event' ? 'x.case_id is null' : String(!(rule && 'team' in rule));
    rows.set(
      name,
      await asSystem((tx) =>
        tx.$queryRawUnsafe<Row[]>(
          `select ${keyOf(name)} as key, case when ${none} then 'NONE' when ${team} is null then 'NOBODY' when ${team} = ${own} then 'OWN' else 'OTHER' end as whose, to_jsonb(x) as json from ${name} x`,
        ),
      ),
    );
  }
});
afterAll(async () => {
  await closeDatabase();
  console.log(`row-level security alone: ${cells} cells tried over ${names.length} tables`);
});

/** The keys that this role should see. */
function visible(table: string, role: Role): string[] {
  const rule = rowSight[table]!;
  const sees = (row: Row) =>
    'see' in rule ? rule.see.includes(role) : row.whose === 'NONE' ? (rule.without ?? []).includes(role) : sight[role].includes(row.whose);
  return rows
    .get(table)!
    .filter(sees)
    .map((row) => row.key)
    .sort();
}

describe('row-level security as the only guard', () => {
  it('knows every table, and has something of everybody in each that belongs to a team', () => {
    expect(names.filter((name) => !(name in rowSight))).toEqual([]);
    const poor = names.filter(
      (name) => 'team' in rowSight[name]! && whose.some((team) => !rows.get(name)!.some((row) => row.whose === team)),
    );
    expect(poor).toEqual([]);
  });

  it.each(roles)('select: %s sees what his role sees, of every table', async (role) => {
    const wrong: string[] = [];
    for (const name of names) {
      const seen =
        (await tryAs(actors.get(role)!, (tx) => tx.$queryRawUnsafe<{ key: string }[]>(`select ${keyOf(name)} as key from ${name} x`))) ??
        [];
      const keys = seen.map((row) => row.key).sort();
      cells += Math.max(1, new Set(rows.get(name)!.map((row) => row.whose)).size);
      if (keys.join() !== visible(name, role).join()) wrong.push(`${name}: ${keys.length} rows, expected ${visible(name, role).length}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(roles)('update: %s changes only what work on a case he sees changes', async (role) => {
    const wrong: string[] = [];
    const columns = await database().$queryRaw<{ name: string; column: string }[]>`
      select c.table_name::text as name, c.column_name::text as column from information_schema.columns c where c.table_schema = 'public' and c.table_name = any (${names}) order by 1, c.ordinal_position`;
    for (const { name, column } of columns) {
      const rule = rowSight[name]!;
      const may = 'team' in rule && (rule.change ?? []).includes(column) && ['FIELD_WORKER', 'COORDINATOR', 'MANAGER'].includes(role);
      const expected = may ? visible(name, role).length : name === 'app_user' && column === 'locale' ? 1 : 0;
      const changed = (await tryAs(actors.get(role)!, (tx) => tx.$executeRawUnsafe(`update ${name} set ${column} = ${column}`))) ?? 0;
      cells++;
      if (changed !== expected) wrong.push(`${name}.${column}: ${changed} rows, expected ${expected}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(roles)('delete and truncate: %s takes nothing away', async (role) => {
    const gone: string[] = [];
    for (const name of names)
      for (const sql of [`delete from ${name}`, `truncate ${name} cascade`]) {
        cells++;
        if ((await tryAs(actors.get(role)!, (tx) => tx.$executeRawUnsafe(sql))) !== null) gone.push(sql);
      }
    expect(gone).toEqual([]);
  });

  it.each(roles)('insert: %s adds rows only to what he sees', async (role) => {
    const wrong: string[] = [];
    for (const name of names) {
      const rule = rowSight[name]!;
      for (const team of new Set(rows.get(name)!.map((row) => row.whose))) {
        const model = rows.get(name)!.find((row) => row.whose === team)!;
        const may = (rule.add ?? []).includes(role) && (team === 'NONE' ? 'see' in rule : sight[role].includes(team));
        const added = await addLike(actors.get(role)!, name, model);
        cells++;
        if (added !== may) wrong.push(`${name}, ${team}: ${added ? 'added' : 'refused'}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('nothing of all this stayed', async () => {
    const before = await fingerprint();
    await tryAs(actors.get('MANAGER')!, (tx) => tx.$executeRaw`update rent_case set version = version + 1`);
    expect(changedTables(before, await fingerprint())).toEqual([]);
  });

  it('nobody signs an event with another name, role or account, nor on another chain than its case', async () => {
    const manager = actors.get('MANAGER')!;
    const model = rows.get('audit_event')!.find((row) => row.whose === 'OWN')!;
    for (const other of [
      { actor_id: actors.get('AUDITOR')!.id },
      { actor_role: 'SYSTEM' },
      { actor_id: null, actor_role: 'SYSTEM' },
      { actor_name: 'Iemand anders' },
      { chain: 'arrears', case_id: null },
      { chain: 'case:9999' },
    ]) {
      cells++;
      expect(await addLike(manager, 'audit_event', model, other), JSON.stringify(other)).toBe(false);
    }
  });

  it('an auditor leaves the trace of his looks and no other', async () => {
    const auditor = actors.get('AUDITOR')!;
    const model = rows.get('audit_event')!.find((row) => row.whose === 'OWN')!;
    const may = async (type: string) => addLike(auditor, 'audit_event', model, { type });
    cells += 4;
    expect([await may('case.viewed'), await may('note.revealed'), await may('note.written'), await may('case.closed')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it.each(roles)('the facts of a case, which SYSTEM lends its sight: %s gets those of cases that his role sees', async (role) => {
    const wrong: string[] = [];
    for (const team of whose)
      for (const locked of [false, true]) {
        const { caseId } = referred.get(team)!;
        const found = await tryAs(
          actors.get(role)!,
          (tx) => tx.$queryRaw<{ id: number }[]>`select id from case_facts(${caseId}::integer, ${locked}, 60, 5)`,
        );
        cells++;
        if (found!.map((row) => row.id).join() !== (sight[role].includes(team) ? String(caseId) : ''))
          wrong.push(`${team}: ${found!.length}`);
      }
    expect(wrong).toEqual([]);
  });

  it('asking for the facts of a case one does not see holds nobody up', async () => {
    const { caseId } = referred.get('OTHER')!;
    await tryAs(actors.get('FIELD_WORKER')!, async (tx) => {
      await tx.$queryRaw`select id from case_facts(${caseId}::integer, true, 60, 5)`;
      cells++;
      // Whoever sees the case takes it at once; a lock that was held would make this fail instead of wait.
      expect(await asSystem((other) => other.$queryRaw`select id from rent_case where id = ${caseId} for update nowait`)).toEqual([
        { id: caseId },
      ]);
    });
  });

  it('the facts of a case are shown to nobody who has not said who he is', async () => {
    const { caseId } = referred.get('OWN')!;
    const found = await database().$transaction(async (tx) => {
      await tx.$executeRaw`select set_config('role', 'woonbehoud_app', true)`;
      return tx.$queryRaw`select id from case_facts(${caseId}::integer, false, 60, 5)`;
    });
    cells++;
    expect(found).toEqual([]);
  });

  it('nobody reads a password', async () => {
    for (const role of roles) {
      cells++;
      expect(await tryAs(actors.get(role)!, (tx) => tx.$queryRaw`select password_hash from app_user`)).toBeNull();
    }
  });
});

let fresh = 900_000_000;
/** Whether a row like this one, with a key of its own, gets past the policies; a unique index or a foreign key comes after them. */
async function addLike(actor: Actor, name: string, model: Row, other: Record<string, unknown> = {}): Promise<boolean> {
  const generated = await database().$queryRaw<{ column: string }[]>`
    select a.attname::text as column from pg_attribute a where a.attrelid = ${name}::regclass and a.attnum > 0 and a.attgenerated = '' and not a.attisdropped order by a.attnum`;
  const columns = generated.map((row) => row.column).join(', ');
  const own: Record<string, unknown> = {};
  if ('id' in model.json) own.id = typeof model.json.id === 'string' ? randomUUID() : fresh++;
  if (name === 'audit_event')
    Object.assign(own, { actor_id: actor.id, actor_role: actor.role, actor_name: actor.name, type: 'case.viewed' });
  if (name === 'case_view') Object.assign(own, { user_id: actor.id });
  const row = JSON.stringify({ ...model.json, ...own, ...other });
  try {
    const added = await tryAs(actor, (tx) =>
      tx.$executeRawUnsafe(`insert into ${name} (${columns}) select ${columns} from jsonb_populate_record(null::${name}, $1::jsonb)`, row),
    );
    return added === 1;
  } catch (error) {
    if (/unique|duplicate key|violates/i.test((error as Error).message) && !/row-level/.test((error as Error).message)) return true;
    throw error;
  }
}
