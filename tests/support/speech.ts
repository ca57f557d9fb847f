import { createTranslator } from 'next-intl';
import { en } from '#lib/i18n/messages/en.ts';
import { nl } from '#lib/i18n/messages/nl.ts';
import { makeSpeech, type Speech, type Translate } from '#lib/i18n/speech.ts';

export const messages = { nl, en } as const;

/** The speech of one language, as a request has it; a message that is missing or lacks a fact throws. */
export const speechOf = (locale: 'nl' | 'en'): Speech =>
  makeSpeech(
    locale,
    createTranslator({
      locale,
      messages: messages[locale],
      timeZone: 'Europe/Amsterdam',
      onError: (error) => {
        throw error;
      },
    }) as unknown as Translate,
  );

/** A sentence that a person can read: there, without a placeholder, a key or a fact that is not there. */
export const readable = (text: string): boolean =>
  text.trim() !== '' && !/[{}]|undefined|null|NaN|Invalid|\b[a-zA-Z]+\.[a-z]+[A-Z]\w*|\b[A-Z]+_[A-Z_]+\b/.test(text);
