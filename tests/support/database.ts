import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { cloneTemplate, dropClone } from '#lib/cli/test-database.ts';

// Runs before each test file, and before that file imports anything: lib/env.ts reads the address when first asked.
const server = inject('server');
const name = `test_${randomUUID().replaceAll('-', '')}`;
const url = await cloneTemplate(server, name);
process.env.DATABASE_URL = url;
process.env.DATA_DIR = join(inject('dataDir'), name);

afterAll(() => dropClone(server, name));

/** The migrated, empty database of this test file alone; gone after its last test. */
export const testDatabase = (): string => url;
