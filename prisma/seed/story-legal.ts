import { addDays, type CalendarDate } from '#lib/domain/calendar-date.ts';
import { representativesOf } from '#lib/domain/case-facts.ts';
import { cents } from '#lib/domain/cents.ts';
import { addWorkingDays } from '#lib/domain/working-day.ts';
import { recordReceipt, recordStatement } from '#lib/features/legal/commands-bailiff.ts';
import { recordConsultation } from '#lib/features/legal/commands-consultation.ts';
import { endCourt, freezeFile, recordGrace, recordSummons, setHearing, summon } from '#lib/features/legal/commands-court.ts';
import { proposeHandover, settleDecision } from '#lib/features/legal/commands-decision.ts';
import { recordDeparture, recordEviction, settleAccount } from '#lib/features/legal/commands-departure.ts';
import { announceEviction, proposeEviction } from '#lib/features/legal/commands-eviction.ts';
import { decideLease, recordJudgment, recordService, returnAfterPaymentOnly } from '#lib/features/legal/commands-judgment.ts';
import type { CourtEnd } from '#lib/features/legal/schema-court.ts';
import type { ConsultationInput, DepartureInput, SettlementInput } from '#lib/features/legal/schema-eviction.ts';
import type { LeaseInput } from '#lib/features/legal/schema-judgment.ts';
import { act, firstTenant, of, type Scene, type StoryAct, type Who } from './story-act.ts';

/** Invented, like everyone here. */
export const bailiff = 'Gerechtsdeurwaarders Van Loon & Ophof';
const court = 'Rechtbank Lindestad, kamer voor kantonzaken';
const onDay = (scene: Scene, workdays: number): CalendarDate => addWorkingDays(scene.today, workdays);

export const handover = (who: Who, reason: string, toKnow = ''): StoryAct =>
  act(who, (scene) => proposeHandover(scene.actor, { ...of(scene), bailiff, toKnow, reason }, scene.now));

/** Somebody else agrees with what was proposed. */
export const approve = (who: Who): StoryAct =>
  act(who, (scene) => {
    const decisionId = scene.found.facts.decision!.id;
    const aside = { signalWithoutFruit: '', notSatisfied: '', executionReview: '' };
    return settleDecision(scene.actor, { ...of(scene), ...aside, decisionId, answer: 'APPROVED' }, scene.now);
  });

export const receipt = (who: Who, reference: string): StoryAct =>
  act(who, (scene) => recordReceipt(scene.actor, { ...of(scene), on: scene.now.today, reference }, scene.now));
/** What the bailiff says was paid to him, in cents. */
export const statement = (who: Who, paid = 0, remark = ''): StoryAct =>
  act(who, (scene) => recordStatement(scene.actor, { ...of(scene), on: scene.now.today, paid: cents(paid), remark }, scene.now));

export const freeze = (who: Who): StoryAct => act(who, (scene) => freezeFile(scene.actor, { ...of(scene), legalNote: '' }, scene.now));
/** To whoever represents the tenant, else to the tenant. */
export const decideSummons = (who: Who): StoryAct =>
  act(who, (scene) => {
    const personId = representativesOf(scene.found.facts)[0]?.id ?? firstTenant(scene);
    return summon(scene.actor, { ...of(scene), personId, court, signalOrObjection: '' }, scene.now);
  });
export const served = (who: Who, number: string): StoryAct =>
  act(who, (scene) => recordSummons(scene.actor, { ...of(scene), on: scene.now.today, number }, scene.now));
/** `workdays` from today; before today when negative. */
export const hearing = (who: Who, workdays: number): StoryAct =>
  act(who, (scene) => setHearing(scene.actor, { ...of(scene), hearing: onDay(scene, workdays) }, scene.now));
export const grace = (who: Who, days: number): StoryAct =>
  act(who, (scene) =>
    recordGrace(scene.actor, { ...of(scene), orderedOn: scene.now.today, until: addDays(scene.now.today, days) }, scene.now),
  );
export const courtEnds = (who: Who, outcome: CourtEnd, reason: string): StoryAct =>
  act(who, (scene) => endCourt(scene.actor, { ...of(scene), outcome, on: scene.now.today, reason }, scene.now));

/** Ends the lease and orders eviction, unless it is about the money only; `rent` in cents a month. */
export const judgment = (who: Who, rent: number, number: string, paymentOnly = false): StoryAct =>
  act(who, (scene) => {
    const { openRent, openCosts } = scene.found.facts;
    const input = {
      ...of(scene),
      on: scene.now.today,
      court,
      number,
      byDefault: !paymentOnly,
      ordersEviction: !paymentOnly,
      dissolves: !paymentOnly,
      vacateDays: paymentOnly ? null : 14,
      provisionallyEnforceable: true,
      claimsUntil: scene.now.today,
      principal: openRent,
      collection: cents(Math.max(openCosts - courtFees, 0)),
      courtCosts: cents(courtFees),
      afterCosts: cents(afterCosts),
      interestFrom: scene.now.today,
      monthly: cents(paymentOnly ? 0 : rent),
    };
    return recordJudgment(scene.actor, input, scene.now);
  });
/** Writ, court fee and pay of the agent together; and what serving costs. Cents. */
const courtFees = 74_350;
const afterCosts = 13_500;

export const serve = (who: Who, inPerson = true): StoryAct =>
  act(who, (scene) => recordService(scene.actor, { ...of(scene), on: scene.now.today, inPerson }, scene.now));
export const afterPaymentOnly = (who: Who): StoryAct => act(who, (scene) => returnAfterPaymentOnly(scene.actor, of(scene), scene.now));
export const lease = (who: Who, answer: LeaseInput['lease']): StoryAct =>
  act(who, (scene) => decideLease(scene.actor, { ...of(scene), lease: answer, on: scene.now.today }, scene.now));

export const consult = (who: Who, party: ConsultationInput['party'], answer: ConsultationInput['answer'], childrenPlan = ''): StoryAct =>
  act(who, (scene) => {
    const { today } = scene.now;
    return recordConsultation(
      scene.actor,
      { ...of(scene), party, askedOn: addWorkingDays(today, -3), answeredOn: today, answer, childrenPlan },
      scene.now,
    );
  });
export const orderProposal = (who: Who, reason: string): StoryAct =>
  act(who, (scene) => proposeEviction(scene.actor, { ...of(scene), reason, notSatisfied: '', executionReview: '' }, scene.now));
/** The eviction on a working day, `workdays` from today; before today when negative. */
export const announce = (who: Who, workdays: number): StoryAct =>
  act(who, (scene) =>
    announceEviction(scene.actor, { ...of(scene), noticeOn: scene.now.today, evictionOn: onDay(scene, workdays) }, scene.now),
  );
export const evict = (who: Who, report: string): StoryAct =>
  act(who, (scene) => recordEviction(scene.actor, { ...of(scene), on: scene.now.today, report }, scene.now));
export const depart = (who: Who, reason: DepartureInput['reason'], newAddress = ''): StoryAct =>
  act(who, (scene) => recordDeparture(scene.actor, { ...of(scene), reason, on: scene.now.today, newAddress }, scene.now));
export const account = (who: Who, remaining: SettlementInput['remaining'], newAddress = ''): StoryAct =>
  act(who, (scene) => settleAccount(scene.actor, { ...of(scene), remaining, newAddress }, scene.now));
