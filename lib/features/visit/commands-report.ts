import 'server-only';
import { createHash } from 'node:crypto';
import { record } from '#lib/audit/record.ts';
import { storedDay } from '#lib/db/day.ts';
import type { Tx } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { looksLikeBsn } from '#lib/domain/bsn.ts';
import { type CalendarDate, parseDay } from '#lib/domain/calendar-date.ts';
import { latestEnd } from '#lib/domain/hold.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { accept, type Result, refuse } from '#lib/domain/result.ts';
import {
  type Answers,
  type Conclusion,
  missingAnswers,
  type QuestionKey,
  type SafetyMeasure,
  safetyMeasures,
  spokeWithParty,
  type VisitOutcome,
} from '#lib/domain/visit.ts';
import { canonicalAnswers, contactOutcomeOf, countedAnswers, offersOf } from '#lib/domain/visit-report.ts';
import { onCase, takeVersion, whatChanged } from '#lib/features/case/commands.ts';
import type { CaseRefusal, OpenCase } from '#lib/features/case/schema.ts';
import type { NoteRefusal } from '#lib/features/note/schema.ts';
import { plannedOf } from './commands.ts';
import type { DoorInput, SendInput, SupplementInput, VisitRefusal } from './schema.ts';
import * as sql from './sql.ts';

type Refusal = CaseRefusal | VisitRefusal | NoteRefusal;
type Answer<T> = Promise<Result<T, Refusal> | null>;

/**
 * Sends the report of a visit: from then on it stands, with the hash of its answers, and only supplements are added. It
 * counts as an attempt at personal contact (art. 2 onder a and b Bgs), as help offered, and sets the measure that the next
 * visit needs. Refused while something is missing and when somebody answered after the sender looked.
 */
export const sendReport = (actor: Actor, input: SendInput, now: Moment): Answer<number> =>
  onCase<number, Refusal>(actor, { caseId: input.caseId, permission: 'visit.record' }, now, async (tx, found) => {
    const held = await plannedOf(tx, found, input.visitId);
    if (!held.ok) return held;
    const rows = await readAnswers(tx, held.value.id);
    const newer = rows.find((row) => row.savedAt.getTime() > input.seenAt && row.savedById !== actor.id);
    if (newer) return refuse({ code: 'ANSWERS_CHANGED', by: newer.savedBy?.name ?? '', at: newer.savedAt });
    const answers = answersOf(rows);
    const questions = missingAnswers(answers);
    if (questions.length > 0) return refuse({ code: 'REPORT_INCOMPLETE', questions });
    const followUpOn = spokeWithParty(answers.outcome as VisitOutcome) ? parseDay(answers.followUpOn ?? '') : null;
    if (followUpOn && followUpOn < now.today) return refuse({ code: 'DAY_IN_PAST', earliest: now.today });
    return close(tx, actor, found, held.value.id, answers, { followUpOn, reason: '' }, now);
  });

/**
 * The short way at the door: nobody home, refused, empty or unsafe, in one act and with the same effects as a report.
 * Broken off for safety it says what the next visit needs. Refused when answers of a talk are there: they go by the report.
 */
export const recordAttemptAtDoor = (actor: Actor, input: DoorInput, now: Moment): Answer<number> =>
  onCase<number, Refusal>(actor, { caseId: input.caseId, permission: 'visit.record' }, now, async (tx, found) => {
    const held = await plannedOf(tx, found, input.visitId);
    if (!held.ok) return held;
    const unsafe = input.outcome === 'UNSAFE_ABORTED';
    if (unsafe && !input.measure) return refuse({ code: 'NEEDS_MEASURE' });
    if (looksLikeBsn(input.remark)) return refuse({ code: 'LOOKS_LIKE_BSN' });
    const typed = answersOf(await readAnswers(tx, held.value.id));
    if (Object.entries(typed).some(([key, value]) => value && key !== 'outcome' && key !== 'safety'))
      return refuse({ code: 'VISIT_STARTED' });
    const answers: Answers = { outcome: input.outcome, safety: unsafe ? (input.measure ?? '') : '' };
    for (const [question, value] of Object.entries(answers)) await sql.storeAnswer(tx, held.value.id, question, value, actor, now.at);
    return close(tx, actor, found, held.value.id, answers, { followUpOn: null, reason: input.remark }, now);
  });

