import { type SpawnOptions, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** A program that ended badly; the message carries the end of what it printed, `output` all of it. */
export class ProgramFailed extends Error {
  override readonly name = 'ProgramFailed';
  readonly output: string;

  constructor(message: string, output: string) {
    super(message);
    this.output = output;
  }
}

/** How much of a failed program's output is worth showing. */
const TAIL = 4_000;

const running = new Set<ReturnType<typeof spawn>>();

/** Ends the programs that `run` still waits for. */
export function endPrograms(): void {
  for (const child of running) child.kill('SIGTERM');
}

/** Runs a program to its end and returns what it printed (both streams, in order); throws ProgramFailed unless it ends with 0. */
export async function run(program: string, args: readonly string[], options: SpawnOptions = {}): Promise<string> {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const code = await exitOf(child).finally(() => running.delete(child));
  if (code !== 0) throw new ProgramFailed(`${[program, ...args].join(' ')} ended with ${code}:\n${printed.slice(-TAIL).trim()}`, printed);
  return printed;
}

/** The exit code of a child, 1 when a signal ended it; throws when it could not be started. */
export function exitOf(child: ReturnType<typeof spawn>): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** Whether a process with this id exists, ours or another's. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A process as `pid:moment of birth`, so that a later one with the same number is not taken for it; where the system does not tell, only the pid. */
export function nameOf(pid: number): string {
  const file = `/proc/${pid}/stat`;
  // Field 22 counted after the command, which may itself hold spaces and brackets.
  const birth = existsSync(file) ? readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ')[19] : undefined;
  return birth ? `${pid}:${birth}` : String(pid);
}

/** Whether that very process still lives. */
export function isSameAlive(name: string): boolean {
  const pid = Number.parseInt(name, 10);
  return isAlive(pid) && (!name.includes(':') || nameOf(pid) === name);
}

/** Waits. */
export const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
