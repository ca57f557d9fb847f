import 'server-only';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { ownOriginOnly } from './action.ts';

const choices = { taal: ['nl', 'en'], thema: ['light', 'dark', 'system'] } as const;

/** Keeps a choice of this browser for a year and goes back to where it was made. */
export async function keepChoice(name: keyof typeof choices, data: FormData): Promise<void> {
  await ownOriginOnly();
  const value = String(data.get(name) ?? '');
  if ((choices[name] as readonly string[]).includes(value))
    (await cookies()).set(name, value, { path: '/', sameSite: 'lax', maxAge: 365 * 86_400 });
  const from = (await headers()).get('referer');
  redirect(from ? new URL(from).pathname + new URL(from).search : '/');
}

/** What this browser chose; null follows the device. */
export async function chosenTheme(): Promise<'light' | 'dark' | null> {
  const value = (await cookies()).get('thema')?.value;
  return value === 'light' || value === 'dark' ? value : null;
}
