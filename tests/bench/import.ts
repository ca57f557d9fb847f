import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from } from 'pg-copy-streams';
import { startOfDay } from '#lib/clock.ts';
import { vouch } from '#lib/domain/actor.ts';
import { addDays, type CalendarDate, firstDayOf, periodOf } from '#lib/domain/calendar-date.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { confirmRun, uploadFiles } from '#lib/features/import/commands.ts';
import { applyRun } from '#lib/features/import/commands-run.ts';
import { readRun } from '#lib/jobs/import.ts';
import { type Figure, median, ratio, timed } from './figure.ts';

const lines = 200_000;
const rounds = 3;

/** Bookings of next month's rent and payments, as a file; every round has keys of its own. */
function file(round: number, tenancies: number, today: CalendarDate): { csv: string; rows: string[][] } {
  const rows: string[][] = [];
  for (let n = 0; n < lines; n++) {
    const tenancy = (n % tenancies) + 1;
    const contract = `B-${String(tenancy).padStart(7, '0')}`;
    const kind = n < tenancies ? 'VOR' : 'ONT';
    rows.push([
      `I${round}-${n}`,
      contract,
      kind,
      today,
      kind === 'VOR' ? today : '',
      '12,34',
      kind === 'VOR' ? periodOf(today) : '',
      'meting',
      '',
      '',
    ]);
  }
  const header = 'boeking;huurovereenkomst;soort;boekdatum;vervaldatum;bedrag;periode;omschrijving;hoortBij;betreft';
  return { csv: `${header}\n${rows.map((row) => row.join(';')).join('\n')}\n`, rows };
}

/** From confirm to report through the commands, against COPY of the same rows into the same table, rolled back. */
export async function benchImport(client: Client, today: CalendarDate): Promise<Figure[]> {
  const { rows: counted } = await client.query<{ count: number }>('select count(*)::integer as count from tenancy');
  const tenancies = counted[0]!.count;
  const { rows: users } = await client.query<{ id: string }>(
    `insert into app_user (email, name, role, created_at) values ('inlezer@delinde.example', 'Inlezer', 'COORDINATOR', now()) on conflict (email) do update set name = excluded.name returning id`,
  );
  const actor = vouch({ id: users[0]!.id, name: 'Inlezer', role: 'COORDINATOR', teams: [] });
  const now: Moment = { at: startOfDay(today), today };
  const ours: number[] = [];
  const theirs: number[] = [];
  const reading: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { csv, rows } = file(round, tenancies, addDays(firstDayOf(periodOf(today)), 1));
    theirs.push(await timed(() => copyAndRollBack(client, rows)));
    const uploaded = await uploadFiles(actor, { files: [{ name: 'boekingen.csv', bytes: new TextEncoder().encode(csv) }] }, now);
    if (!uploaded.ok) throw new Error(uploaded.refusal.code);
    const run = uploaded.value;
    reading.push(await timed(() => readRun(run)));
    const { rows: versions } = await client.query<{ version: number }>('select version from import_run where id = $1', [run]);
    ours.push(
      await timed(async () => {
        const confirmed = await confirmRun(
          actor,
          { runId: run, seenVersion: versions[0]!.version, goodLines: false, acceptBalance: false, acceptChanged: false },
          now,
        );
        if (!confirmed?.ok) throw new Error(JSON.stringify(confirmed));
        await applyRun(run, now);
      }),
    );
    const { rows: done } = await client.query<{ status: string }>('select status from import_run where id = $1', [run]);
    if (done[0]?.status !== 'APPLIED') throw new Error(`the import ended as ${done[0]?.status}`);
  }
  const perSecond = (ms: number): number => Math.round((lines / ms) * 1000);
  return [
    ratio(
      'import of 200,000 lines, confirm to report',
      median(theirs) / median(ours),
      '≥',
      0.4,
      `COPY into the same table (${perSecond(median(theirs))} lines/s; ours ${perSecond(median(ours))}; reading and dry run ${Math.round(median(reading))} ms)`,
    ),
  ];
}

async function copyAndRollBack(client: Client, rows: readonly string[][]): Promise<void> {
  const { rows: ids } = await client.query<{ id: number; contract_number: string }>('select id, contract_number from tenancy');
  const idOf = new Map(ids.map((row) => [row.contract_number, row.id]));
  const text = rows
    .map(
      (row) =>
        `${row[0]}\t${idOf.get(row[1]!)}\t${row[2]}\t${row[3]}\t${row[4] || '\\N'}\t1234\t${row[6] ? `${row[6]}-01` : '\\N'}\t${row[7]}`,
    )
    .join('\n');
  await client.query('begin');
  await pipeline(
    Readable.from([`${text}\n`]),
    client.query(from('copy ledger_line (key, tenancy_id, kind, booked_on, due_on, amount_cents, period, description) from stdin')),
  );
  await client.query('rollback');
}
