/** The zone of this run. Days must come out the same in each; what no zone can touch is tried at length in one. */
const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** How many random cases to try: all in Amsterdam, one in fifty elsewhere. */
export const cases = (most: number): number => (zone === 'Europe/Amsterdam' ? most : Math.ceil(most / 50));

/** Whether this run tries what is independent of the zone at its full length. */
export const atLength = zone === 'Europe/Amsterdam';
