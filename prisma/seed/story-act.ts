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
import { policy } from '#lib/domain/policy.ts';
import type { Result } from '#lib/domain/result.ts';
import { isRunning } from '#lib/domain/signal.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { addWorkingDays } from '#lib/domain/working-day.ts';
import { closeCase, correctStage, takeCase } from '#lib/features/case/commands.ts';
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
  /** A colleague by first name. */
  readonly colleague: (name: string) => Actor;
}
/** Something that one colleague does, so many working days before today; at a time of its own where it says one. */
export interface StoryAct {
  readonly ago: number;
  readonly by: string;
  /** Minutes after midnight. */
  readonly at?: number;
  readonly play: (scene: Scene) => Promise<Result<unknown, { readonly code: string }> | null>;
}
/** Who does it, so many working days ago; `at` in minutes after midnight. */
export type Who = readonly [ago: number, by: string, at?: number];

export const act = ([ago, by, at]: Who, play: StoryAct['play']): StoryAct => ({ ago, by, play, ...(at === undefined ? {} : { at }) });
export const of = ({ found }: Scene) => ({ caseId: found.id, seenVersion: found.version });
export const firstTenant = ({ found }: Scene): number => tenantsOf(found.facts)[0]!.id;

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
  act(who, (scene) => {
    const few = (scene.found.facts.countedHundredths ?? 0) < policy.earlySignalThresholdHundredths.value;
    const earlyReason = few ? 'Bijna twee maanden, en de lopende huur blijft uit. Eerder melden helpt.' : '';
    return sendSignal(scene.actor, { ...of(scene), personId: firstTenant(scene), earlyReason }, scene.now);
  });

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

export const close = (who: Who, text: string, reason: 'PAID_OFF' | 'AGREEMENT_COMPLETED' = 'PAID_OFF'): StoryAct =>
  act(who, (scene) => closeCase(scene.actor, { ...of(scene), reason, note: text }, scene.now));

export const correct = (who: Who, to: Exclude<Stage, 'CLOSED'>, reason: string): StoryAct =>
  act(who, (scene) => correctStage(scene.actor, { ...of(scene), to, reason }, scene.now));
