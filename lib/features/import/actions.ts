'use server';

import { formAction } from '#lib/form/action.ts';
import type { FormState } from '#lib/form/state.ts';
import { cancelRun, confirmRun } from './commands.ts';
import { cancelInput, confirmInput } from './schema.ts';

const toRun = (input: { runId: string }): string => `/import/${input.runId}`;
const confirm = formAction(confirmInput, confirmRun, toRun);
const cancel = formAction(cancelInput, cancelRun, toRun);

export const confirmRunAction = async (state: FormState, data: FormData): Promise<FormState> => confirm(state, data);
export const cancelRunAction = async (state: FormState, data: FormData): Promise<FormState> => cancel(state, data);
