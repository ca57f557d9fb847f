import { between, chance, evenly, type Random, weighted } from './random.ts';

/** A payment beside the usual ones, to make up for a month. Amounts in cents. */
export interface Extra {
  readonly month: number;
  readonly dayOfMonth: number;
  readonly cents: number;
  /** The month it makes up for. */
  readonly forMonth: number;
}
/** What a household pays of every month on its usual day, and what it pays extra. */
export interface Paying {
  readonly usual: number[];
  readonly extras: readonly Extra[];
  /** The first month of arrears that still stand; null when all is paid. */
  readonly behindSince: number | null;
  /** Months of rent that are open now, about. */
  readonly behind: number;
}

/**
 * How many months of rent are open now, as shares of a portfolio.
 * @source performance measurement of 2026-11-22: 7.0 % owes anything, 1.8 % two months or more
 */
const depths: readonly (readonly [share: number, low: number, high: number])[] = [
  [0.0297, 0.15, 0.9],
  [0.0226, 1, 1.9],
  [0.0095, 2, 2.9],
  [0.0064, 3, 5.8],
  [0.0022, 6.2, 9.5],
];

/** A round number of months as often as not: who misses, mostly misses whole months. */
function depthAt(place: number, random: Random, behind: number): number {
  let left = evenly(place) / behind;
  for (const [share, low, high] of depths) {
    if (left < share) return low >= 1 && chance(random, 0.5) ? Math.floor(low + random() * (high - low)) : low + random() * (high - low);
    left -= share;
  }
  return 0;
}

/** Households that fall behind now and then, and how often a month they do. */
const prone = { share: 0.3, monthly: 0.07 };
const toFive = (cents: number): number => Math.round(cents / 500) * 500;

/**
 * How a household pays its `demands` (cents a month, oldest first); `current` is the last month that may stay open, and
 * `dayOfMonth` how far that month has come. `behind` makes arrears rarer (below 1) or more frequent.
 */
export function payingOf(
  random: Random,
  at: { place: number; current: number; dayOfMonth: number; behind: number },
  demands: readonly number[],
): Paying {
  const usual = [...demands];
  const extras: Extra[] = [];
  const { current, dayOfMonth } = at;
  const depth = Math.min(depthAt(at.place, random, at.behind), current);
  const since = depth > 0 ? stayBehind(random, usual, extras, { depth, current, dayOfMonth }) : null;
  if (chance(random, prone.share)) recoverNowAndThen(random, usual, extras, since === null ? current : since - 1);
  return { usual, extras, behindSince: since, behind: depth };
}

/** Takes `depth` months away from the last ones; some households are on their way back from deeper. */
function stayBehind(random: Random, usual: number[], extras: Extra[], at: { depth: number; current: number; dayOfMonth: number }): number {
  const whole = Math.floor(at.depth);
  const part = at.depth - whole;
  const short = Math.ceil(at.depth);
  const span = Math.min(at.current + 1, short + between(random, 0, Math.min(3, short)));
  const since = at.current - span + 1;
  const months = Array.from({ length: span - 1 }, (_, place) => since + 1 + place).sort(() => random() - 0.5);
  const missed = [since, ...months.slice(0, short - 1)];
  for (const month of missed.slice(0, whole)) usual[month] = 0;
  if (part > 0) {
    const month = missed[whole]!;
    usual[month] = Math.min(Math.max(toFive(usual[month]! * (1 - part)), 2_500), usual[month]! - 500);
  }
  if (whole < 1 || since < 3 || span < 3 || !chance(random, 0.3)) return since;
  payBack(random, extras, {
    month: since - 1,
    first: since + 1,
    count: Math.min(3, span - 2),
    total: usual[since - 1]!,
  });
  usual[since - 1] = 0;
  return since - 1;
}

/** Spells that were over before `until`. */
function recoverNowAndThen(random: Random, usual: number[], extras: Extra[], until: number): void {
  for (let month = 1; month < until; month++) {
    if (!chance(random, prone.monthly)) continue;
    const depth = weighted(random, [
      [1, 45],
      [2, 32],
      [3, 17],
      [5, 6],
    ]);
    const sameMonth = depth === 1 && chance(random, 0.4);
    const count = depth === 1 ? 1 : between(random, 2, depth + 3);
    const first = sameMonth ? month : month + depth;
    if (first + count > until) continue;
    const total = usual.slice(month, month + depth).reduce((sum, cents) => sum + cents, 0);
    payBack(random, extras, { month, first, count, total, from: sameMonth ? 12 : 5 });
    usual.fill(0, month, month + depth);
    month = first + count;
  }
}

/** Instalments of round amounts in following months; the last one takes what is left. */
function payBack(
  random: Random,
  extras: Extra[],
  debt: { month: number; first: number; count: number; total: number; from?: number },
): void {
  let left = debt.total;
  for (let place = 0; place < debt.count; place++) {
    const cents = place === debt.count - 1 ? left : Math.min(left, toFive(debt.total / debt.count));
    if (cents > 0)
      extras.push({
        month: debt.first + place,
        dayOfMonth: between(random, debt.from ?? 5, 27),
        cents,
        forMonth: debt.month,
      });
    left -= cents;
  }
}
