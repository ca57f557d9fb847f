import 'server-only';
import type { Tx } from '#lib/db/door.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { addDays, type CalendarDate } from '#lib/domain/calendar-date.ts';
import type { Colleague, Stop, VisitRow } from './schema.ts';

/** How far ahead the next day with visits is looked for, and how far back what was never made. */
const aheadDays = 14;
const behindDays = 31;
/** How far back payments are named beside what the tenant tells. */
const paidDays = 183;

const person = Prisma.sql`concat_ws(' ', p.salutation, p.initials, p.prefix, p.surname)`;

/** The visits of one worker or companion from what stayed behind to the next day with any, each with all that its line says. */
export const listStops = (tx: Tx, actor: Actor, today: CalendarDate): Promise<Stop[]> => tx.$queryRaw`
  select v.id, v.case_id as "caseId", v.planned_on::text as "on", v.planned_time as time, case when v.worker_id = ${actor.id}::uuid then v.route_place end as place,
    v.state, coalesce(v.outcome, (select nullif(a.value, '') from visit_answer a where a.visit_id = v.id and a.question = 'outcome')) as outcome,
    v.worker_id = ${actor.id}::uuid as mine, v.purpose, v.announced, v.remark, u.name as "with", ${person} as name, t.street,
    concat(t.house_number, t.house_letter, case when t.house_number_addition is not null then '-' || t.house_number_addition end) as "houseNumber",
    substr(t.postcode, 1, 4) || ' ' || substr(t.postcode, 5) as postcode, t.city, coalesce(s.balance_cents, 0) as balance, s.months_hundredths as hundredths,
    (select coalesce(sum(l.amount_cents), 0)::integer from ledger_line l where l.tenancy_id = t.id and l.kind = 'ONT'
      and l.counts_on >= (v.recorded_at at time zone 'Europe/Amsterdam')::date
      and not exists (select from ledger_line r where r.kind = 'STO' and r.target_key = l.key)) as "paidSince",
    (select h.measure from hold h where h.case_id = v.case_id and h.kind = 'SAFETY' and h.lifted_on is null and coalesce(h.ends_on, ${today}::date) >= ${today}::date
      order by h.starts_on desc, h.id desc limit 1) as measure,
    (select json_build_object('on', x.on_day, 'channel', x.channel, 'outcome', x.outcome) from contact_attempt x where x.case_id = v.case_id
      order by x.on_day desc, x.id desc limit 1) as "lastContact",
    f.attempts, f.last::text as "lastAttemptOn"
  from visit v join rent_case c on c.id = v.case_id join tenancy t on t.id = c.tenancy_id left join arrears_state s on s.tenancy_id = t.id
  left join app_user u on u.id = case when v.worker_id = ${actor.id}::uuid then v.companion_id else v.worker_id end
  left join lateral (select x.salutation, x.initials, x.prefix, x.surname from tenant x where x.tenancy_id = t.id and x.role = 'HUU' order by x.id limit 1) p on true
  left join lateral (select count(*)::integer as attempts, max(o.made_on) as last from visit o
    where o.case_id = v.case_id and o.state = 'DONE' and o.outcome not in ('SPOKEN_TENANT', 'SPOKEN_CO_TENANT')) f on true
  where (v.worker_id = ${actor.id}::uuid or v.companion_id = ${actor.id}::uuid) and v.state <> 'CANCELLED'
    and v.planned_on between ${addDays(today, -behindDays)}::date and ${addDays(today, aheadDays)}::date
    and (v.planned_on = ${today}::date or v.state = 'PLANNED')
    and v.planned_on <= coalesce((select min(n.planned_on) from visit n where (n.worker_id = ${actor.id}::uuid or n.companion_id = ${actor.id}::uuid)
      and n.state = 'PLANNED' and n.planned_on > ${today}::date), ${today}::date)
  order by v.planned_on, v.planned_time, v.id`;

/** One visit of a case with its answers, supplements and offers, in one statement; moments as text. */
export const findVisit = async (tx: Tx, caseId: number, visitId: number): Promise<VisitRow | null> => {
  const [row] = await tx.$queryRaw<VisitRow[]>`
    select v.id, v.case_id as "caseId", v.state, v.purpose, v.planned_on::text as "plannedOn", v.planned_time as "plannedTime", v.worker_id::text as "workerId",
      w.name as worker, v.companion_id::text as "companionId", k.name as companion, v.announced, v.remark, v.made_on::text as "madeOn", v.made_time as "madeTime",
      v.outcome, v.conclusion, v.follow_up_on::text as "followUpOn", v.cancelled_reason as "cancelledReason", encode(v.answers_hash, 'hex') as hash,
      (select coalesce(json_agg(json_build_object('question', a.question, 'value', a.value, 'by', u.name, 'at', a.saved_at)), '[]')
        from visit_answer a left join app_user u on u.id = a.saved_by where a.visit_id = v.id) as answers,
      (select coalesce(json_agg(json_build_object('id', x.id, 'text', x.text, 'by', coalesce(u.name, ''), 'at', x.recorded_at) order by x.id), '[]')
        from visit_supplement x left join app_user u on u.id = x.recorded_by where x.visit_id = v.id) as supplements,
      (select coalesce(json_agg(distinct to_char(l.counts_on, 'YYYY-MM')), '[]') from ledger_line l where l.tenancy_id = c.tenancy_id and l.kind = 'ONT'
        and l.counts_on > v.planned_on - ${paidDays}::integer and not exists (select from ledger_line r where r.kind = 'STO' and r.target_key = l.key)) as "paidMonths",
      (select coalesce(json_agg(json_build_object('kind', h.kind, 'answer', h.answer) order by h.id), '[]') from help_offer h where h.visit_id = v.id) as offers
    from visit v join rent_case c on c.id = v.case_id join app_user w on w.id = v.worker_id left join app_user k on k.id = v.companion_id
    where v.id = ${visitId} and v.case_id = ${caseId}`;
  return row ?? null;
};

