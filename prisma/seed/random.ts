/** A number in [0, 1), the same ones in the same order for the same seed. */
export type Random = () => number;

/** A small generator (mulberry32) of its own for every pair of seed and place, so that each tenancy stands by itself. */
export function randomOf(seed: number, place: number): Random {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(place + 1, 0xc2b2ae35)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const chance = (random: Random, share: number): boolean => random() < share;
/** A whole number from `low` up to and including `high`. */
export const between = (random: Random, low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
export const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

/** One of the values, each as often as its share; shares need not add up to one. */
export function weighted<T>(random: Random, table: readonly (readonly [T, number])[]): T {
  let left = random() * table.reduce((total, [, share]) => total + share, 0);
  for (const [value, share] of table) {
    left -= share;
    if (left < 0) return value;
  }
  return table.at(-1)![0];
}

/** A place in [0, 1) that fills the line evenly for 0, 1, 2 …, so that shares come out right in a small portfolio too. */
export const evenly = (place: number): number => (place * 0.6180339887498949 + 0.5) % 1;
