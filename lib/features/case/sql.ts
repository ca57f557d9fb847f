import 'server-only';
import type { Statements, Tx } from '#lib/db/door.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { addDays, addMonths, type CalendarDate } from '#lib/domain/calendar-date.ts';
import type { SignalOutcome } from '#lib/domain/case-facts.ts';
import type { Cents } from '#lib/domain/cents.ts';
import type { Moment } from '#lib/domain/moment.ts';
import type { MoveId } from '#lib/domain/move.ts';
import { policy } from '#lib/domain/policy.ts';
import type { Stage } from '#lib/domain/stage.ts';
import type { NextStep, StepKind } from '#lib/domain/step.ts';
import type { listOf, WorkFilter } from './schema.ts';

export type Scope = 'ALL' | 'TOUCHED';
const within = (scope: Scope, column: Prisma.Sql): Prisma.Sql =>
  scope === 'ALL' ? Prisma.sql`true` : Prisma.sql`${column} in (select tenancy_id from touched)`;

/** A case that the run opened. */
export interface OpenedRow {
  readonly id: number;
  readonly tenancy_id: number;
  readonly open_cents: number;
  readonly hundredths: number | null;
  readonly relapse_of: string | null;
}

/**
 * Opens a case for every tenancy in scope that owes enough for long enough and has none open; a relapse where one closed
 * within twelve months. @policy `caseOpensAfterDays`, `caseMinAmountCents`, `relapseWithinMonths`; the rule itself is
 * `opensCase` in lib/domain/arrears.ts
 */
export const insertCases = async (tx: Tx, asOf: CalendarDate, scope: Scope): Promise<OpenedRow[]> => {
  const year = Number(asOf.slice(0, 4));
  await tx.$executeRaw`create temporary table opening on commit drop as
    select s.tenancy_id, t.team_id, s.counted_open_cents as open_cents, s.counted_months_hundredths as hundredths, s.counted_oldest_on, p.id as relapse_id,
      p.number as relapse_of, row_number() over (order by s.counted_oldest_on, s.tenancy_id)::integer as position
    from arrears_state s join tenancy t on t.id = s.tenancy_id
    left join lateral (select c.id, c.number from rent_case c where c.tenancy_id = s.tenancy_id and c.stage = 'CLOSED' and c.close_reason <> 'ENTERED_IN_ERROR'
      and c.closed_on > ${addMonths(asOf, -policy.relapseWithinMonths.value)}::date order by c.closed_on desc limit 1) p on true
    where s.counted_open_cents >= ${policy.caseMinAmountCents.value} and s.counted_oldest_on <= ${addDays(asOf, -policy.caseOpensAfterDays.value)}::date
      and ${within(scope, Prisma.sql`s.tenancy_id`)}
      and not exists (select from rent_case c where c.tenancy_id = s.tenancy_id and c.stage <> 'CLOSED')`;
  await tx.$executeRaw`insert into case_number (year, last) select ${year}, count(*)::integer from opening having count(*) > 0
    on conflict (year) do update set last = case_number.last + excluded.last`;
  return tx.$queryRaw`insert into rent_case (number, tenancy_id, team_id, stage, stage_since, opened_on, relapse_of_id)
    select ${year} || '-' || lpad(v.value, greatest(4, length(v.value)), '0'), o.tenancy_id, o.team_id, 'ARREARS_OPEN',
      ${asOf}::date, ${asOf}::date, o.relapse_id
    from opening o, case_number n, lateral (select (n.last - (select count(*) from opening) + o.position)::text as value) v
    where n.year = ${year} order by o.position
    returning id, tenancy_id, (select open_cents from opening o where o.tenancy_id = rent_case.tenancy_id) as open_cents,
      (select hundredths from opening o where o.tenancy_id = rent_case.tenancy_id) as hundredths,
      (select relapse_of from opening o where o.tenancy_id = rent_case.tenancy_id) as relapse_of`;
};

/** Proposes for closing what is paid, and takes the proposal back where new arrears came. Returns the newly proposed. */
export const proposeClosing = async (tx: Tx, asOf: CalendarDate, scope: Scope): Promise<number[]> => {
  await tx.$executeRaw`update rent_case c set close_proposed_on = null from arrears_state s
    where s.tenancy_id = c.tenancy_id and c.stage <> 'CLOSED' and c.close_proposed_on is not null and (s.balance_cents > 0 or s.oldest_open_on is not null) and ${within(scope, Prisma.sql`c.tenancy_id`)}`;
  const rows = await tx.$queryRaw<{ id: number }[]>`update rent_case c set close_proposed_on = ${asOf}::date from arrears_state s
    where s.tenancy_id = c.tenancy_id and c.stage <> 'CLOSED' and c.close_proposed_on is null and s.balance_cents <= 0 and s.oldest_open_on is null and ${within(scope, Prisma.sql`c.tenancy_id`)}
    returning c.id`;
  return rows.map((row) => row.id);
};

