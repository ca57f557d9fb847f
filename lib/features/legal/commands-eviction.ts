import 'server-only';
import { record } from '#lib/audit/record.ts';
import { readDay, storedDay } from '#lib/db/day.ts';
import type { Tx } from '#lib/db/door.ts';
import type { Actor, Role } from '#lib/domain/actor.ts';
import { looksLikeBsn } from '#lib/domain/bsn.ts';
import { later } from '#lib/domain/calendar-date.ts';
import { decideMove, mayStillBeApproved } from '#lib/domain/escalation.ts';
import type { GuardId } from '#lib/domain/guard.ts';
import { happenedSince } from '#lib/domain/happened.ts';
import { firstEvictionDay } from '#lib/domain/judgment.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { moves } from '#lib/domain/move.ts';
import { accept, type Result, refuse } from '#lib/domain/result.ts';
import { moveWithin, onCase, takeVersion, whatChanged } from '#lib/features/case/commands.ts';
import type { CaseRefusal, OpenCase } from '#lib/features/case/schema.ts';
import { propose } from './commands-proposal.ts';
import type { DecisionRefusal, Reasons } from './schema.ts';
import {
  type EvictionRefusal,
  legalNotes,
  type NoticeInput,
  type OrderInput,
  type PostponeInput,
  type StopInput,
} from './schema-eviction.ts';

type Refusal = CaseRefusal | DecisionRefusal | EvictionRefusal;
type Answer<T> = Promise<Result<T, Refusal> | null>;

/**
 * Proposes to order an eviction (T10a); another manager decides. Refused where a hold bars it, and where a condition is not
 * met that no manager may set aside with a legal note.
 */
export const proposeEviction = (actor: Actor, input: OrderInput, now: Moment): Answer<number> =>
  onCase<number, Refusal>(actor, { ...input, permission: 'eviction.propose' }, now, async (tx, found) => {
    const overrides: Reasons = Object.fromEntries(legalNotes.flatMap((id) => (input[id] ? [[id, input[id]]] : [])));
    const decision = decideMove(found.facts, { id: 'T10a', to: 'EVICTION_ORDERED', actor, today: now.today, overrides });
    if (!decision.ok && !mayStillBeApproved('T10a', decision.refusal)) return decision;
    return propose(tx, actor, found, { kind: 'EVICTION_ORDER', reason: input.reason, overrides }, now);
  });

/**
 * Orders the bailiff to evict (T10a), on a decision that this manager approves; part of approving it. Refuses whoever may
 * not approve, and whatever a guard or hold refuses on this day. Answers the order's id.
 */
export async function orderEviction(
  tx: Tx,
  actor: Actor,
  found: OpenCase,
  decision: { readonly id: number; readonly reason: string; readonly overrides: Readonly<Partial<Record<GuardId, string>>> },
  now: Moment,
): Promise<Result<number, CaseRefusal>> {
  const { reason, overrides } = decision;
  const order = { move: 'T10a', to: 'EVICTION_ORDERED', reason, overrides, approving: true } as const;
  const moved = await moveWithin(tx, actor, found, order, now);
  if (!moved.ok) return moved;
  const { id } = await tx.evictionOrder.create({
    data: {
      caseId: found.id,
      judgmentId: found.facts.judgment!.id,
      decisionId: decision.id,
      orderedOn: storedDay(now.today),
      recordedAt: now.at,
    },
  });
  await record(tx, actor, { caseId: found.id }, { type: 'eviction.ordered', data: { order: id, on: now.today } }, now);
  return accept(id);
}

const findOrder = (tx: Tx, caseId: number) =>
  tx.evictionOrder.findFirst({ where: { caseId, stoppedOn: null, executedOn: null }, include: { evictionNotices: true } });

/**
 * Records the bailiff's notice with its date (T10b; the stage stays). Refused before the first possible day, while another
 * notice stands, and after a postponement with the old notice; a holiday only warns. Answers what it warns about.
 * @source art. 555 Rv; art. 1 and 2 Algemene termijnenwet
 */
