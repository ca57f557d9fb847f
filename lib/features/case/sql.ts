import 'server-only';
import type { Tx } from '#lib/db/door.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { addDays, addMonths, type CalendarDate } from '#lib/domain/calendar-date.ts';
import type { CaseFacts, SignalOutcome } from '#lib/domain/case-facts.ts';
import type { Cents } from '#lib/domain/cents.ts';
import type { NextStep, StepKind } from '#lib/domain/next-step.ts';
import { policy } from '#lib/domain/policy.ts';
import type { Stage } from '#lib/domain/stage.ts';
import type { listOf, OpenCase, WorkFilter } from './schema.ts';

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
export const listFacts = (tx: Tx, which: Prisma.Sql): Promise<FactsRow[]> => tx.$queryRaw`
  select c.id, c.number, c.version, c.tenancy_id, c.owner_id, json_build_object(
    'stage', c.stage, 'stageSince', c.stage_since, 'stageBefore', c.stage_before, 'openedOn', c.opened_on, 'closeReason', c.close_reason,
    'balance', coalesce(s.balance_cents, 0), 'openRent', coalesce(s.open_rent_cents, 0), 'openCosts', coalesce(s.open_costs_cents, 0),
    'monthsHundredths', s.months_hundredths, 'countedHundredths', s.counted_months_hundredths, 'countedOpen', coalesce(s.counted_open_cents, 0),
    'oldestOpenOn', s.oldest_open_on, 'earlierHundredths', c.earlier_hundredths,
    'lastReturnableOn', case when t.payment_method = 'INC' then (select l.counts_on + ${policy.returnPeriodDays.value}::integer from ledger_line l
      where l.tenancy_id = t.id and l.kind = 'ONT' and not exists (select from ledger_line r where r.kind = 'STO' and r.target_key = l.key)
      order by l.counts_on desc, l.key desc limit 1) end,
    'doubtfulWriteOff', (select coalesce(sum(l.amount_cents), 0) from ledger_line l where l.tenancy_id = t.id and l.kind = 'AFB' and l.write_off_kind = 'ONB'),
    'persons', (select coalesce(json_agg(json_build_object('id', p.id, 'role', p.role, 'name', concat_ws(' ', p.salutation, p.initials, p.prefix, p.surname))
      order by array_position(array['HUU', 'MDH', 'BWI', 'CUR', 'GEM'], p.role), p.id), '[]') from tenant p where p.tenancy_id = t.id),
    'contacts', (select coalesce(json_agg(json_build_object('id', x.id, 'personId', x.tenant_id, 'on', x.on_day, 'channel', x.channel, 'outcome', x.outcome,
      'preventionMentioned', x.prevention_mentioned, 'debtHelpMentioned', x.debt_help_mentioned) order by x.on_day, x.id), '[]')
      from contact_attempt x where x.case_id = c.id),
    'letters', (select coalesce(json_agg(json_build_object('id', x.id, 'kind', x.kind, 'sentOn', x.sent_on, 'channel', x.channel, 'amount', x.amount_cents,
      'personIds', (select coalesce(json_agg(a.tenant_id order by a.tenant_id), '[]') from letter_addressee a where a.letter_id = x.id),
      'offersSharing', x.offers_sharing, 'mentionsDebtHelp', x.mentions_debt_help, 'reactionEndsOn', x.reaction_ends_on, 'costsFrom', x.costs_from)
      order by x.sent_on, x.id), '[]') from letter x where x.case_id = c.id),
    'replies', (select coalesce(json_agg(json_build_object('id', x.id, 'letterId', x.letter_id, 'personId', x.tenant_id, 'reply', x.reply, 'on', x.on_day)
      order by x.on_day, x.id), '[]') from sharing_reply x where x.case_id = c.id),
    'promises', (select coalesce(json_agg(json_build_object('id', x.id, 'amount', x.amount_cents, 'madeOn', x.made_on, 'by', x.by_day,
      'paid', (select coalesce(sum(l.amount_cents), 0) from ledger_line l where l.tenancy_id = t.id and l.kind = 'ONT' and l.counts_on between x.made_on and x.by_day
        and not exists (select from ledger_line r where r.kind = 'STO' and r.target_key = l.key))) order by x.made_on, x.id), '[]')
      from payment_promise x where x.case_id = c.id),
    'signals', (select coalesce(json_agg(json_build_object('id', x.id, 'personId', x.tenant_id, 'sentOn', x.sent_on, 'amount', x.amount_cents,
      'reviewOn', x.review_on, 'outcome', x.outcome, 'outcomeOn', x.outcome_on) order by x.sent_on, x.id), '[]') from early_signal x where x.case_id = c.id),
    'holds', (select coalesce(json_agg(json_build_object('id', x.id, 'kind', x.kind, 'reason', x.reason, 'startsOn', x.starts_on, 'endsOn', x.ends_on)
      order by x.starts_on, x.id), '[]') from hold x where x.case_id = c.id and x.lifted_on is null)
  ) as facts
  from rent_case c join tenancy t on t.id = c.tenancy_id left join arrears_state s on s.tenancy_id = c.tenancy_id
  where c.id in (${which})`;

