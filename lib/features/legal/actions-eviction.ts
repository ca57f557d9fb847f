'use server';

import { formAction } from '#lib/form/action.ts';
import type { FormState } from '#lib/form/state.ts';
import { recordAnswer, recordConsultation } from './commands-consultation.ts';
import { recordDeparture, recordEviction, settleAccount } from './commands-departure.ts';
import { announceEviction, haltEviction, postponeEviction, proposeEviction } from './commands-eviction.ts';
import {
  answerInput,
  consultationInput,
  departureInput,
  executeInput,
  noticeInput,
  orderInput,
  postponeInput,
  settlementInput,
  stopInput,
} from './schema-eviction.ts';

const to =
  (place: string) =>
  (input: { caseId: number }): string =>
    `/zaken/${input.caseId}/${place}`;
const order = formAction(orderInput, proposeEviction, (input, decisionId) => `/zaken/${input.caseId}/besluit/${decisionId}`);
const notice = formAction(noticeInput, announceEviction, to('ontruiming'));
const postpone = formAction(postponeInput, postponeEviction, to('ontruiming'));
const stop = formAction(stopInput, haltEviction, to('ontruiming'));
const execute = formAction(executeInput, recordEviction, to('vertrek'));
const consultation = formAction(consultationInput, recordConsultation, to('overleg'));
const answer = formAction(answerInput, recordAnswer, to('overleg'));
const departure = formAction(departureInput, recordDeparture, to('vertrek'));
const settlement = formAction(settlementInput, settleAccount, to('vertrek'));

export const proposeEvictionAction = async (state: FormState, data: FormData): Promise<FormState> => order(state, data);
export const announceEvictionAction = async (state: FormState, data: FormData): Promise<FormState> => notice(state, data);
export const postponeEvictionAction = async (state: FormState, data: FormData): Promise<FormState> => postpone(state, data);
export const haltEvictionAction = async (state: FormState, data: FormData): Promise<FormState> => stop(state, data);
export const recordEvictionAction = async (state: FormState, data: FormData): Promise<FormState> => execute(state, data);
export const recordConsultationAction = async (state: FormState, data: FormData): Promise<FormState> => consultation(state, data);
export const recordAnswerAction = async (state: FormState, data: FormData): Promise<FormState> => answer(state, data);
export const recordDepartureAction = async (state: FormState, data: FormData): Promise<FormState> => departure(state, data);
export const settleAccountAction = async (state: FormState, data: FormData): Promise<FormState> => settlement(state, data);
