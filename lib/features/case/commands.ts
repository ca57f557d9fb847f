import 'server-only';
import type { AuditEvent } from '#lib/audit/event.ts';
import { eventRow, record, recordAll } from '#lib/audit/record.ts';
import { asActor, asActorBare, type Statements, type Tx } from '#lib/db/door.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { type Actor, type Doer, system } from '#lib/domain/actor.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { CaseFacts } from '#lib/domain/case-facts.ts';
import { decideMove, type MoveRequest } from '#lib/domain/escalation.ts';
import type { Moment } from '#lib/domain/moment.ts';
import type { MoveId } from '#lib/domain/move.ts';
import { nextStep } from '#lib/domain/next-step.ts';
import { may, type Permission } from '#lib/domain/permission.ts';
import { accept, type Result, refuse } from '#lib/domain/result.ts';
import type { CloseReason, Stage } from '#lib/domain/stage.ts';
import type { BackInput, CaseRefusal, Changed, CloseInput, CorrectInput, OpenCase } from './schema.ts';
import * as sql from './sql.ts';
import { factsOf } from './sql-facts.ts';

/** Opens and proposes cases in scope (T1, T18, T20), inside the run's or import's transaction. */
export async function openCases(tx: Tx, asOf: CalendarDate, now: Moment, scope: sql.Scope): Promise<{ opened: number; proposed: number }> {
  const opened = await sql.insertCases(tx, asOf, scope);
  const proposed = await sql.proposeClosing(tx, asOf, scope);
  await recordAll(
    tx,
    system,
    [
      ...opened.map((row) => ({
        subject: { caseId: row.id },
        event: {
          type: 'case.opened',
          data: { on: asOf, open: row.open_cents, hundredths: row.hundredths, relapseOf: row.relapse_of },
        } as const,
      })),
      ...proposed.map((caseId) => ({ subject: { caseId }, event: { type: 'case.closing.proposed', data: { on: asOf } } as const })),
    ],
    now,
  );
  return { opened: opened.length, proposed: proposed.length };
}

export const storeTrends = sql.storeTrendRows;

/** Puts every open case in scope where it belongs in the worklist on that day. */
export const refreshCases = (tx: Statements, on: CalendarDate, scope: sql.Scope): Promise<number> => place(tx, sql.openIn(scope), on);

/** Puts one case in its place after something about it changed. */
export const refreshCase = (tx: Statements, caseId: number, on: CalendarDate): Promise<number> =>
  place(tx, Prisma.sql`select ${caseId}::integer`, on);

async function place(tx: Statements, which: Prisma.Sql, on: CalendarDate): Promise<number> {
  const rows = await sql.listFacts(tx, which);
  return sql.storePlaces(
    tx,
    rows.map((row) => sql.placeOf(row.id, nextStep(factsOf(row).facts, on))),
  );
}

/** The case as this transaction may see it, held until its end (of two who change it one waits), or null. */
export async function findCase(tx: Statements, caseId: number): Promise<OpenCase | null> {
  const [row] = await sql.findFacts(tx, caseId, true);
  return row ? factsOf(row) : null;
}

type Answer<T> = Promise<Result<T, CaseRefusal> | null>;

/**
 * The frame of every command on a case: one transaction as this actor, the visible case or null, the permission, and,
 * where `seenVersion` is given, that nobody changed it meanwhile. After the work the case has its new place.
 */
