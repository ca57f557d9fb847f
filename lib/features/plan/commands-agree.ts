import 'server-only';
import { record } from '#lib/audit/record.ts';
import { storedDay } from '#lib/db/day.ts';
import type { Tx } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { looksLikeBsn } from '#lib/domain/bsn.ts';
import { evictionJudgment } from '#lib/domain/case-facts.ts';
import { happenedSince } from '#lib/domain/happened.ts';
import { letterBar } from '#lib/domain/letter-bar.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { instalmentsOf, type PlanKind } from '#lib/domain/plan.ts';
import { impossibleTerms, unusualTerms } from '#lib/domain/plan-terms.ts';
import { policy } from '#lib/domain/policy.ts';
import { accept, type Result, refuse } from '#lib/domain/result.ts';
import { findCase, moveWithin, onCase, takeVersion, whatChanged } from '#lib/features/case/commands.ts';
import type { CaseRefusal, OpenCase } from '#lib/features/case/schema.ts';
import { endOrder } from '#lib/features/legal/commands-eviction.ts';
import { endPlan } from './commands.ts';
import type { AgreeInput, PlanRefusal } from './schema.ts';
import { findReckoned } from './sql.ts';

type Refusal = CaseRefusal | PlanRefusal;

/**
 * Records a plan that was signed, with its instalments, and leads the case to AGREEMENT (T12; out of an ordered eviction
 * T16; from AGREEMENT it takes the place of the plan that runs). After an eviction judgment it is a last-chance agreement
 * that reserves the right to evict. Terms beyond our own rule need a coordinator with a reason.
 * @source domain §2.6, §3.4, §9.2; art. 1:441 BW (under bewind the bewindvoerder signs)
 */
export const agreePlan = (actor: Actor, input: AgreeInput, now: Moment): Promise<Result<number, Refusal> | null> =>
  onCase<number, Refusal>(actor, { ...input, permission: 'plan.agree' }, now, async (tx, found) => {
    const refused = mayNotSign(found, input, now) ?? (await mayNotAgree(tx, actor, found, input, now));
    if (refused) return refuse(refused);
    const planId = await storePlan(tx, actor, found, input, now);
    if (found.facts.stage === 'AGREEMENT') return (await takeVersion(tx, found)) ? accept(planId) : refuse(await whatChanged(tx, found.id));
    const signed = (await findCase(tx, found.id))!;
    const ordered = found.facts.stage === 'EVICTION_ORDERED';
    if (ordered) await endOrder(tx, actor, signed, input.reason, now);
    const moved = await moveWithin(
      tx,
      actor,
      signed,
      { move: ordered ? 'T16' : 'T12', to: 'AGREEMENT', reason: input.reason || null },
      now,
    );
    return moved.ok ? accept(planId) : moved;
  });

/** Who signs, and when: a tenant, or whoever represents him; on a day of this case. */
function mayNotSign({ facts }: OpenCase, input: AgreeInput, now: Moment): Refusal | null {
  const day = happenedSince(facts.openedOn, input.signedOn, now.today);
  if (!day.ok) return day.refusal;
  if (!facts.persons.some((person) => person.id === input.signedBy && person.role !== 'GEM')) return { code: 'NO_SUCH_PERSON' };
  return letterBar(facts, { personIds: [input.signedBy], money: true }, now.today);
}

/** What is agreed: possible, within our rule or with a coordinator's reason, affordable, and after a judgment with the reservation. */
async function mayNotAgree(tx: Tx, actor: Actor, { facts, tenancyId }: OpenCase, input: AgreeInput, now: Moment): Promise<Refusal | null> {
  if (facts.balance <= 0) return { code: 'NOTHING_OWED' };
  const afterJudgment = evictionJudgment(facts) !== null;
  const { rent } = await findReckoned(tx, tenancyId, now.today);
  const ground = { balance: facts.balance, rent, afterJudgment, today: now.today };
  const impossible = impossibleTerms(input.terms, ground);
  if (impossible) return impossible;
  const [unusual] = unusualTerms(input.terms, ground);
  if (unusual && !(actor.role === 'COORDINATOR' && input.reason)) return unusual;
  if (looksLikeBsn(input.reason)) return { code: 'LOOKS_LIKE_BSN' };
  if (!input.capacity) return { code: 'CAPACITY_NOT_CHECKED' };
  if (afterJudgment && !input.reserves)
    return { code: 'GUARDED', blocks: [{ id: 'reservesEviction', met: false, evidence: [], changesOn: null }] };
  return null;
}

/** Writes the plan with its instalments in the place of one that runs, and the hold that keeps collection still meanwhile. */
async function storePlan(tx: Tx, actor: Actor, found: OpenCase, input: AgreeInput, now: Moment): Promise<number> {
  const { facts } = found;
  const { terms } = input;
  await endPlan(tx, actor, found, 'SUPERSEDED', now);
  const kind: PlanKind = evictionJudgment(facts) ? 'LAST_CHANCE' : 'PAYMENT_PLAN';
  const reserves = kind === 'LAST_CHANCE' && input.reserves;
  const reckoned = await findReckoned(tx, found.tenancyId, now.today);
  const instalments = instalmentsOf({ ...terms, each: terms.each ?? undefined, count: terms.count ?? undefined });
  const plan = await tx.paymentPlan.create({
    data: {
      caseId: found.id,
      kind,
      signedOn: storedDay(input.signedOn),
      signedById: input.signedBy,
      startsOn: storedDay(reckoned.on),
      startBalanceCents: facts.balance,
      agreedCents: terms.debt,
      rhythm: terms.rhythm,
      toleranceDays: policy.planToleranceDays.value,
      toleranceCents: policy.planToleranceCents.value,
      reservesEviction: reserves,
      capacityChecked: input.capacity,
      stateSince: storedDay(now.today),
      recordedById: actor.id,
      recordedAt: now.at,
    },
  });
  await tx.planInstalment.createMany({
    data: instalments.map(({ dueOn, amount }, at) => ({ planId: plan.id, number: at + 1, dueOn: storedDay(dueOn), amountCents: amount })),
  });
  if (!facts.holds.some((hold) => hold.kind === 'PAYMENT_PLAN_ACTIVE'))
    await tx.hold.create({
      data: { caseId: found.id, kind: 'PAYMENT_PLAN_ACTIVE', startsOn: storedDay(now.today), setById: actor.id, recordedAt: now.at },
    });
  await record(
    tx,
    actor,
    { caseId: found.id },
    {
      type: 'plan.agreed',
      data: {
        plan: plan.id,
        on: input.signedOn,
        kind,
        agreed: terms.debt,
        instalments: instalments.length,
        last: instalments
          .map(({ dueOn }) => dueOn)
          .sort()
          .at(-1)!,
        reserves,
      },
    },
    now,
  );
  return plan.id;
}
