import 'server-only';
import { readDay, readDayOrNull } from '#lib/db/day.ts';
import type { Tx } from '#lib/db/door.ts';
import { cents } from '#lib/domain/cents.ts';
import type { JudgmentView, LeaseAnswer, Remedy, RemedyOutcome } from './schema-judgment.ts';

/** The judgments of a case, the latest first; the first is the one that its facts go by. Empty where the case is not seen. */
export async function listJudgments(tx: Tx, caseId: number): Promise<JudgmentView[]> {
  const rows = await tx.judgment.findMany({
    where: { caseId },
    include: { recordedBy: { select: { name: true } } },
    orderBy: [{ onDay: 'desc' }, { id: 'desc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    on: readDay(row.onDay),
    court: row.court,
    number: row.number,
    ordersEviction: row.ordersEviction,
    dissolves: row.dissolves,
    vacateDays: row.vacateDays,
    provisionallyEnforceable: row.provisionallyEnforceable,
    byDefault: row.byDefault,
    claimsUntil: readDay(row.claimsUntil),
    principal: cents(row.principalCents),
    collection: cents(row.collectionCents),
    courtCosts: cents(row.courtCostsCents),
    afterCosts: cents(row.afterCostsCents),
    total: cents(row.principalCents + row.collectionCents + row.courtCostsCents + row.afterCostsCents),
    interestFrom: readDayOrNull(row.interestFrom),
    monthly: cents(row.monthlyCents),
    servedOn: readDayOrNull(row.servedOn),
    servedInPerson: row.servedInPerson,
    awareOn: readDayOrNull(row.awareOn),
    remedy: row.remedyOn && {
      kind: row.remedy as Remedy,
      on: readDay(row.remedyOn),
      outcome: row.remedyOutcome as RemedyOutcome | null,
      outcomeOn: readDayOrNull(row.remedyOutcomeOn),
    },
    setAside: row.remedyOutcome === 'UPHELD',
    satisfiedOn: readDayOrNull(row.satisfiedOn),
    lease: row.leaseAfterOn && { answer: row.leaseAfter as LeaseAnswer, on: readDay(row.leaseAfterOn) },
    recordedBy: row.recordedBy?.name ?? null,
  }));
}
