import 'server-only';
import { record } from '#lib/audit/record.ts';
import { asSystem, type Tx } from '#lib/db/door.ts';
import { lockPortfolio } from '#lib/db/lock.ts';
import { type Actor, type Doer, type Role, system, vouch } from '#lib/domain/actor.ts';
import { type Asks, totalOf, whyNot } from '#lib/domain/import-check.ts';
import type { NamedRows } from '#lib/domain/import-row.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { reckonTouched } from '#lib/features/ledger/commands.ts';
import { stageFile } from './commands-read.ts';
import type { ImportReport, RunFailure } from './schema.ts';
import { dropStaged, lockRun, markTouched, storeCounts, storeRefusals } from './sql.ts';
import { storeEntries } from './sql-bank.ts';
import { storeBookings } from './sql-booking.ts';
import { judge } from './sql-judge.ts';
import { storeLists } from './sql-list.ts';
import { findRefusals, findRun, findStatements, type StoredRun } from './sql-run.ts';
import { analyzeStaging, vacuumLedger } from './sql-stage.ts';

/** So many new lines that the ledger's statistics and visibility map are worth a vacuum at once. */
const MANY_LINES = 5_000;

/**
 * Applies a confirmed run in one transaction, after judging every line anew: what changed since the dry run sends it back
 * to the person with the new numbers. Run again it does nothing. Answers how many ledger lines came in.
 */
export const applyRun = (run: string, now: Moment): Promise<number> =>
  asSystem(async (tx) => {
    if ((await lockRun(tx, run)) !== 'APPLYING') return 0;
    await lockPortfolio(tx);
    await judge(tx, run);
    const changed = await storeCounts(tx, run);
    const checked = (await findRun(tx, run))!;
    if (changed > 0 || whyNot(totalOf(checked.files.map((file) => file.counts)), await findStatements(tx, run), checked)) {
      await storeRefusals(tx, run);
      await tx.importRun.update({
        where: { id: run },
        data: { status: 'READY', phase: 'READY', failure: 'COUNTS_CHANGED', version: { increment: 1 } },
      });
      return 0;
    }
    return bookRun(tx, await confirmer(tx, run), checked, now);
  });

/**
 * Tidies up behind an applied run, when its report stands already: its staged rows go, and after many lines the ledger is
 * vacuumed, so that the next portfolio run reads it at full speed. A run that was sent back keeps its rows.
 */
export async function tidyAfter(run: string, booked: number): Promise<void> {
  await asSystem(async (tx) => {
    if ((await lockRun(tx, run)) === 'APPLIED') await dropStaged(tx, run);
  });
  if (booked > MANY_LINES) await vacuumLedger();
}

/** Ends a run that cannot be applied; nothing of it stays but what it was called and why. */
export const failRun = (run: string, failure: RunFailure, now: Moment): Promise<void> =>
  asSystem(async (tx) => {
    const status = await lockRun(tx, run);
    if (status !== 'READING' && status !== 'APPLYING') return;
    await dropStaged(tx, run);
    await tx.importFile.updateMany({ where: { runId: run }, data: { content: null } });
    await tx.importRun.update({
      where: { id: run },
      data: { status: 'FAILED', phase: 'DONE', failure, finishedAt: now.at, version: { increment: 1 } },
    });
  });

/** True when the database refused a sum that does not fit: amounts of a size that no rent has. */
export const isOutOfRange = (error: unknown): boolean =>
  /22003/.test(`${(error as { message?: string }).message} ${JSON.stringify((error as { meta?: unknown }).meta ?? null)}`);

