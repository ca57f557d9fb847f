import { addDays, addMonths, addPeriods, type CalendarDate, firstDayOf, periodOf } from '#lib/domain/calendar-date.ts';
import type { BookingRow, ContractRow, NamedRows, PersonRow, PriceRow } from '#lib/domain/import-row.ts';
import { numbered } from './draft.ts';
import { ledgerOf } from './ledger-of.ts';
import { type Month, monthsUntil } from './month.ts';
import { personsOf } from './person-of.ts';
import { between, chance, type Random, randomOf, weighted } from './random.ts';
import { pricesOf, rentsOf } from './rent-of.ts';
import { addressAt, city } from './streets.ts';

export interface PortfolioOptions {
  readonly tenancies: number;
  /** Months of ledger, that of `today` included. */
  readonly months: number;
  readonly today: CalendarDate;
  readonly seed: number;
  /** Share of the tenancies whose lines may point at others or name a month; about three in ten of those have such lines. */
  readonly linked?: number;
  /** Arrears rarer (below 1) or more frequent than the usual 7 %. */
  readonly behind?: number;
}

/** A whole corporation as the import reads it. Everyone and every place in it is invented. */
export interface Portfolio {
  readonly contracts: ContractRow[];
  readonly persons: PersonRow[];
  readonly prices: PriceRow[];
  readonly bookings: BookingRow[];
}

/** The same options give the same corporation; another size only adds or leaves out tenancies. */
export const portfolio = (options: PortfolioOptions): Portfolio =>
  partOf(options, monthsUntil(options.today, options.months), 0, options.tenancies);

/** The same in parts of at most `size` tenancies, for portfolios that should not stand in memory as a whole. */
export function* portfolioParts(options: PortfolioOptions, size: number): Generator<Portfolio> {
  const months = monthsUntil(options.today, options.months);
  for (let from = 0; from < options.tenancies; from += size) yield partOf(options, months, from, Math.min(from + size, options.tenancies));
}

function partOf(options: PortfolioOptions, months: readonly Month[], from: number, until: number): Portfolio {
  const whole: Portfolio = { contracts: [], persons: [], prices: [], bookings: [] };
  for (let place = from; place < until; place++) addTenancy(whole, options, months, place);
  return whole;
}

/** So that numbers of contracts and people never meet those of the named stories. */
const firstNumber = 20_001;

function addTenancy(whole: Portfolio, options: PortfolioOptions, months: readonly Month[], place: number): void {
  const random = randomOf(options.seed, place);
  const contract = `DL-${firstNumber + place}`;
  const { street, houseNumber, houseLetter } = addressAt(place);
  const term = termOf(random, months);
  const method = weighted(random, [
    ['INC', 82],
    ['OVB', 13],
    ['INH', 5],
  ] as const);
  whole.contracts.push({
    line: 0,
    contract,
    beginsOn: term.beginsOn,
    endsOn: term.endsOn,
    paymentMethod: method,
    unit: `VHE-${firstNumber + place}`,
    street: street.name,
    houseNumber,
    houseLetter,
    houseNumberAddition: null,
    postcode: street.postcode,
    city,
    neighbourhood: street.neighbourhood,
    team: street.team,
  });
  whole.persons.push(...personsOf(random, place, contract));
  const prices = pricesOf(random, contract, term.months);
  whole.prices.push(...prices);
  const drafts = ledgerOf(random, {
    place,
    method,
    behind: options.behind ?? 1,
    linked: chance(random, options.linked ?? 0.3),
    rents: rentsOf(prices, term.months),
    months: term.months,
    today: options.today,
  });
  for (const booking of numbered(drafts, contract, options.today)) whole.bookings.push(booking);
}

/** Most people live there for years; some came lately. */
function termOf(
  random: Random,
  months: readonly Month[],
): { beginsOn: CalendarDate; endsOn: CalendarDate | null; months: readonly Month[] } {
  const newcomer = months.length > 12 && chance(random, 0.06);
  if (!newcomer) return { beginsOn: addMonths(months[0]!.days[0]!, -between(random, 1, 420)), endsOn: null, months };
  const since = between(random, 1, months.length - 8);
  return { beginsOn: months[since]!.days[0]!, endsOn: null, months: months.slice(since) };
}

/** The four files of an import, with their lines counted as in a file under its header. */
export const filesOf = (whole: Portfolio): NamedRows[] => {
  const inFile = <Row extends { line: number }>(rows: readonly Row[]): Row[] => rows.map((row, place) => ({ ...row, line: place + 2 }));
  const rest = { refused: [], unknownColumns: [] };
  return [
    {
      name: 'huurovereenkomsten.csv',
      sizeBytes: 0,
      file: { kind: 'CONTRACT', rows: inFile(whole.contracts), ...rest },
    },
    { name: 'huurders.csv', sizeBytes: 0, file: { kind: 'PERSON', rows: inFile(whole.persons), ...rest } },
    { name: 'huurprijzen.csv', sizeBytes: 0, file: { kind: 'PRICE', rows: inFile(whole.prices), ...rest } },
    { name: 'boekingen.csv', sizeBytes: 0, file: { kind: 'BOOKING', rows: inFile(whole.bookings), ...rest } },
  ];
};

/** The first day of the ledger: nobody owes anything yet. */
export const ledgerBegins = (today: CalendarDate, months: number): CalendarDate =>
  addDays(firstDayOf(addPeriods(periodOf(today), 1 - months)), -1);
