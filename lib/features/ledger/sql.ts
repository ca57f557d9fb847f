import 'server-only';
import type { Statements, Tx } from '#lib/db/door.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import type { TenancyLedger } from '#lib/domain/arrears.ts';
import { type CalendarDate, dayOfMonth, firstDayOf, type Period, periodOf } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import type { LineKind } from '#lib/domain/ledger.ts';
import { policy } from '#lib/domain/policy.ts';

/** Which tenancies a run reckons: every one, or those in the temporary table `touched`. */
export type Scope = 'ALL' | 'TOUCHED';

const within = (scope: Scope, column: Prisma.Sql): Prisma.Sql =>
  scope === 'ALL' ? Prisma.sql`true` : Prisma.sql`${column} in (select tenancy_id from touched)`;

/**
 * Reckons every tenancy in scope whose claims are all paid oldest first into the temporary table `reckoned`, in one
 * statement. Tenancies in `walked_tenancy` are left to lib/domain/allocation.ts: see `insertReckoned`.
 *
 * The newest claims that together make up the balance are the open ones: payments eat the oldest first (art. 6:43 BW).
 * `ledger_walk` is read in its own order, index-only; a hash over tenancies would miss the cache on nearly every line.
 */
export async function reckonInOrder(tx: Tx, asOf: CalendarDate, scope: Scope): Promise<void> {
  const young = dayOfMonth(asOf) < policy.newestRentCountsFromDay.value ? firstDayOf(periodOf(asOf)) : null;
  if (scope === 'ALL')
    await tx.$executeRaw`select set_config('enable_seqscan', 'off', true), set_config('enable_hashagg', 'off', true), set_config('work_mem', '256MB', true)`;
  await tx.$executeRaw`
    create temporary table reckoned on commit drop as
    with balance as materialized (
      select l.tenancy_id, sum(l.effect_cents)::integer as cents from ledger_line l
      where l.counts_on <= ${asOf}::date and ${within(scope, Prisma.sql`l.tenancy_id`)} group by l.tenancy_id
    ), price as materialized (
      select distinct on (p.tenancy_id) p.tenancy_id, p.bare_cents + p.service_cents as gross from rent_price p
      where p.starts_on <= ${asOf}::date and ${within(scope, Prisma.sql`p.tenancy_id`)} order by p.tenancy_id desc, p.starts_on desc
    )
    select t.id as tenancy_id, coalesce(b.cents, 0) as balance_cents, coalesce(o.rent, 0)::integer as open_rent_cents,
      case when r.gross > 0 then least(div(coalesce(o.rent, 0) * 100, r.gross), 2147483647)::integer end as months_hundredths,
      o.oldest as oldest_open_on, coalesce(o.costs, 0)::integer as open_costs_cents, greatest(-coalesce(b.cents, 0), 0) as credit_cents, r.gross as rent_cents,
      coalesce(o.counted, 0)::integer as counted_open_cents,
      case when r.gross > 0 then least(div(coalesce(o.counted_rent, 0) * 100, r.gross), 2147483647)::integer end as counted_months_hundredths, o.counted_oldest as counted_oldest_on
    from tenancy t
    left join balance b on b.tenancy_id = t.id
    left join price p on p.tenancy_id = t.id
    left join lateral (select coalesce(p.gross, (select f.bare_cents + f.service_cents from rent_price f where f.tenancy_id = t.id order by f.starts_on limit 1)) as gross) r on true
    left join lateral (
      select min(q.due_on) as oldest, sum(q.open) filter (where q.is_rent) as rent, sum(q.open) filter (where q.is_cost) as costs,
        min(q.due_on) filter (where not q.young) as counted_oldest, sum(q.open) filter (where not q.young) as counted,
        sum(q.open) filter (where q.is_rent and not q.young) as counted_rent
      from (
        select c.counts_on as due_on, c.period is not null as is_rent, c.kind in ('KOS', 'REN') as is_cost,
          coalesce(c.period = ${young}::date, false) as young, least(c.effect_cents, b.cents - c.newer) as open
        from (select l.counts_on, l.kind, l.period, l.effect_cents,
            sum(l.effect_cents) over (order by l.counts_on desc, l.key desc) - l.effect_cents as newer
          from ledger_line l
          where b.cents > 0 and l.tenancy_id = t.id and l.effect_cents > 0 and l.counts_on <= ${asOf}::date) c
        where c.newer < b.cents) q) o on true
    where ${within(scope, Prisma.sql`t.id`)} and not exists (select from walked_tenancy w where w.tenancy_id = t.id)`;
  if (scope === 'ALL') await tx.$executeRaw`select set_config('enable_seqscan', 'on', true), set_config('enable_hashagg', 'on', true)`;
}

