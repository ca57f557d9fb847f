import { addDays, addPeriods, type CalendarDate, daysBetween, firstDayOf, periodOf } from '#lib/domain/calendar-date.ts';
import { type Person, representativesOf, tenantsOf } from '#lib/domain/case-facts.ts';
import { type Cents, cents } from '#lib/domain/cents.ts';
import type { LetterKind } from '#lib/domain/letter.ts';
import { recordAttempt, recordLetter, recordPromise } from '#lib/features/contact/commands.ts';
import { done } from './desk.ts';
import { missed, spoken } from './phrase.ts';
import { between, chance, pick, weighted } from './random.ts';
import { type Act, ofCase, type Turn } from './turn.ts';
import { agree, monthsOf } from './turn-plan.ts';

/** A letter to whoever gets letters about money, for what is open that day. */
export const letter =
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
          ...ofCase(turn),
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

/** How many of those who would promise something sign a plan instead, where none was made before. */
const planned = 0.3;

/** A call or a ring at the door; about two in five reach somebody, and many of those promise something or sign a plan. */
export const contact =
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
    if (!reached || !chance(random, promises)) return;
    if (found.facts.plan === null && monthsOf(turn) !== null && chance(random, planned)) {
      await agree(turn);
      return;
    }
    const promise = promised(turn);
    if (promise) done('promise', await recordPromise(who, { ...ofCase(turn), ...promise, channel }, day.next()));
  };

/** The running rent and something on top by a day of next month, or the small rest within this one; null near its end. */
function promised({ found: { facts }, random, day }: Turn): { amount: Cents; by: CalendarDate } | null {
  const rent = facts.monthsHundredths ? Math.round((facts.openRent * 100) / facts.monthsHundredths) : 0;
  const amount = rent + between(random, 2, 10) * 2_500;
  if (amount <= facts.balance) return { amount: cents(Math.ceil(amount / 2_500) * 2_500), by: addDays(day.on, between(random, 14, 45)) };
  const left = daysBetween(day.on, firstDayOf(addPeriods(periodOf(day.on), 1))) - 7;
  return left < 4 ? null : { amount: facts.balance, by: addDays(day.on, between(random, 4, left)) };
}
