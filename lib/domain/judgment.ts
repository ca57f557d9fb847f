import { addDays, addMonths, type CalendarDate, later } from './calendar-date.ts';
import { policy } from './policy.ts';
import { statutoryTermEnd, workingDayFrom } from './working-day.ts';

/** What starts and ends the terms of a judgment. Days; absent where it has not happened. */
export interface JudgmentTerms {
  readonly on: CalendarDate;
  /** Verstek: the tenant did not appear, so that he can oppose and cannot appeal. */
  readonly byDefault: boolean;
  readonly servedOn: CalendarDate | null;
  readonly servedInPerson: boolean;
  /** An act of the tenant that shows he knows the judgment (he calls about it, he signs an agreement after it). */
  readonly awareOn: CalendarDate | null;
  readonly vacateDays: number;
}

/**
 * The last day on which the tenant can turn against the judgment: opposition after a default judgment, appeal after a
 * contested one. Null while the term of opposition has not begun: served to nobody in person and no sign that he knows.
 * @source art. 143 lid 2 Rv — four weeks from service in person or from an act that shows he knows the judgment
 * @source art. 339 lid 1 Rv — appeal within three months of the day of the judgment
 * @source art. 1 lid 1 Algemene termijnenwet — no term of a law ends in a weekend or on a holiday
 */
export function remedyEndsOn(judgment: Omit<JudgmentTerms, 'vacateDays'>): CalendarDate | null {
  if (!judgment.byDefault) return workingDayFrom(addMonths(judgment.on, policy.appealMonths.value));
  const known = [judgment.servedInPerson ? judgment.servedOn : null, judgment.awareOn].filter((on) => on !== null).sort()[0];
  return known ? workingDayFrom(addDays(known, policy.oppositionDays.value)) : null;
}

/** How a tenant can turn against a judgment. @source art. 143 and 332 Rv — opposition after default, else appeal */
export const remedyAgainst = (judgment: Pick<JudgmentTerms, 'byDefault'>): 'OPPOSITION' | 'APPEAL' =>
  judgment.byDefault ? 'OPPOSITION' : 'APPEAL';

/** The last day of the vacate term that the judge set, counted from service; a judge's term is not extended. Null: not served. */
export const vacateTermEndsOn = (judgment: Pick<JudgmentTerms, 'servedOn' | 'vacateDays'>): CalendarDate | null =>
  judgment.servedOn && addDays(judgment.servedOn, judgment.vacateDays);

/**
 * The first day on which the bailiff can evict: the day after the later of the vacate term of the judgment and the
 * three-day term of his own notice. Null while the judgment is not served.
 * @source art. 555 Rv — an order to comply within three days; a postponed date asks for a new notice
 * @source art. 1 and 2 Algemene termijnenwet; HR 13 juni 2025, ECLI:NL:HR:2025:901 — at least two working days in it
 */
export function firstEvictionDay(judgment: Pick<JudgmentTerms, 'servedOn' | 'vacateDays'>, noticeOn: CalendarDate): CalendarDate | null {
  const vacate = vacateTermEndsOn(judgment);
  return vacate && addDays(later(vacate, statutoryTermEnd(noticeOn, policy.evictionNoticeMinDays.value)), 1);
}

/** The day from which somebody has to ask whether executing is still reasonable. @source policy `judgmentExecutionReviewMonths` */
export const executionReviewOn = (on: CalendarDate): CalendarDate => addMonths(on, policy.judgmentExecutionReviewMonths.value);

/** The last day on which the municipality keeps what was in the home; after it the goods may be sold. @source art. 556 lid 3 Rv */
export const goodsKeptUntil = (evictedOn: CalendarDate): CalendarDate => addDays(evictedOn, policy.keepGoodsWeeks.value * 7);

/**
 * The day on which the oldest rent that is open becomes time-barred when nobody interrupts it. What a judge awarded lasts
 * longer. @source art. 3:308 BW — five years; art. 3:324 BW — twenty years for a judgment
 */
export const limitationEndsOn = (oldestOpenOn: CalendarDate): CalendarDate => addMonths(oldestOpenOn, policy.limitationYears.value * 12);
