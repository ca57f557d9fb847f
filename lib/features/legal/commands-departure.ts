import 'server-only';
import { record } from '#lib/audit/record.ts';
import { storedDay } from '#lib/db/day.ts';
import type { Tx } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { looksLikeBsn } from '#lib/domain/bsn.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { DepartReason } from '#lib/domain/case-facts.ts';
import { earliestOf, happenedSince } from '#lib/domain/happened.ts';
import { goodsKeptUntil } from '#lib/domain/judgment.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { accept, type Result, refuse } from '#lib/domain/result.ts';
import { moveWithin, onCase, takeVersion, whatChanged } from '#lib/features/case/commands.ts';
import type { CaseRefusal, OpenCase } from '#lib/features/case/schema.ts';
import { endOrder } from './commands-eviction.ts';
import type { DepartureInput, DepartureRefusal, EvictionRefusal, ExecuteInput, SettlementInput } from './schema-eviction.ts';

type Refusal = CaseRefusal | EvictionRefusal | DepartureRefusal;
type Answer<T> = Promise<Result<T, Refusal> | null>;

/**
 * Records that the bailiff evicted (T17), with his report, on the announced day or later. Refused without his statement of
 * today, and under everything that stops an eviction. The municipality keeps the belongings for thirteen weeks.
 */
export const recordEviction = (actor: Actor, input: ExecuteInput, now: Moment): Answer<true> =>
  onCase<true, Refusal>(actor, { ...input, permission: 'eviction.record' }, now, async (tx, found) => {
    const order = await tx.evictionOrder.findFirst({ where: { caseId: found.id, stoppedOn: null, executedOn: null } });
    if (!order) return refuse({ code: 'NO_ORDER' });
    if (looksLikeBsn(input.report)) return refuse({ code: 'LOOKS_LIKE_BSN' });
    const moved = await moveWithin(tx, actor, found, { move: 'T17', to: 'DEPARTED', reason: null }, now);
    if (!moved.ok) return moved;
    const day = happenedSince(found.facts.evictionDate!, input.on, now.today);
    if (!day.ok) return day;
    await tx.evictionOrder.update({ where: { id: order.id }, data: { executedOn: storedDay(input.on), report: input.report } });
    await record(tx, actor, { caseId: found.id }, { type: 'eviction.executed', data: { order: order.id, on: input.on } }, now);
    await departed(tx, actor, found, { reason: 'EVICTED', on: input.on, newAddress: '' }, now);
    return accept(true as const);
  });

/** Records that the tenant left by himself (T22); an eviction that was ordered stops with it. */
export const recordDeparture = (actor: Actor, input: DepartureInput, now: Moment): Answer<true> =>
  onCase<true, Refusal>(actor, { ...input, permission: 'departure.record' }, now, async (tx, found) => {
    const day = happenedSince(earliestOf(found.facts), input.on, now.today);
    if (!day.ok) return day;
    if (looksLikeBsn(input.newAddress)) return refuse({ code: 'LOOKS_LIKE_BSN' });
    await endOrder(tx, actor, found, '', now);
    const moved = await moveWithin(tx, actor, found, { move: 'T22', to: 'DEPARTED', reason: null }, now);
    if (!moved.ok) return moved;
    await departed(tx, actor, found, input, now);
    return accept(true as const);
  });

async function departed(
  tx: Tx,
  actor: Actor,
  found: OpenCase,
  { reason, on, newAddress }: { readonly reason: DepartReason; readonly on: CalendarDate; readonly newAddress: string },
  now: Moment,
): Promise<void> {
  await tx.departure.create({
    data: {
      caseId: found.id,
      reason,
      onDay: storedDay(on),
      newAddress,
      finalCents: found.facts.balance,
      goodsUntil: reason === 'EVICTED' ? storedDay(goodsKeptUntil(on)) : null,
      recordedById: actor.id,
      recordedAt: now.at,
    },
  });
  await record(tx, actor, { caseId: found.id }, { type: 'departure.recorded', data: { on, reason } }, now);
}

/**
 * Makes up the final account of whoever left: what is owed today and what happens with it. "Nothing" only where nothing is
 * open, the others only where something is. The case closes by hand when that is done.
 */
export const settleAccount = (actor: Actor, input: SettlementInput, now: Moment): Answer<true> =>
  onCase<true, Refusal>(actor, { ...input, permission: 'departure.record' }, now, async (tx, found) => {
    const { departed: left, balance } = found.facts;
    if (!left || found.facts.stage !== 'DEPARTED') return refuse({ code: 'NOT_DEPARTED' });
    const { remaining, newAddress } = input;
    if (remaining === 'NOTHING' && balance > 0) return refuse({ code: 'STILL_REMAINS', amount: balance });
    if (remaining !== 'NOTHING' && balance <= 0) return refuse({ code: 'NOTHING_REMAINS' });
    if (looksLikeBsn(newAddress)) return refuse({ code: 'LOOKS_LIKE_BSN' });
    if (!(await takeVersion(tx, found))) return refuse(await whatChanged(tx, found.id));
    await tx.departure.update({ where: { caseId: found.id }, data: { finalCents: balance, remaining, newAddress } });
    await record(tx, actor, { caseId: found.id }, { type: 'departure.settled', data: { on: now.today, final: balance, remaining } }, now);
    return accept(true as const);
  });
