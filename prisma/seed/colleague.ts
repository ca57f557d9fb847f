import type { Actor } from '#lib/domain/actor.ts';
import { addDays, addPeriods, type CalendarDate, daysBetween, firstDayOf, periodOf } from '#lib/domain/calendar-date.ts';
import { type Person, representativesOf, type SignalOutcome, tenantsOf } from '#lib/domain/case-facts.ts';
import { type Cents, cents } from '#lib/domain/cents.ts';
import { standing } from '#lib/domain/hold.ts';
import type { LetterKind } from '#lib/domain/letter.ts';
import { nextStep, type StepKind } from '#lib/domain/next-step.ts';
import { isRunning } from '#lib/domain/signal.ts';
import { closeCase, moveCase, takeCase } from '#lib/features/case/commands.ts';
import { recordAttempt, recordLetter, recordPromise } from '#lib/features/contact/commands.ts';
import { pauseCase } from '#lib/features/hold/commands.ts';
import { recordFeedback, sendSignal } from '#lib/features/signal/commands.ts';
import { type Day, done, type Lying } from './desk.ts';
import { missed, pauses, resumed, settled, spoken } from './phrase.ts';
import { between, chance, pick, type Random, weighted } from './random.ts';

/** Who works on a case: a coordinator and, for calls and doors, a field worker. */
export interface Pair {
  readonly coordinator: Actor;
  readonly fieldWorker: Actor;
}
export interface Turn extends Pair {
  readonly random: Random;
  readonly day: Day;
  readonly found: Lying;
}
type Act = (turn: Turn) => Promise<unknown>;

const of = ({ found }: Turn) => ({ caseId: found.id, seenVersion: found.version });

const letter =
  (kind: LetterKind, offersSharing: boolean): Act =>
  async (turn) => {
    const { found, coordinator, day, random } = turn;
    const channel = kind === 'FOURTEEN_DAY_NOTICE' || chance(random, 0.6) ? 'POST' : 'EMAIL';
    const personIds = [...representativesOf(found.facts), ...tenantsOf(found.facts)].map((person: Person) => person.id);
    done(
      kind,
      await recordLetter(
        coordinator,
        {
          ...of(turn),
          kind,
          on: day.on,
          channel,
          personIds,
          amount: found.facts.balance,
          offersSharing,
          debtHelp: true,
        },
        day.next(),
      ),
    );
  };

/** A call or a ring at the door; about two in five reach somebody, and many of those promise something. */
const contact =
  (reach: number, promises: number): Act =>
  async (turn) => {
    const { found, coordinator, fieldWorker, day, random } = turn;
    const channel = weighted(random, [
      ['PHONE', 6],
      ['DOORSTEP', 3],
      ['COUNTER', 1],
    ] as const);
    const reached = chance(random, reach);
    const who = channel === 'DOORSTEP' ? fieldWorker : chance(random, 0.5) ? coordinator : fieldWorker;
    const outcome = reached ? 'SPOKEN_TENANT' : channel === 'DOORSTEP' ? 'CARD_LEFT' : 'NOT_REACHED';
    const summary = reached ? pick(random, spoken) : outcome === 'CARD_LEFT' ? missed[2] : missed[between(random, 0, 1)]!;
    const input = {
      caseId: found.id,
      personId: null,
      on: day.on,
      channel,
      outcome,
      prevention: reached,
      debtHelp: reached,
      summary,
    } as const;
    done('contact', await recordAttempt(who, input, day.next()));
    const promise = reached && chance(random, promises) ? promised(turn) : null;
    if (promise) done('promise', await recordPromise(who, { ...of(turn), ...promise, channel }, day.next()));
  };

/** The running rent and something on top by a day of next month, or the small rest within this one; null near its end. */
function promised({ found: { facts }, random, day }: Turn): { amount: Cents; by: CalendarDate } | null {
  const rent = facts.monthsHundredths ? Math.round((facts.openRent * 100) / facts.monthsHundredths) : 0;
  const amount = rent + between(random, 2, 10) * 2_500;
  if (amount <= facts.balance) return { amount: cents(Math.ceil(amount / 2_500) * 2_500), by: addDays(day.on, between(random, 14, 45)) };
  const left = daysBetween(day.on, firstDayOf(addPeriods(periodOf(day.on), 1))) - 7;
  return left < 4 ? null : { amount: facts.balance, by: addDays(day.on, between(random, 4, left)) };
}

const signal: Act = async (turn) => {
  const { found, coordinator, day } = turn;
  const person = tenantsOf(found.facts).find((one) => !found.facts.signals.some((earlier) => earlier.personId === one.id))!;
  done('signal', await sendSignal(coordinator, { ...of(turn), personId: person.id, earlyReason: '' }, day.next()));
};

const answered = [
  ['NO_CONTACT', 25],
  ['CONTACT_HELP_DECLINED', 14],
  ['CONTACT_SELF_RESOLVING', 12],
  ['PAYMENT_PLAN_MADE', 25],
  ['REFERRED_DEBT_HELP', 16],
  ['QUICK_FIX', 8],
] as const;

const feedback =
  (outcomes: readonly (readonly [Exclude<SignalOutcome, `WITHDRAWN_${string}`>, number])[]): Act =>
  async (turn) => {
    const { found, coordinator, day, random } = turn;
    const running = found.facts.signals.find(isRunning)!;
    const outcome = weighted(random, outcomes);
    const plan = outcome === 'PAYMENT_PLAN_MADE' ? cents(between(random, 2, 6) * 2_500) : null;
    done('feedback', await recordFeedback(coordinator, { ...of(turn), signalId: running.id, outcome, on: day.on, plan }, day.next()));
  };

const decide: Act = async (turn) => {
  const { found, coordinator, day, random } = turn;
  if (chance(random, 0.4))
    done(
      'pause',
      await pauseCase(
        coordinator,
        { ...of(turn), reason: pick(random, pauses), until: addDays(day.on, between(random, 20, 55)) },
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

const close: Act = async (turn) =>
  done(
    'close',
    await closeCase(turn.coordinator, { ...of(turn), reason: 'PAID_OFF', note: chance(turn.random, 0.3) ? settled : '' }, turn.day.next()),
  );

/** What a colleague does when a step is due. */
const acts: Partial<Record<StepKind, Act>> = {
  SEND_REMINDER: letter('REMINDER', true),
  MAKE_CONTACT: contact(0.38, 0.25),
  SEND_NOTICE: letter('FOURTEEN_DAY_NOTICE', false),
  OFFER_SHARING: letter('DUNNING', true),
  SEND_SIGNAL: signal,
  ASK_FEEDBACK: feedback([...answered, ['EXPIRED_NO_FEEDBACK', 20]]),
  DECIDE_AFTER_SIGNAL: decide,
  CALL_ABOUT_PROMISE: contact(0.42, 0.6),
  CALL_ABOUT_PLAN: contact(0.42, 0.9),
  CLOSE_PAID: close,
};

/** The step that is ours to take on a day and since when it is due; null while somebody else is to move, or a promise stands that bars the letter. */
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

/** The municipality reports back on most signals within four weeks. */
export async function hearBack(turn: Turn): Promise<boolean> {
  const running = turn.found.facts.signals.find(isRunning);
  if (!running || daysBetween(running.sentOn, turn.day.on) < 8 || !chance(turn.random, 0.05)) return false;
  await feedback(answered)(turn);
  return true;
}
