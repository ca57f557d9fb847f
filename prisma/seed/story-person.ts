import type { StoryTenancy } from './story-tenancy.ts';

type Person = StoryTenancy['persons'][number];

export const mrs = (initials: string, prefix: string | null, surname: string, role: 'HUU' | 'MDH' = 'HUU'): Person => ({
  role,
  salutation: 'mevrouw',
  initials,
  prefix,
  surname,
});
export const mr = (initials: string, prefix: string | null, surname: string, role: 'HUU' | 'MDH' = 'HUU'): Person => ({
  role,
  salutation: 'de heer',
  initials,
  prefix,
  surname,
});
/** Who looks after somebody's money. */
export const bewindvoerder = (name: string): Person => ({ role: 'BWI', salutation: null, initials: null, prefix: null, surname: name });
