import { expect, test } from 'vitest';
import { complete, contact, coTenant, judgment, letter, plan, signal, tenant, today, trustee, visit } from '#tests/support/case-facts.ts';
import { addDays, day } from './calendar-date.ts';
import type { CaseFacts } from './case-facts.ts';
import { cents } from './cents.ts';
import { type Asked, type Guard, type GuardId, guards } from './guard.ts';

/** Whether the guard is met in a complete case after this change. */
const met = (id: GuardId, more: Partial<CaseFacts>, asked: Partial<Asked> = {}): boolean =>
  (guards[id] as Guard).check(complete(more), { to: 'COURT', today, ...asked }).met;

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
  const facts = complete({ visits: visits.map(([on, spoken, partOfDay]) => visit(on, { spoken, partOfDay })) });
  expect(guards.visitOrAttempts.check(facts).met).toBe(is);
});

test('paid to date asks that nothing is open, not only that the sum is zero', () => {
  expect(guards.paidToDate.check(complete({ balance: cents(0), oldestOpenOn: day('2026-01-01') })).met).toBe(false);
  expect(guards.paidToDate.check(complete({ balance: cents(-100), oldestOpenOn: null })).met).toBe(true);
});

test.each([
  ['2026-10-24', false, '27 days: still with the municipality'],
  ['2026-10-23', true, '28 days'],
  ['2025-11-21', true, 'a day less than twelve months'],
  ['2025-11-20', true, 'twelve months to the day'],
  ['2025-11-19', false, 'twelve months and a day'],
] as const)('a signal of %s serves in court: %s (%s)', (on, is, _why) => {
  expect(met('signalOfUse', { signals: [signal(on)] })).toBe(is);
  // The latest one counts, and where nothing was reported another guard asks for it.
  expect(met('signalOfUse', { signals: [signal('2024-01-01'), signal(on)] })).toBe(is);
  expect(met('signalOfUse', { signals: [] })).toBe(true);
});

test.each([
  ['yesterday', -1, true],
  ['today', 0, true],
  ['tomorrow', 1, false],
] as const)('an eviction announced for %s has come: %s', (_, away, is) => {
  expect(met('evictionDayReached', { evictionDate: addDays(today, away) })).toBe(is);
  expect(met('evictionDayReached', { evictionDate: null })).toBe(false);
});

test.each([
  ['yesterday', -1, false],
  ['today', 0, true],
] as const)('a statement of %s will do on the day itself: %s', (_, away, is) => {
  expect(met('statementToday', { bailiffStatementOn: addDays(today, away) })).toBe(is);
  // Two working days back are enough for the notice, and not for the eviction.
  expect(met('freshStatement', { bailiffStatementOn: addDays(today, away) })).toBe(true);
  expect(met('statementToday', { bailiffStatementOn: null })).toBe(false);
});

test.each([
  ['2026-11-20', true, 'a Friday'],
  ['2026-11-21', false, 'a Saturday'],
  ['2026-11-22', false, 'a Sunday'],
  ['2026-12-25', false, 'Christmas Day, a Friday'],
] as const)('evicting on %s falls on a working day: %s (%s)', (on, is, _why) => {
  expect(met('evictionOnWorkingDay', { evictionDate: day(on) })).toBe(is);
});

const broken = (more: Parameters<typeof plan>[1] = {}) =>
  plan('2026-09-01', { state: 'BROKEN', stateSince: day('2026-11-09'), noticeOn: day('2026-11-10'), ...more });
test.each([
  ['nobody tried', [], [], false],
  ['a call the day before the message', [contact('2026-11-09')], [], false],
  ['a call on its day', [contact('2026-11-10')], [], true],
  ['nobody answered, and somebody called', [contact('2026-11-12', { outcome: 'NOT_REACHED' })], [], true],
  ['a visit', [], [visit('2026-11-12', { spoken: false, outcome: 'NOT_HOME_CARD_LEFT' })], true],
  ['a visit before it', [], [visit('2026-11-09')], false],
] as const)('talked first: %s, is %s', (_, contacts, visits, is) => {
  expect(met('talkedFirst', { plan: broken(), contacts, visits })).toBe(is);
  expect(met('talkedFirst', { plan: broken({ noticeOn: null }), contacts, visits })).toBe(false);
});

