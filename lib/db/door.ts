import 'server-only';
import type { Actor } from '#lib/domain/actor.ts';
import { database, ownLogin, personalDatabase } from './client.ts';
import type { Prisma } from './generated/client.ts';

/** A transaction behind the door. Only what the role may see is there. */
export type Tx = Prisma.TransactionClient;

/** How long a person's request may hold its transaction, and how long a run may, in milliseconds. */
const personal = { maxWait: 10_000, timeout: 20_000 };
const portfolio = { maxWait: 60_000, timeout: 3_600_000 };

/**
 * The one door for people: a transaction as this actor. Row-level security reads the settings made here; nothing
 * outlives the transaction. A page opens it once and hands `tx` to its queries. Plans are kept (see client.ts): making one
 * takes longer than running it.
 */
export function asActor<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  const role = ownLogin() ? 'none' : 'woonbehoud_app';
  return personalDatabase().$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('role', ${role}, true), set_config('app.role', ${actor.role}, true),
      set_config('app.user_id', ${actor.id}, true), set_config('app.teams', ${`{${actor.teams.join(',')}}`}, true),
      set_config('plan_cache_mode', 'force_generic_plan', true)`;
    return work(tx);
  }, personal);
}

/** The door for runs and for commands that touch the whole portfolio (imports): as SYSTEM, past no one's team. */
export function asSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('role', 'woonbehoud_system', true)`;
    return work(tx);
  }, portfolio);
}
