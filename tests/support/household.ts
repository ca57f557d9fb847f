import { asSystem } from '#lib/db/door.ts';
import { day, firstDayOf, type Period, parsePeriod } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import type { BookingRow, FileRows, NamedRows, PersonRow } from '#lib/domain/import-row.ts';
import type { PaymentMethod } from '#lib/domain/ledger.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { type ImportOptions, importNow } from '#lib/features/import/commands-run.ts';
import type { ImportReport } from '#lib/features/import/schema.ts';

/** A booking as a story tells it; its key follows from its place when it has none. */
export type Told = Partial<Omit<BookingRow, 'line' | 'contract'>> & Pick<BookingRow, 'kind' | 'bookedOn' | 'amount'>;

/** An invented household with its ledger. Rent in cents a month; a tenant when no persons are named. */
export interface Home {
  readonly contract: string;
  readonly team?: string | null;
  readonly method?: PaymentMethod;
  readonly rent?: number;
  readonly persons?: readonly PersonRow['role'][];
  readonly bookings?: readonly Told[];
}

/** A morning on that day, in both kinds of time. */
export const on = (date: string, time = '08:00'): Moment => ({ at: new Date(`${date}T${time}:00.000Z`), today: day(date) });

const month = (text: string): Period => parsePeriod(text)!;

/** The rent of a month, due on its first day; `amount` in cents. */
export const rent = (period: string, amount: number): Told => ({
  kind: 'VOR',
  bookedOn: firstDayOf(month(period)),
  dueOn: firstDayOf(month(period)),
  amount: cents(amount),
  period: month(period),
});
/** Another claim than rent, booked and due on that day. */
export const claim = (date: string, amount: number): Told => ({
  kind: 'VOR',
  bookedOn: day(date),
  dueOn: day(date),
  amount: cents(amount),
});
/** A payment; `more` may name its key and the month that the payer meant. */
export const paid = (date: string, amount: number, more: Partial<Told> = {}): Told => ({
  kind: 'ONT',
  bookedOn: day(date),
  amount: cents(amount),
  ...more,
});
/** The reversal of the payment with that key. */
export const reversed = (date: string, amount: number, target: string): Told => ({
  kind: 'STO',
  bookedOn: day(date),
  amount: cents(amount),
  target,
});
/** Costs on their own, by kind. */
export const costs = (date: string, amount: number, target: string | null = null): Told => ({
  kind: 'KOS',
  bookedOn: day(date),
  amount: cents(amount),
  target,
  costKind: 'BIK',
});
export const designated = month;

const asFile = <R extends FileRows>(name: string, file: R): NamedRows => ({ name, sizeBytes: 1, file });
const list = <R>(rows: readonly R[]) => ({ rows: rows.map((row, at) => ({ ...row, line: at + 2 })), refused: [], unknownColumns: [] });

const surnames = ['Aalders', 'Bekker', 'Cornelisse', 'Drenth', 'Evers', 'Faber', 'Grootveld', 'Hendriks'];

/** The four files that tell of these households, as an export would. */
export function filesOf(homes: readonly Home[]): NamedRows[] {
  const contracts = homes.map(
    (home, at) =>
      ({
        contract: home.contract,
        beginsOn: day('2019-01-01'),
        endsOn: null,
        paymentMethod: home.method ?? 'OVB',
        unit: `E${home.contract}`,
        street: 'Lindelaan',
        houseNumber: at + 1,
        houseLetter: null,
        houseNumberAddition: null,
        postcode: '1234AB',
        city: 'Lindestad',
        neighbourhood: null,
        team: home.team ?? null,
      }) as const,
  );
  const persons = homes.flatMap((home, at) =>
    (home.persons ?? ['HUU']).map(
      (role, place) =>
        ({
          relation: `R${home.contract}-${place}`,
          contract: home.contract,
          role,
          salutation: 'mevrouw',
          initials: 'A.',
          prefix: null,
          surname: surnames[(at + place) % surnames.length]!,
          birthDate: null,
          phone: '020 555 01 99',
          email: 'huurder@example.org',
          iban: null,
          language: null,
          from: null,
          until: null,
        }) as const,
    ),
  );
  const prices = homes.map((home) => ({
    contract: home.contract,
    startsOn: day('2019-01-01'),
    bare: cents(home.rent ?? 60_000),
    service: cents(0),
  }));
  return [
    asFile('huurovereenkomsten.csv', { kind: 'CONTRACT', ...list(contracts) }),
    asFile('huurders.csv', { kind: 'PERSON', ...list(persons) }),
    asFile('huurprijzen.csv', { kind: 'PRICE', ...list(prices) }),
    ...(homes.some((home) => home.bookings?.length) ? [bookingsOf(homes)] : []),
  ];
}

