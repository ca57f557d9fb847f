import 'server-only';
import { record } from '#lib/audit/record.ts';
import { asSystem, type Tx } from '#lib/db/door.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import { lockPortfolio } from '#lib/db/lock.ts';
import { system } from '#lib/domain/actor.ts';
import { type Reckoning, reckon } from '#lib/domain/arrears.ts';
import { addDays, addMonths, type CalendarDate, dayOfMonth } from '#lib/domain/calendar-date.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { openCases, refreshCases, storeTrends } from '#lib/features/case/commands.ts';
import { watchJudgments } from '#lib/features/legal/commands-judgment.ts';
import { watchPlans } from '#lib/features/plan/commands.ts';
import * as sql from './sql.ts';

/** What a run did: how many tenancies it reckoned, changed, and how many cases it opened or proposed for closing. */
export interface RunReport {
  readonly asOf: CalendarDate;
  readonly tenancies: number;
  readonly changed: number;
  readonly opened: number;
  readonly proposed: number;
}

/**
 * The nightly run: reckons the whole portfolio on a day, keeps a snapshot at a month's end, opens and proposes cases, and
 * refreshes every open case's trend and next step. One transaction; run again it changes nothing.
 */
export const runArrears = (asOf: CalendarDate, now: Moment): Promise<RunReport> =>
  asSystem(async (tx) => {
    await lockPortfolio(tx);
    const { tenancies, changed, opened, proposed } = await reckonAll(tx, asOf, now);
    if (dayOfMonth(addDays(asOf, 1)) === 1) await sql.storeSnapshot(tx, asOf);
    await refreshAllocations(tx, asOf, sql.movedSince(asOf));
    await refreshTrends(tx, asOf, sql.openCaseTenancies());
    await tx.$executeRaw`insert into arrears_run (as_of, started_at, finished_at, tenancies, changed, opened, proposed)
      values (${asOf}::date, ${now.at}, ${now.at}, ${tenancies}, ${changed}, ${opened}, ${proposed})`;
    await watchTracks(tx, asOf, now, 'ALL');
    await refreshCases(tx, asOf, 'ALL');
    await record(tx, system, { chain: 'arrears' }, { type: 'arrears.run.finished', data: { asOf, tenancies, opened, proposed } }, now);
    return { asOf, tenancies, changed, opened, proposed };
  });

/** The heart of the run: reckons every tenancy, writes what changed, opens cases and proposes them for closing. */
export async function reckonAll(tx: Tx, asOf: CalendarDate, now: Moment): Promise<Omit<RunReport, 'asOf'>> {
  const tenancies = await reckonInto(tx, asOf, 'ALL');
  const changed = await sql.storeReckoned(tx, asOf);
  return { tenancies, changed, ...(await openCases(tx, asOf, now, 'ALL')) };
}

/**
 * Reckons the tenancies in the temporary table `touched` after their lines, prices or terms changed, in the transaction
 * that changed them. Above about one in twenty the whole portfolio is cheaper.
 */
export async function reckonTouched(tx: Tx, asOf: CalendarDate, now: Moment): Promise<void> {
  await sql.markWalked(tx);
  const [share] = await tx.$queryRaw<
    [{ many: boolean }]
  >`select (select count(*) from touched) * 20 > (select count(*) from tenancy) as many`;
  await reckonInto(tx, asOf, share.many ? 'ALL' : 'TOUCHED');
  await sql.storeReckoned(tx, asOf);
  await openCases(tx, asOf, now, 'TOUCHED');
  await refreshAllocations(tx, asOf, sql.touchedWithCase());
  await refreshTrends(tx, asOf, sql.withNewCase());
  await watchTracks(tx, asOf, now, 'TOUCHED');
  await refreshCases(tx, asOf, 'TOUCHED');
}

/** What follows from the money by itself: how plans stand, and which judgments are satisfied. */
async function watchTracks(tx: Tx, asOf: CalendarDate, now: Moment, scope: sql.Scope): Promise<void> {
  await watchPlans(tx, asOf, now, scope);
  await watchJudgments(tx, asOf, now, scope);
}

