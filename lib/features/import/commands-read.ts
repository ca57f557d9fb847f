import 'server-only';
import { asSystem, type Tx } from '#lib/db/door.ts';
import type { NamedRows } from '#lib/domain/import-row.ts';
import { addRefusals, addStatements, dropRead, lockRun, storeCounts, storeRefusals } from './sql.ts';
import { judge } from './sql-judge.ts';
import { analyzeStaging, stageRows } from './sql-stage.ts';

/** Begins to read a run from scratch: the ids of its files, or null when it is not to be read (any more). */
export const beginReading = (run: string): Promise<number[] | null> =>
  asSystem(async (tx) => {
    if ((await lockRun(tx, run)) !== 'READING') return null;
    await dropRead(tx, run);
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
    const id = await asSystem((tx) => describeFile(tx, run, file, part.name === name && parts.length === 1, part));
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
async function describeFile(tx: Tx, run: string, parent: number, itself: boolean, part: NamedRows): Promise<number> {
  const kind = part.file.kind;
  const unknownColumns = kind === null || kind === 'BANK' ? [] : [...part.file.unknownColumns];
  const { id } = itself
    ? await tx.importFile.update({ where: { id: parent }, data: { kind, unknownColumns }, select: { id: true } })
    : await tx.importFile.create({
        data: { runId: run, parentId: parent, name: part.name, sizeBytes: part.sizeBytes, kind, unknownColumns },
        select: { id: true },
      });
  if (part.file.kind === null) await addRefusals(tx, run, id, [part.file.fatal]);
  else if (part.file.kind === 'BANK') await addStatements(tx, run, id, part.file.statements);
  else await addRefusals(tx, run, id, part.file.refused);
  return id;
}

const progress = (run: string, at: { phase: 'STAGING' | 'CHECKING'; done: number; total: number }): Promise<boolean> =>
  asSystem(async (tx) => (await tx.importRun.updateMany({ where: { id: run, status: 'READING' }, data: at })).count === 1);

/** The dry run: judges every staged line and waits for a person. */
export async function checkRun(run: string): Promise<void> {
  if (!(await progress(run, { phase: 'CHECKING', done: 0, total: 0 }))) return;
  await analyzeStaging();
  await asSystem(async (tx) => {
    if ((await lockRun(tx, run)) !== 'READING') return;
    await judge(tx, run);
    await storeCounts(tx, run);
    await storeRefusals(tx, run);
    await tx.importRun.update({
      where: { id: run },
      data: { status: 'READY', phase: 'READY', version: { increment: 1 } },
    });
  });
}
