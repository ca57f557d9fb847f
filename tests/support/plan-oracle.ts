import { addDays, type CalendarDate, later } from '#lib/domain/calendar-date.ts';

/**
 * A payment plan once more, written from the domain (§9.4 "plan kept on D", §2.6 and §9.3 "instalments and current rent")
 * and not from the code: what had to be paid is put into a purse day by day, what came in is poured over it, the oldest
 * first, and the age of what stays uncovered says how the plan goes. Cents.
 */
export interface PlanStory {
  readonly startsOn: CalendarDate;
  readonly agreed: number;
  readonly instalments: readonly Money[];
  readonly toleranceDays: number;
  readonly tolerance: number;
  /** Everything that was ever charged, from before the plan too, by the day on which it falls due. */
  readonly claims: readonly Money[];
  /** Everything that was ever received; what is taken back is below zero, on the day on which it goes. */
  readonly payments: readonly Money[];
}
export interface Money {
  readonly dueOn: CalendarDate;
  readonly amount: number;
}

export type Label = 'KEPT' | 'AT_RISK' | 'BROKEN' | 'RECOVERED' | 'COMPLETED';
export interface Seen {
  readonly on: CalendarDate;
  readonly state: Label;
  /** What is missing: of what is late when it is broken, else of all that fell due. */
  readonly short: number;
}

/** What a plan remembers: once broken it is recovered at best, until all is paid. */
const ended: readonly Label[] = ['BROKEN', 'COMPLETED'];

const total = (items: readonly Money[], fits: (on: CalendarDate) => boolean): number =>
  items.reduce((sum, item) => (fits(item.dueOn) ? sum + item.amount : sum), 0);

/** What is owed on a day. */
export const owedOn = (story: PlanStory, on: CalendarDate): number =>
  total(story.claims, (due) => due <= on) - total(story.payments, (at) => at <= on);

/** Pours an amount over obligations, the oldest first, and gives back what each still lacks. */
function pour(amount: number, obligations: readonly Money[]): Money[] {
  let left = amount;
  return [...obligations]
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    .map((one) => {
      const covered = Math.min(Math.max(left, 0), one.amount);
      left -= one.amount;
      return { dueOn: one.dueOn, amount: one.amount - covered };
    });
}

/** The plan as it is seen every day from its beginning, `days` days long. */
export function watch(story: PlanStory, days: number): Seen[] {
  const startBalance = owedOn(story, story.startsOn);
  // What the plan leaves out is due when it begins; nothing of the plan itself is due before that.
  const leftOut: Money = { dueOn: story.startsOn, amount: startBalance - story.agreed };
  const instalments = story.instalments.map((one) => ({ ...one, dueOn: later(one.dueOn, story.startsOn) }));
  const running = story.claims.filter((claim) => claim.dueOn > story.startsOn);
  const seen: Seen[] = [];
  for (let n = 0; n < days; n++) {
    const on = addDays(story.startsOn, n);
    const lastLateDay = addDays(on, -story.toleranceDays);
    const received = total(story.payments, (at) => at > story.startsOn && at <= on);
    const fallenDue = [leftOut, ...instalments, ...running].filter((one) => one.dueOn <= on);
    const uncovered = pour(received, fallenDue);
    const late = total(uncovered, (due) => due <= lastLateDay);
    const missing = total(uncovered, () => true);
    // Completed: nothing is open any more; once it is, a charge in its days of grace does not undo that.
    const owed = owedOn(story, on);
    const inGrace = total(running, (due) => due <= on && due > lastLateDay);
    const completed = owed <= 0 || (seen.at(-1)?.state === 'COMPLETED' && owed <= inGrace);
    const wasBroken = seen.findLast((one) => ended.includes(one.state))?.state === 'BROKEN';
    let state: Label = wasBroken ? 'RECOVERED' : 'KEPT';
    let short = missing > story.tolerance ? missing : 0;
    if (short > 0 && !wasBroken) state = 'AT_RISK';
    // Once broken, rent that fell due today has to be paid before the plan has recovered; only instalments keep their grace.
    const asked = [leftOut, ...instalments.filter((one) => one.dueOn <= lastLateDay), ...running.filter((one) => one.dueOn <= on)];
    const toRecover = total(pour(received, asked), () => true);
    if (late > story.tolerance) {
      state = 'BROKEN';
      short = late;
    } else if (seen.at(-1)?.state === 'BROKEN' && toRecover > story.tolerance) {
      state = 'BROKEN';
      short = toRecover;
    }
    if (completed) {
      state = 'COMPLETED';
      short = 0;
    }
    seen.push({ on, state, short });
  }
  return seen;
}
