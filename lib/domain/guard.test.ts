import { describe, expect, test } from 'vitest';
import {
  complete,
  contact,
  coTenant,
  doer,
  judgment,
  letter,
  plan,
  reply,
  signal,
  tenant,
  today,
  trustee,
  visit,
} from '#tests/support/case-facts.ts';
import { letters, table } from '#tests/support/staircase.ts';
import { roles } from './actor.ts';
import { addDays, day } from './calendar-date.ts';
import type { CaseFacts } from './case-facts.ts';
import { cents } from './cents.ts';
import { checkGuards, decideMove, type MoveRequest } from './escalation.ts';
import { type Guard, type GuardId, guards } from './guard.ts';
import { type MoveId, moveIds, moves } from './move.ts';

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
  everSpoken: { contacts: [contact('2026-10-15', { outcome: 'NOT_REACHED' })], visits: [] },
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
  summonsAddressee: {
    persons: [tenant, trustee],
    letters: [letter('2026-10-20', { kind: 'FOURTEEN_DAY_NOTICE', personIds: [trustee.id] })],
  },
  signalOfUse: { signals: [signal('2026-11-01', { outcome: 'NO_CONTACT' })] },
  childrenPlan: { visits: [visit('2026-09-20', { children: true })] },
  evictionDayReached: { evictionDate: day('2026-11-21') },
  evictionOnWorkingDay: { evictionDate: day('2026-11-22') },
  statementToday: { bailiffStatementOn: day('2026-11-19') },
  signedBeforeAgreement: { agreementSigned: false },
  reservesEviction: { plan: plan('2026-10-01', { reservesEviction: false }) },
  consentForConference: { liveConsent: false },
  breachNoticeSent: { plan: plan('2026-10-01') },
  talkedFirst: { contacts: [contact('2026-10-09')] },
  agreementCompleted: { plan: plan('2026-10-01', { state: 'RECOVERED' }) },
  paidBeforeClosing: { balance: cents(1), oldestOpenOn: day('2026-11-01') },
  nobodyContinues: { persons: [tenant, coTenant] },
};

/** What has to be asked for the guard to have something to say. */
const asks: Readonly<Partial<Record<GuardId, Partial<Omit<MoveRequest, 'id' | 'actor'>>>>> = {
  summonsAddressee: { personId: tenant.id },
  signedBeforeAgreement: { to: 'AGREEMENT' },
  consentForConference: { support: 'EK_C' },
  paidBeforeClosing: { to: 'CLOSED' },
  nobodyContinues: { closeReason: 'DECEASED' },
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
    const request = { id, to: toOf(id), today, ...asks[guard] };
    const findings = checkGuards(facts, request);
    expect(findings.find((one) => one.id === guard)?.met).toBe(false);
    expect(guards[guard].effect).toBe(warns ? 'WARN' : 'BLOCK');

    for (const role of roles.filter((one) => letters[one] !== null && table[id]!.who.includes(letters[one]))) {
      const asked = { ...request, actor: doer(role) };
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
      'summonsAddressee',
      'evictionDayReached',
      'evictionOnWorkingDay',
      'consentForConference',
      'nobodyContinues',
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
  ['an eviction day ahead', complete({ evictionDate: day('2026-11-27') })],
  ['a signal of three weeks', complete({ signals: [signal('2026-10-30')] })],
  ['a signal of almost a year', complete({ signals: [signal('2025-11-25')] })],
  ['a signal of more than a year', complete({ signals: [signal('2025-11-10')] })],
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
