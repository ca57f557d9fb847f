import 'server-only';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { ownOriginOnly } from './action.ts';

const year = 365 * 86_400;
const workday = 10 * 3600;
/** What a browser may choose, and for how many seconds it is kept. */
const choices = {
  taal: { values: ['nl', 'en'], kept: year },
  thema: { values: ['light', 'dark', 'system'], kept: year },
  discreet: { values: ['aan', 'uit'], kept: workday },
} as const;

/** Keeps a choice of this browser for as long as it holds and goes back to where it was made. */
export async function keepChoice(name: keyof typeof choices, data: FormData): Promise<void> {
  await ownOriginOnly();
  const value = String(data.get(name) ?? '');
  if ((choices[name].values as readonly string[]).includes(value))
    (await cookies()).set(name, value, { path: '/', sameSite: 'lax', maxAge: choices[name].kept });
  const from = (await headers()).get('referer');
  redirect(from ? new URL(from).pathname + new URL(from).search : '/');
}

/** What this browser chose; null follows the device. */
export async function chosenTheme(): Promise<'light' | 'dark' | null> {
  const value = (await cookies()).get('thema')?.value;
  return value === 'light' || value === 'dark' ? value : null;
}

/** Whether amounts and other households are hidden in this browser, for who sits at somebody's kitchen table. */
export const isDiscreet = async (): Promise<boolean> => (await cookies()).get('discreet')?.value === 'aan';
