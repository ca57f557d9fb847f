'use server';

import { formAction } from '#lib/form/action.ts';
import type { FormState } from '#lib/form/state.ts';
import { returnFromPlan, sendBreachNotice } from './commands.ts';
import { agreePlan } from './commands-agree.ts';
import { agreeInput, noticeInput, returnInput } from './schema.ts';

const toCase = (input: { caseId: number }): string => `/zaken/${input.caseId}`;
const toPlan = (input: { caseId: number }): string => `/zaken/${input.caseId}/regeling`;
const agree = formAction(agreeInput, agreePlan, toPlan);
const notice = formAction(noticeInput, sendBreachNotice, toPlan);
const back = formAction(returnInput, returnFromPlan, toCase);

export const agreePlanAction = async (state: FormState, data: FormData): Promise<FormState> => agree(state, data);
export const sendBreachNoticeAction = async (state: FormState, data: FormData): Promise<FormState> => notice(state, data);
export const returnFromPlanAction = async (state: FormState, data: FormData): Promise<FormState> => back(state, data);
