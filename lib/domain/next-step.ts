import { addDays, type CalendarDate, later } from './calendar-date.ts';
import { type CaseFacts, last, type SignalOutcome, tenantsOf } from './case-facts.ts';
import type { Cents } from './cents.ts';
import { standing } from './hold.ts';
import { policy } from './policy.ts';
import { evidenceComplete, isRunning, mayShare, type SignalEvidence, sendBy, signalEvidence } from './signal.ts';
import type { Stage } from './stage.ts';
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
const ours = (kind: StepKind, dueOn: CalendarDate, because: Because, changesOn: CalendarDate | null = null): NextStep => ({
  kind,
  list: 'OURS',
  dueOn,
  criticalOn: lateFrom(dueOn),
  because,
  changesOn,
});
const waiting = (kind: StepKind, until: CalendarDate, because: Because): NextStep => ({
  kind,
  list: 'WAITING',
  dueOn: until,
  criticalOn: null,
  because,
  changesOn: until,
});

/** What should happen now: one honest rule per stage (domain §9, §2.5). A person decides; this only proposes. */
export function nextStep(facts: CaseFacts, today: CalendarDate): NextStep {
  if (facts.stage === 'CLOSED') return { kind: 'NOTHING', list: 'DONE', dueOn: null, criticalOn: null, because: {}, changesOn: null };
  const paused = standing(facts.holds, today).find((hold) => hold.kind === 'PAUSE' || hold.kind === 'MANAGER_STOP');
  if (paused) {
    return {
      kind: 'PAUSED',
      list: 'PAUSED',
      dueOn: paused.endsOn && addDays(paused.endsOn, 1),
      criticalOn: null,
      because: { on: paused.endsOn },
      changesOn: paused.endsOn && addDays(paused.endsOn, 1),
    };
  }
  if (facts.balance <= 0 && facts.oldestOpenOn === null) return ours('CLOSE_PAID', addWorkingDays(today, 1), {});
  return rules[facts.stage](facts, today);
}

const rules: Record<Exclude<Stage, 'CLOSED'>, (facts: CaseFacts, today: CalendarDate) => NextStep> = {
  ARREARS_OPEN: (facts, today) => promised(facts, today) ?? firstLetters(facts) ?? signalOr(facts, today, () => notice(facts)),
  FOURTEEN_DAY_NOTICE: (facts, today) => promised(facts, today) ?? signalOr(facts, today, () => afterNotice(facts, today)),
  EARLY_SIGNAL: (facts, today) => afterSignal(facts, today),
  BAILIFF: review,
  COURT: review,
  JUDGMENT: review,
  HOME_VISIT: review,
  SUPPORT: review,
  AGREEMENT: review,
  EVICTION_ORDERED: review,
  DEPARTED: review,
};

/** Stages whose own steps follow from tracks that this case does not have yet: somebody looks at it. */
function review(facts: CaseFacts): NextStep {
  return ours('REVIEW_STAGE', addWorkingDays(facts.stageSince, policy.breachReviewWorkdays.value), { on: facts.stageSince });
}

/** A promise is waited for until its day, kept early or not: so long no letter goes out. The day after, unpaid, we call. */
function promised(facts: CaseFacts, today: CalendarDate): NextStep | null {
  const promise = last(facts.promises);
  if (!promise) return null;
  if (promise.by >= today) return waiting('AWAIT_PROMISE', addDays(promise.by, 1), { amount: promise.amount, until: promise.by });
  if (promise.paid >= promise.amount) return null;
  const calledSince = facts.contacts.some((contact) => contact.on > promise.by);
  return calledSince ? null : ours('CALL_ABOUT_PROMISE', addWorkingDays(promise.by, 2), { amount: promise.amount, until: promise.by });
}

/** First a reminder, then somebody who calls or rings. */
function firstLetters(facts: CaseFacts): NextStep | null {
  const reminder = facts.letters.find((letter) => letter.kind !== 'OTHER');
  if (!reminder) {
    const due = later(addDays(facts.oldestOpenOn ?? facts.openedOn, policy.reminderAfterDays.value + 1), facts.openedOn);
    return ours('SEND_REMINDER', addWorkingDays(due, 1), { on: facts.oldestOpenOn });
  }
  if (facts.contacts.length > 0) return null;
  return ours('MAKE_CONTACT', addDays(reminder.sentOn, policy.contactAfterReminderDays.value), { on: reminder.sentOn });
}

