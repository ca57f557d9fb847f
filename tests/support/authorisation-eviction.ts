import { addDays } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import type { Result } from '#lib/domain/result.ts';
import * as consultation from '#lib/features/legal/commands-consultation.ts';
import * as departure from '#lib/features/legal/commands-departure.ts';
import * as eviction from '#lib/features/legal/commands-eviction.ts';
import * as judgment from '#lib/features/legal/commands-judgment.ts';
import * as evictionQueries from '#lib/features/legal/queries-eviction.ts';
import * as judgmentQueries from '#lib/features/legal/queries-judgment.ts';
import { command, type Entry, judgeResult, judgeYes, type Outcome, part, read, type Subject, tryDay } from './authorisation.ts';
import { R } from './role-sight.ts';

const { F, C, M } = R;
const now = tryDay;
const seen = (s: Subject) => ({ caseId: s.home.caseId, seenVersion: s.version });
const on = now.today;
/** Handed a case that nobody of his sees, or that he may not write, it changes nothing. */
const judgeChange = (answer: unknown): Outcome => {
  const result = answer as Result<unknown, { code: string }>;
  return !result.ok && result.refusal.code === 'CHANGED_MEANWHILE' ? 'ABSENT' : judgeResult(answer);
};

/** The judgment, consultation, eviction and leaving, as `feature/file#function`. */
export const evictionTable: Record<string, Entry> = {
  'legal/commands-judgment#recordJudgment': command('SUMMONED', [C], (actor, s) =>
    judgment.recordJudgment(
      actor,
      {
        ...seen(s),
        on,
        court: 'Rechtbank Amsterdam',
        number: '1',
        byDefault: true,
        ordersEviction: true,
        dissolves: true,
        vacateDays: 14,
        provisionallyEnforceable: true,
        claimsUntil: on,
        principal: cents(120_000),
        collection: cents(0),
        courtCosts: cents(0),
        afterCosts: cents(0),
        interestFrom: null,
        monthly: cents(0),
      },
      now,
    ),
  ),
  'legal/commands-judgment#recordService': command('JUDGED', [C], (actor, s) =>
    judgment.recordService(actor, { ...seen(s), on, inPerson: true }, now),
  ),
  'legal/commands-judgment#recordAwareness': command('JUDGED', [C], (actor, s) => judgment.recordAwareness(actor, { ...seen(s), on }, now)),
  'legal/commands-judgment#recordRemedy': command('JUDGED', [C], (actor, s) => judgment.recordRemedy(actor, { ...seen(s), on }, now)),
  'legal/commands-judgment#decideRemedy': command('REMEDY', [C], (actor, s) =>
    judgment.decideRemedy(actor, { ...seen(s), on, outcome: 'UPHELD_TO_COURT' }, now),
  ),
  'legal/commands-judgment#returnAfterPaymentOnly': command('JUDGED_PAYMENT', [C], (actor, s) =>
    judgment.returnAfterPaymentOnly(actor, seen(s), now),
  ),
  'legal/commands-judgment#decideLease': command('SATISFIED', [M], (actor, s) =>
    judgment.decideLease(actor, { ...seen(s), lease: 'NEW_LEASE', on }, now),
  ),
  'legal/commands-judgment#watchJudgments': part(
    'PAID_JUDGED',
    [],
    async (tx) => (await judgment.watchJudgments(tx, on, now, 'ALL')).satisfied,
    judgeYes,
  ),
  'legal/queries-judgment#listJudgments': read('JUDGED', (tx, s) => judgmentQueries.listJudgments(tx, s.home.caseId)),

  'legal/commands-consultation#recordConsultation': command('JUDGED', [F, C, M], (actor, s) =>
    consultation.recordConsultation(
      actor,
      { ...seen(s), party: 'MUNICIPALITY', askedOn: on, answeredOn: null, answer: null, childrenPlan: '' },
      now,
    ),
  ),
  'legal/commands-consultation#recordAnswer': command('ASKED', [F, C, M], (actor, s) =>
    consultation.recordAnswer(
      actor,
      { ...seen(s), consultationId: s.ids.consultation!, answeredOn: on, answer: 'NOT_KNOWN', childrenPlan: '' },
      now,
    ),
  ),
  'legal/queries-eviction#listConsultations': read('ASKED', (tx, s) => evictionQueries.listConsultations(tx, s.home.caseId)),

  'legal/commands-eviction#proposeEviction': command('COMPLETE', [C, M], (actor, s) =>
    eviction.proposeEviction(actor, { ...seen(s), reason: 'Proef', notSatisfied: '', executionReview: '' }, now),
  ),
  // It decides on the case that it was handed, and only a manager approves.
  'legal/commands-eviction#orderEviction': {
    ...part(
      'ORDER_PROPOSED',
      [M],
      (tx, s, actor) => eviction.orderEviction(tx, actor, s.found, { id: s.ids.decision!, reason: 'Proef', overrides: {} }, now),
      judgeChange,
    ),
    expected: (role) => (role === 'MANAGER' ? 'DOES' : 'REFUSED'),
  },
  'legal/commands-eviction#announceEviction': command('ORDERED', [C], (actor, s) =>
    eviction.announceEviction(actor, { ...seen(s), noticeOn: on, evictionOn: addDays(on, 7) }, now),
  ),
  'legal/commands-eviction#postponeEviction': command('ANNOUNCED', [C, M], (actor, s) =>
    eviction.postponeEviction(actor, { ...seen(s), date: addDays(on, 7), reason: 'Proef' }, now),
  ),
  'legal/commands-eviction#haltEviction': command('ANNOUNCED', [C, M], (actor, s) =>
    eviction.haltEviction(actor, { ...seen(s), reason: 'Proef' }, now),
  ),
  // Whoever receives a moratorium stops it.
  'legal/commands-eviction#stopEviction': part(
    'ANNOUNCED',
    [F, C, M],
    (tx, s, actor) => eviction.stopEviction(tx, actor, s.found, 'Proef', now),
    judgeChange,
  ),
  'legal/commands-eviction#endOrder': part(
    'ANNOUNCED',
    [F, C, M],
    (tx, s, actor) => eviction.endOrder(tx, actor, s.found, '', now),
    judgeYes,
  ),
  'legal/queries-eviction#listOrders': read('ANNOUNCED', (tx, s) => evictionQueries.listOrders(tx, s.home.caseId)),
  'legal/queries-eviction#getOpenNotes': read('ORDER_PROPOSED', async (tx, s) =>
    Object.keys(await evictionQueries.getOpenNotes(tx, s.home.caseId)),
  ),

  'legal/commands-departure#recordEviction': command('EVICTION_DUE', [M], (actor, s) =>
    departure.recordEviction(actor, { ...seen(s), on, report: 'Proces-verbaal' }, now),
  ),
  'legal/commands-departure#recordDeparture': command('FRESH', [C], (actor, s) =>
    departure.recordDeparture(actor, { ...seen(s), reason: 'ENDED', on, newAddress: '' }, now),
  ),
  'legal/commands-departure#settleAccount': command('DEPARTED', [C], (actor, s) =>
    departure.settleAccount(actor, { ...seen(s), remaining: 'PLAN', newAddress: '' }, now),
  ),
  'legal/queries-eviction#getDeparture': read('DEPARTED', (tx, s) => evictionQueries.getDeparture(tx, s.home.caseId)),
};
