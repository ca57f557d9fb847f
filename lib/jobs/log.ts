import { pino } from 'pino';
import { env } from '#lib/env.ts';

/** The worker's log: what ran, how long and how it ended. Ids of records, never what they hold. */
export const log = pino({
  base: null,
  level: env().MODE === 'test' ? 'warn' : 'info',
  timestamp: pino.stdTimeFunctions.isoTime,
});

/** An error without its message: that may quote a row. */
export function withoutData(error: unknown): { error: string; code: string | undefined; at: string[] } {
  const { name = 'unknown', code, stack = '', message = '' } = error as Partial<Error> & { code?: string };
  const at = stack
    .replace(message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6);
  return { error: name, code: /\b(\d{2}[0-9A-Z]{3})\b/.exec(message)?.[1] ?? code, at: at.map((line) => line.trim()) };
}