/** The open claims of every tenancy in `reckoned` that owes, oldest first: `[key, cents]` pairs. */
export const listOpenItems = (tx: Tx, asOf: CalendarDate): Promise<{ tenancy_id: number; items: [string, number][] }[]> =>
  tx.$queryRaw`
    select r.tenancy_id, o.items from reckoned r
    join lateral (
      select json_agg(json_build_array(c.key, least(c.effect_cents, r.balance_cents - c.newer)) order by c.counts_on, c.key) as items
      from (select l.key, l.counts_on, l.effect_cents, sum(l.effect_cents) over (order by l.counts_on desc, l.key desc) - l.effect_cents as newer
        from ledger_line l where l.tenancy_id = r.tenancy_id and l.effect_cents > 0 and l.counts_on <= ${asOf}::date) c
      where c.newer < r.balance_cents) o on true
    where r.balance_cents > 0 and not exists (select from walked_tenancy w where w.tenancy_id = r.tenancy_id)`;

/** One tenancy's lines and prices as the domain walks them, in one row each: dates as text, amounts in cents. */
export interface LedgerRow {
  readonly tenancy_id: number;
  readonly payment_method: 'INC' | 'OVB' | 'INH';
  readonly lines:
    | readonly (readonly [string, string, string, string | null, number, string | null, string | null, string | null, string])[]
    | null;
  readonly prices: readonly (readonly [string, number])[] | null;
}

/** Lines and prices of the tenancies that `which` names: a query that yields `tenancy_id`. */
export const listLedgers = (tx: Statements, which: Prisma.Sql): Promise<LedgerRow[]> =>
  tx.$queryRaw`
    select t.id as tenancy_id, t.payment_method,
      (select json_agg(json_build_array(l.key, l.kind, l.booked_on, l.due_on, l.amount_cents, to_char(l.period, 'YYYY-MM'), l.target_key,
        to_char(l.designated, 'YYYY-MM'), l.description)) from ledger_line l where l.tenancy_id = t.id) as lines,
      (select json_agg(json_build_array(p.starts_on, p.bare_cents + p.service_cents)) from rent_price p where p.tenancy_id = t.id) as prices
    from tenancy t where t.id in (${which})`;

/** Turns one row of lines and prices into what the domain walks. */
export function ledgerOf(row: LedgerRow): TenancyLedger {
  return {
    paymentMethod: row.payment_method,
    prices: (row.prices ?? []).map(([startsOn, gross]) => ({ startsOn: startsOn as CalendarDate, gross: cents(gross) })),
    lines: (row.lines ?? []).map(([key, kind, bookedOn, dueOn, amount, period, target, designated]) => ({
      key,
      kind: kind as LineKind,
      bookedOn: bookedOn as CalendarDate,
      dueOn: dueOn as CalendarDate | null,
      amount: cents(amount),
      period: period as Period | null,
      target,
      designated: designated as Period | null,
    })),
  };
}

export const walkedIn = (scope: Scope): Prisma.Sql =>
  Prisma.sql`select w.tenancy_id from walked_tenancy w where ${within(scope, Prisma.sql`w.tenancy_id`)}`;

