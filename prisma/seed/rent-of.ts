import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import type { PriceRow } from '#lib/domain/import-row.ts';
import type { Month } from './month.ts';
import { between, chance, type Random } from './random.ts';

/** The yearly rise on 1 July in tenths of a percent, by the last digit of the year. */
const rises = [26, 31, 23, 31, 53, 45, 41, 36, 29, 33] as const;
const rise = (bare: number, on: CalendarDate): number => Math.round((bare * (1000 + rises[Number(on[3])]!)) / 1000);

/** Rent and service costs of one dwelling: from its first month in view, and anew each 1 July. */
export function pricesOf(random: Random, contract: string, months: readonly Month[]): PriceRow[] {
  const service = chance(random, 0.85) ? between(random, 600, 6_500) : 0;
  return pricesFrom({ contract, bare: between(random, 41_500, 76_500), service }, months);
}

/** The same from a rent that is known in the newest month. */
export const pricesBefore = (contract: string, gross: number, service: number, months: readonly Month[]): PriceRow[] => {
  const factor = months
    .slice(1)
    .filter((month) => month.period.endsWith('-07'))
    .reduce((all, month) => all * (1 + rises[Number(month.period[3])]! / 1000), 1);
  const rows = pricesFrom({ contract, bare: Math.round((gross - service) / factor), service }, months);
  const last = rows.at(-1)!;
  return [...rows.slice(0, -1), { ...last, bare: cents(gross - service) }];
};

function pricesFrom(rent: { contract: string; bare: number; service: number }, months: readonly Month[]): PriceRow[] {
  const rows: PriceRow[] = [];
  let bare = rent.bare;
  for (const [place, month] of months.entries()) {
    if (place > 0 && !month.period.endsWith('-07')) continue;
    if (place > 0) bare = rise(bare, month.days[0]!);
    rows.push({
      line: 0,
      contract: rent.contract,
      startsOn: month.days[0]!,
      bare: cents(bare),
      service: cents(rent.service),
    });
  }
  return rows;
}

/** The gross rent of each month. */
export function rentsOf(prices: readonly PriceRow[], months: readonly Month[]): number[] {
  let place = 0;
  return months.map((month) => {
    while (place + 1 < prices.length && prices[place + 1]!.startsOn <= month.days[0]!) place++;
    return prices[place]!.bare + prices[place]!.service;
  });
}
