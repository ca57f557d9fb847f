import 'server-only';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { record } from '#lib/audit/record.ts';
import { passwordFits } from '#lib/auth/password.ts';
import { inPractice } from '#lib/auth/practice.ts';
import { pool } from '#lib/db/client.ts';
import { asSystem } from '#lib/db/door.ts';
import { type Actor, type Role, vouch } from '#lib/domain/actor.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { policy } from '#lib/domain/policy.ts';
import { accept, type Result, refuse } from '#lib/domain/result.ts';
import type { SignInRefusal } from './schema.ts';

let limiters: { account: RateLimiterPostgres; address: RateLimiterPostgres } | undefined;
function throttle() {
  const shared = { storeClient: pool(), tableName: 'sign_in_attempt', tableCreated: true, duration: policy.signInWindowMinutes.value * 60 };
  limiters ??= {
    account: new RateLimiterPostgres({ ...shared, keyPrefix: 'account', points: policy.signInsPerAccount.value }),
    address: new RateLimiterPostgres({ ...shared, keyPrefix: 'address', points: policy.signInsPerAddress.value }),
  };
  return limiters;
}

/**
 * Proves who someone is by e-mail and password. An unknown address, a wrong password and a disabled account answer the
 * same, after the same work; too many attempts are refused before the password is looked at.
 */
export async function proveByPassword(
  input: { email: string; password: string; address: string },
  now: Moment,
): Promise<Result<Actor, SignInRefusal>> {
  const email = input.email.trim().toLowerCase();
  try {
    await Promise.all([throttle().account.consume(email), throttle().address.consume(input.address)]);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return refuse({ code: 'TOO_MANY_ATTEMPTS', minutes: Math.ceil(refused.msBeforeNext / 60_000) });
  }
  const user = await findUser(email);
  const fits = await passwordFits(user && !user.disabledAt ? user.passwordHash : null, input.password);
  if (!user || !fits) return refuse({ code: 'WRONG_SIGN_IN' });
  await throttle().account.delete(email);
  return accept(await admit(user, false, now));
}

/** One click, in the practice environment and nowhere else. */
export async function proveByDemo(email: string, now: Moment): Promise<Result<Actor, SignInRefusal>> {
  if (!inPractice()) return refuse({ code: 'WRONG_SIGN_IN' });
  const user = await findUser(email.toLowerCase());
  if (!user || user.disabledAt) return refuse({ code: 'WRONG_SIGN_IN' });
  return accept(await admit(user, true, now));
}

/** Someone for whom the corporation's own directory vouches, by his e-mail address. */
export async function proveByDirectory(email: string, now: Moment): Promise<Result<Actor, SignInRefusal>> {
  const user = await findUser(email.toLowerCase());
  if (!user || user.disabledAt) return refuse({ code: 'WRONG_SIGN_IN' });
  return accept(await admit(user, false, now));
}

const findUser = (email: string) => asSystem((tx) => tx.user.findUnique({ where: { email }, include: { teams: true } }));
type Found = NonNullable<Awaited<ReturnType<typeof findUser>>>;

async function admit(user: Found, demo: boolean, now: Moment): Promise<Actor> {
  const actor = vouch({ id: user.id, name: user.name, role: user.role as Role, teams: user.teams.map((member) => member.teamId) });
  await asSystem((tx) => record(tx, actor, { chain: `user:${user.id}` }, { type: 'session.started', data: { demo } }, now));
  return actor;
}

/** Notes that someone left; nobody leaves no trace. */
export const recordSignOut = async (actor: Actor | null, now: Moment): Promise<void> =>
  actor === null ? undefined : asSystem((tx) => record(tx, actor, { chain: `user:${actor.id}` }, { type: 'session.ended', data: {} }, now));
