import 'server-only';
import { record } from '#lib/audit/record.ts';
import { storedDay } from '#lib/db/day.ts';
import type { Tx } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { looksLikeBsn } from '#lib/domain/bsn.ts';
import { addDays } from '#lib/domain/calendar-date.ts';
import { happenedSince } from '#lib/domain/happened.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { policy } from '#lib/domain/policy.ts';
import { accept, type Result, refuse } from '#lib/domain/result.ts';
import { moveWithin, onCase, takeVersion, whatChanged } from '#lib/features/case/commands.ts';
import type { CaseRefusal, OpenCase } from '#lib/features/case/schema.ts';
import type { BailiffRefusal, DecisionRefusal, Proposal, RecallInput, ReceiptInput, StatementInput } from './schema.ts';
import { fingerprint, freezeSpecification, hex } from './sql.ts';

type Refusal = CaseRefusal | BailiffRefusal;
type Answer<T> = Promise<Result<T, Refusal> | null>;

/**
 * Hands a case to the bailiff (T5) as the one who approved it: freezes what is claimed, asks for a report, moves the case.
 * Part of settling a decision; answers the id of the file. Refused where nothing is left to claim.
 */
export async function handOver(
  tx: Tx,
  actor: Actor,
  found: OpenCase,
  decision: Proposal,
  now: Moment,
): Promise<Result<number, CaseRefusal | DecisionRefusal>> {
  const frozen = await freezeSpecification(tx, found, now);
  if (frozen.total <= 0) return refuse({ code: 'NOTHING_TO_CLAIM' });
  const move = { move: 'T5', to: 'BAILIFF', reason: decision.reason, overrides: decision.overrides, approving: true } as const;
  const moved = await moveWithin(tx, actor, found, move, now);
  if (!moved.ok) return moved;
  const hash = fingerprint(frozen);
  const bailiff = decision.bailiff ?? '';
  const file = await tx.bailiffFile.create({
    data: {
      caseId: found.id,
      decisionId: decision.id,
      bailiff,
      toKnow: decision.toKnow ?? '',
      handedOverOn: storedDay(now.today),
      reportDueOn: storedDay(addDays(now.today, policy.bailiffReportDays.value)),
      totalCents: frozen.total,
      frozen: JSON.parse(JSON.stringify(frozen)),
      frozenHash: hash,
      recordedAt: now.at,
    },
  });
  await record(
    tx,
    actor,
    { caseId: found.id },
    { type: 'bailiff.handed_over', data: { file: file.id, on: now.today, bailiff, total: frozen.total, hash: hex(hash) } },
    now,
  );
  return accept(file.id);
}

/** Records that the bailiff confirmed the handover, with his own reference; once per file. */
export const recordReceipt = (actor: Actor, input: ReceiptInput, now: Moment): Answer<true> =>
  onCase<true, Refusal>(actor, { ...input, permission: 'bailiff.record' }, now, async (tx, found) => {
    const file = found.facts.bailiff;
    if (!file || file.endedOn) return refuse({ code: 'NO_BAILIFF_FILE' });
    if (file.receivedOn) return refuse({ code: 'RECEIPT_STANDS', on: file.receivedOn });
    const day = happenedSince(file.handedOverOn, input.on, now.today);
    if (!day.ok) return day;
    if (looksLikeBsn(input.reference)) return refuse({ code: 'LOOKS_LIKE_BSN' });
    if (!(await takeVersion(tx, found))) return refuse(await whatChanged(tx, found.id));
    await tx.bailiffFile.updateMany({ where: { id: file.id }, data: { receivedOn: storedDay(input.on), reference: input.reference } });
    await record(
      tx,
      actor,
      { caseId: found.id },
      { type: 'bailiff.receipt.recorded', data: { file: file.id, on: input.on, reference: input.reference } },
      now,
    );
    return accept(true as const);
  });

/**
 * Records what the bailiff says was paid to him up to a day, nothing included. It books no money: that comes by import.
 * Possible for as long as there is or was a file, because summons and eviction ask for a fresh one. Where his report was
 * due this is it, and the next one is due anew. @policy `bailiffReportDays`
 */
export const recordStatement = (actor: Actor, input: StatementInput, now: Moment): Answer<number> =>
  onCase<number, Refusal>(actor, { ...input, permission: 'bailiff.record' }, now, async (tx, found) => {
    const file = found.facts.bailiff;
    if (!file) return refuse({ code: 'NO_BAILIFF_FILE' });
    const day = happenedSince(file.handedOverOn, input.on, now.today);
    if (!day.ok) return day;
    if (looksLikeBsn(input.remark)) return refuse({ code: 'LOOKS_LIKE_BSN' });
    if (!(await takeVersion(tx, found))) return refuse(await whatChanged(tx, found.id));
    const statement = await tx.bailiffStatement.create({
      data: {
        caseId: found.id,
        statedOn: storedDay(input.on),
        paidCents: input.paid,
        remark: input.remark,
        recordedById: actor.id,
        recordedAt: now.at,
      },
    });
    if (!file.endedOn && file.reportDueOn <= now.today) {
      const reportDueOn = storedDay(addDays(now.today, policy.bailiffReportDays.value));
      await tx.bailiffFile.updateMany({ where: { id: file.id }, data: { reportDueOn } });
    }
    await record(
      tx,
      actor,
      { caseId: found.id },
      { type: 'bailiff.statement.recorded', data: { statement: statement.id, on: input.on, paid: input.paid } },
      now,
    );
    return accept(statement.id);
  });

/** Takes a case back from the bailiff to our own contact, with the reason (T6b). */
export const recallFile = (actor: Actor, input: RecallInput, now: Moment): Answer<true> =>
  onCase<true, Refusal>(actor, { ...input, permission: 'case.back' }, now, async (tx, found) => {
    if (found.facts.stage !== 'BAILIFF') return refuse({ code: 'NO_SUCH_MOVE', from: found.facts.stage, to: 'ARREARS_OPEN' });
    if (looksLikeBsn(input.reason)) return refuse({ code: 'LOOKS_LIKE_BSN' });
    await endFile(tx, actor, found, input.reason, now);
    const moved = await moveWithin(tx, actor, found, { move: 'T6b', to: 'ARREARS_OPEN', reason: input.reason }, now);
    return moved.ok ? accept(true as const) : moved;
  });

/** Ends the file that runs, with the reason, before the case moves back, so that it is on record why; false where none runs. */
export async function endFile(tx: Tx, actor: Actor, found: OpenCase, reason: string, now: Moment): Promise<boolean> {
  const file = found.facts.bailiff;
  if (!file || file.endedOn) return false;
  const ended = await tx.bailiffFile.updateMany({
    where: { id: file.id, endedOn: null },
    data: { endedOn: storedDay(now.today), endedReason: reason },
  });
  if (ended.count !== 1) return false;
  await record(tx, actor, { caseId: found.id }, { type: 'bailiff.file.ended', data: { file: file.id, on: now.today, reason } }, now);
  return true;
}
