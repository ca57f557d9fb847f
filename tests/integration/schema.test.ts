import { afterAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '#lib/audit/verify.ts';
import { closeDatabase, database, pool } from '#lib/db/client.ts';
import { asActor, asSystem } from '#lib/db/door.ts';
import { vouch } from '#lib/domain/actor.ts';

const manager = vouch({ id: '00000000-0000-4000-8000-000000000001', name: 'M. de Vries', role: 'MANAGER', teams: [] });

/** COPY cannot write behind row-level security, so only SYSTEM is granted the staged rows; the trigger alone writes the chain heads. */
const UNPROTECTED = [
  '_prisma_migrations',
  'audit_chain',
  'import_booking',
  'import_contract',
  'import_entry',
  'import_person',
  'import_price',
];

afterAll(closeDatabase);

describe('row-level security', () => {
  it('is enabled and forced on every table but the staged rows, the chain heads and the list of migrations', async () => {
    const tables = await database().$queryRaw<{ name: string; closed: boolean }[]>`
      select relname::text as name, relrowsecurity and relforcerowsecurity as closed
      from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname collate "C"`;
    expect(tables.length).toBeGreaterThan(30);
    expect(tables.filter((table) => !table.closed).map((table) => table.name)).toEqual(UNPROTECTED);
  });

  it('keeps the unprotected tables from people', async () => {
    const open = await database().$queryRaw`
      select relname::text from pg_class where relnamespace = 'public'::regnamespace and relname = any (${UNPROTECTED})
        and has_table_privilege('woonbehoud_app', oid, 'select, insert, update, delete, truncate')`;
    expect(open).toEqual([]);
  });

  it('shows nothing to a connection that served somebody and now serves nobody', async () => {
    const connection = await pool().connect();
    try {
      await connection.query(`begin; select set_config('role', 'woonbehoud_system', true);
        insert into team (code, name) values ('N', 'Noord'); commit`);
      const teams = async () => (await connection.query('select from team')).rowCount;
      await connection.query(`begin; select set_config('role', 'woonbehoud_app', true), set_config('app.role', 'MANAGER', true)`);
      expect(await teams()).toBe(1);
      await connection.query(`commit; begin; select set_config('role', 'woonbehoud_app', true)`);
      expect(await teams()).toBe(0);
    } finally {
      await connection.query('rollback');
      connection.release();
    }
  });
});

describe('the two roles', () => {
  it('sign in nowhere and rise above no policy', async () => {
    const roles = await database().$queryRaw`
      select r.rolname::text as role, r.rolsuper or r.rolbypassrls or r.rolcanlogin or r.rolcreaterole or r.rolcreatedb as powerful,
        exists (select from pg_auth_members m where m.member = r.oid) as member
      from pg_roles r where r.rolname in ('woonbehoud_app', 'woonbehoud_system') order by 1`;
    expect(roles).toEqual([
      { role: 'woonbehoud_app', powerful: false, member: false },
      { role: 'woonbehoud_system', powerful: false, member: false },
    ]);
  });

  it('own nothing but three functions, which SYSTEM lends its sight, and may make nothing', async () => {
    const owned = await database().$queryRaw`
      select r.rolname::text as role, pg_describe_object(d.classid, d.objid, 0) as what
      from pg_shdepend d join pg_roles r on r.oid = d.refobjid
      where d.deptype = 'o' and d.refclassid = 'pg_authid'::regclass and r.rolname in ('woonbehoud_app', 'woonbehoud_system')
        and d.dbid in (0, (select oid from pg_database where datname = current_database())) order by 1, 2`;
    expect(owned).toEqual([
      { role: 'woonbehoud_system', what: 'function case_facts(integer,boolean,integer,integer)' },
      { role: 'woonbehoud_system', what: 'function case_has_tracks()' },
      { role: 'woonbehoud_system', what: 'function plan_adds_up()' },
    ]);
    const makes = await database().$queryRaw`
      select r.rolname::text as role from pg_roles r where r.rolname in ('woonbehoud_app', 'woonbehoud_system')
        and (has_schema_privilege(r.oid, 'public', 'create') or has_database_privilege(r.oid, current_database(), 'create'))`;
    expect(makes).toEqual([]);
  });

  it('run what somebody else owns only on a fixed path, and only where it is granted', async () => {
    const lent = await database().$queryRaw`
      select p.oid::regprocedure::text as what, array_to_string(p.proconfig, ' ') as path,
        has_function_privilege('woonbehoud_app', p.oid, 'execute') and p.prorettype <> 'trigger'::regtype as app,
        exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0) and p.prorettype <> 'trigger'::regtype as public
      from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef order by p.oid::regprocedure::text collate "C"`;
    const path = 'search_path=public, pg_temp';
    expect(lent).toEqual([
      { what: 'audit_breaks()', path, app: false, public: false },
      { what: 'audit_link()', path, app: false, public: false },
      { what: 'case_facts(integer,boolean,integer,integer)', path, app: true, public: false },
      { what: 'case_has_tracks()', path, app: false, public: false },
      { what: 'plan_adds_up()', path, app: false, public: false },
      { what: 'session_actor(bytea,timestamp with time zone,integer)', path, app: true, public: false },
    ]);
  });
});

describe('append-only', () => {
  const changes = [
    "update audit_event set type = 'case.closed'",
    'delete from audit_event',
    "update ledger_line set description = ''",
    'delete from ledger_line',
  ];

  it.each([...changes, 'truncate audit_event', 'truncate ledger_line'])('neither a person nor SYSTEM may %s', async (change) => {
    await expect(asActor(manager, (tx) => tx.$executeRawUnsafe(change))).rejects.toThrow('permission denied');
    await expect(asSystem((tx) => tx.$executeRawUnsafe(change))).rejects.toThrow('permission denied');
  });

  it.each([...changes, 'truncate audit_event'])('a trigger stops the owner too: %s', async (change) => {
    await expect(database().$executeRawUnsafe(change)).rejects.toThrow('is append-only');
  });
});

describe('the audit chain', () => {
  /** Three events on a chain of their own, then a change to them by someone with the owner's powers, past the trigger. */
  async function tamper(chain: string, change: string) {
    const event = {
      chain,
      at: new Date('2026-11-23T08:00:00Z'),
      actorName: 'Woonbehoud',
      actorRole: 'SYSTEM',
      type: 'run.done',
    };
    await asSystem((tx) => tx.auditEvent.createMany({ data: [1, 2, 3].map((run) => ({ ...event, data: { run } })) }));
    await database().$transaction(async (tx) => {
      await tx.$executeRaw`alter table audit_event disable trigger audit_append_only`;
      await tx.$executeRawUnsafe(`${change} and chain = '${chain}'`);
      await tx.$executeRaw`alter table audit_event enable trigger audit_append_only`;
    });
    const { breaks } = await verifyAudit();
    return breaks.filter((found) => found.chain === chain).map(({ seq, what }) => `${seq} ${what}`);
  }

  it('holds when nothing was changed', async () => {
    expect(await tamper('run:untouched', "update audit_event set type = 'run.gone' where seq = 9")).toEqual([]);
  });

  it.each([
    ['what happened', `update audit_event set data = '{"run": 7}' where seq = 2`, ['2 CHANGED']],
    ['who did it', "update audit_event set actor_name = 'Iemand anders' where seq = 1", ['1 CHANGED']],
    ['when', "update audit_event set at = at + interval '1 millisecond' where seq = 3", ['3 CHANGED']],
    ['a hash', String.raw`update audit_event set hash = '\x00' where seq = 2`, ['2 CHANGED', '3 NOT_LINKED']],
    ['the middle', 'delete from audit_event where seq = 2', ['3 MISSING']],
    ['the beginning', 'delete from audit_event where seq = 1', ['2 MISSING']],
    ['the end', 'delete from audit_event where seq = 3', ['3 HEAD']],
    ['everything', 'delete from audit_event where seq > 0', ['3 HEAD']],
  ])('shows a change to %s', async (what, change, breaks) => {
    expect(await tamper(`run:${what}`, change)).toEqual(breaks);
  });
});
