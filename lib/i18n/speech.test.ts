import { describe, expect, test } from 'vitest';
import { type AuditEvent, type AuditEventType, auditEvent } from '#lib/audit/event.ts';
import { day } from '#lib/domain/calendar-date.ts';
import { contactOutcomes, type SignalOutcome, signalOutcomes } from '#lib/domain/case-facts.ts';
import { cents } from '#lib/domain/cents.ts';
import { type GuardId, guards } from '#lib/domain/guard.ts';
import { holdKinds } from '#lib/domain/hold.ts';
import { moveIds, moves } from '#lib/domain/move.ts';
import { nextStep } from '#lib/domain/next-step.ts';
import { closeReasons, stages } from '#lib/domain/stage.ts';
import { type NextStep, type StepKind, stepKinds } from '#lib/domain/step.ts';
import { hold, tenant, today } from '#tests/support/case-facts.ts';
import { lateSamples, otherLateEvents } from '#tests/support/late-event.ts';
import { readable, speechOf } from '#tests/support/speech.ts';
import { rows } from '#tests/support/step-row.ts';
import type { Refusal } from './refusal.ts';

const on = day('2026-11-30');
const moved = { move: 'T2', from: 'ARREARS_OPEN', to: 'FOURTEEN_DAY_NOTICE', on, reason: null, overrides: {} } as const;

