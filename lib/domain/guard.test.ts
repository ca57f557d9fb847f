import { describe, expect, test } from 'vitest';
import { complete, contact, doer, judgment, letter, reply, signal, tenant, today, trustee } from '#tests/support/case-facts.ts';
import { letters, table } from '#tests/support/staircase.ts';
import { roles } from './actor.ts';
import { addDays, day } from './calendar-date.ts';
import type { CaseFacts } from './case-facts.ts';
import { cents } from './cents.ts';
import { checkGuards, decideMove, type MoveId, moveIds, moves } from './escalation.ts';
import { type Guard, type GuardId, guards } from './guard.ts';

const ids = Object.keys(guards) as GuardId[];
const guardOf = (id: GuardId): Guard => guards[id];

/** One change to a complete case after which this guard is not met. */
const broken: Readonly<Record<GuardId, Partial<CaseFacts>>> = {
  reminderSent: { letters: [] },
  noticeAddressee: { persons: [tenant, trustee], letters: [letter('2026-10-20', { kind: 'FOURTEEN_DAY_NOTICE' })] },
  effortOfContact: { contacts: [] },
  debtHelpPointedOut: { contacts: [], letters: [letter('2026-10-08', { mentionsDebtHelp: false })] },
  writtenReminder: { letters: [] },
  sharingOffered: { letters: [letter('2026-10-08', { offersSharing: false })] },
  reactionTermPassed: { letters: [letter('2026-11-19')] },
  noObjection: { replies: [reply('2026-10-10')] },
  signalThreshold: { countedHundredths: 199 },
  noRunningSignal: { signals: [signal('2026-11-01')] },
  signalWithoutFruit: { signals: [], planBroken: false },
  noticeTermExpired: { letters: [letter('2026-10-08')] },
  notFalling: { earlierHundredths: 400 },
  courtFileFrozen: { courtFileFrozen: false },
  signalOrObjection: { signals: [] },
  freshStatement: { bailiffStatementOn: null },
  threeMonths: { monthsHundredths: 299, earlierHundredths: 299 },
  everSpoken: { contacts: [contact('2026-10-15', { outcome: 'NOT_REACHED' })] },
  judgmentRegistered: { judgment: null },
  paymentOnly: {},
  judgmentSetAside: {},
  ordersEviction: { judgment: judgment({ ordersEviction: false }) },
  enforceable: { judgment: judgment({ provisionallyEnforceable: false, remedyEndsOn: today }) },
  judgmentServed: { judgment: judgment({ servedOn: null }) },
  visitOrAttempts: { visits: [] },
  helpOffered: { helpOfferedOn: null },
  municipalityConsulted: { municipalityConsultedOn: null },
  notSatisfied: { judgment: judgment({ satisfied: true }) },
  executionReview: { judgment: judgment({ on: day('2025-11-19') }) },
  vacateTermPassed: { evictionDate: null },
  talkConcluded: { contacts: [], visits: [] },
  agreementSigned: { agreementSigned: false },
  planBroken: { planBroken: false },
  returnsWhereItCame: { stageBefore: 'COURT', judgment: null },
  paidToDate: { balance: cents(1), oldestOpenOn: day('2026-11-01') },
  noDoubtfulWriteOff: { doubtfulWriteOff: cents(1) },
  returnPeriodPassed: { lastReturnableOn: today },
};

const bases: Readonly<Partial<Record<MoveId, Partial<CaseFacts>>>> = {
  T7d: { judgment: judgment({ ordersEviction: false }) },
  T7e: { judgment: judgment({ setAside: true }) },
  T13: { stageBefore: 'HOME_VISIT' },
  T15: { stageBefore: 'HOME_VISIT' },
};
const targets: Readonly<Partial<Record<MoveId, CaseFacts['stage']>>> = { T13: 'HOME_VISIT', T15: 'HOME_VISIT', T19: 'CLOSED' };
const whole = (id: MoveId): CaseFacts => complete({ stage: moves[id].from[0] ?? 'COURT', ...bases[id] });
const toOf = (id: MoveId): CaseFacts['stage'] => targets[id] ?? moves[id].to[0]!;

