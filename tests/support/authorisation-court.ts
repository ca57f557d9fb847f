import type { Tx } from '#lib/db/door.ts';
import { cents } from '#lib/domain/cents.ts';
import type { Result } from '#lib/domain/result.ts';
import * as bailiff from '#lib/features/legal/commands-bailiff.ts';
import * as court from '#lib/features/legal/commands-court.ts';
import * as decision from '#lib/features/legal/commands-decision.ts';
import * as proposal from '#lib/features/legal/commands-proposal.ts';
import * as bailiffQueries from '#lib/features/legal/queries-bailiff.ts';
import * as courtQueries from '#lib/features/legal/queries-court.ts';
import * as decisionQueries from '#lib/features/legal/queries-decision.ts';
import { command, type Entry, judgeResult, judgeYes, type Outcome, part, read, type Subject, tryDay } from './authorisation.ts';
import { R } from './role-sight.ts';

const { F, C, M } = R;
const now = tryDay;
const seen = (s: Subject) => ({ caseId: s.home.caseId, seenVersion: s.version });
const judgeDone = (answer: unknown): Outcome => ((answer as Result<unknown, { code: string }>).ok ? 'DOES' : 'ABSENT');
/** Handed a case that nobody of his sees, it finds nothing owed, or nothing to change. */
const judgeHandover = (answer: unknown): Outcome => {
  const result = answer as Result<unknown, { code: string }>;
  return !result.ok && ['NOTHING_TO_CLAIM', 'CHANGED_MEANWHILE'].includes(result.refusal.code) ? 'ABSENT' : judgeResult(answer);
};
const waiting = async (tx: Tx, s: Subject) =>
  tx.decision.findFirst({ where: { caseId: s.home.caseId, settled: null }, select: { id: true } });

/** Decisions of two people, the bailiff and the judge, as `feature/file#function`. */
export const courtTable: Record<string, Entry> = {
  'legal/commands-proposal#propose': part(
    'FRESH',
    [F, C, M],
    (tx, s, actor) => proposal.propose(tx, actor, s.found, { kind: 'BAILIFF_HANDOVER', reason: 'Proef' }, now),
    judgeDone,
  ),
  'legal/commands-decision#proposeHandover': command('FRUITLESS', [C], (actor, s) =>
    decision.proposeHandover(actor, { ...seen(s), bailiff: 'Van Dam', toKnow: '', reason: 'Geen contact.' }, now),
  ),
  // The proposer can only withdraw it, anyone else of these can only say no or yes.
  'legal/commands-decision#settleDecision': command('PROPOSED', [C, M], (actor, s) =>
    decision.settleDecision(
      actor,
      {
        ...seen(s),
        decisionId: s.ids.decision!,
        answer: s.found.facts.decision?.proposedById === actor.id ? 'WITHDRAWN' : 'REJECTED',
        reason: 'Eerst langs.',
      },
      now,
    ),
  ),
  'legal/commands-bailiff#handOver': {
    ...part(
      'PROPOSED',
      [C, M],
      async (tx, s, actor) => {
        const id = (await waiting(tx, s))?.id ?? s.ids.decision!;
        const { proposedOn, proposedById } = s.found.facts.decision!;
        const of = { id, kind: 'BAILIFF_HANDOVER', proposedOn, proposedById, caseVersion: s.version, reason: 'Proef' } as const;
        return bailiff.handOver(tx, actor, s.found, { ...of, overrides: {}, bailiff: 'Van Dam', toKnow: null }, now);
      },
      judgeHandover,
    ),
    expected: undefined,
  },
  'legal/commands-bailiff#recordReceipt': command('HANDED_OVER', [C, M], (actor, s) =>
    bailiff.recordReceipt(actor, { ...seen(s), on: now.today, reference: 'VD-1' }, now),
  ),
  'legal/commands-bailiff#recordStatement': command('HANDED_OVER', [C, M], (actor, s) =>
    bailiff.recordStatement(actor, { ...seen(s), on: now.today, paid: cents(0), remark: '' }, now),
  ),
  'legal/commands-bailiff#recallFile': command('HANDED_OVER', [C], (actor, s) =>
    bailiff.recallFile(actor, { ...seen(s), reason: 'Betaalt weer' }, now),
  ),
  'legal/commands-bailiff#endFile': part(
    'HANDED_OVER',
    [F, C, M],
    (tx, s, actor) => bailiff.endFile(tx, actor, s.found, 'Proef', now),
    judgeYes,
  ),
  'legal/commands-court#freezeFile': command('HANDED_OVER', [C, M], (actor, s) =>
    court.freezeFile(actor, { ...seen(s), legalNote: '' }, now),
  ),
  'legal/commands-court#summon': command('FROZEN', [M], (actor, s) =>
    court.summon(actor, { ...seen(s), personId: s.home.personIds[0]!, court: 'Rechtbank Amsterdam', signalOrObjection: '' }, now),
  ),
  'legal/commands-court#recordSummons': command('SUMMONED', [C], (actor, s) =>
    court.recordSummons(actor, { ...seen(s), on: now.today, number: '' }, now),
  ),
  'legal/commands-court#setHearing': command('SUMMONED', [C], (actor, s) =>
    court.setHearing(actor, { ...seen(s), hearing: '2026-12-22' as typeof now.today }, now),
  ),
  'legal/commands-court#recordGrace': command('SUMMONED', [C], (actor, s) =>
    court.recordGrace(actor, { ...seen(s), orderedOn: now.today, until: '2026-12-22' as typeof now.today }, now),
  ),
  'legal/commands-court#endCourt': command('SUMMONED', [C], (actor, s) =>
    court.endCourt(actor, { ...seen(s), outcome: 'WITHDRAWN', on: now.today, reason: 'Proef' }, now),
  ),

  'legal/queries-decision#listDecisions': read('PROPOSED', async (tx, s) =>
    (await decisionQueries.listDecisions(tx)).filter((row) => row.caseId === s.home.caseId),
  ),
  'legal/queries-decision#getDecision': read('PROPOSED', (tx, s) => decisionQueries.getDecision(tx, s.home.caseId, s.ids.decision!)),
  'legal/queries-decision#previewSpecification': read(
    'FRESH',
    async (tx, s) => (await decisionQueries.previewSpecification(tx, s.found, now)).claims,
  ),
  'legal/queries-bailiff#getBailiff': read('HANDED_OVER', async (tx, s) => (await bailiffQueries.getBailiff(tx, s.found)).files),
  'legal/queries-court#getCourt': read('SUMMONED', async (tx, s) => (await courtQueries.getCourt(tx, s.found)).cases),
  // Freezes a case that its caller has seen; handed one that he has not, it finds no tenancy.
  'legal/queries-court#previewCourtFile': read('HANDED_OVER', (tx, s, actor) =>
    courtQueries.previewCourtFile(tx, actor, s.found, now).catch((error: { code?: string }) => {
      if (error.code === 'P2025') return null;
      throw error;
    }),
  ),
};
