import 'server-only';
import type { Tx } from '#lib/db/door.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { DecisionKind } from '#lib/domain/case-facts.ts';

export interface WaitingRow {
  readonly id: number;
  readonly case_id: number;
  readonly number: string;
  readonly name: string;
  readonly kind: DecisionKind;
  readonly proposed_on: CalendarDate;
  readonly proposed_by: string;
  readonly proposed_by_id: string;
  readonly changes: number;
  readonly balance: number;
}

/** What was written down in a case after a proposal: looks, and the proposal and its answer themselves, are no change. */
const since = Prisma.sql`e.case_id = d.case_id and e.type not in ('case.viewed', 'note.revealed', 'decision.settled')
  and e.id > (select p.id from audit_event p where p.case_id = d.case_id and p.type = 'decision.proposed' and (p.data->>'decision')::integer = d.id)`;

/** Decisions that wait, the oldest first, with how much was written down since. */
export const listWaiting = (tx: Tx): Promise<WaitingRow[]> => tx.$queryRaw`
  select d.id, d.case_id, c.number, d.kind, d.proposed_on::text, d.proposed_by as proposed_by_id, u.name as proposed_by, coalesce(s.balance_cents, 0) as balance,
    concat_ws(' ', p.salutation, p.initials, p.prefix, p.surname) as name, (select count(*)::integer from audit_event e where ${since}) as changes
  from decision d join rent_case c on c.id = d.case_id join app_user u on u.id = d.proposed_by left join arrears_state s on s.tenancy_id = c.tenancy_id
  left join lateral (select x.salutation, x.initials, x.prefix, x.surname from tenant x where x.tenancy_id = c.tenancy_id and x.role = 'HUU' order by x.id limit 1) p on true
  where d.settled is null order by d.proposed_at, d.id`;

export interface ChangeRow {
  readonly id: bigint;
  readonly at: Date;
  readonly on_day: string;
  readonly actor_name: string;
  readonly type: string;
  readonly data: unknown;
}

/** What was written down between a proposal and its answer, or until now, the latest first. */
export const listChanges = (tx: Tx, caseId: number, decisionId: number): Promise<ChangeRow[]> => tx.$queryRaw`
  select e.id, e.at, coalesce(e.data->>'on', (e.at at time zone 'Europe/Amsterdam')::date::text) as on_day, e.actor_name, e.type, e.data
  from decision d join audit_event e on ${since}
  where d.case_id = ${caseId} and d.id = ${decisionId}
    and e.id < coalesce((select q.id from audit_event q where q.case_id = d.case_id and q.type = 'decision.settled' and (q.data->>'decision')::integer = d.id),
      9223372036854775807)
  order by e.id desc`;
