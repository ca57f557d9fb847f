import { z } from 'zod';
import { type CalendarDate, parseDay } from '#lib/domain/calendar-date.ts';
import { type Cents, cents } from '#lib/domain/cents.ts';

/**
 * The pieces of which form schemas are made. They read what a browser posts (text) and answer with a code for the
 * sentence (lib/i18n, `fieldError`), never with a sentence.
 */
const text = z.string({ error: 'REQUIRED' }).transform((value) => value.replace(/\r\n/g, '\n').trim());

export const requiredText = (longest: number) => text.pipe(z.string().min(1, { error: 'REQUIRED' }).max(longest, { error: 'TOO_LONG' }));
export const optionalText = (longest: number) =>
  z.preprocess((value) => value ?? '', text.pipe(z.string().max(longest, { error: 'TOO_LONG' })));
export const identifier = z.coerce.number({ error: 'REQUIRED' }).int({ error: 'REQUIRED' }).positive({ error: 'REQUIRED' });
export const version = identifier;
export const identifiers = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(identifier));
/** A checkbox: present is yes. */
export const ticked = z.preprocess((value) => value === 'on' || value === 'true' || value === true, z.boolean());
export const choice = <const T extends readonly [string, ...string[]] | readonly string[]>(values: T) =>
  z.enum(values as unknown as [T[number] & string, ...(T[number] & string)[]], { error: 'CHOOSE' });

/** A day, from a date field (`2026-11-20`) or typed (`20-11-2026`). */
export const dayField = text.transform((value, context): CalendarDate => {
  const typed = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(value);
  const written = typed ? `${typed[3]}-${typed[2]!.padStart(2, '0')}-${typed[1]!.padStart(2, '0')}` : value;
  const parsed = parseDay(written);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: value === '' ? 'REQUIRED' : 'NOT_A_DAY' });
  return z.NEVER;
});

const amountFrom = (least: number) =>
  text.transform((value, context): Cents => {
    const written = /^(?:€\s*)?(\d{1,3}(?:\.\d{3})+|\d{1,7})(?:,(\d{2})|,-)?$/.exec(value);
    const amount = written ? Number(written[1]!.replaceAll('.', '')) * 100 + Number(written[2] ?? 0) : -1;
    if (amount >= least) return cents(amount);
    context.addIssue({ code: 'custom', message: value === '' ? 'REQUIRED' : written ? 'NOT_POSITIVE' : 'NOT_AN_AMOUNT' });
    return z.NEVER;
  });
/** An amount typed as `640`, `640,00`, `1.640,00` or `€ 640,00`; positive, in cents. */
export const amountField = amountFrom(1);
/** The same, where nothing (`0`) is an answer too. */
export const amountOrNothing = amountFrom(0);
export const optionalAmount = z.preprocess((value) => (value === '' || value === undefined ? null : value), amountField.nullable());

export const optionalDay = z.preprocess((value) => (value === '' || value === undefined ? null : value), dayField.nullable());

/** A whole number from 0 to `most`, or null where nothing was typed. */
export const optionalNumber = (most: number) =>
  z.preprocess(
    (value) => value ?? '',
    text.transform((value, context): number | null => {
      if (value === '') return null;
      if (/^\d{1,9}$/.test(value) && Number(value) <= most) return Number(value);
      context.addIssue({ code: 'custom', message: 'NOT_A_NUMBER' });
      return z.NEVER;
    }),
  );

export type FieldErrorCode = 'REQUIRED' | 'CHOOSE' | 'TOO_LONG' | 'NOT_A_DAY' | 'NOT_AN_AMOUNT' | 'NOT_POSITIVE' | 'NOT_A_NUMBER';
