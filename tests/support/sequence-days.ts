import { addDays, type CalendarDate, day } from '#lib/domain/calendar-date.ts';
import { runArrears } from '#lib/features/ledger/commands.ts';
import { book, on, type Told } from './household.ts';

/** What is imported on which day, by contract. */
export type Bookings = Readonly<Record<string, readonly Told[]>>;

/**
 * Moves the clock day by day: what the bank and the ledger bring that day comes in by import, then the nightly run. After
 * each day `then` may look, or act.
 */
export async function liveThrough(
  from: string,
  to: string,
  contract: string,
  bookings: Bookings,
  then: (date: CalendarDate) => Promise<void> = async () => {},
): Promise<void> {
  for (let date = day(from); date <= to; date = addDays(date, 1)) {
    const today = bookings[date];
    if (today) await book(contract, today, on(date, '05:00'));
    await runArrears(date, on(date, '22:00'));
    await then(date);
  }
}
