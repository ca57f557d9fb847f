import 'server-only';
import type { AuditEvent } from '#lib/audit/event.ts';
import { readDay } from '#lib/db/day.ts';
import type { Tx } from '#lib/db/door.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { DecisionKind } from '#lib/domain/case-facts.ts';
import { cents } from '#lib/domain/cents.ts';
import type { Moment } from '#lib/domain/moment.ts';
import type { Specification } from '#lib/domain/specification.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import type { DecisionAnswer, DecisionRow, DecisionView, Reasons } from './schema.ts';
import { freezeSpecification } from './sql.ts';
import { listChanges, listWaiting } from './sql-decision.ts';

/** Every decision that waits, of the cases that this actor sees, the oldest first. */
export const listDecisions = async (tx: Tx): Promise<DecisionRow[]> =>
  (await listWaiting(tx)).map((row) => ({
    id: row.id,
    caseId: row.case_id,
    number: row.number,
    name: row.name,
    kind: row.kind,
    proposedOn: row.proposed_on,
    proposedBy: row.proposed_by,
    proposedById: row.proposed_by_id,
    changes: row.changes,
    balance: cents(row.balance),
  }));

/** One decision of a case with what happened since; null where this actor cannot see it. */
export async function getDecision(tx: Tx, caseId: number, decisionId: number): Promise<DecisionView | null> {
  const row = await tx.decision.findFirst({
    where: { id: decisionId, caseId },
    include: { proposedBy: { select: { name: true } }, settledBy: { select: { name: true } } },
  });
  if (!row) return null;
  const changes = await listChanges(tx, caseId, decisionId);
  return {
    id: row.id,
    kind: row.kind as DecisionKind,
    proposedOn: readDay(row.proposedOn),
    proposedAt: row.proposedAt,
    proposedBy: row.proposedBy.name,
    proposedById: row.proposedById,
    caseVersion: row.caseVersion,
    reason: row.reason,
    overrides: row.overrides as Reasons,
    bailiff: row.bailiff,
    toKnow: row.toKnow,
    balanceThen: row.balanceCents === null ? null : cents(row.balanceCents),
    settled: row.settled
      ? {
          answer: row.settled as DecisionAnswer,
          on: readDay(row.settledOn!),
          by: row.settledBy?.name ?? null,
          reason: row.settledReason ?? '',
        }
      : null,
    changes: changes.map((change) => ({
      id: Number(change.id),
      on: change.on_day as CalendarDate,
      at: change.at,
      by: change.actor_name,
      event: { type: change.type, data: change.data } as AuditEvent,
    })),
  };
}

/** What the bailiff would be asked to collect today, claim by claim. */
export const previewSpecification = (tx: Tx, found: OpenCase, now: Moment): Promise<Specification> => freezeSpecification(tx, found, now);
