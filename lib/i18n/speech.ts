import { createTranslator } from 'next-intl';
import { getLocale } from 'next-intl/server';
import type { AuditEvent } from '#lib/audit/event.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { Guarded } from '#lib/domain/guard.ts';
import { guards } from '#lib/domain/guard.ts';
import type { Basis } from '#lib/domain/policy.ts';
import type { NextStep } from '#lib/domain/step.ts';
import { type Said, sayEvent } from './event.ts';
import { distance, type Formats, formats, type Locale } from './format.ts';
import { en } from './messages/en.ts';
import { type Messages, nl } from './messages/nl.ts';
import { quick } from './quick.ts';
import { type Refusal, sayRefusal } from './refusal.ts';

const messages = { nl, en } as const;

export type Translate = ReturnType<typeof createTranslator<Messages>>;

/** Everything that is said on a screen, in one language. */
export interface Speech extends Formats {
  readonly locale: Locale;
  readonly t: Translate;
  /** `over 3 dagen`, `2 werkdagen te laat`. */
  away(on: CalendarDate, today: CalendarDate): string;
  refusal(refusal: Refusal): { title: string; text: string };
  fieldError(code: string): string;
  event(event: AuditEvent, names?: ReadonlyMap<number, string>): Said;
  step(step: Pick<NextStep, 'kind' | 'because'>, today: CalendarDate): { title: string; why: string; lead: string };
  /** A guard that is not met: the sentence, whose rule it is, and when its answer changes. */
  guard(guarded: Guarded): { text: string; more: string; basis: string; source: string };
}

/** The speech of this request. One is made per language and kept: it remembers every sentence that it has read. */
export async function getSpeech(): Promise<Speech> {
  const locale = (await getLocale()) as Locale;
  return speechOf(locale);
}

const kept: Partial<Record<Locale, Speech>> = {};
export function speechOf(locale: Locale): Speech {
  kept[locale] ??= makeSpeech(locale, createTranslator({ locale, messages: messages[locale], timeZone: 'Europe/Amsterdam' }) as Translate);
  return kept[locale];
}

export function makeSpeech(locale: Locale, translate: Translate): Speech {
  const t = quick(translate, messages[locale]);
  const formatted = formats(locale);
  const speech: Speech = {
    ...formatted,
    locale,
    t,
    away: (on, today) => {
      const { key, days } = distance(on, today);
      return t(`due.${key}`, { days });
    },
    refusal: (refusal) => sayRefusal(speech, refusal),
    fieldError: (code) => (fieldErrors.includes(code) ? t(`form.${code as 'REQUIRED'}`) : t('form.REQUIRED')),
    event: (event, names) => sayEvent(speech, event, names),
    step: (step, today) => sayStep(speech, step, today),
    guard: ({ id, changesOn }) => ({
      text: t(`guard.${id}`),
      more: changesOn ? t('guard.changesOn', { day: formatted.day(changesOn) }) : '',
      basis: basisWord(t, guards[id].basis),
      source: guards[id].source,
    }),
  };
  return speech;
}

const fieldErrors: readonly string[] = ['REQUIRED', 'CHOOSE', 'TOO_LONG', 'NOT_A_DAY', 'NOT_AN_AMOUNT', 'NOT_POSITIVE', 'NOT_A_NUMBER'];
const basisWord = (t: Translate, basis: Basis): string =>
  t(basis === 'LAW' ? 'app.law' : basis === 'POLICY' ? 'app.policy' : 'app.guideline');

function sayStep(
  { t, day: dayOf, money, months }: Speech,
  step: Pick<NextStep, 'kind' | 'because'>,
  today: CalendarDate,
): { title: string; why: string; lead: string } {
  const { because } = step;
  const day = (on: CalendarDate): string => dayOf(on, today);
  const on = because.on ? day(because.on) : '';
  const until = because.until ? day(because.until) : '';
  const facts = {
    on,
    until,
    amount: because.amount ? money(because.amount) : '',
    months: because.hundredths === null || because.hundredths === undefined ? '' : months(because.hundredths),
    outcome: because.outcome ? t(`signalOutcome.${because.outcome}`).toLowerCase() : '',
  };
  return { title: t(`step.${step.kind}.title`), why: t(`step.${step.kind}.why`, facts), lead: t(`step.${step.kind}.lead`) };
}
