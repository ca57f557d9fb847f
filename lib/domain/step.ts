import type { CalendarDate } from './calendar-date.ts';
import type { CaseFacts, SignalOutcome } from './case-facts.ts';
import type { Cents } from './cents.ts';
import { policy } from './policy.ts';
import { addWorkingDays } from './working-day.ts';

/** Whose turn it is: ours, somebody else's, nobody's while it is paused, or the court's. */
export const lists = ['OURS', 'WAITING', 'PAUSED', 'HEARING', 'DONE'] as const;
export type List = (typeof lists)[number];

export const stepKinds = [
  'SEND_REMINDER',
  'MAKE_CONTACT',
  'SEND_NOTICE',
  'AWAIT_NOTICE_TERM',
  'OFFER_SHARING',
  'AWAIT_REACTION',
  'SEND_SIGNAL',
  'AWAIT_SIGNAL',
  'ASK_FEEDBACK',
  'DECIDE_AFTER_SIGNAL',
  'WATCH_PLAN',
  'DECIDE_AFTER_OBJECTION',
  'CALL_ABOUT_PLAN',
  'AWAIT_PROMISE',
  'CALL_ABOUT_PROMISE',
  'CLOSE_PAID',
  'PAUSED',
  'DECIDE_PROPOSAL',
  'CHECK_HOLD',
  'FIND_HEIRS',
  'CONFIRM_SUPPORT',
  'ASK_RECEIPT',
  'AWAIT_BAILIFF',
  'ASK_BAILIFF_REPORT',
  'DECIDE_SUMMONS',
  'AWAIT_HEARING_DATE',
  'AWAIT_HEARING',
  'RECORD_RULING',
  'AWAIT_GRACE',
  'DECIDE_PAYMENT_ONLY',
  'PLAN_VISIT',
  'AWAIT_VISIT',
  'MAKE_VISIT',
  'PLAN_NEXT_ATTEMPT',
  'DECIDE_AFTER_VISIT',
  'WATCH_SUPPORT',
  'ASK_SUPPORT',
  'WATCH_AGREEMENT',
  'SEND_BREACH_NOTICE',
  'TALK_ABOUT_BREACH',
  'DECIDE_AFTER_BREACH',
  'CLOSE_COMPLETED',
  'AWAIT_EVICTION_NOTICE',
  'AWAIT_EVICTION',
  'RECORD_EVICTION',
  'SETTLE_ACCOUNT',
  'WATCH_DEBT',
  'REVIEW_STAGE',
  'NOTHING',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** The one next step of a case: what, whose turn, by when, why, and when the proposal changes by itself. */
export interface NextStep {
  readonly kind: StepKind;
  readonly list: List;
  readonly dueOn: CalendarDate | null;
  /** From this day a late step puts a right or a date at risk. */
  readonly criticalOn: CalendarDate | null;
  readonly because: Because;
  readonly changesOn: CalendarDate | null;
}
/** The facts that the sentence under the step quotes: a day, a last day, an amount, months, an outcome. Each may be absent. */
export interface Because {
  readonly on?: CalendarDate | null | undefined;
  readonly until?: CalendarDate | null | undefined;
  readonly amount?: Cents | null | undefined;
  readonly hundredths?: number | null | undefined;
  readonly outcome?: SignalOutcome | null | undefined;
}

const lateFrom = (dueOn: CalendarDate): CalendarDate => addWorkingDays(dueOn, policy.criticalAfterWorkdays.value + 1);
export const ours = (kind: StepKind, dueOn: CalendarDate, because: Because, changesOn: CalendarDate | null = null): NextStep => ({
  kind,
  list: 'OURS',
  dueOn,
  criticalOn: lateFrom(dueOn),
  because,
  changesOn,
});
export const waiting = (kind: StepKind, until: CalendarDate, because: Because): NextStep => ({
  kind,
  list: 'WAITING',
  dueOn: until,
  criticalOn: null,
  because,
  changesOn: until,
});

/** A date of a court or bailiff stands: it has a list of its own, so that nobody misses it. */
export const atHearing = (kind: StepKind, on: CalendarDate, because: Because): NextStep => ({
  ...waiting(kind, on, because),
  list: 'HEARING',
});

/** Stages whose own step cannot be told from the facts: somebody looks at it. */
export const review = (facts: Pick<CaseFacts, 'stageSince'>): NextStep =>
  ours('REVIEW_STAGE', addWorkingDays(facts.stageSince, policy.breachReviewWorkdays.value), { on: facts.stageSince });
