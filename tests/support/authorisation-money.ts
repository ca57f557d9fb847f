import { randomUUID } from 'node:crypto';
import { asActor, asSystem } from '#lib/db/door.ts';
import type { Result } from '#lib/domain/result.ts';
import * as doubtful from '#lib/features/doubtful/commands.ts';
import * as doubtfulQueries from '#lib/features/doubtful/queries.ts';
import * as importCommands from '#lib/features/import/commands.ts';
import * as importQueries from '#lib/features/import/queries.ts';
import * as ledger from '#lib/features/ledger/commands.ts';
import * as ledgerQueries from '#lib/features/ledger/queries.ts';
import {
  byRole,
  command,
  type Entry,
  judgeRead,
  judgeResult,
  judgeYes,
  type Outcome,
  part,
  read,
  tryDay,
  unmanned,
} from './authorisation.ts';
import { doubtfulPayment } from './authorisation-subject.ts';
import { R, sight } from './role-sight.ts';

const { C, A } = R;
const now = tryDay;

const judgeAssign = (answer: unknown): Outcome => {
  const result = answer as Result<unknown, { code: string }>;
  return !result.ok && result.refusal.code === 'UNKNOWN_CONTRACT' ? 'ABSENT' : judgeResult(answer);
};

const jobs = /^lib\/jobs\//;
const cli = /^lib\/cli\//;
const seed = /^prisma\/seed\//;
const gate = /^lib\/features\/user\/actions\.ts$/;

/** A run that waits, with a refused line and a good one; its id. */
const uploaded = (): Promise<string> =>
  asSystem(async (tx) => {
    const { id: runId } = await tx.importRun.create({ data: { createdAt: now.at, status: 'READY', phase: 'READY' } });
    const { id: fileId } = await tx.importFile.create({ data: { runId, name: 'a.csv', sizeBytes: 1, newCount: 1, refusedCount: 1 } });
    await tx.importRefusal.create({ data: { runId, fileId, reason: 'NOT_AN_AMOUNT', found: 'READ' } });
    return runId;
  });
const yes = { goodLines: true, acceptBalance: true, acceptChanged: true };
const doubt = (): Promise<number> => doubtfulPayment(randomUUID());

/** The ledger, imports, doubtful payments, and who comes in, as `feature/file#function`. */
export const moneyTable: Record<string, Entry> = {
  'ledger/commands#runArrears': unmanned(jobs, cli, seed),
  'ledger/commands#reckonPortfolio': unmanned(cli, seed),
  'ledger/commands#reckonAll': part('FRESH', [], (tx) => ledger.reckonAll(tx, now.today, now), judgeYes),
  'ledger/commands#reckonTouched': part(
    'FRESH',
    [],
    async (tx, s) => {
      await tx.$executeRaw`create temporary table touched on commit drop as select ${s.home.tenancyId}::integer as tenancy_id`;
      await ledger.reckonTouched(tx, now.today, now);
      return true;
    },
    judgeYes,
  ),
  'ledger/queries#getAccount': read('FRESH', (tx, s) => ledgerQueries.getAccount(tx, s.home.tenancyId, now.today)),

  'doubtful/commands#assignPayment': {
    ...command('DOUBTFUL', [C], (actor, s) =>
      doubtful.assignPayment(actor, { paymentId: s.ids.payment!, seenVersion: 1, contract: s.home.contract }, now),
    ),
    judge: judgeAssign,
    // A role that may not is told so before anything is looked up: the same whether or not the contract exists.
    expected: (role, team) => (role !== 'COORDINATOR' ? 'REFUSED' : sight[role].includes(team) ? 'DOES' : 'ABSENT'),
  },
  'doubtful/commands#setPaymentAside': byRole(
    [C],
    'REFUSED',
    doubt,
    (actor, id) => doubtful.setPaymentAside(actor, { paymentId: id, reason: 'Terugbetaald' }, now),
    judgeResult,
  ),
  'doubtful/commands#markThirdParty': byRole(
    [C],
    'REFUSED',
    doubt,
    (actor, id) => doubtful.markThirdParty(actor, { paymentId: id }, now),
    judgeResult,
  ),
  'doubtful/queries#listQueue': byRole(
    [C],
    'ABSENT',
    doubt,
    (actor) =>
      asActor(actor, async (tx) => {
        const queue = await doubtfulQueries.listQueue(tx);
        if ((queue.count === 0) !== (queue.items.length === 0)) throw new Error('counts what it does not show');
        return queue.items;
      }),
    judgeRead,
  ),
  'doubtful/queries#countQueue': byRole([C], 'ABSENT', doubt, (actor) => asActor(actor, (tx) => doubtfulQueries.countQueue(tx)), judgeYes),
  'import/commands#uploadFiles': byRole(
    [C, A],
    'REFUSED',
    uploaded,
    (actor) => importCommands.uploadFiles(actor, { files: [{ name: 'leeg.csv', bytes: new Uint8Array([65]) }] }, now),
    judgeResult,
  ),
  'import/commands#confirmRun': byRole(
    [C, A],
    'REFUSED',
    uploaded,
    (actor, runId) => importCommands.confirmRun(actor, { runId, seenVersion: 1, ...yes }, now),
    judgeResult,
  ),
  'import/commands#cancelRun': byRole(
    [C, A],
    'REFUSED',
    uploaded,
    (actor, runId) => importCommands.cancelRun(actor, { runId }, now),
    judgeResult,
  ),
  'import/queries#listRuns': byRole([C, A], 'ABSENT', uploaded, (actor) => asActor(actor, (tx) => importQueries.listRuns(tx)), judgeRead),
  'import/queries#getRun': byRole(
    [C, A],
    'ABSENT',
    uploaded,
    (actor, id) => asActor(actor, (tx) => importQueries.getRun(tx, id)),
    judgeRead,
  ),
  'import/queries#listRefusals': byRole(
    [C, A],
    'ABSENT',
    uploaded,
    (actor, id) => asActor(actor, (tx) => importQueries.listRefusals(tx, id)),
    judgeRead,
  ),
  'import/commands-read#beginReading': unmanned(jobs),
  'import/commands-read#loadFile': unmanned(jobs),
  'import/commands-read#stageFile': unmanned(jobs),
  'import/commands-read#checkRun': unmanned(jobs),
  'import/commands-run#applyRun': unmanned(jobs),
  'import/commands-run#failRun': unmanned(jobs),
  'import/commands-run#tidyAfter': unmanned(jobs),
  'import/commands-run#isOutOfRange': unmanned(jobs),
  'import/commands-run#importNow': unmanned(cli, seed),

  'user/commands#proveByPassword': unmanned(gate, /^app\/api\/auth\//),
  'user/commands#proveByDemo': unmanned(gate),
  'user/commands#proveByDirectory': unmanned(gate, /^app\/api\/auth\//),
  'user/commands#recordSignOut': unmanned(gate),
  'user/queries#listDemoAccounts': unmanned(/^app\/inloggen\//),
  'health/queries#getHealth': unmanned(/^app\/api\/health\//),
};
