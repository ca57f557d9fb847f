import { asSystem } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { addDays } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import type { Moment } from '#lib/domain/moment.ts';
import type { Result } from '#lib/domain/result.ts';
import { findCase } from '#lib/features/case/commands.ts';
import { recordAttempt, recordLetter, recordReply } from '#lib/features/contact/commands.ts';
import { pauseCase } from '#lib/features/hold/commands.ts';
import { writeNote } from '#lib/features/note/commands.ts';
import { exportSignal, sendSignal } from '#lib/features/signal/commands.ts';
import { type Known, versionOf } from './household.ts';

/** The value of an answer that a story needs; anything else is a broken story, told with the refusal. */
export function done<T>(answer: Result<T, { readonly code: string }> | null): T {
  if (answer?.ok) return answer.value;
  throw new Error(`the story stops here: ${JSON.stringify(answer)}`);
}
/** The code of a refusal; `ABSENT` for what cannot be seen, `DONE` for what was done. */
export const codeOf = (answer: Result<unknown, { readonly code: string }> | null): string =>
  answer === null ? 'ABSENT' : answer.ok ? 'DONE' : answer.refusal.code;

const seen = async (home: Known) => ({ caseId: home.caseId, seenVersion: await versionOf(home.caseId) });

/** A reminder by post to everyone, with the offer to share and its term; answers the letter's id. */
export const remind = async (actor: Actor, home: Known, now: Moment, personIds = home.personIds): Promise<number> =>
  done(
    await recordLetter(
      actor,
      {
        ...(await seen(home)),
        kind: 'REMINDER',
        on: now.today,
        channel: 'POST',
        personIds: [...personIds],
        amount: cents(130_350),
        offersSharing: true,
        debtHelp: true,
      },
      now,
    ),
  );

/** A fourteen-day notice by post; in the first stage it moves the case. */
export const giveNotice = async (actor: Actor, home: Known, now: Moment, personIds = home.personIds) =>
  recordLetter(
    actor,
    {
      ...(await seen(home)),
      kind: 'FOURTEEN_DAY_NOTICE',
      on: now.today,
      channel: 'POST',
      personIds: [...personIds],
      amount: cents(130_350),
      offersSharing: false,
      debtHelp: true,
    },
    now,
  );

/** A talk at the door about preventing arrears and about debt help. */
export const ring = async (actor: Actor, home: Known, now: Moment, personId: number | null = null): Promise<number> =>
  done(
    await recordAttempt(
      actor,
      {
        caseId: home.caseId,
        personId,
        on: now.today,
        channel: 'DOORSTEP',
        outcome: 'SPOKEN_TENANT',
        prevention: true,
        debtHelp: true,
        summary: 'Gesproken aan de deur.',
      },
      now,
    ),
  );

/** What one person answered to one offer. */
export const answerOffer = async (
  actor: Actor,
  home: Known,
  letterId: number,
  reply: 'OBJECTED' | 'CONSENTED',
  now: Moment,
  personId = home.personIds[0]!,
) => recordReply(actor, { ...(await seen(home)), letterId, personId, reply, on: now.today, channel: 'EMAIL' }, now);

/** Sends a person to Vroeg Eropaf; below the threshold with `earlyReason`. */
export const refer = async (actor: Actor, home: Known, now: Moment, personId = home.personIds[0]!, earlyReason = '') =>
  sendSignal(actor, { ...(await seen(home)), personId, earlyReason }, now);

/** Everything that a referral asks for, with a yes so that no term has to pass. */
export async function makeReady(actor: Actor, home: Known, now: Moment): Promise<number> {
  const letterId = await remind(actor, home, now);
  await ring(actor, home, now);
  done(await answerOffer(actor, home, letterId, 'CONSENTED', now));
  return letterId;
}

/** A referral that went out, with its file; answers the letter and the signal. */
export async function makeReferred(actor: Actor, sender: Actor, home: Known, now: Moment): Promise<{ letterId: number; signalId: number }> {
  const letterId = await makeReady(actor, home, now);
  const signalId = done(await refer(sender, home, now));
  await exportSignal(String(signalId), now);
  return { letterId, signalId };
}

/** Stands still for ten days; answers the hold. */
export const pause = async (actor: Actor, home: Known, now: Moment): Promise<number> =>
  done(await pauseCase(actor, { ...(await seen(home)), reason: 'Opname', until: addDays(now.today, 10) }, now));

/** A note that opens only with a reason. */
export const seal = async (actor: Actor, home: Known, now: Moment): Promise<number> =>
  done(await writeNote(actor, { caseId: home.caseId, text: 'Alleen met reden te lezen.', restricted: true }, now));

/** Everything a decision may look at, read past everybody's sight. */
export const factsOf = async (home: Known) => (await asSystem((tx) => findCase(tx, home.caseId)))!.facts;
/** The types of what happened in a case, in the order of its chain. */
export const happened = async (home: Known): Promise<string[]> =>
  (await asSystem((tx) => tx.auditEvent.findMany({ where: { caseId: home.caseId }, orderBy: { seq: 'asc' } }))).map((event) => event.type);
