import 'server-only';
import { record } from '#lib/audit/record.ts';
import { readDay, storedDay } from '#lib/db/day.ts';
import type { Tx } from '#lib/db/door.ts';
import type { Actor, Role } from '#lib/domain/actor.ts';
import { looksLikeBsn } from '#lib/domain/bsn.ts';
import type { DecisionKind } from '#lib/domain/case-facts.ts';
import { decideMove, mayStillBeApproved } from '#lib/domain/escalation.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { type MoveId, moves } from '#lib/domain/move.ts';
import { accept, type Result, refuse } from '#lib/domain/result.ts';
import { onCase, takeVersion, whatChanged } from '#lib/features/case/commands.ts';
import type { CaseRefusal, OpenCase } from '#lib/features/case/schema.ts';
import { handOver } from './commands-bailiff.ts';
import { orderEviction } from './commands-eviction.ts';
import { propose } from './commands-proposal.ts';
import { type DecisionRefusal, type HandoverInput, type Proposal, type Reasons, type SettleInput, settableAside } from './schema.ts';
import { freezeSpecification } from './sql.ts';
import { listChanges } from './sql-decision.ts';

type Refusal = CaseRefusal | DecisionRefusal;
type Answer<T> = Promise<Result<T, Refusal> | null>;

/** The move that each decision carries out when somebody approves it. */
const moveOf = { BAILIFF_HANDOVER: 'T5', EVICTION_ORDER: 'T10a' } as const satisfies Record<DecisionKind, MoveId>;

/**
 * Proposes to hand a case to the bailiff (T5); somebody else decides. Refused where a hold bars it, where a condition is
 * not met that nobody who approves may set aside, where nothing is left to claim, and while another decision waits.
 */
export const proposeHandover = (actor: Actor, input: HandoverInput, now: Moment): Answer<number> =>
  onCase<number, Refusal>(actor, { ...input, permission: 'handover.propose' }, now, async (tx, found) => {
    const decision = decideMove(found.facts, { id: 'T5', to: 'BAILIFF', actor, today: now.today });
    if (!decision.ok && !mayStillBeApproved('T5', decision.refusal)) return decision;
    if ((await freezeSpecification(tx, found, now)).total <= 0) return refuse({ code: 'NOTHING_TO_CLAIM' });
    return propose(tx, actor, found, { ...input, kind: 'BAILIFF_HANDOVER' }, now);
  });

/**
 * Settles a decision: somebody else than the proposer approves or rejects it, the proposer withdraws it. Approving carries
 * it out, with every condition asked again; an order to evict only while nothing in the case has changed since.
 */
export const settleDecision = (actor: Actor, input: SettleInput, now: Moment): Answer<true> =>
  onCase<true, Refusal>(actor, { ...input, permission: 'decision.settle' }, now, async (tx, found) => {
    const decision = await findProposal(tx, found, input.decisionId);
    if (!decision) return refuse({ code: 'NO_OPEN_DECISION' });
    const reason = input.answer === 'APPROVED' ? '' : input.reason;
    const overrides = input.answer === 'APPROVED' ? reasonsOf(input) : {};
    if ([reason, ...Object.values(overrides)].some(looksLikeBsn)) return refuse({ code: 'LOOKS_LIKE_BSN' });
    const own = decision.proposedById === actor.id;
    if (input.answer === 'WITHDRAWN') {
      if (!own) return refuse({ code: 'NOT_YOUR_PROPOSAL', by: decision.proposedBy });
    } else if (own) return refuse({ code: 'OWN_PROPOSAL' });
    if (input.answer === 'APPROVED') {
      const approvers: readonly Role[] = moves[moveOf[decision.kind]].approve;
      if (!approvers.includes(actor.role)) return refuse({ code: 'NOT_YOUR_ROLE', may: approvers });
      if (
        decision.kind === 'EVICTION_ORDER' &&
        (found.version !== decision.caseVersion || (await listChanges(tx, found.id, decision.id)).length > 0)
      )
        return refuse({ code: 'CHANGED_SINCE_PROPOSAL' });
    }
    await settle(tx, actor, found, decision, { answer: input.answer, reason }, now);
    if (input.answer !== 'APPROVED')
      return (await takeVersion(tx, found)) ? accept(true as const) : refuse(await whatChanged(tx, found.id));
    const carried = await carryOut[decision.kind](
      tx,
      actor,
      found,
      { ...decision, overrides: { ...decision.overrides, ...overrides } },
      now,
    );
    return carried.ok ? accept(true as const) : carried;
  });

const carryOut = { BAILIFF_HANDOVER: handOver, EVICTION_ORDER: orderEviction } as const;

/** The reasons that were given, by condition. */
const reasonsOf = (input: Partial<Record<(typeof settableAside)[number], string>>): Reasons =>
  Object.fromEntries(settableAside.flatMap((id) => (input[id] ? [[id, input[id]]] : [])));

/** A decision of this case that waits; null where it is not, or was settled. */
async function findProposal(tx: Tx, found: OpenCase, id: number): Promise<(Proposal & { readonly proposedBy: string }) | null> {
  const row = await tx.decision.findFirst({
    where: { id, caseId: found.id, settled: null },
    include: { proposedBy: { select: { name: true } } },
  });
  return (
    row && {
      id: row.id,
      kind: row.kind as DecisionKind,
      proposedOn: readDay(row.proposedOn),
      proposedById: row.proposedById,
      proposedBy: row.proposedBy.name,
      caseVersion: row.caseVersion,
      reason: row.reason,
      overrides: row.overrides as Reasons,
      bailiff: row.bailiff,
      toKnow: row.toKnow,
    }
  );
}

async function settle(
  tx: Tx,
  actor: Actor,
  found: OpenCase,
  { id, kind }: Proposal,
  { answer, reason }: { readonly answer: SettleInput['answer']; readonly reason: string },
  now: Moment,
): Promise<void> {
  await tx.decision.updateMany({
    where: { id, caseId: found.id, settled: null },
    data: { settled: answer, settledOn: storedDay(now.today), settledById: actor.id, settledAt: now.at, settledReason: reason },
  });
  await record(
    tx,
    actor,
    { caseId: found.id },
    { type: 'decision.settled', data: { decision: id, kind, on: now.today, answer, reason } },
    now,
  );
}
