import 'server-only';
import { record } from '#lib/audit/record.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { looksLikeBsn } from '#lib/domain/bsn.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { accept, type Result, refuse } from '#lib/domain/result.ts';
import { onCase } from '#lib/features/case/commands.ts';
import type { CaseRefusal } from '#lib/features/case/schema.ts';
import type { NoteInput, NoteRefusal, RevealInput } from './schema.ts';

type Answer<T> = Promise<Result<T, CaseRefusal | NoteRefusal> | null>;

/** Writes a note; a restricted one opens only with a reason. Refused when it seems to hold a BSN. */
export const writeNote = (actor: Actor, input: NoteInput, now: Moment): Answer<number> =>
  onCase<number, NoteRefusal>(actor, { caseId: input.caseId, permission: 'note.write', closedToo: true }, now, async (tx, found) => {
    if (looksLikeBsn(input.text)) return refuse({ code: 'LOOKS_LIKE_BSN' });
    const note = await tx.note.create({
      data: { caseId: found.id, restricted: input.restricted, text: input.text, recordedById: actor.id, recordedAt: now.at },
    });
    await record(tx, actor, { caseId: found.id }, { type: 'note.written', data: { note: note.id, restricted: input.restricted } }, now);
    return accept(note.id);
  });

/** Opens a restricted note for this reader, who says why; from then on he can read it for a short while. */
export const openNote = (actor: Actor, input: RevealInput, now: Moment): Answer<number> =>
  onCase<number, NoteRefusal>(actor, { caseId: input.caseId, permission: 'note.reveal', closedToo: true }, now, async (tx, found) => {
    const note = await tx.note.findFirst({ where: { id: input.noteId, caseId: found.id }, select: { id: true } });
    if (!note) return refuse({ code: 'NO_SUCH_NOTE' });
    await record(tx, actor, { caseId: found.id }, { type: 'note.revealed', data: { note: note.id, reason: input.reason } }, now);
    return accept(note.id);
  });
