import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { run } from '#lib/cli/process.ts';
import { childEnvironment, databaseUrl, env } from '#lib/env.ts';

/** Stands while example data are being written; found at a start, it means that a seed was cut short. */
const marker = () => join(env().DATA_DIR, 'seeding');

/** Whether a migrated database has no user yet, which is what we mean by empty. */
export async function isEmpty(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from app_user limit 1');
    return rowCount === 0;
  } finally {
    await client.end();
  }
}

/** Fills the database of this process with the demo corporation. */
export async function seed(): Promise<void> {
  mkdirSync(env().DATA_DIR, { recursive: true });
  writeFileSync(marker(), '');
  await run(process.execPath, ['--conditions=react-server', 'prisma/seed/run.ts'], {
    env: childEnvironment({ DATABASE_URL: databaseUrl() }),
  });
  rmSync(marker());
}

/** An embedded database whose example data stopped halfway is thrown away, empty, for a new attempt. */
export async function clearHalfSeed(url: string): Promise<void> {
  if (!existsSync(marker())) return;
  const target = new URL(url);
  const name = target.pathname.slice(1);
  target.pathname = '/postgres';
  const client = new pg.Client({ connectionString: target.href });
  await client.connect();
  try {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
    await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  rmSync(marker());
}
