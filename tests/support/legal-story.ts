import type { Actor } from '#lib/domain/actor.ts';
import { cents } from '#lib/domain/cents.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { recordStatement } from '#lib/features/legal/commands-bailiff.ts';
import { freezeFile, summon } from '#lib/features/legal/commands-court.ts';
import { proposeHandover, settleDecision } from '#lib/features/legal/commands-decision.ts';
import type { SettleInput } from '#lib/features/legal/schema.ts';
import { recordFeedback } from '#lib/features/signal/commands.ts';
import { done, giveNotice, makeReferred } from './case-story.ts';
import { type Known, versionOf } from './household.ts';

/** Who does what on the way to the judge: proposes, approves (and is the manager who summons). */
export interface Pair {
  readonly proposer: Actor;
  readonly manager: Actor;
}
export const seenBy = async (home: Known) => ({ caseId: home.caseId, seenVersion: await versionOf(home.caseId) });

/** A notice, a signal that reached nobody: all that a handover asks for. */
export async function makeFruitless({ proposer, manager }: Pair, home: Known, now: Moment): Promise<void> {
  const { signalId } = await makeReferred(manager, proposer, home, now);
  done(await giveNotice(manager, home, now));
  done(await recordFeedback(proposer, { ...(await seenBy(home)), signalId, outcome: 'NO_CONTACT', on: now.today, plan: null }, now));
}

export const proposeIt = async (actor: Actor, home: Known, now: Moment) =>
  proposeHandover(
    actor,
    { ...(await seenBy(home)), bailiff: 'Deurwaarders Van Dam', toKnow: 'Bel na vijf uur.', reason: 'Geen contact gekregen.' },
    now,
  );

const noReasons = { signalWithoutFruit: '', notSatisfied: '', executionReview: '' };
/** What somebody answers to a decision that waits. */
export const settleIt = async (
  actor: Actor,
  home: Known,
  decisionId: number,
  answer: SettleInput['answer'],
  now: Moment,
  reasons: Partial<typeof noReasons> = {},
) => {
  const of = { ...(await seenBy(home)), decisionId };
  return settleDecision(
    actor,
    answer === 'APPROVED' ? { ...of, ...noReasons, ...reasons, answer } : { ...of, answer, reason: 'Eerst nog eens langs.' },
    now,
  );
};

/** A handover that waits for somebody; answers the decision. */
export async function makeProposed(pair: Pair, home: Known, now: Moment): Promise<number> {
  await makeFruitless(pair, home, now);
  return done(await proposeIt(pair.proposer, home, now));
}

/** A case at the bailiff; answers the decision that brought it there. */
export async function makeHandedOver(pair: Pair, home: Known, now: Moment): Promise<number> {
  const decisionId = await makeProposed(pair, home, now);
  done(await settleIt(pair.manager, home, decisionId, 'APPROVED', now));
  return decisionId;
}

/** What the bailiff says was paid up to this day. */
export const stateIt = async (actor: Actor, home: Known, now: Moment, paid = 0) =>
  recordStatement(actor, { ...(await seenBy(home)), on: now.today, paid: cents(paid), remark: '' }, now);

export const freezeIt = async (actor: Actor, home: Known, now: Moment, legalNote = '') =>
  freezeFile(actor, { ...(await seenBy(home)), legalNote }, now);

export const summonIt = async (actor: Actor, home: Known, now: Moment, personId = home.personIds[0]!, signalOrObjection = '') =>
  summon(actor, { ...(await seenBy(home)), personId, court: 'Rechtbank Amsterdam, kantonrechter', signalOrObjection }, now);

/** A case at the bailiff with a fresh statement and a court file that was frozen; answers the file. */
export async function makeFrozen(pair: Pair, home: Known, now: Moment): Promise<number> {
  await makeHandedOver(pair, home, now);
  done(await stateIt(pair.manager, home, now));
  return done(await freezeIt(pair.manager, home, now));
}

/** A case before the judge; answers the court case. */
export async function makeSummoned(pair: Pair, home: Known, now: Moment): Promise<number> {
  await makeFrozen(pair, home, now);
  return done(await summonIt(pair.manager, home, now));
}
