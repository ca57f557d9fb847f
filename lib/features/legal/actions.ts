'use server';

import { formAction } from '#lib/form/action.ts';
import type { FormState } from '#lib/form/state.ts';
import { recallFile, recordReceipt, recordStatement } from './commands-bailiff.ts';
import { endCourt, freezeFile, recordGrace, recordSummons, setHearing, summon } from './commands-court.ts';
import { proposeHandover, settleDecision } from './commands-decision.ts';
import { handoverInput, recallInput, receiptInput, settleInput, statementInput } from './schema.ts';
import { endInput, freezeInput, graceInput, hearingInput, summonInput, summonsInput } from './schema-court.ts';

const toCase = (input: { caseId: number }): string => `/zaken/${input.caseId}`;
const toBailiff = (input: { caseId: number }): string => `/zaken/${input.caseId}/deurwaarder`;
const toCourt = (input: { caseId: number }): string => `/zaken/${input.caseId}/rechter`;

const propose = formAction(handoverInput, proposeHandover, (input, id) => `/zaken/${input.caseId}/besluit/${id}`);
const settle = formAction(settleInput, settleDecision, toCase);
const receipt = formAction(receiptInput, recordReceipt, toBailiff);
const statement = formAction(statementInput, recordStatement, toBailiff);
const recall = formAction(recallInput, recallFile, toCase);
const freeze = formAction(freezeInput, freezeFile, toCourt);
const court = formAction(summonInput, summon, toCourt);
const summons = formAction(summonsInput, recordSummons, toCourt);
const hearing = formAction(hearingInput, setHearing, toCourt);
const grace = formAction(graceInput, recordGrace, toCourt);
const end = formAction(endInput, endCourt, toCase);

export const proposeHandoverAction = async (state: FormState, data: FormData): Promise<FormState> => propose(state, data);
export const settleDecisionAction = async (state: FormState, data: FormData): Promise<FormState> => settle(state, data);
export const recordReceiptAction = async (state: FormState, data: FormData): Promise<FormState> => receipt(state, data);
export const recordStatementAction = async (state: FormState, data: FormData): Promise<FormState> => statement(state, data);
export const recallFileAction = async (state: FormState, data: FormData): Promise<FormState> => recall(state, data);
export const freezeFileAction = async (state: FormState, data: FormData): Promise<FormState> => freeze(state, data);
export const summonAction = async (state: FormState, data: FormData): Promise<FormState> => court(state, data);
export const recordSummonsAction = async (state: FormState, data: FormData): Promise<FormState> => summons(state, data);
export const setHearingAction = async (state: FormState, data: FormData): Promise<FormState> => hearing(state, data);
export const recordGraceAction = async (state: FormState, data: FormData): Promise<FormState> => grace(state, data);
export const endCourtAction = async (state: FormState, data: FormData): Promise<FormState> => end(state, data);
