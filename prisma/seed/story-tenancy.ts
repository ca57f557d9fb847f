import { addMonths, type CalendarDate, day } from '#lib/domain/calendar-date.ts';
import type { CostKind, PersonRow } from '#lib/domain/import-row.ts';
import type { PaymentMethod } from '#lib/domain/ledger.ts';
import { numbered } from './draft.ts';
import { monthsUntil } from './month.ts';
import { ibanAt, personRow } from './person-of.ts';
import type { Portfolio } from './portfolio.ts';
import { randomOf } from './random.ts';
import { pricesBefore, rentsOf } from './rent-of.ts';
import { draftsOf } from './story-ledger.ts';
import { addressAt, city, streets } from './streets.ts';

/** The home of a story and its ledger. Months are counted back from this one (0), days in working days before today. */
export interface StoryTenancy {
  readonly team: 'NOORD' | 'ZUID';
  readonly persons: readonly Pick<PersonRow, 'role' | 'salutation' | 'initials' | 'prefix' | 'surname'>[];
  /** Gross rent a month now, in cents, and the service costs in it. */
  readonly rent: number;
  readonly service: number;
  readonly method: PaymentMethod;
  /** Months that were not paid, or whose direct debit came back within days. */
  readonly missed?: readonly number[];
  /** The same for `months` months on end (all since, without): the first of them was overdue when the reminder went out, `reminder` working days ago. */
  readonly behind?: { readonly reminder: number; readonly months?: number };
  /** What is open in all, in cents: the month before the missed ones was paid short by what is left. */
  readonly open?: number;
  /** A direct debit that came back on that working day. */
  readonly returned?: readonly number[];
  readonly paid?: readonly { readonly ago: number; readonly cents: number; readonly text: string }[];
  /** A plan as it was paid: the first instalment so many days before today, one every so many days after it. */
  readonly instalments?: { readonly first: number; readonly every: number; readonly count: number; readonly cents: number };
  /** Other claims: `dueAgo` working days ago; `rent` for one that is part of the rent of that month. */
  readonly claims?: readonly { readonly dueAgo: number; readonly cents: number; readonly text: string; readonly rent?: true }[];
  /** What the bailiff and the court cost, booked so many working days ago. */
  readonly costs?: readonly { readonly ago: number; readonly kind: CostKind; readonly cents: number; readonly text: string }[];
  /** The judgment that ended the lease, so many working days ago: what is charged since is a use fee. */
  readonly dissolved?: number;
  /** He names the month he pays for: `huur april`. */
  readonly namesMonth?: boolean;
  /** How many months ago the tenancy ended. */
  readonly ended?: number;
}

/** Nobody lives there much longer than twenty years: they came eleven months one after another. */
const longest = 23;

/** Adds the tenancy of a story to a portfolio; answers its contract number. */
export function addStory(whole: Portfolio, story: StoryTenancy, at: { place: number; today: CalendarDate; months: number }): string {
  const contract = `DL-${10_101 + at.place}`;
  const random = randomOf(at.place, 7);
  const { street, houseNumber, houseLetter } = addressAt(homeOf(story.team, at.place));
  const all = monthsUntil(at.today, at.months).slice(0, -1);
  const months = story.ended === undefined ? all : all.slice(0, all.length - story.ended);
  whole.contracts.push({
    line: 0,
    contract,
    beginsOn: addMonths(day('2021-03-01'), -11 * (at.place % longest)),
    endsOn: story.ended === undefined ? null : months.at(-1)!.days.at(-1)!,
    paymentMethod: story.method,
    unit: `VHE-${10_101 + at.place}`,
    street: street.name,
    houseNumber,
    houseLetter,
    houseNumberAddition: null,
    postcode: street.postcode,
    city,
    neighbourhood: street.neighbourhood,
    team: street.team,
  });
  const phonePlace = 3_200 + at.place;
  for (const [position, person] of story.persons.entries())
    whole.persons.push({
      ...personRow(random, { place: phonePlace, contract, position, iban: ibanAt(phonePlace) }, person),
      language: 'NLD',
    });
  const prices = pricesBefore(contract, story.rent, story.service, months);
  whole.prices.push(...prices);
  whole.bookings.push(...numbered(draftsOf(story, months, rentsOf(prices, months), at.today), contract, at.today));
  return contract;
}

/** A dwelling of that team beyond those of the portfolio. */
function homeOf(team: StoryTenancy['team'], place: number): number {
  const ofTeam = streets.map((street, index) => ({ street, index })).filter(({ street }) => street.team === team);
  return streets.length * (90 + place) + ofTeam[(place * 3) % ofTeam.length]!.index;
}