describe.each(moveIds.filter((id) => moves[id].guards.length > 0))('%s', (id) => {
  const words = `${table[id]!.blocks ?? ''} ${table[id]!.warns ?? ''}`.split(' ').filter(Boolean);
  test.each(words.map((word) => word.split('/') as [GuardId, string | undefined]))('%s, set aside by %s', (guard, by) => {
    const facts = { ...whole(id), ...(guard === 'paymentOnly' || guard === 'judgmentSetAside' ? { judgment: judgment() } : broken[guard]) };
    const warns = (table[id]!.warns ?? '').split(' ').includes(guard);
    const findings = checkGuards(facts, { id, to: toOf(id), today });
    expect(findings.find((one) => one.id === guard)?.met).toBe(false);
    expect(guards[guard].effect).toBe(warns ? 'WARN' : 'BLOCK');

    for (const role of roles.filter((one) => letters[one] !== null && table[id]!.who.includes(letters[one]))) {
      const asked = { id, to: toOf(id), actor: doer(role), today };
      const plain = decideMove(facts, asked);
      const blocks = plain.ok || plain.refusal.code !== 'GUARDED' ? [] : plain.refusal.blocks.map((block) => block.id);
      if (warns) expect(plain.ok && plain.warnings.map((one) => one.id)).toContain(guard);
      else expect(blocks).toContain(guard);

      // Every guard with a reason of this role: what stays are those that he may not set aside.
      const reasons = Object.fromEntries(ids.map((one) => [one, 'De rechter vroeg erom']));
      const forced = decideMove(facts, { ...asked, overrides: reasons });
      const stays = forced.ok || forced.refusal.code !== 'GUARDED' ? [] : forced.refusal.blocks.map((block) => block.id);
      if (!warns) expect(stays.includes(guard), `${role} with a reason`).toBe(by === undefined || letters[role] !== by);
      const silent = decideMove(facts, { ...asked, overrides: Object.fromEntries(ids.map((one) => [one, ' \n'])) });
      expect(silent.ok).toBe(plain.ok);
    }
  });
});

test('every guard carries a source, law is never set aside, and only people with a role in it may set policy aside', () => {
  for (const id of ids) {
    const guard = guardOf(id);
    expect(guard.source.trim().length, id).toBeGreaterThan(10);
    expect(['LAW', 'POLICY', 'GUIDELINE'], id).toContain(guard.basis);
    if (guard.basis === 'LAW') {
      expect(guard.overrideBy, id).toEqual([]);
      expect(guard.source, id).toMatch(/\bart\.|vonnis/);
    }
    if (guard.basis === 'GUIDELINE') expect(guard.effect, id).toBe('WARN');
    expect(
      guard.overrideBy.filter((role) => role !== 'MANAGER' && role !== 'COORDINATOR'),
      id,
    ).toEqual([]);
  }
  const law = ids.filter((id) => guardOf(id).basis === 'LAW');
  expect(law.sort()).toEqual(
    [
      'noticeAddressee',
      'effortOfContact',
      'debtHelpPointedOut',
      'writtenReminder',
      'sharingOffered',
      'noObjection',
      'noticeTermExpired',
      'paymentOnly',
      'judgmentSetAside',
      'ordersEviction',
      'enforceable',
      'judgmentServed',
      'vacateTermPassed',
    ].sort(),
  );
});

test('every guard is asked by a move', () => {
  const asked = new Set<string>(moveIds.flatMap((id) => [...moves[id].guards]));
  expect(ids.filter((id) => !asked.has(id))).toEqual([]);
});

/** The day on which an answer changes by itself is that day, and no other. */
const timed: readonly (readonly [name: string, facts: CaseFacts])[] = [
  ['a complete case', complete()],
  [
    'a term that runs',
    complete({
      letters: [letter('2026-11-19'), letter('2026-11-18', { id: 22, kind: 'FOURTEEN_DAY_NOTICE', costsFrom: day('2026-12-04') })],
    }),
  ],
  ['consent', complete({ letters: [letter('2026-11-19')], replies: [reply('2026-11-20', { reply: 'CONSENTED' })] })],
  ['a remedy that runs', complete({ judgment: judgment({ provisionallyEnforceable: false, remedyEndsOn: day('2026-11-27') }) })],
  [
    'a remedy that was used',
    complete({ judgment: judgment({ provisionallyEnforceable: false, remedyEndsOn: day('2026-11-27'), remedyPending: true }) }),
  ],
  ['a remedy that does not matter', complete({ judgment: judgment({ remedyEndsOn: day('2026-11-27') }) })],
  ['a judgment of almost a year', complete({ judgment: judgment({ on: day('2025-11-25') }) })],
  ['a judgment of more than a year', complete({ judgment: judgment({ on: day('2025-11-10') }) })],
  ['a statement of yesterday', complete({ bailiffStatementOn: day('2026-11-19') })],
  ['a statement before the weekend', complete({ bailiffStatementOn: day('2026-11-18') })],
  ['a statement that is old', complete({ bailiffStatementOn: day('2026-11-12') })],
  ['a debit that can come back', complete({ lastReturnableOn: day('2026-11-30') })],
  ['a debit that cannot', complete({ lastReturnableOn: day('2026-11-01') })],
];
const ahead = Array.from({ length: 30 }, (_, i) => i + 1);
test.each(timed)('%s: every answer changes on the day it names', (_, facts) => {
  for (const id of ids) {
    const on = (days: number) => guards[id].check(facts, { to: 'COURT', today: addDays(today, days), personId: tenant.id });
    const now = on(0);
    const first = ahead.find((days) => on(days).met !== now.met);
    // Beyond what was looked at any later day is right.
    if (first !== undefined || now.changesOn === null || now.changesOn <= addDays(today, ahead.length))
      expect(now.changesOn, id).toBe(first === undefined ? null : addDays(today, first));
  }
});

