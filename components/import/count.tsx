import type { Speech } from '#lib/i18n/speech.ts';

/** A count in a table; a nought stays quiet, and on a phone its line is left out. */
export const countOf = ({ count }: Speech, value: number) => (value === 0 ? <span className="nought">0</span> : count(value));
