import { addDays, type CalendarDate } from './calendar-date.ts';
import type { CaseFacts } from './case-facts.ts';
import { breachedHolds, standing } from './hold.ts';
import { policy } from './policy.ts';
import { type NextStep, ours, type StepKind } from './step.ts';
import { earlyRules } from './step-early.ts';
import { lateRules, unconfirmedSupport, visitPlanned } from './step-late.ts';
import { addWorkingDays } from './working-day.ts';

const rules = { ...earlyRules, ...lateRules };
/** Steps that a visit that is planned answers already. */
const talking: readonly StepKind[] = [
  'MAKE_CONTACT',
  'CALL_ABOUT_PLAN',
  'CALL_ABOUT_PROMISE',
  'DECIDE_AFTER_SIGNAL',
  'DECIDE_AFTER_OBJECTION',
  'TALK_ABOUT_BREACH',
];
const waitingForHelp = ['ARREARS_OPEN', 'FOURTEEN_DAY_NOTICE', 'EARLY_SIGNAL', 'BAILIFF', 'JUDGMENT', 'HOME_VISIT'];

/** What should happen now: one honest rule per stage (domain §9, §2.5). A person decides; this only proposes. */
export function nextStep(facts: CaseFacts, today: CalendarDate): NextStep {
  if (facts.stage === 'CLOSED') return { kind: 'NOTHING', list: 'DONE', dueOn: null, criticalOn: null, because: {}, changesOn: null };
  const holds = standing(facts.holds, today);
  const paused = holds.find((hold) => hold.kind === 'PAUSE' || hold.kind === 'MANAGER_STOP');
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
  const died = holds.find((hold) => hold.kind === 'DEATH');
  if (died) return ours('FIND_HEIRS', died.endsOn ?? addWorkingDays(died.startsOn, 10), { on: died.startsOn, until: died.endsOn });
  if (facts.balance <= 0 && facts.oldestOpenOn === null)
    return facts.stage === 'AGREEMENT' && facts.plan?.state === 'COMPLETED'
      ? rules.AGREEMENT(facts, today)
      : ours('CLOSE_PAID', addWorkingDays(facts.closeProposedOn ?? today, 1), {});
  if (facts.decision)
    return ours('DECIDE_PROPOSAL', addWorkingDays(facts.decision.proposedOn, policy.decisionWorkdays.value), {
      on: facts.decision.proposedOn,
    });
  const breached = breachedHolds(holds, today)[0];
  if (breached) return ours('CHECK_HOLD', addWorkingDays(breached.rentLateSince!, 5), { on: breached.rentLateSince });
  if (waitingForHelp.includes(facts.stage) && !facts.plannedVisit) {
    const support = unconfirmedSupport(facts);
    if (support) return support;
  }
  const step = rules[facts.stage](facts, today);
  return facts.plannedVisit && talking.includes(step.kind) ? visitPlanned(facts, today) : step;
}