test('each breach has its own message and its own talk', () => {
  const again = { plan: broken({ noticeOn: day('2026-11-08') }), contacts: [contact('2026-11-12')], visits: [] };
  expect(met('breachNoticeSent', { plan: broken() })).toBe(true);
  expect(met('breachNoticeSent', { plan: broken({ noticeOn: day('2026-11-09') }) })).toBe(true);
  expect(met('breachNoticeSent', again)).toBe(false);
  expect(met('talkedFirst', again)).toBe(false);
  expect(met('breachNoticeSent', { plan: null })).toBe(false);
});

test.each([
  ['an eviction judgment, reserved', judgment(), true, true],
  ['an eviction judgment, not reserved', judgment(), false, false],
  ['an eviction judgment that was set aside', judgment({ setAside: true }), false, true],
  ['a judgment to pay only', judgment({ ordersEviction: false }), false, true],
  ['no judgment', null, false, true],
] as const)('the right to evict is in order: %s', (_, of, reservesEviction, is) => {
  const more = { judgment: of, plan: plan('2026-10-01', { reservesEviction }) };
  expect(met('reservesEviction', more)).toBe(is);
  expect(met('signedBeforeAgreement', more, { to: 'AGREEMENT' })).toBe(is);
  // Whoever goes anywhere else needs no signature.
  expect(met('signedBeforeAgreement', { ...more, agreementSigned: false }, { to: 'ARREARS_OPEN' })).toBe(true);
  expect(met('signedBeforeAgreement', { ...more, agreementSigned: false }, { to: 'AGREEMENT' })).toBe(false);
});

test('after an eviction judgment there is no agreement without a plan at all', () => {
  expect(met('reservesEviction', { plan: null })).toBe(false);
});

test('only an Eigen Kracht conference asks for consent', () => {
  for (const support of ['SELF_HELP', 'SOCIAL_WORK', 'DEBT_HELP', undefined] as const)
    expect(met('consentForConference', { liveConsent: false }, { support })).toBe(true);
  expect(met('consentForConference', { liveConsent: false }, { support: 'EK_C' })).toBe(false);
  expect(met('consentForConference', { liveConsent: true }, { support: 'EK_C' })).toBe(true);
});

test('a co-tenant goes on with the lease when somebody died, and only then bars the closing', () => {
  const two = { persons: [tenant, coTenant] };
  expect(met('nobodyContinues', two, { closeReason: 'DECEASED' })).toBe(false);
  expect(met('nobodyContinues', two, { closeReason: 'MOVED_INTERNALLY' })).toBe(true);
  expect(met('nobodyContinues', { persons: [tenant, trustee] }, { closeReason: 'DECEASED' })).toBe(true);
});

test.each([
  ['nobody asked', [null], null, true],
  ['no children', [false], null, true],
  ['children, no plan', [true], null, false],
  ['children and their plan', [true], '2026-10-01', true],
  ['asked first, answered later', [null, true], null, false],
  ['children, not asked again', [true, null], null, false],
  ['children, who left since', [true, false], null, true],
] as const)('the plan for the children: %s', (_, heard, planOn, is) => {
  const visits = heard.map((children, at) => visit(`2026-09-${20 + at}`, { children }));
  expect(met('childrenPlan', { visits, childrenPlanOn: planOn && day(planOn) })).toBe(is);
});

test('under bewind the summons goes to the bewindvoerder, and without one to anybody', () => {
  const represented = { persons: [tenant, trustee], letters: [letter('2026-10-08')] };
  expect(met('summonsAddressee', represented, { personId: tenant.id })).toBe(false);
  expect(met('summonsAddressee', represented)).toBe(false);
  expect(met('summonsAddressee', represented, { personId: trustee.id })).toBe(true);
  expect(met('summonsAddressee', {}, { personId: tenant.id })).toBe(true);
});

test('closing at court asks that everything is paid; going back does not', () => {
  const open = { balance: cents(1), oldestOpenOn: day('2026-11-01') };
  expect(met('paidBeforeClosing', open, { to: 'CLOSED' })).toBe(false);
  expect(met('paidBeforeClosing', open, { to: 'ARREARS_OPEN' })).toBe(true);
  expect(met('paidBeforeClosing', { balance: cents(0), oldestOpenOn: day('2026-11-01') }, { to: 'CLOSED' })).toBe(false);
  expect(met('paidBeforeClosing', { balance: cents(-1), oldestOpenOn: null }, { to: 'CLOSED' })).toBe(true);
});
