import 'server-only';
import type { Tx } from '#lib/db/door.ts';
import { asksOf, type RunStatus, totalOf } from '#lib/domain/import-check.ts';
import type { ImportRunRow, ImportRunView, RefusalRow, RunFailure, RunPhase } from './schema.ts';
import { findRefusals, findRun, findRuns, findStatements, type StoredRun } from './sql-run.ts';

const pageRows = 25;

const rowOf = (run: StoredRun): ImportRunRow => ({
  id: run.id,
  createdBy: run.createdBy?.name ?? null,
  createdAt: run.createdAt,
  finishedAt: run.finishedAt,
  status: run.status as RunStatus,
  phase: run.phase as RunPhase,
  done: run.done,
  total: run.total,
  failure: run.failure as RunFailure | null,
  fileNames: run.files.map((file) => file.name),
  totals: totalOf(run.files.map((file) => file.counts)),
});

/** The newest runs first, 25 at a time; `before` is the last row's `createdAt`. Empty for who may not see imports. */
export const listRuns = async (tx: Tx, before: Date | null = null): Promise<ImportRunRow[]> =>
  (await findRuns(tx, before, pageRows)).map(rowOf);

/** One run with its files and statements, or null. */
export async function getRun(tx: Tx, id: string): Promise<ImportRunView | null> {
  const run = await findRun(tx, id);
  if (!run) return null;
  const statements = await findStatements(tx, id);
  const row = rowOf(run);
  return {
    ...row,
    version: run.version,
    goodLines: run.goodLines,
    files: run.files,
    statements,
    asks: asksOf(row.totals, statements),
  };
}

/** The refused lines of a run, 25 at a time; `after` is the last row's `id`. */
export async function listRefusals(tx: Tx, run: string, after: string | null = null): Promise<RefusalRow[]> {
  const page = after !== null && /^\d{1,18}$/.test(after) ? { after: BigInt(after), take: pageRows } : { take: pageRows };
  const rows = await findRefusals(tx, run, page);
  return rows.map(({ id, file, line, column, value, reason }) => ({
    id: String(id),
    file,
    line,
    column,
    value,
    reason,
  }));
}
