import { moment } from '#lib/clock.ts';
import { closeDatabase } from '#lib/db/client.ts';
import { isWorkingDay, workingDayFrom } from '#lib/domain/working-day.ts';
import { importNow } from '#lib/features/import/commands-run.ts';
import { reckonPortfolio, runArrears } from '#lib/features/ledger/commands.ts';
import { seedPeople } from './people.ts';
import { filesOf, ledgerBegins, portfolio } from './portfolio.ts';
import { momentOn, runDays } from './run-day.ts';
import { openFloor, workOn } from './work-floor.ts';

const months = 24;
const seed = 1997;
const now = moment();
const people = await seedPeople(now);
const whole = portfolio({ tenancies: 1_980, months, today: now.today, seed, behind: 0.88 });
const report = await importNow(filesOf(whole), {}, { at: now.at, today: ledgerBegins(now.today, months) });
if (!report.applied) throw new Error(`the example data were refused: ${JSON.stringify(report.files.flatMap((file) => file.refused).slice(0, 5))}`);
console.log(`portfolio: ${whole.contracts.length} tenancies, ${whole.bookings.length} bookings`);
const owing = new Set([...(await reckonPortfolio(now.today))].filter(([, owed]) => owed.balance_cents > 0).map(([contract]) => contract));
const floor = openFloor({ people, today: now.today, owing, told: new Set(), seed });
const days = runDays(now.today, months);
let [t0, tr, ta, acts] = [performance.now(), 0, 0, 0];
for (const [place, day] of days.entries()) {
  t0 = performance.now();
  await runArrears(day, momentOn(day, 180));
  tr += performance.now() - t0;
  t0 = performance.now();
  const workday = workingDayFrom(day);
  if (workday < (days[place + 1] ?? now.today) || (workday === day && day < now.today)) acts += await workOn(floor, workday);
  ta += performance.now() - t0;
}
console.log(isWorkingDay(now.today), acts, Math.round(tr), Math.round(ta), floor.left);
await closeDatabase();
