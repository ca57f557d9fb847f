import type { Counts } from '#lib/domain/import-check.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** Lines that are booked: new ones of the lists, and what the bank brought for a known tenancy. */
export const bookedOf = (totals: Counts): number => totals.new + totals.matched;

/** What a booking changes, such as "4.838 nieuwe regels, 12 wijzigingen en 3 betalingen met twijfel"; empty when nothing. */
export function whatOf({ t, list }: Speech, totals: Counts): string {
  const counts = { new: bookedOf(totals), updated: totals.updated, doubtful: totals.doubtful };
  return list(
    (['new', 'updated', 'doubtful'] as const)
      .filter((kind) => counts[kind] > 0)
      .map((kind) => t(`import.ask.${kind}`, { count: counts[kind] })),
  );
}
