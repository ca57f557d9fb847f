import { spawn } from 'node:child_process';
import { generateClient } from '#lib/cli/prisma.ts';
import { exitOf, ProgramFailed, run } from '#lib/cli/process.ts';
import { fail, phase } from '#lib/cli/progress.ts';
import { childEnvironment } from '#lib/env.ts';

const NEXT = 'node_modules/next/dist/bin/next';
const LINT = ['ci', '--error-on-warnings', '--colors=off'];
const TYPES = ['node_modules/typescript/bin/tsc', '--noEmit'];
const TESTS = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/support/vitest.config.ts', '--project=unit*', '--project=house'];

/** `--no-tests`: lint and types alone, for where the tests follow anyway. */
const onlyStatic = process.argv.includes('--no-tests');

/** Runs a gate in its own phase; shows what it printed when it does not pass, and goes on to the next. */
async function gate(title: string, program: string, args: readonly string[]): Promise<boolean> {
  try {
    await phase(title, () => run(program, args, { env: childEnvironment({ NODE_ENV: undefined }) }));
    return true;
  } catch (error) {
    console.error(error instanceof ProgramFailed ? error.output.trim() : error);
    return false;
  }
}

try {
  await phase('Database client', generateClient);
  const lint = await gate('Lint and format', 'node_modules/.bin/biome', LINT);
  await gate('Route types', process.execPath, [NEXT, 'typegen']);
  const types = await gate('Types', process.execPath, TYPES);
  let tests = true;
  if (!onlyStatic) {
    console.log('· Unit and house tests …');
    const env = childEnvironment({ NODE_ENV: undefined, WOONBEHOUD_MODE: 'test' });
    tests = (await exitOf(spawn(process.execPath, TESTS, { stdio: 'inherit', env }))) === 0;
  }
  console.log(lint && types && tests ? '\n✓ All is well.' : '\n✗ Something is not well; see above.');
  process.exit(lint && types && tests ? 0 : 1);
} catch (error) {
  fail(error);
}
