import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { databaseUrl, env } from '#lib/env.ts';
import { PrismaClient } from './generated/client.ts';

/** One client a process and login, and one small pool for COPY; Next's hot reload keeps them on globalThis. */
const kept = globalThis as { woonbehoudClients?: Map<string, PrismaClient>; woonbehoudPool?: Pool };

function client(url: string): PrismaClient {
  kept.woonbehoudClients ??= new Map();
  const known = kept.woonbehoudClients.get(url);
  if (known) return known;
  const made = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 12, idleTimeoutMillis: 30_000 }) });
  kept.woonbehoudClients.set(url, made);
  return made;
}

/** The owner's client: the SYSTEM door. */
export const database = (): PrismaClient => client(databaseUrl());
/** Where a server hands out two logins, people come in by their own; elsewhere the door switches the role. */
export const ownLogin = (): boolean => env().APP_DATABASE_URL !== undefined;
export const personalDatabase = (): PrismaClient => client(env().APP_DATABASE_URL ?? databaseUrl());

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
}