export const announceEviction = (actor: Actor, input: NoticeInput, now: Moment): Answer<{ id: number; warnings: readonly GuardId[] }> =>
  onCase<{ id: number; warnings: readonly GuardId[] }, Refusal>(
    actor,
    { ...input, permission: 'eviction.announce' },
    now,
    async (tx, found) => {
      const order = await findOrder(tx, found.id);
      const { judgment } = found.facts;
      if (!order || !judgment) return refuse({ code: 'NO_ORDER' });
      const standing = order.evictionNotices.find((notice) => notice.cancelledOn === null);
      if (standing) return refuse({ code: 'NOTICE_STANDS', date: readDay(standing.evictionOn) });
      const cancelled = order.evictionNotices.map((notice) => readDay(notice.cancelledOn!));
      const { noticeOn, evictionOn } = input;
      const day = happenedSince([readDay(order.orderedOn), ...cancelled].reduce(later), noticeOn, now.today);
      if (!day.ok) return day;
      const first = firstEvictionDay(judgment, noticeOn);
      if (first && evictionOn < first) return refuse({ code: 'EVICTION_TOO_EARLY', first });
      if (evictionOn < now.today) return refuse({ code: 'DAY_IN_PAST', earliest: now.today });
      const announced = { ...found.facts, evictionNoticeOn: noticeOn, evictionDate: evictionOn };
      const decision = decideMove(announced, { id: 'T10b', to: 'EVICTION_ORDERED', actor, today: now.today });
      if (!decision.ok) return decision;
      if (!(await takeVersion(tx, found))) return refuse(await whatChanged(tx, found.id));
      const { id } = await tx.evictionNotice.create({
        data: {
          caseId: found.id,
          orderId: order.id,
          noticeOn: storedDay(noticeOn),
          evictionOn: storedDay(evictionOn),
          recordedById: actor.id,
          recordedAt: now.at,
        },
      });
      const event = { type: 'eviction.announced', data: { notice: id, on: noticeOn, date: evictionOn } } as const;
      await record(tx, actor, { caseId: found.id }, event, now);
      return accept({ id, warnings: decision.warnings.map((warning) => warning.id) });
    },
  );

/**
 * Postpones the date that the sender saw: it is gone, and a new one needs a new notice. One person, with a reason.
 * @source art. 555 Rv
 */
export const postponeEviction = (actor: Actor, input: PostponeInput, now: Moment): Answer<true> =>
  onCase<true, Refusal>(actor, { ...input, permission: 'eviction.stop' }, now, async (tx, found) => {
    const notice = (await findOrder(tx, found.id))?.evictionNotices.find((one) => one.cancelledOn === null);
    if (!notice || readDay(notice.evictionOn) !== input.date) return refuse({ code: 'NO_NOTICE' });
    if (looksLikeBsn(input.reason)) return refuse({ code: 'LOOKS_LIKE_BSN' });
    if (!(await takeVersion(tx, found))) return refuse(await whatChanged(tx, found.id));
    await tx.evictionNotice.update({ where: { id: notice.id }, data: { cancelledOn: storedDay(now.today) } });
    const data = { notice: notice.id, on: now.today, date: input.date, reason: input.reason };
    await record(tx, actor, { caseId: found.id }, { type: 'eviction.postponed', data }, now);
    return accept(true as const);
  });

/** Stops an eviction at once, by one person, with a reason (T16): back to the home visit. */
export const haltEviction = (actor: Actor, input: StopInput, now: Moment): Answer<true> =>
  onCase<true, Refusal>(actor, { ...input, permission: 'eviction.stop' }, now, async (tx, found) => {
    if (looksLikeBsn(input.reason)) return refuse({ code: 'LOOKS_LIKE_BSN' });
    const stopped = await stopEviction(tx, actor, found, input.reason, now);
    return stopped.ok ? accept(true as const) : stopped;
  });

/**
 * Stops an eviction and takes its date away (T16 to the home visit), inside another command: stopping by hand, or a
 * moratorium, which stops it whoever received it. Refused where none is ordered.
 */
export async function stopEviction(tx: Tx, actor: Actor, found: OpenCase, reason: string, now: Moment): Promise<Result<true, CaseRefusal>> {
  await endOrder(tx, actor, found, reason, now);
  const who: readonly (Role | 'SYSTEM')[] = moves.T16.who;
  const automatic = !who.includes(actor.role);
  const moved = await moveWithin(tx, actor, found, { move: 'T16', to: 'HOME_VISIT', reason, automatic }, now);
  return moved.ok ? accept(true as const) : moved;
}

/** Ends the order that runs, with its notice, inside a command that leaves the stage; false where none runs. */
export async function endOrder(tx: Tx, actor: Actor, found: OpenCase, reason: string, now: Moment): Promise<boolean> {
  const order = await findOrder(tx, found.id);
  if (!order) return false;
  const today = storedDay(now.today);
  const stopped = await tx.evictionOrder.updateMany({
    where: { id: order.id, stoppedOn: null },
    data: { stoppedOn: today, stoppedReason: reason },
  });
  if (stopped.count !== 1) return false;
  await tx.evictionNotice.updateMany({ where: { orderId: order.id, cancelledOn: null }, data: { cancelledOn: today } });
  await record(tx, actor, { caseId: found.id }, { type: 'eviction.stopped', data: { order: order.id, on: now.today, reason } }, now);
  return true;
}
