import 'server-only';
import type { Tx } from '#lib/db/door.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';

/** The whole portfolio, or the tenancies in the temporary table `touched`. */
export type Scope = 'ALL' | 'TOUCHED';
export interface WatchedRow {
  readonly id: number;
  readonly case_id: number;
}

/** The latest judgment of each open case in scope, as it was not set aside. */
const watched = (scope: Scope): Prisma.Sql => Prisma.sql`c.id = j.case_id and s.tenancy_id = c.tenancy_id and c.stage <> 'CLOSED'
  and j.remedy_outcome is distinct from 'UPHELD'
  and not exists (select from judgment n where n.case_id = j.case_id and (n.on_day, n.id) > (j.on_day, j.id))
  and ${scope === 'ALL' ? Prisma.sql`true` : Prisma.sql`c.tenancy_id in (select tenancy_id from touched)`}`;

/**
 * Nothing is open of what the judgment covers: all that fell due, or, where it awards nothing for the months after it, its
 * own claims and all costs.
 */
const paid = Prisma.sql`(s.oldest_open_on is null or (j.monthly_cents = 0 and s.oldest_open_on > j.claims_until and s.open_costs_cents = 0))`;

/** Writes down on `asOf` which judgments are satisfied now. A debt that was written off as doubtful was not paid. */
export const storeSatisfied = (tx: Tx, asOf: CalendarDate, scope: Scope): Promise<WatchedRow[]> => tx.$queryRaw`
  update judgment j set satisfied_on = ${asOf}::date from rent_case c, arrears_state s
  where ${watched(scope)} and j.satisfied_on is null and j.on_day <= ${asOf}::date and ${paid}
    and not exists (select from ledger_line w where w.tenancy_id = c.tenancy_id and w.kind = 'AFB' and w.write_off_kind = 'ONB' and w.booked_on >= j.on_day)
  returning j.id, j.case_id`;

/**
 * Takes it back where a payment that counted by then was reversed afterwards: booked on that day or later, or known
 * only since a later import. A new month that is late takes nothing back.
 */
export const storeUnsatisfied = (tx: Tx, scope: Scope): Promise<WatchedRow[]> => tx.$queryRaw`
  update judgment j set satisfied_on = null from rent_case c, arrears_state s
  where ${watched(scope)} and j.satisfied_on is not null and not ${paid}
    and exists (select from ledger_line r join ledger_line p on p.key = r.target_key left join import_run i on i.id = r.import_id
      where r.tenancy_id = c.tenancy_id and r.kind = 'STO' and p.kind in ('ONT', 'AFB') and p.counts_on <= j.satisfied_on
        and (r.booked_on >= j.satisfied_on or (i.created_at at time zone 'Europe/Amsterdam')::date > j.satisfied_on))
    and s.oldest_open_on <= j.satisfied_on
  returning j.id, j.case_id`;
