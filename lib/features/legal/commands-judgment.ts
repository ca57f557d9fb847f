import 'server-only';
import { record, recordAll } from '#lib/audit/record.ts';
import { readDay, storedDay } from '#lib/db/day.ts';
import type { Tx } from '#lib/db/door.ts';
import { type Actor, system } from '#lib/domain/actor.ts';
import { type CalendarDate, later } from '#lib/domain/calendar-date.ts';
import type { Judgment } from '#lib/domain/case-facts.ts';
import { happenedSince } from '#lib/domain/happened.ts';
import { remedyAgainst } from '#lib/domain/judgment.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { moves } from '#lib/domain/move.ts';
import { accept, type Result, refuse } from '#lib/domain/result.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { findCase, moveWithin, onCase, takeVersion, whatChanged } from '#lib/features/case/commands.ts';
import type { CaseRefusal, OpenCase } from '#lib/features/case/schema.ts';
import { endOrder } from './commands-eviction.ts';
import type {
  AwarenessInput,
  JudgmentInput,
  JudgmentRefusal,
  LeaseInput,
  PaymentOnlyInput,
  RemedyInput,
  RemedyOutcomeInput,
  ServiceInput,
} from './schema-judgment.ts';
import * as sql from './sql-judgment.ts';

type Refusal = CaseRefusal | JudgmentRefusal;
type Answer<T> = Promise<Result<T, Refusal> | null>;

/**
 * Registers a judgment (T7) and ends the court case. One that orders eviction goes on to the home visit at once (T8): it
 * never goes straight to eviction. Refuses a day before the summons or after today, and what no judgment can say.
 */
export const recordJudgment = (actor: Actor, input: JudgmentInput, now: Moment): Answer<number> =>
  onCase<number, Refusal>(actor, { ...input, permission: 'judgment.record' }, now, async (tx, found) => {
    const { stage } = found.facts;
    if (stage !== 'COURT') return refuse({ code: 'NO_SUCH_MOVE', from: stage, to: 'JUDGMENT' });
    const court = await tx.courtCase.findFirst({ where: { caseId: found.id, outcome: null } });
    const earliest = court ? later(readDay(court.decidedOn), readDay(court.summonsedOn ?? court.decidedOn)) : found.facts.stageSince;
    const day = happenedSince(earliest, input.on, now.today);
    if (!day.ok) return day;
    const sound = judge(input);
    if (!sound.ok) return sound;
    const judgment = await tx.judgment.create({
      data: { ...rowOf(input), caseId: found.id, courtCaseId: court?.id ?? null, recordedById: actor.id, recordedAt: now.at },
    });
    const about = { caseId: found.id };
    const { on, ordersEviction, dissolves, byDefault } = input;
    const total = input.principal + input.collection + input.courtCosts + input.afterCosts;
    await record(
      tx,
      actor,
      about,
      { type: 'judgment.recorded', data: { judgment: judgment.id, on, ordersEviction, dissolves, byDefault, total } },
      now,
    );
    if (court) {
      await tx.courtCase.update({ where: { id: court.id }, data: { outcome: 'JUDGMENT', endedOn: storedDay(on) } });
      await record(tx, actor, about, { type: 'court.ended', data: { court: court.id, on, outcome: 'JUDGMENT' } }, now);
    }
    const registered = await moveWithin(tx, actor, (await findCase(tx, found.id))!, { move: 'T7', to: 'JUDGMENT', reason: null }, now);
    if (!registered.ok) return registered;
    if (ordersEviction) {
      const visit = { move: 'T8', to: 'HOME_VISIT', reason: null, automatic: true } as const;
      const sent = await moveWithin(tx, actor, (await findCase(tx, found.id))!, visit, now);
      if (!sent.ok) return sent;
    }
    return accept(judgment.id);
  });

/** What no judgment says: a dissolved lease without eviction, an eviction without a term, nothing at all. */
function judge(input: JudgmentInput): Result<true, JudgmentRefusal> {
  const { on, ordersEviction, claimsUntil } = input;
  if (input.dissolves && !ordersEviction) return refuse({ code: 'DISSOLVES_WITHOUT_EVICTION' });
  if (ordersEviction && input.vacateDays === null) return refuse({ code: 'VACATE_DAYS_MISSING' });
  if (!ordersEviction && input.monthly > 0) return refuse({ code: 'MONTHLY_WITHOUT_EVICTION' });
  if (claimsUntil > on) return refuse({ code: 'CLAIMS_AFTER_JUDGMENT', latest: on });
  const awarded = input.principal + input.collection + input.courtCosts + input.afterCosts;
  return ordersEviction || awarded > 0 ? accept(true as const) : refuse({ code: 'NOTHING_AWARDED' });
}

