import 'server-only';
import { record } from '#lib/audit/record.ts';
import { readDay, storedDay } from '#lib/db/day.ts';
import type { Tx } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { looksLikeBsn } from '#lib/domain/bsn.ts';
import { earliestOf, happenedSince } from '#lib/domain/happened.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { accept, type Result, refuse } from '#lib/domain/result.ts';
import { onCase, takeVersion, whatChanged } from '#lib/features/case/commands.ts';
import type { CaseRefusal } from '#lib/features/case/schema.ts';
import type { AnswerInput, ConsultationInput, ConsultationRefusal } from './schema-eviction.ts';

type Refusal = CaseRefusal | ConsultationRefusal;
type Answer<T> = Promise<Result<T, Refusal> | null>;

/**
 * Records that the municipality or a neighbourhood team was asked about the threatening eviction, with the answer when it
 * is there, and what is planned for children. A few words; no health facts.
 */
export const recordConsultation = (actor: Actor, input: ConsultationInput, now: Moment): Answer<number> =>
  onCase<number, Refusal>(actor, { ...input, permission: 'consultation.record' }, now, async (tx, found) => {
    const { party, askedOn, answeredOn, answer, childrenPlan } = input;
    const asked = happenedSince(earliestOf(found.facts), askedOn, now.today);
    if (!asked.ok) return asked;
    if ((answeredOn === null) !== (answer === null) || (childrenPlan && answer === null)) return refuse({ code: 'ANSWER_INCOMPLETE' });
    const answered = answeredOn === null ? accept(true as const) : happenedSince(askedOn, answeredOn, now.today);
    if (!answered.ok) return answered;
    if (looksLikeBsn(childrenPlan)) return refuse({ code: 'LOOKS_LIKE_BSN' });
    if (!(await takeVersion(tx, found))) return refuse(await whatChanged(tx, found.id));
    const { id } = await tx.consultation.create({
      data: {
        caseId: found.id,
        party,
        askedOn: storedDay(askedOn),
        answeredOn: answeredOn && storedDay(answeredOn),
        answer,
        childrenPlan: childrenPlan || null,
        recordedById: actor.id,
        recordedAt: now.at,
      },
    });
    await told(tx, actor, found.id, { consultation: id, on: answeredOn ?? askedOn, party, answer, childrenPlan: childrenPlan !== '' }, now);
    return accept(id);
  });

/** Records the answer to a question that was put before. Refused where it was answered, or is not of this case. */
export const recordAnswer = (actor: Actor, input: AnswerInput, now: Moment): Answer<true> =>
  onCase<true, Refusal>(actor, { ...input, permission: 'consultation.record' }, now, async (tx, found) => {
    const { consultationId: id, answeredOn, answer, childrenPlan } = input;
    const asked = await tx.consultation.findFirst({ where: { id, caseId: found.id, answeredOn: null } });
    if (!asked) return refuse({ code: 'NO_OPEN_CONSULTATION' });
    const day = happenedSince(readDay(asked.askedOn), answeredOn, now.today);
    if (!day.ok) return day;
    if (looksLikeBsn(childrenPlan)) return refuse({ code: 'LOOKS_LIKE_BSN' });
    if (!(await takeVersion(tx, found))) return refuse(await whatChanged(tx, found.id));
    await tx.consultation.update({
      where: { id },
      data: { answeredOn: storedDay(answeredOn), answer, childrenPlan: childrenPlan || null },
    });
    const party = asked.party as ConsultationInput['party'];
    await told(tx, actor, found.id, { consultation: id, on: answeredOn, party, answer, childrenPlan: childrenPlan !== '' }, now);
    return accept(true as const);
  });

interface Told {
  readonly consultation: number;
  readonly on: string;
  readonly party: ConsultationInput['party'];
  readonly answer: ConsultationInput['answer'];
  readonly childrenPlan: boolean;
}
/** The plan itself stays with the consultation: what happened says only that there is one. */
const told = (tx: Tx, actor: Actor, caseId: number, data: Told, now: Moment): Promise<void> =>
  record(tx, actor, { caseId }, { type: 'consultation.recorded', data }, now);
