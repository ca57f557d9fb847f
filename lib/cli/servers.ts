import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sleep } from '#lib/cli/process.ts';
import { authSecret, childEnvironment } from '#lib/env.ts';

const HEALTHY_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 10_000;

/** Something outside the program stands in its way; the message says what. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

export type Servers = {
  readonly pids: readonly number[];
  /** Settles when the web server answers; refuses when one of them ends before that. */
  readonly healthy: Promise<void>;
  /** Settles when one of them ends by itself, with a sentence and the end of its log. */
  readonly died: Promise<string>;
  /** Asks both to finish, and ends them after ten seconds; `at once` does not ask. */
  stop(how?: 'at once'): Promise<void>;
};

type Wishes = {
  readonly port: number;
  readonly baseUrl: string;
  readonly databaseUrl: string;
  readonly dev?: boolean;
  /** The folder for their logs; without it they write to this terminal. */
  readonly logs?: string | undefined;
  readonly extra?: Readonly<Record<string, string>>;
};

/** Starts the web server and the worker. */
export function startServers(wishes: Wishes): Servers {
  const { port, dev = false } = wishes;
  const next = ['node_modules/next/dist/bin/next', dev ? 'dev' : 'start', '-p', String(port)];
  const watch = dev ? ['--watch', '--watch-preserve-output'] : [];
  const worker = [...watch, '--conditions=react-server', 'lib/jobs/worker.ts'];
  const children = [launch('web server', next, wishes), launch('worker', worker, wishes)];
  const died = Promise.race(children.map((child) => child.died));
  const healthy = Promise.race([died, answering(port)]).then((trouble) => {
    if (trouble !== null) throw new CannotStart(trouble);
  });
  return {
    pids: children.flatMap((child) => child.process.pid ?? []),
    died,
    healthy,
    stop: async (how) => {
      await Promise.all(children.map((child) => end(child.process, how)));
    },
  };
}

function launch(name: string, args: readonly string[], { port, baseUrl, databaseUrl, dev, logs, extra }: Wishes) {
  if (logs) mkdirSync(logs, { recursive: true });
  const file = logs ? join(logs, `${name.split(' ')[0]}.log`) : undefined;
  const output = file ? openSync(file, 'a') : 'inherit';
  const child = spawn(process.execPath, args, {
    // Its own group, so that Ctrl-C reaches us alone and we end things in order.
    detached: true,
    stdio: ['ignore', output, output],
    env: childEnvironment({
      NODE_ENV: dev ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      NEXTAUTH_URL: baseUrl,
      NEXTAUTH_SECRET: authSecret(),
      ...extra,
    }),
  });
  if (typeof output === 'number') closeSync(output);
  const died = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`The ${name} could not be started: ${error.message}`));
    child.once('exit', (code, signal) => {
      const said = file ? `:\n${readFileSync(file, 'utf8').trimEnd().split('\n').slice(-15).join('\n')}` : '.';
      resolve(`The ${name} stopped by itself (${signal ?? `code ${code}`})${said}`);
    });
  });
  return { process: child, died };
}

/** Null as soon as the server answers anything at all, else why not. */
async function answering(port: number): Promise<string | null> {
  for (const giveUp = performance.now() + HEALTHY_WITHIN_MS; performance.now() < giveUp; await sleep(150)) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(30_000) }).catch(() => null);
    await answer?.body?.cancel();
    if (answer) return null;
  }
  return `The web server gave no answer on port ${port} within two minutes.`;
}

/** Ends a server and whatever it started. */
async function end(child: ChildProcess, how?: 'at once'): Promise<void> {
  const { pid } = child;
  if (pid === undefined) return;
  const gone = () => child.exitCode !== null || child.signalCode !== null;
  if (how !== 'at once') {
    signalGroup(pid, 'SIGTERM');
    for (const giveUp = performance.now() + STOP_WITHIN_MS; performance.now() < giveUp && !gone(); ) await sleep(30);
  }
  signalGroup(pid, 'SIGKILL');
  while (!gone()) await sleep(30);
}

/** Signals a process and everything that it started; one that is gone already is fine. */
export function signalGroup(leader: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-leader, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
