import 'server-only';
import { record } from '#lib/audit/record.ts';
import { storedDay } from '#lib/db/day.ts';
import type { Tx } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { looksLikeBsn } from '#lib/domain/bsn.ts';
import { addDays, addMonths, type CalendarDate } from '#lib/domain/calendar-date.ts';
import { checkGuards } from '#lib/domain/escalation.ts';
import { guards } from '#lib/domain/guard.ts';
import { returnStage } from '#lib/domain/guard-end.ts';
import { earliestOf, happenedSince } from '#lib/domain/happened.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { policy } from '#lib/domain/policy.ts';
import { accept, type Result, refuse } from '#lib/domain/result.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { talksOf } from '#lib/domain/talk.ts';
import { findCase, moveWithin, onCase, takeVersion, whatChanged } from '#lib/features/case/commands.ts';
import type { CaseRefusal, OpenCase } from '#lib/features/case/schema.ts';
import { stabilise } from '#lib/features/hold/commands-set.ts';
import { endOrder } from '#lib/features/legal/commands-eviction.ts';
import { endPlan } from '#lib/features/plan/commands.ts';
import type { EndInput, FollowInput, OfferInput, StartInput, SupportRefusal } from './schema.ts';

type Refusal = CaseRefusal | SupportRefusal;
type Answer<T> = Promise<Result<T, Refusal> | null>;

/** Records help that was offered or pointed to, with the answer. Nothing in the program ever counts a no against the tenant. */
export const offerHelp = (actor: Actor, input: OfferInput, now: Moment): Answer<number> =>
  onCase<number, Refusal>(actor, { ...input, permission: 'help.offer' }, now, async (tx, found) => {
    const day = happenedSince(earliestOf(found.facts), input.on, now.today);
    if (!day.ok) return day;
    if (!(await takeVersion(tx, found))) return refuse(await whatChanged(tx, found.id));
    const offer = await tx.helpOffer.create({
      data: {
        caseId: found.id,
        kind: input.kind,
        offeredOn: storedDay(input.on),
        answer: input.answer,
        recordedById: actor.id,
        recordedAt: now.at,
      },
    });
    await record(
      tx,
      actor,
      { caseId: found.id },
      { type: 'help.offered', data: { offer: offer.id, on: input.on, kind: input.kind, answer: input.answer } },
      now,
    );
    return accept(offer.id);
  });

/**
 * Starts the help that carries the case from here (T9; out of an ordered eviction T16, on the same conditions). It follows
 * from a talk; social work is told of a tenant only when he agreed, an Eigen Kracht-conferentie needs his live consent.
 * Debt help can be shielded from collection in the same act.
 * @source domain §6 (referral by consent), §9.2
 */
export const startSupport = (actor: Actor, input: StartInput, now: Moment): Answer<number> =>
  onCase<number, Refusal>(actor, { ...input, permission: 'support.confirm' }, now, async (tx, found) => {
    const { facts } = found;
    const [from, id] = input.talk.split('-') as [string, string];
    if (!talksOf(facts).some((talk) => talk.of === from && talk.id === Number(id))) return refuse({ code: 'NO_SUCH_TALK' });
    if (facts.support && !facts.support.endedOn)
      return refuse({ code: 'SUPPORT_RUNNING', kind: facts.support.kind, since: facts.support.startedOn });
    if (input.kind === 'SOCIAL_WORK' && !input.agrees) return refuse({ code: 'TENANT_MUST_AGREE' });
    if (looksLikeBsn(input.organisation)) return refuse({ code: 'LOOKS_LIKE_BSN' });
    const day = followsUp(input.followUpOn, now);
    if (!day.ok) return day;
    const unmet = checkGuards(facts, { id: 'T9', to: 'SUPPORT', today: now.today, support: input.kind }).filter(
      (guarded) => !guarded.met && guards[guarded.id].effect === 'BLOCK',
    );
    if (unmet.length > 0) return refuse({ code: 'GUARDED', blocks: unmet });

    await endPlan(tx, actor, found, 'SUPERSEDED', now);
    const support = await tx.support.create({
      data: {
        caseId: found.id,
        kind: input.kind,
        visitId: from === 'bezoek' ? Number(id) : null,
        organisation: input.organisation,
        startedOn: storedDay(now.today),
        followUpOn: storedDay(input.followUpOn),
        recordedById: actor.id,
        recordedAt: now.at,
      },
    });
    await record(
      tx,
      actor,
      { caseId: found.id },
      { type: 'support.started', data: { support: support.id, on: now.today, kind: input.kind, followUp: input.followUpOn } },
      now,
    );
    if (input.kind === 'DEBT_HELP' && input.stabilise) await stabilise(tx, actor, found, input.organisation, now);
    const moved = await moveToSupport(tx, actor, found.id, input, now);
    return moved.ok ? accept(support.id) : moved;
  });

