import 'server-only';
import { record } from '#lib/audit/record.ts';
import { readDay, storedDay } from '#lib/db/day.ts';
import type { Tx } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { looksLikeBsn } from '#lib/domain/bsn.ts';
import { addDays, addMonths, type CalendarDate } from '#lib/domain/calendar-date.ts';
import { representativesOf, tenantsOf } from '#lib/domain/case-facts.ts';
import { happenedSince } from '#lib/domain/happened.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { policy } from '#lib/domain/policy.ts';
import { accept, type Result, refuse } from '#lib/domain/result.ts';
import { moveWithin, onCase, takeVersion, whatChanged } from '#lib/features/case/commands.ts';
import type { CaseRefusal, OpenCase } from '#lib/features/case/schema.ts';
import { endFile } from './commands-bailiff.ts';
import type { CourtRefusal, EndInput, FreezeInput, GraceInput, HearingInput, SummonInput, SummonsInput } from './schema-court.ts';
import { fingerprint, freezeCourtFile, hex } from './sql.ts';

type Refusal = CaseRefusal | CourtRefusal;
type Answer<T> = Promise<Result<T, Refusal> | null>;

/**
 * Freezes the court file: facts and the ids of their evidence as they stand now, with a fingerprint. Whatever changes
 * afterwards, in the case or in what is owed, asks for a new one. Only while the bailiff has the case.
 */
export const freezeFile = (actor: Actor, input: FreezeInput, now: Moment): Answer<number> =>
  onCase<number, Refusal>(actor, { ...input, permission: 'court.freeze' }, now, async (tx, found) => {
    if (found.facts.stage !== 'BAILIFF') return refuse({ code: 'NO_SUCH_MOVE', from: found.facts.stage, to: 'COURT' });
    if (looksLikeBsn(input.legalNote)) return refuse({ code: 'LOOKS_LIKE_BSN' });
    if (!(await takeVersion(tx, found))) return refuse(await whatChanged(tx, found.id));
    const frozen = await freezeCourtFile(tx, found, actor, input.legalNote, now);
    const hash = fingerprint(frozen);
    const file = await tx.courtFile.create({
      data: {
        caseId: found.id,
        frozenOn: storedDay(now.today),
        caseVersion: found.version + 1,
        balanceCents: found.facts.balance,
        legalNote: input.legalNote,
        frozen: JSON.parse(JSON.stringify(frozen)),
        frozenHash: hash,
        frozenById: actor.id,
        recordedAt: now.at,
      },
    });
    const { balance } = found.facts;
    await record(
      tx,
      actor,
      { caseId: found.id },
      {
        type: 'court.file.frozen',
        data: { file: file.id, on: now.today, hash: hex(hash), balance, legalNote: input.legalNote !== '' },
      },
      now,
    );
    return accept(file.id);
  });

/**
 * Decides to summon (T6): one party, one court, on the court file that was frozen last. The note is the legal reason for
 * going without a complete signal or an objection. The bailiff serves it; that day is recorded apart.
 * @open several tenants are summoned in one writ; we keep the one to whom it is addressed first
 */
export const summon = (actor: Actor, input: SummonInput, now: Moment): Answer<number> =>
  onCase<number, Refusal>(actor, { ...input, permission: 'court.summon' }, now, async (tx, found) => {
    const parties = [...tenantsOf(found.facts), ...representativesOf(found.facts)];
    if (!parties.some((person) => person.id === input.personId)) return refuse({ code: 'NOT_A_PARTY' });
    if ([input.court, input.signalOrObjection].some(looksLikeBsn)) return refuse({ code: 'LOOKS_LIKE_BSN' });
    const overrides = input.signalOrObjection ? { signalOrObjection: input.signalOrObjection } : {};
    const reason = input.signalOrObjection || null;
    const moved = await moveWithin(tx, actor, found, { move: 'T6', to: 'COURT', reason, personId: input.personId, overrides }, now);
    if (!moved.ok) return moved;
    const file = await tx.courtFile.findFirstOrThrow({ where: { caseId: found.id }, orderBy: { id: 'desc' }, select: { id: true } });
    const court = await tx.courtCase.create({
      data: {
        caseId: found.id,
        courtFileId: file.id,
        court: input.court,
        addressedToId: input.personId,
        decidedOn: storedDay(now.today),
        recordedAt: now.at,
      },
    });
    return accept(court.id);
  });

/** A court case that runs, as its commands need it. */
interface RunningCourt {
  readonly id: number;
  readonly decidedOn: CalendarDate;
  readonly summonedOn: CalendarDate | null;
  readonly hearingOn: CalendarDate | null;
}