/** Who of a case's team can go to a door: its members, and whoever asks. */
export const listColleagues = (tx: Tx, actor: Actor, caseId: number): Promise<Colleague[]> => tx.$queryRaw`
  select u.id::text, u.name from app_user u where u.disabled_at is null and u.role in ('FIELD_WORKER', 'COORDINATOR', 'MANAGER')
    and exists (select from rent_case c where c.id = ${caseId})
    and (u.id = ${actor.id}::uuid or exists (select from team_member m join rent_case c on c.team_id = m.team_id where m.user_id = u.id and c.id = ${caseId}))
  order by array_position(array['FIELD_WORKER', 'COORDINATOR', 'MANAGER'], u.role), u.name`;

/** A visit as a command works on it, held until the end of its transaction. */
export interface HeldVisit {
  readonly id: number;
  readonly case_id: number;
  readonly state: 'PLANNED' | 'DONE' | 'CANCELLED';
  readonly planned_on: CalendarDate;
  readonly planned_time: string;
  readonly worker_id: string;
  readonly route_place: number | null;
}
export const holdVisit = async (tx: Tx, visitId: number): Promise<HeldVisit | null> => {
  const [row] = await tx.$queryRaw<HeldVisit[]>`
    select v.id, v.case_id, v.state, v.planned_on::text, v.planned_time, v.worker_id::text, v.route_place from visit v where v.id = ${visitId} for no key update`;
  return row ?? null;
};

/** The visits still to be made by one worker on a day, held. */
export const holdRoute = (tx: Tx, workerId: string, on: CalendarDate): Promise<{ id: number; place: number | null; time: string }[]> =>
  tx.$queryRaw`select v.id, v.route_place as place, v.planned_time as time from visit v
    where v.worker_id = ${workerId}::uuid and v.planned_on = ${on}::date and v.state = 'PLANNED' order by v.planned_time, v.id for no key update`;

/** Writes the order of a route, the first in it first. */
export const storeRoute = (tx: Tx, ids: readonly number[]): Promise<number> => tx.$executeRaw`
  update visit v set route_place = r.place from unnest(${[...ids]}::integer[]) with ordinality r (id, place) where v.id = r.id`;

/**
 * When a visit was made, as a day and a time in Amsterdam: when its first answer was kept, else at `at`. Who sends the
 * report the next morning was still there the day before.
 */
export const madeAt = async (tx: Tx, visitId: number, at: Date): Promise<{ on: CalendarDate; time: string }> => {
  const [row] = await tx.$queryRaw<[{ on: CalendarDate; time: string }]>`
    select to_char(m.at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as on, to_char(m.at at time zone 'Europe/Amsterdam', 'HH24:MI') as time
    from (select coalesce((select min(a.saved_at) from visit_answer a where a.visit_id = ${visitId}), ${at}::timestamptz) as at) m`;
  return row;
};

/** Keeps one answer; answers whose other answer it replaced. */
export const storeAnswer = async (
  tx: Tx,
  visitId: number,
  question: string,
  value: string,
  actor: Actor,
  at: Date,
): Promise<{ by: string; at: Date } | null> => {
  const [before] = await tx.$queryRaw<{ value: string; by_id: string | null; by: string | null; at: Date }[]>`
    select a.value, a.saved_by::text as by_id, u.name as by, a.saved_at as at from visit_answer a left join app_user u on u.id = a.saved_by
    where a.visit_id = ${visitId} and a.question = ${question}`;
  if ((before?.value ?? '') === value && before) return null;
  if (!before && value === '') return null;
  await tx.$executeRaw`insert into visit_answer (visit_id, question, value, saved_by, saved_at) values (${visitId}, ${question}, ${value}, ${actor.id}::uuid, ${at})
    on conflict (visit_id, question) do update set value = excluded.value, saved_by = excluded.saved_by, saved_at = excluded.saved_at`;
  return before && before.value !== '' && before.by_id !== actor.id ? { by: before.by ?? '', at: before.at } : null;
};
