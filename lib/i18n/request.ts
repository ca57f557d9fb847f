import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { en } from './messages/en.ts';
import { nl } from './messages/nl.ts';

export const locales = ['nl', 'en'] as const;
export type Locale = (typeof locales)[number];
export const localeCookie = 'taal';
export const messages = { nl, en } as const;

/** Dutch unless this browser chose English. */
export default getRequestConfig(async () => {
  const locale: Locale = (await cookies()).get(localeCookie)?.value === 'en' ? 'en' : 'nl';
  return { locale, messages: messages[locale], timeZone: 'Europe/Amsterdam' };
});
