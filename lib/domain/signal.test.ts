import { expect, test } from 'vitest';
import { contact, coTenant, doer, facts, letter, reply, signal, tenant, trustee } from '#tests/support/case-facts.ts';
import { addDays, type CalendarDate, day } from './calendar-date.ts';
import type { CaseFacts } from './case-facts.ts';
import { decideMove } from './escalation.ts';
import { evidenceComplete, isRunning, mayShare, reviewOn, sendBy, signalEvidence } from './signal.ts';

/** The guards that block T3 for one person on a day; `[]` when the signal may be sent. */
function blocked(of: CaseFacts, on: string, personId = tenant.id): readonly string[] {
  const decision = decideMove(of, { id: 'T3', to: 'EARLY_SIGNAL', actor: doer('COORDINATOR'), today: day(on), personId });
  if (decision.ok) return [];
  return decision.refusal.code === 'GUARDED' ? decision.refusal.blocks.map((block) => block.id) : [decision.refusal.code];
}

/** Vignette 1: reminder with the offer on the 8th, at the door on the 15th, a reaction term of fourteen days. */
const reminded = facts({ letters: [letter('2026-11-08', { mentionsDebtHelp: false })] });
const visited = { ...reminded, contacts: [contact('2026-11-15')] };
const objected = { ...visited, replies: [reply('2026-11-17')] };

test.each([
  [
    'nothing yet',
    facts(),
    '2026-11-07',
    ['effortOfContact', 'debtHelpPointedOut', 'writtenReminder', 'sharingOffered', 'reactionTermPassed'],
  ],
  ['the reminder is out', reminded, '2026-11-08', ['effortOfContact', 'debtHelpPointedOut', 'reactionTermPassed']],
  ['after the visit', visited, '2026-11-15', ['reactionTermPassed']],
  ['the last day of the term', visited, '2026-11-22', ['reactionTermPassed']],
  ['the day after it', visited, '2026-11-23', []],
  ['without a visit not even then', reminded, '2026-11-23', ['effortOfContact', 'debtHelpPointedOut']],
  ['she objects on day 9, within the term', objected, '2026-11-17', ['reactionTermPassed', 'noObjection']],
  ['and the term does not heal it', objected, '2026-12-31', ['noObjection']],
  ['an objection after the term, before it was sent', { ...visited, replies: [reply('2026-11-25')] }, '2026-11-25', ['noObjection']],
  ['she says yes: no need to wait', { ...visited, replies: [reply('2026-11-16', { reply: 'CONSENTED' })] }, '2026-11-16', []],
  [
    'she says yes, then no',
    { ...visited, replies: [reply('2026-11-16', { reply: 'CONSENTED' }), reply('2026-11-17', { id: 32 })] },
    '2026-12-01',
    ['noObjection'],
  ],
  [
    'she says no, then yes',
    { ...objected, replies: [reply('2026-11-16'), reply('2026-11-17', { id: 32, reply: 'CONSENTED' })] },
    '2026-11-17',
    [],
  ],
  [
    'a new reminder asks anew, and waits again',
    { ...objected, letters: [...objected.letters, letter('2026-12-01', { id: 22 })] },
    '2026-12-15',
    ['reactionTermPassed'],
  ],
  ['its term passes too', { ...objected, letters: [...objected.letters, letter('2026-12-01', { id: 22 })] }, '2026-12-16', []],
  [
    'a new reminder without the offer does not ask',
    { ...objected, letters: [...objected.letters, letter('2026-12-01', { id: 22, offersSharing: false })] },
    '2027-01-31',
    ['noObjection'],
  ],
  [
    'another letter with the offer is no reminder',
    facts({ contacts: [contact('2026-11-15')], letters: [letter('2026-11-08', { kind: 'OTHER' })] }),
    '2026-12-01',
    ['writtenReminder', 'sharingOffered', 'reactionTermPassed'],
  ],
] as const)('%s', (_, of, on, blocks) => {
  expect(blocked(of, on)).toEqual(blocks);
});

test('the objection withdraws nothing by itself, and bars the next signal of this person', () => {
  const sent = { ...objected, signals: [signal('2026-11-16', { outcome: 'WITHDRAWN_OBJECTION', outcomeOn: day('2026-11-17') })] };
  expect(isRunning(sent.signals[0]!)).toBe(false);
  expect(blocked(sent, '2026-12-20')).toEqual(['noObjection']);
});

