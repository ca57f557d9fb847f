import type { WorkFilter } from '#lib/features/case/schema.ts';

/** The address of the worklist with these filters; what is left out is everything, and a new choice starts at the first page. */
export function workAddress(filter: WorkFilter, change: Partial<Record<keyof WorkFilter, string | undefined>> = {}): string {
  const all = { ...filter, na: undefined, ...change };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(all))
    if (value !== undefined && value !== '' && !(name === 'lijst' && value === 'nu')) query.set(name, String(value));
  const text = query.toString();
  return text ? `/werklijst?${text}` : '/werklijst';
}