/** One of every refusal; a new code without a row does not compile. */
const refusals: { readonly [Code in Refusal['code']]: Refusal & { readonly code: Code } } = {
  NO_SUCH_MOVE: { code: 'NO_SUCH_MOVE', from: 'COURT', to: 'EVICTION_ORDERED' },
  NOT_YOUR_ROLE: { code: 'NOT_YOUR_ROLE', may: ['COORDINATOR', 'MANAGER', 'SYSTEM'] },
  HELD: { code: 'HELD', hold: hold('EKC_RUNNING') },
  GUARDED: { code: 'GUARDED', blocks: (Object.keys(guards) as GuardId[]).map((id) => ({ id, met: false, evidence: [], changesOn: null })) },
  CHANGED_MEANWHILE: {
    code: 'CHANGED_MEANWHILE',
    by: 'J. Bakker',
    at: new Date('2026-11-20T09:30:00Z'),
    event: { type: 'case.stage.moved', data: moved },
  },
  DAY_IN_PAST: { code: 'DAY_IN_PAST', earliest: today },
  DAY_IN_FUTURE: { code: 'DAY_IN_FUTURE', latest: today },
  DAY_BEFORE_CASE: { code: 'DAY_BEFORE_CASE', earliest: today },
  CASE_CLOSED: { code: 'CASE_CLOSED' },
  NEEDS_SECOND_PERSON: { code: 'NEEDS_SECOND_PERSON' },
  HOLD_NOT_STANDING: { code: 'HOLD_NOT_STANDING' },
  MAY_NOT: { code: 'MAY_NOT' },
  NO_SUCH_PERSON: { code: 'NO_SUCH_PERSON' },
  NOBODY_ADDRESSED: { code: 'NOBODY_ADDRESSED' },
  ADDRESS_REPRESENTATIVE: { code: 'ADDRESS_REPRESENTATIVE', name: 'Bewind BV' },
  NO_SUCH_OFFER: { code: 'NO_SUCH_OFFER' },
  PROMISE_TOO_FAR: { code: 'PROMISE_TOO_FAR', latest: today },
  LOOKS_LIKE_BSN: { code: 'LOOKS_LIKE_BSN' },
  ALREADY_PROPOSED: { code: 'ALREADY_PROPOSED', on: today },
  NO_OPEN_DECISION: { code: 'NO_OPEN_DECISION' },
  OWN_PROPOSAL: { code: 'OWN_PROPOSAL' },
  NOT_YOUR_PROPOSAL: { code: 'NOT_YOUR_PROPOSAL', by: 'J. Bakker' },
  CHANGED_SINCE_PROPOSAL: { code: 'CHANGED_SINCE_PROPOSAL' },
  NOTHING_TO_CLAIM: { code: 'NOTHING_TO_CLAIM' },
  NO_BAILIFF_FILE: { code: 'NO_BAILIFF_FILE' },
  RECEIPT_STANDS: { code: 'RECEIPT_STANDS', on: today },
  NO_COURT_CASE: { code: 'NO_COURT_CASE' },
  NOT_A_PARTY: { code: 'NOT_A_PARTY' },
  GRACE_TOO_LONG: { code: 'GRACE_TOO_LONG', latest: today },
  NO_SUCH_NOTE: { code: 'NO_SUCH_NOTE' },
  NOT_A_TENANT: { code: 'NOT_A_TENANT' },
  NOTHING_OWED: { code: 'NOTHING_OWED' },
  SIGNAL_ENDED: { code: 'SIGNAL_ENDED' },
  SIGNAL_BEFORE_SENT: { code: 'SIGNAL_BEFORE_SENT', sentOn: today },
  STILL_OWED: { code: 'STILL_OWED', amount: 130_346 },
  PLAN_AMOUNT_MISSING: { code: 'PLAN_AMOUNT_MISSING' },
  WRONG_SIGN_IN: { code: 'WRONG_SIGN_IN' },
  TOO_MANY_ATTEMPTS: { code: 'TOO_MANY_ATTEMPTS', minutes: 1 },
  LINES_REFUSED: { code: 'LINES_REFUSED', count: 3 },
  NOTHING_LEFT: { code: 'NOTHING_LEFT' },
  BALANCE_OFF: { code: 'BALANCE_OFF', statements: ['NL91 1', 'NL91 2'] },
  STATEMENT_CHANGED: { code: 'STATEMENT_CHANGED', statements: ['NL91 1'] },
  NO_FILES: { code: 'NO_FILES' },
  TOO_MANY_FILES: { code: 'TOO_MANY_FILES', most: 50 },
  FILE_TOO_LARGE: { code: 'FILE_TOO_LARGE', name: 'boekingen.csv', most: 268_435_456 },
  UPLOAD_TOO_LARGE: { code: 'UPLOAD_TOO_LARGE', most: 268_435_456 },
  UPLOAD_BROKEN: { code: 'UPLOAD_BROKEN' },
  NOT_READY: { code: 'NOT_READY', status: 'APPLYING' },
  RUN_CHANGED: { code: 'RUN_CHANGED' },
  ALREADY_SETTLED: { code: 'ALREADY_SETTLED', by: 'J. Bakker', at: new Date('2026-11-20T09:30:00Z'), contract: null },
  UNKNOWN_CONTRACT: { code: 'UNKNOWN_CONTRACT', contract: 'X-1' },
  NO_PAYMENT_TO_REVERSE: { code: 'NO_PAYMENT_TO_REVERSE' },
  NO_ACCOUNT: { code: 'NO_ACCOUNT' },
  NO_SUCH_COLLEAGUE: { code: 'NO_SUCH_COLLEAGUE' },
  NEEDS_COMPANION: { code: 'NEEDS_COMPANION', until: today },
  OFFICE_ONLY: { code: 'OFFICE_ONLY', until: today },
  NEEDS_POLICE_ADVICE: { code: 'NEEDS_POLICE_ADVICE', until: today },
  VISIT_ALREADY_PLANNED: { code: 'VISIT_ALREADY_PLANNED', on: today, time: '10:30', worker: 'R. Alderliesten' },
  HOUSEHOLD_LEFT: { code: 'HOUSEHOLD_LEFT' },
  NO_SUCH_VISIT: { code: 'NO_SUCH_VISIT' },
  VISIT_OVER: { code: 'VISIT_OVER', state: 'DONE' },
  VISIT_NOT_MADE: { code: 'VISIT_NOT_MADE' },
  VISIT_STARTED: { code: 'VISIT_STARTED' },
  NEEDS_MEASURE: { code: 'NEEDS_MEASURE' },
  NOT_AN_ANSWER: { code: 'NOT_AN_ANSWER', question: 'proposalFrom' },
  ANSWER_LIKE_BSN: { code: 'ANSWER_LIKE_BSN', question: 'causeWords' },
  REPORT_INCOMPLETE: { code: 'REPORT_INCOMPLETE', questions: ['conclusion'] },
  ANSWERS_CHANGED: { code: 'ANSWERS_CHANGED', by: 'J. Bakker', at: new Date('2026-11-20T09:30:00Z') },
  DEBT_ABOVE_BALANCE: { code: 'DEBT_ABOVE_BALANCE', balance: cents(130_346) },
  DOWN_PAYMENT_TOO_LARGE: { code: 'DOWN_PAYMENT_TOO_LARGE', debt: cents(130_346) },
  TOO_MANY_INSTALMENTS: { code: 'TOO_MANY_INSTALMENTS', most: 260 },
  PLAN_STARTS_LATE: { code: 'PLAN_STARTS_LATE', latest: today },
  INSTALMENT_TOO_SMALL: { code: 'INSTALMENT_TOO_SMALL', least: cents(5_000) },
  PLAN_TOO_LONG: { code: 'PLAN_TOO_LONG', months: 12, before: today },
  CAPACITY_NOT_CHECKED: { code: 'CAPACITY_NOT_CHECKED' },
  REPRESENTATIVE_UNKNOWN: { code: 'REPRESENTATIVE_UNKNOWN' },
  PLAN_NOT_RUNNING: { code: 'PLAN_NOT_RUNNING' },
  PLAN_NOT_BROKEN: { code: 'PLAN_NOT_BROKEN' },
  NOTICE_ALREADY_SENT: { code: 'NOTICE_ALREADY_SENT', on: today },
  NO_SUCH_TALK: { code: 'NO_SUCH_TALK' },
  TENANT_MUST_AGREE: { code: 'TENANT_MUST_AGREE' },
  SUPPORT_RUNNING: { code: 'SUPPORT_RUNNING', kind: 'SOCIAL_WORK', since: today },
  SUPPORT_NOT_RUNNING: { code: 'SUPPORT_NOT_RUNNING' },
  HOLD_STANDS: { code: 'HOLD_STANDS', hold: hold('MSNP') },
  HOLD_FOLLOWS_TRACK: { code: 'HOLD_FOLLOWS_TRACK', kind: 'DEFERRAL' },
  DISSOLVES_WITHOUT_EVICTION: { code: 'DISSOLVES_WITHOUT_EVICTION' },
  VACATE_DAYS_MISSING: { code: 'VACATE_DAYS_MISSING' },
  CLAIMS_AFTER_JUDGMENT: { code: 'CLAIMS_AFTER_JUDGMENT', latest: today },
  NOTHING_AWARDED: { code: 'NOTHING_AWARDED' },
  MONTHLY_WITHOUT_EVICTION: { code: 'MONTHLY_WITHOUT_EVICTION' },
  NO_JUDGMENT: { code: 'NO_JUDGMENT' },
  ALREADY_SERVED: { code: 'ALREADY_SERVED', on },
  ALREADY_AWARE: { code: 'ALREADY_AWARE', on },
  REMEDY_FILED: { code: 'REMEDY_FILED', on },
  NO_REMEDY: { code: 'NO_REMEDY' },
  LEASE_STANDS: { code: 'LEASE_STANDS' },
  NOT_YET_SATISFIED: { code: 'NOT_YET_SATISFIED' },
  LEASE_DECIDED: { code: 'LEASE_DECIDED', on },
  NO_ORDER: { code: 'NO_ORDER' },
  EVICTION_TOO_EARLY: { code: 'EVICTION_TOO_EARLY', first: today },
  NOTICE_STANDS: { code: 'NOTICE_STANDS', date: today },
  NO_NOTICE: { code: 'NO_NOTICE' },
  ANSWER_INCOMPLETE: { code: 'ANSWER_INCOMPLETE' },
  NO_OPEN_CONSULTATION: { code: 'NO_OPEN_CONSULTATION' },
  NOT_DEPARTED: { code: 'NOT_DEPARTED' },
  STILL_REMAINS: { code: 'STILL_REMAINS', amount: cents(130_346) },
  NOTHING_REMAINS: { code: 'NOTHING_REMAINS' },
};
const more: readonly Refusal[] = [
  { code: 'HELD', hold: hold('PAUSE', { endsOn: on }) },
  { code: 'TOO_MANY_ATTEMPTS', minutes: 15 },
  { code: 'NEEDS_COMPANION', until: null },
  { code: 'VISIT_OVER', state: 'CANCELLED' },
  { code: 'LINES_REFUSED', count: 1 },
  { code: 'ALREADY_SETTLED', by: 'J. Bakker', at: new Date('2026-11-20T09:30:00Z'), contract: 'X-1' },
  ...holdKinds.map((kind): Refusal => ({ code: 'HELD', hold: hold(kind) })),
  ...moveIds.map((id): Refusal => ({ code: 'NOT_YOUR_ROLE', may: moves[id].who })),
];

