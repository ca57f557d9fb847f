import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { standing } from '#lib/domain/hold.ts';
import { nextStep } from '#lib/domain/next-step.ts';
import type { StepKind } from '#lib/domain/step.ts';
import { closeCase, takeCase } from '#lib/features/case/commands.ts';
import { done, type Lying } from './desk.ts';
import { settled } from './phrase.ts';
import { chance } from './random.ts';
import { type Act, ofCase, type Turn } from './turn.ts';
import { afterReport, liftBroken, receipt, review } from './turn-bailiff.ts';
import { contact, letter } from './turn-contact.ts';
import { breachNotice, closePlan, endPlan } from './turn-plan.ts';
import { askFeedback, decide, signal } from './turn-signal.ts';

const close: Act = async (turn) =>
  done(
    'close',
    await closeCase(
      turn.coordinator,
      { ...ofCase(turn), reason: 'PAID_OFF', note: chance(turn.random, 0.3) ? settled : '' },
      turn.day.next(),
    ),
  );

/** What a colleague does when a step is due. */
const acts: Partial<Record<StepKind, Act>> = {
  SEND_REMINDER: letter('REMINDER', true),
  MAKE_CONTACT: contact(0.38, 0.25),
  SEND_NOTICE: letter('FOURTEEN_DAY_NOTICE', false),
  OFFER_SHARING: letter('DUNNING', true),
  SEND_SIGNAL: signal,
  ASK_FEEDBACK: askFeedback,
  DECIDE_AFTER_SIGNAL: decide,
  CALL_ABOUT_PROMISE: contact(0.42, 0.6),
  CALL_ABOUT_PLAN: contact(0.42, 0.9),
  CLOSE_PAID: close,
  ASK_RECEIPT: receipt,
  ASK_BAILIFF_REPORT: afterReport,
  REVIEW_STAGE: review,
  CHECK_HOLD: liftBroken,
  SEND_BREACH_NOTICE: breachNotice,
  TALK_ABOUT_BREACH: contact(0.38, 0),
  DECIDE_AFTER_BREACH: endPlan,
  CLOSE_COMPLETED: closePlan,
};

/**
 * The step that is ours to take on a day, and when it is due; null while somebody else is to move, or a promise stands
 * that bars the letter.
 */
export function dueStep(found: Lying, on: CalendarDate): { kind: StepKind; dueOn: CalendarDate } | null {
  const step = nextStep(found.facts, on);
  if (step.list !== 'OURS' || !step.dueOn) return null;
  const barred = step.kind === 'SEND_NOTICE' && standing(found.facts.holds, on).some((hold) => hold.kind === 'DEFERRAL');
  return barred ? null : { kind: step.kind, dueOn: step.dueOn };
}

/** Does what is due; takes the case along now and then. True when something was done. */
export async function takeTurn(turn: Turn, kind: StepKind, takes: boolean): Promise<boolean> {
  const act = acts[kind];
  if (!act) return false;
  if (takes && !turn.found.owned && kind !== 'CLOSE_PAID')
    done('take', await takeCase(turn.coordinator, { caseId: turn.found.id }, turn.day.next()));
  await act(turn);
  return true;
}