test.each([
  ['2026-12-01', '2026-11-16', '2026-10-20', true, 'two weeks later'],
  // Notice on a Tuesday: Wednesday, Thursday, Friday; the first possible day is Saturday.
  ['2026-11-20', '2026-11-17', '2026-10-20', false, 'the third day itself'],
  ['2026-11-21', '2026-11-17', '2026-10-20', true, 'the day after the third'],
  // Notice on a Thursday: the third day is a Sunday, so the term runs to Monday.
  ['2026-11-23', '2026-11-19', '2026-10-20', false, 'a term that ends on a Sunday runs to Monday'],
  ['2026-11-24', '2026-11-19', '2026-10-20', true, 'and Tuesday is free'],
  // Notice on Wednesday 23 December 2026: Christmas and a weekend; two working days are Thursday 24 and Monday 28.
  ['2026-12-28', '2026-12-23', '2026-10-20', false, 'over Christmas'],
  ['2026-12-29', '2026-12-23', '2026-10-20', true, 'after Christmas'],
  // Fourteen days after service on 9 November are 23 November.
  ['2026-11-23', '2026-11-10', '2026-11-09', false, 'the last day to leave'],
  ['2026-11-24', '2026-11-10', '2026-11-09', true, 'the day after it'],
] as const)('evicting on %s after a notice of %s and service on %s: %s (%s)', (evictionDate, evictionNoticeOn, servedOn, is, _why) => {
  const facts = complete({
    evictionDate: day(evictionDate),
    evictionNoticeOn: day(evictionNoticeOn),
    judgment: judgment({ servedOn: day(servedOn) }),
  });
  expect(guards.vacateTermPassed.check(facts).met).toBe(is);
});

test.each([
  ['no visit', [], false],
  ['a talk after the judgment', [['2026-09-20', true, 'EVENING']], true],
  ['a talk on the day of the judgment', [['2026-09-01', true, 'EVENING']], true],
  ['a talk before it', [['2026-08-31', true, 'EVENING']], false],
  ['one attempt', [['2026-09-20', false, 'EVENING']], false],
  [
    'two attempts at the same part of the day',
    [
      ['2026-09-20', false, 'EVENING'],
      ['2026-09-22', false, 'EVENING'],
    ],
    false,
  ],
  [
    'two attempts at different parts',
    [
      ['2026-09-20', false, 'EVENING'],
      ['2026-09-22', false, 'MORNING'],
    ],
    true,
  ],
  [
    'one of them before the judgment',
    [
      ['2026-08-20', false, 'EVENING'],
      ['2026-09-22', false, 'MORNING'],
    ],
    false,
  ],
] as const)('%s counts as a visit after the judgment: %s', (_, visits, is) => {
  const facts = complete({ visits: visits.map(([on, spoken, partOfDay]) => ({ on: day(on), spoken, partOfDay, concluded: spoken })) });
  expect(guards.visitOrAttempts.check(facts).met).toBe(is);
});

test('paid to date asks that nothing is open, not only that the sum is zero', () => {
  expect(guards.paidToDate.check(complete({ balance: cents(0), oldestOpenOn: day('2026-01-01') })).met).toBe(false);
  expect(guards.paidToDate.check(complete({ balance: cents(-100), oldestOpenOn: null })).met).toBe(true);
});