/** One of every event; a new type without a row does not compile. */
const events: { readonly [Type in AuditEventType]: Extract<AuditEvent, { readonly type: Type }>['data'] } = {
  'case.opened': { on, open: 130_346, hundredths: 203, relapseOf: '2025-0007' },
  'case.stage.moved': { ...moved, reason: 'Op verzoek' },
  'case.closed': { from: 'AGREEMENT', on, reason: 'PAID_OFF', note: 'Klaar', reserved: true },
  'case.closing.proposed': { on },
  'case.owner.changed': { owner: 'J. Bakker' },
  'case.viewed': { on },
  'contact.attempt.recorded': {
    contact: 1,
    on,
    channel: 'DOORSTEP',
    outcome: 'CARD_LEFT',
    prevention: true,
    debtHelp: true,
    summary: 'Kaartje',
  },
  'letter.recorded': {
    letter: 1,
    kind: 'FOURTEEN_DAY_NOTICE',
    on,
    channel: 'POST',
    amount: 130_346,
    offersSharing: true,
    reactionEndsOn: on,
    costsFrom: on,
  },
  'sharing.reply.recorded': { reply: 'OBJECTED', letter: 1, person: tenant.id, on },
  'promise.recorded': { promise: 1, amount: 30_000, on, by: on },
  'note.written': { note: 1, restricted: true },
  'note.revealed': { note: 1, reason: 'Overdracht' },
  'hold.set': { hold: 1, kind: 'PAUSE', from: on, until: on, reason: 'Ziekenhuis' },
  'hold.lifted': { hold: 1, kind: 'PAUSE', on, reason: 'Weer thuis' },
  'signal.sent': { signal: 1, person: tenant.id, on, amount: 130_346, hundredths: 203, reviewOn: on, hash: 'ab', earlyReason: null },
  'signal.feedback.recorded': { signal: 1, outcome: 'PAYMENT_PLAN_MADE', on, plan: 5000 },
  'signal.exported': { signal: 1, hash: 'ab' },
  'import.started': { run: 'r1', files: ['a.csv'] },
  'import.confirmed': { run: 'r', booked: 1, goodLines: false, acceptBalance: false, acceptChanged: false },
  'import.applied': { run: 'r1', booked: 1, updated: 2, doubtful: 3, goodLines: false, acceptBalance: false },
  'import.cancelled': { run: 'r1' },
  'doubtful.assigned': { payment: 1, contract: 'X-1', amount: 100 },
  'doubtful.set_aside': { payment: 1, reason: 'Onbekend' },
  'doubtful.payer.marked': { iban: 'NL91ABNA0417164300' },
  'arrears.run.finished': { asOf: on, tenancies: 1, opened: 2, proposed: 3 },
  'session.started': { demo: true },
  'session.ended': {},
  ...lateSamples,
};