/** Books what was judged in this transaction and reckons whom it touched; answers how many ledger lines came in. */
async function bookRun(
  tx: Tx,
  actor: Doer,
  run: Pick<StoredRun, 'id' | 'files' | 'goodLines' | 'acceptBalance'>,
  now: Moment,
): Promise<number> {
  await storeLists(tx);
  await storeBookings(tx, run.id);
  await storeEntries(tx, run.id);
  await tx.$executeRaw`create temporary table touched (tenancy_id integer primary key) on commit drop`;
  if ((await markTouched(tx)) > 0) await reckonTouched(tx, now.today, now);
  await tx.importFile.updateMany({ where: { runId: run.id }, data: { content: null } });
  await tx.importRun.update({
    where: { id: run.id },
    data: { status: 'APPLIED', phase: 'DONE', failure: null, finishedAt: now.at, version: { increment: 1 } },
  });
  const totals = totalOf(run.files.map((file) => file.counts));
  const { goodLines, acceptBalance } = run;
  const data = {
    run: run.id,
    booked: totals.new + totals.matched,
    updated: totals.updated,
    doubtful: totals.doubtful,
    goodLines,
    acceptBalance,
  };
  await record(tx, actor, { chain: `import:${run.id}` }, { type: 'import.applied', data }, now);
  return totals.new + totals.matched;
}

/** Who confirmed the run, as he is now: the job that applies it acts for him. */
async function confirmer(tx: Tx, run: string): Promise<Actor | typeof system> {
  const found = await tx.importRun.findUnique({
    where: { id: run },
    select: { confirmedBy: { select: { id: true, name: true, role: true } } },
  });
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
    await tx.importRun.deleteMany({
      where: {
        createdById: null,
        status: 'READING',
        createdAt: { lt: new Date(now.at.getTime() - ABANDONED_AFTER_MS) },
      },
    });
    return (
      await tx.importRun.create({
        data: { createdAt: now.at, status: 'READING', phase: 'READING' },
        select: { id: true },
      })
    ).id;
  });
  try {
    for (const part of files) {
      const file = await asSystem((tx) =>
        tx.importFile.create({
          data: { runId: run, name: part.name, sizeBytes: part.sizeBytes },
          select: { id: true },
        }),
      );
      await stageFile(run, file.id, part.name, [part]);
    }
    await analyzeStaging();
    const report = await asSystem((tx) => judgeAndApply(tx, run, options, now));
    if (!report.applied) await dropRun(run);
    else {
      const { new: added, matched } = totalOf(report.files.map(({ counts }) => counts));
      await tidyAfter(run, added + matched);
    }
    return report;
  } catch (error) {
    await dropRun(run);
    throw error;
  }
}

/** A command that was killed leaves its staged rows behind; the next one clears them away. */
const ABANDONED_AFTER_MS = 6 * 60 * 60 * 1000;
const dropRun = (run: string): Promise<unknown> =>
  asSystem((tx) => tx.importRun.deleteMany({ where: { id: run, status: { not: 'APPLIED' } } }));

async function judgeAndApply(tx: Tx, run: string, options: ImportOptions, now: Moment): Promise<ImportReport> {
  const yes: Asks = {
    goodLines: options.goodLines ?? false,
    acceptBalance: options.acceptBalance ?? false,
    acceptChanged: false,
  };
  await lockPortfolio(tx);
  await judge(tx, run);
  await storeCounts(tx, run);
  await storeRefusals(tx, run);
  const { files } = (await findRun(tx, run))!;
  const statements = await findStatements(tx, run);
  const refused = Map.groupBy(await findRefusals(tx, run), ({ fileId }) => fileId);
  const refusal = whyNot(totalOf(files.map((file) => file.counts)), statements, yes);
  const applied = refusal === null && !options.dryRun;
  if (applied) {
    await record(
      tx,
      system,
      { chain: `import:${run}` },
      { type: 'import.started', data: { run, files: files.map(({ name }) => name) } },
      now,
    );
    await bookRun(tx, system, { id: run, files, goodLines: yes.goodLines, acceptBalance: yes.acceptBalance }, now);
    await tx.importRun.update({
      where: { id: run },
      data: { goodLines: yes.goodLines, acceptBalance: yes.acceptBalance },
    });
  }
  return {
    applied,
    refusal,
    files: files.map(({ id, name, kind, unknownColumns, counts }) => ({
      name,
      kind,
      unknownColumns,
      counts,
      refused: (refused.get(id) ?? [])
        .map(({ line, column, value, reason }) => ({ line, column, value, reason }))
        .sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
      statements: statements.filter((one) => one.fileId === id),
    })),
  };
}
