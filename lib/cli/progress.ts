import { isInteractive } from '#lib/env.ts';

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Says on the terminal that a phase has begun, that it still goes on, and how long it took. `work` may say with `note`
 * what came of it ("nothing changed").
 */
export async function phase<T>(title: string, work: (note: (text: string) => void) => Promise<T>): Promise<T> {
  const since = performance.now();
  const redraws = isInteractive();
  let noted = '';
  const line = (mark: string) => `${mark} ${title}${noted && ` (${noted})`}`;
  const tick = () => process.stdout.write(`\r${line('·')} … ${seconds(since)} `);
  const timer = redraws ? setInterval(tick, 200) : undefined;
  if (!redraws) console.log(`${line('·')} …`);
  const done = (mark: string) => {
    clearInterval(timer);
    if (redraws) process.stdout.write('\r\u001b[2K');
    console.log(`${line(mark)} ${seconds(since)}`);
  };
  try {
    const result = await work((text) => {
      noted = text;
    });
    done('✓');
    return result;
  } catch (error) {
    done('✗');
    throw error;
  }
}

/** Prints why a program cannot go on, one sentence for what we foresaw and the whole stack for a bug, and ends it with 1. */
export function fail(error: unknown): never {
  const foreseen =
    error instanceof Error && ['EnvironmentError', 'DatabaseUnavailable', 'ProgramFailed', 'CannotStart'].includes(error.name);
  console.error(foreseen ? `\n${(error as Error).message}` : error);
  process.exit(1);
}
