import { z } from 'zod';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { ContactChannel, ContactOutcome } from '#lib/domain/case-facts.ts';
import {
  type Answers,
  type Conclusion,
  type HelpOption,
  type QuestionKey,
  type SafetyMeasure,
  safetyMeasures,
  type VisitOutcome,
  type VisitPurpose,
  visitPurposes,
} from '#lib/domain/visit.ts';
import { visitTimes } from '#lib/domain/visit-plan.ts';
import { choice, dayField, identifier, optionalText, requiredText, version } from '#lib/form/field.ts';

const ofCase = { caseId: identifier, seenVersion: version };
const ofVisit = { caseId: identifier, visitId: identifier };
const colleague = z.uuid({ error: 'CHOOSE' });
const noOr = <T extends z.ZodType>(field: T) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), field.nullable());
const planned = {
  ...ofCase,
  on: dayField,
  time: choice(visitTimes),
  workerId: colleague,
  companionId: noOr(colleague),
  announced: choice(['YES', 'NO'] as const).transform((value) => value === 'YES'),
  purpose: choice(visitPurposes),
  remark: optionalText(500),
};

/** `onward` says where the planner goes on: the case, or the day of a field worker. */
export const planInput = z.object({ ...planned, onward: choice(['CASE', 'TODAY'] as const) });
export const moveInput = z.object({ ...planned, visitId: identifier });
export const cancelInput = z.object({ ...ofCase, visitId: identifier, reason: requiredText(500) });
export const routeInput = z.object({ visitId: identifier, direction: choice(['EARLIER', 'LATER'] as const) });
/** Outcomes that have a short way of their own at the door. */
export const doorOutcomes = [
  'NOT_HOME_CARD_LEFT',
  'REFUSED',
  'APPEARS_VACANT',
  'UNSAFE_ABORTED',
] as const satisfies readonly VisitOutcome[];
export const doorInput = z.object({
  ...ofVisit,
  outcome: choice(doorOutcomes),
  measure: noOr(choice(safetyMeasures)),
  remark: optionalText(500),
});
/** `seenAt`: the latest answer that the sender saw, as milliseconds since 1970. */
export const sendInput = z.object({ ...ofVisit, seenAt: z.coerce.number().int().nonnegative() });
export const supplementInput = z.object({ ...ofVisit, text: requiredText(4000) });

export type PlanInput = z.infer<typeof planInput>;
export type MoveInput = z.infer<typeof moveInput>;
export type CancelInput = z.infer<typeof cancelInput>;
export type RouteInput = z.infer<typeof routeInput>;
export type DoorInput = z.infer<typeof doorInput>;
export type SendInput = z.infer<typeof sendInput>;
export type SupplementInput = z.infer<typeof supplementInput>;

export type VisitRefusal =
  /** Nobody of this case's team who can go, or the same person twice. */
  | { readonly code: 'NO_SUCH_COLLEAGUE' }
  | { readonly code: 'NEEDS_COMPANION'; readonly until: CalendarDate | null }
  | { readonly code: 'OFFICE_ONLY'; readonly until: CalendarDate | null }
  | { readonly code: 'NEEDS_POLICE_ADVICE'; readonly until: CalendarDate | null }
  | { readonly code: 'VISIT_ALREADY_PLANNED'; readonly on: CalendarDate; readonly time: string; readonly worker: string }
  | { readonly code: 'HOUSEHOLD_LEFT' }
  | { readonly code: 'NO_SUCH_VISIT' }
  | { readonly code: 'VISIT_OVER'; readonly state: 'DONE' | 'CANCELLED' }
  | { readonly code: 'VISIT_NOT_MADE' }
  /** Answers of a talk are there already; the report is the way on. */
  | { readonly code: 'VISIT_STARTED' }
  | { readonly code: 'NEEDS_MEASURE' }
  | { readonly code: 'NOT_AN_ANSWER'; readonly question: QuestionKey }
  | { readonly code: 'ANSWER_LIKE_BSN'; readonly question: QuestionKey }
  | { readonly code: 'REPORT_INCOMPLETE'; readonly questions: readonly QuestionKey[] }
  | { readonly code: 'ANSWERS_CHANGED'; readonly by: string; readonly at: Date };