/** From two months on the referral comes first; what it still lacks is the step. */
function signalOr(facts: CaseFacts, today: CalendarDate, otherwise: () => NextStep): NextStep {
  const enough = (facts.countedHundredths ?? 0) >= policy.earlySignalThresholdHundredths.value;
  const candidates = tenantsOf(facts).filter((person) => !facts.signals.some((signal) => signal.personId === person.id));
  if (!enough || candidates.length === 0) return otherwise();
  const evidence = candidates.map((person) => signalEvidence(facts, person.id));
  const ready = evidence.find((e) => evidenceComplete(e) && mayShare(e, today));
  const hundredths = facts.countedHundredths;
  if (ready) return ours('SEND_SIGNAL', sendBy(possibleFrom(ready)), { hundredths, on: ready.offer?.sentOn });
  const open = evidence.filter((e) => e.objection === null);
  const objection = evidence[0]?.objection;
  if (open.length === 0) return ours('DECIDE_AFTER_OBJECTION', addWorkingDays(objection?.on ?? today, 5), { on: objection?.on });
  const best = open[0]!;
  if (best.contact === null)
    return ours(
      'MAKE_CONTACT',
      addDays(
        later(best.reminder?.sentOn ?? facts.openedOn, last(facts.contacts)?.on ?? facts.openedOn),
        policy.contactAfterReminderDays.value,
      ),
      {
        on: best.reminder?.sentOn,
        hundredths,
      },
    );
  if (best.offer === null || best.debtHelp === null)
    return ours('OFFER_SHARING', addWorkingDays(best.contact.on, 2), { on: best.contact.on, hundredths });
  return waiting('AWAIT_REACTION', best.silenceFrom ?? today, { on: best.offer.sentOn, until: best.offer.reactionEndsOn });
}

const possibleFrom = (e: SignalEvidence): CalendarDate =>
  later(e.consent?.on ?? e.silenceFrom!, later(e.contact!.on, e.debtHelp?.contact?.on ?? e.debtHelp!.letter!.sentOn));

function notice(facts: CaseFacts): NextStep {
  const contact = last(facts.contacts);
  return ours(
    'SEND_NOTICE',
    addDays(later(contact?.on ?? facts.openedOn, last(facts.promises)?.by ?? facts.openedOn), policy.noticeAfterContactDays.value),
    { on: contact?.on },
  );
}

function afterNotice(facts: CaseFacts, today: CalendarDate): NextStep {
  const sent = last(facts.letters.filter((letter) => letter.kind === 'FOURTEEN_DAY_NOTICE'));
  if (sent?.costsFrom && sent.costsFrom > today) return waiting('AWAIT_NOTICE_TERM', sent.costsFrom, { on: sent.costsFrom });
  const from = later(sent?.costsFrom ?? facts.stageSince, last(facts.contacts)?.on ?? facts.stageSince);
  return ours('CALL_ABOUT_PLAN', addWorkingDays(from, 2), { on: sent?.sentOn });
}

/** Outcomes after which the help gets a while before we ask ourselves what is next. */
const helped: readonly string[] = ['PAYMENT_PLAN_MADE', 'QUICK_FIX', 'REFERRED_DEBT_HELP'];

function afterSignal(facts: CaseFacts, today: CalendarDate): NextStep {
  const running = facts.signals.find(isRunning);
  if (running && running.reviewOn > today) return waiting('AWAIT_SIGNAL', running.reviewOn, { on: running.sentOn });
  if (running)
    return { ...ours('ASK_FEEDBACK', running.reviewOn, { on: running.sentOn }), criticalOn: addWorkingDays(running.reviewOn, 5) };
  const ended = last(facts.signals);
  if (!ended) return review(facts);
  const outcome = ended.outcome;
  const on = ended.outcomeOn ?? facts.stageSince;
  const watchedUntil = helped.includes(outcome ?? '') ? addDays(on, policy.signalReviewDays.value) : on;
  if (watchedUntil > today) return waiting('WATCH_PLAN', watchedUntil, { outcome, on });
  return ours('DECIDE_AFTER_SIGNAL', addWorkingDays(watchedUntil, 5), { outcome, on });
}