/** Co-tenants apart: each his own letter, answer and signal. */
const both = { ...visited, persons: [tenant, coTenant], letters: [letter('2026-11-08', { personIds: [tenant.id, coTenant.id] })] };
test('an objection is of one person', () => {
  const one = { ...both, replies: [reply('2026-11-10', { personId: tenant.id })] };
  expect(blocked(one, '2026-11-23', tenant.id)).toEqual(['noObjection']);
  expect(blocked(one, '2026-11-23', coTenant.id)).toEqual([]);
});
test('a letter to one tenant is no letter to the other', () => {
  const one = { ...visited, persons: [tenant, coTenant] };
  expect(blocked(one, '2026-11-23', tenant.id)).toEqual([]);
  expect(blocked(one, '2026-11-23', coTenant.id)).toEqual(['writtenReminder', 'sharingOffered', 'reactionTermPassed']);
});
test('a contact for one tenant is none for the other; one for the household is for both', () => {
  const mine = {
    ...both,
    letters: [letter('2026-11-08', { personIds: [tenant.id, coTenant.id], mentionsDebtHelp: false })],
    contacts: [contact('2026-11-15', { personId: tenant.id })],
  };
  expect(blocked(mine, '2026-11-23', tenant.id)).toEqual([]);
  expect(blocked(mine, '2026-11-23', coTenant.id)).toEqual(['effortOfContact', 'debtHelpPointedOut']);
  expect(blocked({ ...mine, contacts: [contact('2026-11-15')] }, '2026-11-23', coTenant.id)).toEqual([]);
});
test('a running signal bars a second one of this person alone, unless the arrears grew', () => {
  const running = { ...both, signals: [signal('2026-11-10')] };
  expect(blocked(running, '2026-11-23', tenant.id)).toEqual(['noRunningSignal']);
  expect(blocked(running, '2026-11-23', coTenant.id)).toEqual([]);
  expect(blocked({ ...running, openRent: (running.openRent + 1) as typeof running.openRent }, '2026-11-23', tenant.id)).toEqual([]);
  expect(blocked({ ...running, signals: [signal('2026-11-10', { outcome: 'RECEIVED' })] }, '2026-11-23', tenant.id)).toEqual([
    'noRunningSignal',
  ]);
  expect(blocked({ ...running, signals: [signal('2026-11-10', { outcome: 'NO_CONTACT' })] }, '2026-11-23', tenant.id)).toEqual([]);
});

/** Under bewind letters about money go to the bewindvoerder and count for the tenant; so does his no. */
const under = { ...visited, persons: [tenant, trustee], letters: [letter('2026-11-08', { personIds: [trustee.id] })] };
test('a letter to the bewindvoerder counts for whom he represents, and so does his answer', () => {
  expect(blocked(under, '2026-11-23')).toEqual([]);
  expect(blocked({ ...under, replies: [reply('2026-11-12', { personId: trustee.id })] }, '2026-11-23')).toEqual(['noObjection']);
  expect(blocked({ ...under, replies: [reply('2026-11-12', { personId: tenant.id })] }, '2026-11-23')).toEqual(['noObjection']);
});
test('without bewind a letter to an authorised person is none to the tenant', () => {
  expect(blocked({ ...under, persons: [tenant, { ...trustee, role: 'GEM' }] }, '2026-11-23')).toEqual([
    'writtenReminder',
    'sharingOffered',
    'reactionTermPassed',
  ]);
});

/** What counts as an effort of personal contact (art. 2 onder a) and as pointing to help (onder b). */
test.each([
  ['PHONE', 'NOT_REACHED', false, true],
  ['DOORSTEP', 'CARD_LEFT', false, true],
  ['HOME_VISIT', 'REFUSED', false, true],
  ['CHAT', 'SPOKEN_OTHER', false, true],
  ['COUNTER', 'SPOKEN_TENANT', true, true],
  ['PHONE', 'SPOKEN_TENANT', false, false],
  ['PHONE', 'SPOKEN_CO_TENANT', false, false],
  ['EMAIL', 'SPOKEN_TENANT', true, false],
  ['EMAIL', 'NOT_REACHED', false, false],
] as const)('%s, %s, prevention mentioned %s: an effort %s', (channel, outcome, preventionMentioned, is) => {
  const evidence = signalEvidence(facts({ contacts: [contact('2026-11-15', { channel, outcome, preventionMentioned })] }), tenant.id);
  expect(evidence.contact !== null).toBe(is);
});
test.each([
  ['SPOKEN_TENANT', true],
  ['SPOKEN_CO_TENANT', true],
  ['SPOKEN_OTHER', false],
  ['NOT_REACHED', false],
  ['CARD_LEFT', false],
  ['REFUSED', false],
] as const)('debt help mentioned to %s counts: %s', (outcome, is) => {
  expect(signalEvidence(facts({ contacts: [contact('2026-11-15', { outcome })] }), tenant.id).debtHelp !== null).toBe(is);
});
test('debt help in a letter counts as well', () => {
  const evidence = signalEvidence(facts({ letters: [letter('2026-11-08')] }), tenant.id);
  expect(evidence.debtHelp?.letter?.id).toBe(21);
  expect(evidenceComplete(evidence)).toBe(false);
});

test.each([
  [-1, false],
  [0, true],
  [1, true],
] as const)('silence may be read as consent %i days after the term: %s', (days, may) => {
  expect(mayShare(signalEvidence(visited, tenant.id), addDays(day('2026-11-23'), days))).toBe(may);
});
test.each([
  ['2026-10-01', '2026-10-29'],
  ['2026-12-15', '2027-01-12'],
  ['2028-02-01', '2028-02-29'],
] as const)('a signal of %s is reviewed on %s', (sent, review) => {
  expect(reviewOn(day(sent))).toBe(review);
});
test('a signal that may go out goes within three working days', () => {
  const from: CalendarDate = day('2026-12-23');
  expect(sendBy(from)).toBe('2026-12-29');
});
