import type { Actor } from '#lib/domain/actor.ts';
import { addDays, type CalendarDate } from '#lib/domain/calendar-date.ts';
import {
  type ContactChannel,
  type ContactOutcome,
  last,
  representativesOf,
  type SignalOutcome,
  tenantsOf,
} from '#lib/domain/case-facts.ts';
import { cents } from '#lib/domain/cents.ts';
import type { LetterChannel, LetterKind } from '#lib/domain/letter.ts';
import type { Moment } from '#lib/domain/moment.ts';
import type { Result } from '#lib/domain/result.ts';
import { isRunning } from '#lib/domain/signal.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { addWorkingDays } from '#lib/domain/working-day.ts';
import { closeCase, correctStage, moveCase, takeCase } from '#lib/features/case/commands.ts';
import { recordAttempt, recordLetter, recordPromise, recordReply } from '#lib/features/contact/commands.ts';
import { pauseCase } from '#lib/features/hold/commands.ts';
import { writeNote } from '#lib/features/note/commands.ts';
import { recordFeedback, sendSignal } from '#lib/features/signal/commands.ts';
import type { Lying } from './desk.ts';

export interface Scene {
  readonly found: Lying;
  readonly actor: Actor;
  readonly now: Moment;
  /** The last day of the example, from which the days are counted. */
  readonly today: CalendarDate;
}
/** Something that one colleague does on a working day before today. */
export interface StoryAct {
  readonly ago: number;
  readonly by: string;
  readonly play: (scene: Scene) => Promise<Result<unknown, { readonly code: string }> | null>;
}
type Who = readonly [ago: number, by: string];

const act = ([ago, by]: Who, play: StoryAct['play']): StoryAct => ({ ago, by, play });
const of = ({ found }: Scene) => ({ caseId: found.id, seenVersion: found.version });
const firstTenant = ({ found }: Scene): number => tenantsOf(found.facts)[0]!.id;

export const take = (who: Who): StoryAct => act(who, ({ found, actor, now }) => takeCase(actor, { caseId: found.id }, now));

/** To whoever gets letters about money; for what is open that day. */
export const letter = (who: Who, kind: LetterKind, how: { channel?: LetterChannel; offer?: boolean } = {}): StoryAct =>
  act(who, (scene) => {
    const { facts } = scene.found;
    const personIds = [...representativesOf(facts), ...tenantsOf(facts)].map((person) => person.id);
    const input = {
      ...of(scene),
      kind,
      on: scene.now.today,
      channel: how.channel ?? 'POST',
      personIds,
      amount: facts.balance,
      offersSharing: how.offer ?? false,
      debtHelp: true,
    } as const;
    return recordLetter(scene.actor, input, scene.now);
  });

export const contact = (who: Who, channel: ContactChannel, outcome: ContactOutcome, summary: string): StoryAct =>
  act(who, (scene) => {
    const talked = outcome === 'SPOKEN_TENANT' || outcome === 'SPOKEN_CO_TENANT';
    return recordAttempt(
      scene.actor,
      {
        caseId: scene.found.id,
        personId: firstTenant(scene),
        on: scene.now.today,
        channel,
        outcome,
        prevention: talked,
        debtHelp: talked,
        summary,
      },
      scene.now,
    );
  });

/** `until` in working days from today; before today when negative. */
export const promise = (who: Who, amount: number, until: number): StoryAct =>
  act(who, (scene) =>
    recordPromise(
      scene.actor,
      { ...of(scene), amount: cents(amount), by: addWorkingDays(scene.today, until), channel: 'PHONE' },
      scene.now,
    ),
  );

export const objection = (who: Who): StoryAct =>
  act(who, (scene) => {
    const offer = last(scene.found.facts.letters.filter((one) => one.offersSharing))!;
    return recordReply(
      scene.actor,
      {
        ...of(scene),
        letterId: offer.id,
        personId: firstTenant(scene),
        reply: 'OBJECTED',
        on: scene.now.today,
        channel: 'EMAIL',
      },
      scene.now,
    );
  });

export const signal = (who: Who): StoryAct =>
  act(who, (scene) => sendSignal(scene.actor, { ...of(scene), personId: firstTenant(scene), earlyReason: '' }, scene.now));

export const feedback = (who: Who, outcome: Exclude<SignalOutcome, `WITHDRAWN_${string}`>, plan: number | null = null): StoryAct =>
  act(who, (scene) => {
    const running = scene.found.facts.signals.find(isRunning)!;
    return recordFeedback(
      scene.actor,
      { ...of(scene), signalId: running.id, outcome, on: scene.now.today, plan: plan === null ? null : cents(plan) },
      scene.now,
    );
  });

/** `until` in days from today. */
export const pause = (who: Who, reason: string, until: number): StoryAct =>
  act(who, (scene) => pauseCase(scene.actor, { ...of(scene), reason, until: addDays(scene.today, until) }, scene.now));

export const note = (who: Who, text: string, restricted = false): StoryAct =>
  act(who, ({ found, actor, now }) => writeNote(actor, { caseId: found.id, text, restricted }, now));

export const close = (who: Who, text: string): StoryAct =>
  act(who, (scene) => closeCase(scene.actor, { ...of(scene), reason: 'PAID_OFF', note: text }, scene.now));

export const correct = (who: Who, to: Exclude<Stage, 'CLOSED'>, reason: string): StoryAct =>
  act(who, (scene) => correctStage(scene.actor, { ...of(scene), to, reason }, scene.now));

export const depart = (who: Who, reason: string): StoryAct =>
  act(who, (scene) => moveCase(scene.actor, { ...of(scene), move: 'T22', to: 'DEPARTED', reason }, scene.now));