export const visitStates = ['PLANNED', 'DONE', 'CANCELLED'] as const;
export type VisitState = (typeof visitStates)[number];

/** One address of somebody's day. Amounts in cents, months in hundredths. */
export interface Stop {
  readonly id: number;
  readonly caseId: number;
  readonly on: CalendarDate;
  readonly time: string;
  readonly place: number | null;
  readonly state: VisitState;
  /** What was chosen or sent as outcome; a planned visit with one is a report that waits. */
  readonly outcome: VisitOutcome | null;
  readonly mine: boolean;
  readonly purpose: VisitPurpose;
  readonly announced: boolean;
  readonly remark: string;
  /** The other colleague who goes along. */
  readonly with: string | null;
  readonly name: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string;
  readonly city: string;
  readonly balance: number;
  readonly hundredths: number | null;
  readonly paidSince: number;
  readonly measure: SafetyMeasure | null;
  readonly lastContact: { readonly on: CalendarDate; readonly channel: ContactChannel; readonly outcome: ContactOutcome } | null;
  /** Attempts of this case that found nobody, and the day of the last. */
  readonly attempts: number;
  readonly lastAttemptOn: CalendarDate | null;
}
/** The day of one worker: what is left and done today in route order, what stayed behind, and the next day with visits. */
export interface DayView {
  readonly today: readonly Stop[];
  readonly behind: readonly Stop[];
  readonly next: { readonly on: CalendarDate; readonly count: number; readonly time: string; readonly street: string } | null;
}

export interface Colleague {
  readonly id: string;
  readonly name: string;
}
/** One answer, and who kept it when. */
export interface KeptAnswer {
  readonly value: string;
  readonly by: string | null;
  readonly at: Date;
}
export interface VisitView {
  readonly id: number;
  readonly caseId: number;
  readonly state: VisitState;
  readonly purpose: VisitPurpose;
  readonly plannedOn: CalendarDate;
  readonly plannedTime: string;
  readonly workerId: string;
  readonly worker: string;
  readonly companionId: string | null;
  readonly companion: string | null;
  readonly announced: boolean;
  readonly remark: string;
  readonly madeOn: CalendarDate | null;
  readonly madeTime: string | null;
  readonly outcome: VisitOutcome | null;
  readonly conclusion: Conclusion | null;
  readonly followUpOn: CalendarDate | null;
  readonly cancelledReason: string | null;
  /** Hexadecimal; of a report that was sent. */
  readonly hash: string | null;
  readonly answers: Answers;
  readonly kept: Readonly<Partial<Record<QuestionKey, KeptAnswer>>>;
  /** The latest answer, as milliseconds since 1970; 0 where there is none. */
  readonly latestAt: number;
  readonly supplements: readonly { readonly id: number; readonly at: Date; readonly by: string; readonly text: string }[];
  /** Months of the last half year in which something was paid, such as `2026-10`, the oldest first. */
  readonly paidMonths: readonly string[];
  readonly offers: readonly { readonly kind: HelpOption; readonly answer: 'ACCEPTED' | 'DECLINED' | 'OPEN' }[];
}
/** A visit as one statement answers it: moments as text. */
export interface VisitRow extends Omit<VisitView, 'answers' | 'kept' | 'latestAt' | 'supplements'> {
  readonly answers: readonly { readonly question: QuestionKey; readonly value: string; readonly by: string | null; readonly at: string }[];
  readonly supplements: readonly { readonly id: number; readonly at: string; readonly by: string; readonly text: string }[];
}
/** What came of keeping an answer: when it stands, and whose other answer it replaced. */
export interface Saved {
  readonly at: Date;
  readonly replaced: { readonly by: string; readonly at: Date } | null;
}
