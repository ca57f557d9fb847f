import 'server-only';
import { record, recordAll } from '#lib/audit/record.ts';
import { storedDay } from '#lib/db/day.ts';
import type { Tx } from '#lib/db/door.ts';
import { type Actor, type Doer, system } from '#lib/domain/actor.ts';
import { looksLikeBsn } from '#lib/domain/bsn.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { returnStage } from '#lib/domain/guard-end.ts';
import { happenedSince } from '#lib/domain/happened.ts';
import { letterBar } from '#lib/domain/letter-bar.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { judgePlan, type PlanEnd, type PlanFacts, type PlanState } from '#lib/domain/plan.ts';
import { accept, type Result, refuse } from '#lib/domain/result.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { moveWithin, onCase, takeVersion, whatChanged } from '#lib/features/case/commands.ts';
import type { CaseRefusal, OpenCase } from '#lib/features/case/schema.ts';
import type { NoticeInput, PlanRefusal, ReturnInput } from './schema.ts';
import * as sql from './sql.ts';

type Refusal = CaseRefusal | PlanRefusal;
type Answer<T> = Promise<Result<T, Refusal> | null>;

/** Turns of a plan that are written down as events; KEPT and AT_RISK come and go with every payment and stand in its history. */
const told: readonly PlanState[] = ['BROKEN', 'RECOVERED', 'COMPLETED'];

/**
 * Watches running plans by totals, inside the run's or import's transaction, after what is owed was reckoned on `asOf` and
 * before cases get their place in the worklist. Run again it changes nothing.
 */
export async function watchPlans(tx: Tx, asOf: CalendarDate, now: Moment, scope: sql.Scope): Promise<{ watched: number; changed: number }> {
  const rows = await sql.listTotals(tx, asOf, sql.inScope(scope));
  const judged = rows
    .map((row) => ({ row, ...judgePlan(sql.totalsOf(row), row.state) }))
    .filter(({ row, state, short }) => state !== row.state || short !== row.short);
  if (judged.length === 0) return { watched: rows.length, changed: 0 };
  await sql.lockCases(
    tx,
    judged.map(({ row }) => row.case_id),
  );
  const stored = await sql.storeStates(
    tx,
    asOf,
    judged.map(({ row, state, short }) => ({ id: row.id, state, short })),
  );
  const turned = judged.filter(({ row, state }) => stored.has(row.id) && state !== row.state && told.includes(state));
  await recordAll(
    tx,
    system,
    turned.map(({ row, state, short }) => ({
      subject: { caseId: row.case_id },
      event: { type: 'plan.state.changed', data: { plan: row.id, on: asOf, state, short } },
    })),
    now,
  );
  return { watched: rows.length, changed: stored.size };
}

/** The plan that runs in a case, or null. */
const running = (found: OpenCase): PlanFacts | null => (found.facts.plan && !found.facts.plan.endedOn ? found.facts.plan : null);

/** Ends the running plan, if there is one, with its event; the stage is moved by whoever ends it. */
export async function endPlan(tx: Tx, doer: Doer, found: OpenCase, reason: PlanEnd, now: Moment): Promise<void> {
  const plan = running(found);
  if (!plan) return;
  await tx.paymentPlan.updateMany({ where: { id: plan.id, endedOn: null }, data: { endedOn: storedDay(now.today), endReason: reason } });
  await record(tx, doer, { caseId: found.id }, { type: 'plan.ended', data: { plan: plan.id, on: now.today, reason } }, now);
}

/**
 * Records the one notice that a broken plan is given, to whoever signed it. Refused while the plan is kept, when this
 * breach had its notice, and where nothing may be sent.
 */
export const sendBreachNotice = (actor: Actor, input: NoticeInput, now: Moment): Answer<true> =>
  onCase<true, Refusal>(actor, { ...input, permission: 'plan.watch' }, now, async (tx, found) => {
    const plan = running(found);
    if (!plan) return refuse({ code: 'PLAN_NOT_RUNNING' });
    if (plan.state !== 'BROKEN') return refuse({ code: 'PLAN_NOT_BROKEN' });
    if (plan.noticeOn && plan.noticeOn >= plan.stateSince) return refuse({ code: 'NOTICE_ALREADY_SENT', on: plan.noticeOn });
    const day = happenedSince(plan.stateSince, input.on, now.today);
    if (!day.ok) return day;
    const { signedById } = await tx.paymentPlan.findUniqueOrThrow({ where: { id: plan.id } });
    const bar = letterBar(found.facts, { personIds: [signedById], money: true }, input.on);
    if (bar) return refuse(bar);
    if (!(await takeVersion(tx, found))) return refuse(await whatChanged(tx, found.id));
    await tx.paymentPlan.updateMany({ where: { id: plan.id }, data: { noticeOn: storedDay(input.on) } });
    await record(
      tx,
      actor,
      { caseId: found.id },
      { type: 'plan.notice.sent', data: { plan: plan.id, on: input.on, short: plan.short } },
      now,
    );
    return accept(true as const);
  });

/** Ends a broken plan and leads the case back to where it came from, after a notice and a talk or an attempt at one (T15). */
export const returnFromPlan = (actor: Actor, input: ReturnInput, now: Moment): Answer<{ stage: Stage }> =>
  onCase<{ stage: Stage }, Refusal>(actor, { ...input, permission: 'plan.watch' }, now, async (tx, found) => {
    if (!running(found)) return refuse({ code: 'PLAN_NOT_RUNNING' });
    const to = returnStage(found.facts) ?? 'ARREARS_OPEN';
    if (looksLikeBsn(input.reason)) return refuse({ code: 'LOOKS_LIKE_BSN' });
    await endPlan(tx, actor, found, 'BROKEN', now);
    return moveWithin(tx, actor, found, { move: 'T15', to, reason: input.reason }, now);
  });