async function reckonInto(tx: Tx, asOf: CalendarDate, scope: sql.Scope): Promise<number> {
  await sql.reckonInOrder(tx, asOf, scope);
  const walked = await sql.listLedgers(tx, sql.walkedIn(scope));
  await sql.insertReckoned(
    tx,
    walked.map((row) => rowOf(row.tenancy_id, reckon(sql.ledgerOf(row), asOf))),
  );
  const [counted] = await tx.$queryRaw<[{ count: number }]>`select count(*)::integer as count from reckoned`;
  return counted.count;
}

/** The allocations of tenancies with an open case, derived anew from all their lines. */
async function refreshAllocations(tx: Tx, asOf: CalendarDate, which: Prisma.Sql): Promise<void> {
  const ledgers = await sql.listLedgers(tx, which);
  if (ledgers.length === 0) return;
  const rows = ledgers.flatMap((row) =>
    reckon(sql.ledgerOf(row), asOf).allocations.map((a, position) => ({
      tenancy_id: row.tenancy_id,
      position,
      source_key: a.source,
      line_key: a.line,
      component: a.component,
      amount_cents: a.amount,
      rule: a.rule,
      applied_on: a.on,
    })),
  );
  await sql.replaceAllocations(
    tx,
    ledgers.map((row) => row.tenancy_id),
    rows,
  );
}

/**
 * Months three months ago, for the trend. What an import changes about the past is seen by the next nightly run; only a
 * case that it opened cannot wait.
 */
async function refreshTrends(tx: Tx, asOf: CalendarDate, which: Prisma.Sql): Promise<void> {
  const earlier = addMonths(asOf, -3);
  const ledgers = await sql.listLedgers(tx, which);
  await storeTrends(
    tx,
    ledgers.map((row) => ({ tenancy_id: row.tenancy_id, hundredths: stored(reckon(sql.ledgerOf(row), earlier).monthsHundredths) })),
  );
}

/** All reckonings on a day, past or future, by contract number; stores nothing. */
export const reckonPortfolio = (asOf: CalendarDate): Promise<Map<string, PortfolioReckoning>> =>
  asSystem(async (tx) => {
    await reckonInto(tx, asOf, 'ALL');
    const contracts = await tx.$queryRaw<
      { id: number; contract_number: string }[]
    >`select id, contract_number from tenancy order by contract_number`;
    const rows = new Map((await sql.listReckoned(tx)).map((row) => [row.tenancy_id, row]));
    const items = new Map((await sql.listOpenItems(tx, asOf)).map((row) => [row.tenancy_id, row.items]));
    for (const row of await sql.listLedgers(tx, sql.walkedIn('ALL')))
      items.set(row.tenancy_id, [...reckon(sql.ledgerOf(row), asOf).openItems]);
    return new Map(contracts.map(({ id, contract_number }) => [contract_number, { ...rows.get(id)!, items: items.get(id) ?? [] }]));
  });

export type PortfolioReckoning = sql.ReckonedRow & { readonly items: readonly (readonly [string, number])[] };

/** At most what a database integer holds: a rent of a cent makes millions of months. */
const stored = (hundredths: number | null): number | null => hundredths && Math.min(hundredths, 2_147_483_647);

const rowOf = (tenancy_id: number, r: Reckoning): sql.ReckonedRow => ({
  tenancy_id,
  balance_cents: r.balance,
  open_rent_cents: r.openRent,
  months_hundredths: stored(r.monthsHundredths),
  oldest_open_on: r.oldestOpenOn,
  open_costs_cents: r.openCosts,
  credit_cents: r.credit,
  rent_cents: r.rent,
  counted_open_cents: r.counted.open,
  counted_months_hundredths: stored(r.counted.monthsHundredths),
  counted_oldest_on: r.counted.oldestOpenOn,
});
