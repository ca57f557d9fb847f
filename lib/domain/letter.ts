import { addDays, type CalendarDate } from './calendar-date.ts';
import { policy } from './policy.ts';
import { postalDelivery, workingDayFrom } from './working-day.ts';

export const letterKinds = ['REMINDER', 'DUNNING', 'FOURTEEN_DAY_NOTICE', 'FORMAL_DEMAND', 'OTHER'] as const;
export type LetterKind = (typeof letterKinds)[number];
export const letterChannels = ['POST', 'EMAIL', 'PORTAL', 'HAND'] as const;
export type LetterChannel = (typeof letterChannels)[number];

/** A written reminder about the arrears. @source art. 2 onder c Bgs — at least one written reminder */
export const isReminder = (kind: LetterKind): boolean => kind !== 'OTHER';
/** Letters about money go to the bewindvoerder or curator, where there is one. @source art. 1:441 BW */
export const isMoneyLetter = (kind: LetterKind): boolean => kind !== 'OTHER';

export interface LetterTerms {
  readonly deliveredOn: CalendarDate;
  /** Last day on which the debtor can pay without costs. */
  readonly lastFreeDay: CalendarDate;
  readonly costsFrom: CalendarDate;
}

/**
 * When a fourteen-day notice counts as delivered and from when collection costs may be asked.
 * @source art. 6:96 lid 6 BW; HR 25-11-2016, ECLI:NL:HR:2016:2704 — fifteen days after delivery
 * @source art. 1 Algemene termijnenwet — a last day in the weekend or on a holiday moves on (prudent)
 */
export function noticeTerms(sentOn: CalendarDate, channel: LetterChannel): LetterTerms {
  const deliveredOn = channel === 'POST' ? postalDelivery(sentOn) : sentOn;
  const lastFreeDay = workingDayFrom(addDays(deliveredOn, policy.fourteenDayTermDays.value));
  return { deliveredOn, lastFreeDay, costsFrom: addDays(lastFreeDay, 1) };
}

/** Until when the tenant can say no to sharing his data. @policy `reactionTermDays`; the decree names no term */
export const reactionEndsOn = (sentOn: CalendarDate): CalendarDate => addDays(sentOn, policy.reactionTermDays.value);
