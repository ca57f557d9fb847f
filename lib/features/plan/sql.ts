import 'server-only';
import type { Tx } from '#lib/db/door.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import type { PlanState, PlanTotals } from '#lib/domain/plan.ts';
import type { Reckoned } from './schema.ts';

/** Which plans a run watches: all that run, or those of the tenancies in the temporary table `touched`. */
export type Scope = 'ALL' | 'TOUCHED';
export const inScope = (scope: Scope): Prisma.Sql =>
  scope === 'ALL' ? Prisma.sql`true` : Prisma.sql`c.tenancy_id in (select tenancy_id from touched)`;
export const thePlan = (id: number): Prisma.Sql => Prisma.sql`p.id = ${id}`;

/** A running plan with its totals on a day; amounts in cents. */
export interface WatchedRow {
  readonly id: number;
  readonly case_id: number;
  readonly state: PlanState;
  readonly short: number;
  readonly start_balance: number;
  readonly agreed: number;
  readonly balance: number;
  readonly claims: number;
  readonly claims_before: number;
  readonly instalments: number;
  readonly instalments_before: number;
  readonly tolerance: number;
  readonly begun: boolean;
}

/**
 * The totals of running plans on a day, in one statement; `planTotals` of lib/domain/plan.ts says the same of one plan.
 * A claim counts from the day on which it is both booked and due, lowered by what was taken off it; what was added to it
 * counts from its own day. A doubtful write-off is no payment: it is put back on the balance, and so is its reversal.
 */
export const listTotals = (tx: Tx, asOf: CalendarDate, which: Prisma.Sql): Promise<WatchedRow[]> => tx.$queryRaw`
  select p.id, p.case_id, p.state, p.short_cents as short, p.start_balance_cents as start_balance, p.agreed_cents as agreed,
    (coalesce(s.balance_cents, 0) + w.written_off)::integer as balance, d.claims::integer, d.claims_before::integer,
    i.instalments::integer, i.instalments_before::integer, p.tolerance_cents as tolerance, p.starts_on + p.tolerance_days <= ${asOf}::date as begun
  from payment_plan p join rent_case c on c.id = p.case_id left join arrears_state s on s.tenancy_id = c.tenancy_id
  cross join lateral (select ${asOf}::date - p.tolerance_days as day) grace
  cross join lateral (select coalesce(sum(x.amount_cents) filter (where x.due_on <= ${asOf}::date), 0) as instalments,
      coalesce(sum(x.amount_cents) filter (where x.due_on <= grace.day), 0) as instalments_before
    from plan_instalment x where x.plan_id = p.id) i
  cross join lateral (select coalesce(sum(q.amount), 0) as claims, coalesce(sum(q.amount) filter (where q.day <= grace.day), 0) as claims_before
    from (
      select l.counts_on as day, greatest(0, l.amount_cents + coalesce((select sum(r.amount_cents) from ledger_line r
        where r.tenancy_id = l.tenancy_id and r.target_key = l.key and r.kind = 'COR' and r.amount_cents < 0 and r.booked_on <= ${asOf}::date), 0)) as amount
      from ledger_line l where l.tenancy_id = c.tenancy_id and l.counts_on > p.starts_on and l.counts_on <= ${asOf}::date
        and (l.kind in ('VOR', 'KOS', 'REN') or l.kind = 'COR' and l.target_key is null and l.amount_cents > 0)
      union all
      select greatest(l.booked_on, t.counts_on), l.amount_cents from ledger_line l join ledger_line t on t.key = l.target_key
      where l.tenancy_id = c.tenancy_id and l.kind = 'COR' and l.amount_cents > 0
        and greatest(l.booked_on, t.counts_on) > p.starts_on and greatest(l.booked_on, t.counts_on) <= ${asOf}::date
    ) q) d
  cross join lateral (select coalesce(sum(case when l.kind = 'AFB' then l.amount_cents else -l.amount_cents end), 0) as written_off
    from ledger_line l where l.tenancy_id = c.tenancy_id and l.booked_on > p.starts_on and l.booked_on <= ${asOf}::date
      and (l.kind = 'AFB' and l.write_off_kind = 'ONB'
        or l.kind = 'STO' and exists (select from ledger_line t where t.key = l.target_key and t.kind = 'AFB' and t.write_off_kind = 'ONB'))) w
  where p.ended_on is null and ${which} order by p.id`;

export const totalsOf = (row: WatchedRow): PlanTotals => ({
  startBalance: cents(row.start_balance),
  agreed: cents(row.agreed),
  balance: cents(row.balance),
  claims: cents(row.claims),
  claimsBeforeGrace: cents(row.claims_before),
  instalments: cents(row.instalments),
  instalmentsBeforeGrace: cents(row.instalments_before),
  tolerance: cents(row.tolerance),
  begun: row.begun,
});

/** Holds these cases until the end of the transaction, as every command on one of them does first. */
export const lockCases = (tx: Tx, ids: readonly number[]): Promise<unknown> =>
  tx.$queryRaw`select id from rent_case where id = any (${ids}::integer[]) order by id for no key update`;

export interface Judged {
  readonly id: number;
  readonly state: PlanState;
  readonly short: number;
}
/** Writes how plans stand where that changed, and keeps it in their history; answers those that still ran. */
export async function storeStates(tx: Tx, asOf: CalendarDate, judged: readonly Judged[]): Promise<ReadonlySet<number>> {
  const rows = JSON.stringify(judged);
  const stored = await tx.$queryRaw<{ id: number }[]>`
    update payment_plan p set state = r.state, short_cents = r.short, state_since = case when p.state <> r.state then ${asOf}::date else p.state_since end
    from json_to_recordset(${rows}::json) as r(id integer, state text, short integer) where p.id = r.id and p.ended_on is null returning p.id`;
  const running = new Set(stored.map((row) => row.id));
  await tx.$executeRaw`insert into plan_history (plan_id, on_day, state, short_cents)
    select r.id, ${asOf}::date, r.state, r.short from json_to_recordset(${rows}::json) as r(id integer, state text, short integer)
    where r.id = any (${[...running]}::integer[])
    on conflict (plan_id, on_day) do update set state = excluded.state, short_cents = excluded.short_cents`;
  return running;
}

/** The rent in force and the day up to which what is owed was reckoned, at most `today`: nothing later is in the balance. */
export async function findReckoned(tx: Tx, tenancyId: number, today: CalendarDate): Promise<Reckoned> {
  const [row] = await tx.$queryRaw<[{ rent: number | null; on: string }]>`
    select s.rent_cents as rent, coalesce(least(greatest(s.as_of, (select max(r.as_of) from arrears_run r)), ${today}::date), ${today}::date)::text as on
    from (select) one left join arrears_state s on s.tenancy_id = ${tenancyId}`;
  return { rent: row.rent === null ? null : cents(row.rent), on: row.on as CalendarDate };
}
