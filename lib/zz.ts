import { moment } from '#lib/clock.ts';
import { closeDatabase } from '#lib/db/client.ts';
import { asActor, asSystem } from '#lib/db/door.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { vouch } from '#lib/domain/actor.ts';
import { getCase, listWork } from '#lib/features/case/queries.ts';
import { workFilter } from '#lib/features/case/schema.ts';
import * as sql from '#lib/features/case/sql.ts';
import { getAccount } from '#lib/features/ledger/queries.ts';

const u = await asSystem((tx) => tx.user.findFirstOrThrow({ where: { role: 'MANAGER' } }));
const actor = vouch({ id: u.id, name: u.name, role: 'MANAGER', teams: [] });
const now = moment();
const f = workFilter.parse({});
const ids = await asActor(
  actor,
  (tx) => tx.$queryRaw<{ id: number }[]>`select id from rent_case where stage<>'CLOSED' order by id limit 25`,
);
async function t(name: string, fn: () => Promise<unknown>, n = 60) {
  for (let i = 0; i < 10; i++) await fn();
  const c0 = process.cpuUsage();
  const s = performance.now();
  for (let i = 0; i < n; i++) await fn();
  const c = process.cpuUsage(c0);
  console.log(
    name.padEnd(24),
    ((performance.now() - s) / n).toFixed(2),
    'ms wall',
    ((c.user + c.system) / n / 1000).toFixed(2),
    'ms node cpu',
  );
}
const A = (w: any) => () => asActor(actor, w);
await t(
  'door',
  A(async () => 1),
);
await t(
  'listWork',
  A((tx: any) => listWork(tx, actor, f, now.today)),
);
await t(
  'count',
  A((tx: any) => sql.countWork(tx, sql.workWhere(f, actor.id), now.today, now.today)),
);
await t(
  'places',
  A((tx: any) => sql.listPlaces(tx, sql.workWhere(f, actor.id), 'OURS', null, now.today, now.today, 26)),
);
await t(
  'facts25',
  A((tx: any) => sql.listFacts(tx, Prisma.sql`select unnest(${ids.map((r) => r.id)}::integer[])`)),
);
await t(
  'facts1',
  A((tx: any) => sql.listFacts(tx, Prisma.sql`select ${ids[0]!.id}::integer`)),
);
await t(
  'household',
  A((tx: any) => sql.findHousehold(tx, ids[0]!.id)),
);
await t(
  'events',
  A((tx: any) => sql.listEvents(tx, ids[0]!.id, false)),
);
await t(
  'account',
  A((tx: any) => getAccount(tx, 1, now.today)),
);
await t(
  'getCase',
  A((tx: any) => getCase(tx, actor, ids[0]!.id, now)),
);
await closeDatabase();
