/** Money in euro cents: a safe integer, never a float. Negative is what we owe. */
export type Cents = number & { readonly __unit: 'cents' };

/** Brands a whole number of cents; throws on a fraction or beyond 2^53 (a bug, not input). */
export function cents(amount: number | bigint): Cents {
  const value = Number(amount) + 0; // −0 is 0
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of cents: ${amount}`);
  return value as Cents;
}

export const zero = cents(0);

/** Sum of amounts in cents; zero for none. */
export function sum(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total += amount;
  return cents(total);
}

export const least = (a: Cents, b: Cents): Cents => (a < b ? a : b);

/**
 * Splits an amount into `parts` instalments that sum to it to the cent; the first ones carry the remainder.
 * `split(cents(1000), 3)` → 334, 333, 333. `parts` ≥ 1.
 */
export function split(amount: Cents, parts: number): Cents[] {
  const base = Math.trunc(amount / parts);
  const rest = Math.abs(amount - base * parts);
  return Array.from({ length: parts }, (_, i) => cents(base + (i < rest ? Math.sign(amount) : 0)));
}
