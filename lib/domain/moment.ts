import type { CalendarDate } from './calendar-date.ts';

/** The two kinds of time of one act: the instant at which it is written down and the Amsterdam day on which it counts. */
export interface Moment {
  readonly at: Date;
  readonly today: CalendarDate;
}
