import 'server-only';
import { record } from '#lib/audit/record.ts';
import { asSystem, type Tx } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { goodLines as goodLinesOf, type RunStatus, totalOf, whyNot } from '#lib/domain/import-check.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { may } from '#lib/domain/permission.ts';
import { accept, type Result, refuse } from '#lib/domain/result.ts';
import { type CancelInput, type ConfirmInput, type ImportRefusal, type Upload, uploadLimits } from './schema.ts';
import { dropRead, lockRun } from './sql.ts';
import { findRun, findStatements } from './sql-run.ts';

type Answer<T> = Promise<Result<T, ImportRefusal>>;

/** Takes in files as they are and has them read by a job; answers the run's id. Nothing is booked before a person confirms. */
export async function uploadFiles(actor: Actor, input: { readonly files: readonly Upload[] }, now: Moment): Answer<string> {
  if (!may(actor, 'import.run')) return refuse({ code: 'MAY_NOT' });
  if (input.files.length === 0) return refuse({ code: 'NO_FILES' });
  if (input.files.length > uploadLimits.files) return refuse({ code: 'TOO_MANY_FILES', most: uploadLimits.files });
  const files = input.files.map(({ name, bytes }) => ({ name: cleanName(name), bytes }));
  const large = files.find(({ bytes }) => bytes.byteLength > uploadLimits.bytes);
  if (large) return refuse({ code: 'FILE_TOO_LARGE', name: large.name, most: uploadLimits.bytes });
  return asSystem(async (tx) => {
    const { id } = await tx.importRun.create({
      data: { createdById: actor.id, createdAt: now.at, status: 'READING', phase: 'WAITING', total: files.length },
    });
    for (const { name, bytes } of files)
      await tx.importFile.create({
        data: { runId: id, name, sizeBytes: bytes.byteLength, content: bytes.slice() },
        select: { id: true },
      });
    await record(
      tx,
      actor,
      { chain: `import:${id}` },
      { type: 'import.started', data: { run: id, files: files.map(({ name }) => name) } },
      now,
    );
    await addEffect(tx, 'import.read', id, now);
    return accept(id);
  });
}

/** Confirms the numbers of the dry run; a job applies them. A run that was checked again meanwhile has to be looked at again. */
export async function confirmRun(actor: Actor, input: ConfirmInput, now: Moment): Promise<Result<true, ImportRefusal> | null> {
  if (!may(actor, 'import.run')) return refuse({ code: 'MAY_NOT' });
  return asSystem(async (tx) => {
    const status = await lockRun(tx, input.runId);
    const run = status && (await findRun(tx, input.runId));
    if (!run) return null;
    if (run.status !== 'READY') return refuse({ code: 'NOT_READY', status: run.status as RunStatus });
    if (run.version !== input.seenVersion) return refuse({ code: 'RUN_CHANGED' });
    const refusal = whyNot(totalOf(run.files.map((file) => file.counts)), await findStatements(tx, run.id), input);
    if (refusal) return refuse(refusal);
    const version = run.version + 1;
    const { goodLines, acceptBalance, acceptChanged } = input;
    await tx.importRun.update({
      where: { id: run.id },
      data: {
        status: 'APPLYING',
        phase: 'APPLYING',
        failure: null,
        version,
        goodLines,
        acceptBalance,
        acceptChanged,
        confirmedById: actor.id,
      },
    });
    const booked = goodLinesOf(totalOf(run.files.map((file) => file.counts)));
    await record(
      tx,
      actor,
      { chain: `import:${run.id}` },
      { type: 'import.confirmed', data: { run: run.id, booked, goodLines, acceptBalance, acceptChanged } },
      now,
    );
    await addEffect(tx, 'import.apply', `${run.id}`, now, version);
    return accept(true as const);
  });
}

/** Stops a run that has not been applied; a transaction that is applying it wins. */
export async function cancelRun(actor: Actor, input: CancelInput, now: Moment): Promise<Result<true, ImportRefusal> | null> {
  if (!may(actor, 'import.run')) return refuse({ code: 'MAY_NOT' });
  return asSystem(async (tx) => {
    const status = await lockRun(tx, input.runId);
    if (status === null) return null;
    if (status !== 'READING' && status !== 'READY' && status !== 'APPLYING') return refuse({ code: 'NOT_READY', status });
    await dropRead(tx, input.runId);
    await tx.importFile.updateMany({ where: { runId: input.runId }, data: { content: null } });
    await tx.importRun.update({
      where: { id: input.runId },
      data: { status: 'CANCELLED', phase: 'DONE', finishedAt: now.at, version: { increment: 1 } },
    });
    await record(tx, actor, { chain: `import:${input.runId}` }, { type: 'import.cancelled', data: { run: input.runId } }, now);
    return accept(true as const);
  });
}

const addEffect = (tx: Tx, kind: 'import.read' | 'import.apply', run: string, now: Moment, version = 1): Promise<number> => tx.$executeRaw`
  insert into outbox (kind, idempotency_key, subject, created_at) values (${kind}, ${`${kind}:${run}:${version}`}, ${run}, ${now.at})`;

const LONGEST_NAME = 200;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not travel on
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f]/g;
/** The name without a path, and without what could not be shown. */
const cleanName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) || name).slice(-LONGEST_NAME).toWellFormed().replace(UNPRINTABLE, '\ufffd');