/** One case with every fact a decision may look at; children as JSON with camelCase names, days as text. */
export interface FactsRow {
  readonly id: number;
  readonly number: string;
  readonly version: number;
  readonly tenancy_id: number;
  readonly owner_id: string | null;
  readonly facts: Record<string, unknown>;
}

/** The facts of these cases in one statement, so that a page, a command and the run look at the same things. */
export const listFacts = (tx: Statements, which: Prisma.Sql): Promise<FactsRow[]> => tx.$queryRaw`
  select f.* from (${which}) w (id), case_facts(w.id, false, ${policy.returnPeriodDays.value}, ${policy.runningRentGraceDays.value}) f`;

/** One case as this transaction may see it; `locked` holds it until the end, so that of two who change it one waits. */
export const findFacts = (tx: Statements, caseId: number, locked: boolean): Promise<FactsRow[]> => tx.$queryRaw`
  select * from case_facts(${caseId}::integer, ${locked}, ${policy.returnPeriodDays.value}, ${policy.runningRentGraceDays.value})`;

/** Where a case stands in the worklist, and what the sentence there quotes. */
export interface PlaceRow {
  readonly id: number;
  readonly list: string;
  readonly step: string;
  readonly due_on: string | null;
  readonly critical_on: string | null;
  readonly fact_on: string | null;
  readonly fact_until: string | null;
  readonly fact_cents: number | null;
  readonly fact_hundredths: number | null;
  readonly fact_outcome: string | null;
}

export const placeOf = (id: number, { kind, list, dueOn, criticalOn, because }: NextStep): PlaceRow => ({
  id,
  list,
  step: kind,
  due_on: dueOn,
  critical_on: criticalOn,
  fact_on: because.on ?? null,
  fact_until: because.until ?? null,
  fact_cents: because.amount ?? null,
  fact_hundredths: because.hundredths ?? null,
  fact_outcome: because.outcome ?? null,
});

/** Writes places in the worklist where they differ; this is no change of the case and leaves its version alone. */
export const storePlaces = (tx: Statements, rows: readonly PlaceRow[]): Promise<number> => tx.$executeRaw`
  update rent_case c set list = r.list, next_step = r.step, next_due_on = r.due_on, next_critical_on = r.critical_on, next_fact_on = r.fact_on,
    next_fact_until = r.fact_until, next_fact_cents = r.fact_cents, next_fact_hundredths = r.fact_hundredths, next_fact_outcome = r.fact_outcome
  from json_to_recordset(${JSON.stringify(rows)}::json) as r(id integer, list text, step text, due_on date, critical_on date, fact_on date, fact_until date,
    fact_cents integer, fact_hundredths integer, fact_outcome text)
  where r.id = c.id and (c.list, c.next_step, c.next_due_on, c.next_critical_on, c.next_fact_on, c.next_fact_until, c.next_fact_cents, c.next_fact_hundredths,
    c.next_fact_outcome) is distinct from (r.list, r.step, r.due_on, r.critical_on, r.fact_on, r.fact_until, r.fact_cents, r.fact_hundredths, r.fact_outcome)`;

/** Moves a case that is still the one that was read, gives it its new place and writes down the move, in one statement; 0 when somebody was first. */
export const moveRow = (
  tx: Statements,
  found: { readonly id: number; readonly version: number },
  move: { readonly to: Stage; readonly stageBefore: Stage | null; readonly closing: string | null; readonly today: CalendarDate },
  step: NextStep,
  event: Prisma.Sql,
): Promise<number> => {
  const next = placeOf(found.id, step);
  return tx.$executeRaw`
    with moved as (update rent_case set stage = ${move.to}, stage_since = ${move.today}::date, stage_before = ${move.stageBefore}, version = version + 1,
      closed_on = ${move.closing ? move.today : null}::date, close_reason = ${move.closing}, list = ${next.list}, next_step = ${next.step},
      next_due_on = ${next.due_on}::date, next_critical_on = ${next.critical_on}::date, next_fact_on = ${next.fact_on}::date,
      next_fact_until = ${next.fact_until}::date, next_fact_cents = ${next.fact_cents}, next_fact_hundredths = ${next.fact_hundredths},
      next_fact_outcome = ${next.fact_outcome}
    where id = ${found.id} and version = ${found.version} returning id)
    ${event} where exists (select from moved)`;
};

/**
 * Ends what ran in the stage that a case leaves, so that no track outlives its stage: the plan with an agreement, the help
 * with SUPPORT, the order and its date with EVICTION_ORDERED, the files of bailiff and court with a case that goes back or closes.
 */
