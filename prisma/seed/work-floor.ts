import type { Actor } from '#lib/domain/actor.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { addWorkingDays } from '#lib/domain/working-day.ts';
import { dueStep, hearBack, type Pair, takeTurn } from './colleague.ts';
import { type Day, type Lying, openCases, type People, personNamed } from './desk.ts';
import { chance, type Random, randomOf } from './random.ts';

/** How much of each team stays undone on the last day: late, and so late that it became critical. */
const undone = { NOORD: { critical: 2, late: 4 }, ZUID: { critical: 1, late: 3 } } as const;
/** How many working days ago a step fell due that is late, or critical, today. */
const since = { late: [1, 8], critical: [13, 22] } as const;

export interface Floor {
  readonly people: People;
  readonly today: CalendarDate;
  readonly random: Random;
  /** Contracts that still owe something on the last day. */
  readonly owing: ReadonlySet<string>;
  /** Contracts whose story is told elsewhere. */
  readonly told: ReadonlySet<string>;
  readonly leftLying: Set<string>;
  readonly counted: Record<string, number>;
}

export const openFloor = (at: Pick<Floor, 'people' | 'today' | 'owing' | 'told'> & { seed: number }): Floor => ({
  ...at, random: randomOf(at.seed, -1), leftLying: new Set(), counted: {},
});

/** One day's work on the cases that nobody tells a story about; answers how many things were done. */
export async function workOn(floor: Floor, day: Day): Promise<number> {
  let acts = 0;
  for (const found of await openCases()) {
    if (floor.told.has(found.contract) || floor.leftLying.has(found.contract)) continue;
    const { random } = floor;
    const turn = { ...pairOf(floor.people, found), random, day, found };
    const step = dueStep(found, day.on);
    if (!step) acts += Number(await hearBack(turn));
    else if (isDue(step.kind, step.dueOn, day, random) && !stays(floor, found, step.kind, step.dueOn)) acts += Number(await takeTurn(turn, step.kind, floor.owing.has(found.contract) && chance(random, 0.4)));
  }
  return acts;
}

/** Most things are done on their day or the day before; what is paid is closed within days. */
const isDue = (kind: string, dueOn: CalendarDate, day: Day, random: Random): boolean =>
  kind === 'CLOSE_PAID' ? chance(random, 0.6) : dueOn <= day.on || (dueOn <= addWorkingDays(day.on, 1) && chance(random, 0.5));

/** Some work is left lying, so that the last day has its late cases; only where the arrears remain. */
function stays(floor: Floor, found: Lying, kind: string, dueOn: CalendarDate): boolean {
  if (kind === 'CLOSE_PAID' || !floor.owing.has(found.contract)) return false;
  const limits = undone[found.team as keyof typeof undone];
  for (const severity of ['critical', 'late'] as const) {
    const [newest, oldest] = since[severity];
    const key = `${found.team} ${severity}`;
    const fits = dueOn <= addWorkingDays(floor.today, -newest) && dueOn >= addWorkingDays(floor.today, -oldest);
    if (!fits || (floor.counted[key] ?? 0) >= limits[severity] || !chance(floor.random, 0.35)) continue;
    floor.counted[key] = (floor.counted[key] ?? 0) + 1;
    floor.leftLying.add(found.contract);
    return true;
  }
  return false;
}

function pairOf(people: People, found: Lying): Pair {
  const [coordinator, fieldWorker]: readonly [Actor, Actor] = found.team === 'NOORD'
    ? [personNamed(people, 'Femke'), personNamed(people, 'Ruben')]
    : [personNamed(people, 'Kees'), personNamed(people, 'Samira')];
  return { coordinator, fieldWorker };
}
