import 'server-only';
import { readDay, readDayOrNull } from '#lib/db/day.ts';
import type { Tx } from '#lib/db/door.ts';
import type { HoldKind } from '#lib/domain/hold.ts';
import type { HoldView } from './schema.ts';

/** Every hold of a case, standing and earlier, the latest first. */
export async function listHolds(tx: Tx, caseId: number): Promise<HoldView[]> {
  const holds = await tx.hold.findMany({
    where: { caseId },
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
    include: { setBy: { select: { name: true } }, liftedBy: { select: { name: true } } },
  });
  return holds.map((hold) => ({
    id: hold.id,
    kind: hold.kind as HoldKind,
    reason: hold.reason,
    from: readDay(hold.startsOn),
    until: readDayOrNull(hold.endsOn),
    setBy: hold.setBy?.name ?? null,
    lifted: hold.liftedOn && { on: readDay(hold.liftedOn), by: hold.liftedBy?.name ?? null },
  }));
}
