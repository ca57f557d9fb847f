import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { PaymentMethod } from '#lib/domain/ledger.ts';
import { collectionCosts, corrected, type Draft, otherDue, paid, remitted, rentDue, reversed } from './draft.ts';
import { dayIn, type Month, monthName } from './month.ts';
import { type Paying, payingOf } from './paying.ts';
import { between, chance, type Random } from './random.ts';

export interface Payer {
  readonly place: number;
  readonly behind: number;
  readonly method: PaymentMethod;
  /** Whether lines may point at others or name a month: reversals, costs, "huur april". */
  readonly linked: boolean;
  readonly rents: readonly number[];
  readonly months: readonly Month[];
  readonly today: CalendarDate;
}

/** All bookings of one tenancy: rent, what was paid of it and how, and the small things that happen to a ledger. */
export function ledgerOf(random: Random, payer: Payer): Draft[] {
  const { months, today } = payer;
  const settled = settlement(random);
  const demands = payer.rents.map((rent, i) => (i > 0 && months[i]!.period.endsWith('-07') ? rent + settled : rent));
  const dayOfMonth = Number(today.slice(8));
  const newest = months.findLastIndex((month) => month.days[0]! <= today);
  const current = dayOfMonth < 8 ? newest - 1 : newest;
  const paying = payingOf(random, { place: payer.place, current: Math.max(current, 0), dayOfMonth, behind: payer.behind }, demands);
  const usualDay = payDay(random, payer.method);
  const drafts: Draft[] = [];
  const rents: Draft[] = [];
  for (const [i, month] of months.entries()) {
    const rent = rentDue(month, payer.rents[i]!);
    rents.push(rent);
    drafts.push(rent);
    if (demands[i]! > payer.rents[i]!) drafts.push(otherDue(month.bookedOn, month.days[0]!, settled, 'afrekening servicekosten'));
    if (demands[i]! < payer.rents[i]!) drafts.push(corrected(month.bookedOn, settled, 'teruggave servicekosten'));
    const latest = i === current ? dayOfMonth : 25;
    drafts.push(
      ...payments(random, payer, {
        month,
        before: months[i - 1],
        demand: demands[i]!,
        cents: paying.usual[i]!,
        usualDay,
        latest,
      }),
    );
  }
  for (const extra of paying.extras) {
    const named = payer.linked && chance(random, 0.2) ? months[extra.forMonth]! : null;
    drafts.push(
      paid(
        dayIn(months[extra.month]!, extra.dayOfMonth),
        extra.cents,
        named ? `huur ${monthName(named.period)}` : 'achterstand huur',
        named?.period ?? null,
      ),
    );
  }
  if (payer.linked) drafts.push(...smallThings(random, payer, paying, rents, current));
  return drafts;
}

/** The yearly settlement of service costs, in cents: more, less or nothing. */
const settlement = (random: Random): number =>
  chance(random, 0.8) ? 0 : chance(random, 0.5) ? between(random, 1_500, 12_000) : -between(random, 1_000, 9_000);

/** Positive: that day of the month. Not positive: so many days before its end, in the month before. */
const payDay = (random: Random, method: PaymentMethod): number => {
  if (method === 'INC') return 1;
  if (method === 'INH') return -between(random, 3, 6);
  return chance(random, 0.65) ? -between(random, 0, 6) : between(random, 1, 5);
};

interface Due {
  readonly month: Month;
  readonly before: Month | undefined;
  readonly demand: number;
  readonly cents: number;
  readonly usualDay: number;
  readonly latest: number;
}

/** How one month is paid: as usual, partly and later, or not; a direct debit may come back. */
function payments(random: Random, payer: Payer, due: Due): Draft[] {
  const { month, before, demand, cents } = due;
  const description =
    payer.method === 'INC'
      ? `incasso huur ${month.name}`
      : payer.method === 'INH'
        ? `inhouding uitkering ${month.name}`
        : `huur ${month.name}`;
  if (cents === demand) {
    const on = due.usualDay > 0 ? dayIn(month, due.usualDay) : before ? before.days.at(due.usualDay - 1)! : month.days[0]!;
    return [paid(on, cents, description)];
  }
  const drafts: Draft[] = [];
  if (payer.method === 'INC' && payer.linked && chance(random, 0.7)) {
    const debit = paid(month.days[0]!, demand, description);
    drafts.push(debit, reversed(dayIn(month, between(random, 3, 6)), debit));
  }
  if (cents > 0) drafts.push(paid(dayIn(month, between(random, Math.min(7, due.latest), due.latest)), cents, 'deel huur'));
  return drafts;
}

/** Collection costs on old arrears, and here and there a remainder that we let go. */
function smallThings(random: Random, payer: Payer, paying: Paying, rents: readonly Draft[], current: number): Draft[] {
  const drafts: Draft[] = [];
  const oldest = paying.behindSince === null ? undefined : rents[paying.behindSince];
  if (oldest && paying.behind >= 3 && current >= 2) {
    drafts.push(
      collectionCosts(dayIn(payer.months[current - 1]!, between(random, 8, 25)), Math.max(4_000, Math.round(oldest.amount * 0.15)), oldest),
    );
  }
  if (paying.behindSince === null && current >= 5 && chance(random, 0.05)) {
    const month = between(random, 1, current - 2);
    const fee = otherDue(dayIn(payer.months[month]!, 10), dayIn(payer.months[month]!, 24), 350, 'duplicaat sleutel');
    drafts.push(fee, remitted(dayIn(payer.months[month + 1]!, between(random, 5, 25)), 350, fee));
  }
  return drafts;
}
