import { ensureDatabase } from '#lib/cli/embedded-postgres.ts';
import { generateClient, migrate } from '#lib/cli/prisma.ts';
import { adoptDatabase, env } from '#lib/env.ts';

/**
 * Does work on this installation's database, migrated, and leaves it as it was found: an embedded database that was not
 * running runs only meanwhile. Prints nothing. Features are to be imported inside `work`, because the database client may
 * still have to be made.
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  await generateClient();
  const given = env().DATABASE_URL;
  const database = given ? { url: given, stop: async () => undefined } : await ensureDatabase();
  try {
    await migrate(database.url);
    adoptDatabase(database.url);
    return await work();
  } finally {
    await database.stop();
  }
}
