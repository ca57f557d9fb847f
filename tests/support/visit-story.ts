import { asActor, asSystem } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { type CalendarDate, day } from '#lib/domain/calendar-date.ts';
import type { Moment } from '#lib/domain/moment.ts';
import type { Answers, QuestionKey } from '#lib/domain/visit.ts';
import { planVisit } from '#lib/features/visit/commands.ts';
import { saveAnswer } from '#lib/features/visit/commands-answer.ts';
import { recordAttemptAtDoor, sendReport } from '#lib/features/visit/commands-report.ts';
import { getVisit } from '#lib/features/visit/queries.ts';
import type { DoorInput, PlanInput, VisitView } from '#lib/features/visit/schema.ts';
import { done } from './case-story.ts';
import { type Known, versionOf } from './household.ts';

/** Asks for a visit tomorrow at ten, alone and unannounced, unless `more` says otherwise. */
export const askVisit = async (actor: Actor, home: Known, on: string, now: Moment, more: Partial<PlanInput> = {}) =>
  planVisit(
    actor,
    {
      caseId: home.caseId,
      seenVersion: await versionOf(home.caseId),
      on: day(on),
      time: '10:00',
      workerId: actor.id,
      companionId: null,
      announced: false,
      purpose: 'CONTACT',
      remark: '',
      onward: 'CASE',
      ...more,
    },
    now,
  );
/** The same, planned; answers the visit's id. */
export const planned = async (actor: Actor, home: Known, on: string, now: Moment, more: Partial<PlanInput> = {}): Promise<number> =>
  done(await askVisit(actor, home, on, now, more));

/** Fills in these answers one by one. */
export async function fill(actor: Actor, visitId: number, answers: Answers, now: Moment): Promise<void> {
  for (const [question, value] of Object.entries(answers))
    done(await saveAnswer(actor, { visitId, question: question as QuestionKey, value }, now));
}
/** Sends the report, having seen everything. */
export const send = (actor: Actor, home: Known, visitId: number, now: Moment) =>
  sendReport(actor, { caseId: home.caseId, visitId, seenAt: now.at.getTime() }, now);

/** The talk as most go: the tenant, less income, and help of the municipality. */
export const talk: Answers = {
  outcome: 'SPOKEN_TENANT',
  identity: 'YES',
  minutes: '45',
  causes: 'INCOME_DROP,ADMINISTRATION_LOST',
  causeWords: 'Minder uren sinds de zomer.',
  done: 'PAID_SOMETIMES',
  canWords: 'December op tijd betalen.',
  rentFromNextMonth: 'YES',
  help: 'HUURTOESLAG,MUNICIPAL_DEBT_HELP',
  children: 'YES',
  conclusion: 'DEBT_HELP',
};

/** One of the short ways at the door. */
export const atDoor = (actor: Actor, home: Known, visitId: number, now: Moment, more: Partial<DoorInput> = {}) =>
  recordAttemptAtDoor(actor, { caseId: home.caseId, visitId, outcome: 'NOT_HOME_CARD_LEFT', measure: null, remark: '', ...more }, now);

/** A visit as this actor sees it. */
export const visitOf = (actor: Actor, home: Known, visitId: number): Promise<VisitView | null> =>
  asActor(actor, (tx) => getVisit(tx, home.caseId, visitId));

/** A measure for the next visit, set by hand as the form of holds would. */
export const setSafety = (
  home: Known,
  measure: 'VISIT_IN_PAIR' | 'OFFICE_ONLY' | 'POLICE_ADVICE',
  from: CalendarDate,
  until: CalendarDate,
) =>
  asSystem((tx) =>
    tx.hold.create({
      data: {
        caseId: home.caseId,
        kind: 'SAFETY',
        measure,
        startsOn: new Date(`${from}T00:00:00Z`),
        endsOn: new Date(`${until}T00:00:00Z`),
        recordedAt: new Date(`${from}T08:00:00Z`),
      },
    }),
  );
