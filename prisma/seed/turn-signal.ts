import { addDays, daysBetween } from '#lib/domain/calendar-date.ts';
import { type SignalOutcome, tenantsOf } from '#lib/domain/case-facts.ts';
import { cents } from '#lib/domain/cents.ts';
import { isRunning } from '#lib/domain/signal.ts';
import { moveCase } from '#lib/features/case/commands.ts';
import { pauseCase } from '#lib/features/hold/commands.ts';
import { recordFeedback, sendSignal } from '#lib/features/signal/commands.ts';
import { done } from './desk.ts';
import { pauses, resumed } from './phrase.ts';
import { between, chance, pick, weighted } from './random.ts';
import { type Act, ofCase, type Turn } from './turn.ts';
import { handOver, mayHandOver } from './turn-bailiff.ts';

export const signal: Act = async (turn) => {
  const { found, coordinator, day } = turn;
  const person = tenantsOf(found.facts).find((one) => !found.facts.signals.some((earlier) => earlier.personId === one.id))!;
  done('signal', await sendSignal(coordinator, { ...ofCase(turn), personId: person.id, earlyReason: '' }, day.next()));
};

/**
 * What the municipality reports back: of the signals two in five are reached, of those one in three accepts help.
 * @source domain §11
 */
const answered = [
  ['NO_CONTACT', 60],
  ['CONTACT_HELP_DECLINED', 16],
  ['CONTACT_SELF_RESOLVING', 11],
  ['PAYMENT_PLAN_MADE', 7],
  ['REFERRED_DEBT_HELP', 4],
  ['QUICK_FIX', 2],
] as const;

const feedback =
  (outcomes: readonly (readonly [Exclude<SignalOutcome, `WITHDRAWN_${string}`>, number])[]): Act =>
  async (turn) => {
    const { found, coordinator, day, random } = turn;
    const running = found.facts.signals.find(isRunning)!;
    const outcome = weighted(random, outcomes);
    const plan = outcome === 'PAYMENT_PLAN_MADE' ? cents(between(random, 2, 6) * 2_500) : null;
    done('feedback', await recordFeedback(coordinator, { ...ofCase(turn), signalId: running.id, outcome, on: day.on, plan }, day.next()));
  };

/** After a signal without fruit: the bailiff, rest while others talk, or our own contact again. */
export const decide: Act = async (turn) => {
  const { found, coordinator, day, random } = turn;
  if (chance(random, 0.3) && mayHandOver(turn)) await handOver(turn);
  else if (chance(random, 0.25))
    done(
      'pause',
      await pauseCase(
        coordinator,
        { ...ofCase(turn), reason: pick(random, pauses), until: addDays(day.on, between(random, 20, 55)) },
        day.next(),
      ),
    );
  else
    done(
      'back',
      await moveCase(
        coordinator,
        { caseId: found.id, seenVersion: found.version, move: 'T6b', to: 'ARREARS_OPEN', reason: resumed },
        day.next(),
      ),
    );
};

/** Asked for news, the municipality has some, or the term ends without. */
export const askFeedback: Act = feedback([...answered, ['EXPIRED_NO_FEEDBACK', 20]]);

/** The municipality reports back on most signals within four weeks. */
export async function hearBack(turn: Turn): Promise<boolean> {
  const running = turn.found.facts.signals.find(isRunning);
  if (!running || daysBetween(running.sentOn, turn.day.on) < 8 || !chance(turn.random, 0.05)) return false;
  await feedback(answered)(turn);
  return true;
}
