import { addDays } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import { accept, type Result } from '#lib/domain/result.ts';
import * as caseCommands from '#lib/features/case/commands.ts';
import * as caseQueries from '#lib/features/case/queries.ts';
import { workFilter } from '#lib/features/case/schema.ts';
import * as contact from '#lib/features/contact/commands.ts';
import * as hold from '#lib/features/hold/commands.ts';
import * as note from '#lib/features/note/commands.ts';
import * as noteQueries from '#lib/features/note/queries.ts';
import * as signal from '#lib/features/signal/commands.ts';
import * as signalQueries from '#lib/features/signal/queries.ts';
import {
  command,
  type Entry,
  judgeRead,
  judgeResult,
  judgeYes,
  type Outcome,
  part,
  read,
  type Subject,
  tryDay,
  unmanned,
} from './authorisation.ts';
import { R, sight } from './role-sight.ts';

const { F, C, M, U } = R;
const now = tryDay;
const seen = (s: Subject) => ({ caseId: s.home.caseId, seenVersion: s.version });
const person = (s: Subject): number => s.home.personIds[0]!;

/** Rows in the answer about this household; a list is never absent, only empty of it. */
const own = <T>(rows: readonly T[], is: (row: T) => boolean): T[] => rows.filter(is);
const judgeFound = (answer: unknown): Outcome => judgeRead((answer as { by: string }).by === '' ? null : answer);
/** A move with a case that somebody handed on: unseen, it changes nothing and tells nothing. */
const judgeMove = (answer: unknown): Outcome => {
  const result = answer as Result<unknown, { code: string; by?: string }>;
  return !result.ok && result.refusal.code === 'CHANGED_MEANWHILE' && result.refusal.by === '' ? 'ABSENT' : judgeResult(answer);
};

const jobs = /^lib\/jobs\//;
const seed = /^prisma\/seed\//;

