import 'server-only';
import { escapeLiteral } from 'pg';
import type { Actor } from '#lib/domain/actor.ts';
import { bareConnections, database, nameOf, ownLogin, personalDatabase } from './client.ts';
import type { Prisma } from './generated/client.ts';
import { type Statements, statementsOn } from './statement.ts';

/** A transaction behind the door. Only what the role may see is there. */
export type Tx = Prisma.TransactionClient;
export type { Statements } from './statement.ts';

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

/**
 * The same door for what is asked for most, pages and stage moves: statements written out, without models, straight over
 * the driver; beginning and settings are one round trip. What it wrote is kept when it ends well, and undone when it throws.
 */
export async function asActorBare<T>(actor: Actor, work: (tx: Statements) => Promise<T>): Promise<T> {
  const settings = {
    role: ownLogin() ? 'none' : 'woonbehoud_app',
    'app.role': actor.role,
    'app.user_id': actor.id,
    'app.teams': `{${actor.teams.join(',')}}`,
    plan_cache_mode: 'force_generic_plan',
    statement_timeout: String(personal.timeout),
  };
  const set = Object.entries(settings).map(([name, value]) => `set_config(${escapeLiteral(name)}, ${escapeLiteral(value)}, true)`);
  const connection = await bareConnections().connect();
  let broken = true;
  try {
    await connection.query(`begin; select ${set.join(', ')}`);
    const answer = await work(statementsOn(connection, nameOf)).catch(async (error: unknown) => {
      await connection.query('rollback');
      broken = false;
      throw error;
    });
    await connection.query('commit');
    broken = false;
    return answer;
  } finally {
    connection.release(broken);
  }
}

/** The door for runs and for commands that touch the whole portfolio (imports): as SYSTEM, past no one's team. */
export function asSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('role', 'woonbehoud_system', true)`;
    return work(tx);
  }, portfolio);
}
