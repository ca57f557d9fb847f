import { expect } from 'vitest';
import { addDays, day, daysBetween } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import { type Instalment, instalmentsOf, judgePlan, type PlanState, planTotals, type Rhythm } from '#lib/domain/plan.ts';
import { owedOn, type PlanStory, type Seen, watch } from './plan-oracle.ts';

/** The same plan as the domain judges it, each day from the state of the day before; a second look on a day changes nothing. */
export function judge(story: PlanStory, days: number): Seen[] {
  const plan = {
    ...story,
    startBalance: cents(owedOn(story, story.startsOn)),
    agreed: cents(story.agreed),
    tolerance: cents(story.tolerance),
    instalments: story.instalments as readonly Instalment[],
  };
  let before: PlanState = 'KEPT';
  return Array.from({ length: days }, (_, n) => {
    const on = addDays(story.startsOn, n);
    const totals = planTotals(plan, cents(owedOn(story, on)), story.claims as readonly Instalment[], on);
    const { state, short } = judgePlan(totals, before);
    expect(judgePlan(totals, state), `judged twice on ${on}`).toEqual({ state, short });
    before = state;
    return { on, state, short };
  });
}

/** How a plan stands on each of some days; the domain and the oracle have to agree on every day in between. */
export function stands(story: PlanStory, ...on: readonly string[]): string[] {
  const last = day([...on].sort().at(-1)!);
  const days = daysBetween(story.startsOn, last) + 1;
  const judged = judge(story, days);
  expect(judged).toEqual(watch(story, days));
  return on.map((one) => judged.find((seen) => seen.on === one)!.state);
}
export const shortOn = (story: PlanStory, on: string): number => judge(story, daysBetween(story.startsOn, day(on)) + 1).at(-1)!.short;

export const money = (on: string, amount: number) => ({ dueOn: day(on), amount: cents(amount) });
export const around = (on: string, tolerance: number): string[] => [-1, 0, 1].map((away) => addDays(day(on), tolerance + away));

/** 600 euros owed since September, in four instalments from 20 October 2026, and nothing charged since. */
export const story = (more: Partial<PlanStory> & { rhythm?: Rhythm } = {}): PlanStory => {
  const { rhythm = 'MONTHLY', ...rest } = more;
  return {
    startsOn: day('2026-10-10'),
    agreed: 60_000,
    instalments: instalmentsOf({ debt: cents(60_000), first: day('2026-10-20'), rhythm, count: 4 }),
    toleranceDays: 5,
    tolerance: 0,
    claims: [money('2026-09-01', 60_000)],
    payments: [],
    ...rest,
  };
};
