import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { DatabaseUnavailable, placeOf } from '#lib/cli/postgres-place.ts';
import { answers, initialise, OWNER, runningPort, startServer, stopServer } from '#lib/cli/postgres-server.ts';
import { isSameAlive, nameOf, sleep } from '#lib/cli/process.ts';
import { env, keptSecret } from '#lib/env.ts';

const DATABASE = 'woonbehoud';
/** Longer than a start may take. */
const LOCKED_WITHIN_MS = 120_000;

export type Database = {
  readonly url: string;
  /** One sentence when the database could not live in its usual place. */
  readonly notice: string | undefined;
  /** Ends our use; the last user stops the server, so that a database someone else started keeps running. */
  stop(): Promise<void>;
};

/**
 * The embedded PostgreSQL of `DATA_DIR` with the database `woonbehoud` in it, made and started where necessary. A lock file
 * left by a killed server is cleared; a server that outlived its starter is taken over.
 * @throws DatabaseUnavailable with a sentence that says what would help.
 */
export async function ensureDatabase({ dataDir = env().DATA_DIR, fleeting = false } = {}): Promise<Database> {
  const home = join(dataDir, 'postgres');
  mkdirSync(home, { recursive: true });
  const password = keptSecret(join(home, 'password'));
  const unlock = await lock(join(home, 'lock'));
  try {
    const place = placeOf(home);
    const urlAt = (port: number, database: string) => `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${database}`;
    let port = runningPort(place.cluster);
    if (port === undefined || !(await answers(urlAt(port, 'postgres')))) {
      if (!existsSync(join(place.cluster, 'PG_VERSION'))) await initialise(place, password);
      port = await startServer(place, home, (at) => urlAt(at, 'postgres'), fleeting);
    }
    await createDatabase(urlAt(port, 'postgres'));
    joinUsers(home);
    return { url: urlAt(port, DATABASE), notice: place.notice, stop: () => leave(home, place.cluster) };
  } finally {
    unlock();
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

const usersOf = (home: string) => join(home, 'users');

function joinUsers(home: string): void {
  mkdirSync(usersOf(home), { recursive: true });
  writeFileSync(join(usersOf(home), nameOf(process.pid)), '');
}

/** Takes us off the list of users; stops the server when nobody alive is left on it. */
async function leave(home: string, cluster: string): Promise<void> {
  const unlock = await lock(join(home, 'lock'));
  try {
    rmSync(join(usersOf(home), nameOf(process.pid)), { force: true });
    for (const user of readdirSync(usersOf(home))) {
      if (isSameAlive(user)) return;
      rmSync(join(usersOf(home), user), { force: true });
    }
    await stopServer(cluster);
  } finally {
    unlock();
  }
}

/** One process at a time starts or stops the server; a lock whose holder is gone counts for nothing. Returns how to let go. */
async function lock(file: string): Promise<() => void> {
  for (const giveUp = performance.now() + LOCKED_WITHIN_MS; performance.now() < giveUp; await sleep(100)) {
    try {
      writeFileSync(file, nameOf(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (holder !== '' && !isSameAlive(holder)) rmSync(file, { force: true });
  }
  throw new DatabaseUnavailable(`another process is busy with the embedded database; if there is none, remove ${file}`);
}
