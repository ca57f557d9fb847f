import { addMonths, type CalendarDate } from '#lib/domain/calendar-date.ts';
import type { StepKind } from '#lib/domain/step.ts';
import { addWorkingDays } from '#lib/domain/working-day.ts';
import { dueStep, takeTurn } from './colleague.ts';
import { noord, zuid } from './crew.ts';
import { Day, type Lying, openCases, type People, personNamed } from './desk.ts';
import { chance, type Random, randomOf } from './random.ts';
import type { Hands } from './turn.ts';
import { hearBack } from './turn-signal.ts';

/** How much of each team stays undone on the last day: late, and so late that it became critical. */
const undone = { NOORD: { critical: 3, late: 3 }, ZUID: { critical: 2, late: 5 } } as const;
/** How many working days ago a step fell due that is late, or critical, today. */
const since = { late: [1, 8], critical: [13, 22] } as const;
/** Before that many months ago little more is told than that a case came and went. */
const toldInFull = 5;
/** Colleagues at work at the same time. */
const desks = 4;

export interface Floor {
  readonly people: People;
  readonly today: CalendarDate;
  readonly seed: number;
  /** Contracts that still owe something on the last day. */
  readonly owing: ReadonlySet<string>;
  /** Contracts whose story is told elsewhere. */
  readonly told: ReadonlySet<string>;
  readonly leftLying: Set<string>;
  readonly left: Record<string, number>;
}

export const openFloor = (at: Omit<Floor, 'leftLying' | 'left'>): Floor => ({ ...at, leftLying: new Set(), left: {} });

/** One day's work on the cases that nobody tells a story about; answers how many things were done. */
export async function workOn(floor: Floor, on: CalendarDate): Promise<number> {
  const lying = (await openCases()).filter((found) => !floor.told.has(found.contract) && !floor.leftLying.has(found.contract));
  const turns = lying.map((found) => planned(floor, found, on)).filter((turn) => turn !== null);
  const worked = Array.from({ length: desks }, async (_, desk) => {
    const day = new Day(on);
    let acts = 0;
    for (const turn of turns.filter((_, place) => place % desks === desk)) acts += Number(await turn(day));
    return acts;
  });
  return (await Promise.all(worked)).reduce((sum, acts) => sum + acts, 0);
}

/** What will be done about a case on a day; null for nothing. The same for the same case and day, whoever comes first. */
function planned(floor: Floor, found: Lying, on: CalendarDate): ((day: Day) => Promise<boolean>) | null {
  const random = randomOf(floor.seed + Number(on.replaceAll('-', '')), found.id);
  const turn = { ...handsOf(floor.people, found), random, found };
  const step = dueStep(found, on);
  if (!step) return found.facts.signals.length > 0 ? (day) => hearBack({ ...turn, day }) : null;
  const owing = floor.owing.has(found.contract);
  if (!owing && on < addMonths(floor.today, -toldInFull) && !isBrief(step.kind, random)) return null;
  if (!isDue(step.kind, step.dueOn, on, random) || (owing && stays(floor, found, step, on, random))) return null;
  return (day) => takeTurn({ ...turn, day }, step.kind, owing && chance(random, 0.4));
}

const isBrief = (kind: StepKind, random: Random): boolean => kind === 'CLOSE_PAID' || (kind === 'SEND_REMINDER' && chance(random, 0.4));

/** Nothing is late when work stops, some things are done a day early; what is paid is closed within days. */
function isDue(kind: StepKind, dueOn: CalendarDate, on: CalendarDate, random: Random): boolean {
  if (kind === 'CLOSE_PAID') return chance(random, 0.6);
  const tomorrow = addWorkingDays(on, 1);
  return dueOn < tomorrow || (dueOn === tomorrow && chance(random, 0.25));
}

/** Some work is left lying, so that the last day has its late cases. */
function stays(floor: Floor, found: Lying, step: { kind: StepKind; dueOn: CalendarDate }, on: CalendarDate, random: Random): boolean {
  if (step.kind === 'CLOSE_PAID' || found.facts.balance <= 0) return false;
  const limits = undone[found.team as keyof typeof undone];
  for (const severity of ['critical', 'late'] as const) {
    const [newest, oldest] = since[severity];
    const key = `${found.team} ${severity}`;
    const fits = step.dueOn <= addWorkingDays(floor.today, -newest) && step.dueOn >= addWorkingDays(floor.today, -oldest);
    if (!fits || on < step.dueOn || (floor.left[key] ?? 0) >= limits[severity] || !chance(random, 0.35)) continue;
    floor.left[key] = (floor.left[key] ?? 0) + 1;
    floor.leftLying.add(found.contract);
    return true;
  }
  return false;
}

function handsOf(people: People, found: Lying): Hands {
  const { coordinator, fieldWorker, manager } = found.team === 'NOORD' ? noord : zuid;
  return {
    coordinator: personNamed(people, coordinator),
    fieldWorker: personNamed(people, fieldWorker),
    manager: personNamed(people, manager),
  };
}
