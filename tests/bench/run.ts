import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { ensureDatabase } from '#lib/cli/embedded-postgres.ts';
import { generateClient, migrate } from '#lib/cli/prisma.ts';
import { moment } from '#lib/clock.ts';
import { adoptDatabase } from '#lib/env.ts';
import type { Figure } from './figure.ts';

/**
 * Measures what the README reports, on a database of its own: ratios within one run, absolute times only beside them.
 * `npm run bench -- 8000` measures a smaller corporation; `npm run bench -- 8000 arrears pages` only the parts
 * that are named, and leaves the latest figures as they are. The pages show the cases that the part before them opens.
 */
const [wanted, ...named] = process.argv.slice(2);
const tenancies = Number(wanted ?? 80_000);
if (!Number.isSafeInteger(tenancies) || tenancies < 1) throw new Error(`"${wanted}" is no number of tenancies`);
const months = 36;

await generateClient();
const dataDir = mkdtempSync(join(tmpdir(), 'woonbehoud-bench-'));
const database = await ensureDatabase({ dataDir, fleeting: true });
const figures: Figure[] = [];
try {
  await migrate(database.url);
  adoptDatabase(database.url);
  const client = new Client({ connectionString: database.url });
  client.on('error', (error) => say(error.message));
  await client.connect();
  const { makeCorporation } = await import('./corporation.ts');
  const { today } = moment();
  say(`Making ${tenancies} tenancies × ${months} months`);
  const lines = await makeCorporation(client, tenancies, months, today);
  say(`${lines} ledger lines`);
  const parts = [
    ['arrears', async () => (await import('./arrears.ts')).benchArrears(client, today, tenancies)],
    ['stage-move', async () => (await import('./stage-move.ts')).benchStageMove(client, database.url)],
    ['pages', async () => (await import('./pages.ts')).benchPages(client, database.url, dataDir)],
    ['import', async () => (await import('./import.ts')).benchImport(client, today)],
  ] as const;
  const unknown = named.filter((name) => !parts.some(([part]) => part === name));
  if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}; there are ${parts.map(([part]) => part).join(', ')}`);
  for (const [name, part] of parts.filter(([part]) => named.length === 0 || named.includes(part))) {
    say(`Measuring: ${name}`);
    for (const figure of await part()) {
      figures.push(figure);
      say(`  ${figure.name}: ${figure.value} ${figure.unit} (goal ${figure.goal}; ${figure.against})`);
    }
  }
  await client.end();
} finally {
  await (await import('#lib/db/client.ts')).closeDatabase();
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
console.table(
  Object.fromEntries(
    figures.map(({ name, value, unit, goal, against, holds }) => [name, { value: `${value} ${unit}`, goal, holds, against }]),
  ),
);
if (named.length === 0) writeFileSync(new URL('latest.json', import.meta.url), `${JSON.stringify(figures, null, 2)}\n`);
process.exitCode = figures.every((figure) => figure.holds) ? 0 : 1;

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
