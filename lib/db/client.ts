import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { databaseUrl, env } from '#lib/env.ts';
import { PrismaClient } from './generated/client.ts';

/** One client a process and login, and one small pool for COPY; Next's hot reload keeps them on globalThis. */
const kept = globalThis as { woonbehoudClients?: Map<string, PrismaClient>; woonbehoudPool?: Pool; woonbehoudBare?: Pool };

function client(url: string, use: 'system' | 'personal', statementNameGenerator?: typeof nameOf): PrismaClient {
  kept.woonbehoudClients ??= new Map();
  const known = kept.woonbehoudClients.get(`${use} ${url}`);
  if (known) return known;
  const made = new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: 12, idleTimeoutMillis: 30_000 }, { statementNameGenerator }),
  });
  kept.woonbehoudClients.set(`${use} ${url}`, made);
  return made;
}

/** The owner's client: the SYSTEM door. Its statements run over the whole portfolio and are planned each time. */
export const database = (): PrismaClient => client(databaseUrl(), 'system');
/** Where a server hands out two logins, people come in by their own; elsewhere the door switches the role. */
export const ownLogin = (): boolean => env().APP_DATABASE_URL !== undefined;
/** Its statements are few and come again with every request: the server keeps their plans by name. */
export const personalDatabase = (): PrismaClient => client(env().APP_DATABASE_URL ?? databaseUrl(), 'personal', nameOf);

/** Names for statements; beyond this many the rest is planned each time, so that a long list of ids cannot fill the server. */
const mostNames = 400;
const names = new Map<string, string>();
export function nameOf({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= mostNames) return '';
  const name = `wb${names.size}`;
  names.set(sql, name);
  return name;
}

/** Bare connections with the login of people; only the door takes them (door.ts#asActorBare). */
export function bareConnections(): Pool {
  if (!kept.woonbehoudBare) {
    kept.woonbehoudBare = new Pool({
      connectionString: env().APP_DATABASE_URL ?? databaseUrl(),
      max: 12,
      idleTimeoutMillis: 30_000,
      connectionTimeoutMillis: 10_000,
    });
    kept.woonbehoudBare.on('error', () => undefined);
  }
  return kept.woonbehoudBare;
}

/** Bare connections for what a client cannot do: COPY. Whoever takes one switches the role himself. */
export function pool(): Pool {
  if (!kept.woonbehoudPool) {
    kept.woonbehoudPool = new Pool({ connectionString: databaseUrl(), max: 4, idleTimeoutMillis: 10_000 });
    kept.woonbehoudPool.on('error', () => undefined);
  }
  return kept.woonbehoudPool;
}

/** Lets a command-line program end: closes every connection. */
export async function closeDatabase(): Promise<void> {
  for (const open of kept.woonbehoudClients?.values() ?? []) await open.$disconnect();
  kept.woonbehoudClients?.clear();
  await kept.woonbehoudPool?.end();
  delete kept.woonbehoudPool;
  await kept.woonbehoudBare?.end();
  delete kept.woonbehoudBare;
}
