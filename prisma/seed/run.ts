import { moment } from '#lib/clock.ts';
import { closeDatabase } from '#lib/db/client.ts';
import { asSystem } from '#lib/db/door.ts';
import { addDays } from '#lib/domain/calendar-date.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { addWorkingDays, isWorkingDay, workingDayFrom } from '#lib/domain/working-day.ts';
import { importNow } from '#lib/features/import/commands-run.ts';
import { reckonPortfolio, runArrears } from '#lib/features/ledger/commands.ts';
import { exportSignal } from '#lib/features/signal/commands.ts';
import { bankDay } from './bank-day.ts';
import { seedPeople } from './people.ts';
import { filesOf, ledgerBegins, portfolio } from './portfolio.ts';
import { momentOn, runDays } from './run-day.ts';
import { addStories, playStories, stories, storyDays } from './stories.ts';
import { openFloor, workOn } from './work-floor.ts';

/** Woningstichting De Linde: 2,000 tenancies with two years behind them, fresh for today. */
const scale = { tenancies: 2_000, months: 24, seed: 1997 };
const now = moment();
const { today } = now;

const people = await seedPeople(now);
const whole = portfolio({
  tenancies: scale.tenancies - stories.length,
  months: scale.months,
  today,
  seed: scale.seed,
  behind: 0.88,
});
const told = addStories(whole, today, scale.months);
const report = await importNow(filesOf(whole), {}, { at: now.at, today: ledgerBegins(today, scale.months) });
if (!report.applied)
  throw new Error(`the example data were refused: ${JSON.stringify(report.files.flatMap((file) => file.refused).slice(0, 5))}`);
console.log(`  ${people.size} colleagues, ${whole.contracts.length} tenancies, ${whole.bookings.length} bookings`);

const owing = new Set([...(await reckonPortfolio(today))].filter(([, owed]) => owed.balance_cents > 0).map(([contract]) => contract));
const floor = openFloor({
  people,
  today,
  seed: scale.seed,
  owing,
  told: new Set(told.map(({ contract }) => contract)),
});
const days = runDays(today, scale.months, storyDays(told, today));
const sum = { opened: 0, acts: 0, signals: 0 };
for (const [place, on] of days.entries()) {
  sum.opened += (await runArrears(on, momentOn(on, 180))).opened;
  const workday = workingDayFrom(on);
  const next = days[place + 1] ?? today;
  if (workday < next) sum.acts += await workOn(floor, workday);
  if (isWorkingDay(on)) sum.acts += await playStories(told, people, now, on);
  sum.signals += await exportSignals(momentOn(workday < next ? workday : on, 1_050));
  if (place % 20 === 19) console.log(`  until ${on}: ${place + 1} of ${days.length} runs, ${sum.opened} cases, ${sum.acts} steps`);
}
const lastWorkday = addWorkingDays(today, -1);
const statement = await importNow([bankDay(whole, lastWorkday, owing, floor.told)], {}, momentOn(lastWorkday, 1_100));
if (!statement.applied) throw new Error(`the bank statement was refused: ${JSON.stringify(statement.refusal)}`);
for (const on of [addDays(today, -1), today]) {
  const night = momentOn(on, 180);
  if (on > lastWorkday) await runArrears(on, night.at < now.at ? night : now);
}
sum.acts += await playStories(told, people, now, today);
console.log(`  ${days.length + 1} runs, ${sum.opened} cases, ${sum.acts} steps, ${sum.signals} signals`);
await closeDatabase();

/** At the end of a day the signals of that day go out, as the job would do it. */
async function exportSignals(at: Moment): Promise<number> {
  const waiting = await asSystem((tx) =>
    tx.outbox.findMany({ where: { kind: 'signal.export', doneAt: null }, select: { id: true, subject: true } }),
  );
  for (const { subject } of waiting) await exportSignal(subject, at);
  if (waiting.length > 0)
    await asSystem((tx) => tx.outbox.updateMany({ where: { id: { in: waiting.map(({ id }) => id) } }, data: { doneAt: at.at } }));
  return waiting.length;
}