export const endTracks = (tx: Statements, caseId: number, move: MoveId, from: Stage, to: Stage, { today, at }: Moment): Promise<number> => {
  const planEnd = move === 'T14' || move === 'T18' ? 'COMPLETED' : move === 'T15' ? 'BROKEN' : to === 'CLOSED' ? 'CANCELLED' : 'SUPERSEDED';
  const leaves = (stage: Stage): boolean => from === stage && to !== stage;
  const back = to === 'ARREARS_OPEN' || to === 'CLOSED' || move === 'T6b' || move === 'T7b';
  return tx.$executeRaw`
    with ended_plan as (update payment_plan set ended_on = ${today}::date, end_reason = ${planEnd}
        where case_id = ${caseId} and ended_on is null and ${leaves('AGREEMENT')}),
      ended_hold as (update hold set lifted_on = ${today}::date where case_id = ${caseId} and lifted_on is null and kind = 'PAYMENT_PLAN_ACTIVE' and ${leaves('AGREEMENT')}),
      ended_support as (update support set ended_on = ${today}::date, outcome = 'SUPERSEDED' where case_id = ${caseId} and ended_on is null and ${leaves('SUPPORT')}),
      cancelled as (update eviction_notice set cancelled_on = ${today}::date where case_id = ${caseId} and cancelled_on is null and ${leaves('EVICTION_ORDERED') && to !== 'DEPARTED'}),
      stopped as (update eviction_order set stopped_on = ${today}::date, stopped_reason = coalesce(stopped_reason, '')
        where case_id = ${caseId} and stopped_on is null and executed_on is null and ${leaves('EVICTION_ORDERED') && to !== 'DEPARTED'}),
      recalled as (update bailiff_file set ended_on = ${today}::date, ended_reason = '' where case_id = ${caseId} and ended_on is null and ${back}),
      withdrawn as (update court_case set ended_on = ${today}::date, outcome = ${to === 'CLOSED' ? 'PAID' : 'WITHDRAWN'}
        where case_id = ${caseId} and ended_on is null and ${leaves('COURT') && back}),
      unmade as (update visit set state = 'CANCELLED', cancelled_reason = '' where case_id = ${caseId} and state = 'PLANNED' and ${to === 'CLOSED' || to === 'DEPARTED'}),
      undecided as (update decision set settled = 'WITHDRAWN', settled_on = ${today}::date, settled_at = ${at}, settled_reason = ''
        where case_id = ${caseId} and settled is null)
    update judgment set satisfied_on = ${today}::date where case_id = ${caseId} and satisfied_on is null and ${move === 'T18'}`;
};

export const storeTrendRows = (
  tx: Tx,
  rows: readonly { tenancy_id: number; hundredths: number | null }[],
): Promise<number> => tx.$executeRaw`
  update rent_case c set earlier_hundredths = r.hundredths
  from json_to_recordset(${JSON.stringify(rows)}::json) as r(tenancy_id integer, hundredths integer)
  where r.tenancy_id = c.tenancy_id and c.stage <> 'CLOSED' and c.earlier_hundredths is distinct from r.hundredths`;

export const openIn = (scope: Scope): Prisma.Sql =>
  Prisma.sql`select x.id from rent_case x where x.stage <> 'CLOSED' and ${within(scope, Prisma.sql`x.tenancy_id`)}`;

/** The cases that a filter of the worklist leaves in, whatever the list. */
export function workWhere(filter: WorkFilter, actorId: string): Prisma.Sql {
  const parts = [Prisma.sql`c.stage <> 'CLOSED'`];
  if (filter.team) parts.push(Prisma.sql`c.team_id = ${filter.team}`);
  if (filter.wie === 'ik') parts.push(Prisma.sql`c.owner_id = ${actorId}::uuid`);
  if (filter.wie === 'niemand') parts.push(Prisma.sql`c.owner_id is null`);
  if (filter.fase) parts.push(Prisma.sql`c.stage = ${filter.fase}`);
  if (filter.vanaf)
    parts.push(
      Prisma.sql`exists (select from arrears_state s where s.tenancy_id = c.tenancy_id and s.months_hundredths >= ${Number(filter.vanaf) * 100})`,
    );
  return Prisma.join(parts, ' and ');
}

/** Severity of a case on a day: 0 critical, 1 late, 2 this week, 3 later. */
const rank = (today: CalendarDate, week: CalendarDate): Prisma.Sql =>
  Prisma.sql`(case when c.next_critical_on <= ${today}::date then 0 when c.next_due_on < ${today}::date and c.list = 'OURS' then 1 when c.next_due_on <= ${week}::date then 2 else 3 end)`;

