import { addDays, type CalendarDate, type Period, periodOf } from '#lib/domain/calendar-date.ts';
import { addWorkingDays } from '#lib/domain/working-day.ts';
import { bailiffCosts, type Draft, otherDue, paid, rentDue, reversed } from './draft.ts';
import { type Month, monthName } from './month.ts';
import type { StoryTenancy } from './story-tenancy.ts';

/** A first month is overdue when it was due more than a week before; then the run opens a case. */
const overdueDays = 9;

/**
 * The ledger of a story. Each payment is for its own month, so that what came back or was never paid stays what is open;
 * payments beside those go to what is oldest.
 */
export function draftsOf(story: StoryTenancy, months: readonly Month[], rents: readonly number[], today: CalendarDate): Draft[] {
  const on = (ago: number): CalendarDate => addWorkingDays(today, -ago);
  const missed = missedOf(story, months, today);
  const short = shortOf(story, missed, rents);
  const dissolvedOn = story.dissolved === undefined ? null : on(story.dissolved);
  const drafts: Draft[] = [];
  const debits = new Map<Month, Draft>();
  let firstMissed: Draft | null = null;
  for (const [place, month] of months.entries()) {
    const ago = months.length - 1 - place;
    const charge = dissolvedOn && month.days[0]! > dissolvedOn ? 'gebruiksvergoeding' : 'huur';
    const rent = rentDue(month, rents[place]!, charge);
    drafts.push(rent);
    if (missed.has(ago)) firstMissed ??= rent;
    if (missed.has(ago) && story.method !== 'INC') continue;
    const designated: Period | null = story.method === 'INC' ? null : month.period;
    const amount = ago === short.ago ? rent.amount - short.cents : rent.amount;
    const debit: Draft = {
      ...paid(month.days[0]!, amount, paidText(story, month, charge), designated),
      target: story.method === 'INC' ? rent : null,
    };
    drafts.push(debit);
    debits.set(month, debit);
    if (missed.has(ago)) drafts.push(reversed(month.days[3]!, debit));
  }
  for (const ago of story.returned ?? []) {
    const [month, debit] = [...debits].findLast(([month]) => month.days[0]! <= addDays(on(ago), -9))!;
    drafts.push(reversed(on(ago), debit));
    debits.delete(month);
  }
  for (const claim of story.claims ?? []) {
    const due = otherDue(on(claim.dueAgo + 10), on(claim.dueAgo), claim.cents, claim.text);
    drafts.push(claim.rent ? { ...due, period: periodOf(on(claim.dueAgo)) } : due);
  }
  for (const extra of story.paid ?? []) drafts.push(paid(on(extra.ago), extra.cents, extra.text));
  for (const cost of story.costs ?? []) drafts.push(bailiffCosts(on(cost.ago), cost.cents, cost.kind, cost.text, firstMissed!));
  const { first, every, count, cents } = story.instalments ?? { first: 0, every: 0, count: 0, cents: 0 };
  for (let number = 0; number < count; number++)
    drafts.push(paid(addDays(today, every * number - first), cents, `termijn ${number + 1} regeling`));
  return drafts;
}

function paidText(story: StoryTenancy, month: Month, charge: 'huur' | 'gebruiksvergoeding'): string {
  if (story.method === 'INC') return `incasso ${charge} ${month.name}`;
  return `${charge} ${story.namesMonth ? monthName(month.period) : month.name}`;
}

/** The months that were missed, counted back from this one. */
function missedOf({ missed = [], behind }: StoryTenancy, months: readonly Month[], today: CalendarDate): ReadonlySet<number> {
  if (!behind) return new Set(missed);
  const since = addDays(addWorkingDays(today, -behind.reminder), -overdueDays);
  const first = months.findLastIndex((month) => month.days[0]! <= since);
  const count = Math.min(behind.months ?? months.length, months.length - first);
  return new Set([...missed, ...Array.from({ length: count }, (_, at) => months.length - 1 - first - at)]);
}

/** Which month was paid short, and by how much, so that all that is open comes to the amount told. */
function shortOf(story: StoryTenancy, missed: ReadonlySet<number>, rents: readonly number[]): { ago: number; cents: number } {
  if (story.open === undefined) return { ago: -1, cents: 0 };
  const open = [...missed].reduce((sum, ago) => sum + rents[rents.length - 1 - ago]!, 0);
  return { ago: Math.max(0, ...missed) + 1, cents: story.open - open };
}
