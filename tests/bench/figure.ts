/** One figure of `npm run bench`: a value in its unit, the goal, what it was held against, and whether it holds. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: string;
  readonly against: string;
  readonly holds: boolean;
}

/** The middle of several timings. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** A ratio with two decimals against a bound: at most (`≤`) or at least (`≥`). */
export const ratio = (name: string, value: number, sign: '≤' | '≥', bound: number, against: string): Figure => ({
  name,
  value: Math.round(value * 100) / 100,
  unit: '×',
  goal: `${sign} ${bound}`,
  against,
  holds: sign === '≤' ? value <= bound : value >= bound,
});

/** Milliseconds that some work took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}
