import { addDays, type CalendarDate, later } from './calendar-date.ts';
import { type CaseFacts, type Letter, last, tenantsOf } from './case-facts.ts';
import { policy } from './policy.ts';
import { evidenceComplete, isRunning, mayShare, type SignalEvidence, sendBy, signalEvidence } from './signal.ts';
import { type NextStep, ours, review, waiting } from './step.ts';
import { addWorkingDays } from './working-day.ts';

/** The rules of the first three stages: letters, contact, Vroeg Eropaf. */
export const earlyRules = {
  ARREARS_OPEN: (facts: CaseFacts, today: CalendarDate): NextStep =>
    promised(facts, today) ??
    firstLetters(facts) ??
    signalOr(facts, today, () => (noticeOf(facts) ? afterNotice(facts, today) : notice(facts))),
  FOURTEEN_DAY_NOTICE: (facts: CaseFacts, today: CalendarDate): NextStep =>
    promised(facts, today) ?? signalOr(facts, today, () => afterNotice(facts, today)),
  EARLY_SIGNAL: afterSignal,
};

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

const noticeOf = (facts: CaseFacts): Letter | undefined => last(facts.letters.filter((letter) => letter.kind === 'FOURTEEN_DAY_NOTICE'));

function afterNotice(facts: CaseFacts, today: CalendarDate): NextStep {
  const sent = noticeOf(facts);
  if (sent?.costsFrom && sent.costsFrom > today) return waiting('AWAIT_NOTICE_TERM', sent.costsFrom, { on: sent.costsFrom });
  const from = later(later(sent?.costsFrom ?? facts.stageSince, facts.stageSince), last(facts.contacts)?.on ?? facts.stageSince);
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
