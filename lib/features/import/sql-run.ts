import 'server-only';
import type { Tx } from '#lib/db/door.ts';
import { cents } from '#lib/domain/cents.ts';
import type { CheckedFile, CheckedStatement } from '#lib/domain/import-check.ts';
import type { BalanceNote, FileKind, RefusedLine } from '#lib/domain/import-row.ts';

/** Every field but the bytes, and no zip whose files are there. */
const files = {
  where: { children: { none: {} } },
  select: {
    id: true,
    name: true,
    sizeBytes: true,
    kind: true,
    unknownColumns: true,
    newCount: true,
    updatedCount: true,
    duplicateCount: true,
    matchedCount: true,
    doubtfulCount: true,
    batchCount: true,
    skippedCount: true,
    refusedCount: true,
  },
  orderBy: { id: 'asc' },
} as const;
const fields = {
  id: true,
  createdAt: true,
  finishedAt: true,
  status: true,
  phase: true,
  done: true,
  total: true,
  failure: true,
  version: true,
  goodLines: true,
  acceptBalance: true,
  acceptChanged: true,
  createdBy: { select: { name: true } },
  files,
} as const;

const select = (tx: Tx, id: string) => tx.importRun.findUnique({ where: { id }, select: fields });
type Stored = NonNullable<Awaited<ReturnType<typeof select>>>;
export type StoredRun = Omit<Stored, 'files'> & { readonly files: readonly CheckedFile[] };

const withFiles = (run: Stored): StoredRun => ({
  ...run,
  files: run.files.map((file) => ({
    id: file.id,
    name: file.name,
    sizeBytes: file.sizeBytes,
    kind: file.kind as FileKind | null,
    unknownColumns: file.unknownColumns,
    counts: {
      new: file.newCount,
      updated: file.updatedCount,
      duplicate: file.duplicateCount,
      matched: file.matchedCount,
      doubtful: file.doubtfulCount,
      batch: file.batchCount,
      skipped: file.skippedCount,
      refused: file.refusedCount,
    },
  })),
});

export async function findRun(tx: Tx, id: string): Promise<StoredRun | null> {
  const run = await select(tx, id);
  return run && withFiles(run);
}

export async function findRuns(tx: Tx, before: Date | null, take: number): Promise<StoredRun[]> {
  const runs = await tx.importRun.findMany({
    where: before ? { createdAt: { lt: before } } : {},
    select: fields,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
  });
  return runs.map(withFiles);
}

export async function findStatements(tx: Tx, run: string): Promise<CheckedStatement[]> {
  const rows = await tx.bankStatement.findMany({
    where: { runId: run },
    orderBy: [{ fileId: 'asc' }, { place: 'asc' }],
  });
  return rows.map((row) => ({
    fileId: row.fileId,
    account: row.account,
    statementId: row.statementId,
    opening: row.openingCents === null ? null : cents(row.openingCents),
    closing: row.closingCents === null ? null : cents(row.closingCents),
    balance: row.balance as BalanceNote,
    known: row.known as CheckedStatement['known'],
  }));
}

/** Refused lines in the order of files and lines, each with its file; `take` of them after `after`, or all. */
export async function findRefusals(
  tx: Tx,
  run: string,
  page: { readonly after?: bigint; readonly take?: number } = {},
): Promise<(RefusedLine & { id: bigint; fileId: number; file: string })[]> {
  const rows = await tx.importRefusal.findMany({
    where: { runId: run, ...(page.after === undefined ? {} : { id: { gt: page.after } }) },
    include: { file: { select: { name: true } } },
    orderBy: { id: 'asc' },
    ...(page.take === undefined ? {} : { take: page.take }),
  });
  return rows.map((row) => ({
    id: row.id,
    fileId: row.fileId,
    file: row.file.name,
    line: row.line,
    column: row.columnName,
    value: row.value,
    reason: row.reason,
  }));
}
