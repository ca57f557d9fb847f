import { z } from 'zod';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { type SupportKind, supportKinds } from '#lib/domain/case-facts.ts';
import { helpAnswers, supportOutcomes } from '#lib/domain/track-outcome.ts';
import { type HelpOption, helpOptions } from '#lib/domain/visit.ts';
import { choice, dayField, identifier, optionalText, requiredText, ticked, version } from '#lib/form/field.ts';

const ofCase = { caseId: identifier, seenVersion: version };

/** The talk from which help follows: a visit or another contact, as `bezoek-12` or `contact-7`. */
const talkField = requiredText(40).pipe(z.string().regex(/^(bezoek|contact)-\d{1,9}$/, { error: 'CHOOSE' }));
/** Ends that a person gives; SUPERSEDED follows from what takes its place. */
export const supportEnds = supportOutcomes.filter((outcome): outcome is SupportEnd => outcome !== 'SUPERSEDED');
export type SupportOutcome = (typeof supportOutcomes)[number];
export type SupportEnd = Exclude<SupportOutcome, 'SUPERSEDED'>;
export type HelpAnswer = (typeof helpAnswers)[number];

export const offerInput = z.object({ ...ofCase, kind: choice(helpOptions), on: dayField, answer: choice(helpAnswers) });
export const startInput = z.object({
  ...ofCase,
  kind: choice(supportKinds),
  talk: talkField,
  organisation: optionalText(200),
  followUpOn: dayField,
  agrees: ticked,
  stabilise: ticked,
});
export const followInput = z.object({ ...ofCase, followUpOn: dayField });
export const endInput = z.object({ ...ofCase, outcome: choice(supportEnds), reason: optionalText(500) });
export type OfferInput = z.infer<typeof offerInput>;
export type StartInput = z.infer<typeof startInput>;
export type FollowInput = z.infer<typeof followInput>;
export type EndInput = z.infer<typeof endInput>;

export type SupportRefusal =
  | { readonly code: 'NO_SUCH_TALK' }
  | { readonly code: 'TENANT_MUST_AGREE' }
  | { readonly code: 'SUPPORT_RUNNING'; readonly kind: SupportKind; readonly since: CalendarDate }
  | { readonly code: 'SUPPORT_NOT_RUNNING' }
  | { readonly code: 'LOOKS_LIKE_BSN' };

/** Help as its page shows it: what was offered, the latest first, and the tracks, the latest first. */
export interface SupportView {
  readonly offers: readonly { readonly id: number; readonly kind: HelpOption; readonly on: CalendarDate; readonly answer: HelpAnswer }[];
  readonly tracks: readonly {
    readonly id: number;
    readonly kind: SupportKind;
    readonly organisation: string;
    readonly startedOn: CalendarDate;
    readonly followUpOn: CalendarDate;
    readonly ended: { readonly on: CalendarDate; readonly outcome: SupportOutcome } | null;
  }[];
}
