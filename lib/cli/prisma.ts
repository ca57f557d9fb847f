import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import pg from 'pg';
import { run } from '#lib/cli/process.ts';
import { childEnvironment } from '#lib/env.ts';

const CLI = resolve('node_modules/prisma/build/index.js');
const ENGINE = resolve('lib/cli/schema-engine.ts');
const GENERATED = resolve('lib/db/generated');
const STAMP = join(GENERATED, '.schema-hash');

/** Every file below the given files and folders (relative to the project), sorted; folders named in `except` are left out. */
export function filesBelow(roots: readonly string[], except: readonly string[] = []): string[] {
  return roots
    .filter((root) => existsSync(root))
    .flatMap((root) => readdirSync(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative('.', join(entry.parentPath, entry.name)))
    .filter((file) => !except.some((folder) => file === folder || file.startsWith(`${folder}/`)))
    .sort();
}

/** One hash over the names and contents of files; equal hashes mean that nothing has to be made again. */
export function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** Runs Prisma's own command line with our schema engine; throws with what it printed when it fails. */
export async function prisma(args: readonly string[], databaseUrl?: string): Promise<string> {
  makeExecutable(ENGINE);
  const env = childEnvironment({
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    PRISMA_SCHEMA_ENGINE_BINARY: ENGINE,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  });
  return run(process.execPath, [CLI, ...args], { env });
}

/** The bit is in git; an archive or a copy may have lost it. */
function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}

/** Makes the Prisma client in lib/db/generated, unless it belongs to this very schema already; true when it was made. */
export async function generateClient(): Promise<boolean> {
  const hash = hashOf([...filesBelow(['prisma/schema']), 'node_modules/@prisma/client/package.json']);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return false;
  await prisma(['generate']);
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, hash);
  return true;
}

/** Applies the migrations that a database does not have yet; true when there were any. */
export async function migrate(databaseUrl: string): Promise<boolean> {
  if (await hasEveryMigration(databaseUrl)) return false;
  await prisma(['migrate', 'deploy'], databaseUrl);
  return true;
}

/** Saves the second that it takes to hear from Prisma that nothing has to be done. */
async function hasEveryMigration(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ known: boolean }>(`select to_regclass('_prisma_migrations') is not null as known`);
    if (!rows[0]?.known) return false;
    const applied = await client.query<{ name: string }>(
      'select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
    );
    const names = new Set(applied.rows.map((row) => row.name));
    return readdirSync('prisma/migrations', { withFileTypes: true }).every((entry) => entry.isFile() || names.has(entry.name));
  } finally {
    await client.end();
  }
}
