import 'server-only';
import type { Tx } from '#lib/db/door.ts';
import { matchReturns } from '#lib/domain/bank-return.ts';
import { takeRoom } from './sql.ts';
import { judgeEntries, judgeReturns, judgeStatements, listReturns, listReversible } from './sql-bank.ts';
import { judgeBookings } from './sql-booking.ts';
import { judgeContracts, judgePersonsAndPrices } from './sql-list.ts';

/** Gives every staged line of a run its verdict, in temporary tables that end with the transaction; stores nothing. */
export async function judge(tx: Tx, run: string): Promise<void> {
  await takeRoom(tx);
  await judgeContracts(tx, run);
  await judgePersonsAndPrices(tx, run);
  await judgeBookings(tx, run);
  if ((await judgeEntries(tx, run)) > 0) {
    const returns = await listReturns(tx);
    if (returns.length > 0) await judgeReturns(tx, matchReturns(returns, await listReversible(tx)));
  }
  await judgeStatements(tx, run);
}
