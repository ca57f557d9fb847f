import type { CalendarDate } from './calendar-date.ts';
import type { Cents } from './cents.ts';
import type { Hold } from './hold.ts';
import type { LetterChannel, LetterKind } from './letter.ts';
import type { CloseReason, Stage } from './stage.ts';

export const contactChannels = ['PHONE', 'DOORSTEP', 'HOME_VISIT', 'CHAT', 'EMAIL', 'COUNTER'] as const;
export type ContactChannel = (typeof contactChannels)[number];
export const contactOutcomes = ['SPOKEN_TENANT', 'SPOKEN_CO_TENANT', 'SPOKEN_OTHER', 'NOT_REACHED', 'CARD_LEFT', 'REFUSED'] as const;
export type ContactOutcome = (typeof contactOutcomes)[number];
/** Someone of the household's own parties was spoken; anyone else is told nothing and counts as an effort only. */
export const reachedTenant = (outcome: ContactOutcome): boolean => outcome === 'SPOKEN_TENANT' || outcome === 'SPOKEN_CO_TENANT';
export const signalOutcomes = [
  'RECEIVED',
  'NOT_PROCESSED_ALREADY_KNOWN',
  'NOT_PROCESSED_DATA_ERROR',
  'NO_CONTACT',
  'CONTACT_HELP_DECLINED',
  'CONTACT_SELF_RESOLVING',
  'QUICK_FIX',
  'PAYMENT_PLAN_MADE',
  'REFERRED_DEBT_HELP',
  'REFERRED_OTHER',
  'WITHDRAWN_PAID',
  'WITHDRAWN_OBJECTION',
  'EXPIRED_NO_FEEDBACK',
] as const;
export type SignalOutcome = (typeof signalOutcomes)[number];

export type PersonRole = 'HUU' | 'MDH' | 'BWI' | 'CUR' | 'GEM';
export interface Person {
  readonly id: number;
  readonly role: PersonRole;
  readonly name: string;
}
export interface ContactAttempt {
  readonly id: number;
  /** Whom it was for; null: the household. */
  readonly personId: number | null;
  readonly on: CalendarDate;
  readonly channel: ContactChannel;
  readonly outcome: ContactOutcome;
  readonly preventionMentioned: boolean;
  readonly debtHelpMentioned: boolean;
}
export interface Letter {
  readonly id: number;
  readonly kind: LetterKind;
  readonly sentOn: CalendarDate;
  readonly channel: LetterChannel;
  readonly amount: Cents;
  readonly personIds: readonly number[];
  readonly offersSharing: boolean;
  readonly mentionsDebtHelp: boolean;
  readonly reactionEndsOn: CalendarDate | null;
  readonly costsFrom: CalendarDate | null;
}
export interface SharingReply {
  readonly id: number;
  readonly letterId: number;
  readonly personId: number;
  readonly reply: 'OBJECTED' | 'CONSENTED';
  readonly on: CalendarDate;
}
export interface PaymentPromise {
  readonly id: number;
  readonly amount: Cents;
  readonly madeOn: CalendarDate;
  readonly by: CalendarDate;
  /** Σ payments booked from the day it was made to the day it falls due. */
  readonly paid: Cents;
}
export interface EarlySignal {
  readonly id: number;
  readonly personId: number;
  readonly sentOn: CalendarDate;
  readonly amount: Cents;
  readonly reviewOn: CalendarDate;
  readonly outcome: SignalOutcome | null;
  readonly outcomeOn: CalendarDate | null;
}
/** A judgment with every field that a move may ask for (domain §9.4). */
export interface Judgment {
  readonly on: CalendarDate;
  readonly ordersEviction: boolean;
  readonly provisionallyEnforceable: boolean;
  readonly remedyEndsOn: CalendarDate | null;
  readonly remedyPending: boolean;
  readonly setAside: boolean;
  readonly servedOn: CalendarDate | null;
  readonly vacateDays: number;
  readonly satisfied: boolean;
}
export interface Visit {
  readonly on: CalendarDate;
  readonly spoken: boolean;
  readonly partOfDay: 'MORNING' | 'AFTERNOON' | 'EVENING';
  readonly concluded: boolean;
}

/** All that a decision about one case may look at, as it stands now. Tracks that never happened are empty or null. */
export interface CaseFacts {
  readonly stage: Stage;
  readonly stageSince: CalendarDate;
  readonly stageBefore: Stage | null;
  readonly openedOn: CalendarDate;
  readonly closeReason: CloseReason | null;
  readonly balance: Cents;
  readonly openRent: Cents;
  readonly openCosts: Cents;
  readonly monthsHundredths: number | null;
  readonly countedHundredths: number | null;
  readonly countedOpen: Cents;
  readonly oldestOpenOn: CalendarDate | null;
  /** Hundredths of months three months ago; null when unknown. */
  readonly earlierHundredths: number | null;
  readonly lastReturnableOn: CalendarDate | null;
  readonly doubtfulWriteOff: Cents;
  readonly persons: readonly Person[];
  readonly contacts: readonly ContactAttempt[];
  readonly letters: readonly Letter[];
  readonly replies: readonly SharingReply[];
  readonly promises: readonly PaymentPromise[];
  readonly signals: readonly EarlySignal[];
  readonly holds: readonly Hold[];
  readonly judgment: Judgment | null;
  readonly visits: readonly Visit[];
  readonly bailiffStatementOn: CalendarDate | null;
  readonly courtFileFrozen: boolean;
  readonly liveConsent: boolean;
  readonly helpOfferedOn: CalendarDate | null;
  readonly municipalityConsultedOn: CalendarDate | null;
  readonly evictionDate: CalendarDate | null;
  readonly evictionNoticeOn: CalendarDate | null;
  readonly planBroken: boolean;
  readonly agreementSigned: boolean;
}

export const last = <T>(items: readonly T[]): T | undefined => items[items.length - 1];
export const tenantsOf = (facts: CaseFacts): Person[] => facts.persons.filter((person) => person.role === 'HUU' || person.role === 'MDH');
/** Who gets letters about money instead of the tenant. @source art. 1:441 BW */
export const representativesOf = (facts: CaseFacts): Person[] =>
  facts.persons.filter((person) => person.role === 'BWI' || person.role === 'CUR');
