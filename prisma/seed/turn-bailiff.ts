import { decideMove } from '#lib/domain/escalation.ts';
import { breachedHolds } from '#lib/domain/hold.ts';
import { recordAttempt } from '#lib/features/contact/commands.ts';
import { liftHold } from '#lib/features/hold/commands-set.ts';
import { recallFile, recordReceipt } from '#lib/features/legal/commands-bailiff.ts';
import { proposeHandover, settleDecision } from '#lib/features/legal/commands-decision.ts';
import { caseOf, done } from './desk.ts';
import { chance } from './random.ts';
import { bailiff } from './story-legal.ts';
import { type Act, ofCase, type Turn } from './turn.ts';
import { agree, monthsOf } from './turn-plan.ts';

/** Whether a case can go to the bailiff on a day without anybody setting a condition aside. */
export const mayHandOver = ({ found, coordinator, day }: Turn): boolean =>
  found.facts.balance > 0 && decideMove(found.facts, { id: 'T5', to: 'BAILIFF', actor: coordinator, today: day.on }).ok;

/** One proposes, the manager agrees the same day. */
export const handOver: Act = async ({ found, coordinator, manager, day }) => {
  const reason = 'Vroeg Eropaf kreeg geen contact of hulp werd niet aangenomen. Een gesprek blijft mogelijk.';
  const proposal = { caseId: found.id, seenVersion: found.version, bailiff, toKnow: '', reason };
  const decisionId = done('handover', await proposeHandover(coordinator, proposal, day.next()));
  const { id, version } = await caseOf(found.contract);
  const aside = { signalWithoutFruit: '', notSatisfied: '', executionReview: '' };
  done(
    'approval',
    await settleDecision(manager, { caseId: id, seenVersion: version, decisionId, answer: 'APPROVED', ...aside }, day.next()),
  );
};

export const receipt: Act = async (turn) =>
  done(
    'receipt',
    await recordReceipt(turn.coordinator, { ...ofCase(turn), on: turn.day.on, reference: `VLO-${turn.found.id + 2_000}` }, turn.day.next()),
  );

/** The bailiff reported: as often as not a plan follows, else we take the case back. */
export const afterReport: Act = (turn) => (monthsOf(turn) !== null && chance(turn.random, 0.5) ? agree(turn) : takeBack(turn));

/** The tenant called us himself: the case comes back from the bailiff to our own contact. */
export const takeBack: Act = async (turn) => {
  const { found, coordinator, day } = turn;
  const summary = 'Belde ons zelf, na de brief van de deurwaarder. Wil met ons een afspraak maken.';
  const call = { channel: 'PHONE', outcome: 'SPOKEN_TENANT', personId: null, prevention: true, debtHelp: true } as const;
  done('call', await recordAttempt(coordinator, { caseId: found.id, on: day.on, summary, ...call }, day.next()));
  const reason = 'De huurder belde en wil met ons zelf een afspraak maken.';
  done('recall', await recallFile(coordinator, { ...ofCase(turn), reason }, day.next()));
};

/** A case that came back to the bailiff from a plan that failed has no file there any more. */
export const review: Act = async (turn) => (turn.found.facts.stage === 'BAILIFF' ? takeBack(turn) : undefined);

/** Help went on while the running rent stayed out: the rest that was given ends. */
export const liftBroken: Act = async (turn) => {
  const hold = breachedHolds(turn.found.facts.holds, turn.day.on)[0]!;
  const reason = 'De lopende huur bleef uit; met de gemeente besproken.';
  return done('lift', await liftHold(turn.coordinator, { ...ofCase(turn), holdId: hold.id, reason }, turn.day.next()));
};
