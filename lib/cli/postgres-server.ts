import { spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { DatabaseUnavailable, type Place } from '#lib/cli/postgres-place.ts';
import { isAlive, run, sleep } from '#lib/cli/process.ts';
import { childEnvironment } from '#lib/env.ts';

/** The role that owns every database of the embedded server. */
export const OWNER = 'woonbehoud';
const START_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 60_000;
/** Below this much shared memory (a container's 64 MB) parallel queries need files instead. */
const ROOMY_SHARED_MEMORY = 512 * 1024 * 1024;

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
};
/** For databases that live as long as a test run: nothing has to survive a power cut. */
const FLEETING = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

/** Makes a data folder; one whose making is cut short never takes the name. */
export async function initialise(place: Place, password: string): Promise<void> {
  const fresh = `${place.cluster}-new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  if (place.identity) chownSync(fresh, place.identity.uid, place.identity.gid);
  const passwordFile = join(dirname(place.cluster), `first-password-${process.pid}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.identity) chownSync(passwordFile, place.identity.uid, place.identity.gid);
  const account = ['--username', OWNER, '--auth', 'scram-sha-256', '--pwfile', passwordFile];
  const locale = ['--encoding', 'UTF8', '--locale-provider', 'icu', '--icu-locale', 'nl', '--locale', 'C'];
  try {
    await run(join(place.native, 'bin', 'initdb'), ['--pgdata', fresh, ...account, ...locale], {
      ...spawning(place),
      cwd: fresh,
    });
    rmSync(place.cluster, { recursive: true, force: true });
    renameSync(fresh, place.cluster);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new DatabaseUnavailable(
      'the PostgreSQL that npm brought cannot run here (it needs glibc, which Alpine has not); set DATABASE_URL to a server',
    );
  } finally {
    rmSync(passwordFile);
  }
}

/** Starts the server and returns its port: the one it had before, or another free one when that is taken. */
export async function startServer(place: Place, home: string, urlAt: (port: number) => string, fleeting: boolean): Promise<number> {
  clearStaleLock(place.cluster);
  const port = await freePort(portKept(home));
  writeFileSync(join(home, 'port'), `${port}\n`);
  const log = openSync(join(home, 'log'), 'a');
  const settings = { ...SETTINGS, ...roomForParallelWork(), ...(fleeting ? FLEETING : {}), port: String(port) };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(place.native, 'bin', 'postgres'), ['-D', place.cluster, ...args], {
    ...spawning(place),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let ended = false;
  for (const event of ['error', 'exit']) server.once(event, () => (ended = true));
  server.unref();
  for (const giveUp = performance.now() + START_WITHIN_MS; performance.now() < giveUp && !ended; await sleep(50)) {
    if (await answers(urlAt(port))) return port;
  }
  if (!ended) server.kill('SIGINT');
  const said = readFileSync(join(home, 'log'), 'utf8').trimEnd().split('\n').slice(-8).join('\n');
  throw new DatabaseUnavailable(`the embedded database did not start; its log (${join(home, 'log')}) ends with:\n${said}`);
}

const spawning = (place: Place) => ({
  ...place.identity,
  cwd: place.cluster,
  env: childEnvironment({ LC_ALL: 'C', LC_MESSAGES: 'C', PGDATA: undefined }),
});

/** The port on which a server has this folder in use, as its own lock file says. */
export function runningPort(cluster: string): number | undefined {
  const { pid, port } = lockFile(cluster);
  return pid !== undefined && isAlive(pid) && port ? port : undefined;
}

function lockFile(cluster: string): { pid?: number; port?: number } {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return {};
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

/** After a kill -9 the lock file names a process that is gone, or, worse, someone else's with the same number. */
function clearStaleLock(cluster: string): void {
  const { pid } = lockFile(cluster);
  if (pid !== undefined && !(isAlive(pid) && isPostgres(pid))) rmSync(join(cluster, 'postmaster.pid'));
}

function isPostgres(pid: number): boolean {
  const file = `/proc/${pid}/cmdline`;
  return !existsSync('/proc/self') || (existsSync(file) && readFileSync(file, 'utf8').includes('postgres'));
}

const portKept = (home: string): number => (existsSync(join(home, 'port')) ? Number(readFileSync(join(home, 'port'), 'utf8')) : 0);

/** `wished` when nobody listens there, else a random free port of this machine; 0 wishes nothing. */
export function freePort(wished = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (wished === 0 ? reject(error) : resolve(freePort())));
    probe.listen(wished, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

function roomForParallelWork(): Record<string, string> {
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return bsize * blocks < ROOMY_SHARED_MEMORY ? { dynamic_shared_memory_type: 'mmap' } : {};
  } catch {
    return {};
  }
}

/** Whether a server lets us in at that address within two seconds. */
export async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** Stops the server of a data folder, if there is one: clients are sent away, what was committed is kept. */
export async function stopServer(cluster: string): Promise<void> {
  const { pid } = lockFile(cluster);
  if (pid === undefined || !isAlive(pid) || !isPostgres(pid)) return;
  process.kill(pid, 'SIGINT');
  for (const giveUp = performance.now() + STOP_WITHIN_MS; performance.now() < giveUp; await sleep(50)) {
    if (!isAlive(pid)) return;
  }
  process.kill(pid, 'SIGQUIT');
}
