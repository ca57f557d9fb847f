'use server';

import { formAction } from '#lib/form/action.ts';
import type { FormState } from '#lib/form/state.ts';
import { assignPayment, markThirdParty, setPaymentAside } from './commands.ts';
import { assignForm, markForm, queueAddress, setAsideForm } from './schema-form.ts';

const assign = formAction(assignForm, assignPayment, ({ na }, { contract }) => queueAddress({ na, gedaan: 'toegewezen', contract }));
const setAside = formAction(setAsideForm, setPaymentAside, ({ na }) => queueAddress({ na, gedaan: 'apart' }));
const mark = formAction(markForm, markThirdParty, ({ na }) => queueAddress({ na, gedaan: 'derde' }));

export const assignPaymentAction = async (state: FormState, data: FormData): Promise<FormState> => assign(state, data);
export const setPaymentAsideAction = async (state: FormState, data: FormData): Promise<FormState> => setAside(state, data);
export const markThirdPartyAction = async (state: FormState, data: FormData): Promise<FormState> => mark(state, data);
