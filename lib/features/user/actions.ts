'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { endSession, startSession } from '#lib/auth/session.ts';
import { moment } from '#lib/clock.ts';
import { openFormAction, ownOriginOnly } from '#lib/form/action.ts';
import { keepChoice } from '#lib/form/choice.ts';
import type { FormState } from '#lib/form/state.ts';
import { proveByDemo, proveByPassword, recordSignOut } from './commands.ts';
import { demoSignInInput, firstScreen, signInInput } from './schema.ts';

const byPassword = openFormAction(
  signInInput,
  async (input, now) =>
    startSession(await proveByPassword({ ...input, address: (await headers()).get('x-forwarded-for')?.split(',')[0] ?? 'local' }, now)),
  (_, actor) => firstScreen(actor.role),
);
const byDemo = openFormAction(
  demoSignInInput,
  async (input, now) => startSession(await proveByDemo(input.email, now)),
  (_, actor) => firstScreen(actor.role),
);

export const signInAction = async (state: FormState, data: FormData): Promise<FormState> => byPassword(state, data);
export const demoSignInAction = async (state: FormState, data: FormData): Promise<FormState> => byDemo(state, data);

export async function signOutAction(): Promise<void> {
  await ownOriginOnly();
  await recordSignOut(await endSession(), moment());
  redirect('/inloggen');
}

export const chooseLanguageAction = async (data: FormData): Promise<void> => keepChoice('taal', data);
export const chooseThemeAction = async (data: FormData): Promise<void> => keepChoice('thema', data);
