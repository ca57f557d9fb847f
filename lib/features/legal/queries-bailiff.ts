import 'server-only';
import { readDay, readDayOrNull, storedDay } from '#lib/db/day.ts';
import type { Tx } from '#lib/db/door.ts';
import { cents } from '#lib/domain/cents.ts';
import { type CostKind, costKinds } from '#lib/domain/import-row.ts';
import type { Specification } from '#lib/domain/specification.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import type { BailiffView } from './schema.ts';
import { fingerprint, hex } from './sql.ts';

/** Every file at the bailiff, what he said about payments, and the costs booked since the latest handover. */
export async function getBailiff(tx: Tx, found: OpenCase): Promise<BailiffView> {
  const files = await tx.bailiffFile.findMany({ where: { caseId: found.id }, orderBy: { id: 'desc' } });
  const statements = await tx.bailiffStatement.findMany({
    where: { caseId: found.id },
    orderBy: [{ statedOn: 'desc' }, { id: 'desc' }],
    include: { recordedBy: { select: { name: true } } },
  });
  const since = files[0]?.handedOverOn ?? storedDay(found.facts.openedOn);
  const costs = files[0]
    ? await tx.ledgerLine.groupBy({
        by: ['costKind'],
        where: { tenancyId: found.tenancyId, kind: 'KOS', bookedOn: { gte: since } },
        _sum: { amountCents: true },
      })
    : [];
  return {
    files: files.map((file) => ({
      id: file.id,
      bailiff: file.bailiff,
      toKnow: file.toKnow,
      handedOverOn: readDay(file.handedOverOn),
      reportDueOn: readDay(file.reportDueOn),
      received: file.receivedOn && { on: readDay(file.receivedOn), reference: file.reference ?? '' },
      ended: file.endedOn && { on: readDayOrNull(file.endedOn)!, reason: file.endedReason ?? '' },
      specification: file.frozen as unknown as Specification,
      hash: hex(file.frozenHash),
      intact: hex(fingerprint(file.frozen as object)) === hex(file.frozenHash),
    })),
    statements: statements.map((statement) => ({
      id: statement.id,
      on: readDay(statement.statedOn),
      paid: cents(statement.paidCents),
      remark: statement.remark,
      by: statement.recordedBy?.name ?? '',
    })),
    costs: costKinds.flatMap((kind: CostKind) => {
      const amount = costs.find((row) => row.costKind === kind)?._sum.amountCents ?? 0;
      return amount > 0 ? [{ kind, amount: cents(amount) }] : [];
    }),
  };
}
