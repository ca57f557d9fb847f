import { moment } from '#lib/clock.ts';
import { beginReading, checkRun, loadFile, stageFile } from '#lib/features/import/commands-read.ts';
import { applyRun, failRun, isOutOfRange, tidyAfter } from '#lib/features/import/commands-run.ts';
import { readRows } from './read-file.ts';

/** Reads the files of an upload and judges every line; cut short, the next try starts from scratch. */
export async function readRun(run: string): Promise<void> {
  for (const id of (await beginReading(run)) ?? []) {
    const file = await loadFile(id);
    if (file === null) return;
    if (!(await stageFile(run, id, file.name, await readRows(file.name, file.bytes)))) return;
  }
  await checkRun(run);
}

/** Applies a confirmed run; amounts whose sum does not fit end it, because another try would end the same way. */
export async function carryOutRun(run: string): Promise<void> {
  try {
    await tidyAfter(run, await applyRun(run, moment()));
  } catch (error) {
    if (!isOutOfRange(error)) throw error;
    await failRun(run, 'AMOUNTS_TOO_LARGE', moment());
  }
}
