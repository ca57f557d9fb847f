import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { filesBelow, generateClient, hashOf } from '#lib/cli/prisma.ts';
import { run } from '#lib/cli/process.ts';
import { phase } from '#lib/cli/progress.ts';
import { childEnvironment } from '#lib/env.ts';

const NEXT = 'node_modules/next/dist/bin/next';
const STAMP = '.next/woonbehoud-sources';
const FOLDERS = ['app', 'components', 'lib', 'public', 'prisma/schema'];
const FILES = ['next.config.ts', 'package-lock.json', 'package.json', 'postcss.config.mjs', 'proxy.ts', 'tsconfig.json'];

/** Makes the Prisma client and, unless only development is asked for, the application; what did not change is not made again. */
export async function prepare({ application }: { application: boolean }): Promise<void> {
  await phase('Database client', async (note) => {
    if (!(await generateClient())) note('nothing changed');
  });
  if (!application) return;
  const hash = sourcesHash();
  if (existsSync(STAMP) && existsSync('.next/BUILD_ID') && readFileSync(STAMP, 'utf8') === hash) {
    return phase('Application', async (note) => note('nothing changed'));
  }
  await phase('Building the application, which takes a minute', async () => {
    const env = childEnvironment({ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', CLOCK_FILE: undefined });
    await run(process.execPath, [NEXT, 'build'], { env });
    writeFileSync(STAMP, hash);
  });
}

function sourcesHash(): string {
  const sources = filesBelow(FOLDERS, ['lib/cli', 'lib/db/generated']).filter((file) => !file.endsWith('.test.ts'));
  return hashOf([...sources, ...FILES.filter((file) => existsSync(file))]);
}
