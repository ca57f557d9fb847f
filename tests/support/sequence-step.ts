import type { Actor } from '#lib/domain/actor.ts';
import { addDays } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import type { HoldKind } from '#lib/domain/hold.ts';
import type { Moment } from '#lib/domain/moment.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Answers } from '#lib/domain/visit.ts';
import { correctStage, takeCase } from '#lib/features/case/commands.ts';
import { recordAttempt } from '#lib/features/contact/commands.ts';
import { liftHold, setHold } from '#lib/features/hold/commands-set.ts';
import { recordStatement } from '#lib/features/legal/commands-bailiff.ts';
import { recordAnswer, recordConsultation } from '#lib/features/legal/commands-consultation.ts';
import { settleDecision } from '#lib/features/legal/commands-decision.ts';
import { announceEviction, haltEviction, proposeEviction } from '#lib/features/legal/commands-eviction.ts';
import { decideRemedy, recordAwareness, recordRemedy, recordService } from '#lib/features/legal/commands-judgment.ts';
import { writeNote } from '#lib/features/note/commands.ts';
import { agreePlan } from '#lib/features/plan/commands-agree.ts';
import { endSupport, offerHelp, startSupport } from '#lib/features/support/commands.ts';
import { planVisit } from '#lib/features/visit/commands.ts';
import { saveAnswers } from '#lib/features/visit/commands-answer.ts';
import { recordAttemptAtDoor, sendReport } from '#lib/features/visit/commands-report.ts';
import { debt, type Start } from './sequence-ground.ts';

export type Who = 'Femke' | 'Ruben' | 'Marijke' | 'Anton';
export type Notes = Partial<Record<'notSatisfied' | 'executionReview', string>>;

/** One act of a sequence. Days are counted back from the day on which it is done. */
export type Step =
  | { readonly act: 'serve'; readonly daysAgo: number; readonly inPerson: boolean }
  | { readonly act: 'aware'; readonly daysAgo: number }
  | { readonly act: 'talk'; readonly who: Who; readonly children: 'YES' | 'NO' | ''; readonly help: string; readonly other?: true }
  | { readonly act: 'door'; readonly time: string; readonly outcome: 'NOT_HOME_CARD_LEFT' | 'REFUSED' | 'APPEARS_VACANT' }
  | { readonly act: 'offer'; readonly answer: 'ACCEPTED' | 'DECLINED' | 'OPEN' }
  | { readonly act: 'consult'; readonly daysAgo: number; readonly answered: boolean; readonly childrenPlan: string }
  | { readonly act: 'answer'; readonly childrenPlan: string }
  | { readonly act: 'statement'; readonly daysAgo: number; readonly ifStale?: true }
  | { readonly act: 'hold'; readonly kind: HoldKind; readonly who: Who; readonly days: number | null }
  | { readonly act: 'lift' }
  | { readonly act: 'support' }
  | { readonly act: 'endSupport' }
  | { readonly act: 'agree' }
  | { readonly act: 'correct' }
  | { readonly act: 'remedy' }
  | { readonly act: 'remedyOutcome'; readonly outcome: 'REJECTED' | 'WITHDRAWN' | 'UPHELD_TO_COURT' | 'UPHELD_TO_OWN_CONTACT' }
  | { readonly act: 'ring' }
  | { readonly act: 'note' }
  | { readonly act: 'own' }
  | { readonly act: 'announce' }
  | { readonly act: 'stop'; readonly who: Who }
  | { readonly act: 'withdraw' }
  | { readonly act: 'propose'; readonly who: Who; readonly approver: Who; readonly notes: Notes }
  | { readonly act: 'approve'; readonly who: Who; readonly notes: Notes }
  | { readonly act: 'pay'; readonly amount: number; readonly reverses?: true };

/** One case with what the sequences on it did so far; what it keeps only steers them, and judges nothing. */
export interface Walk extends Start {
  readonly script: Step[];
  at: number;
  readonly log: string[];
  ordered: boolean;
  decision: { readonly id: number; readonly by: Who; readonly notes: Notes } | null;
  visitId: number | null;
  consultationId: number | null;
  holdId: number | null;
  /** The day of the newest statement. */
  statedOn: string;
  paidKey: string | null;
}

