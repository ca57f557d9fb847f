'use server';

import { formAction } from '#lib/form/action.ts';
import type { FormState } from '#lib/form/state.ts';
import { recordAttempt, recordLetter, recordPromise, recordReply } from './commands.ts';
import { attemptInput, letterInput, promiseInput, replyInput } from './schema.ts';

const toCase = (input: { caseId: number }): string => `/zaken/${input.caseId}`;
const attempt = formAction(attemptInput, recordAttempt, toCase);
const promise = formAction(promiseInput, recordPromise, toCase);
const letter = formAction(letterInput, recordLetter, toCase);
const reply = formAction(replyInput, recordReply, toCase);

export const recordAttemptAction = async (state: FormState, data: FormData): Promise<FormState> => attempt(state, data);
export const recordPromiseAction = async (state: FormState, data: FormData): Promise<FormState> => promise(state, data);
export const recordLetterAction = async (state: FormState, data: FormData): Promise<FormState> => letter(state, data);
export const recordReplyAction = async (state: FormState, data: FormData): Promise<FormState> => reply(state, data);
