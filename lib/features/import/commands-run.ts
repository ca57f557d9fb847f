import 'server-only';
import { record } from '#lib/audit/record.ts';
import { asSystem, type Tx } from '#lib/db/door.ts';
import { lockPortfolio } from '#lib/db/lock.ts';
import { type Actor, type Doer, type Role, system, vouch } from '#lib/domain/actor.ts';
import { matchReturns } from '#lib/domain/bank-return.ts';
import { type Asks, totalOf, whyNot } from '#lib/domain/import-check.ts';
import type { NamedRows } from '#lib/domain/import-row.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { reckonTouched } from '#lib/features/ledger/commands.ts';
import type { ImportReport, RunFailure } from './schema.ts';
import * as sql from './sql.ts';
import * as bank from './sql-bank.ts';
import { judgeBookings, storeBookings } from './sql-booking.ts';
import { judgeContracts, judgePersonsAndPrices, storeLists } from './sql-list.ts';
import { findRefusals, findRun, findStatements, type StoredRun } from './sql-run.ts';
import { analyzeStaging, stageRows, vacuumLedger } from './sql-stage.ts';

/** So many new lines that the ledger's statistics and visibility map are worth a vacuum at once. */
const MANY_LINES = 5_000;

/** Begins to read a run from scratch: the ids of its files, or null when it is not to be read (any more). */
export const beginReading = (run: string): Promise<number[] | null> =>
  asSystem(async (tx) => {
    if ((await sql.lockRun(tx, run)) !== 'READING') return null;
    await sql.dropRead(tx, run);
    const files = await tx.importFile.findMany({ where: { runId: run }, select: { id: true }, orderBy: { id: 'asc' } });
    await tx.importRun.update({ where: { id: run }, data: { phase: 'READING', done: 0, total: files.length } });
    return files.map(({ id }) => id);
  });

/** The bytes of one file of a run, or null when they are gone because the run was cancelled. */
export const loadFile = (id: number): Promise<{ name: string; bytes: Uint8Array } | null> =>
  asSystem(async (tx) => {
    const file = await tx.importFile.findUnique({ where: { id }, select: { name: true, content: true } });
    return file?.content ? { name: file.name, bytes: file.content } : null;
  });

/**
 * Stages what one file turned out to hold: itself, or the files of a zip. Answers false when the run was cancelled
 * meanwhile; progress is written after every batch.
 */
export async function stageFile(run: string, file: number, name: string, parts: readonly NamedRows[]): Promise<boolean> {
  const rows = parts.reduce((total, { file: part }) => total + (part.kind === null ? 0 : part.rows.length), 0);
  if (!(await progress(run, { phase: 'STAGING', done: 0, total: rows }))) return false;
  let done = 0;
  for (const part of parts) {
    const id = await asSystem((tx) => describe(tx, run, file, part.name === name && parts.length === 1, part));
    if (part.file.kind === null) continue;
    let goesOn = true;
    await stageRows(run, id, part.file, async (count) => {
      done += count;
      goesOn = await progress(run, { phase: 'STAGING', done, total: rows });
      return goesOn;
    });
    if (!goesOn) return false;
  }
  return true;
}

/** Writes down what a file is; the files of a zip get rows of their own. */
async function describe(tx: Tx, run: string, parent: number, itself: boolean, part: NamedRows): Promise<number> {
  const kind = part.file.kind;
  const unknownColumns = kind === null || kind === 'BANK' ? [] : [...part.file.unknownColumns];
  const { id } = itself
    ? await tx.importFile.update({ where: { id: parent }, data: { kind, unknownColumns }, select: { id: true } })
    : await tx.importFile.create({ data: { runId: run, parentId: parent, name: part.name, sizeBytes: part.sizeBytes, kind, unknownColumns }, select: { id: true } });
  if (part.file.kind === null) await sql.addRefusals(tx, run, id, [part.file.fatal]);
  else if (part.file.kind === 'BANK') await sql.addStatements(tx, run, id, part.file.statements);
  else await sql.addRefusals(tx, run, id, part.file.refused);
  return id;
}

const progress = (run: string, at: { phase: 'STAGING' | 'CHECKING'; done: number; total: number }): Promise<boolean> =>
  asSystem(async (tx) => (await tx.importRun.updateMany({ where: { id: run, status: 'READING' }, data: at })).count === 1);