/** The frame of what is recorded about a court case that runs, also while help or an agreement carries the case. */
const onCourt = (
  actor: Actor,
  asked: { readonly caseId: number; readonly seenVersion: number },
  now: Moment,
  work: (tx: Tx, found: OpenCase, court: RunningCourt) => Promise<Result<true, Refusal>>,
): Answer<true> =>
  onCase<true, Refusal>(actor, { ...asked, permission: 'court.record' }, now, async (tx, found) => {
    const { court } = found.facts;
    if (!court || court.endedOn) return refuse({ code: 'NO_COURT_CASE' });
    const { decidedOn } = await tx.courtCase.findUniqueOrThrow({ where: { id: court.id }, select: { decidedOn: true } });
    return work(tx, found, { ...court, decidedOn: readDay(decidedOn) });
  });

/** Records that the summons was served, with the role number once the court gave one. */
export const recordSummons = (actor: Actor, input: SummonsInput, now: Moment): Answer<true> =>
  onCourt(actor, input, now, async (tx, found, court) => {
    const day = happenedSince(court.decidedOn, input.on, now.today);
    if (!day.ok) return day;
    if (looksLikeBsn(input.number)) return refuse({ code: 'LOOKS_LIKE_BSN' });
    if (!(await takeVersion(tx, found))) return refuse(await whatChanged(tx, found.id));
    const number = input.number || null;
    await tx.courtCase.updateMany({ where: { id: court.id }, data: { summonsedOn: storedDay(input.on), number } });
    await record(tx, actor, { caseId: found.id }, { type: 'court.summons.recorded', data: { court: court.id, on: input.on, number } }, now);
    return accept(true as const);
  });

/** Records the day of the hearing; a new day is an adjournment, and the old one stays on record. */
export const setHearing = (actor: Actor, input: HearingInput, now: Moment): Answer<true> =>
  onCourt(actor, input, now, async (tx, found, court) => {
    const earliest = court.summonedOn ?? court.decidedOn;
    if (input.hearing <= earliest) return refuse({ code: 'DAY_IN_PAST', earliest: addDays(earliest, 1) });
    if (!(await takeVersion(tx, found))) return refuse(await whatChanged(tx, found.id));
    await tx.courtCase.updateMany({ where: { id: court.id }, data: { hearingOn: storedDay(input.hearing) } });
    await record(
      tx,
      actor,
      { caseId: found.id },
      { type: 'court.hearing.set', data: { court: court.id, on: now.today, hearing: input.hearing, before: court.hearingOn } },
      now,
    );
    return accept(true as const);
  });

/**
 * Records that the judge lets the tenant pay after all (T7c). Nothing moves when the term ends: somebody records what came.
 * @source art. 7:280 BW — at most one month
 */
export const recordGrace = (actor: Actor, input: GraceInput, now: Moment): Answer<true> =>
  onCourt(actor, input, now, async (tx, found, court) => {
    const day = happenedSince(court.summonedOn ?? court.decidedOn, input.orderedOn, now.today);
    if (!day.ok) return day;
    if (input.until <= input.orderedOn) return refuse({ code: 'DAY_IN_PAST', earliest: addDays(input.orderedOn, 1) });
    const latest = addMonths(input.orderedOn, policy.graceTermMaxMonths.value);
    if (input.until > latest) return refuse({ code: 'GRACE_TOO_LONG', latest });
    if (!(await takeVersion(tx, found))) return refuse(await whatChanged(tx, found.id));
    await tx.courtCase.updateMany({
      where: { id: court.id },
      data: { graceOrderedOn: storedDay(input.orderedOn), graceUntil: storedDay(input.until) },
    });
    await record(
      tx,
      actor,
      { caseId: found.id },
      { type: 'court.grace.recorded', data: { court: court.id, on: input.orderedOn, until: input.until } },
      now,
    );
    return accept(true as const);
  });

/**
 * Records that the case ended without a judgment (T7b): paid closes it where nothing is open, the rest brings it back to
 * our own contact, and the file at the bailiff ends with it. While help or an agreement carries the case, it stays where
 * it is. When the claim is dismissed the costs are ours.
 */
export const endCourt = (actor: Actor, input: EndInput, now: Moment): Answer<true> =>
  onCourt(actor, input, now, async (tx, found, court) => {
    const day = happenedSince(court.decidedOn, input.on, now.today);
    if (!day.ok) return day;
    const { outcome, reason } = input;
    if (looksLikeBsn(reason)) return refuse({ code: 'LOOKS_LIKE_BSN' });
    await tx.courtCase.updateMany({ where: { id: court.id, endedOn: null }, data: { outcome, endedOn: storedDay(input.on) } });
    await record(tx, actor, { caseId: found.id }, { type: 'court.ended', data: { court: court.id, on: input.on, outcome } }, now);
    if (found.facts.stage !== 'COURT')
      return (await takeVersion(tx, found)) ? accept(true as const) : refuse(await whatChanged(tx, found.id));
    await endFile(tx, actor, found, reason, now);
    const moved =
      outcome === 'PAID'
        ? await moveWithin(tx, actor, found, { move: 'T7b', to: 'CLOSED', reason, closing: { reason: 'PAID_OFF', note: reason } }, now)
        : await moveWithin(tx, actor, found, { move: 'T7b', to: 'ARREARS_OPEN', reason }, now);
    return moved.ok ? accept(true as const) : moved;
  });
