import 'server-only';
import { readDay, readDayOrNull } from '#lib/db/day.ts';
import type { Tx } from '#lib/db/door.ts';
import type { DepartReason } from '#lib/domain/case-facts.ts';
import { cents } from '#lib/domain/cents.ts';
import type { Reasons } from './schema.ts';
import type { ConsultationView, DepartureView, OrderView, Remainder } from './schema-eviction.ts';

/** The orders to evict of a case with their notices, the latest first. Empty where the case is not seen. */
export async function listOrders(tx: Tx, caseId: number): Promise<OrderView[]> {
  const rows = await tx.evictionOrder.findMany({
    where: { caseId },
    include: { evictionNotices: { orderBy: { id: 'desc' } } },
    orderBy: { id: 'desc' },
  });
  return rows.map((row) => ({
    id: row.id,
    orderedOn: readDay(row.orderedOn),
    stopped: row.stoppedOn && { on: readDay(row.stoppedOn), reason: row.stoppedReason ?? '' },
    executed: row.executedOn && { on: readDay(row.executedOn), report: row.report ?? '' },
    notices: row.evictionNotices.map((notice) => ({
      id: notice.id,
      noticeOn: readDay(notice.noticeOn),
      evictionOn: readDay(notice.evictionOn),
      cancelledOn: readDayOrNull(notice.cancelledOn),
    })),
  }));
}

/** The legal notes of the decision that waits, by the condition that each sets aside; empty where none waits. */
export async function getOpenNotes(tx: Tx, caseId: number): Promise<Reasons> {
  const decision = await tx.decision.findFirst({ where: { caseId, kind: 'EVICTION_ORDER', settled: null }, select: { overrides: true } });
  return (decision?.overrides ?? {}) as Reasons;
}

/** What was asked of the municipality or a neighbourhood team, the latest first. Empty where the case is not seen. */
export async function listConsultations(tx: Tx, caseId: number): Promise<ConsultationView[]> {
  const rows = await tx.consultation.findMany({
    where: { caseId },
    include: { recordedBy: { select: { name: true } } },
    orderBy: [{ askedOn: 'desc' }, { id: 'desc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    party: row.party as ConsultationView['party'],
    askedOn: readDay(row.askedOn),
    answeredOn: readDayOrNull(row.answeredOn),
    answer: row.answer as ConsultationView['answer'],
    childrenPlan: row.childrenPlan,
    by: row.recordedBy?.name ?? null,
  }));
}

/** How somebody left; null where nobody did, or where the case is not seen. */
export async function getDeparture(tx: Tx, caseId: number): Promise<DepartureView | null> {
  const row = await tx.departure.findUnique({ where: { caseId } });
  return (
    row && {
      reason: row.reason as DepartReason,
      on: readDay(row.onDay),
      newAddress: row.newAddress,
      final: cents(row.finalCents),
      remaining: row.remaining as Remainder | null,
      goodsUntil: readDayOrNull(row.goodsUntil),
    }
  );
}