/** Adds to a report that was sent, with name and moment; the report itself stays as it was. */
export const addSupplement = (actor: Actor, input: SupplementInput, now: Moment): Answer<number> =>
  onCase<number, Refusal>(actor, { caseId: input.caseId, permission: 'visit.record', closedToo: true }, now, async (tx, found) => {
    const visit = await tx.visit.findFirst({ where: { id: input.visitId, caseId: found.id }, select: { id: true, state: true } });
    if (!visit) return refuse({ code: 'NO_SUCH_VISIT' });
    if (visit.state !== 'DONE') return refuse({ code: 'VISIT_NOT_MADE' });
    if (looksLikeBsn(input.text)) return refuse({ code: 'LOOKS_LIKE_BSN' });
    const supplement = await tx.visitSupplement.create({
      data: { visitId: visit.id, caseId: found.id, text: input.text, recordedById: actor.id, recordedAt: now.at },
    });
    await record(tx, actor, { caseId: found.id }, { type: 'visit.supplemented', data: { visit: visit.id, on: now.today } }, now);
    return accept(supplement.id);
  });

const readAnswers = (tx: Tx, visitId: number) =>
  tx.visitAnswer.findMany({ where: { visitId }, include: { savedBy: { select: { name: true } } }, orderBy: { savedAt: 'desc' } });
const answersOf = (rows: readonly { question: string; value: string }[]): Answers =>
  Object.fromEntries(rows.map((row) => [row.question as QuestionKey, row.value]));

/** Closes a visit with these answers: what does not count after this outcome is emptied, and everything that follows is written. */
async function close(
  tx: Tx,
  actor: Actor,
  found: OpenCase,
  visitId: number,
  answers: Answers,
  more: { readonly followUpOn: CalendarDate | null; readonly reason: string },
  now: Moment,
): Promise<Result<number, Refusal>> {
  if (!(await takeVersion(tx, found))) return refuse(await whatChanged(tx, found.id));
  const counted = countedAnswers(answers);
  const outcome = counted.outcome as VisitOutcome;
  const conclusion = (counted.conclusion ?? null) as Conclusion | null;
  const made = await sql.madeAt(tx, visitId, now.at);
  const hash = createHash('sha256').update(canonicalAnswers(answers)).digest();
  await tx.visitAnswer.updateMany({ where: { visitId, question: { notIn: Object.keys(counted) } }, data: { value: '' } });
  await tx.visit.update({
    where: { id: visitId },
    data: {
      state: 'DONE',
      madeOn: storedDay(made.on),
      madeTime: made.time,
      outcome,
      conclusion,
      followUpOn: more.followUpOn && storedDay(more.followUpOn),
      children: counted.children === 'YES' ? true : counted.children === 'NO' ? false : null,
      answersHash: hash,
    },
  });
  await record(
    tx,
    actor,
    { caseId: found.id },
    { type: 'visit.recorded', data: { visit: visitId, on: made.on, outcome, conclusion, hash: hash.toString('hex') } },
    now,
  );
  const offers = offersOf(answers);
  await tx.contactAttempt.create({
    data: {
      caseId: found.id,
      onDay: storedDay(made.on),
      channel: 'HOME_VISIT',
      outcome: contactOutcomeOf[outcome],
      preventionMentioned: spokeWithParty(outcome),
      debtHelpMentioned: offers.some((offer) => offer.kind === 'MUNICIPAL_DEBT_HELP'),
      recordedById: actor.id,
      recordedAt: now.at,
    },
  });
  for (const { kind, answer } of offers) {
    const offer = await tx.helpOffer.create({
      data: { caseId: found.id, kind, offeredOn: storedDay(made.on), visitId, answer, recordedById: actor.id, recordedAt: now.at },
    });
    await record(tx, actor, { caseId: found.id }, { type: 'help.offered', data: { offer: offer.id, on: made.on, kind, answer } }, now);
  }
  const measure = safetyMeasures.find((one) => one === counted.safety);
  if (measure) await setMeasure(tx, actor, found, measure, more.reason, now);
  return accept(visitId);
}

/** Sets what the next visit needs, for at most a year, in the place of what stood before. @policy `safetyReviewMonths` */
async function setMeasure(tx: Tx, actor: Actor, found: OpenCase, measure: SafetyMeasure, reason: string, now: Moment): Promise<void> {
  for (const { id } of found.facts.holds.filter((hold) => hold.kind === 'SAFETY')) {
    await tx.hold.updateMany({ where: { id, liftedOn: null }, data: { liftedOn: storedDay(now.today), liftedById: actor.id } });
    await record(tx, actor, { caseId: found.id }, { type: 'hold.lifted', data: { hold: id, kind: 'SAFETY', on: now.today, reason } }, now);
  }
  const until = latestEnd('SAFETY', now.today)!;
  const hold = await tx.hold.create({
    data: {
      caseId: found.id,
      kind: 'SAFETY',
      measure,
      reason,
      startsOn: storedDay(now.today),
      endsOn: storedDay(until),
      setById: actor.id,
      recordedAt: now.at,
    },
  });
  await record(
    tx,
    actor,
    { caseId: found.id },
    { type: 'hold.set', data: { hold: hold.id, kind: 'SAFETY', from: now.today, until, reason } },
    now,
  );
}
