import { z } from 'zod';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { type SignalOutcome, signalOutcomes } from '#lib/domain/case-facts.ts';
import type { GuardId } from '#lib/domain/guard.ts';
import { choice, dayField, identifier, optionalAmount, optionalText, version } from '#lib/form/field.ts';

const ofCase = { caseId: identifier, seenVersion: version };

export const sendInput = z.object({ ...ofCase, personId: identifier, earlyReason: optionalText(500) });
/** Outcomes that the municipality can report back; a withdrawal is ours. */
export const feedbackOutcomes = signalOutcomes.filter(
  (outcome): outcome is Exclude<SignalOutcome, 'WITHDRAWN_PAID' | 'WITHDRAWN_OBJECTION'> => !outcome.startsWith('WITHDRAWN'),
);
export const feedbackInput = z.object({
  ...ofCase,
  signalId: identifier,
  outcome: choice(feedbackOutcomes),
  on: dayField,
  plan: optionalAmount,
});
export const withdrawInput = z.object({ ...ofCase, signalId: identifier });

export type SendInput = z.infer<typeof sendInput>;
export type FeedbackInput = z.infer<typeof feedbackInput>;
export type WithdrawInput = z.infer<typeof withdrawInput>;

/**
 * What is sent to Vroeg Eropaf, as it is sent: contact details of one person and the amount (domain §1.4). No BSN, no
 * reasons, no household.
 * @source art. 2 Besluit gemeentelijke schuldhulpverlening — contact details of the tenant and the amount of the arrears
 */
export interface SignalData {
  readonly kenmerk: string;
  readonly voorletters: string;
  readonly voorvoegsel: string;
  readonly achternaam: string;
  readonly geboortedatum: CalendarDate | null;
  readonly straat: string;
  readonly huisnummer: number;
  readonly huisletter: string;
  readonly toevoeging: string;
  readonly postcode: string;
  readonly woonplaats: string;
  readonly telefoon: string;
  readonly email: string;
  /** In cents. */
  readonly bedragAchterstand: number;
  /** In hundredths of a month. */
  readonly aantalMaanden: number | null;
  readonly peildatum: CalendarDate;
  readonly datumHerinnering: CalendarDate;
  readonly datumPersoonlijkContact: CalendarDate;
  readonly geenBezwaar: 'J';
  readonly contactpersoonVerhuurder: string;
  readonly telefoonVerhuurder: string;
}

export type SignalRefusal =
  | { readonly code: 'NO_SUCH_PERSON' }
  | { readonly code: 'NOT_A_TENANT' }
  | { readonly code: 'NOTHING_OWED' }
  | { readonly code: 'SIGNAL_ENDED' }
  | { readonly code: 'SIGNAL_BEFORE_SENT'; readonly sentOn: CalendarDate }
  | { readonly code: 'STILL_OWED'; readonly amount: number }
  | { readonly code: 'PLAN_AMOUNT_MISSING' };

export type SignalFileKind = 'SENT' | 'WITHDRAWN';

/** A signal as its page shows it. */
export interface SignalView {
  readonly id: number;
  readonly personId: number;
  readonly sentOn: CalendarDate;
  readonly reviewOn: CalendarDate;
  readonly outcome: SignalOutcome | null;
  readonly outcomeOn: CalendarDate | null;
  readonly plan: number | null;
  readonly data: SignalData;
  readonly hash: string;
  readonly earlyReason: string | null;
  /** The files that the job has made. */
  readonly files: readonly SignalFileKind[];
}

/** The guard that a coordinator may set aside with a reason: sending below the threshold. */
export const earlyGuard: GuardId = 'signalThreshold';