/** What was reckoned for one tenancy; amounts in cents, months in hundredths. */
export interface ReckonedRow {
  readonly tenancy_id: number;
  readonly balance_cents: number;
  readonly open_rent_cents: number;
  readonly months_hundredths: number | null;
  readonly oldest_open_on: string | null;
  readonly open_costs_cents: number;
  readonly credit_cents: number;
  readonly rent_cents: number | null;
  readonly counted_open_cents: number;
  readonly counted_months_hundredths: number | null;
  readonly counted_oldest_on: string | null;
}

/** Adds rows that the domain reckoned to the temporary table `reckoned`. */
export const insertReckoned = (tx: Tx, rows: readonly ReckonedRow[]): Promise<number> =>
  tx.$executeRaw`
    insert into reckoned select * from json_to_recordset(${JSON.stringify(rows)}::json) as r(tenancy_id integer, balance_cents integer,
      open_rent_cents integer, months_hundredths integer, oldest_open_on date, open_costs_cents integer, credit_cents integer, rent_cents integer,
      counted_open_cents integer, counted_months_hundredths integer, counted_oldest_on date)`;

/** `reckoned` as it stands; days as text. */
export const listReckoned = (tx: Tx): Promise<ReckonedRow[]> =>
  tx.$queryRaw`select tenancy_id, balance_cents, open_rent_cents, months_hundredths, oldest_open_on::text, open_costs_cents, credit_cents, rent_cents,
    counted_open_cents, counted_months_hundredths, counted_oldest_on::text from reckoned`;

/**
 * Writes what changed into `arrears_state` and keeps the changed tenancies in the temporary table `changed`. An update of
 * distinct rows and an anti-join insert: ON CONFLICT would lock every row.
 */
export async function storeReckoned(tx: Tx, asOf: CalendarDate): Promise<number> {
  await tx.$executeRaw`create temporary table changed (tenancy_id integer primary key) on commit drop`;
  return tx.$executeRaw`
    with moved as (
      update arrears_state s set as_of = ${asOf}::date, balance_cents = r.balance_cents, open_rent_cents = r.open_rent_cents,
        months_hundredths = r.months_hundredths, oldest_open_on = r.oldest_open_on, open_costs_cents = r.open_costs_cents, credit_cents = r.credit_cents,
        rent_cents = r.rent_cents, counted_open_cents = r.counted_open_cents, counted_months_hundredths = r.counted_months_hundredths,
        counted_oldest_on = r.counted_oldest_on
      from reckoned r where r.tenancy_id = s.tenancy_id and
        (s.balance_cents, s.open_rent_cents, s.months_hundredths, s.oldest_open_on, s.open_costs_cents, s.credit_cents, s.rent_cents, s.counted_open_cents,
          s.counted_months_hundredths, s.counted_oldest_on) is distinct from
        (r.balance_cents, r.open_rent_cents, r.months_hundredths, r.oldest_open_on, r.open_costs_cents, r.credit_cents, r.rent_cents, r.counted_open_cents,
          r.counted_months_hundredths, r.counted_oldest_on)
      returning s.tenancy_id
    ), added as (
      insert into arrears_state (tenancy_id, as_of, balance_cents, open_rent_cents, months_hundredths, oldest_open_on, open_costs_cents, credit_cents,
        rent_cents, counted_open_cents, counted_months_hundredths, counted_oldest_on)
      select r.tenancy_id, ${asOf}::date, r.balance_cents, r.open_rent_cents, r.months_hundredths, r.oldest_open_on, r.open_costs_cents, r.credit_cents,
        r.rent_cents, r.counted_open_cents, r.counted_months_hundredths, r.counted_oldest_on
      from reckoned r where not exists (select from arrears_state s where s.tenancy_id = r.tenancy_id)
      returning tenancy_id
    )
    insert into changed select tenancy_id from moved union all select tenancy_id from added`;
}