/** Everything about a case and what is written in it, as `feature/file#function`. */
export const caseTable: Record<string, Entry> = {
  'case/commands#openCases': part('FRESH', [], (tx) => caseCommands.openCases(tx, now.today, now, 'ALL'), judgeYes),
  'case/commands#storeTrends': part(
    'FRESH',
    [],
    (tx, s) => caseCommands.storeTrends(tx, [{ tenancy_id: s.home.tenancyId, hundredths: 999 }]),
    judgeYes,
  ),
  'case/commands#refreshCases': part('FRESH', [], (tx) => caseCommands.refreshCases(tx, now.today, 'ALL'), judgeYes),
  'case/commands#refreshCase': part(
    'PAUSED',
    [F, C, M],
    (tx, s) => caseCommands.refreshCase(tx, s.home.caseId, addDays(now.today, 400)),
    judgeYes,
  ),
  'case/commands#findCase': read('FRESH', (tx, s) => caseCommands.findCase(tx, s.home.caseId)),
  'case/commands#onCase': command('FRESH', [M], (actor, s) =>
    caseCommands.onCase(actor, { ...seen(s), permission: 'case.correct' }, now, async (tx, found) => {
      await caseCommands.takeVersion(tx, found);
      return accept(true);
    }),
  ),
  'case/commands#takeVersion': part('FRESH', [F, C, M], (tx, s) => caseCommands.takeVersion(tx, s.found), judgeYes),
  'case/commands#whatChanged': read('FRESH', (tx, s) => caseCommands.whatChanged(tx, s.home.caseId), judgeFound),
  'case/commands#moveCase': command('NOTICE', [M], (actor, s) =>
    caseCommands.moveCase(actor, { ...seen(s), move: 'T21', to: 'ARREARS_OPEN', reason: 'Vergissing' }, now),
  ),
  // It decides on the case that it was handed; row-level security keeps it from writing one that the actor cannot see.
  'case/commands#moveWithin': {
    ...part(
      'FRESH',
      [C],
      (tx, s, actor) =>
        caseCommands.moveWithin(
          tx,
          actor,
          s.found,
          { move: 'T19', to: 'CLOSED', reason: null, closing: { reason: 'ENTERED_IN_ERROR', note: null } },
          now,
        ),
      judgeMove,
    ),
    expected: (role, team) => (role !== 'COORDINATOR' ? 'REFUSED' : sight[role].includes(team) ? 'DOES' : 'ABSENT'),
  },
  'case/commands#closeCase': command('FRESH', [C], (actor, s) =>
    caseCommands.closeCase(actor, { ...seen(s), reason: 'ENTERED_IN_ERROR', note: '' }, now),
  ),
  'case/commands#correctStage': command('NOTICE', [M], (actor, s) =>
    caseCommands.correctStage(actor, { ...seen(s), to: 'ARREARS_OPEN', reason: 'Vergissing' }, now),
  ),
  'case/commands#backToOwnContact': command('REFERRED', [C], (actor, s) =>
    caseCommands.backToOwnContact(actor, { ...seen(s), reason: 'Betaalt weer' }, now),
  ),
  'case/commands#takeCase': command('FRESH', [C, M], (actor, s) => caseCommands.takeCase(actor, { caseId: s.home.caseId }, now)),

  'case/queries#listWork': read('FRESH', async (tx, s, actor) => {
    const pages = [await caseQueries.listWork(tx, actor, workFilter.parse({}), now.today)];
    for (let next = pages[0]!.next; next; next = pages.at(-1)!.next)
      pages.push(await caseQueries.listWork(tx, actor, workFilter.parse({ na: next }), now.today));
    const rows = pages.flatMap((page) => page.rows);
    if (rows.length !== pages[0]!.counts.nu) throw new Error(`${rows.length} rows, counted ${pages[0]!.counts.nu}`);
    return own(rows, (row) => row.id === s.home.caseId);
  }),
  'case/queries#getCase': read('FRESH', (tx, s, actor) => caseQueries.getCase(tx, actor, s.home.caseId, now)),
  'case/queries#getOpenCase': read('FRESH', (tx, s) => caseQueries.getOpenCase(tx, s.home.caseId)),
  'case/queries#listViews': read('SEALED', (tx, s) => caseQueries.listViews(tx, s.home.caseId)),

  'contact/commands#recordAttempt': command('FRESH', [F, C, M], (actor, s) =>
    contact.recordAttempt(
      actor,
      {
        caseId: s.home.caseId,
        personId: person(s),
        on: now.today,
        channel: 'PHONE',
        outcome: 'NOT_REACHED',
        prevention: false,
        debtHelp: false,
        summary: '',
      },
      now,
    ),
  ),
  'contact/commands#recordPromise': command('FRESH', [F, C, M], (actor, s) =>
    contact.recordPromise(actor, { ...seen(s), amount: cents(5_000), by: addDays(now.today, 7), channel: 'PHONE' }, now),
  ),
  'contact/commands#recordLetter': command('FRESH', [C, M], (actor, s) =>
    contact.recordLetter(
      actor,
      {
        ...seen(s),
        kind: 'REMINDER',
        on: now.today,
        channel: 'POST',
        personIds: [person(s)],
        amount: cents(5_000),
        offersSharing: true,
        debtHelp: true,
      },
      now,
    ),
  ),
  'contact/commands#recordReply': command('READY', [F, C, M], (actor, s) =>
    contact.recordReply(
      actor,
      { ...seen(s), letterId: s.ids.letter!, personId: person(s), reply: 'OBJECTED', on: now.today, channel: 'PHONE' },
      now,
    ),
  ),

  'hold/commands#pauseCase': command('FRESH', [C, M], (actor, s) =>
    hold.pauseCase(actor, { ...seen(s), reason: 'Opname', until: addDays(now.today, 7) }, now),
  ),
  'hold/commands#resumeCase': command('PAUSED', [C, M], (actor, s) =>
    hold.resumeCase(actor, { ...seen(s), holdId: s.ids.hold!, reason: 'Weer thuis' }, now),
  ),

  'note/commands#writeNote': command('FRESH', [F, C, M], (actor, s) =>
    note.writeNote(actor, { caseId: s.home.caseId, text: 'Een notitie', restricted: false }, now),
  ),
  'note/commands#openNote': command('SEALED', [F, C, M, U], (actor, s) =>
    note.openNote(actor, { caseId: s.home.caseId, noteId: s.ids.note!, reason: 'Overdracht' }, now),
  ),
  // Marijke gave a reason; nobody else reads it for that.
  'note/queries#getOpenedNote': {
    ...read('SEALED', (tx, s, actor) => noteQueries.getOpenedNote(tx, actor, s.home.caseId, s.ids.note!, now)),
    expected: (role) => (role === 'MANAGER' ? 'DOES' : 'ABSENT'),
  },

  'signal/commands#sendSignal': command('READY', [C], (actor, s) =>
    signal.sendSignal(actor, { ...seen(s), personId: person(s), earlyReason: '' }, now),
  ),
  'signal/commands#recordFeedback': command('REFERRED', [C], (actor, s) =>
    signal.recordFeedback(actor, { ...seen(s), signalId: s.ids.signal!, outcome: 'NO_CONTACT', on: now.today, plan: null }, now),
  ),
  'signal/commands#withdrawSignal': command('REFERRED_PAID', [C], (actor, s) =>
    signal.withdrawSignal(actor, { ...seen(s), signalId: s.ids.signal! }, now),
  ),
  'signal/commands#withdrawForObjection': part(
    'REFERRED',
    [F, C, M],
    async (tx, s, actor) => {
      await signal.withdrawForObjection(tx, actor, s.found, person(s), now);
      return (await tx.earlySignal.findFirst({ where: { id: s.ids.signal!, outcome: 'WITHDRAWN_OBJECTION' } })) !== null;
    },
    judgeYes,
  ),
  'signal/commands#exportSignal': unmanned(jobs, seed),
  'signal/queries#getSignal': read('REFERRED', (tx, s) => signalQueries.getSignal(tx, s.home.caseId, s.ids.signal!)),
  'signal/queries#getSignalFile': read('REFERRED', (tx, s) => signalQueries.getSignalFile(tx, s.home.caseId, s.ids.signal!)),
  // Freezes a case that its caller has seen; handed one that he has not, it finds no tenant.
  'signal/queries#previewSignal': read('READY', (tx, s, actor) =>
    signalQueries.previewSignal(tx, actor, s.found, person(s), now).catch((error: { code?: string }) => {
      if (error.code === 'P2025') return null;
      throw error;
    }),
  ),
};
