import 'server-only';
import type { Statements } from '#lib/db/door.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';

/** What the page of a case says beside its facts: household, notes, what happened, and whether this reader looked today already. */
export interface PageRow {
  readonly owner: string | null;
  readonly relapse_id: number | null;
  readonly relapse_number: string | null;
  readonly looked: boolean;
  readonly household: object;
  readonly notes: readonly { readonly id: number; readonly at: string; readonly by: string; readonly text: string | null }[];
  readonly events: readonly {
    readonly id: number;
    readonly at: string;
    readonly on: string;
    readonly by: string;
    readonly type: string;
    readonly data: unknown;
  }[];
}

/** All of it in one statement; nothing where this actor cannot see the case. */
export const findPage = async (tx: Statements, caseId: number, userId: string, today: CalendarDate): Promise<PageRow | undefined> =>
  (
    await tx.$queryRaw<PageRow[]>`
  select u.name as owner, r.id as relapse_id, r.number as relapse_number,
    exists (select from case_view v where v.case_id = c.id and v.user_id = ${userId}::uuid and v.on_day = ${today}::date) as looked,
    json_build_object(
    'contract', t.contract_number, 'beganOn', t.begins_on, 'endedOn', t.ends_on, 'paymentMethod', t.payment_method, 'unit', t.unit_number,
    'street', concat(t.street, ' ', t.house_number, t.house_letter, case when t.house_number_addition is not null then '-' || t.house_number_addition end),
    'postcode', substr(t.postcode, 1, 4) || ' ' || substr(t.postcode, 5), 'city', t.city, 'neighbourhood', t.neighbourhood, 'team', m.name,
    'persons', (select coalesce(json_agg(json_build_object('id', p.id, 'role', p.role, 'name', concat_ws(' ', p.salutation, p.initials, p.prefix, p.surname), 'surname', p.surname,
      'phone', p.phone, 'email', p.email, 'language', p.language) order by array_position(array['HUU', 'MDH', 'BWI', 'CUR', 'GEM'], p.role), p.id), '[]') from tenant p where p.tenancy_id = t.id)) as household,
    (select coalesce(json_agg(json_build_object('id', n.id, 'at', n.recorded_at, 'by', w.name, 'text', case when n.restricted then null else n.text end) order by n.id desc), '[]')
      from note n left join app_user w on w.id = n.recorded_by where n.case_id = c.id) as notes,
    (select coalesce(json_agg(json_build_object('id', e.id, 'at', e.at, 'on', e.on_day, 'by', e.actor_name, 'type', e.type, 'data', e.data) order by e.on_day desc, e.id desc), '[]')
      from (select x.*, coalesce(x.data->>'on', (x.at at time zone 'Europe/Amsterdam')::date::text) as on_day from audit_event x
        where x.case_id = c.id and x.type not in ('case.viewed', 'note.revealed')) e) as events
  from rent_case c join tenancy t on t.id = c.tenancy_id left join team m on m.id = c.team_id left join app_user u on u.id = c.owner_id
  left join rent_case r on r.id = c.relapse_of_id where c.id = ${caseId}`
  )[0];
