import { z } from 'zod';
import { decisionKinds, departReasons, supportKinds } from '#lib/domain/case-facts.ts';
import { planEnds, planKinds, planStates } from '#lib/domain/plan.ts';
import {
  consultationAnswers,
  consultedParties,
  courtOutcomes,
  decisionAnswers,
  helpAnswers,
  leaseAnswers,
  remainders,
  remedies,
  remedyOutcomes,
  supportOutcomes,
} from '#lib/domain/track-outcome.ts';
import { conclusions, helpOptions, visitOutcomes, visitPurposes } from '#lib/domain/visit.ts';

const onDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const id = z.number().int();
const amount = z.number().int();

const decision = z.object({ decision: id, kind: z.enum(decisionKinds), on: onDay, reason: z.string() });
const visitAt = z.object({ visit: id, on: onDay, planned: onDay, time: z.string(), worker: z.string(), purpose: z.enum(visitPurposes) });
const ofPlan = z.object({ plan: id, on: onDay });

/** Events of the stages from the bailiff on; `on` is the day on which each counts. */
export const lateEvents = [
  z.object({ type: z.literal('decision.proposed'), data: decision.extend({ overrides: z.record(z.string(), z.string()) }) }),
  z.object({ type: z.literal('decision.settled'), data: decision.extend({ answer: z.enum(decisionAnswers) }) }),
  z.object({
    type: z.literal('bailiff.handed_over'),
    data: z.object({ file: id, on: onDay, bailiff: z.string(), total: amount, hash: z.string() }),
  }),
  z.object({ type: z.literal('bailiff.receipt.recorded'), data: z.object({ file: id, on: onDay, reference: z.string() }) }),
  z.object({ type: z.literal('bailiff.statement.recorded'), data: z.object({ statement: id, on: onDay, paid: amount }) }),
  z.object({ type: z.literal('bailiff.file.ended'), data: z.object({ file: id, on: onDay, reason: z.string() }) }),
  z.object({
    type: z.literal('court.file.frozen'),
    data: z.object({ file: id, on: onDay, hash: z.string(), balance: amount, legalNote: z.boolean() }),
  }),
  z.object({ type: z.literal('court.summons.recorded'), data: z.object({ court: id, on: onDay, number: z.string().nullable() }) }),
  z.object({ type: z.literal('court.hearing.set'), data: z.object({ court: id, on: onDay, hearing: onDay, before: onDay.nullable() }) }),
  z.object({ type: z.literal('court.grace.recorded'), data: z.object({ court: id, on: onDay, until: onDay }) }),
  z.object({ type: z.literal('court.ended'), data: z.object({ court: id, on: onDay, outcome: z.enum(courtOutcomes) }) }),
  z.object({
    type: z.literal('judgment.recorded'),
    data: z.object({ judgment: id, on: onDay, ordersEviction: z.boolean(), dissolves: z.boolean(), byDefault: z.boolean(), total: amount }),
  }),
  z.object({ type: z.literal('judgment.served'), data: z.object({ judgment: id, on: onDay, inPerson: z.boolean() }) }),
  z.object({ type: z.literal('judgment.awareness.recorded'), data: z.object({ judgment: id, on: onDay }) }),
  z.object({ type: z.literal('judgment.remedy.recorded'), data: z.object({ judgment: id, on: onDay, remedy: z.enum(remedies) }) }),
  z.object({ type: z.literal('judgment.remedy.decided'), data: z.object({ judgment: id, on: onDay, outcome: z.enum(remedyOutcomes) }) }),
  z.object({ type: z.literal('judgment.satisfied'), data: z.object({ judgment: id, on: onDay }) }),
  z.object({ type: z.literal('judgment.unsatisfied'), data: z.object({ judgment: id, on: onDay }) }),
  z.object({ type: z.literal('judgment.lease.decided'), data: z.object({ judgment: id, on: onDay, lease: z.enum(leaseAnswers) }) }),
  z.object({ type: z.literal('visit.planned'), data: visitAt }),
  z.object({ type: z.literal('visit.moved'), data: visitAt }),
  z.object({ type: z.literal('visit.cancelled'), data: z.object({ visit: id, on: onDay, reason: z.string() }) }),
  z.object({
    type: z.literal('visit.recorded'),
    data: z.object({ visit: id, on: onDay, outcome: z.enum(visitOutcomes), conclusion: z.enum(conclusions).nullable(), hash: z.string() }),
  }),
  z.object({ type: z.literal('visit.supplemented'), data: z.object({ visit: id, on: onDay }) }),
  z.object({
    type: z.literal('help.offered'),
    data: z.object({ offer: id, on: onDay, kind: z.enum(helpOptions), answer: z.enum(helpAnswers) }),
  }),
  z.object({ type: z.literal('support.started'), data: z.object({ support: id, on: onDay, kind: z.enum(supportKinds), followUp: onDay }) }),
  z.object({ type: z.literal('support.followed'), data: z.object({ support: id, on: onDay, followUp: onDay }) }),
  z.object({ type: z.literal('support.ended'), data: z.object({ support: id, on: onDay, outcome: z.enum(supportOutcomes) }) }),
  z.object({
    type: z.literal('consultation.recorded'),
    data: z.object({
      consultation: id,
      on: onDay,
      party: z.enum(consultedParties),
      answer: z.enum(consultationAnswers).nullable(),
      childrenPlan: z.boolean(),
    }),
  }),
  z.object({
    type: z.literal('plan.agreed'),
    data: ofPlan.extend({ kind: z.enum(planKinds), agreed: amount, instalments: z.number().int(), last: onDay, reserves: z.boolean() }),
  }),
  z.object({ type: z.literal('plan.state.changed'), data: ofPlan.extend({ state: z.enum(planStates), short: amount }) }),
  z.object({ type: z.literal('plan.notice.sent'), data: ofPlan.extend({ short: amount }) }),
  z.object({ type: z.literal('plan.ended'), data: ofPlan.extend({ reason: z.enum(planEnds) }) }),
  z.object({ type: z.literal('eviction.ordered'), data: z.object({ order: id, on: onDay }) }),
  z.object({ type: z.literal('eviction.announced'), data: z.object({ notice: id, on: onDay, date: onDay }) }),
  z.object({ type: z.literal('eviction.postponed'), data: z.object({ notice: id, on: onDay, date: onDay, reason: z.string() }) }),
  z.object({ type: z.literal('eviction.stopped'), data: z.object({ order: id, on: onDay, reason: z.string() }) }),
  z.object({ type: z.literal('eviction.executed'), data: z.object({ order: id, on: onDay }) }),
  z.object({ type: z.literal('departure.recorded'), data: z.object({ on: onDay, reason: z.enum(departReasons) }) }),
  z.object({ type: z.literal('departure.settled'), data: z.object({ on: onDay, final: amount, remaining: z.enum(remainders) }) }),
] as const;

export type LateEvent = z.infer<(typeof lateEvents)[number]>;
