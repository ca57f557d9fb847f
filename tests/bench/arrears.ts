import type { Client } from 'pg';
import { startOfDay } from '#lib/clock.ts';
import { asSystem } from '#lib/db/door.ts';
import { addDays, type CalendarDate } from '#lib/domain/calendar-date.ts';
import { reckonAll } from '#lib/features/ledger/commands.ts';
import { type Figure, median, ratio, timed } from './figure.ts';
import { referenceSql } from './reference.ts';

const rounds = 3;

/** The full run against the hand-written SQL on the same data, in turn; the rows of both must be the same. */
export async function benchArrears(client: Client, today: CalendarDate, tenancies: number): Promise<Figure[]> {
  const run = (on: CalendarDate) => asSystem((tx) => reckonAll(tx, on, { at: startOfDay(on), today: on }));
  await client.query(`create table if not exists reference_state (like arrears_state including all)`);
  const reference = async (on: CalendarDate): Promise<void> => {
    await client.query('truncate reference_state');
    await client.query(`set work_mem = '256MB'; set enable_seqscan = off; set enable_hashagg = off`);
    await client.query(referenceSql('reference_state'), [on]);
    await client.query('reset work_mem; reset enable_seqscan; reset enable_hashagg');
  };
  await run(today);
  await reference(today);
  const columns =
    'tenancy_id, balance_cents, open_rent_cents, months_hundredths, oldest_open_on, open_costs_cents, credit_cents, rent_cents, counted_open_cents, counted_months_hundredths, counted_oldest_on';
  const { rows } = await client.query<{ differences: number }>(
    `select count(*)::integer as differences from ((select ${columns} from arrears_state except select ${columns} from reference_state) union all (select ${columns} from reference_state except select ${columns} from arrears_state)) d`,
  );
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    const on = addDays(today, round);
    ours.push(await timed(() => run(on)));
    theirs.push(await timed(() => reference(on)));
  }
  await client.query('drop table reference_state');
  return [
    ratio(
      `arrears run, ${tenancies} tenancies × 36 months`,
      median(ours) / median(theirs),
      '≤',
      1.5,
      `hand-written SQL (${Math.round(median(theirs))} ms; ours ${Math.round(median(ours))} ms)`,
    ),
    {
      name: 'arrears run: rows that differ from the hand-written SQL',
      value: rows[0]!.differences,
      unit: 'rows',
      goal: '0',
      against: `${tenancies} tenancies`,
      holds: rows[0]!.differences === 0,
    },
  ];
}
