import { moment } from '#lib/clock.ts';
import { closeDatabase } from '#lib/db/client.ts';
import { importNow } from '#lib/features/import/commands-run.ts';
import { runArrears } from '#lib/features/ledger/commands.ts';
import { filesOf, ledgerBegins, portfolio } from './portfolio.ts';
import { seedPeople } from './people.ts';
import { momentOn, runDays } from './run-day.ts';

const months = 24;
const now = moment();
await seedPeople(now);
const whole = portfolio({ tenancies: 2_000, months, today: now.today, seed: 1997 });
const report = await importNow(filesOf(whole), {}, { at: now.at, today: ledgerBegins(now.today, months) });
if (!report.applied) throw new Error(`the example data were refused: ${JSON.stringify(report.files.flatMap((file) => file.refused).slice(0, 5))}`);
console.log(`portfolio: ${whole.contracts.length} tenancies, ${whole.bookings.length} bookings`);
let t = performance.now();
for (const day of runDays(now.today, months)) {
  const on = momentOn(day, 180);
  const report = await runArrears(on.today, on);
  console.log(on.today, report.changed, report.opened, report.proposed, Math.round(performance.now() - t));
  t = performance.now();
}
await closeDatabase();
