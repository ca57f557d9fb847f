import 'server-only';
import { readDay, readDayOrNull } from '#lib/db/day.ts';
import type { Tx } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import type { SignalOutcome } from '#lib/domain/case-facts.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { evidenceComplete, signalEvidence } from '#lib/domain/signal.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import type { SignalData, SignalFileKind, SignalView } from './schema.ts';
import { freezeSignal } from './sql.ts';

/** One signal of a case with what was frozen; null where this actor cannot see it. */
export async function getSignal(tx: Tx, caseId: number, signalId: number): Promise<SignalView | null> {
  const signal = await tx.earlySignal.findFirst({ where: { id: signalId, caseId }, include: { exports: { select: { kind: true } } } });
  if (!signal) return null;
  return {
    id: signal.id,
    personId: signal.tenantId,
    sentOn: readDay(signal.sentOn),
    reviewOn: readDay(signal.reviewOn),
    outcome: signal.outcome as SignalOutcome | null,
    outcomeOn: readDayOrNull(signal.outcomeOn),
    plan: signal.planCents,
    data: signal.frozen as unknown as SignalData,
    hash: Buffer.from(signal.frozenHash).toString('hex'),
    earlyReason: signal.earlyReason,
    files: signal.exports.map((file) => file.kind as SignalFileKind).sort(),
  };
}

/** A file that was made of a signal; null while the job has not made it, or where it cannot be seen. */
export const getSignalFile = (
  tx: Tx,
  caseId: number,
  signalId: number,
  kind: SignalFileKind = 'SENT',
): Promise<{ name: string; content: string } | null> =>
  tx.signalExport.findFirst({ where: { signalId, kind, signal: { caseId } }, select: { name: true, content: true } });

/** Exactly what would be sent of this person now; null while evidence is missing. */
export const previewSignal = (tx: Tx, actor: Actor, found: OpenCase, personId: number, now: Moment): Promise<SignalData | null> =>
  evidenceComplete(signalEvidence(found.facts, personId)) ? freezeSignal(tx, found, personId, actor, now) : Promise.resolve(null);
