'use server';

import { formAction } from '#lib/form/action.ts';
import type { FormState } from '#lib/form/state.ts';
import { pauseCase, resumeCase } from './commands.ts';
import { liftHold, setHold } from './commands-set.ts';
import { liftInput, pauseInput, resumeInput, setInput } from './schema.ts';

const toCase = (input: { caseId: number }): string => `/zaken/${input.caseId}`;
const pause = formAction(pauseInput, pauseCase, toCase);
const resume = formAction(resumeInput, resumeCase, toCase);
const toHolds = (input: { caseId: number }): string => `/zaken/${input.caseId}/bescherming`;
const set = formAction(setInput, setHold, toHolds);
const lift = formAction(liftInput, liftHold, toHolds);

export const pauseCaseAction = async (state: FormState, data: FormData): Promise<FormState> => pause(state, data);
export const resumeCaseAction = async (state: FormState, data: FormData): Promise<FormState> => resume(state, data);
export const setHoldAction = async (state: FormState, data: FormData): Promise<FormState> => set(state, data);
export const liftHoldAction = async (state: FormState, data: FormData): Promise<FormState> => lift(state, data);