/** Counts per list and severity, the teams to filter by, and the day of the latest run. */
export const countWork = async (tx: Statements, where: Prisma.Sql, today: CalendarDate, week: CalendarDate) => {
  const [row] = await tx.$queryRaw<
    [{ lists: { list: string; rank: number; count: number }[] | null; teams: { id: number; name: string }[] | null; as_of: string | null }]
  >`
    select (select json_agg(g) from (select c.list, ${rank(today, week)} as rank, count(*)::integer as count from rent_case c where ${where} group by 1, 2) g) as lists,
      (select json_agg(json_build_object('id', t.id, 'name', t.name) order by t.name) from team t where sees_team(t.id)) as teams,
      (select max(r.as_of)::text from arrears_run r) as as_of`;
  return { lists: row.lists ?? [], teams: row.teams ?? [], asOf: row.as_of };
};

export interface WorkPlace {
  readonly id: number;
  readonly number: string;
  readonly rank: number;
  readonly due_on: CalendarDate | null;
  readonly name: string;
  readonly address: string;
  readonly owner: string | null;
  readonly stage: Stage;
  readonly stage_since: CalendarDate;
  readonly balance: number;
  readonly hundredths: number | null;
  readonly earlier: number | null;
  readonly step: StepKind;
  readonly critical_on: CalendarDate | null;
  readonly fact_on: CalendarDate | null;
  readonly fact_until: CalendarDate | null;
  readonly fact_cents: Cents | null;
  readonly fact_hundredths: number | null;
  readonly fact_outcome: SignalOutcome | null;
}

/** The next rows of one list after a place (`rank.day.id`), the worst first. */
export const listPlaces = (
  tx: Statements,
  where: Prisma.Sql,
  list: (typeof listOf)[keyof typeof listOf],
  after: string | null,
  today: CalendarDate,
  week: CalendarDate,
  count: number,
): Promise<WorkPlace[]> => {
  const [afterRank, afterDay, afterId] = after?.split('.') ?? [];
  const beyond = after
    ? Prisma.sql`(q.rank, coalesce(q.due_on, 'infinity'::date), q.id) > (${Number(afterRank)}::integer, ${afterDay === 'x' ? 'infinity' : afterDay}::date, ${Number(afterId)}::integer)`
    : Prisma.sql`true`;
  return tx.$queryRaw`
    select q.id, q.number, q.rank, q.due_on::text, q.stage, q.stage_since::text, q.earlier_hundredths as earlier, q.next_step as step,
      q.next_critical_on::text as critical_on, q.next_fact_on::text as fact_on, q.next_fact_until::text as fact_until, q.next_fact_cents as fact_cents,
      q.next_fact_hundredths as fact_hundredths, q.next_fact_outcome as fact_outcome, coalesce(s.balance_cents, 0) as balance, s.months_hundredths as hundredths, u.name as owner, concat_ws(' ', p.salutation, p.initials, p.prefix, p.surname) as name,
      concat(t.street, ' ', t.house_number, t.house_letter, case when t.house_number_addition is not null then '-' || t.house_number_addition end) as address
    from (select * from (select c.*, c.next_due_on as due_on, ${rank(today, week)} as rank from rent_case c where ${where} and c.list = ${list}) q
      where ${beyond} order by q.rank, coalesce(q.due_on, 'infinity'::date), q.id limit ${count}) q
    join tenancy t on t.id = q.tenancy_id left join arrears_state s on s.tenancy_id = q.tenancy_id left join app_user u on u.id = q.owner_id
    left join lateral (select x.salutation, x.initials, x.prefix, x.surname from tenant x where x.tenancy_id = t.id and x.role = 'HUU' order by x.id limit 1) p on true
    order by q.rank, coalesce(q.due_on, 'infinity'::date), q.id`;
};

export interface EventRow {
  readonly id: bigint;
  readonly at: Date;
  readonly on_day: string;
  readonly actor_name: string;
  readonly type: string;
  readonly data: unknown;
}

/** The last thing that happened in a case, looks apart. */
export const findLatestEvent = async (tx: Statements, caseId: number): Promise<EventRow | undefined> =>
  (
    await tx.$queryRaw<EventRow[]>`select e.id, e.at, '' as on_day, e.actor_name, e.type, e.data from audit_event e
      where e.case_id = ${caseId} and e.type <> 'case.viewed' order by e.id desc limit 1`
  )[0];

/** Who looked in a case, the latest first. */
export const listLooks = (tx: Statements, caseId: number): Promise<EventRow[]> => tx.$queryRaw`
  select e.id, e.at, coalesce(e.data->>'on', (e.at at time zone 'Europe/Amsterdam')::date::text) as on_day, e.actor_name, e.type, e.data
  from audit_event e where e.case_id = ${caseId} and e.type in ('case.viewed', 'note.revealed') order by on_day desc, e.id desc`;
