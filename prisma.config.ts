import { defineConfig } from 'prisma/config';
import { env } from './lib/env.ts';

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  // `generate` needs no database; what does is started with its address by lib/cli/prisma.ts.
  datasource: { url: env().DATABASE_URL ?? 'postgresql://localhost/woonbehoud' },
});
