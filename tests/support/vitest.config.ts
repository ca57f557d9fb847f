import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));
const alias = { 'server-only': fileURLToPath(new URL('./server-only.ts', import.meta.url)) };

/** Days must come out the same wherever the machine stands: west of Amsterdam, east of it, and across their own clock changes. */
const ZONES = ['Europe/Amsterdam', 'Pacific/Auckland', 'America/New_York'];
const environment = (zone: string) => ({ TZ: zone, WOONBEHOUD_MODE: 'test' });

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    pool: 'forks',
    projects: [
      ...ZONES.map((zone) => ({
        root,
        resolve: { alias },
        test: {
          name: `unit ${zone}`,
          include: ['lib/**/*.test.ts', 'components/**/*.test.ts', 'prisma/**/*.test.ts'],
          // These tests keep nothing between files; loading every module anew took nine tenths of the time.
          isolate: false,
          env: environment(zone),
        },
      })),
      {
        root,
        resolve: { alias },
        test: { name: 'house', include: ['tests/*.test.ts'], env: environment('UTC') },
      },
      {
        root,
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          env: environment('UTC'),
          globalSetup: ['tests/support/database-server.ts'],
          setupFiles: ['tests/support/database.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