/** Each step with every fact at its longest: a day of two figures, hundreds of euros, more than ten months. */
const stepOf = (kind: StepKind, outcome: SignalOutcome, until = on): Pick<NextStep, 'kind' | 'because'> => ({
  kind,
  because: { on: until, until, outcome, hundredths: 1239, amount: cents(123_456) },
});

describe.each(['nl', 'en'] as const)('%s', (locale) => {
  const speech = speechOf(locale);

  test('says every refusal, with its facts', () => {
    for (const refusal of [...Object.values(refusals), ...more]) {
      const { title, text } = speech.refusal(refusal);
      expect(readable(title) && readable(text), `${refusal.code}: ${title} / ${text}`).toBe(true);
      expect(text, refusal.code).toMatch(/[.?!]$/);
      expect(text, refusal.code).not.toMatch(/\.\.| \.| {2}/);
    }
    expect(speech.refusal(refusals.STILL_OWED).text).toContain(speech.money(130_346));
    expect(speech.refusal(refusals.CHANGED_MEANWHILE).text).toContain('J. Bakker');
    expect(speech.refusal(more[0]!).text).toContain(speech.day(on));
  });

  test('says every guard: what is missing, whose rule, its source, and when it changes', () => {
    for (const id of Object.keys(guards) as GuardId[]) {
      const said = speech.guard({ id, met: false, evidence: [], changesOn: on });
      expect(readable(said.text) && readable(said.basis) && readable(said.source), `${id}: ${said.text}`).toBe(true);
      expect(said.more, id).toContain(speech.day(on));
      expect(speech.guard({ id, met: false, evidence: [], changesOn: null }).more, id).toBe('');
    }
  });

  test('says every step in a title, a why of at most 58 characters and a lead', () => {
    for (const kind of stepKinds)
      for (const outcome of signalOutcomes) {
        const { title, why, lead } = speech.step(stepOf(kind, outcome), today);
        expect(readable(title) && readable(why) && readable(lead), `${kind}: ${title} / ${why} / ${lead}`).toBe(true);
        expect(why.length, `${kind}: ${why}`).toBeLessThanOrEqual(58);
      }
  });

  test('the why of a step quotes facts that the step has', () => {
    // A stop without an end has no sentence of its own yet; no screen sets one.
    for (const [story, of] of rows.filter(([, , kind, , dueOn]) => kind !== 'PAUSED' || dueOn !== null)) {
      const { why } = speech.step(nextStep(of, today), today);
      expect(why, story).toMatch(/[^\s:;,]$/);
      expect(why, story).not.toMatch(/ {2}| [.;:,]|\b(sinds|tot en met|op|van|vanaf|since|of|on|from|until|to)$/);
      expect(why.length, `${story}: ${why}`).toBeLessThanOrEqual(58);
    }
  });

  test('says every event', () => {
    const names = new Map([[tenant.id, tenant.name]]);
    for (const [type, data] of Object.entries(events)) {
      const event = auditEvent.parse({ type, data });
      const { fact, sentence } = speech.event(event, names);
      expect(readable(fact), `${type}: ${fact}`).toBe(true);
      expect(sentence === '' || readable(sentence), `${type}: ${sentence}`).toBe(true);
      expect(sentence, type).not.toMatch(/ {2}| \.|^\.|,$/);
    }
    expect(auditEvent.options.map((option) => option.shape.type.value).sort()).toEqual(Object.keys(events).sort());
  });

  test('says an event from the bailiff on with what it lacks', () => {
    for (const event of otherLateEvents) {
      const { fact, sentence } = speech.event(auditEvent.parse(event));
      expect(readable(fact), `${event.type}: ${fact}`).toBe(true);
      expect(sentence === '' || (readable(sentence) && /[.!?]$/.test(sentence)), `${event.type}: ${sentence}`).toBe(true);
    }
    for (const [type, data] of Object.entries(lateSamples)) {
      const { sentence } = speech.event(auditEvent.parse({ type, data }));
      expect(sentence, type).toMatch(/^$|[.!?]$/);
      expect(sentence, type).not.toMatch(/\.\.| {2}/);
    }
    expect(speech.event({ type: 'visit.moved', data: lateSamples['visit.moved'] }).fact).toContain(speech.clock('13:30'));
    expect(speech.event({ type: 'eviction.postponed', data: lateSamples['eviction.postponed'] }).sentence).toContain('2027');
  });

  test('says every stage, reason to close, outcome and kind of hold in an event', () => {
    for (const stage of stages)
      expect(readable(speech.event({ type: 'case.stage.moved', data: { ...moved, to: stage, move: 'T21' } }).fact), stage).toBe(true);
    for (const reason of closeReasons)
      expect(
        readable(speech.event({ type: 'case.closed', data: { from: 'COURT', on, reason, note: null, reserved: false } }).fact),
        reason,
      ).toBe(true);
    for (const outcome of contactOutcomes)
      expect(
        readable(speech.event({ type: 'contact.attempt.recorded', data: { ...events['contact.attempt.recorded'], outcome } }).fact),
        outcome,
      ).toBe(true);
    for (const outcome of signalOutcomes)
      expect(readable(speech.event({ type: 'signal.feedback.recorded', data: { signal: 1, outcome, on, plan: null } }).fact), outcome).toBe(
        true,
      );
    for (const kind of holdKinds)
      expect(readable(speech.event({ type: 'hold.set', data: { hold: 1, kind, from: on, until: null, reason: '' } }).fact), kind).toBe(
        true,
      );
  });

  test('says what is wrong with a field', () => {
    for (const code of ['REQUIRED', 'CHOOSE', 'TOO_LONG', 'NOT_A_DAY', 'NOT_AN_AMOUNT', 'NOT_POSITIVE', 'NOT_A_NUMBER', 'something else'])
      expect(readable(speech.fieldError(code)), code).toBe(true);
  });
});
