import { asSystem } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { addDays, type CalendarDate, day } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { recordConsultation } from '#lib/features/legal/commands-consultation.ts';
import { announceEviction, proposeEviction } from '#lib/features/legal/commands-eviction.ts';
import { recordJudgment, recordService } from '#lib/features/legal/commands-judgment.ts';
import type { JudgmentInput } from '#lib/features/legal/schema-judgment.ts';
import { done } from './case-story.ts';
import { type Known, on } from './household.ts';
import { makeSummoned, type Pair, seenBy, settleIt, stateIt } from './legal-story.ts';

/** The days of the story: summons, judgment, service, visit, and the order with its notice just before Christmas. */
export const days = {
  summons: on('2026-11-23'),
  judgment: on('2026-12-14'),
  service: on('2026-12-17'),
  visit: on('2026-12-18'),
  order: on('2026-12-21'),
} as const satisfies Record<string, Moment>;
type Days = Readonly<Record<keyof typeof days, Moment>>;
/** The same story on one day. */
export const inOneDay = (now: Moment): Days => ({ summons: now, judgment: now, service: now, visit: now, order: now });

type Terms = Partial<Omit<JudgmentInput, 'caseId' | 'seenVersion'>>;

/** A default judgment that dissolves the lease and orders eviction within three days, unless `more` says otherwise. */
export const judgeIt = async (actor: Actor, home: Known, now: Moment, more: Terms = {}) =>
  recordJudgment(
    actor,
    {
      ...(await seenBy(home)),
      on: now.today,
      court: 'Rechtbank Amsterdam, kantonrechter',
      number: '11234567 CV EXPL 26-101',
      byDefault: true,
      ordersEviction: true,
      dissolves: true,
      vacateDays: 3,
      provisionallyEnforceable: true,
      claimsUntil: day('2026-11-20'),
      principal: cents(240_000),
      collection: cents(43_500),
      courtCosts: cents(60_000),
      afterCosts: cents(13_600),
      interestFrom: day('2026-11-23'),
      monthly: cents(60_000),
      ...more,
    },
    now,
  );
/** What a judgment says that orders payment only. */
export const paymentOnly: Terms = { ordersEviction: false, dissolves: false, vacateDays: null, monthly: cents(0) };

export const serveIt = async (actor: Actor, home: Known, now: Moment, on: CalendarDate = now.today, inPerson = true) =>
  recordService(actor, { ...(await seenBy(home)), on, inPerson }, now);

/** A case with a judgment, not served yet; answers the judgment. */
export async function makeJudged(pair: Pair, home: Known, more: Terms = {}, at: Days = days): Promise<number> {
  await makeSummoned(pair, home, at.summons);
  return done(await judgeIt(pair.proposer, home, at.judgment, more));
}

/** A visit as the field worker leaves it; the way there is tried where visits are. */
export const visitIt = (
  worker: Actor,
  home: Known,
  on: CalendarDate,
  more: Partial<{ time: string; outcome: string; children: boolean | null }> = {},
): Promise<number> =>
  asSystem(async (tx) => {
    const { time = '10:30', outcome = 'SPOKEN_TENANT', children = false } = more;
    const made = new Date(`${on}T00:00:00Z`);
    const visit = await tx.visit.create({
      data: {
        caseId: home.caseId,
        purpose: 'AFTER_JUDGMENT',
        plannedOn: made,
        plannedTime: time,
        workerId: worker.id,
        announced: true,
        state: 'DONE',
        madeOn: made,
        madeTime: time,
        outcome,
        children,
        recordedAt: new Date(`${on}T12:00:00Z`),
      },
    });
    return visit.id;
  });
/** Help that was offered, and declined: declining never counts. */
export const offerHelp = (home: Known, on: CalendarDate): Promise<number> =>
  asSystem(async (tx) => {
    const offered = { caseId: home.caseId, kind: 'DEBT_HELP', offeredOn: new Date(`${on}T00:00:00Z`), answer: 'DECLINED' };
    return (await tx.helpOffer.create({ data: { ...offered, recordedAt: new Date(`${on}T12:00:00Z`) } })).id;
  });

export const consult = async (actor: Actor, home: Known, now: Moment, childrenPlan = '') =>
  recordConsultation(
    actor,
    {
      ...(await seenBy(home)),
      party: 'MUNICIPALITY',
      askedOn: now.today,
      answeredOn: now.today,
      answer: 'KNOWN_NO_OBJECTION',
      childrenPlan,
    },
    now,
  );

/** A judgment that was served, a visit with a talk, and help that was offered. */
export async function makeVisited(pair: Pair, home: Known, more: Terms = {}, at: Days = days): Promise<void> {
  await makeJudged(pair, home, more, at);
  done(await serveIt(pair.proposer, home, at.service));
  await visitIt(pair.proposer, home, at.visit.today);
  await offerHelp(home, at.visit.today);
}

/** Everything that an order asks for. */
export async function makeComplete(pair: Pair, home: Known, more: Terms = {}, at: Days = days): Promise<void> {
  await makeVisited(pair, home, more, at);
  done(await consult(pair.proposer, home, at.visit));
  done(await stateIt(pair.manager, home, at.order));
}

export const proposeOrder = async (
  actor: Actor,
  home: Known,
  now: Moment,
  notes: { notSatisfied?: string; executionReview?: string } = {},
) =>
  proposeEviction(
    actor,
    { ...(await seenBy(home)), reason: 'Alle hulp is aangeboden en geweigerd.', notSatisfied: '', executionReview: '', ...notes },
    now,
  );

/** An order to evict without a date; answers the decision. */
export async function makeOrdered(pair: Pair, home: Known, more: Terms = {}, at: Days = days): Promise<number> {
  await makeComplete(pair, home, more, at);
  const decisionId = done(await proposeOrder(pair.proposer, home, at.order));
  done(await settleIt(pair.manager, home, decisionId, 'APPROVED', at.order));
  return decisionId;
}

export const announce = async (actor: Actor, home: Known, now: Moment, evictionOn: string, noticeOn: CalendarDate = now.today) =>
  announceEviction(actor, { ...(await seenBy(home)), noticeOn, evictionOn: day(evictionOn) }, now);

/** An order with a date: unless told otherwise the first possible working day after Christmas. */
export async function makeAnnounced(pair: Pair, home: Known, at: Days = days, evictionOn = '2026-12-28'): Promise<void> {
  await makeOrdered(pair, home, {}, at);
  done(await announce(pair.proposer, home, at.order, evictionOn));
}

/** An eviction that was announced long enough ago for this to be the day: everything moved back in time. */
export async function makeDue(pair: Pair, home: Known, now: Moment): Promise<void> {
  await makeAnnounced(pair, home, inOneDay(now), addDays(now.today, 7));
  const back = (days: number): Date => new Date(`${addDays(now.today, -days)}T00:00:00Z`);
  await asSystem(async (tx) => {
    await tx.judgment.updateMany({ where: { caseId: home.caseId }, data: { onDay: back(30), servedOn: back(20) } });
    await tx.evictionNotice.updateMany({ where: { caseId: home.caseId }, data: { noticeOn: back(10), evictionOn: back(0) } });
  });
}
