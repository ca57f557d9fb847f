import type { Counts } from '#lib/domain/import-check.ts';
import type { ImportRunRow } from '#lib/features/import/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** Lines that are booked: new ones of the lists, and what the bank brought for a known tenancy. */
export const bookedOf = (totals: Counts): number => totals.new + totals.matched;

const kinds = ['new', 'updated', 'doubtful'] as const;

/** What a booking changes, such as "4.838 nieuwe regels, 12 wijzigingen en 3 betalingen met twijfel"; empty when nothing. */
export function whatOf({ t, list }: Speech, totals: Counts, named: readonly (typeof kinds)[number][] = kinds): string {
  const counts = { new: bookedOf(totals), updated: totals.updated, doubtful: totals.doubtful };
  return list(named.filter((kind) => counts[kind] > 0).map((kind) => t(`import.ask.${kind}`, { count: counts[kind] })));
}

/** The files of a run in few words: the first, and how many others. */
export function filesOf({ t }: Speech, { fileNames: [first = '', ...others] }: ImportRunRow): string {
  return others.length === 0 ? first : t('import.runs.more', { first, count: others.length });
}
