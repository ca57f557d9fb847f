import type { Client } from 'pg';
import { Pool } from 'pg';
import { moment } from '#lib/clock.ts';
import { vouch } from '#lib/domain/actor.ts';
import { correctStage } from '#lib/features/case/commands.ts';
import { type Figure, median, ratio, timed } from './figure.ts';

const connections = 8;
const moves = 400;
const rounds = 3;

/** A stage move through its command against its three writes as one bare statement, both by eight at once on cases of their own. */
export async function benchStageMove(client: Client, url: string): Promise<Figure[]> {
  const { rows: users } = await client.query<{ id: string }>(
    `insert into app_user (email, name, role, created_at) values ('meting@delinde.example', 'Meting', 'MANAGER', now()) on conflict (email) do update set name = excluded.name returning id`,
  );
  const actor = vouch({ id: users[0]!.id, name: 'Meting', role: 'MANAGER', teams: [] });
  const { rows } = await client.query<{ id: number }>(`select id from rent_case where stage <> 'CLOSED' order by id limit ${connections}`);
  const cases = rows.map((row) => row.id);
  const ready = () => client.query(`update rent_case set stage = 'FOURTEEN_DAY_NOTICE' where id = any ($1::integer[])`, [cases]);

  const pool = new Pool({ connectionString: url, max: connections });
  const throughCommand = () =>
    Promise.all(
      cases.map(async (caseId) => {
        let { version } = (await pool.query<{ version: number }>('select version from rent_case where id = $1', [caseId])).rows[0]!;
        for (let i = 0; i < moves / connections; i++) {
          const answer = await correctStage(actor, { caseId, seenVersion: version, to: 'ARREARS_OPEN', reason: 'meting' }, moment());
          if (!answer?.ok) throw new Error(JSON.stringify(answer));
          // Put back at once, in one bare statement, so that the next move has somewhere to go.
          version = (
            await pool.query<{ version: number }>(`update rent_case set stage = 'FOURTEEN_DAY_NOTICE' where id = $1 returning version`, [
              caseId,
            ])
          ).rows[0]!.version;
        }
      }),
    );
  const bare = () =>
    Promise.all(
      cases.map(async (caseId) => {
        for (let i = 0; i < moves / connections; i++) {
          await pool.query(
            `with moved as (update rent_case set stage = 'ARREARS_OPEN', version = version + 1 where id = $1 and version > 0 returning id),
             outbox_row as (insert into case_view (case_id, user_id, on_day) select id, $2::uuid, '2000-01-01'::date + (random() * 100000)::integer from moved on conflict do nothing)
             insert into audit_event (chain, seq, at, actor_id, actor_name, actor_role, case_id, type, data, previous_hash, hash)
             select 'case:' || id, 0, now(), $2::uuid, 'Meting', 'MANAGER', id, 'case.stage.moved', '{}', '', '' from moved`,
            [caseId, actor.id],
          );
          await pool.query(`update rent_case set stage = 'FOURTEEN_DAY_NOTICE' where id = $1 returning version`, [caseId]);
        }
      }),
    );
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    await ready();
    const ourTime = await timed(throughCommand);
    const theirTime = await timed(bare);
    if (round > 0) {
      ours.push(ourTime);
      theirs.push(theirTime);
    }
  }
  await pool.end();
  return [
    ratio(
      'stage moves per second through the command, 8 at once',
      median(theirs) / median(ours),
      '≥',
      0.3,
      `the three writes as one statement (${Math.round((moves / median(theirs)) * 1000)}/s; ours ${Math.round((moves / median(ours)) * 1000)}/s)`,
    ),
  ];
}
