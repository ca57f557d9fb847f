import { z } from 'zod';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { CourtFile } from '#lib/domain/court-file.ts';
import { courtOutcomes } from '#lib/domain/track-outcome.ts';
import { choice, dayField, identifier, optionalText, requiredText, version } from '#lib/form/field.ts';

const ofCase = { caseId: identifier, seenVersion: version };

/** How a case before the judge can end without a judgment; the judgment itself is recorded on a page of its own. */
export const courtEnds = courtOutcomes.filter((outcome): outcome is Exclude<CourtOutcome, 'JUDGMENT'> => outcome !== 'JUDGMENT');
export type CourtOutcome = (typeof courtOutcomes)[number];
export type CourtEnd = Exclude<CourtOutcome, 'JUDGMENT'>;

export const freezeInput = z.object({ ...ofCase, legalNote: optionalText(2000) });
export const summonInput = z.object({ ...ofCase, personId: identifier, court: requiredText(200), signalOrObjection: optionalText(2000) });
export const summonsInput = z.object({ ...ofCase, on: dayField, number: optionalText(100) });
export const hearingInput = z.object({ ...ofCase, hearing: dayField });
export const graceInput = z.object({ ...ofCase, orderedOn: dayField, until: dayField });
export const endInput = z.object({ ...ofCase, outcome: choice(courtEnds), on: dayField, reason: requiredText(1000) });

export type FreezeInput = z.infer<typeof freezeInput>;
export type SummonInput = z.infer<typeof summonInput>;
export type SummonsInput = z.infer<typeof summonsInput>;
export type HearingInput = z.infer<typeof hearingInput>;
export type GraceInput = z.infer<typeof graceInput>;
export type EndInput = z.infer<typeof endInput>;

export type CourtRefusal =
  | { readonly code: 'NO_COURT_CASE' }
  | { readonly code: 'NOT_A_PARTY' }
  | { readonly code: 'GRACE_TOO_LONG'; readonly latest: CalendarDate }
  | { readonly code: 'LOOKS_LIKE_BSN' };

/** A court file as it was frozen. */
export interface CourtFileView {
  readonly id: number;
  readonly frozenOn: CalendarDate;
  readonly frozenBy: string;
  readonly file: CourtFile;
  readonly hash: string;
  readonly intact: boolean;
}
/** One summons and its course. */
export interface CourtCaseView {
  readonly id: number;
  readonly court: string;
  readonly number: string | null;
  readonly addressedTo: number;
  readonly decidedOn: CalendarDate;
  readonly summonedOn: CalendarDate | null;
  readonly hearingOn: CalendarDate | null;
  readonly graceUntil: CalendarDate | null;
  readonly ended: { readonly on: CalendarDate; readonly outcome: CourtOutcome } | null;
}
export interface CourtView {
  readonly file: CourtFileView | null;
  /** The latest first. */
  readonly cases: readonly CourtCaseView[];
}
