import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import type { NextAuthOptions } from 'next-auth';
import { decode, encode } from 'next-auth/jwt';
import { cache } from 'react';
import { now } from '#lib/clock.ts';
import { personalDatabase } from '#lib/db/client.ts';
import { asSystem } from '#lib/db/door.ts';
import { type Actor, type Role, vouch } from '#lib/domain/actor.ts';
import { policy } from '#lib/domain/policy.ts';
import type { Result } from '#lib/domain/result.ts';
import { authSecret, baseUrl } from '#lib/env.ts';

/** A session ends after this many minutes without a request, and in any case after this many hours. */
const idleMinutes = policy.sessionIdleMinutes.value;
const longestHours = policy.sessionLongestHours.value;

const secure = (): boolean => baseUrl().startsWith('https:');
/** The cookie of next-auth; `__Host-` where the address is https. */
export const sessionCookie = (): string => (secure() ? '__Host-woonbehoud.session' : 'woonbehoud.session');

const hashOf = (token: string): Uint8Array<ArrayBuffer> => new Uint8Array(createHash('sha256').update(token).digest());

/** Starts a session for someone whose proof was accepted: a row of our own, and a cookie that only names it. */
export async function startSession<R extends { readonly code: string }>(proof: Result<Actor, R>): Promise<Result<Actor, R>> {
  if (!proof.ok) return proof;
  const { token } = await openSession(proof.value.id);
  (await cookies()).set(sessionCookie(), await sealed(token), {
    httpOnly: true,
    sameSite: 'lax',
    secure: secure(),
    path: '/',
    maxAge: longestHours * 3600,
  });
  return proof;
}

/** The row of a new session; the token is only in the cookie. */
export async function openSession(userId: string): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(32).toString('base64url');
  const at = now();
  const expiresAt = new Date(at.getTime() + longestHours * 3_600_000);
  await asSystem((tx) => tx.session.create({ data: { tokenHash: hashOf(token), userId, createdAt: at, lastSeenAt: at, expiresAt } }));
  return { token, expiresAt };
}

const sealed = (token: string): Promise<string> => encode({ token: { sid: token }, secret: authSecret(), maxAge: longestHours * 3600 });

/** Ends the session of this request; from now on its cookie opens nothing. Answers whose it was. */
export async function endSession(): Promise<Actor | null> {
  const who = await signedIn();
  const token = await sessionToken();
  const jar = await cookies();
  if (token)
    await asSystem((tx) => tx.session.updateMany({ where: { tokenHash: hashOf(token), endedAt: null }, data: { endedAt: now() } }));
  jar.delete(sessionCookie());
  return who?.actor ?? null;
}

async function sessionToken(): Promise<string | null> {
  const cookie = (await cookies()).get(sessionCookie())?.value;
  if (!cookie) return null;
  const token = await decode({ token: cookie, secret: authSecret() }).catch(() => null);
  return typeof token?.sid === 'string' ? token.sid : null;
}

/** Who this request's session vouches for. */
export interface SignedIn {
  readonly actor: Actor;
  readonly email: string;
  readonly teamNames: readonly string[];
}

/** The one look-up of a request: a disabled user or an ended session is nobody from then on. */
export const signedIn = cache(async (): Promise<SignedIn | null> => {
  const token = await sessionToken();
  if (!token) return null;
  const [row] = await personalDatabase().$queryRaw<
    { user_id: string; name: string; role: Role; email: string; teams: number[]; team_names: string[] }[]
  >`select user_id, name, role, email, teams, team_names from session_actor(${hashOf(token)}, ${now()}, ${idleMinutes}::integer)`;
  if (!row) return null;
  return {
    actor: vouch({ id: row.user_id, name: row.name, role: row.role, teams: row.teams }),
    email: row.email,
    teamNames: row.team_names,
  };
});

/** The gate: whoever is not signed in goes to the sign-in page. */
export async function requireActor(): Promise<Actor> {
  const who = await signedIn();
  if (!who) redirect('/inloggen');
  return who.actor;
}

/** The gate of a page for some roles; for the others it is not there. */
export async function requireRole(...roles: readonly Role[]): Promise<Actor> {
  const actor = await requireActor();
  if (!roles.includes(actor.role)) notFound();
  return actor;
}

/** next-auth's part: it seals and opens the cookie; who may come in is decided in lib/features/user. */
export const sessionOptions = (): Pick<NextAuthOptions, 'secret' | 'session' | 'pages' | 'cookies'> => ({
  secret: authSecret(),
  session: { strategy: 'jwt', maxAge: longestHours * 3600 },
  pages: { signIn: '/inloggen', error: '/inloggen' },
  cookies: { sessionToken: { name: sessionCookie(), options: { httpOnly: true, sameSite: 'lax', secure: secure(), path: '/' } } },
});
