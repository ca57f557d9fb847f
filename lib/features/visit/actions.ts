'use server';

import type { VisitOutcome } from '#lib/domain/visit.ts';
import { formAction } from '#lib/form/action.ts';
import { keepChoice } from '#lib/form/choice.ts';
import type { FormState } from '#lib/form/state.ts';
import { cancelVisit, moveInRoute, moveVisit, planVisit } from './commands.ts';
import { saveAnswers } from './commands-answer.ts';
import { addSupplement, recordAttemptAtDoor, sendReport } from './commands-report.ts';
import { cancelInput, doorInput, moveInput, planInput, routeInput, sendInput, supplementInput } from './schema.ts';
import { partInput } from './schema-answer.ts';
import { caseAddress, partAddress, partAfter, visitAddress } from './schema-part.ts';

const plan = formAction(planInput, planVisit, (input) => (input.onward === 'TODAY' ? '/vandaag' : caseAddress(input)));
const move = formAction(moveInput, moveVisit, caseAddress);
const cancel = formAction(cancelInput, cancelVisit, caseAddress);
const route = formAction(routeInput, moveInRoute, () => '/vandaag?volgorde=1');
const part = formAction(partInput, saveAnswers, (input) =>
  partAddress(input, input.onward ?? partAfter(input.part, (input.answers.outcome || null) as VisitOutcome | null)),
);
const atDoor = formAction(doorInput, recordAttemptAtDoor, visitAddress);
const send = formAction(sendInput, sendReport, visitAddress);
const supplement = formAction(supplementInput, addSupplement, visitAddress);

export const planVisitAction = async (state: FormState, data: FormData): Promise<FormState> => plan(state, data);
export const moveVisitAction = async (state: FormState, data: FormData): Promise<FormState> => move(state, data);
export const cancelVisitAction = async (state: FormState, data: FormData): Promise<FormState> => cancel(state, data);
export const moveInRouteAction = async (state: FormState, data: FormData): Promise<FormState> => route(state, data);
export const savePartAction = async (state: FormState, data: FormData): Promise<FormState> => part(state, data);
export const recordAtDoorAction = async (state: FormState, data: FormData): Promise<FormState> => atDoor(state, data);
export const sendReportAction = async (state: FormState, data: FormData): Promise<FormState> => send(state, data);
export const addSupplementAction = async (state: FormState, data: FormData): Promise<FormState> => supplement(state, data);
export const chooseDiscreetAction = async (data: FormData): Promise<void> => keepChoice('discreet', data);