/** A file of bookings on contracts that are known, or come along. */
export function bookingsOf(homes: readonly Pick<Home, 'contract' | 'bookings'>[]): NamedRows {
  const rows = homes.flatMap(({ contract, bookings = [] }) =>
    bookings.map((told) => ({
      key: `${contract}/${told.kind}/${told.bookedOn}/${told.amount}/${told.period ?? told.target ?? ''}`,
      contract,
      dueOn: null,
      period: null,
      description: 'proef',
      target: null,
      designated: null,
      costKind: null,
      writeOffKind: null,
      ...told,
    })),
  );
  return asFile('boekingen.csv', { kind: 'BOOKING', ...list(rows) });
}

/** Takes files in at once, as the import command does; anything but "applied" fails the test. */
export async function takeIn(files: readonly NamedRows[], now: Moment, options: ImportOptions = {}): Promise<ImportReport> {
  const report = await importNow(files, options, now);
  if (!report.applied)
    throw new Error(`not applied: ${JSON.stringify(report.files.flatMap((file) => file.refused))} ${JSON.stringify(report.refusal)}`);
  return report;
}

/** Moves households in, with their ledger. */
export const moveIn = (homes: readonly Home[], now: Moment): Promise<ImportReport> => takeIn(filesOf(homes), now);

/** Books more on a contract that is known. */
export const book = (contract: string, bookings: readonly Told[], now: Moment): Promise<ImportReport> =>
  takeIn([bookingsOf([{ contract, bookings }])], now);

/** A household as the database knows it, with its newest case. */
export interface Known {
  readonly contract: string;
  readonly tenancyId: number;
  readonly caseId: number;
  readonly personIds: readonly number[];
}

/** Where these households ended up; `caseId` is 0 where no case ever opened. */
export const locate = (contracts: readonly string[]): Promise<Known[]> =>
  asSystem(
    (tx) => tx.$queryRaw<Known[]>`
    select t.contract_number as contract, t.id as "tenancyId", coalesce((select max(c.id) from rent_case c where c.tenancy_id = t.id), 0) as "caseId",
      (select coalesce(json_agg(p.id order by p.relation_key), '[]') from tenant p where p.tenancy_id = t.id) as "personIds"
    from tenancy t where t.contract_number = any (${contracts}) order by array_position(${contracts}, t.contract_number)`,
  );

/** Moves households of team Noord in, unless they say otherwise, and answers where they ended up. */
export async function arrive(homes: readonly Home[], now: Moment): Promise<Known[]> {
  await moveIn(
    homes.map((home) => ({ team: 'NOORD', ...home })),
    now,
  );
  return locate(homes.map((home) => home.contract));
}

export const locateOne = async (contract: string): Promise<Known> => (await locate([contract]))[0]!;

/** The case as the database knows it, past everybody's sight. */
export const rowOf = (caseId: number) => asSystem((tx) => tx.rentCase.findUniqueOrThrow({ where: { id: caseId } }));
export const versionOf = async (caseId: number): Promise<number> => (await rowOf(caseId)).version;

/** What is owed, as the latest run or import reckoned it. */
export const owes = (tenancyId: number) => asSystem((tx) => tx.arrearsState.findUniqueOrThrow({ where: { tenancyId } }));
