import { z } from 'zod';
import type { AuditEvent } from '#lib/audit/event.ts';
import type { Trend } from '#lib/domain/arrears.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { CaseFacts, Person } from '#lib/domain/case-facts.ts';
import type { MoveRefusal } from '#lib/domain/escalation.ts';
import { closeReasons, openStages, type Stage } from '#lib/domain/stage.ts';
import type { List, NextStep } from '#lib/domain/step.ts';
import { choice, identifier, optionalText, requiredText, version } from '#lib/form/field.ts';

const ofCase = { caseId: identifier, seenVersion: version };

export const ownInput = z.object({ caseId: identifier });
export const closeInput = z.object({ ...ofCase, reason: choice(closeReasons), note: optionalText(1000) });
export const correctInput = z.object({ ...ofCase, to: choice(openStages), reason: requiredText(1000) });

export const backInput = z.object({ ...ofCase, reason: requiredText(1000) });
export type BackInput = z.infer<typeof backInput>;
export type CloseInput = z.infer<typeof closeInput>;
export type CorrectInput = z.infer<typeof correctInput>;

/** Somebody changed the case after this form was opened: who, when and what, so that nobody is left guessing. */
export interface Changed {
  readonly code: 'CHANGED_MEANWHILE';
  readonly by: string;
  readonly at: Date;
  readonly event: AuditEvent;
}
export type CaseRefusal =
  | MoveRefusal
  | Changed
  | { readonly code: 'DAY_IN_PAST'; readonly earliest: CalendarDate }
  | { readonly code: 'DAY_IN_FUTURE'; readonly latest: CalendarDate }
  | { readonly code: 'DAY_BEFORE_CASE'; readonly earliest: CalendarDate }
  | { readonly code: 'CASE_CLOSED' }
  | { readonly code: 'NEEDS_SECOND_PERSON' }
  | { readonly code: 'HOLD_NOT_STANDING' }
  | { readonly code: 'MAY_NOT' };

/** A case as a command works on it. */
export interface OpenCase {
  readonly id: number;
  readonly number: string;
  readonly version: number;
  readonly tenancyId: number;
  readonly facts: CaseFacts;
}

/** How late a step is: groups of the worklist, in their order. */
export const severities = ['CRITICAL', 'LATE', 'THIS_WEEK', 'LATER'] as const;
export type Severity = (typeof severities)[number];

/** Filters of the worklist, as they stand in the address. */
export const workFilter = z.object({
  lijst: z.enum(['nu', 'wacht', 'pauze', 'zitting']).catch('nu'),
  team: z.coerce.number().int().positive().optional().catch(undefined),
  wie: z.enum(['ik', 'niemand']).optional().catch(undefined),
  fase: z
    .enum(openStages as [Stage, ...Stage[]])
    .optional()
    .catch(undefined),
  vanaf: z.enum(['1', '2', '3']).optional().catch(undefined),
  na: z
    .string()
    .regex(/^\d\.(\d{4}-\d{2}-\d{2}|x)\.\d+$/)
    .optional()
    .catch(undefined),
});
export type WorkFilter = z.infer<typeof workFilter>;

export interface WorkRow {
  readonly id: number;
  readonly number: string;
  readonly name: string;
  readonly address: string;
  readonly balance: number;
  readonly monthsHundredths: number | null;
  readonly trend: Trend | null;
  readonly stage: Stage;
  readonly stageSince: CalendarDate;
  /** As the last change or nightly run left it. */
  readonly step: Pick<NextStep, 'kind' | 'dueOn' | 'because'>;
  readonly severity: Severity;
  readonly owner: string | null;
}
export interface WorkPage {
  readonly asOf: CalendarDate | null;
  readonly counts: Readonly<Record<'nu' | 'wacht' | 'pauze' | 'zitting', number>>;
  readonly groups: Readonly<Record<Severity, number>>;
  readonly rows: readonly WorkRow[];
  /** Where the next page starts (`na`), or null on the last page. */
  readonly next: string | null;
  readonly teams: readonly { readonly id: number; readonly name: string }[];
}
export const listOf = { nu: 'OURS', wacht: 'WAITING', pauze: 'PAUSED', zitting: 'HEARING' } as const satisfies Record<string, List>;

export interface Household {
  readonly persons: readonly (Person & {
    readonly phone: string | null;
    readonly email: string | null;
    readonly language: string | null;
    readonly surname: string;
  })[];
  readonly contract: string;
  readonly beganOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
  readonly paymentMethod: 'INC' | 'OVB' | 'INH';
  readonly unit: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly neighbourhood: string | null;
  readonly team: string | null;
}
/** One thing that happened, from the audit chain; `on` is the day on which it counts. */
export interface Happening {
  readonly id: number;
  readonly on: CalendarDate;
  readonly at: Date;
  readonly by: string;
  readonly event: AuditEvent;
}

export interface NoteView {
  readonly id: number;
  readonly at: Date;
  readonly by: string;
  /** Null where it is restricted: it opens with a reason, and that is written down. */
  readonly text: string | null;
}
export interface CaseView {
  readonly id: number;
  readonly number: string;
  readonly version: number;
  readonly owner: string | null;
  readonly relapseOf: { readonly id: number; readonly number: string } | null;
  readonly household: Household;
  readonly facts: CaseFacts;
  readonly tenancyId: number;
  readonly step: NextStep;
  readonly path: readonly { readonly stage: Stage; readonly from: CalendarDate; readonly until: CalendarDate | null }[];
  readonly happenings: readonly Happening[];
  readonly notes: readonly NoteView[];
}
