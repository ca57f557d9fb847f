import type { Actor } from '#lib/domain/actor.ts';
import { addDays, type CalendarDate } from '#lib/domain/calendar-date.ts';
import { bookingsOf, paid, reversed, takeIn } from './household.ts';
import { momentOf, type Start } from './sequence-ground.ts';
import { type Condition, lacking, type Tried } from './sequence-oracle.ts';
import { scriptOf } from './sequence-script.ts';
import { doStep, type Notes, type Step, type Walk, type Who } from './sequence-step.ts';
import { lookAt, versionsOf } from './sequence-witness.ts';

/** One sequence: everything that was done on a case up to one attempt to order, and what lacked by the tables. */
export interface Sequence {
  readonly caseId: number;
  readonly ordered: boolean;
  /** What lacked when it was refused; what lacked when it succeeded is witnessed by the database. */
  readonly lacked: readonly Condition[];
  /** How long it is, and where it ends in the log of its case. */
  readonly length: number;
  readonly answer: string;
}
export interface Report {
  readonly walks: readonly Walk[];
  readonly sequences: readonly Sequence[];
  readonly commands: number;
}

/** How many commands are under way at once. */
const atOnce = 6;
async function inPool<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let at = next++; at < items.length; at = next++) await work(items[at]!);
    }),
  );
}

const walkOf = (start: Start, episodes: number): Walk => ({
  ...start,
  script: scriptOf(start.random, start.ground, episodes),
  at: 0,
  log: [`judgment ${start.ground.kind} of ${start.ground.on}`],
  ordered: false,
  decision: null,
  visitId: null,
  consultationId: null,
  holdId: null,
  statedOn: '',
  paidKey: null,
});

/** Steps that have no sense now: nothing waits, nothing is ordered, what is known is fresh. */
const isIdle = (walk: Walk, step: Step, today: CalendarDate): boolean =>
  (step.act === 'approve' && !walk.decision) ||
  (step.act === 'withdraw' && !walk.decision) ||
  ((step.act === 'stop' || step.act === 'announce') && !walk.ordered) ||
  (step.act === 'lift' && walk.holdId === null) ||
  (step.act === 'pay' && step.reverses === true && walk.paidKey === null) ||
  (step.act === 'statement' && step.ifStale === true && walk.statedOn >= addDays(today, -2));

/** The next step that has sense, or null at the end. */
function nextOf(walk: Walk, today: CalendarDate): Step | null {
  while (walk.at < walk.script.length && isIdle(walk, walk.script[walk.at]!, today)) walk.at++;
  return walk.script[walk.at] ?? null;
}

/** Payments come by import, once in so many rounds for everybody who waits for one. */
const payingRounds = 8;
async function payIn(walks: readonly Walk[], round: number): Promise<void> {
  const now = momentOf(round, '07:00');
  const homes = walks.map((walk) => {
    const step = walk.script[walk.at] as Extract<Step, { act: 'pay' }>;
    const target = walk.paidKey;
    const key = `${walk.home.contract}/${round}`;
    walk.paidKey = step.reverses ? null : key;
    walk.log.push(`${now.today} ${JSON.stringify(step)}`);
    walk.at++;
    const booking = step.reverses ? { ...reversed(now.today, step.amount, target!), key } : paid(now.today, step.amount, { key });
    return { contract: walk.home.contract, bookings: [booking] };
  });
  await takeIn([bookingsOf(homes)], now);
}

const roles: Readonly<Record<Who, string>> = { Femke: 'COORDINATOR', Ruben: 'FIELD_WORKER', Marijke: 'MANAGER', Anton: 'MANAGER' };

/** Walks every case to its end, all of them side by side and a few rounds a day; answers every attempt to order. */
export async function runSequences(by: (name: Who) => Actor, starts: readonly Start[], episodes: number): Promise<Report> {
  const walks = starts.map((start) => walkOf(start, episodes));
  const sequences: Sequence[] = [];
  let commands = 0;
  const person = (who: Who) => ({ id: by(who).id, role: roles[who] });

  for (let round = 0, open = walks; open.length > 0; round++) {
    const now = momentOf(round);
    const due = open.map((walk) => ({ walk, step: nextOf(walk, now.today) })).filter(({ step }) => step !== null);
    open = due.map(({ walk }) => walk);
    const paying = due.filter(({ step }) => step!.act === 'pay').map(({ walk }) => walk);
    if (paying.length > 0 && round % payingRounds === 0) await payIn(paying, round);
    const acting = due.filter(({ step }) => step!.act !== 'pay');
    const versions = await versionsOf(acting.map(({ walk }) => walk.home.caseId));
    const refused: { walk: Walk; tried: Tried; answer: string }[] = [];
    await inPool(acting, async ({ walk, step }) => {
      if (step === null || step.act === 'pay') return;
      const before = walk.decision;
      const answer = await doStep(by, walk, step, versions.get(walk.home.caseId)!, now);
      const code = answer === null ? 'ABSENT' : answer.ok ? 'DONE' : answer.refusal.code;
      walk.at++;
      commands++;
      walk.log.push(`${now.today} ${JSON.stringify(step)} → ${code}`);
      const caseId = walk.home.caseId;
      if (step.act === 'approve' && code === 'DONE')
        sequences.push({ caseId, ordered: true, lacked: [], length: walk.log.length, answer: code });
      else if (step.act === 'approve') refused.push({ walk, tried: triedBy(before!, step.who, step.notes), answer: code });
      else if (step.act === 'propose' && code !== 'DONE' && code !== 'ALREADY_PROPOSED')
        refused.push({ walk, tried: triedBy({ by: step.who, notes: step.notes }, step.approver, {}), answer: code });
    });
    const seen = await lookAt(refused.map(({ walk }) => walk.home.caseId));
    for (const { walk, tried, answer } of refused) {
      const caseId = walk.home.caseId;
      sequences.push({ caseId, ordered: false, lacked: lacking(seen.get(caseId)!, tried), length: walk.log.length, answer });
    }

    function triedBy(proposal: { readonly by: Who; readonly notes: Notes }, approver: Who, notes: Notes): Tried {
      return { today: now.today, proposer: person(proposal.by), approver: person(approver), notes: { ...proposal.notes, ...notes } };
    }
  }
  return { walks, sequences, commands };
}

/** The sequence as somebody can walk it again. */
export const told = (walks: readonly Walk[], caseId: number, length?: number): string =>
  walks
    .find((walk) => walk.home.caseId === caseId)
    ?.log.slice(0, length)
    .join('\n') ?? '';
