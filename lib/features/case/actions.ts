'use server';

import { formAction } from '#lib/form/action.ts';
import type { FormState } from '#lib/form/state.ts';
import { backToOwnContact, closeCase, correctStage, takeCase } from './commands.ts';
import { backInput, closeInput, correctInput, ownInput } from './schema.ts';

const toCase = (input: { caseId: number }): string => `/zaken/${input.caseId}`;
const close = formAction(closeInput, closeCase, toCase);
const correct = formAction(correctInput, correctStage, toCase);
const back = formAction(backInput, backToOwnContact, toCase);
const own = formAction(ownInput, takeCase, toCase);

export const closeCaseAction = async (state: FormState, data: FormData): Promise<FormState> => close(state, data);
export const correctStageAction = async (state: FormState, data: FormData): Promise<FormState> => correct(state, data);
export const backToOwnContactAction = async (state: FormState, data: FormData): Promise<FormState> => back(state, data);
export const takeCaseAction = async (state: FormState, data: FormData): Promise<FormState> => own(state, data);
