import type { Client } from 'pg';
import { Pool } from 'pg';
import { moment } from '#lib/clock.ts';
import { vouch } from '#lib/domain/actor.ts';
import { correctStage } from '#lib/features/case/commands.ts';
import { type Figure, median, ratio, timed } from './figure.ts';

const connections = 8;
const mostMoves = 400;
const rounds = 3;

/** A stage move through its command against its three writes as one bare statement: eight at once, each move on a case of its own. */
export async function benchStageMove(client: Client, url: string): Promise<Figure[]> {
  const { rows: users } = await client.query<{ id: string }>(
    `insert into app_user (email, name, role, created_at) values ('meting@delinde.example', 'Meting', 'MANAGER', now()) on conflict (email) do update set name = excluded.name returning id`,
  );
  const actor = vouch({ id: users[0]!.id, name: 'Meting', role: 'MANAGER', teams: [] });
  const pool = new Pool({ connectionString: url, max: connections });
  const ready = async () =>
    (
      await client.query<{ id: number; version: number }>(
        `update rent_case set stage = 'FOURTEEN_DAY_NOTICE' where id in (select id from rent_case where stage <> 'CLOSED' order by id limit ${mostMoves}) returning id, version`,
      )
    ).rows;
  const eightAtOnce = async <T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> => {
    let next = 0;
    await Promise.all(
      Array.from({ length: connections }, async () => {
        while (next < items.length) await work(items[next++]!);
      }),
    );
  };
  const throughCommand = (cases: Awaited<ReturnType<typeof ready>>) =>
    eightAtOnce(cases, async ({ id, version }) => {
      const answer = await correctStage(actor, { caseId: id, seenVersion: version, to: 'ARREARS_OPEN', reason: 'meting' }, moment());
      if (!answer?.ok) throw new Error(JSON.stringify(answer));
    });
  const bare = (cases: Awaited<ReturnType<typeof ready>>) =>
    eightAtOnce(cases, ({ id, version }) =>
      pool.query(
        `with moved as (update rent_case set stage = 'ARREARS_OPEN', stage_since = current_date, version = version + 1 where id = $1 and version = $3 returning id),
         seen as (insert into case_view (case_id, user_id, on_day) select id, $2::uuid, '2000-01-01'::date + (random() * 100000)::integer from moved on conflict do nothing)
         insert into audit_event (chain, seq, at, actor_id, actor_name, actor_role, case_id, type, data, previous_hash, hash)
         select 'case:' || id, 0, now(), $2::uuid, 'Meting', 'MANAGER', id, 'case.stage.moved',
           '{"move": "T21", "from": "FOURTEEN_DAY_NOTICE", "to": "ARREARS_OPEN", "on": "2026-11-23", "reason": "meting", "overrides": {}}', '', '' from moved`,
        [id, actor.id, version],
      ),
    );
  const ours: number[] = [];
  const theirs: number[] = [];
  let moves = 0;
  for (let round = 0; round <= rounds; round++) {
    const cases = await ready();
    moves = cases.length;
    const ourTime = await timed(() => throughCommand(cases));
    const again = await ready();
    const theirTime = await timed(() => bare(again));
    if (round > 0) {
      ours.push(ourTime);
      theirs.push(theirTime);
    }
  }
  await pool.end();
  const perSecond = (ms: number): number => Math.round((moves / ms) * 1000);
  return [
    ratio(
      'stage moves per second through the command, 8 at once',
      median(theirs) / median(ours),
      '≥',
      0.3,
      `the three writes as one statement (${perSecond(median(theirs))}/s; ours ${perSecond(median(ours))}/s)`,
    ),
  ];
}
