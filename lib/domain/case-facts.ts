import type { CalendarDate } from './calendar-date.ts';
import type { Cents } from './cents.ts';
import type { Hold } from './hold.ts';
import type { JudgmentTerms } from './judgment.ts';
import type { LetterChannel, LetterKind } from './letter.ts';
import type { PlanFacts } from './plan.ts';
import type { CloseReason, Stage } from './stage.ts';
import type { VisitFacts } from './visit.ts';

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

export const personRoles = ['HUU', 'MDH', 'BWI', 'CUR', 'GEM'] as const;
export type PersonRole = (typeof personRoles)[number];
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
  /**
   * Σ payments booked from the day it was made to the day it falls due, beyond the rent that fell due in between: ordinary
   * rent keeps no promise about the arrears.
   */
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
export interface Judgment extends JudgmentTerms {
  readonly id: number;
  readonly ordersEviction: boolean;
  /** The lease is over: what is charged since is a use fee. */
  readonly dissolves: boolean;
  readonly provisionallyEnforceable: boolean;
  /** Opposition or appeal that runs or ran. */
  readonly remedyPending: boolean;
  readonly remedyEndsOn: CalendarDate | null;
  readonly setAside: boolean;
  readonly satisfied: boolean;
  /** A new or continued lease after it was paid (T18b): charges are rent again from this day. */
  readonly leaseAgainOn: CalendarDate | null;
}
/** The file at the bailiff that runs or ran last. */
export interface BailiffFile {
  readonly id: number;
  readonly handedOverOn: CalendarDate;
  readonly receivedOn: CalendarDate | null;
  readonly reportDueOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
}
/** The court case that runs or ran last. */
export interface CourtCase {
  readonly id: number;
  readonly summonedOn: CalendarDate | null;
  readonly hearingOn: CalendarDate | null;
  /** Terme de grâce: the last day on which the judge lets the tenant pay after all. */
  readonly graceUntil: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
}
export const decisionKinds = ['BAILIFF_HANDOVER', 'EVICTION_ORDER'] as const;
export type DecisionKind = (typeof decisionKinds)[number];
/** A decision that somebody proposed and that waits for somebody else. */
export interface OpenDecision {
  readonly id: number;
  readonly kind: DecisionKind;
  readonly proposedOn: CalendarDate;
  readonly proposedById: string;
}
export const supportKinds = ['SELF_HELP', 'SOCIAL_WORK', 'DEBT_HELP', 'EK_C'] as const;
export type SupportKind = (typeof supportKinds)[number];
/** The help track that carries or carried the case last. */
export interface Support {
  readonly id: number;
  readonly kind: SupportKind;
  readonly startedOn: CalendarDate;
  readonly followUpOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
}
export interface PlannedVisit {
  readonly id: number;
  readonly on: CalendarDate;
  readonly time: string;
  readonly worker: string;
}
export const departReasons = ['EVICTED', 'KEYS_HANDED_IN', 'LEFT_UNANNOUNCED', 'ENDED'] as const;
export type DepartReason = (typeof departReasons)[number];

/** All that a decision about one case may look at, as it stands now. Tracks that never happened are empty or null. */
export interface CaseFacts {
  readonly stage: Stage;
  readonly stageSince: CalendarDate;
  readonly stageBefore: Stage | null;
  readonly openedOn: CalendarDate;
  readonly closeReason: CloseReason | null;
  /** When the run found everything paid and proposed to close. */
  readonly closeProposedOn: CalendarDate | null;
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
  readonly useFee: UseFee | null;
  readonly persons: readonly Person[];
  readonly contacts: readonly ContactAttempt[];
  readonly letters: readonly Letter[];
  readonly replies: readonly SharingReply[];
  readonly promises: readonly PaymentPromise[];
  readonly signals: readonly EarlySignal[];
  readonly holds: readonly Hold[];
  readonly bailiff: BailiffFile | null;
  readonly bailiffStatementOn: CalendarDate | null;
  /** A court file was frozen and nothing changed since, neither the case nor what is owed. */
  readonly courtFileFrozen: boolean;
  /** When the latest court file was frozen, whether it still holds or not. */
  readonly courtFileOn: CalendarDate | null;
  readonly court: CourtCase | null;
  readonly judgment: Judgment | null;
  /** Visits made, the oldest first, and the next one planned. */
  readonly visits: readonly VisitFacts[];
  readonly plannedVisit: PlannedVisit | null;
  readonly support: Support | null;
  readonly helpOfferedOn: CalendarDate | null;
  readonly municipalityConsultedOn: CalendarDate | null;
  /** What the municipality does for the children, where there are any. */
  readonly childrenPlanOn: CalendarDate | null;
  readonly plan: PlanFacts | null;
  /** The plan is broken now, or the last one ended broken. */
  readonly planBroken: boolean;
  /** A signed plan or agreement runs. */
  readonly agreementSigned: boolean;
  readonly liveConsent: boolean;
  readonly decision: OpenDecision | null;
  readonly evictionDate: CalendarDate | null;
  readonly evictionNoticeOn: CalendarDate | null;
  /** Whoever left; settled: the final account was made. */
  readonly departed: { readonly reason: DepartReason; readonly on: CalendarDate; readonly settled: boolean } | null;
}

export const last = <T>(items: readonly T[]): T | undefined => items[items.length - 1];
export const tenantsOf = (facts: CaseFacts): Person[] => facts.persons.filter((person) => person.role === 'HUU' || person.role === 'MDH');
/** Who gets letters about money instead of the tenant. @source art. 1:441 BW */
export const representativesOf = (facts: CaseFacts): Person[] =>
  facts.persons.filter((person) => person.role === 'BWI' || person.role === 'CUR');
/** An eviction judgment that stands: not set aside. */
export const evictionJudgment = (facts: CaseFacts): Judgment | null =>
  facts.judgment?.ordersEviction && !facts.judgment.setAside ? facts.judgment : null;
/**
 * The days on which what is charged is a use fee and no rent: from `from` on, before `until`; null: still. It belongs to the
 * home: a later case of the same household still has no lease. A new or continued lease after payment makes later charges
 * rent again, and leaves the earlier ones what they were.
 * @source domain §3.4: after dissolution there is no lease, whatever is paid; §9.4, invariant 3
 */
export interface UseFee {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}
/** The day since which what is charged now is a use fee; null where it is rent, or rent again. */
export const useFeeFrom = (fee: UseFee | null): CalendarDate | null => (fee?.until === null ? fee.from : null);
/** Whether what falls due on a day is a use fee. */
export const isUseFee = (fee: UseFee | null, dueOn: CalendarDate): boolean =>
  fee !== null && dueOn >= fee.from && (fee.until === null || dueOn < fee.until);
/** Whether children live there, as the latest visit heard; null: not asked. */
export const childrenAtHome = (facts: CaseFacts): boolean | null =>
  last(facts.visits.filter((visit) => visit.children !== null))?.children ?? null;
