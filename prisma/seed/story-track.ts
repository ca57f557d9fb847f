import { addDays, addMonths } from '#lib/domain/calendar-date.ts';
import { representativesOf, tenantsOf } from '#lib/domain/case-facts.ts';
import { cents } from '#lib/domain/cents.ts';
import type { HoldKind } from '#lib/domain/hold.ts';
import type { Rhythm } from '#lib/domain/plan.ts';
import { talksOf } from '#lib/domain/talk.ts';
import type { Answers, HelpOption, SafetyMeasure, VisitPurpose } from '#lib/domain/visit.ts';
import { addWorkingDays } from '#lib/domain/working-day.ts';
import { setHold } from '#lib/features/hold/commands-set.ts';
import { sendBreachNotice } from '#lib/features/plan/commands.ts';
import { agreePlan } from '#lib/features/plan/commands-agree.ts';
import { followSupport, offerHelp, startSupport } from '#lib/features/support/commands.ts';
import type { StartInput } from '#lib/features/support/schema.ts';
import { planVisit } from '#lib/features/visit/commands.ts';
import { saveAnswers } from '#lib/features/visit/commands-answer.ts';
import { recordAttemptAtDoor, sendReport } from '#lib/features/visit/commands-report.ts';
import type { DoorInput } from '#lib/features/visit/schema.ts';
import { act, firstTenant, of, type Scene, type StoryAct, type Who } from './story-act.ts';

interface VisitPlan {
  /** The field worker who goes, and who goes along. */
  readonly goes: string;
  readonly with?: string;
  /** Working days from today; before today when negative. */
  readonly workdays: number;
  readonly time: string;
  readonly purpose: VisitPurpose;
  readonly announced?: boolean;
  readonly remark?: string;
}
export const visit = (who: Who, plan: VisitPlan): StoryAct =>
  act(who, (scene) =>
    planVisit(
      scene.actor,
      {
        ...of(scene),
        on: plan.workdays === 0 ? scene.today : addWorkingDays(scene.today, plan.workdays),
        time: plan.time,
        workerId: scene.colleague(plan.goes).id,
        companionId: plan.with ? scene.colleague(plan.with).id : null,
        announced: plan.announced ?? false,
        purpose: plan.purpose,
        remark: plan.remark ?? '',
        onward: 'CASE',
      },
      scene.now,
    ),
  );

const plannedOf = ({ found }: Scene) => ({ caseId: found.id, visitId: found.facts.plannedVisit!.id });
/** The report of the visit that was planned; a day to come back in working days from today. */
export const report = (who: Who, answers: Answers, backIn?: number): StoryAct =>
  act(who, async (scene) => {
    const visitOf = plannedOf(scene);
    const followUpOn = backIn === undefined ? {} : { followUpOn: addWorkingDays(scene.today, backIn) };
    const kept = await saveAnswers(scene.actor, { visitId: visitOf.visitId, answers: { ...answers, ...followUpOn } }, scene.now);
    return kept?.ok ? sendReport(scene.actor, { ...visitOf, seenAt: scene.now.at.getTime() }, scene.now) : kept;
  });
/** A talk in which no help was wanted; it was offered, and nothing is held against who says no. */
export const declined = (words: string): Answers => ({
  outcome: 'SPOKEN_TENANT',
  identity: 'YES',
  language: 'DUTCH',
  minutes: '25',
  causes: 'UNKNOWN',
  canWords: words,
  rentFromNextMonth: 'UNKNOWN',
  help: 'MUNICIPAL_DEBT_HELP,SOCIAL_WORK',
  children: 'NO',
  safety: 'NO_CONCERN',
  conclusion: 'NO_HELP_WANTED',
  agreed: 'Ons nummer en dat van de gemeente achtergelaten. Bellen mag altijd.',
});
/** The short way at the door: nobody home, or broken off with what the next visit needs. */
export const atDoor = (who: Who, outcome: DoorInput['outcome'], measure: SafetyMeasure | null = null, remark = ''): StoryAct =>
  act(who, (scene) => recordAttemptAtDoor(scene.actor, { ...plannedOf(scene), outcome, measure, remark }, scene.now));

interface Terms {
  /** Days before today of the first instalment. */
  readonly first: number;
  readonly rhythm: Rhythm;
  readonly each: number;
  readonly reason?: string;
}
/** A plan for all that is open that day, signed by whoever looks after the money; after a judgment with the eviction reserved. */
export const agree = (who: Who, { first, rhythm, each, reason = '' }: Terms): StoryAct =>
  act(who, (scene) => {
    const { facts } = scene.found;
    const signedBy = (representativesOf(facts)[0] ?? tenantsOf(facts)[0]!).id;
    const terms = { debt: facts.balance, down: null, rhythm, first: addDays(scene.today, -first), each: cents(each), count: null };
    const input = { ...of(scene), signedBy, signedOn: scene.now.today, capacity: true, reserves: facts.judgment !== null, reason, terms };
    return agreePlan(scene.actor, input, scene.now);
  });
export const breachNotice = (who: Who): StoryAct =>
  act(who, (scene) => sendBreachNotice(scene.actor, { ...of(scene), on: scene.now.today }, scene.now));

/** Help that follows from the latest talk; we ask again so many days from today. */
export const support = (who: Who, kind: StartInput['kind'], organisation: string, askIn: number, stabilise = false): StoryAct =>
  act(who, (scene) => {
    const [talk] = talksOf(scene.found.facts);
    const input = {
      ...of(scene),
      kind,
      talk: talk ? `${talk.of}-${talk.id}` : '',
      organisation,
      followUpOn: addDays(scene.today, askIn),
      agrees: true,
      stabilise,
    };
    return startSupport(scene.actor, input, scene.now);
  });
/** Help that was pointed to without a talk, by letter or card. */
export const offer = (who: Who, kind: HelpOption): StoryAct =>
  act(who, (scene) => offerHelp(scene.actor, { ...of(scene), kind, on: scene.now.today, answer: 'OPEN' }, scene.now));
export const follow = (who: Who, askIn: number): StoryAct =>
  act(who, (scene) => followSupport(scene.actor, { ...of(scene), followUpOn: addDays(scene.today, askIn) }, scene.now));

interface Told {
  readonly reason: string;
  /** The disputed part, in cents. */
  readonly amount?: number;
  /** Months until it ends; its own term without. */
  readonly months?: number;
}
/** Protection of a case; a death is that of the tenant. */
export const hold = (who: Who, kind: HoldKind, { reason, amount, months }: Told): StoryAct =>
  act(who, (scene) =>
    setHold(
      scene.actor,
      {
        ...of(scene),
        kind,
        reason,
        from: scene.now.today,
        until: months === undefined ? null : addMonths(scene.now.today, months),
        amount: amount === undefined ? null : cents(amount),
        personId: kind === 'DEATH' ? firstTenant(scene) : null,
        measure: null,
      },
      scene.now,
    ),
  );
