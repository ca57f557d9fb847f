import { z } from 'zod';
import { contactChannels, contactOutcomes } from '#lib/domain/case-facts.ts';
import { letterChannels, letterKinds } from '#lib/domain/letter.ts';
import { amountField, choice, dayField, identifier, identifiers, optionalText, ticked, version } from '#lib/form/field.ts';

const person = z.preprocess((value) => (value === '' || value === undefined ? null : value), identifier.nullable());

export const attemptInput = z.object({
  caseId: identifier,
  personId: person,
  on: dayField,
  channel: choice(contactChannels),
  outcome: choice(contactOutcomes),
  prevention: ticked,
  debtHelp: ticked,
  summary: optionalText(2000),
});
export const promiseInput = z.object({
  caseId: identifier,
  seenVersion: version,
  amount: amountField,
  by: dayField,
  channel: choice(contactChannels),
});
export const letterInput = z.object({
  caseId: identifier,
  seenVersion: version,
  kind: choice(letterKinds),
  on: dayField,
  channel: choice(letterChannels),
  personIds: identifiers,
  amount: amountField,
  offersSharing: ticked,
  debtHelp: ticked,
  /** Why a fourteen-day notice goes out without a reminder before it. */
  noReminderReason: optionalText(500).optional(),
});
/** How a person can answer the offer to share his data. */
export const replyChannels = [...contactChannels, 'POST', 'PORTAL'] as const;
export const replyInput = z.object({
  caseId: identifier,
  seenVersion: version,
  letterId: identifier,
  personId: identifier,
  reply: choice(['OBJECTED', 'CONSENTED'] as const),
  on: dayField,
  channel: choice(replyChannels),
});

export type AttemptInput = z.infer<typeof attemptInput>;
export type PromiseInput = z.infer<typeof promiseInput>;
export type LetterInput = z.infer<typeof letterInput>;
export type ReplyInput = z.infer<typeof replyInput>;

export type ContactRefusal =
  | { readonly code: 'NO_SUCH_PERSON' }
  | { readonly code: 'NOBODY_ADDRESSED' }
  | { readonly code: 'ADDRESS_REPRESENTATIVE'; readonly name: string }
  | { readonly code: 'REPRESENTATIVE_UNKNOWN' }
  | { readonly code: 'NO_SUCH_OFFER' }
  | { readonly code: 'PROMISE_TOO_FAR'; readonly latest: string }
  | { readonly code: 'LOOKS_LIKE_BSN' };
