'use server';

import { formAction } from '#lib/form/action.ts';
import type { FormState } from '#lib/form/state.ts';
import { endSupport, followSupport, offerHelp, startSupport } from './commands.ts';
import { endInput, followInput, offerInput, startInput } from './schema.ts';

const toHelp = (input: { caseId: number }): string => `/zaken/${input.caseId}/hulp`;
const toCase = (input: { caseId: number }): string => `/zaken/${input.caseId}`;
const offer = formAction(offerInput, offerHelp, toHelp);
const start = formAction(startInput, startSupport, toCase);
const follow = formAction(followInput, followSupport, toHelp);
const end = formAction(endInput, endSupport, toCase);

export const offerHelpAction = async (state: FormState, data: FormData): Promise<FormState> => offer(state, data);
export const startSupportAction = async (state: FormState, data: FormData): Promise<FormState> => start(state, data);
export const followSupportAction = async (state: FormState, data: FormData): Promise<FormState> => follow(state, data);
export const endSupportAction = async (state: FormState, data: FormData): Promise<FormState> => end(state, data);