async function moveToSupport(
  tx: Tx,
  actor: Actor,
  caseId: number,
  { kind }: StartInput,
  now: Moment,
): Promise<Result<unknown, CaseRefusal>> {
  const started = (await findCase(tx, caseId))!;
  const ordered = started.facts.stage === 'EVICTION_ORDERED';
  if (ordered) await endOrder(tx, actor, started, '', now);
  return moveWithin(tx, actor, started, { move: ordered ? 'T16' : 'T9', to: 'SUPPORT', reason: null, support: kind }, now);
}

/** A day on which we ask again: after today, and not too far. */
function followsUp(on: CalendarDate, now: Moment): Result<true, CaseRefusal> {
  if (on <= now.today) return refuse({ code: 'DAY_IN_PAST', earliest: addDays(now.today, 1) });
  const latest = addMonths(now.today, policy.supportFollowUpMaxMonths.value);
  return on > latest ? refuse({ code: 'DAY_IN_FUTURE', latest }) : accept(true as const);
}

const running = (found: OpenCase) => (found.facts.support && !found.facts.support.endedOn ? found.facts.support : null);

/** Records that we asked how the help goes, and when we ask again. */
export const followSupport = (actor: Actor, input: FollowInput, now: Moment): Answer<true> =>
  onCase<true, Refusal>(actor, { ...input, permission: 'support.confirm' }, now, async (tx, found) => {
    const support = running(found);
    if (!support) return refuse({ code: 'SUPPORT_NOT_RUNNING' });
    const day = followsUp(input.followUpOn, now);
    if (!day.ok) return day;
    if (!(await takeVersion(tx, found))) return refuse(await whatChanged(tx, found.id));
    await tx.support.updateMany({ where: { id: support.id }, data: { followUpOn: storedDay(input.followUpOn) } });
    await record(
      tx,
      actor,
      { caseId: found.id },
      { type: 'support.followed', data: { support: support.id, on: now.today, followUp: input.followUpOn } },
      now,
    );
    return accept(true as const);
  });

/**
 * Ends the help with its outcome and leads the case back to where it came from, after an eviction judgment to the home
 * visit (T13); never to the eviction. It is ended first, so that the move finds nothing to give another outcome.
 */
export const endSupport = (actor: Actor, input: EndInput, now: Moment): Answer<{ stage: Stage }> =>
  onCase<{ stage: Stage }, Refusal>(actor, { ...input, permission: 'support.confirm' }, now, async (tx, found) => {
    const support = running(found);
    if (!support) return refuse({ code: 'SUPPORT_NOT_RUNNING' });
    if (looksLikeBsn(input.reason)) return refuse({ code: 'LOOKS_LIKE_BSN' });
    await tx.support.updateMany({ where: { id: support.id }, data: { endedOn: storedDay(now.today), outcome: input.outcome } });
    await record(
      tx,
      actor,
      { caseId: found.id },
      { type: 'support.ended', data: { support: support.id, on: now.today, outcome: input.outcome } },
      now,
    );
    const to = returnStage(found.facts) ?? 'ARREARS_OPEN';
    return moveWithin(tx, actor, found, { move: 'T13', to, reason: input.reason || null }, now);
  });
