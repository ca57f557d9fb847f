import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from '#lib/cli/build.ts';
import { run } from '#lib/cli/process.ts';
import { startServers } from '#lib/cli/servers.ts';
import { cloneTemplate, startTestDatabase } from '#lib/cli/test-database.ts';
import { adoptDatabase, childEnvironment } from '#lib/env.ts';

/** The day on which every run begins; a test that needs another writes it into CLOCK_FILE. */
const FIRST_INSTANT = '2026-11-23T08:00:00.000Z';
/** Puts into the empty database what every journey finds there (accounts); run as a program when it exists. */
const PREPARATION = 'tests/e2e/prepare.ts';

/** Starts the built application with its worker on a clone of the template, with a clock that stands still, for the whole run. */
export default async function setup() {
  const { E2E_PORT, CLOCK_FILE, TEST_SERVER, TEST_DATA_DIR } = process.env;
  process.env.WOONBEHOUD_MODE = 'test';
  process.env.PORT = E2E_PORT;
  writeFileSync(CLOCK_FILE ?? '', FIRST_INSTANT);
  const own = TEST_SERVER && TEST_DATA_DIR ? undefined : await startTestDatabase();
  const server = own?.server ?? TEST_SERVER ?? '';
  process.env.DATA_DIR = join(own?.dataDir ?? TEST_DATA_DIR ?? '', 'e2e');
  if (own) await prepare({ application: true });
  const databaseUrl = await cloneTemplate(server, `e2e_${process.pid}`);
  adoptDatabase(databaseUrl);
  if (existsSync(PREPARATION)) {
    await run(process.execPath, ['--conditions=react-server', PREPARATION], { env: childEnvironment() });
  }
  const servers = startServers({
    port: Number(E2E_PORT),
    baseUrl: `http://localhost:${E2E_PORT}`,
    databaseUrl,
    logs: 'test-results/server',
  });
  await servers.healthy;
  return async () => {
    await servers.stop();
    await own?.stop();
  };
}
