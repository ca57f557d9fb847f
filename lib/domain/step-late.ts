import { addDays, type CalendarDate, later } from './calendar-date.ts';
import { type CaseFacts, evictionJudgment, last } from './case-facts.ts';
import { limitationEndsOn } from './judgment.ts';
import { policy } from './policy.ts';
import { atHearing, type NextStep, ours, review, waiting } from './step.ts';
import { addWorkingDays } from './working-day.ts';

const soon = (from: CalendarDate, workdays = 2): CalendarDate => addWorkingDays(from, workdays);

/** The rules of the stages from the bailiff on. Each proposes one thing; a person decides. */
export const lateRules = {
  BAILIFF: (facts: CaseFacts, today: CalendarDate): NextStep => {
    const file = facts.bailiff;
    if (!file || file.endedOn) return review(facts);
    if (facts.courtFileFrozen && facts.courtFileOn) return ours('DECIDE_SUMMONS', soon(facts.courtFileOn, 5), { on: facts.courtFileOn });
    const receiptDue = soon(file.handedOverOn, policy.receiptWorkdays.value);
    if (!file.receivedOn && receiptDue <= today) return ours('ASK_RECEIPT', receiptDue, { on: file.handedOverOn });
    const comesBack = !file.receivedOn && receiptDue < file.reportDueOn ? receiptDue : file.reportDueOn;
    if (file.reportDueOn > today) return waiting('AWAIT_BAILIFF', comesBack, { on: file.handedOverOn, until: file.reportDueOn });
    return ours('ASK_BAILIFF_REPORT', soon(file.reportDueOn), { on: file.reportDueOn });
  },
  COURT: (facts: CaseFacts, today: CalendarDate): NextStep => {
    const court = facts.court;
    if (!court || court.endedOn) return review(facts);
    if (court.graceUntil && court.graceUntil >= today)
      return atHearing('AWAIT_GRACE', addDays(court.graceUntil, 1), { until: court.graceUntil });
    if (court.graceUntil) return ours('RECORD_RULING', soon(court.graceUntil), { on: court.graceUntil });
    if (!court.hearingOn) return ours('AWAIT_HEARING_DATE', soon(court.summonedOn ?? facts.stageSince, 5), { on: facts.stageSince });
    if (court.hearingOn >= today) return atHearing('AWAIT_HEARING', addDays(court.hearingOn, 1), { on: court.hearingOn });
    return ours('RECORD_RULING', soon(court.hearingOn, 10), { on: court.hearingOn });
  },
  JUDGMENT: (facts: CaseFacts): NextStep => {
    const { judgment } = facts;
    if (!judgment || judgment.setAside) return review(facts);
    if (!evictionJudgment(facts)) return ours('DECIDE_PAYMENT_ONLY', soon(judgment.on, 5), { on: judgment.on });
    return ours('PLAN_VISIT', soon(facts.stageSince, policy.postJudgmentVisitWorkdays.value), { on: judgment.on });
  },
  HOME_VISIT: (facts: CaseFacts, today: CalendarDate): NextStep => {
    const since = facts.judgment?.on ?? facts.stageSince;
    if (facts.plannedVisit) return visitPlanned(facts, today);
    const made = last(facts.visits.filter((visit) => visit.on >= since));
    if (made?.spoken) return ours('DECIDE_AFTER_VISIT', soon(later(made.on, facts.stageSince), 5), { on: made.on });
    if (made) return ours('PLAN_NEXT_ATTEMPT', soon(made.on, policy.nextAttemptWorkdays.value), { on: made.on });
    return ours('PLAN_VISIT', soon(facts.stageSince, policy.postJudgmentVisitWorkdays.value), { on: since });
  },
  SUPPORT: (facts: CaseFacts, today: CalendarDate): NextStep => {
    const { support } = facts;
    if (!support || support.endedOn) return review(facts);
    if (support.followUpOn > today)
      return waiting('WATCH_SUPPORT', support.followUpOn, { on: support.startedOn, until: support.followUpOn });
    return ours('ASK_SUPPORT', soon(support.followUpOn), { on: support.startedOn });
  },
  AGREEMENT: (facts: CaseFacts, today: CalendarDate): NextStep => {
    const { plan } = facts;
    if (!plan || plan.endedOn) return review(facts);
    const because = { amount: plan.short, on: plan.stateSince };
    if (plan.state === 'COMPLETED') return ours('CLOSE_COMPLETED', soon(plan.stateSince, 5), { on: plan.stateSince });
    if (plan.state !== 'BROKEN') {
      const next = plan.nextDueOn && plan.nextDueOn > today ? plan.nextDueOn : addDays(today, policy.planToleranceDays.value);
      return waiting('WATCH_AGREEMENT', next, { until: next, amount: plan.nextAmount });
    }
    if (!plan.noticeOn || plan.noticeOn < plan.stateSince) return ours('SEND_BREACH_NOTICE', soon(plan.stateSince), because);
    const talked = [...facts.contacts.filter((one) => one.channel !== 'EMAIL'), ...facts.visits].some((one) => one.on >= plan.noticeOn!);
    if (!talked) return ours('TALK_ABOUT_BREACH', soon(plan.noticeOn, 5), { ...because, on: plan.noticeOn });
    return ours('DECIDE_AFTER_BREACH', soon(plan.noticeOn, policy.breachReviewWorkdays.value), because);
  },
  EVICTION_ORDERED: (facts: CaseFacts, today: CalendarDate): NextStep => {
    const date = facts.evictionDate;
    if (!date) return atHearing('AWAIT_EVICTION_NOTICE', soon(later(facts.stageSince, today), 5), { on: facts.stageSince });
    if (date > today) return atHearing('AWAIT_EVICTION', date, { on: facts.evictionNoticeOn, until: date });
    return { ...ours('RECORD_EVICTION', date, { on: date }), criticalOn: date };
  },
  DEPARTED: (facts: CaseFacts, today: CalendarDate): NextStep => {
    const on = facts.departed?.on ?? facts.stageSince;
    const until = limitationEndsOn(facts.oldestOpenOn ?? on);
    if (facts.departed?.settled && until > today) return waiting('WATCH_DEBT', until, { on, until });
    return ours('SETTLE_ACCOUNT', soon(on, policy.breachReviewWorkdays.value), { on });
  },
};

export function visitPlanned(facts: CaseFacts, today: CalendarDate): NextStep {
  const { on } = facts.plannedVisit!;
  return on > today ? waiting('AWAIT_VISIT', on, { on }) : ours('MAKE_VISIT', on, { on });
}

/** Help that a talk came to and nobody has confirmed yet, at whatever stage the talk was. */
export function unconfirmedSupport(facts: CaseFacts): NextStep | null {
  const visit = last(facts.visits.filter((one) => one.conclusion !== null));
  if (!visit?.conclusion || visit.conclusion === 'NO_HELP_WANTED' || visit.conclusion === 'EK_C') return null;
  if (facts.support && facts.support.startedOn >= visit.on) return null;
  if (facts.plan && facts.plan.signedOn >= visit.on) return null;
  return ours('CONFIRM_SUPPORT', soon(visit.on, 5), { on: visit.on });
}
