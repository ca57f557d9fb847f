import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Imported before anything asks for the time: lib/env.ts reads the name of this file once.
const file = join(mkdtempSync(join(tmpdir(), 'woonbehoud-clock-')), 'clock');
process.env.CLOCK_FILE = file;

/** From here on it is this instant for lib/clock.ts. */
export function setClock(instant: Date): Date {
  writeFileSync(file, instant.toISOString());
  return instant;
}
