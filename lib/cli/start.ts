import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { announce } from '#lib/cli/announce.ts';
import { prepare } from '#lib/cli/build.ts';
import { type Database, ensureDatabase } from '#lib/cli/embedded-postgres.ts';
import { migrate } from '#lib/cli/prisma.ts';
import { endPrograms } from '#lib/cli/process.ts';
import { fail, phase } from '#lib/cli/progress.ts';
import { claim, clearLeftovers, release } from '#lib/cli/running.ts';
import { clearHalfSeed, isEmpty, seed } from '#lib/cli/seed.ts';
import { type Servers, startServers } from '#lib/cli/servers.ts';
import { adoptDatabase, authSecret, baseUrl, env, isUnderNpm } from '#lib/env.ts';

/** After a first Ctrl-C npm passes the same one on again; only a later one is meant. */
const SAME_CTRL_C_MS = 1_000;
const PARENT_CHECK_MS = 500;

const { values } = parseArgs({ options: { dev: { type: 'boolean', default: false } } });
let servers: Servers | undefined;
let embedded: Promise<Database> | undefined;
let stopping: number | undefined;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));

// The shell between npm and us ends without a word when npm is told to stop; we notice that we were left behind.
const parent = process.ppid;
if (isUnderNpm()) setInterval(() => process.ppid !== parent && void stop(0), PARENT_CHECK_MS).unref();

/** Ends the servers, then the database, then us; asked again, it no longer waits for the servers. */
async function stop(code: number): Promise<void> {
  if (stopping !== undefined) {
    if (performance.now() - stopping > SAME_CTRL_C_MS) await servers?.stop('at once');
    return;
  }
  stopping = performance.now();
  console.log('\nStopping …');
  endPrograms();
  await servers?.stop();
  await embedded?.then((database) => database.stop()).catch(() => undefined);
  release();
  console.log('Stopped.');
  process.exit(code);
}

async function database(): Promise<{ url: string; ours: boolean }> {
  const given = env().DATABASE_URL;
  if (given) return { url: given, ours: false };
  const starting = ensureDatabase();
  embedded = starting;
  const { url, notice } = await phase('Database', () => starting);
  if (notice) console.log(`  ${notice}`);
  return { url, ours: true };
}

try {
  const { PORT, DATA_DIR, MODE, SEED } = env();
  authSecret();
  await clearLeftovers(PORT);
  await prepare({ application: !values.dev });
  const { url, ours } = await database();
  if (ours) await clearHalfSeed(url);
  await phase('Migrations', async (note) => {
    if (!(await migrate(url))) note('nothing changed');
  });
  adoptDatabase(url);
  if (((ours && MODE === 'demo') || SEED === 'demo') && (await isEmpty(url))) await phase('Example data', () => seed());
  const logs = values.dev || MODE === 'production' ? undefined : join(DATA_DIR, 'logs');
  if (logs) rmSync(logs, { recursive: true, force: true });
  const started = startServers({ port: PORT, baseUrl: baseUrl(), databaseUrl: url, dev: values.dev, logs });
  servers = started;
  claim(started.pids);
  await phase('Web server and worker', () => started.healthy);
  announce(logs);
  const last = await started.died;
  if (stopping === undefined) {
    console.error(`\n${last}`);
    await stop(1);
  }
} catch (error) {
  if (stopping === undefined) {
    await servers?.stop('at once');
    await embedded?.then((database) => database.stop()).catch(() => undefined);
    fail(error);
  }
}
