import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { isSameAlive, nameOf, sleep } from '#lib/cli/process.ts';
import { CannotStart, signalGroup } from '#lib/cli/servers.ts';
import { baseUrl, env } from '#lib/env.ts';

type Running = { leader: string; url: string; children: string[] };

const file = () => join(env().DATA_DIR, 'running.json');

/** Writes down what runs, so that the next start can clear up after a kill -9. */
export function claim(children: readonly number[]): void {
  const running: Running = { leader: nameOf(process.pid), url: baseUrl(), children: children.map(nameOf) };
  mkdirSync(env().DATA_DIR, { recursive: true });
  writeFileSync(file(), JSON.stringify(running));
}

export const release = (): void => rmSync(file(), { force: true });

/** Ends servers whose starter was killed. Refuses when a start of this folder still runs, or someone else has the port. */
export async function clearLeftovers(port: number): Promise<void> {
  if (existsSync(file())) {
    const { leader, url, children } = JSON.parse(readFileSync(file(), 'utf8')) as Running;
    if (isSameAlive(leader)) {
      throw new CannotStart(`Woonbehoud already runs at ${url} (process ${Number.parseInt(leader, 10)}); stop it there with Ctrl-C first.`);
    }
    const left = children.filter(isSameAlive);
    for (const child of left) signalGroup(Number.parseInt(child, 10), 'SIGKILL');
    while (left.some(isSameAlive)) await sleep(50);
    release();
  }
  if (await isTaken(port)) {
    throw new CannotStart(`Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`);
  }
}

/** Whether something listens on that port of this machine. */
function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect({ port, host: '127.0.0.1', timeout: 1_000 });
    const answer = (taken: boolean) => {
      probe.destroy();
      resolve(taken);
    };
    probe.once('connect', () => answer(true));
    probe.once('timeout', () => answer(false));
    probe.once('error', () => answer(false));
  });
}