const rowOf = (input: JudgmentInput) => ({
  onDay: storedDay(input.on),
  court: input.court,
  number: input.number,
  ordersEviction: input.ordersEviction,
  dissolves: input.dissolves,
  vacateDays: input.ordersEviction ? (input.vacateDays ?? 0) : 0,
  provisionallyEnforceable: input.provisionallyEnforceable,
  byDefault: input.byDefault,
  claimsUntil: storedDay(input.claimsUntil),
  principalCents: input.principal,
  collectionCents: input.collection,
  courtCostsCents: input.courtCosts,
  afterCostsCents: input.afterCosts,
  interestFrom: input.interestFrom && storedDay(input.interestFrom),
  monthlyCents: input.monthly,
});

/** One thing more about the judgment that stands, on a day after it; the case takes a new version. */
const onJudgment = <T extends { caseId: number; seenVersion: number; on: CalendarDate }>(
  actor: Actor,
  input: T,
  now: Moment,
  work: (tx: Tx, found: OpenCase, judgment: Judgment) => Promise<Result<true, Refusal>>,
): Answer<true> =>
  onCase<true, Refusal>(actor, { ...input, permission: 'judgment.record' }, now, async (tx, found) => {
    const { judgment } = found.facts;
    if (!judgment || judgment.setAside) return refuse({ code: 'NO_JUDGMENT' });
    const day = happenedSince(judgment.on, input.on, now.today);
    return day.ok ? work(tx, found, judgment) : day;
  });

const nextVersion = async (tx: Tx, found: OpenCase): Promise<Result<true, CaseRefusal>> =>
  (await takeVersion(tx, found)) ? accept(true as const) : refuse(await whatChanged(tx, found.id));

/** Records that the bailiff served the judgment: from that day the vacate term runs. Once. @source art. 430 lid 3 Rv */
export const recordService = (actor: Actor, input: ServiceInput, now: Moment): Answer<true> =>
  onJudgment(actor, input, now, async (tx, found, { id, servedOn }) => {
    if (servedOn) return refuse({ code: 'ALREADY_SERVED', on: servedOn });
    const { on, inPerson } = input;
    await tx.judgment.update({ where: { id }, data: { servedOn: storedDay(on), servedInPerson: inPerson } });
    await record(tx, actor, { caseId: found.id }, { type: 'judgment.served', data: { judgment: id, on, inPerson } }, now);
    return nextVersion(tx, found);
  });

/**
 * Records an act of the tenant that shows he knows the judgment: the term of opposition runs from the earliest one.
 * @source art. 143 lid 2 Rv
 */
export const recordAwareness = (actor: Actor, input: AwarenessInput, now: Moment): Answer<true> =>
  onJudgment(actor, input, now, async (tx, found, { id, awareOn }) => {
    if (awareOn && awareOn <= input.on) return refuse({ code: 'ALREADY_AWARE', on: awareOn });
    await tx.judgment.update({ where: { id }, data: { awareOn: storedDay(input.on) } });
    await record(tx, actor, { caseId: found.id }, { type: 'judgment.awareness.recorded', data: { judgment: id, on: input.on } }, now);
    return nextVersion(tx, found);
  });

/**
 * Records that the tenant turned against the judgment: opposition after a default judgment, else appeal. Also after the
 * term: the court decides on that, and the page says it. One for each judgment.
 */
export const recordRemedy = (actor: Actor, input: RemedyInput, now: Moment): Answer<true> =>
  onJudgment(actor, input, now, async (tx, found, judgment) => {
    const { remedyOn } = await tx.judgment.findUniqueOrThrow({ where: { id: judgment.id } });
    if (remedyOn) return refuse({ code: 'REMEDY_FILED', on: readDay(remedyOn) });
    const remedy = remedyAgainst(judgment);
    await tx.judgment.update({ where: { id: judgment.id }, data: { remedy, remedyOn: storedDay(input.on) } });
    const event = { type: 'judgment.remedy.recorded', data: { judgment: judgment.id, on: input.on, remedy } } as const;
    await record(tx, actor, { caseId: found.id }, event, now);
    return nextVersion(tx, found);
  });

/**
 * Records how opposition or appeal ended. One that succeeds sets the judgment aside (T7e): an eviction stops, the lease and
 * the rent stand again, and the case goes on before the court or with our own contact. After the tenant left it is a record.
 */
