'use server';

import { formAction } from '#lib/form/action.ts';
import type { FormState } from '#lib/form/state.ts';
import { recordFeedback, sendSignal, withdrawSignal } from './commands.ts';
import { feedbackInput, sendInput, withdrawInput } from './schema.ts';

const toCase = (input: { caseId: number }): string => `/zaken/${input.caseId}`;
const send = formAction(sendInput, sendSignal, (input, signalId) => `/zaken/${input.caseId}/vroeg-eropaf/${signalId}`);
const feedback = formAction(feedbackInput, recordFeedback, toCase);
const withdraw = formAction(withdrawInput, withdrawSignal, toCase);

export const sendSignalAction = async (state: FormState, data: FormData): Promise<FormState> => send(state, data);
export const recordFeedbackAction = async (state: FormState, data: FormData): Promise<FormState> => feedback(state, data);
export const withdrawSignalAction = async (state: FormState, data: FormData): Promise<FormState> => withdraw(state, data);
