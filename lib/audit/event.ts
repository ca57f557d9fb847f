import { z } from 'zod';
import { contactChannels, contactOutcomes, signalOutcomes } from '#lib/domain/case-facts.ts';
import { holdKinds } from '#lib/domain/hold.ts';
import { letterChannels, letterKinds } from '#lib/domain/letter.ts';
import { closeReasons, stages } from '#lib/domain/stage.ts';
import { lateEvents } from './event-late.ts';

const onDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const id = z.number().int();
const amount = z.number().int();
const stage = z.enum(stages);

/**
 * Everything that is ever written down, as one closed list: `noun.part.past`, with the facts that its sentence needs.
 * Names of tenants stay out: an event points at records.
 */
export const auditEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('case.opened'),
    data: z.object({ on: onDay, open: amount, hundredths: z.number().int().nullable(), relapseOf: z.string().nullable() }),
  }),
  z.object({
    type: z.literal('case.stage.moved'),
    data: z.object({
      move: z.string(),
      from: stage,
      to: stage,
      on: onDay,
      reason: z.string().nullable(),
      overrides: z.record(z.string(), z.string()),
    }),
  }),
  z.object({
    type: z.literal('case.closed'),
    data: z.object({ from: stage, on: onDay, reason: z.enum(closeReasons), note: z.string().nullable(), reserved: z.boolean() }),
  }),
  z.object({ type: z.literal('case.closing.proposed'), data: z.object({ on: onDay }) }),
  z.object({ type: z.literal('case.owner.changed'), data: z.object({ owner: z.string() }) }),
  z.object({ type: z.literal('case.viewed'), data: z.object({ on: onDay }) }),
  z.object({
    type: z.literal('contact.attempt.recorded'),
    data: z.object({
      contact: id,
      on: onDay,
      channel: z.enum(contactChannels),
      outcome: z.enum(contactOutcomes),
      prevention: z.boolean(),
      debtHelp: z.boolean(),
      summary: z.string(),
    }),
  }),
  z.object({
    type: z.literal('letter.recorded'),
    data: z.object({
      letter: id,
      kind: z.enum(letterKinds),
      on: onDay,
      channel: z.enum(letterChannels),
      amount,
      offersSharing: z.boolean(),
      reactionEndsOn: onDay.nullable(),
      costsFrom: onDay.nullable(),
    }),
  }),
  z.object({
    type: z.literal('sharing.reply.recorded'),
    data: z.object({ reply: z.enum(['OBJECTED', 'CONSENTED']), letter: id, person: id, on: onDay }),
  }),
  z.object({ type: z.literal('promise.recorded'), data: z.object({ promise: id, amount, on: onDay, by: onDay }) }),
  z.object({ type: z.literal('note.written'), data: z.object({ note: id, restricted: z.boolean() }) }),
  z.object({ type: z.literal('note.revealed'), data: z.object({ note: id, reason: z.string() }) }),
  z.object({
    type: z.literal('hold.set'),
    data: z.object({ hold: id, kind: z.enum(holdKinds), from: onDay, until: onDay.nullable(), reason: z.string() }),
  }),
  z.object({ type: z.literal('hold.lifted'), data: z.object({ hold: id, kind: z.enum(holdKinds), on: onDay, reason: z.string() }) }),
  z.object({
    type: z.literal('signal.sent'),
    data: z.object({
      signal: id,
      person: id,
      on: onDay,
      amount,
      hundredths: z.number().int().nullable(),
      reviewOn: onDay,
      hash: z.string(),
      earlyReason: z.string().nullable(),
    }),
  }),
  z.object({
    type: z.literal('signal.feedback.recorded'),
    data: z.object({ signal: id, outcome: z.enum(signalOutcomes), on: onDay, plan: amount.nullable() }),
  }),
  z.object({ type: z.literal('signal.exported'), data: z.object({ signal: id, hash: z.string() }) }),
  z.object({ type: z.literal('import.started'), data: z.object({ run: z.string(), files: z.array(z.string()) }) }),
  z.object({
    type: z.literal('import.confirmed'),
    data: z.object({
      run: z.string(),
      booked: z.number().int(),
      goodLines: z.boolean(),
      acceptBalance: z.boolean(),
      acceptChanged: z.boolean(),
    }),
  }),
  z.object({
    type: z.literal('import.applied'),
    data: z.object({
      run: z.string(),
      booked: z.number().int(),
      updated: z.number().int(),
      doubtful: z.number().int(),
      goodLines: z.boolean(),
      acceptBalance: z.boolean(),
    }),
  }),
  z.object({ type: z.literal('import.cancelled'), data: z.object({ run: z.string() }) }),
  z.object({ type: z.literal('doubtful.assigned'), data: z.object({ payment: id, contract: z.string(), amount }) }),
  z.object({ type: z.literal('doubtful.set_aside'), data: z.object({ payment: id, reason: z.string() }) }),
  z.object({ type: z.literal('doubtful.payer.marked'), data: z.object({ iban: z.string() }) }),
  z.object({
    type: z.literal('arrears.run.finished'),
    data: z.object({ asOf: onDay, tenancies: z.number().int(), opened: z.number().int(), proposed: z.number().int() }),
  }),
  z.object({ type: z.literal('session.started'), data: z.object({ demo: z.boolean() }) }),
  z.object({ type: z.literal('session.ended'), data: z.object({}) }),
  ...lateEvents,
]);

export type AuditEvent = z.infer<typeof auditEvent>;
export type AuditEventType = AuditEvent['type'];
