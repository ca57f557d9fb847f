import 'server-only';
import type { Tx } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { Answers } from '#lib/domain/visit.ts';
import { inRoute } from '#lib/domain/visit-plan.ts';
import type { Colleague, DayView, VisitView } from './schema.ts';
import * as sql from './sql.ts';

/** The day of this worker in one question to the database. */
export async function getDay(tx: Tx, actor: Actor, today: CalendarDate): Promise<DayView> {
  const stops = await sql.listStops(tx, actor, today);
  const later = stops.filter((stop) => stop.on > today);
  const now = stops.filter((stop) => stop.on === today);
  const first = later[0];
  return {
    behind: stops.filter((stop) => stop.on < today),
    today: [...inRoute(now.filter((stop) => stop.state === 'PLANNED')), ...now.filter((stop) => stop.state === 'DONE')],
    next: first ? { on: first.on, count: later.length, time: first.time, street: first.street } : null,
  };
}

/** Who can go to the door of this case. */
export const listColleagues = (tx: Tx, actor: Actor, caseId: number): Promise<Colleague[]> => sql.listColleagues(tx, actor, caseId);

/** One visit of a case with its answers and supplements; null where this actor cannot see it. */
export async function getVisit(tx: Tx, caseId: number, visitId: number): Promise<VisitView | null> {
  const row = await sql.findVisit(tx, caseId, visitId);
  if (!row) return null;
  const kept = row.answers.map(({ question, value, by, at }) => [question, { value, by, at: new Date(at) }] as const);
  return {
    ...row,
    answers: Object.fromEntries(row.answers.map(({ question, value }) => [question, value])) as Answers,
    kept: Object.fromEntries(kept) as VisitView['kept'],
    latestAt: Math.max(0, ...kept.map(([, answer]) => answer.at.getTime())),
    supplements: row.supplements.map((one) => ({ ...one, at: new Date(one.at) })),
  };
}
