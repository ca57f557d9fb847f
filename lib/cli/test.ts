import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepare } from '#lib/cli/build.ts';
import { freePort } from '#lib/cli/postgres-server.ts';
import { exitOf, run } from '#lib/cli/process.ts';
import { fail, phase } from '#lib/cli/progress.ts';
import { startTestDatabase, type TestDatabase } from '#lib/cli/test-database.ts';
import { addCounts, type Counts, ofPlaywright, ofVitest } from '#lib/cli/test-report.ts';
import { childEnvironment } from '#lib/env.ts';

const VITEST = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/support/vitest.config.ts'];
const PLAYWRIGHT = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/support/playwright.config.ts'];

/** Which part to run (`unit`, `house`, `integration`, `e2e`; all when none is named), then file name filters for it. */
const { positionals } = parseArgs({ allowPositionals: true });
const [part, ...filters] = positionals;
const wants = (name: string) => part === undefined || part === name;

const reports = mkdtempSync(join(tmpdir(), 'woonbehoud-reports-'));
let counts: Counts = { passed: 0, failed: 0, skipped: 0 };
let database: TestDatabase | undefined;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void giveUp());

/** The runners hear the same signal and end by themselves; the server has to be told. */
async function giveUp(): Promise<void> {
  await database?.stop();
  rmSync(reports, { recursive: true, force: true });
  process.exit(1);
}

async function runTests(
  title: string,
  args: readonly string[],
  environment: Record<string, string>,
  read: (file: string, code: number) => Counts,
) {
  console.log(`\n── ${title} ──`);
  const file = join(reports, `${title}.json`);
  const env = childEnvironment({
    ...environment,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    NODE_ENV: undefined,
    DATABASE_URL: undefined,
    APP_DATABASE_URL: undefined,
  });
  const code = await exitOf(spawn(process.execPath, args, { stdio: 'inherit', env }));
  counts = addCounts(counts, read(file, code));
}

const vitest = (title: string, projects: string[], environment: Record<string, string> = {}) => {
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, `${title}.json`)}`];
  return runTests(title, [...VITEST, ...projects.map((name) => `--project=${name}`), ...report, ...filters], environment, ofVitest);
};

/** Finds or installs a browser; without one the end-to-end tests count as one failure and the others still run. */
async function hasBrowser(): Promise<boolean> {
  try {
    await phase('Browser', () => run(process.execPath, ['tests/support/browser.ts']));
    return true;
  } catch (error) {
    console.error((error as Error).message);
    counts = addCounts(counts, { passed: 0, failed: 1, skipped: 0 });
    return false;
  }
}

/** Whether a folder holds tests; before the first one is written its runner has nothing to say. */
const has = (folder: string, ending: string) =>
  existsSync(folder) && readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((file) => file.endsWith(ending));

try {
  const integration = wants('integration') && has('tests/integration', '.test.ts');
  const browser = wants('e2e') && has('tests/e2e', '.ts');
  const found = browser && (await hasBrowser());
  await prepare({ application: found });
  if (wants('unit')) await vitest('unit', ['unit*']);
  if (wants('house')) await vitest('house', ['house']);
  if (integration || found) {
    const started = await phase('Database', startTestDatabase);
    database = started;
    const environment = { TEST_SERVER: started.server, TEST_DATA_DIR: started.dataDir, WOONBEHOUD_MODE: 'test' };
    if (integration) await vitest('integration', ['integration'], environment);
    const port = String(await freePort());
    if (found) await runTests('e2e', [...PLAYWRIGHT, ...filters], { ...environment, E2E_PORT: port }, ofPlaywright);
  }
} catch (error) {
  await database?.stop();
  rmSync(reports, { recursive: true, force: true });
  fail(error);
}
await database?.stop();
rmSync(reports, { recursive: true, force: true });
const { passed, failed, skipped } = counts;
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