/** The dry run: judges every staged line and waits for a person. */
export async function checkRun(run: string): Promise<void> {
  if (!(await progress(run, { phase: 'CHECKING', done: 0, total: 0 }))) return;
  await analyzeStaging();
  await asSystem(async (tx) => {
    if ((await sql.lockRun(tx, run)) !== 'READING') return;
    await judge(tx, run);
    await sql.storeCounts(tx, run);
    await sql.storeRefusals(tx, run);
    await tx.importRun.update({ where: { id: run }, data: { status: 'READY', phase: 'READY', version: { increment: 1 } } });
  });
}

/**
 * Applies a confirmed run in one transaction, after judging every line anew: what changed since the dry run sends it back
 * to the person with the new numbers. Run again it does nothing. Answers how many ledger lines came in.
 */
export const applyRun = (run: string, now: Moment): Promise<number> =>
  asSystem(async (tx) => {
    if ((await sql.lockRun(tx, run)) !== 'APPLYING') return 0;
    await lockPortfolio(tx);
    await judge(tx, run);
    const changed = await sql.storeCounts(tx, run);
    const checked = (await findRun(tx, run))!;
    if (changed > 0 || whyNot(totalOf(checked.files.map((file) => file.counts)), await findStatements(tx, run), checked)) {
      await sql.storeRefusals(tx, run);
      await tx.importRun.update({ where: { id: run }, data: { status: 'READY', phase: 'READY', failure: 'COUNTS_CHANGED', version: { increment: 1 } } });
      return 0;
    }
    return apply(tx, await confirmer(tx, run), checked, now);
  });

/** After many lines came in the ledger is tidied at once, so that the next run reads it at full speed. */
export async function tidyAfter(booked: number): Promise<void> {
  if (booked > MANY_LINES) await vacuumLedger();
}

/** Ends a run that cannot be applied; nothing of it stays but what it was called and why. */
export const failRun = (run: string, failure: RunFailure, now: Moment): Promise<void> =>
  asSystem(async (tx) => {
    const status = await sql.lockRun(tx, run);
    if (status !== 'READING' && status !== 'APPLYING') return;
    await sql.dropStaged(tx, run);
    await tx.importFile.updateMany({ where: { runId: run }, data: { content: null } });
    await tx.importRun.update({ where: { id: run }, data: { status: 'FAILED', phase: 'DONE', failure, finishedAt: now.at, version: { increment: 1 } } });
  });

/** True when the database refused a sum that does not fit: amounts of a size that no rent has. */
export const isOutOfRange = (error: unknown): boolean => /22003/.test(`${(error as { message?: string }).message} ${JSON.stringify((error as { meta?: unknown }).meta ?? null)}`);

/** The temporary tables in which every line of the run has a verdict. */
async function judge(tx: Tx, run: string): Promise<void> {
  await sql.takeRoom(tx);
  await judgeContracts(tx, run);
  await judgePersonsAndPrices(tx, run);
  await judgeBookings(tx, run);
  if ((await bank.judgeEntries(tx, run)) > 0) {
    const returns = await bank.listReturns(tx);
    if (returns.length > 0) await bank.judgeReturns(tx, matchReturns(returns, await bank.listReversible(tx)));
  }
  await bank.judgeStatements(tx, run);
}

/** Books what was judged; answers how many ledger lines came in. */
async function apply(tx: Tx, actor: Doer, run: Pick<StoredRun, 'id' | 'files' | 'goodLines' | 'acceptBalance'>, now: Moment): Promise<number> {
  await storeLists(tx);
  await storeBookings(tx, run.id);
  await bank.storeEntries(tx, run.id);
  await tx.$executeRaw`create temporary table touched (tenancy_id integer primary key) on commit drop`;
  if ((await sql.markTouched(tx)) > 0) await reckonTouched(tx, now.today, now);
  await sql.dropStaged(tx, run.id);
  await tx.importFile.updateMany({ where: { runId: run.id }, data: { content: null } });
  await tx.importRun.update({ where: { id: run.id }, data: { status: 'APPLIED', phase: 'DONE', failure: null, finishedAt: now.at, version: { increment: 1 } } });
  const totals = totalOf(run.files.map((file) => file.counts));
  const { goodLines, acceptBalance } = run;
  const data = { run: run.id, booked: totals.new + totals.matched, updated: totals.updated, doubtful: totals.doubtful, goodLines, acceptBalance };
  await record(tx, actor, { chain: `import:${run.id}` }, { type: 'import.applied', data }, now);
  return totals.new + totals.matched;
}

