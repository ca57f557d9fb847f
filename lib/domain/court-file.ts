import type { CalendarDate } from './calendar-date.ts';
import { type ContactChannel, type ContactOutcome, type PersonRole, reachedTenant, type SignalOutcome } from './case-facts.ts';
import type { Cents } from './cents.ts';
import type { Guarded } from './guard.ts';
import type { HoldKind } from './hold.ts';
import type { LetterChannel } from './letter.ts';
import type { PlanEnd, PlanKind, PlanState } from './plan.ts';
import type { SpecifiedClaim } from './specification.ts';
import { type HelpOption, spokeWithParty, type VisitOutcome } from './visit.ts';

/** A record that the file points at, with its day. */
export interface Evidence {
  readonly id: number;
  readonly on: CalendarDate;
}

/** The four pieces of art. 2 Bgs for one tenant, and what he answered. */
export interface PersonEvidence {
  readonly person: number;
  readonly contact: Evidence | null;
  readonly helpContact: Evidence | null;
  readonly helpLetter: Evidence | null;
  readonly reminder: Evidence | null;
  readonly offer: Evidence | null;
  readonly objection: Evidence | null;
  readonly consent: Evidence | null;
}

/**
 * What a judge will ask for, as it stood on one day: facts and the ids of the evidence, no names and no summaries
 * (domain §3.3). Amounts in cents, months in hundredths.
 */
export interface CourtFile {
  readonly asOf: CalendarDate;
  readonly number: string;
  readonly contract: string;
  readonly beganOn: CalendarDate;
  readonly parties: readonly { readonly id: number; readonly role: PersonRole }[];
  readonly monthsHundredths: number | null;
  readonly balance: Cents;
  readonly open: Cents;
  readonly disputed: Cents;
  /** From the oldest open claim on, paid ones too. */
  readonly claims: readonly SpecifiedClaim[];
  readonly notice: {
    readonly id: number;
    readonly sentOn: CalendarDate;
    readonly channel: LetterChannel;
    readonly persons: readonly number[];
    readonly deliveredOn: CalendarDate | null;
    readonly costsFrom: CalendarDate | null;
  } | null;
  readonly evidence: readonly PersonEvidence[];
  readonly signals: readonly {
    readonly id: number;
    readonly person: number;
    readonly sentOn: CalendarDate;
    readonly amount: Cents;
    readonly outcome: SignalOutcome | null;
    readonly outcomeOn: CalendarDate | null;
  }[];
  readonly contacts: readonly {
    readonly id: number;
    readonly person: number | null;
    readonly on: CalendarDate;
    readonly channel: ContactChannel;
    readonly outcome: ContactOutcome;
  }[];
  readonly visits: readonly { readonly id: number; readonly on: CalendarDate; readonly outcome: VisitOutcome }[];
  readonly plans: readonly {
    readonly id: number;
    readonly kind: PlanKind;
    readonly signedOn: CalendarDate;
    readonly agreed: Cents;
    readonly state: PlanState;
    readonly endedOn: CalendarDate | null;
    readonly end: PlanEnd | null;
  }[];
  readonly promises: readonly {
    readonly id: number;
    readonly on: CalendarDate;
    readonly by: CalendarDate;
    readonly amount: Cents;
    readonly paid: Cents;
  }[];
  /** That help was offered; what the tenant answered is his own business and never counts against him. */
  readonly helpOffers: readonly { readonly id: number; readonly on: CalendarDate; readonly kind: HelpOption }[];
  readonly holds: readonly {
    readonly id: number;
    readonly kind: HoldKind;
    readonly startsOn: CalendarDate;
    readonly endsOn: CalendarDate | null;
  }[];
  /** Whether children live there, with the visit that heard it; null: not asked. */
  readonly children: { readonly answer: boolean; readonly visit: number; readonly on: CalendarDate } | null;
  /** The conditions of the summons as they stood, and which of them were set aside. */
  readonly checks: readonly (Guarded & { readonly overridden: boolean })[];
  readonly legalNote: string;
}

export const courtFileGaps = [
  'notice',
  'noticeTerm',
  'contact',
  'debtHelp',
  'reminder',
  'offer',
  'signal',
  'spoken',
  'children',
  'proposal',
] as const;
export type CourtFileGap = (typeof courtFileGaps)[number];

/** What a judge will ask for and the file does not hold. None of it blocks by itself: the conditions of the summons do. */
export function gapsOf(file: CourtFile): CourtFileGap[] {
  const { notice, evidence } = file;
  const lacks = {
    notice: notice === null,
    noticeTerm: notice !== null && (notice.costsFrom === null || notice.costsFrom > file.asOf),
    contact: evidence.some((one) => one.contact === null),
    debtHelp: evidence.some((one) => one.helpContact === null && one.helpLetter === null),
    reminder: evidence.some((one) => one.reminder === null),
    offer: evidence.some((one) => one.offer === null),
    signal: file.signals.length === 0 && !evidence.some((one) => one.objection !== null),
    spoken: !file.contacts.some(({ outcome }) => reachedTenant(outcome)) && !file.visits.some(({ outcome }) => spokeWithParty(outcome)),
    children: file.children === null,
    proposal: file.plans.length + file.promises.length + file.helpOffers.length === 0,
  } satisfies Record<CourtFileGap, boolean>;
  return courtFileGaps.filter((gap) => lacks[gap]);
}
