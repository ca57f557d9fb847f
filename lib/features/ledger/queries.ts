import 'server-only';
import type { Statements } from '#lib/db/door.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { reckon } from '#lib/domain/arrears.ts';
import { addPeriods, type CalendarDate, type Period, periodOf } from '#lib/domain/calendar-date.ts';
import { isUseFee, type UseFee } from '#lib/domain/case-facts.ts';
import { isRent, type LedgerLine } from '#lib/domain/ledger.ts';
import type { AccountView, Booking, RentMonth } from './schema.ts';
import * as sql from './sql.ts';

/** How many months the strip of a case shows. */
const shownMonths = 12;

/**
 * The account of one tenancy, reckoned on `asOf` from its own lines; null where this actor cannot see it. `useFee` is when
 * its lease was dissolved: monthly charges of that time are a use fee, and still count in open rent and months.
 */
export async function getAccount(
  tx: Statements,
  tenancyId: number,
  asOf: CalendarDate,
  useFee: UseFee | null = null,
): Promise<AccountView | null> {
  const [row] = await sql.listLedgers(tx, Prisma.sql`select ${tenancyId}::integer`);
  if (!row) return null;
  const ledger = sql.ledgerOf(row);
  const reckoning = reckon(ledger, asOf);
  const open = ledger.lines.filter((line) => reckoning.openItems.has(line.key));
  const openOf = (line: LedgerLine): number => reckoning.openItems.get(line.key) ?? 0;
  const fees = open.filter((line) => isRent(line) && isUseFee(useFee, dueOf(line)));
  const rents = open.filter((line) => isRent(line) && !isUseFee(useFee, dueOf(line)));
  const monthsIn = (lines: readonly LedgerLine[]): number => new Set(lines.map((line) => line.period)).size;
  const total = (lines: readonly LedgerLine[]): number => lines.reduce((sum, line) => sum + openOf(line), 0);
  return {
    asOf,
    reckoning,
    months: monthsOf(ledger.lines, asOf, openOf, useFee),
    parts: {
      rent: reckoning.openRent - total(fees),
      rentMonths: monthsIn(rents),
      useFee: total(fees),
      useFeeMonths: monthsIn(fees),
      other: total(open) - reckoning.openRent - reckoning.openCosts,
      costs: reckoning.openCosts,
      credit: reckoning.credit,
    },
    bookings: bookingsOf(row, ledger.lines, asOf),
  };
}

const dueOf = (line: LedgerLine): CalendarDate => line.dueOn ?? line.bookedOn;

function monthsOf(
  lines: readonly LedgerLine[],
  asOf: CalendarDate,
  openOf: (line: LedgerLine) => number,
  useFee: UseFee | null,
): RentMonth[] {
  const last = periodOf(asOf);
  return Array.from({ length: shownMonths }, (_, i) => {
    const period: Period = addPeriods(last, i - shownMonths + 1);
    const rents = lines.filter((line) => isRent(line) && line.period === period && line.bookedOn <= asOf && dueOf(line) <= asOf);
    return {
      period,
      charged: rents.reduce((sum, line) => sum + line.amount, 0),
      open: rents.reduce((sum, line) => sum + openOf(line), 0),
      useFee: rents.some((line) => isUseFee(useFee, dueOf(line))),
    };
  });
}

function bookingsOf(row: sql.LedgerRow, lines: readonly LedgerLine[], asOf: CalendarDate): Booking[] {
  const reversed = new Set(lines.filter((line) => line.kind === 'STO').map((line) => line.target));
  const texts = new Map((row.lines ?? []).map((line) => [line[0], line[8]]));
  return lines
    .filter((line) => line.bookedOn <= asOf && line.kind !== 'VOR')
    .map((line) => ({
      key: line.key,
      on: line.bookedOn,
      kind: line.kind,
      amount: line.amount,
      description: texts.get(line.key) ?? '',
      designated: line.designated,
      reversed: reversed.has(line.key),
    }));
}
