import { asSystem } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { addDays, type CalendarDate, day } from '#lib/domain/calendar-date.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { between, type Random, randomOf, weighted } from '../../prisma/seed/random.ts';
import { arrive, claim, type Known, on } from './household.ts';

/** What every household of the sequences owes, in cents: one claim, so that paying it satisfies the judgment. */
export const debt = 240_000;
/** The first day on which something is tried; each day has this many rounds. */
const firstDay = day('2026-11-09');
const roundsPerDay = 6;
export const dayOf = (round: number): CalendarDate => addDays(firstDay, Math.floor(round / roundsPerDay));
export const momentOf = (round: number, time = '11:00'): Moment => on(dayOf(round), time);

/** A judgment as the ground of a sequence: what it orders, whether it can be executed, and when it was given. */
export interface Ground {
  readonly kind: 'PLAIN' | 'OPPOSABLE' | 'APPEALABLE' | 'OLD' | 'PAYMENT_ONLY';
  readonly on: CalendarDate;
}
/** A household with a registered eviction judgment that was not served. */
export interface Start {
  readonly home: Known;
  readonly ground: Ground;
  readonly random: Random;
}

const kinds = [
  ['PLAIN', 55],
  ['OPPOSABLE', 20],
  ['APPEALABLE', 12],
  ['OLD', 10],
  ['PAYMENT_ONLY', 3],
] as const satisfies readonly (readonly [Ground['kind'], number])[];

/** Old ones pass their year, and appealable ones their three months, while the sequences run. */
function groundOf(random: Random): Ground {
  const kind = weighted(random, kinds);
  const start = { OLD: '2025-11-09', APPEALABLE: '2026-08-08', OPPOSABLE: '2026-10-12', PLAIN: '2026-10-12', PAYMENT_ONLY: '2026-10-12' }[
    kind
  ];
  return { kind, on: addDays(day(start), kind === 'OLD' || kind === 'APPEALABLE' ? between(random, 0, 10) : 0) };
}

/**
 * Households with arrears by one import, brought to a registered judgment set-based: what the commands would leave
 * (handover, judgment, stage), without their months of history, so that ten thousand sequences can be tried. Nothing that
 * an eviction asks for is prepared: no service, visit, help, consultation or statement.
 */
export async function makeGround(count: number, seed: number, proposer: Actor, manager: Actor): Promise<Start[]> {
  const homes = await arrive(
    Array.from({ length: count }, (_, at) => ({ contract: `V-${String(at).padStart(5, '0')}`, bookings: [claim('2025-08-01', debt)] })),
    on('2025-10-01'),
  );
  const starts = homes.map((home, at) => {
    const random = randomOf(seed, at);
    return { home, random, ground: groundOf(random) };
  });
  const rows = starts.map(({ home, ground }) => ({
    id: home.caseId,
    on_day: ground.on,
    evicts: ground.kind !== 'PAYMENT_ONLY',
    at_once: ground.kind !== 'OPPOSABLE' && ground.kind !== 'APPEALABLE',
    by_default: ground.kind !== 'APPEALABLE',
  }));
  await asSystem(async (tx) => {
    const at = new Date('2025-10-15T08:00:00Z');
    await tx.$executeRaw`
      insert into decision (case_id, kind, proposed_on, proposed_by, proposed_at, case_version, balance_cents, reason, settled, settled_on, settled_by, settled_at, settled_reason)
      select c.id, 'BAILIFF_HANDOVER', '2025-10-14', ${proposer.id}::uuid, ${at}, 2, ${debt}, 'Geen contact.', 'APPROVED', '2025-10-15', ${manager.id}::uuid, ${at}, ''
      from rent_case c order by c.id`;
    await tx.$executeRaw`
      insert into bailiff_file (case_id, decision_id, bailiff, handed_over_on, report_due_on, total_cents, frozen, frozen_hash, recorded_at)
      select d.case_id, d.id, 'Deurwaarders Van Dam', '2025-10-15', '2025-11-14', ${debt}, '{}', '', ${at} from decision d order by d.id`;
    await tx.$executeRaw`
      insert into judgment (case_id, on_day, court, number, orders_eviction, dissolves, vacate_days, provisionally_enforceable, by_default, claims_until,
        principal_cents, collection_cents, court_costs_cents, after_costs_cents, monthly_cents, recorded_at)
      select r.id, r.on_day, 'Rechtbank Amsterdam, kantonrechter', '11234567', r.evicts, r.evicts, case when r.evicts then 3 else 0 end, r.at_once, r.by_default,
        '2025-09-30', ${debt}, 0, 0, 0, case when r.evicts then 60000 else 0 end, ${at}
      from json_to_recordset(${JSON.stringify(rows)}::json) as r(id integer, on_day date, evicts boolean, at_once boolean, by_default boolean) order by r.id`;
    await tx.$executeRaw`update rent_case c set stage = case when j.orders_eviction then 'HOME_VISIT' else 'JUDGMENT' end, stage_since = j.on_day, version = 7
      from judgment j where j.case_id = c.id`;
  });
  return starts;
}