export const decideRemedy = (actor: Actor, input: RemedyOutcomeInput, now: Moment): Answer<true> =>
  onJudgment(actor, input, now, async (tx, found, { id, remedyPending }) => {
    const { remedyOn } = await tx.judgment.findUniqueOrThrow({ where: { id } });
    if (!remedyOn || !remedyPending) return refuse({ code: 'NO_REMEDY' });
    const day = happenedSince(readDay(remedyOn), input.on, now.today);
    if (!day.ok) return day;
    const outcome = input.outcome === 'REJECTED' || input.outcome === 'WITHDRAWN' ? input.outcome : 'UPHELD';
    await tx.judgment.update({ where: { id }, data: { remedyOutcome: outcome, remedyOutcomeOn: storedDay(input.on) } });
    await record(tx, actor, { caseId: found.id }, { type: 'judgment.remedy.decided', data: { judgment: id, on: input.on, outcome } }, now);
    const from: readonly Stage[] = moves.T7e.from;
    if (outcome !== 'UPHELD' || !from.includes(found.facts.stage)) return nextVersion(tx, found);
    await endOrder(tx, actor, found, '', now);
    const to = input.outcome === 'UPHELD_TO_COURT' ? 'COURT' : 'ARREARS_OPEN';
    if (to === 'COURT') await reopenCourtCase(tx, found.id, input.on, now);
    const back = await moveWithin(tx, actor, (await findCase(tx, found.id))!, { move: 'T7e', to, reason: null }, now);
    return back.ok ? accept(true as const) : back;
  });

/** The case before the court goes on where the judgment that was set aside had ended it, without a hearing yet. */
async function reopenCourtCase(tx: Tx, caseId: number, on: CalendarDate, now: Moment): Promise<void> {
  const ended = await tx.courtCase.findFirst({ where: { caseId }, orderBy: { id: 'desc' } });
  if (!ended) return;
  const { courtFileId, court, number, addressedToId, summonsedOn } = ended;
  await tx.courtCase.create({
    data: { caseId, courtFileId, court, number, addressedToId, summonsedOn, decidedOn: storedDay(on), recordedAt: now.at },
  });
}

/** A judgment that orders payment only: the lease goes on, and so does our own contact (T7d). */
export const returnAfterPaymentOnly = (actor: Actor, input: PaymentOnlyInput, now: Moment): Answer<true> =>
  onCase<true, Refusal>(actor, { ...input, permission: 'judgment.record' }, now, async (tx, found) => {
    const moved = await moveWithin(tx, actor, found, { move: 'T7d', to: 'ARREARS_OPEN', reason: null }, now);
    return moved.ok ? accept(true as const) : moved;
  });

/**
 * Records what became of the lease once everything was paid (T18b): a new one, the old one goes on, or none. From that day
 * charges are rent again. Also after the case closed, since paying closes it.
 */
export const decideLease = (actor: Actor, input: LeaseInput, now: Moment): Answer<true> =>
  onCase<true, Refusal>(actor, { ...input, permission: 'lease.decide', closedToo: true }, now, async (tx, found) => {
    const { judgment } = found.facts;
    if (!judgment) return refuse({ code: 'NO_JUDGMENT' });
    if (!judgment.dissolves || judgment.setAside) return refuse({ code: 'LEASE_STANDS' });
    const row = await tx.judgment.findUniqueOrThrow({ where: { id: judgment.id } });
    if (row.leaseAfterOn) return refuse({ code: 'LEASE_DECIDED', on: readDay(row.leaseAfterOn) });
    if (!row.satisfiedOn) return refuse({ code: 'NOT_YET_SATISFIED' });
    const day = happenedSince(readDay(row.satisfiedOn), input.on, now.today);
    if (!day.ok) return day;
    const { on, lease } = input;
    await tx.judgment.update({ where: { id: judgment.id }, data: { leaseAfter: lease, leaseAfterOn: storedDay(on) } });
    await record(tx, actor, { caseId: found.id }, { type: 'judgment.lease.decided', data: { judgment: judgment.id, on, lease } }, now);
    return nextVersion(tx, found);
  });

/**
 * Keeps from the ledger which judgments are satisfied, in the transaction of the run or import, once the arrears of the
 * scope were reckoned on `asOf`. Answers how many became so and how many no longer are.
 */
export async function watchJudgments(
  tx: Tx,
  asOf: CalendarDate,
  now: Moment,
  scope: sql.Scope,
): Promise<{ satisfied: number; unsatisfied: number }> {
  const unsatisfied = await sql.storeUnsatisfied(tx, scope);
  const satisfied = await sql.storeSatisfied(tx, asOf, scope);
  const told = (type: 'judgment.satisfied' | 'judgment.unsatisfied') => (row: sql.WatchedRow) => ({
    subject: { caseId: row.case_id },
    event: { type, data: { judgment: row.id, on: asOf } },
  });
  await recordAll(tx, system, [...unsatisfied.map(told('judgment.unsatisfied')), ...satisfied.map(told('judgment.satisfied'))], now);
  return { satisfied: satisfied.length, unsatisfied: unsatisfied.length };
}
