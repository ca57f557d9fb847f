import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { asActor, asSystem } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { cancelRun, confirmRun, uploadFiles } from '#lib/features/import/commands.ts';
import { getRun, listRefusals, listRuns } from '#lib/features/import/queries.ts';
import { carryOut, listOpen } from '#lib/jobs/outbox.ts';
import { bookingsHead, bytes, contract, contractsHead, csv, importFiles, now, someone, statement } from '../support/import.ts';

let coordinator: Actor;
const yes = { goodLines: false, acceptBalance: false, acceptChanged: false };
const payment = (key: string, amount = '10,00') => `${key};R-1;ONT;2026-11-01;;${amount};;;;`;
const work = async () => {
  for (const id of await listOpen('all')) await carryOut(id);
};
async function upload(files: Readonly<Record<string, string>>): Promise<string> {
  const answer = await uploadFiles(
    coordinator,
    { files: Object.entries(files).map(([name, text]) => ({ name, bytes: bytes(text) })) },
    now,
  );
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}
const see = async (id: string, as = coordinator) => (await asActor(as, (tx) => getRun(tx, id)))!;
const confirm = async (id: string, extra: Partial<typeof yes> = {}) =>
  confirmRun(coordinator, { runId: id, seenVersion: (await see(id)).version, ...yes, ...extra }, now);
const keys = async (...wanted: string[]) => asSystem((tx) => tx.ledgerLine.count({ where: { key: { in: wanted } } }));

beforeAll(async () => {
  coordinator = await someone('COORDINATOR');
  await importFiles({ 'huurovereenkomsten.csv': csv(contractsHead, contract('R-1')) });
});
afterAll(closeDatabase);

