import 'server-only';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id with OWASP's 2026 minimum: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** A hash of nobody's password, so that an unknown address takes as long as a wrong password. */
let nobody: Promise<string> | undefined;

export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody');
  const fits = await verify(stored ?? (await nobody), password);
  return fits && stored !== null;
}
