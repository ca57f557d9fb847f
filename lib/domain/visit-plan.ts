import { addMonths, type CalendarDate } from './calendar-date.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Hold } from './hold.ts';
import { policy } from './policy.ts';
import { nextPartOfDay, type PartOfDay, type SafetyMeasure } from './visit.ts';
import { addWorkingDays } from './working-day.ts';

/** Times at which a visit can be planned, `08:00` to `20:45` by quarters of an hour. */
export const visitTimes: readonly string[] = Array.from(
  { length: 52 },
  (_, at) => `${String(8 + Math.floor(at / 4)).padStart(2, '0')}:${String((at % 4) * 15).padStart(2, '0')}`,
);
/** At what time somebody is proposed to go in a part of the day. */
const timeIn: Record<PartOfDay, string> = { MORNING: '10:00', AFTERNOON: '14:00', EVENING: '18:30' };

/** The last day on which a visit can be planned. @policy `visitPlanMaxMonths` */
export const latestVisitDay = (today: CalendarDate): CalendarDate => addMonths(today, policy.visitPlanMaxMonths.value);

export interface Attempt {
  readonly on: CalendarDate;
  readonly time: string;
  readonly part: PartOfDay;
}

/** The parts of the day that were tried without a talk, since the judgment where there is one. */
const triedIn = (facts: CaseFacts): PartOfDay[] =>
  facts.visits.filter((visit) => !visit.spoken && visit.on >= (facts.judgment?.on ?? visit.on)).map((visit) => visit.partOfDay);

/** When to try again: some working days on, in a part of the day that was not tried yet. @policy `nextAttemptWorkdays` */
export function nextAttempt(facts: CaseFacts, today: CalendarDate): Attempt {
  const part = nextPartOfDay(triedIn(facts));
  return { on: addWorkingDays(today, policy.nextAttemptWorkdays.value), time: timeIn[part], part };
}

/** The measure that a visit needs now; null where there is none. The newest stands, one that ran out waits for review. */
export function safetyNow(facts: Pick<CaseFacts, 'holds'>, today: CalendarDate): (Hold & { readonly measure: SafetyMeasure }) | null {
  const holds = facts.holds.filter((hold) => hold.kind === 'SAFETY' && hold.measure !== null && (hold.endsOn ?? today) >= today);
  return (holds.at(-1) as (Hold & { readonly measure: SafetyMeasure }) | undefined) ?? null;
}

/** What is missing before anybody may go; null where nothing is. @policy domain §5.4, §9.3 (SAFETY bars solo visits) */
export function safetyLack(
  facts: Pick<CaseFacts, 'holds'>,
  visit: { readonly companionId: string | null; readonly remark: string },
  today: CalendarDate,
): { readonly code: 'NEEDS_COMPANION' | 'OFFICE_ONLY' | 'NEEDS_POLICE_ADVICE'; readonly until: CalendarDate | null } | null {
  const hold = safetyNow(facts, today);
  if (!hold) return null;
  if (hold.measure === 'OFFICE_ONLY') return { code: 'OFFICE_ONLY', until: hold.endsOn };
  if (hold.measure === 'VISIT_IN_PAIR' && visit.companionId === null) return { code: 'NEEDS_COMPANION', until: hold.endsOn };
  if (hold.measure === 'POLICE_ADVICE' && visit.remark === '') return { code: 'NEEDS_POLICE_ADVICE', until: hold.endsOn };
  return null;
}

/** One address of a day: where it was put in the route, if anybody did, and its time. */
export interface RouteStop {
  readonly place: number | null;
  readonly time: string;
}

/** The order of a day: as it was put, and what has no place yet before the first that is later. */
export function inRoute<T extends RouteStop>(stops: readonly T[]): T[] {
  const route = stops.filter((stop) => stop.place !== null).sort((a, b) => a.place! - b.place!);
  const byTime = stops.filter((stop) => stop.place === null).sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
  for (const stop of byTime) {
    const at = route.findIndex((other) => other.time > stop.time);
    route.splice(at < 0 ? route.length : at, 0, stop);
  }
  return route;
}
