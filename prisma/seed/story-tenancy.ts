import { addDays, addMonths, type CalendarDate, day, type Period } from '#lib/domain/calendar-date.ts';
import type { PersonRow } from '#lib/domain/import-row.ts';
import type { PaymentMethod } from '#lib/domain/ledger.ts';
import { addWorkingDays } from '#lib/domain/working-day.ts';
import { type Draft, numbered, otherDue, paid, rentDue, reversed } from './draft.ts';
import { type Month, monthName, monthsUntil } from './month.ts';
import { ibanAt, personRow } from './person-of.ts';
import type { Portfolio } from './portfolio.ts';
import { randomOf } from './random.ts';
import { pricesBefore, rentsOf } from './rent-of.ts';
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
  /** What is open in all, in cents: the month before the missed ones was paid short by what is left. */
  readonly open?: number;
  /** A direct debit that came back on that working day. */
  readonly returned?: readonly number[];
  readonly paid?: readonly { readonly ago: number; readonly cents: number; readonly text: string }[];
  /** Other claims: `dueAgo` working days ago. */
  readonly claims?: readonly { readonly dueAgo: number; readonly cents: number; readonly text: string }[];
  /** He names the month he pays for: `huur april`. */
  readonly namesMonth?: boolean;
  /** How many months ago the tenancy ended. */
  readonly ended?: number;
}

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
    beginsOn: addMonths(day('2021-03-01'), -11 * at.place),
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

/** Each payment is for its own month, so that what came back or was never paid stays what is open. */
function draftsOf(story: StoryTenancy, months: readonly Month[], rents: readonly number[], today: CalendarDate): Draft[] {
  const drafts: Draft[] = [];
  const debits = new Map<Month, Draft>();
  const [missed, short] = [new Set(story.missed), shortOf(story, rents)];
  for (const [place, month] of months.entries()) {
    const ago = months.length - 1 - place;
    const rent = rentDue(month, rents[place]!);
    drafts.push(rent);
    const text =
      story.method === 'INC' ? `incasso huur ${month.name}` : story.namesMonth ? `huur ${monthName(month.period)}` : `huur ${month.name}`;
    const designated: Period | null = story.method === 'INC' ? null : month.period;
    if (missed.has(ago) && story.method !== 'INC') continue;
    const cents = ago === short.ago ? rent.amount - short.cents : rent.amount;
    const debit: Draft = {
      ...paid(month.days[0]!, cents, text, designated),
      target: story.method === 'INC' ? rent : null,
    };
    drafts.push(debit);
    debits.set(month, debit);
    if (missed.has(ago)) drafts.push(reversed(month.days[3]!, debit));
  }
  for (const ago of story.returned ?? []) {
    const on = addWorkingDays(today, -ago);
    const [month, debit] = [...debits].findLast(([month]) => month.days[0]! <= addDays(on, -9))!;
    drafts.push(reversed(on, debit));
    debits.delete(month);
  }
  for (const claim of story.claims ?? [])
    drafts.push(otherDue(addWorkingDays(today, -claim.dueAgo - 10), addWorkingDays(today, -claim.dueAgo), claim.cents, claim.text));
  for (const extra of story.paid ?? []) drafts.push(paid(addWorkingDays(today, -extra.ago), extra.cents, extra.text));
  return drafts;
}

/** Which month was paid short, and by how much, so that all that is open comes to the amount told. */
function shortOf(story: StoryTenancy, rents: readonly number[]): { ago: number; cents: number } {
  const missed = story.missed ?? [];
  if (story.open === undefined) return { ago: -1, cents: 0 };
  return {
    ago: Math.max(0, ...missed) + 1,
    cents: story.open - missed.reduce((sum, ago) => sum + rents[rents.length - 1 - ago]!, 0),
  };
}