export function onCase<T, R extends { readonly code: string }>(
  actor: Actor,
  asked: { readonly caseId: number; readonly seenVersion?: number; readonly permission: Permission; readonly closedToo?: boolean },
  now: Moment,
  work: (tx: Tx, found: OpenCase) => Promise<Result<T, R>>,
): Promise<Result<T, R | CaseRefusal> | null> {
  return asActor<Result<T, R | CaseRefusal> | null>(actor, async (tx) => {
    const found = await findCase(tx, asked.caseId);
    if (!found) return null;
    if (!may(actor, asked.permission)) return refuse({ code: 'MAY_NOT' });
    if (asked.seenVersion !== undefined && found.version !== asked.seenVersion) return refuse(await whatChanged(tx, found.id));
    if (found.facts.stage === 'CLOSED' && !asked.closedToo) return refuse({ code: 'CASE_CLOSED' });
    const answer = await work(tx, found);
    if (!answer.ok) throw new Undone(answer.refusal);
    await refreshCase(tx, found.id, now.today);
    return answer;
  }).catch((error: unknown) => {
    if (error instanceof Undone) return refuse(error.refusal as R);
    throw error;
  });
}

/** Carries a refusal out of its transaction, so that whatever was written before it is undone. */
class Undone extends Error {
  readonly refusal: { readonly code: string };
  constructor(refusal: { readonly code: string }) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Takes the case's next version, so that whoever has it open is told; false when somebody was first. */
export async function takeVersion(tx: Tx, found: OpenCase): Promise<boolean> {
  return (
    (await tx.rentCase.updateMany({ where: { id: found.id, version: found.version }, data: { version: found.version + 1 } })).count === 1
  );
}

/** Who changed the case last, and what. */
export async function whatChanged(tx: Statements, caseId: number): Promise<Changed> {
  const latest = await sql.findLatestEvent(tx, caseId);
  return {
    code: 'CHANGED_MEANWHILE',
    by: latest?.actor_name ?? '',
    at: latest?.at ?? new Date(0),
    event: { type: latest?.type, data: latest?.data } as AuditEvent,
  };
}

export interface MoveInput {
  readonly caseId: number;
  readonly seenVersion: number;
  readonly move: MoveId;
  readonly to: Stage;
  readonly reason: string | null;
  readonly overrides?: MoveRequest['overrides'];
  readonly personId?: number;
  readonly support?: MoveRequest['support'];
  readonly approving?: MoveRequest['approving'];
  /** The program makes it because of what this actor recorded (T8, a moratorium): asked as SYSTEM, written down as his. */
  readonly automatic?: boolean;
  readonly closing?: { readonly reason: CloseReason; readonly note: string | null };
}

/** Moves a case along one move of the staircase. Null when this actor cannot see it; two at once: one wins. */
export const moveCase = (actor: Actor, input: MoveInput, now: Moment): Answer<{ stage: Stage }> =>
  asActorBare(actor, async (tx) => {
    const found = await findCase(tx, input.caseId);
    if (!found) return null;
    if (found.version !== input.seenVersion) return refuse(await whatChanged(tx, found.id));
    return moveWithin(tx, actor, found, input, now);
  });

/** The same inside another command's transaction (a letter, a signal), on the case that it loaded. */
export async function moveWithin(
  tx: Statements,
  actor: Doer,
  found: OpenCase,
  input: Omit<MoveInput, 'caseId' | 'seenVersion'>,
  now: Moment,
): Promise<Result<{ stage: Stage }, CaseRefusal>> {
  const { facts } = found;
  const decision = decideMove(facts, {
    id: input.move,
    to: input.to,
    actor: input.automatic ? system : actor,
    today: now.today,
    overrides: input.overrides,
    personId: input.personId,
    support: input.support,
    approving: input.approving,
    closeReason: input.closing?.reason,
  });
  if (!decision.ok) return decision;
  if (decision.needsApproval && !input.approving) return refuse({ code: 'NEEDS_SECOND_PERSON' });
  const stageBefore = stageBeforeAfter(facts, input.move, input.to);
  const after: CaseFacts = { ...facts, stage: input.to, stageSince: now.today, stageBefore };
  const event = eventOf(
    facts.stage,
    { ...input, overrides: Object.fromEntries(decision.overridden.map((id) => [id, input.overrides![id]!])) },
    decision.warnings.some((w) => w.id === 'returnPeriodPassed'),
    now,
  );
  const won = await sql.moveRow(
    tx,
    found,
    { to: input.to, stageBefore, closing: input.closing?.reason ?? null, today: now.today },
    nextStep(after, now.today),
    eventRow(actor, { caseId: found.id }, event, now),
  );
  if (won !== 1) return refuse(await whatChanged(tx, found.id));
  if (hasTracks(facts)) await sql.endTracks(tx, found.id, input.move, facts.stage, input.to, now);
  return accept({ stage: input.to });
}

const hasTracks = (facts: CaseFacts): boolean =>
  Boolean(facts.bailiff || facts.judgment || facts.plan || facts.support || facts.decision || facts.plannedVisit);

/**
 * Help and agreements remember where the case came from; whoever leaves them for another stage forgets it. An agreement that
 * takes a case back from bailiff or court (T6b, T7b) ends those files: from there it can only go back to our own contact.
 */
function stageBeforeAfter(facts: CaseFacts, move: MoveId, to: Stage): Stage | null {
  if (to !== 'SUPPORT' && to !== 'AGREEMENT') return null;
  return move === 'T6b' || move === 'T7b' ? 'ARREARS_OPEN' : (facts.stageBefore ?? facts.stage);
}

const eventOf = (from: Stage, input: Omit<MoveInput, 'caseId' | 'seenVersion'>, reserved: boolean, now: Moment): AuditEvent =>
  input.closing
    ? { type: 'case.closed', data: { from, on: now.today, reason: input.closing.reason, note: input.closing.note, reserved } }
    : {
        type: 'case.stage.moved',
        data: {
          move: input.move,
          from,
          to: input.to,
          on: now.today,
          reason: input.reason,
          overrides: { ...input.overrides } as Record<string, string>,
        },
      };

/** Closes a case: paid off by T18, from an agreement by T14, for another reason by T19. */
export const closeCase = (actor: Actor, input: CloseInput, now: Moment): Answer<{ stage: Stage }> =>
  asActorBare(actor, async (tx) => {
    const found = await findCase(tx, input.caseId);
    if (!found) return null;
    if (found.version !== input.seenVersion) return refuse(await whatChanged(tx, found.id));
    const move = closingMove(input.reason);
    return moveWithin(
      tx,
      actor,
      found,
      { move, to: 'CLOSED', reason: input.note, closing: { reason: input.reason, note: input.note || null } },
      now,
    );
  });

/** Paid off by T18, the end of a plan or agreement by T14 (only from there), any other reason by T19. */
function closingMove(reason: CloseReason): MoveId {
  if (reason === 'PLAN_COMPLETED' || reason === 'AGREEMENT_COMPLETED') return 'T14';
  return reason === 'PAID_OFF' ? 'T18' : 'T19';
}

/** Puts a case back to an earlier stage with a reason (T21); nothing is deleted. */
export const correctStage = (actor: Actor, input: CorrectInput, now: Moment): Answer<{ stage: Stage }> =>
  moveCase(actor, { ...input, move: 'T21', reason: input.reason }, now);

/** Takes a case back from Vroeg Eropaf or the bailiff to our own contact, with the reason (T6b). */
export const backToOwnContact = (actor: Actor, input: BackInput, now: Moment): Answer<{ stage: Stage }> =>
  moveCase(actor, { ...input, move: 'T6b', to: 'ARREARS_OPEN' }, now);

/** Takes a case under one's own care. */
export const takeCase = (actor: Actor, input: { caseId: number }, now: Moment): Answer<true> =>
  onCase(actor, { caseId: input.caseId, permission: 'case.own' }, now, async (tx, found) => {
    await tx.rentCase.updateMany({ where: { id: found.id }, data: { ownerId: actor.id } });
    await record(tx, actor, { caseId: found.id }, { type: 'case.owner.changed', data: { owner: actor.name } }, now);
    return accept(true as const);
  });