/** Tracks that no table holds yet: they never happened. */
const absent = {
  judgment: null,
  visits: [],
  bailiffStatementOn: null,
  courtFileFrozen: false,
  liveConsent: false,
  helpOfferedOn: null,
  municipalityConsultedOn: null,
  evictionDate: null,
  evictionNoticeOn: null,
  planBroken: false,
  agreementSigned: false,
} as const satisfies Partial<CaseFacts>;

/** The case that one row of facts describes. */
export const factsOf = (row: FactsRow): OpenCase => ({
  id: row.id,
  number: row.number,
  version: row.version,
  tenancyId: row.tenancy_id,
  facts: { ...(row.facts as unknown as CaseFacts), ...absent },
});

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
export const storePlaces = (tx: Tx, rows: readonly PlaceRow[]): Promise<number> => tx.$executeRaw`
  update rent_case c set list = r.list, next_step = r.step, next_due_on = r.due_on, next_critical_on = r.critical_on, next_fact_on = r.fact_on,
    next_fact_until = r.fact_until, next_fact_cents = r.fact_cents, next_fact_hundredths = r.fact_hundredths, next_fact_outcome = r.fact_outcome
  from json_to_recordset(${JSON.stringify(rows)}::json) as r(id integer, list text, step text, due_on date, critical_on date, fact_on date, fact_until date,
    fact_cents integer, fact_hundredths integer, fact_outcome text)
  where r.id = c.id and (c.list, c.next_step, c.next_due_on, c.next_critical_on, c.next_fact_on, c.next_fact_until, c.next_fact_cents, c.next_fact_hundredths,
    c.next_fact_outcome) is distinct from (r.list, r.step, r.due_on, r.critical_on, r.fact_on, r.fact_until, r.fact_cents, r.fact_hundredths, r.fact_outcome)`;

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
export const countWork = async (tx: Tx, where: Prisma.Sql, today: CalendarDate, week: CalendarDate) => {
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
  tx: Tx,
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

/** Everything about the household and the notes of one case, in one statement. */
export const findHousehold = (
  tx: Tx,
  caseId: number,
): Promise<
  {
    owner: string | null;
    relapse_id: number | null;
    relapse_number: string | null;
    household: object;
    notes: { id: number; at: string; by: string; text: string | null }[];
  }[]
> => tx.$queryRaw`
  select u.name as owner, r.id as relapse_id, r.number as relapse_number, json_build_object(
    'contract', t.contract_number, 'beganOn', t.begins_on, 'endedOn', t.ends_on, 'paymentMethod', t.payment_method, 'unit', t.unit_number,
    'street', concat(t.street, ' ', t.house_number, t.house_letter, case when t.house_number_addition is not null then '-' || t.house_number_addition end),
    'postcode', substr(t.postcode, 1, 4) || ' ' || substr(t.postcode, 5), 'city', t.city, 'neighbourhood', t.neighbourhood, 'team', m.name,
    'persons', (select coalesce(json_agg(json_build_object('id', p.id, 'role', p.role, 'name', concat_ws(' ', p.salutation, p.initials, p.prefix, p.surname), 'surname', p.surname,
      'phone', p.phone, 'email', p.email, 'language', p.language) order by array_position(array['HUU', 'MDH', 'BWI', 'CUR', 'GEM'], p.role), p.id), '[]') from tenant p where p.tenancy_id = t.id)) as household,
    (select coalesce(json_agg(json_build_object('id', n.id, 'at', n.recorded_at, 'by', w.name, 'text', case when n.restricted then null else n.text end) order by n.id desc), '[]')
      from note n left join app_user w on w.id = n.recorded_by where n.case_id = c.id) as notes
  from rent_case c join tenancy t on t.id = c.tenancy_id left join team m on m.id = c.team_id left join app_user u on u.id = c.owner_id
  left join rent_case r on r.id = c.relapse_of_id where c.id = ${caseId}`;

export interface EventRow {
  readonly id: bigint;
  readonly at: Date;
  readonly on_day: string;
  readonly actor_name: string;
  readonly type: string;
  readonly data: unknown;
}

/** Events of one case, the latest first: what happened, or who looked. The day is the event's own, else that of the writing. */
export const listEvents = (tx: Tx, caseId: number, looks: boolean): Promise<EventRow[]> => tx.$queryRaw`
  select e.id, e.at, coalesce(e.data->>'on', (e.at at time zone 'Europe/Amsterdam')::date::text) as on_day, e.actor_name, e.type, e.data
  from audit_event e where e.case_id = ${caseId} and (e.type in ('case.viewed', 'note.revealed')) = ${looks} order by on_day desc, e.id desc`;

/** Holds the case until the end of the transaction, so that of two who change it one waits and then sees what the other did. */
export const lockCase = (tx: Tx, caseId: number): Promise<number> =>
  tx.$executeRaw`select 1 from rent_case where id = ${caseId} for no key update`;