/** Keeps a month's end for the trend: only who owes or has credit. Written again, it replaces itself. */
export async function storeSnapshot(tx: Tx, asOf: CalendarDate): Promise<void> {
  await tx.$executeRaw`delete from arrears_snapshot where as_of = ${asOf}::date`;
  await tx.$executeRaw`insert into arrears_snapshot (tenancy_id, as_of, balance_cents, months_hundredths)
    select tenancy_id, ${asOf}::date, balance_cents, months_hundredths from reckoned where balance_cents <> 0`;
}

export interface AllocationRow {
  readonly tenancy_id: number;
  readonly position: number;
  readonly source_key: string;
  readonly line_key: string;
  readonly component: string;
  readonly amount_cents: number;
  readonly rule: string;
  readonly applied_on: string;
}

/** Replaces the derived allocations of these tenancies; what stays the same is not written again. */
export async function replaceAllocations(tx: Tx, tenancies: readonly number[], rows: readonly AllocationRow[]): Promise<void> {
  await tx.$executeRaw`create temporary table derived on commit drop as
    select * from json_to_recordset(${JSON.stringify(rows)}::json) as r(tenancy_id integer, position integer, source_key text, line_key text,
      component text, amount_cents integer, rule text, applied_on date)`;
  await tx.$executeRaw`create index on derived (tenancy_id, position)`;
  await tx.$executeRaw`delete from allocation a where a.tenancy_id = any (${tenancies}::integer[]) and not exists (
    select from derived d where d.tenancy_id = a.tenancy_id and d.position = a.position and d.source_key = a.source_key and d.line_key = a.line_key
      and d.component = a.component and d.amount_cents = a.amount_cents and d.rule = a.rule and d.applied_on = a.applied_on)`;
  await tx.$executeRaw`insert into allocation select d.* from derived d
    where not exists (select from allocation a where a.tenancy_id = d.tenancy_id and a.position = d.position)`;
}

/** Touched tenancies with an open case. */
export const touchedWithCase = (): Prisma.Sql =>
  Prisma.sql`select x.tenancy_id from touched x join rent_case c on c.tenancy_id = x.tenancy_id and c.stage <> 'CLOSED'`;

/**
 * Tenancies with an open case of which something changed, or a line began to count since the last run: rent that falls due
 * and is paid the same night leaves what is owed as it was, but not what paid what.
 */
export const movedSince = (asOf: CalendarDate): Prisma.Sql => Prisma.sql`
  select x.tenancy_id from rent_case x where x.stage <> 'CLOSED' and (x.tenancy_id in (select c.tenancy_id from changed c)
    or exists (select from ledger_line l where l.tenancy_id = x.tenancy_id and l.counts_on <= ${asOf}::date
      and l.counts_on > coalesce((select max(r.as_of) from arrears_run r where r.as_of < ${asOf}::date), '-infinity'::date)))`;

/** The tenancies of all open cases. */
export const openCaseTenancies = (): Prisma.Sql => Prisma.sql`select tenancy_id from rent_case where stage <> 'CLOSED'`;

/** Touched tenancies whose open case has no earlier months yet. */
export const withNewCase = (): Prisma.Sql =>
  Prisma.sql`select x.tenancy_id from touched x join rent_case c on c.tenancy_id = x.tenancy_id and c.stage <> 'CLOSED' and c.earlier_hundredths is null`;

/** Marks the tenancies among `touched` whose lines ask for the walk: linked, designated, or booked after they were due. */
export const markWalked = (tx: Tx): Promise<number> =>
  tx.$executeRaw`
    insert into walked_tenancy
    select distinct l.tenancy_id from ledger_line l join touched t on t.tenancy_id = l.tenancy_id
    where l.target_key is not null or l.designated is not null or l.booked_on > l.due_on
    on conflict do nothing`;
