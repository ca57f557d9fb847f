import { addDays, type CalendarDate } from './calendar-date.ts';
import { policy } from './policy.ts';
import { accept, type Result, refuse } from './result.ts';

/** A day on which something happened: not before what it follows on, and not after today. */
export function happenedSince(
  earliest: CalendarDate,
  on: CalendarDate,
  today: CalendarDate,
): Result<true, { code: 'DAY_IN_PAST'; earliest: CalendarDate } | { code: 'DAY_IN_FUTURE'; latest: CalendarDate }> {
  if (on > today) return refuse({ code: 'DAY_IN_FUTURE', latest: today });
  return on < earliest ? refuse({ code: 'DAY_IN_PAST', earliest }) : accept(true as const);
}

/** The first day that still belongs to a case: what was said or sent shortly before it opened is about the same debt. */
export const earliestOf = (facts: { readonly openedOn: CalendarDate }): CalendarDate =>
  addDays(facts.openedOn, -policy.happenedBeforeCaseDays.value);
