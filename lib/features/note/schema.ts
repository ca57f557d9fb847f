import { z } from 'zod';
import { identifier, requiredText, ticked } from '#lib/form/field.ts';

export const noteInput = z.object({ caseId: identifier, text: requiredText(4000), restricted: ticked });
export const revealInput = z.object({ caseId: identifier, noteId: identifier, reason: requiredText(300) });
export type NoteInput = z.infer<typeof noteInput>;
export type RevealInput = z.infer<typeof revealInput>;
/** A citizen service number may not be kept: domain §6. */
export type NoteRefusal = { readonly code: 'LOOKS_LIKE_BSN' } | { readonly code: 'NO_SUCH_NOTE' };
