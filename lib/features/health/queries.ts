import 'server-only';
import { asSystem } from '#lib/db/door.ts';

/** What the outside may know of our state. */
export interface Health {
  readonly database: boolean;
}

export const getHealth = (): Promise<Health> =>
  asSystem((tx) => tx.$queryRaw`select 1`).then(
    () => ({ database: true }),
    () => ({ database: false }),
  );
