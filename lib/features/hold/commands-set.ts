import 'server-only';
import { record } from '#lib/audit/record.ts';
import { storedDay } from '#lib/db/day.ts';
import type { Tx } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { looksLikeBsn } from '#lib/domain/bsn.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import { type HoldKind, holdRules, isLiftable, latestEnd, liftedBy, standing, stopsEviction } from '#lib/domain/hold.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { accept, type Result, refuse } from '#lib/domain/result.ts';
import { findCase, onCase, takeVersion, whatChanged } from '#lib/features/case/commands.ts';
import type { CaseRefusal, OpenCase } from '#lib/features/case/schema.ts';
import { stopEviction } from '#lib/features/legal/commands-eviction.ts';
import type { HoldRefusal, LiftInput, SetInput } from './schema.ts';

type Refusal = CaseRefusal | HoldRefusal;
type Answer<T> = Promise<Result<T, Refusal> | null>;

/**
 * Sets a hold by hand, by the roles of its kind, until its day (at most and by default the end of its term). One that forbids
 * the eviction itself, such as a moratorium, stops an ordered eviction at once, whoever received it (T16 to the home visit).
 * @source domain §9.2 (T16), §9.3
 */
export const setHold = (actor: Actor, input: SetInput, now: Moment): Answer<number> =>
  onCase<number, Refusal>(actor, { ...input, permission: 'hold.set' }, now, async (tx, found) => {
    const { facts } = found;
    const { setBy } = holdRules[input.kind];
    if (!setBy.includes(actor.role)) return refuse({ code: 'NOT_YOUR_ROLE', may: setBy });
    if (looksLikeBsn(input.reason)) return refuse({ code: 'LOOKS_LIKE_BSN' });
    const term = termOf(input, now);
    if (!term.ok) return term;
    if (input.kind === 'DEATH' && !facts.persons.some((person) => person.id === input.personId)) return refuse({ code: 'NO_SUCH_PERSON' });
    if (input.kind === 'DISPUTE' && (input.amount ?? 0) > facts.balance)
      return refuse({ code: 'DEBT_ABOVE_BALANCE', balance: cents(Math.max(0, facts.balance)) });
    const same = standing(facts.holds, now.today).find((hold) => isSame(hold, input));
    if (same) return refuse({ code: 'HOLD_STANDS', hold: same });
    const holdId = await storeHold(tx, actor, found, { ...input, until: term.value }, now);
    if (!stopsEviction(input.kind) || facts.stage !== 'EVICTION_ORDERED')
      return (await takeVersion(tx, found)) ? accept(holdId) : refuse(await whatChanged(tx, found.id));
    const stopped = await stopEviction(tx, actor, (await findCase(tx, found.id))!, input.reason, now);
    return stopped.ok ? accept(holdId) : stopped;
  });

/** From when until when: not from a day to come, until today at least, and no longer than its term allows. */
function termOf({ kind, from, until }: SetInput, { today }: Moment): Result<CalendarDate | null, CaseRefusal> {
  if (from > today) return refuse({ code: 'DAY_IN_FUTURE', latest: today });
  const latest = latestEnd(kind, from);
  const ends = until ?? latest;
  if (ends !== null && ends < today) return refuse({ code: 'DAY_IN_PAST', earliest: today });
  if (ends !== null && latest !== null && ends > latest) return refuse({ code: 'DAY_IN_FUTURE', latest });
  return accept(ends);
}

/** A second one of a kind says nothing new; but there can be several disputes, and several people can die. */
const isSame = (hold: { readonly kind: HoldKind; readonly personId: number | null }, input: SetInput): boolean =>
  hold.kind === input.kind && input.kind !== 'DISPUTE' && (input.kind !== 'DEATH' || hold.personId === input.personId);

interface NewHold extends Pick<SetInput, 'kind' | 'reason' | 'from'> {
  readonly until: CalendarDate | null;
  readonly amount?: number | null;
  readonly personId?: number | null;
  readonly measure?: string | null;
}

async function storeHold(tx: Tx, actor: Actor, found: OpenCase, hold: NewHold, now: Moment): Promise<number> {
  const { id } = await tx.hold.create({
    data: {
      caseId: found.id,
      kind: hold.kind,
      reason: hold.reason,
      startsOn: storedDay(hold.from),
      endsOn: hold.until && storedDay(hold.until),
      amountCents: hold.kind === 'DISPUTE' ? (hold.amount ?? null) : null,
      tenantId: hold.kind === 'DEATH' ? (hold.personId ?? null) : null,
      measure: hold.kind === 'SAFETY' ? (hold.measure ?? null) : null,
      setById: actor.id,
      recordedAt: now.at,
    },
  });
  await record(
    tx,
    actor,
    { caseId: found.id },
    { type: 'hold.set', data: { hold: id, kind: hold.kind, from: hold.from, until: hold.until, reason: hold.reason } },
    now,
  );
  return id;
}

/** Shields a case from collection while debt help begins, inside the command that starts the help; one that stands stays. */
export async function stabilise(tx: Tx, actor: Actor, found: OpenCase, reason: string, now: Moment): Promise<void> {
  const kind = 'DEBT_HELP_STABILISING';
  if (standing(found.facts.holds, now.today).some((hold) => hold.kind === kind)) return;
  await storeHold(tx, actor, found, { kind, reason, from: now.today, until: latestEnd(kind, now.today) }, now);
}

/**
 * Lifts a hold before its day, with a reason, by the roles of its kind; the protection of the law by a coordinator or
 * manager. What follows a track ends with that track.
 */
export const liftHold = (actor: Actor, input: LiftInput, now: Moment): Answer<true> =>
  onCase<true, Refusal>(actor, { ...input, permission: 'hold.set' }, now, async (tx, found) => {
    const hold = found.facts.holds.find((one) => one.id === input.holdId);
    if (!hold) return refuse({ code: 'HOLD_NOT_STANDING' });
    if (!isLiftable(hold.kind)) return refuse({ code: 'HOLD_FOLLOWS_TRACK', kind: hold.kind });
    if (!liftedBy(hold.kind).includes(actor.role)) return refuse({ code: 'NOT_YOUR_ROLE', may: liftedBy(hold.kind) });
    if (looksLikeBsn(input.reason)) return refuse({ code: 'LOOKS_LIKE_BSN' });
    if (!(await takeVersion(tx, found))) return refuse(await whatChanged(tx, found.id));
    await tx.hold.updateMany({
      where: { id: hold.id, caseId: found.id, liftedOn: null },
      data: { liftedOn: storedDay(now.today), liftedById: actor.id },
    });
    await record(
      tx,
      actor,
      { caseId: found.id },
      { type: 'hold.lifted', data: { hold: hold.id, kind: hold.kind, on: now.today, reason: input.reason } },
      now,
    );
    return accept(true as const);
  });
