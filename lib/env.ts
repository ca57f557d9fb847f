import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { z } from 'zod';

/** `demo`: example data on the embedded database; `test`: under a test runner, the clock may stand still; `production`: real people. */
export type Mode = 'demo' | 'test' | 'production';

const blank = (value: unknown) => (value === '' ? undefined : value);
const optional = z.preprocess(blank, z.string().optional());
const address = z.preprocess(blank, z.url({ protocol: /^https?$/ }).optional());
const database = z.preprocess(blank, z.url({ protocol: /^postgres(ql)?$/ }).optional());

const variables = z.object({
  DATABASE_URL: database,
  APP_DATABASE_URL: database,
  DATA_DIR: z.preprocess(blank, z.string().default('.data')).transform((path) => resolve(path)),
  PORT: z.preprocess(blank, z.coerce.number().int().min(1).max(65_535).default(3000)),
  NODE_ENV: z.preprocess(blank, z.enum(['development', 'test', 'production']).default('development')),
  WOONBEHOUD_MODE: z.preprocess(blank, z.enum(['demo', 'test', 'production']).optional()),
  CLOCK_FILE: optional,
  AUTH_SECRET: z.preprocess(blank, z.string().min(32, 'needs at least 32 characters: openssl rand -base64 32').optional()),
  SEED: z.preprocess(blank, z.literal('demo').optional()),
  APP_URL: address,
  OIDC_ISSUER: address,
  OIDC_CLIENT_ID: optional,
  OIDC_CLIENT_SECRET: optional,
});

export type Environment = Omit<z.output<typeof variables>, 'WOONBEHOUD_MODE'> & { readonly MODE: Mode };

/** A setting that cannot be right; its message says which one and what would be. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

let known: Environment | undefined;

/**
 * The settings of this process, read once, when first asked for. Without `WOONBEHOUD_MODE` a given `DATABASE_URL` means
 * production, and the embedded database means demo.
 * @throws EnvironmentError when a value is malformed or a combination is refused.
 */
export function env(): Environment {
  known ??= read();
  return known;
}

function read(): Environment {
  const parsed = variables.safeParse(process.env);
  if (!parsed.success) {
    throw new EnvironmentError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  }
  const { WOONBEHOUD_MODE, ...values } = parsed.data;
  const MODE: Mode = WOONBEHOUD_MODE ?? (values.DATABASE_URL ? 'production' : 'demo');
  if (values.CLOCK_FILE && MODE !== 'test') {
    throw new EnvironmentError(`CLOCK_FILE: the clock stands still only under tests (WOONBEHOUD_MODE=test); the mode is ${MODE}`);
  }
  const oidc = [values.OIDC_ISSUER, values.OIDC_CLIENT_ID, values.OIDC_CLIENT_SECRET].filter(Boolean).length;
  if (oidc !== 0 && oidc !== 3) {
    throw new EnvironmentError('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all three or none');
  }
  return { ...values, MODE };
}

/** The database of this process; throws when no one has started or named it. */
export function databaseUrl(): string {
  const url = env().DATABASE_URL;
  if (!url) throw new EnvironmentError('DATABASE_URL: not set, and the embedded database was not started');
  return url;
}

/** From here on this process uses the database at `url`; the mode stays what it was. */
export function adoptDatabase(url: string): void {
  const mode = env().MODE;
  process.env.DATABASE_URL = url;
  process.env.WOONBEHOUD_MODE = mode;
  known = undefined;
}

/** Where people find the application, without a slash at its end. */
export const baseUrl = (): string => (env().APP_URL ?? `http://localhost:${env().PORT}`).replace(/\/+$/, '');

/** Signs sessions. Production has to name it; elsewhere it is made once and kept in `DATA_DIR/auth-secret`, readable by its owner. */
export function authSecret(): string {
  const { AUTH_SECRET, DATA_DIR, MODE } = env();
  if (AUTH_SECRET) return AUTH_SECRET;
  if (MODE === 'production') {
    throw new EnvironmentError('AUTH_SECRET: required in production, at least 32 characters: openssl rand -base64 32');
  }
  return keptSecret(join(DATA_DIR, 'auth-secret'));
}

/** The secret kept in `file`; made on first use, readable by its owner alone. Of two that make it at once one wins. */
export function keptSecret(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
    chmodSync(file, 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}

/** The environment for a child process: ours, this Node and its tools first in the path, and `extra` on top (undefined takes away). */
export function childEnvironment(extra: Readonly<Record<string, string | undefined>> = {}): NodeJS.ProcessEnv {
  const path = [dirname(process.execPath), resolve('node_modules/.bin'), process.env.PATH ?? ''].join(delimiter);
  const all: Record<string, string | undefined> = { ...process.env, WOONBEHOUD_MODE: env().MODE, PATH: path, ...extra };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as NodeJS.ProcessEnv;
}

/** Whether a person watches this terminal, so that lines may be redrawn and coloured. */
export const isInteractive = (): boolean => Boolean(process.stdout.isTTY) && !process.env.CI && !process.env.NO_COLOR;

/** Whether npm started this process, through a shell that does not pass every signal on. */
export const isUnderNpm = (): boolean => process.env.npm_lifecycle_event !== undefined;
