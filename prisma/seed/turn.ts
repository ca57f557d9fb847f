import type { Actor } from '#lib/domain/actor.ts';
import type { Day, Lying } from './desk.ts';
import type { Random } from './random.ts';

/** Who works on a case: a coordinator, for calls and doors a field worker, and the manager who approves. */
export interface Hands {
  readonly coordinator: Actor;
  readonly fieldWorker: Actor;
  readonly manager: Actor;
}
/** One case on one day, with whoever works on it. */
export interface Turn extends Hands {
  readonly random: Random;
  readonly day: Day;
  readonly found: Lying;
}
export type Act = (turn: Turn) => Promise<unknown>;

export const ofCase = ({ found }: Turn) => ({ caseId: found.id, seenVersion: found.version });
