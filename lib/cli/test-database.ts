import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Database, ensureDatabase } from '#lib/cli/embedded-postgres.ts';
import { stopServer } from '#lib/cli/postgres-server.ts';
import { generateClient, migrate } from '#lib/cli/prisma.ts';
import { isSameAlive } from '#lib/cli/process.ts';

const PREFIX = 'woonbehoud-test-';
const TEMPLATE = 'template_woonbehoud';

export type TestDatabase = {
  /** Folder of this test run, gone when it stops. */
  readonly dataDir: string;
  /** The owner's address of the server, database `postgres`. */
  readonly server: string;
  stop(): Promise<void>;
};

/** Starts a server for one test run in a folder of its own and migrates the template from which every test gets its clone. */
export async function startTestDatabase(): Promise<TestDatabase> {
  await clearLeftBehind();
  await generateClient();
  const dataDir = mkdtempSync(join(tmpdir(), PREFIX));
  // Root hands the server to another user, who has to get in; what is inside guards itself.
  chmodSync(dataDir, 0o711);
  const database = await ensureDatabase({ dataDir, fleeting: true }).catch((error: unknown) => {
    rmSync(dataDir, { recursive: true, force: true });
    throw error;
  });
  const server = withName(database.url, 'postgres');
  await onServer(server, (client) => client.query(`create database ${TEMPLATE}`));
  await migrate(withName(database.url, TEMPLATE));
  await onServer(server, (client) => client.query(`alter database ${TEMPLATE} is_template true allow_connections false`));
  return { dataDir, server, stop: () => finish(database, dataDir) };
}

/** A fresh clone of the template, under that name; returns its address. */
export async function cloneTemplate(server: string, name: string): Promise<string> {
  await onServer(server, (client) => client.query(`create database ${client.escapeIdentifier(name)} template ${TEMPLATE}`));
  return withName(server, name);
}

/** Drops a clone, also when something is still connected to it. */
export async function dropClone(server: string, name: string): Promise<void> {
  await onServer(server, (client) => client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`));
}

async function onServer(server: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function withName(url: string, name: string): string {
  const target = new URL(url);
  target.pathname = `/${name}`;
  return target.href;
}

async function finish(database: Database, dataDir: string): Promise<void> {
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** A test run that was killed leaves a server and a folder; the next one clears them. */
async function clearLeftBehind(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    const list = join(folder, 'postgres', 'users');
    const users = existsSync(list) ? readdirSync(list) : [];
    if (users.length === 0 || users.some(isSameAlive)) continue;
    await stopServer(join(folder, 'postgres', 'cluster'));
    rmSync(folder, { recursive: true, force: true });
  }
}
