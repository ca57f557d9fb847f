import { type Doer, type Role, system, vouch } from '#lib/domain/actor.ts';
import { addDays, type CalendarDate, day } from '#lib/domain/calendar-date.ts';
import type {
  CaseFacts,
  ContactAttempt,
  EarlySignal,
  Judgment,
  Letter,
  PaymentPromise,
  Person,
  SharingReply,
} from '#lib/domain/case-facts.ts';
import { cents } from '#lib/domain/cents.ts';
import type { Hold, HoldKind } from '#lib/domain/hold.ts';
import type { PlanFacts } from '#lib/domain/plan.ts';
import type { VisitFacts } from '#lib/domain/visit.ts';

/** The day on which the tests of one case stand, a Friday. */
export const today = day('2026-11-20');
export const daysAgo = (days: number): CalendarDate => addDays(today, -days);

export const doer = (role: Role | 'SYSTEM'): Doer =>
  role === 'SYSTEM' ? system : vouch({ id: `${role}-1`, name: role, role, teams: [1] });

export const tenant: Person = { id: 1, role: 'HUU', name: 'Mevr. A.' };
export const coTenant: Person = { id: 2, role: 'MDH', name: 'Dhr. A.' };
export const trustee: Person = { id: 9, role: 'BWI', name: 'Bewind BV' };

export const contact = (on: string, more: Partial<ContactAttempt> = {}): ContactAttempt => ({
  id: 11,
  personId: null,
  on: day(on),
  channel: 'DOORSTEP',
  outcome: 'SPOKEN_TENANT',
  preventionMentioned: true,
  debtHelpMentioned: true,
  ...more,
});
export const letter = (sentOn: string, more: Partial<Letter> = {}): Letter => ({
  id: 21,
  kind: 'REMINDER',
  sentOn: day(sentOn),
  channel: 'POST',
  amount: cents(130_346),
  personIds: [tenant.id],
  offersSharing: true,
  mentionsDebtHelp: true,
  reactionEndsOn: (more.offersSharing ?? true) ? addDays(day(sentOn), 14) : null,
  costsFrom: null,
  ...more,
});
export const reply = (on: string, more: Partial<SharingReply> = {}): SharingReply => ({
  id: 31,
  letterId: 21,
  personId: tenant.id,
  reply: 'OBJECTED',
  on: day(on),
  ...more,
});
export const promise = (by: string, more: Partial<PaymentPromise> = {}): PaymentPromise => ({
  id: 41,
  amount: cents(30_000),
  madeOn: day('2026-11-10'),
  by: day(by),
  paid: cents(0),
  ...more,
});
export const signal = (sentOn: string, more: Partial<EarlySignal> = {}): EarlySignal => ({
  id: 51,
  personId: tenant.id,
  sentOn: day(sentOn),
  amount: cents(130_346),
  reviewOn: addDays(day(sentOn), 28),
  outcome: null,
  outcomeOn: null,
  ...more,
});
export const hold = (kind: HoldKind, more: Partial<Hold> = {}): Hold => ({
  id: 61,
  kind,
  reason: 'omdat',
  startsOn: daysAgo(3),
  endsOn: null,
  amount: null,
  rentLateSince: null,
  measure: null,
  personId: null,
  ...more,
});
export const judgment = (more: Partial<Judgment> = {}): Judgment => ({
  id: 71,
  on: day('2026-09-01'),
  byDefault: true,
  servedInPerson: true,
  awareOn: null,
  ordersEviction: true,
  dissolves: true,
  leaseAgainOn: null,
  provisionallyEnforceable: true,
  remedyEndsOn: null,
  remedyPending: false,
  setAside: false,
  servedOn: day('2026-09-08'),
  vacateDays: 14,
  satisfied: false,
  ...more,
});

export const visit = (on: string, more: Partial<VisitFacts> = {}): VisitFacts => ({
  id: 81,
  on: day(on),
  partOfDay: 'EVENING',
  outcome: 'SPOKEN_TENANT',
  spoken: true,
  conclusion: 'SOCIAL_WORK',
  concluded: true,
  followUpOn: null,
  children: null,
  ...more,
});
export const plan = (signedOn: string, more: Partial<PlanFacts> = {}): PlanFacts => ({
  id: 91,
  kind: 'LAST_CHANCE',
  signedOn: day(signedOn),
  agreed: cents(130_346),
  reservesEviction: true,
  state: 'KEPT',
  stateSince: day(signedOn),
  short: cents(0),
  noticeOn: null,
  nextDueOn: null,
  nextAmount: null,
  endedOn: null,
  end: null,
  ...more,
});

/** A case of one tenant who owes a little over two months of 642.10, in which nothing has been done yet. */
export const facts = (more: Partial<CaseFacts> = {}): CaseFacts => ({
  stage: 'ARREARS_OPEN',
  stageSince: day('2026-11-09'),
  stageBefore: null,
  openedOn: day('2026-11-09'),
  closeReason: null,
  closeProposedOn: null,
  balance: cents(130_346),
  openRent: cents(130_346),
  openCosts: cents(0),
  monthsHundredths: 203,
  countedHundredths: 203,
  countedOpen: cents(130_346),
  oldestOpenOn: day('2026-10-01'),
  earlierHundredths: null,
  lastReturnableOn: null,
  doubtfulWriteOff: cents(0),
  useFee: null,
  persons: [tenant],
  contacts: [],
  letters: [],
  replies: [],
  promises: [],
  signals: [],
  holds: [],
  bailiff: null,
  bailiffStatementOn: null,
  courtFileFrozen: false,
  courtFileOn: null,
  court: null,
  judgment: null,
  visits: [],
  plannedVisit: null,
  support: null,
  helpOfferedOn: null,
  municipalityConsultedOn: null,
  childrenPlanOn: null,
  plan: null,
  planBroken: false,
  agreementSigned: false,
  liveConsent: false,
  decision: null,
  evictionDate: null,
  evictionNoticeOn: null,
  departed: null,
  ...more,
});

/** The same case when everything has been done that any move can ask for; a judgment orders eviction, the signal brought nothing. */
export const complete = (more: Partial<CaseFacts> = {}): CaseFacts =>
  facts({
    balance: cents(0),
    oldestOpenOn: null,
    monthsHundredths: 310,
    earlierHundredths: 300,
    agreementSigned: true,
    planBroken: true,
    plan: plan('2026-10-01', { state: 'COMPLETED', noticeOn: day('2026-10-10') }),
    liveConsent: true,
    courtFileFrozen: true,
    contacts: [contact('2026-10-15')],
    letters: [
      letter('2026-10-08'),
      letter('2026-10-20', { id: 22, kind: 'FOURTEEN_DAY_NOTICE', offersSharing: false, costsFrom: day('2026-11-10') }),
    ],
    signals: [signal('2026-07-01', { outcome: 'NO_CONTACT', outcomeOn: day('2026-07-20') })],
    judgment: judgment(),
    visits: [visit('2026-09-20')],
    bailiffStatementOn: today,
    helpOfferedOn: day('2026-09-20'),
    municipalityConsultedOn: day('2026-10-01'),
    evictionDate: today,
    evictionNoticeOn: day('2026-11-10'),
    ...more,
  });
