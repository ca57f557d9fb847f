import 'server-only';
import { readDay, readDayOrNull } from '#lib/db/day.ts';
import type { Tx } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import type { CourtFile } from '#lib/domain/court-file.ts';
import type { Moment } from '#lib/domain/moment.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import type { CourtOutcome, CourtView } from './schema-court.ts';
import { fingerprint, freezeCourtFile, hex } from './sql.ts';

/** The court file that was frozen last, and every summons with its course. */
export async function getCourt(tx: Tx, found: OpenCase): Promise<CourtView> {
  const file = await tx.courtFile.findFirst({
    where: { caseId: found.id },
    orderBy: { id: 'desc' },
    include: { frozenBy: { select: { name: true } } },
  });
  const cases = await tx.courtCase.findMany({ where: { caseId: found.id }, orderBy: { id: 'desc' } });
  return {
    file: file && {
      id: file.id,
      frozenOn: readDay(file.frozenOn),
      frozenBy: file.frozenBy?.name ?? '',
      file: file.frozen as unknown as CourtFile,
      hash: hex(file.frozenHash),
      intact: hex(fingerprint(file.frozen as object)) === hex(file.frozenHash),
    },
    cases: cases.map((one) => ({
      id: one.id,
      court: one.court,
      number: one.number,
      addressedTo: one.addressedToId,
      decidedOn: readDay(one.decidedOn),
      summonedOn: readDayOrNull(one.summonsedOn),
      hearingOn: readDayOrNull(one.hearingOn),
      graceUntil: readDayOrNull(one.graceUntil),
      ended: one.endedOn && { on: readDay(one.endedOn), outcome: one.outcome as CourtOutcome },
    })),
  };
}

/** The court file as it would be frozen now. */
export const previewCourtFile = (tx: Tx, actor: Actor, found: OpenCase, now: Moment): Promise<CourtFile> =>
  freezeCourtFile(tx, found, actor, '', now);
