'use server';

import { formAction } from '#lib/form/action.ts';
import type { FormState } from '#lib/form/state.ts';
import {
  decideLease,
  decideRemedy,
  recordAwareness,
  recordJudgment,
  recordRemedy,
  recordService,
  returnAfterPaymentOnly,
} from './commands-judgment.ts';
import {
  awarenessInput,
  judgmentInput,
  leaseInput,
  paymentOnlyInput,
  remedyInput,
  remedyOutcomeInput,
  serviceInput,
} from './schema-judgment.ts';

const toCase = (input: { caseId: number }): string => `/zaken/${input.caseId}`;
const toJudgment = (input: { caseId: number }): string => `/zaken/${input.caseId}/vonnis`;
const judgment = formAction(judgmentInput, recordJudgment, toJudgment);
const service = formAction(serviceInput, recordService, toJudgment);
const awareness = formAction(awarenessInput, recordAwareness, toJudgment);
const remedy = formAction(remedyInput, recordRemedy, toJudgment);
const remedyOutcome = formAction(remedyOutcomeInput, decideRemedy, toJudgment);
const paymentOnly = formAction(paymentOnlyInput, returnAfterPaymentOnly, toCase);
const lease = formAction(leaseInput, decideLease, toJudgment);

export const recordJudgmentAction = async (state: FormState, data: FormData): Promise<FormState> => judgment(state, data);
export const recordServiceAction = async (state: FormState, data: FormData): Promise<FormState> => service(state, data);
export const recordAwarenessAction = async (state: FormState, data: FormData): Promise<FormState> => awareness(state, data);
export const recordRemedyAction = async (state: FormState, data: FormData): Promise<FormState> => remedy(state, data);
export const decideRemedyAction = async (state: FormState, data: FormData): Promise<FormState> => remedyOutcome(state, data);
export const returnAfterPaymentOnlyAction = async (state: FormState, data: FormData): Promise<FormState> => paymentOnly(state, data);
export const decideLeaseAction = async (state: FormState, data: FormData): Promise<FormState> => lease(state, data);
