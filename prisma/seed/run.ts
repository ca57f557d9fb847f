import { moment } from '#lib/clock.ts';
import { closeDatabase } from '#lib/db/client.ts';
import { seedPeople } from './people.ts';

await seedPeople(moment());
await closeDatabase();
