import 'server-only';
import type { Tx } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { policy } from '#lib/domain/policy.ts';

/** A restricted note for someone who opened it just now with a reason; null otherwise. */
export async function getOpenedNote(tx: Tx, actor: Actor, caseId: number, noteId: number, now: Moment): Promise<string | null> {
  const since = new Date(now.at.getTime() - policy.openedNoteMinutes.value * 60_000);
  const opened = await tx.auditEvent.findFirst({
    where: { caseId, type: 'note.revealed', actorId: actor.id, at: { gte: since }, data: { path: ['note'], equals: noteId } },
  });
  if (!opened) return null;
  return (await tx.note.findFirst({ where: { id: noteId, caseId } }))?.text ?? null;
}
