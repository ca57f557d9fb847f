import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { NamedRows } from '#lib/domain/import-row.ts';
import type { ImportReport, ReportedFile } from '#lib/features/import/schema.ts';
import { sayReport, sayTrouble } from './import-report.ts';
import { withDatabase } from './with-database.ts';

/** How a command ends: applied or nothing to do, refused, or a person must decide. @source import-format §4 */
const exit = { applied: 0, refused: 1, undecided: 2 } as const;

const usage = 'Gebruik: npm run --silent import -- BESTAND… [--dry-run] [--good-lines] [--accept-balance] [--json]';

async function main(): Promise<number> {
  const options = {
    'dry-run': { type: 'boolean' },
    'good-lines': { type: 'boolean' },
    'accept-balance': { type: 'boolean' },
    json: { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (positionals.length === 0) throw new TypeError('geen bestand genoemd');
  for (const path of positionals) if (!statSync(path).isFile()) throw new TypeError(`${path} is geen bestand`);
  return withDatabase(async () => {
    const { readRows } = await import('#lib/jobs/read-file.ts');
    const { importNow } = await import('#lib/features/import/commands-run.ts');
    const { closeDatabase } = await import('#lib/db/client.ts');
    const { moment } = await import('#lib/clock.ts');
    try {
      const files: NamedRows[] = [];
      for (const path of positionals) files.push(...(await readRows(basename(path), readFileSync(path))));
      const wishes = {
        dryRun: values['dry-run'] ?? false,
        goodLines: values['good-lines'] ?? false,
        acceptBalance: values['accept-balance'] ?? false,
      };
      const report = await importNow(files, wishes, moment());
      process.stdout.write(
        values.json
          ? `${JSON.stringify({ files: report.files.map(inJson), applied: report.applied })}\n`
          : sayReport(report, wishes.dryRun),
      );
      for (const { name, unknownColumns } of report.files)
        if (values.json && unknownColumns.length > 0)
          process.stderr.write(`${name}: onbekende kolommen overgeslagen: ${unknownColumns.join(', ')}\n`);
      return exitOf(report);
    } finally {
      await closeDatabase();
    }
  });
}

const exitOf = ({ refusal }: ImportReport): number => {
  if (refusal === null) return exit.applied;
  return refusal.code === 'BALANCE_OFF' || refusal.code === 'STATEMENT_CHANGED' ? exit.undecided : exit.refused;
};

const inJson = ({ name, kind, counts, refused }: ReportedFile) => ({
  file: name,
  kind,
  new: counts.new + counts.matched,
  updated: counts.updated,
  duplicate: counts.duplicate,
  doubtful: counts.doubtful,
  batch: counts.batch,
  skipped: counts.skipped,
  refused,
});

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${sayTrouble(error)}\n${error instanceof TypeError ? `${usage}\n` : ''}`);
  process.exitCode = exit.refused;
}
