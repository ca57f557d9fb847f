import type { TestProject } from 'vitest/node';
import { startTestDatabase } from '#lib/cli/test-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    server: string;
    dataDir: string;
  }
}

/** One server for the whole run: the one that `npm test` started, else its own. */
export default async function setup(project: TestProject) {
  const { TEST_SERVER, TEST_DATA_DIR } = process.env;
  if (TEST_SERVER && TEST_DATA_DIR) {
    project.provide('server', TEST_SERVER);
    project.provide('dataDir', TEST_DATA_DIR);
    return;
  }
  const { server, dataDir, stop } = await startTestDatabase();
  project.provide('server', server);
  project.provide('dataDir', dataDir);
  return stop;
}
