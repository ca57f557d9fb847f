import type { LateEvent } from '#lib/audit/event-late.ts';
import { day } from '#lib/domain/calendar-date.ts';

const on = day('2026-11-30');
const visit = { visit: 1, on, planned: day('2027-01-04'), time: '13:30', worker: 'R. Alderliesten', purpose: 'AFTER_JUDGMENT' } as const;

/** One of every event from the bailiff on; a new type without a row does not compile. */
export const lateSamples: { readonly [Type in LateEvent['type']]: Extract<LateEvent, { readonly type: Type }>['data'] } = {
  'decision.proposed': {
    decision: 1,
    kind: 'EVICTION_ORDER',
    on,
    reason: 'Hulp twee keer aangeboden',
    overrides: { executionNotLate: 'Herhaald voorbehoud' },
  },
  'decision.settled': { decision: 1, kind: 'BAILIFF_HANDOVER', on, reason: 'Akkoord.', answer: 'APPROVED' },
  'bailiff.handed_over': { file: 1, on, bailiff: 'Van Beek & Roos', total: 130_346, hash: 'ab' },
  'bailiff.receipt.recorded': { file: 1, on, reference: '26-11873' },
  'bailiff.statement.recorded': { statement: 1, on, paid: 0 },
  'bailiff.file.ended': { file: 1, on, reason: 'Teruggehaald' },
  'court.file.frozen': { file: 1, on, hash: 'ab', balance: 230_100, legalNote: true },
  'court.summons.recorded': { court: 1, on, number: '11223344 CV EXPL 26-1' },
  'court.hearing.set': { court: 1, on, hearing: day('2027-01-12'), before: day('2026-12-15') },
  'court.grace.recorded': { court: 1, on, until: day('2026-12-30') },
  'court.ended': { court: 1, on, outcome: 'SETTLED' },
  'judgment.recorded': { judgment: 1, on, ordersEviction: true, dissolves: true, byDefault: true, total: 345_670 },
  'judgment.served': { judgment: 1, on, inPerson: true },
  'judgment.awareness.recorded': { judgment: 1, on },
  'judgment.remedy.recorded': { judgment: 1, on, remedy: 'OPPOSITION' },
  'judgment.remedy.decided': { judgment: 1, on, outcome: 'UPHELD' },
  'judgment.satisfied': { judgment: 1, on },
  'judgment.unsatisfied': { judgment: 1, on },
  'judgment.lease.decided': { judgment: 1, on, lease: 'NEW_LEASE' },
  'visit.planned': visit,
  'visit.moved': visit,
  'visit.cancelled': { visit: 1, on, reason: 'Alles is betaald' },
  'visit.recorded': { visit: 1, on, outcome: 'SPOKEN_TENANT', conclusion: 'EK_C', hash: 'ab' },
  'visit.supplemented': { visit: 1, on },
  'help.offered': { offer: 1, on, kind: 'GELDFIT', answer: 'OPEN' },
  'support.started': { support: 1, on, kind: 'SOCIAL_WORK', followUp: on },
  'support.followed': { support: 1, on, followUp: on },
  'support.ended': { support: 1, on, outcome: 'SUPERSEDED' },
  'consultation.recorded': { consultation: 1, on, party: 'MUNICIPALITY', answer: 'HELP_GOES_ON', childrenPlan: true },
  'plan.agreed': { plan: 1, on, kind: 'LAST_CHANCE', agreed: 480_000, instalments: 12, last: day('2027-11-30'), reserves: true },
  'plan.state.changed': { plan: 1, on, state: 'BROKEN', short: 15_000 },
  'plan.notice.sent': { plan: 1, on, short: 15_000 },
  'plan.ended': { plan: 1, on, reason: 'SUPERSEDED' },
  'eviction.ordered': { order: 1, on },
  'eviction.announced': { notice: 1, on, date: day('2027-01-14') },
  'eviction.postponed': { notice: 1, on, date: day('2027-01-14'), reason: 'Gesprek met de gemeente' },
  'eviction.stopped': { order: 1, on, reason: 'Moratorium aangevraagd' },
  'eviction.executed': { order: 1, on },
  'departure.recorded': { on, reason: 'KEYS_HANDED_IN' },
  'departure.settled': { on, final: 130_346, remaining: 'PLAN' },
};

const listed = <T extends readonly LateEvent[]>(...events: T): T => events;
/** The same events with their other words: what has not happened, and every other choice of the closed lists. */
export const otherLateEvents = listed(
  { type: 'court.hearing.set', data: { court: 1, on, hearing: on, before: null } },
  { type: 'court.summons.recorded', data: { court: 1, on, number: null } },
  { type: 'court.file.frozen', data: { file: 1, on, hash: 'ab', balance: 0, legalNote: false } },
  {
    type: 'judgment.recorded',
    data: { judgment: 1, on, ordersEviction: false, dissolves: false, byDefault: false, total: 100 },
  },
  { type: 'judgment.served', data: { judgment: 1, on, inPerson: false } },
  { type: 'judgment.lease.decided', data: { judgment: 1, on, lease: 'NONE' } },
  { type: 'visit.recorded', data: { visit: 1, on, outcome: 'NOT_HOME_CARD_LEFT', conclusion: null, hash: 'ab' } },
  {
    type: 'consultation.recorded',
    data: { consultation: 1, on, party: 'NEIGHBOURHOOD_TEAM', answer: null, childrenPlan: false },
  },
  { type: 'plan.agreed', data: { plan: 1, on, kind: 'PAYMENT_PLAN', agreed: 5000, instalments: 1, last: on, reserves: false } },
  { type: 'plan.state.changed', data: { plan: 1, on, state: 'COMPLETED', short: 0 } },
  { type: 'departure.settled', data: { on, final: 0, remaining: 'NOTHING' } },
);
