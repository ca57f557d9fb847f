import 'server-only';
import { record } from '#lib/audit/record.ts';
import { storedDay } from '#lib/db/day.ts';
import { asActor, type Tx } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { looksLikeBsn } from '#lib/domain/bsn.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { may } from '#lib/domain/permission.ts';
import { accept, type Result, refuse } from '#lib/domain/result.ts';
import { inRoute, latestVisitDay, safetyLack } from '#lib/domain/visit-plan.ts';
import { onCase, takeVersion, whatChanged } from '#lib/features/case/commands.ts';
import type { CaseRefusal, OpenCase } from '#lib/features/case/schema.ts';
import type { NoteRefusal } from '#lib/features/note/schema.ts';
import type { CancelInput, Colleague, MoveInput, PlanInput, RouteInput, VisitRefusal } from './schema.ts';
import * as sql from './sql.ts';

type Refusal = CaseRefusal | VisitRefusal | NoteRefusal;
type Answer<T> = Promise<Result<T, Refusal> | null>;
type Asked = Omit<PlanInput, 'onward'>;

/**
 * Plans a visit, at any stage while the household lives there. One at a time: the one that stands is moved. Refused
 * without the companion or the advice that a safety measure asks for, and at home where only the office is safe.
 */
export const planVisit = (actor: Actor, input: PlanInput, now: Moment): Answer<number> =>
  onCase<number, Refusal>(actor, { ...input, permission: 'visit.plan' }, now, async (tx, found) => {
    const { plannedVisit } = found.facts;
    if (plannedVisit)
      return refuse({ code: 'VISIT_ALREADY_PLANNED', on: plannedVisit.on, time: plannedVisit.time, worker: plannedVisit.worker });
    const worker = await judge(tx, actor, found, input, now);
    if (!worker.ok) return worker;
    if (!(await takeVersion(tx, found))) return refuse(await whatChanged(tx, found.id));
    const visit = await tx.visit.create({
      data: { ...rowOf(input), caseId: found.id, plannedById: actor.id, recordedAt: now.at },
    });
    await record(tx, actor, { caseId: found.id }, { type: 'visit.planned', data: eventOf(visit.id, input, worker.value, now) }, now);
    return accept(visit.id);
  });

/** Moves a visit to another day, time or colleague, under the same conditions; in another route it gets a place anew. */
export const moveVisit = (actor: Actor, input: MoveInput, now: Moment): Answer<number> =>
  onCase<number, Refusal>(actor, { ...input, permission: 'visit.plan' }, now, async (tx, found) => {
    const held = await plannedOf(tx, found, input.visitId);
    if (!held.ok) return held;
    const worker = await judge(tx, actor, found, input, now);
    if (!worker.ok) return worker;
    if (!(await takeVersion(tx, found))) return refuse(await whatChanged(tx, found.id));
    const stays = held.value.planned_on === input.on && held.value.planned_time === input.time && held.value.worker_id === input.workerId;
    await tx.visit.update({
      where: { id: held.value.id },
      data: { ...rowOf(input), routePlace: stays ? held.value.route_place : null },
    });
    await record(tx, actor, { caseId: found.id }, { type: 'visit.moved', data: eventOf(held.value.id, input, worker.value, now) }, now);
    return accept(held.value.id);
  });

/** Calls a visit off, with the reason. */
export const cancelVisit = (actor: Actor, input: CancelInput, now: Moment): Answer<number> =>
  onCase<number, Refusal>(actor, { ...input, permission: 'visit.plan' }, now, async (tx, found) => {
    const held = await plannedOf(tx, found, input.visitId);
    if (!held.ok) return held;
    if (looksLikeBsn(input.reason)) return refuse({ code: 'LOOKS_LIKE_BSN' });
    if (!(await takeVersion(tx, found))) return refuse(await whatChanged(tx, found.id));
    await tx.visit.update({ where: { id: held.value.id }, data: { state: 'CANCELLED', cancelledReason: input.reason } });
    await record(
      tx,
      actor,
      { caseId: found.id },
      { type: 'visit.cancelled', data: { visit: held.value.id, on: now.today, reason: input.reason } },
      now,
    );
    return accept(held.value.id);
  });

/**
 * Puts a visit one place earlier or later in the route of its worker and day; at the end it stays. Everybody orders his
 * own route. This is no change of a case and leaves no event.
 */
export const moveInRoute = (actor: Actor, input: RouteInput, _now: Moment): Promise<Result<true, VisitRefusal | CaseRefusal> | null> =>
  asActor<Result<true, VisitRefusal | CaseRefusal> | null>(actor, async (tx) => {
    const visit = await tx.visit.findUnique({ where: { id: input.visitId }, select: { workerId: true } });
    if (!visit) return null;
    if (!may(actor, 'visit.record') || visit.workerId !== actor.id) return refuse({ code: 'MAY_NOT' });
    const held = (await sql.holdVisit(tx, input.visitId))!;
    if (held.state !== 'PLANNED') return refuse({ code: 'VISIT_OVER', state: held.state });
    const route = inRoute(await sql.holdRoute(tx, held.worker_id, held.planned_on)).map((stop) => stop.id);
    const at = route.indexOf(held.id);
    const to = Math.min(route.length - 1, Math.max(0, at + (input.direction === 'EARLIER' ? -1 : 1)));
    route.splice(to, 0, ...route.splice(at, 1));
    await sql.storeRoute(tx, route);
    return accept(true as const);
  });

/** A visit of this case that is still to be made, held. */
export async function plannedOf(tx: Tx, found: OpenCase, visitId: number): Promise<Result<sql.HeldVisit, VisitRefusal>> {
  const held = await sql.holdVisit(tx, visitId);
  if (!held || held.case_id !== found.id) return refuse({ code: 'NO_SUCH_VISIT' });
  return held.state === 'PLANNED' ? accept(held) : refuse({ code: 'VISIT_OVER', state: held.state });
}

/** Everything that a planned visit has to meet; answers the worker's name. */
async function judge(tx: Tx, actor: Actor, found: OpenCase, input: Asked, now: Moment): Promise<Result<string, Refusal>> {
  if (found.facts.stage === 'DEPARTED') return refuse({ code: 'HOUSEHOLD_LEFT' });
  if (input.on < now.today) return refuse({ code: 'DAY_IN_PAST', earliest: now.today });
  const latest: CalendarDate = latestVisitDay(now.today);
  if (input.on > latest) return refuse({ code: 'DAY_IN_FUTURE', latest });
  if (looksLikeBsn(input.remark)) return refuse({ code: 'LOOKS_LIKE_BSN' });
  const team = await sql.listColleagues(tx, actor, found.id);
  const worker = named(team, input.workerId);
  if (!worker || input.companionId === input.workerId || (input.companionId && !named(team, input.companionId)))
    return refuse({ code: 'NO_SUCH_COLLEAGUE' });
  const lack = safetyLack(found.facts, input, now.today);
  return lack ? refuse(lack) : accept(worker.name);
}

const named = (team: readonly Colleague[], id: string): Colleague | undefined => team.find((one) => one.id === id);

const rowOf = (input: Asked) => ({
  purpose: input.purpose,
  plannedOn: storedDay(input.on),
  plannedTime: input.time,
  workerId: input.workerId,
  companionId: input.companionId,
  announced: input.announced,
  remark: input.remark,
});

const eventOf = (visit: number, input: Asked, worker: string, now: Moment) => ({
  visit,
  on: now.today,
  planned: input.on,
  time: input.time,
  worker,
  purpose: input.purpose,
});