/** Who confirmed the run, as he is now: the job that applies it acts for him. */
async function confirmer(tx: Tx, run: string): Promise<Actor | typeof system> {
  const found = await tx.importRun.findUnique({ where: { id: run }, select: { confirmedBy: { select: { id: true, name: true, role: true } } } });
  return found?.confirmedBy ? vouch({ ...found.confirmedBy, role: found.confirmedBy.role as Role, teams: [] }) : system;
}

export interface ImportOptions {
  readonly goodLines?: boolean;
  readonly acceptBalance?: boolean;
  readonly dryRun?: boolean;
}

/**
 * The whole way in one process, as SYSTEM: stage, judge, apply in one transaction, or leave no trace. A known statement
 * with other content is never taken in here: that needs a person.
 */
export async function importNow(files: readonly NamedRows[], options: ImportOptions, now: Moment): Promise<ImportReport> {
  const run = await asSystem(async (tx) => {
    await tx.importRun.deleteMany({ where: { createdById: null, status: 'READING', createdAt: { lt: new Date(now.at.getTime() - ABANDONED_AFTER_MS) } } });
    return (await tx.importRun.create({ data: { createdAt: now.at, status: 'READING', phase: 'READING' }, select: { id: true } })).id;
  });
  try {
    for (const part of files) {
      const file = await asSystem((tx) => tx.importFile.create({ data: { runId: run, name: part.name, sizeBytes: part.sizeBytes }, select: { id: true } }));
      await stageFile(run, file.id, part.name, [part]);
    }
    await analyzeStaging();
    const report = await asSystem((tx) => judgeAndApply(tx, run, options, now));
    if (!report.applied) await dropRun(run);
    else await tidyAfter(report.files.reduce((most, { counts }) => Math.max(most, counts.new + counts.matched), 0));
    return report;
  } catch (error) {
    await dropRun(run);
    throw error;
  }
}

/** A command that was killed leaves its staged rows behind; the next one clears them away. */
const ABANDONED_AFTER_MS = 6 * 60 * 60 * 1000;
const dropRun = (run: string): Promise<unknown> => asSystem((tx) => tx.importRun.deleteMany({ where: { id: run, status: { not: 'APPLIED' } } }));

async function judgeAndApply(tx: Tx, run: string, options: ImportOptions, now: Moment): Promise<ImportReport> {
  const yes: Asks = { goodLines: options.goodLines ?? false, acceptBalance: options.acceptBalance ?? false, acceptChanged: false };
  await lockPortfolio(tx);
  await judge(tx, run);
  await sql.storeCounts(tx, run);
  await sql.storeRefusals(tx, run);
  const { files } = (await findRun(tx, run))!;
  const statements = await findStatements(tx, run);
  const refused = Map.groupBy(await findRefusals(tx, run), ({ fileId }) => fileId);
  const refusal = whyNot(totalOf(files.map((file) => file.counts)), statements, yes);
  const applied = refusal === null && !options.dryRun;
  if (applied) {
    await record(tx, system, { chain: `import:${run}` }, { type: 'import.started', data: { run, files: files.map(({ name }) => name) } }, now);
    await apply(tx, system, { id: run, files, goodLines: yes.goodLines, acceptBalance: yes.acceptBalance }, now);
    await tx.importRun.update({ where: { id: run }, data: { goodLines: yes.goodLines, acceptBalance: yes.acceptBalance } });
  }
  return {
    applied,
    refusal,
    files: files.map(({ id, name, kind, unknownColumns, counts }) => ({
      name, kind, unknownColumns, counts,
      refused: (refused.get(id) ?? []).map(({ line, column, value, reason }) => ({ line, column, value, reason })).sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
      statements: statements.filter((one) => one.fileId === id),
    })),
  };
}
