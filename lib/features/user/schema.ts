import { z } from 'zod';
import type { Role } from '#lib/domain/actor.ts';
import { requiredText } from '#lib/form/field.ts';

export const signInInput = z.object({ email: requiredText(200), password: requiredText(200), next: z.string().optional() });
export const demoSignInInput = z.object({ email: requiredText(200) });

export type SignInRefusal = { readonly code: 'WRONG_SIGN_IN' } | { readonly code: 'TOO_MANY_ATTEMPTS'; readonly minutes: number };

/** Where a role begins its day. */
const firstScreens = {
  FIELD_WORKER: '/vandaag',
  COORDINATOR: '/werklijst',
  MANAGER: '/werklijst',
  ADMIN: '/import',
  AUDITOR: '/werklijst',
} as const satisfies Record<Role, string>;
export const firstScreen = (role: Role): (typeof firstScreens)[Role] => firstScreens[role];
