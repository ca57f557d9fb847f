import 'server-only';
import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import type { z } from 'zod';
import { requireActor } from '#lib/auth/session.ts';
import { moment } from '#lib/clock.ts';
import type { Actor } from '#lib/domain/actor.ts';
import type { Moment } from '#lib/domain/moment.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Refusal } from '#lib/i18n/refusal.ts';
import { getSpeech } from '#lib/i18n/speech.ts';
import { isOwnOrigin } from './origin.ts';
import type { FormAction, FormState } from './state.ts';

/**
 * The one wrapper between a form and a command: our own origin, the signed-in actor, all errors at once, what was typed
 * is kept, and after success on to the next page. Works the same without JavaScript. A case that this actor cannot see
 * is not there.
 */
export function formAction<S extends z.ZodType, T, R extends Refusal>(
  schema: S,
  command: (actor: Actor, input: z.output<S>, now: Moment) => Promise<Result<T, R> | null>,
  onward: (input: z.output<S>, value: T) => string,
): FormAction {
  return async (state, data) => {
    await ownOriginOnly();
    const actor = await requireActor();
    return answer(schema, state, data, (input) => command(actor, input, moment()), onward);
  };
}

/** The same before there is an actor: the sign-in form. */
export function openFormAction<S extends z.ZodType, T, R extends Refusal>(
  schema: S,
  command: (input: z.output<S>, now: Moment) => Promise<Result<T, R> | null>,
  onward: (input: z.output<S>, value: T) => string,
): FormAction {
  return async (state, data) => {
    await ownOriginOnly();
    return answer(schema, state, data, (input) => command(input, moment()), onward);
  };
}

/** Any other address than our own finds nothing here. */
export async function ownOriginOnly(): Promise<void> {
  if (!isOwnOrigin(await headers())) notFound();
}

async function answer<S extends z.ZodType, T, R extends Refusal>(
  schema: S,
  state: FormState,
  data: FormData,
  command: (input: z.output<S>) => Promise<Result<T, R> | null>,
  onward: (input: z.output<S>, value: T) => string,
): Promise<FormState> {
  const typed = typedOf(data);
  const parsed = schema.safeParse(
    Object.fromEntries(Object.entries(typed).map(([name, values]) => [name, values.length === 1 ? values[0] : values])),
  );
  const speech = await getSpeech();
  if (!parsed.success) {
    const fields: Record<string, string> = {};
    for (const issue of parsed.error.issues) fields[String(issue.path[0] ?? '')] ??= speech.fieldError(issue.message);
    return { answer: state.answer + 1, fields, refusal: null, typed };
  }
  const result = await command(parsed.data);
  if (result === null) notFound();
  if (!result.ok) return { answer: state.answer + 1, fields: {}, refusal: speech.refusal(result.refusal), typed };
  revalidatePath('/', 'layout');
  redirect(onward(parsed.data, result.value));
}

/** What came from the browser, without files and without what React adds. */
function typedOf(data: FormData): Record<string, string[]> {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of data)
    if (typeof value === 'string' && !name.startsWith('$ACTION')) typed[name] = [...(typed[name] ?? []), value.slice(0, 10_000)];
  return typed;
}
