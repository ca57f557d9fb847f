import 'server-only';
import { readDay } from '#lib/db/day.ts';
import type { Tx } from '#lib/db/door.ts';
import type { SupportKind } from '#lib/domain/case-facts.ts';
import type { HelpOption } from '#lib/domain/visit.ts';
import type { HelpAnswer, SupportOutcome, SupportView } from './schema.ts';

/** The help of a case: what was offered and what ran; null where this actor cannot see the case. */
export async function getSupport(tx: Tx, caseId: number): Promise<SupportView | null> {
  const found = await tx.rentCase.findUnique({
    where: { id: caseId },
    select: {
      helpOffers: { orderBy: [{ offeredOn: 'desc' }, { id: 'desc' }] },
      supports: { orderBy: { id: 'desc' } },
    },
  });
  return (
    found && {
      offers: found.helpOffers.map(({ id, kind, offeredOn, answer }) => ({
        id,
        kind: kind as HelpOption,
        on: readDay(offeredOn),
        answer: answer as HelpAnswer,
      })),
      tracks: found.supports.map((track) => ({
        id: track.id,
        kind: track.kind as SupportKind,
        organisation: track.organisation,
        startedOn: readDay(track.startedOn),
        followUpOn: readDay(track.followUpOn),
        ended: track.endedOn && { on: readDay(track.endedOn), outcome: track.outcome as SupportOutcome },
      })),
    }
  );
}