describe('an upload', () => {
  it('goes from files to a dry run, a confirmation and a report, and leaves no bytes behind', async () => {
    const id = await upload({
      'map/boekingen.csv': csv(bookingsHead, payment('U-1'), payment('U-2')),
      'bank.xml': statement('U', [{ cents: 100, text: 'R-1' }, { cents: 5 }]),
    });
    expect((await see(id)).status).toBe('READING');
    await work();
    const dry = await see(id);
    expect([dry.status, dry.phase, dry.fileNames]).toEqual(['READY', 'READY', ['boekingen.csv', 'bank.xml']]);
    expect(dry.totals).toMatchObject({ new: 2, matched: 1, doubtful: 1, refused: 0 });
    expect(dry.asks).toEqual({ goodLines: false, acceptBalance: false, acceptChanged: false });
    expect(await keys('U-1')).toBe(0);
    expect((await confirm(id))?.ok).toBe(true);
    await work();
    const done = await see(id);
    expect([done.status, done.totals]).toEqual(['APPLIED', dry.totals]);
    expect(await keys('U-1', 'U-2')).toBe(2);
    const left = await asSystem(
      (tx) => tx.$queryRaw<
        { content: number; staged: number }[]
      >`select (select count(*)::integer from import_file where content is not null) as content,
      (select count(*)::integer from import_booking) + (select count(*)::integer from import_entry) as staged`,
    );
    expect(left).toEqual([{ content: 0, staged: 0 }]);
    const events = await asSystem((tx) => tx.auditEvent.findMany({ where: { chain: `import:${id}` }, orderBy: { seq: 'asc' } }));
    expect(events.map(({ type, actorName }) => [type, actorName])).toEqual([
      ['import.started', coordinator.name],
      ['import.confirmed', coordinator.name],
      ['import.applied', coordinator.name],
    ]);
  });

  it('asks for a yes to refused lines, shows them, and then leaves them out', async () => {
    const id = await upload({
      'boekingen.csv': csv(bookingsHead, payment('V-1'), payment('V-2', 'x'), payment('V-3').replace('R-1', 'R-9')),
    });
    await work();
    expect(await confirm(id)).toEqual({ ok: false, refusal: { code: 'LINES_REFUSED', count: 2 } });
    const rows = await asActor(coordinator, (tx) => listRefusals(tx, id));
    expect(rows.map(({ file, line, column, value, reason }) => [file, line, column, value, reason])).toEqual([
      ['boekingen.csv', 3, 'bedrag', 'x', 'NOT_AN_AMOUNT'],
      ['boekingen.csv', 4, 'huurovereenkomst', 'R-9', 'UNKNOWN_CONTRACT'],
    ]);
    expect((await confirm(id, { goodLines: true }))?.ok).toBe(true);
    await work();
    expect(await keys('V-1', 'V-2', 'V-3')).toBe(1);
  });

  it('is sent back with new numbers when something changed after the dry run', async () => {
    const file = { 'boekingen.csv': csv(bookingsHead, payment('C-1'), payment('C-2')) };
    const [one, two] = [await upload(file), await upload(file)];
    await work();
    const seen = (await see(two)).version;
    await confirm(one);
    await confirm(two);
    await work();
    expect((await see(one)).status).toBe('APPLIED');
    const back = await see(two);
    expect([back.status, back.failure, back.totals.duplicate, back.totals.new]).toEqual(['READY', 'COUNTS_CHANGED', 2, 0]);
    expect(await confirmRun(coordinator, { runId: two, seenVersion: seen, ...yes }, now)).toEqual({
      ok: false,
      refusal: { code: 'RUN_CHANGED' },
    });
    expect((await confirm(two))?.ok).toBe(true);
    await work();
    expect([(await see(two)).status, await keys('C-1', 'C-2')]).toEqual(['APPLIED', 2]);
  });

  it('and another at the same moment do not mix', async () => {
    const ids = await Promise.all(
      ['X', 'Y'].map((key) =>
        upload({
          'boekingen.csv': csv(bookingsHead, ...Array.from({ length: 300 }, (_, at) => payment(`${key}-${at}`))),
        }),
      ),
    );
    await Promise.all((await listOpen('all')).map(carryOut));
    for (const id of ids) expect((await see(id)).totals.new).toBe(300);
    for (const id of ids) await confirm(id);
    await Promise.all((await listOpen('all')).map(carryOut));
    expect(
      await asSystem(
        (tx) =>
          tx.$queryRaw`select count(*)::integer as lines, count(distinct import_id)::integer as runs from ledger_line where key ~ '^[XY]-'`,
      ),
    ).toEqual([{ lines: 600, runs: 2 }]);
  });

  it('can be cancelled until it is applied, and carried out again without an effect', async () => {
    const id = await upload({ 'boekingen.csv': csv(bookingsHead, payment('Z-1')) });
    const [effect] = await listOpen('all');
    await work();
    await confirm(id);
    expect(await cancelRun(coordinator, { runId: id }, now)).toEqual({ ok: true, value: true });
    await work();
    await asSystem((tx) => tx.outbox.updateMany({ where: { id: effect! }, data: { doneAt: null } }));
    await work();
    expect([(await see(id)).status, await keys('Z-1')]).toEqual(['CANCELLED', 0]);
    expect(await cancelRun(coordinator, { runId: id }, now)).toEqual({
      ok: false,
      refusal: { code: 'NOT_READY', status: 'CANCELLED' },
    });
  });

  it('reads again from scratch after it was cut short', async () => {
    const id = await upload({ 'boekingen.csv': csv(bookingsHead, payment('Q-1')) });
    await work();
    await asSystem((tx) => tx.importRun.update({ where: { id }, data: { status: 'READING' } }));
    await asSystem((tx) => tx.outbox.updateMany({ where: { subject: id }, data: { doneAt: null } }));
    await work();
    expect((await see(id)).totals.new).toBe(1);
  });

  it('shows a file that cannot be read as refused, beside the others', async () => {
    const id = await upload({ 'leeg.csv': '', 'boekingen.csv': csv(bookingsHead, payment('E-1')) });
    await work();
    const run = await see(id);
    expect(run.files.map(({ name, kind, counts }) => [name, kind, counts.new, counts.refused])).toEqual([
      ['leeg.csv', null, 0, 1],
      ['boekingen.csv', 'BOOKING', 1, 0],
    ]);
    await confirm(id, { goodLines: true });
    await work();
    expect(await keys('E-1')).toBe(1);
  });

  it('is for coordinators and administrators; for others there is nothing', async () => {
    const id = await upload({ 'boekingen.csv': csv(bookingsHead, payment('F-1')) });
    for (const role of ['FIELD_WORKER', 'MANAGER', 'AUDITOR'] as const) {
      const actor = await someone(role);
      expect(await uploadFiles(actor, { files: [{ name: 'a', bytes: bytes('a') }] }, now)).toEqual({
        ok: false,
        refusal: { code: 'MAY_NOT' },
      });
      expect(await asActor(actor, (tx) => getRun(tx, id))).toBeNull();
      expect(await asActor(actor, (tx) => listRuns(tx))).toEqual([]);
    }
    expect(await asActor(await someone('ADMIN'), (tx) => getRun(tx, id))).not.toBeNull();
  });
});
