import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import type { Locale } from './format.ts';

/** Dutch unless this browser chose English. The sentences themselves are kept in speech.ts, once per language. */
export default getRequestConfig(async () => {
  const locale: Locale = (await cookies()).get('taal')?.value === 'en' ? 'en' : 'nl';
  return { locale, timeZone: 'Europe/Amsterdam' };
});