type Answer = Result<unknown, { readonly code: string }> | null;
const noNotes = { notSatisfied: '', executionReview: '' };

/** Does one step by its command, as the case was seen at the beginning of this round. */
export async function doStep(
  by: (name: Who) => Actor,
  walk: Walk,
  step: Exclude<Step, { act: 'pay' }>,
  seenVersion: number,
  now: Moment,
): Promise<Answer> {
  const { home } = walk;
  const of = { caseId: home.caseId, seenVersion };
  const femke = by('Femke');
  const ago = (days: number) => addDays(now.today, -days);
  switch (step.act) {
    case 'serve':
      return recordService(femke, { ...of, on: ago(step.daysAgo), inPerson: step.inPerson }, now);
    case 'aware':
      return recordAwareness(femke, { ...of, on: ago(step.daysAgo) }, now);
    case 'talk':
      return visit(by(step.who), walk, of, now, {
        outcome: step.other ? 'SPOKEN_OTHER' : 'SPOKEN_TENANT',
        ...(step.other ? {} : { children: step.children, help: step.help, conclusion: 'NO_HELP_WANTED' }),
      });
    case 'door': {
      const visitId = await planOne(by('Ruben'), of, now, step.time);
      return visitId.ok
        ? recordAttemptAtDoor(
            by('Ruben'),
            { caseId: home.caseId, visitId: visitId.value, outcome: step.outcome, measure: null, remark: '' },
            timed(now, step.time),
          )
        : visitId;
    }
    case 'offer':
      return offerHelp(by('Ruben'), { ...of, kind: 'SOCIAL_WORK', on: now.today, answer: step.answer }, now);
    case 'consult': {
      const { childrenPlan, answered } = step;
      const answer = answered ? { answeredOn: now.today, answer: 'KNOWN_NO_OBJECTION' as const } : { answeredOn: null, answer: null };
      const asked = await recordConsultation(
        femke,
        { ...of, party: 'MUNICIPALITY', askedOn: ago(step.daysAgo), ...answer, childrenPlan },
        now,
      );
      if (asked?.ok && !answered) walk.consultationId = asked.value;
      return asked;
    }
    case 'answer':
      return recordAnswer(
        by('Ruben'),
        { ...of, consultationId: walk.consultationId ?? 0, answeredOn: now.today, answer: 'HELP_OFFERED', childrenPlan: step.childrenPlan },
        now,
      );
    case 'statement': {
      const stated = await recordStatement(femke, { ...of, on: ago(step.daysAgo), paid: cents(0), remark: '' }, now);
      if (stated?.ok && ago(step.daysAgo) > walk.statedOn) walk.statedOn = ago(step.daysAgo);
      return stated;
    }
    case 'hold': {
      const until = step.days === null ? null : addDays(now.today, step.days);
      const set = await setHold(
        by(step.who),
        { ...of, kind: step.kind, reason: 'Beschikking', from: now.today, until, amount: null, personId: null, measure: null },
        now,
      );
      if (set?.ok) Object.assign(walk, { holdId: set.value, ordered: false });
      return set;
    }
    case 'lift':
      return liftHold(by('Marijke'), { ...of, holdId: walk.holdId ?? 0, reason: 'Afgelopen' }, now);
    case 'support': {
      const talk = `bezoek-${walk.visitId ?? 0}`;
      const started = await startSupport(
        femke,
        { ...of, kind: 'SELF_HELP', talk, organisation: '', followUpOn: addDays(now.today, 7), agrees: false, stabilise: false },
        now,
      );
      if (started?.ok) walk.ordered = false;
      return started;
    }
    case 'endSupport':
      return endSupport(femke, { ...of, outcome: 'NO_PLAN', reason: '' }, now);
    case 'agree': {
      const terms = {
        debt: cents(debt),
        down: null,
        rhythm: 'MONTHLY',
        first: addDays(now.today, 20),
        each: cents(20_000),
        count: null,
      } as const;
      const signed = { signedBy: home.personIds[0]!, signedOn: now.today, capacity: true, reserves: true, reason: '' };
      const agreed = await agreePlan(femke, { ...of, ...signed, terms }, now);
      if (agreed?.ok) walk.ordered = false;
      return agreed;
    }
    case 'correct':
      return correctStage(by('Marijke'), { ...of, to: 'HOME_VISIT', reason: 'Toch niet getekend.' }, now);
    case 'remedy':
      return recordRemedy(femke, { ...of, on: now.today }, now);
    case 'remedyOutcome':
      return decideRemedy(femke, { ...of, on: now.today, outcome: step.outcome }, now);
    case 'ring':
      return recordAttempt(
        by('Ruben'),
        {
          caseId: home.caseId,
          personId: null,
          on: now.today,
          channel: 'PHONE',
          outcome: 'SPOKEN_TENANT',
          prevention: true,
          debtHelp: true,
          summary: '',
        },
        now,
      );
    case 'note':
      return writeNote(femke, { caseId: home.caseId, text: 'Belde terug.', restricted: false }, now);
    case 'own':
      return takeCase(by('Marijke'), { caseId: home.caseId }, now);
    case 'announce':
      return announceEviction(femke, { ...of, noticeOn: now.today, evictionOn: addDays(now.today, 21) }, now);
    case 'stop': {
      const stopped = await haltEviction(by(step.who), { ...of, reason: 'Er komt een gesprek.' }, now);
      if (stopped?.ok) walk.ordered = false;
      return stopped;
    }
    case 'withdraw': {
      const { id, by: proposer } = walk.decision!;
      const withdrawn = await settleDecision(by(proposer), { ...of, decisionId: id, answer: 'WITHDRAWN', reason: '' }, now);
      if (withdrawn?.ok || (withdrawn && withdrawn.refusal.code === 'NO_OPEN_DECISION')) walk.decision = null;
      return withdrawn;
    }
    case 'propose': {
      const proposed = await proposeEviction(by(step.who), { ...of, reason: 'Alle hulp is aangeboden.', ...noNotes, ...step.notes }, now);
      if (proposed?.ok) walk.decision = { id: proposed.value, by: step.who, notes: step.notes };
      return proposed;
    }
    case 'approve': {
      const asked = {
        ...of,
        decisionId: walk.decision!.id,
        answer: 'APPROVED' as const,
        signalWithoutFruit: '',
        ...noNotes,
        ...step.notes,
      };
      const settled = await settleDecision(by(step.who), asked, now);
      if (settled?.ok) Object.assign(walk, { ordered: true, decision: null });
      return settled;
    }
  }
}

const timed = (now: Moment, time: string): Moment => ({ ...now, at: new Date(`${now.today}T${time}:00+01:00`) });

const planOne = async (worker: Actor, of: { caseId: number; seenVersion: number }, now: Moment, time: string) =>
  (await planVisit(
    worker,
    {
      ...of,
      on: now.today,
      time,
      workerId: worker.id,
      companionId: null,
      announced: false,
      purpose: 'AFTER_JUDGMENT',
      remark: '',
      onward: 'CASE',
    },
    timed(now, time),
  ))!;

/** A visit from plan to report. */
async function visit(
  worker: Actor,
  walk: Walk,
  of: { caseId: number; seenVersion: number },
  now: Moment,
  answers: Answers,
): Promise<Answer> {
  const planned = await planOne(worker, of, now, '10:00');
  if (!planned.ok) return planned;
  await saveAnswers(worker, { visitId: planned.value, answers }, timed(now, '10:00'));
  const sent = await sendReport(worker, { caseId: of.caseId, visitId: planned.value, seenAt: now.at.getTime() }, now);
  if (sent?.ok && answers.outcome === 'SPOKEN_TENANT') walk.visitId = planned.value;
  return sent;
}
