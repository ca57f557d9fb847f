'use server';

import { formAction } from '#lib/form/action.ts';
import type { FormState } from '#lib/form/state.ts';
import { openNote, writeNote } from './commands.ts';
import { noteInput, revealInput } from './schema.ts';

const write = formAction(noteInput, writeNote, (input) => `/zaken/${input.caseId}#notities`);
const reveal = formAction(revealInput, openNote, (input) => `/zaken/${input.caseId}/notitie/${input.noteId}`);

export const writeNoteAction = async (state: FormState, data: FormData): Promise<FormState> => write(state, data);
export const openNoteAction = async (state: FormState, data: FormData): Promise<FormState> => reveal(state, data);
