import { addDays, type CalendarDate } from './calendar-date.ts';
import {
  type CaseFacts,
  type ContactAttempt,
  type EarlySignal,
  type Letter,
  last,
  reachedTenant,
  representativesOf,
  type SharingReply,
} from './case-facts.ts';
import { isReminder } from './letter.ts';
import { policy } from './policy.ts';
import { addWorkingDays } from './working-day.ts';

export interface SignalEvidence {
  /** @source art. 2 onder a Bgs — an effort to get into personal contact about preventing and ending the arrears */
  readonly contact: ContactAttempt | null;
  /** @source art. 2 onder b Bgs — pointed out the possibilities of debt help */
  readonly debtHelp: { readonly contact: ContactAttempt | null; readonly letter: Letter | null } | null;
  /** @source art. 2 onder c Bgs — at least one written reminder */
  readonly reminder: Letter | null;
  /** @source art. 2 onder d Bgs — with that reminder offered to pass on contact details, and no negative reaction */
  readonly offer: Letter | null;
  readonly objection: SharingReply | null;
  readonly consent: SharingReply | null;
  /** First day on which silence counts as no objection; null without an offer. */
  readonly silenceFrom: CalendarDate | null;
}

const personal: readonly string[] = ['PHONE', 'DOORSTEP', 'HOME_VISIT', 'CHAT', 'COUNTER'];

/** An attempt that found nobody is an effort too; a talk counts when prevention was part of it. */
const isEffort = (contact: ContactAttempt): boolean =>
  personal.includes(contact.channel) && (!reachedTenant(contact.outcome) || contact.preventionMentioned);

/**
 * The evidence for reporting one person. A letter to the bewindvoerder or curator counts for whom he represents; an
 * objection belongs to this person and this letter, a new reminder asks anew.
 */
export function signalEvidence(facts: CaseFacts, personId: number): SignalEvidence {
  const addressed = new Set([personId, ...representativesOf(facts).map((person) => person.id)]);
  const letters = facts.letters.filter((letter) => letter.personIds.some((id) => addressed.has(id)));
  const contacts = facts.contacts.filter((contact) => contact.personId === null || contact.personId === personId);
  const offer = last(letters.filter((letter) => letter.offersSharing && isReminder(letter.kind))) ?? null;
  const replies = facts.replies.filter((reply) => reply.letterId === offer?.id && addressed.has(reply.personId));
  const helpContact = last(contacts.filter((c) => c.debtHelpMentioned && reachedTenant(c.outcome))) ?? null;
  const helpLetter = last(letters.filter((letter) => letter.mentionsDebtHelp)) ?? null;
  const reply = last(replies);
  return {
    contact: last(contacts.filter(isEffort)) ?? null,
    debtHelp: helpContact || helpLetter ? { contact: helpContact, letter: helpLetter } : null,
    reminder: offer ?? last(letters.filter((letter) => isReminder(letter.kind))) ?? null,
    offer,
    objection: reply?.reply === 'OBJECTED' ? reply : null,
    consent: reply?.reply === 'CONSENTED' ? reply : null,
    silenceFrom: offer?.reactionEndsOn ? addDays(offer.reactionEndsOn, 1) : null,
  };
}

/** Bgs art. 2 a–c and the offer of d stand on record; objection and term are asked apart. */
export const evidenceComplete = (evidence: SignalEvidence): boolean =>
  evidence.contact !== null && evidence.debtHelp !== null && evidence.reminder !== null && evidence.offer !== null;

/** Silence may be read as "no objection" once the reaction term has passed, or a yes has come. */
export const mayShare = (evidence: SignalEvidence, today: CalendarDate): boolean =>
  evidence.objection === null && (evidence.consent !== null || (evidence.silenceFrom !== null && evidence.silenceFrom <= today));

export const isRunning = (signal: Pick<EarlySignal, 'outcome'>): boolean => signal.outcome === null || signal.outcome === 'RECEIVED';

/** When somebody decides whether the signal bore fruit. @policy `signalReviewDays`, moved to a working day by nobody */
export const reviewOn = (sentOn: CalendarDate): CalendarDate => addDays(sentOn, policy.signalReviewDays.value);

/** A signal that may go out should go out within three working days. @policy Beleid De Linde 2026, § 3 */
export const sendBy = (possibleFrom: CalendarDate): CalendarDate => addWorkingDays(possibleFrom, 3);
