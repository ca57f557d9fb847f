import { addDays } from '#lib/domain/calendar-date.ts';
import { representativesOf, tenantsOf } from '#lib/domain/case-facts.ts';
import { policy } from '#lib/domain/policy.ts';
import { closeCase } from '#lib/features/case/commands.ts';
import { returnFromPlan, sendBreachNotice } from '#lib/features/plan/commands.ts';
import { agreePlan } from '#lib/features/plan/commands-agree.ts';
import { done } from './desk.ts';
import { settled } from './phrase.ts';
import { between } from './random.ts';
import { type Act, ofCase, type Turn } from './turn.ts';

/**
 * The debt by the month: five times for what is less than a month's rent, ten times above; null where that is too little a
 * month, or more than somebody can miss.
 */
export function monthsOf({ found: { facts } }: Turn): number | null {
  const rent = facts.monthsHundredths ? (facts.openRent * 100) / facts.monthsHundredths : 0;
  if (facts.balance > 4 * rent) return null;
  const months = Math.min(facts.balance <= rent ? 5 : 10, Math.floor(facts.balance / policy.planMinInstalmentCents.value));
  return months < 2 ? null : months;
}

/** A plan for all that is open, signed by whoever gets the letters about it. */
export const agree: Act = async (turn) => {
  const { found, coordinator, day, random } = turn;
  const signedBy = [...representativesOf(found.facts), ...tenantsOf(found.facts)][0]!.id;
  const first = addDays(day.on, between(random, 12, 28));
  const terms = { debt: found.facts.balance, down: null, rhythm: 'MONTHLY', first, each: null, count: monthsOf(turn) } as const;
  const input = { ...ofCase(turn), signedBy, signedOn: day.on, capacity: true, reserves: false, reason: '', terms };
  done('plan', await agreePlan(coordinator, input, day.next()));
};

export const breachNotice: Act = async (turn) =>
  done('breach', await sendBreachNotice(turn.coordinator, { ...ofCase(turn), on: turn.day.on }, turn.day.next()));

const failed = 'De termijnen bleven uit, ook na ons bericht. We zoeken opnieuw contact.';
export const endPlan: Act = async (turn) =>
  done('back from plan', await returnFromPlan(turn.coordinator, { ...ofCase(turn), reason: failed }, turn.day.next()));

export const closePlan: Act = async (turn) =>
  done('close plan', await closeCase(turn.coordinator, { ...ofCase(turn), reason: 'PLAN_COMPLETED', note: settled }, turn.day.next()));
