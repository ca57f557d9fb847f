'use server';

import { formAction } from '#lib/form/action.ts';
import type { FormState } from '#lib/form/state.ts';
import { pauseCase, resumeCase } from './commands.ts';
import { pauseInput, resumeInput } from './schema.ts';

const toCase = (input: { caseId: number }): string => `/zaken/${input.caseId}`;
const pause = formAction(pauseInput, pauseCase, toCase);
const resume = formAction(resumeInput, resumeCase, toCase);

export const pauseCaseAction = async (state: FormState, data: FormData): Promise<FormState> => pause(state, data);
export const resumeCaseAction = async (state: FormState, data: FormData): Promise<FormState> => resume(state, data);
