import type { Tx } from '#lib/db/door.ts';
import { asActor } from '#lib/db/door.ts';
import type { Actor, Role } from '#lib/domain/actor.ts';
import type { Result } from '#lib/domain/result.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import { type Known, on } from './household.ts';
import { readers, type Story, sight, type Whose } from './role-sight.ts';

/** What came of an attempt. ABSENT: as if it were not there. REFUSED: seen, and not for this role. DOES: it worked. */
export type Outcome = 'ABSENT' | 'REFUSED' | 'DOES';

/** The day on which everything is tried. */
export const tryDay = on('2026-11-23');

/** What a function is tried on. `found` was read past everybody's sight, as if somebody handed it on. */
export interface Subject {
  readonly home: Known;
  readonly version: number;
  readonly found: OpenCase;
  readonly ids: Readonly<Record<string, number>>;
}

export interface CaseEntry {
  readonly kind: 'CASE';
  readonly story: Story;
  /** The roles for which it works on a case they see; the others who see it are refused. */
  readonly may: readonly Role[];
  readonly call: (actor: Actor, subject: Subject) => Promise<unknown>;
  readonly judge: (answer: unknown) => Outcome;
  /** Where it is not: absent outside one's sight, refused to the other roles, done by those who may. */
  readonly expected?: (role: Role, team: Whose) => Outcome;
}

/** What a role should meet on a case of that team. */
export const expectedOf = (entry: CaseEntry, role: Role, team: Whose): Outcome =>
  entry.expected?.(role, team) ?? (!sight[role].includes(team) ? 'ABSENT' : entry.may.includes(role) ? 'DOES' : 'REFUSED');

const refusedCodes = ['MAY_NOT', 'NOT_YOUR_ROLE'];

/** Null is absent; a refusal for the role is a refusal; an accepted result worked. Anything else belongs in the test's red. */
export function judgeResult(answer: unknown): Outcome {
  if (answer === null) return 'ABSENT';
  const result = answer as Result<unknown, { readonly code: string }>;
  if (result.ok) return 'DOES';
  if (refusedCodes.includes(result.refusal.code)) return 'REFUSED';
  throw new Error(`neither allowed nor forbidden: ${JSON.stringify(result.refusal)}`);
}
export const judgeRead = (answer: unknown): Outcome =>
  answer === null || answer === undefined || (Array.isArray(answer) && answer.length === 0) ? 'ABSENT' : 'DOES';
/** Nothing but a yes counts: a number of rows, a version taken. */
export const judgeYes = (answer: unknown): Outcome => (answer ? 'DOES' : 'ABSENT');

/** A command on a case, by the roles that may. */
export const command = (story: Story, may: readonly Role[], call: CaseEntry['call']): CaseEntry => ({
  kind: 'CASE',
  story,
  may,
  call,
  judge: judgeResult,
});
/** A read on a case, behind the door. */
export const read = (story: Story, call: (tx: Tx, subject: Subject, actor: Actor) => Promise<unknown>, judge = judgeRead): CaseEntry => ({
  kind: 'CASE',
  story,
  may: readers,
  call: (actor, subject) => asActor(actor, (tx) => call(tx, subject, actor)),
  judge,
});
/** Part of a command, handed a transaction: it asks nobody, so what it does is what row-level security leaves of it. */
export const part = (
  story: Story,
  may: readonly Role[],
  call: (tx: Tx, subject: Subject, actor: Actor) => Promise<unknown>,
  judge: CaseEntry['judge'],
): CaseEntry => ({
  kind: 'CASE',
  story,
  may,
  call: (actor, subject) => asActor(actor, (tx) => call(tx, subject, actor)),
  judge,
  expected: (role, team) => (sight[role].includes(team) && may.includes(role) ? 'DOES' : 'ABSENT'),
});

/** Not about a case: tried once by every role, on something made for this attempt. */
export interface RoleEntry {
  readonly kind: 'ROLE';
  readonly may: readonly Role[];
  /** What the others get. */
  readonly else: Outcome;
  readonly prepare: () => Promise<string | number>;
  readonly call: (actor: Actor, made: string | number) => Promise<unknown>;
  readonly judge: (answer: unknown) => Outcome;
}
export const byRole = <T extends string | number>(
  may: readonly Role[],
  otherwise: Outcome,
  prepare: () => Promise<T>,
  call: (actor: Actor, made: T) => Promise<unknown>,
  judge: RoleEntry['judge'],
): RoleEntry => ({ kind: 'ROLE', may, else: otherwise, prepare, call: call as RoleEntry['call'], judge });

/**
 * Takes no actor: the run, the jobs, and what happens before anyone is signed in. Nobody can try it; what is tried is
 * that only these rooms reach it.
 */
export interface UnmannedEntry {
  readonly kind: 'UNMANNED';
  readonly reachedFrom: readonly RegExp[];
}
export const unmanned = (...reachedFrom: readonly RegExp[]): UnmannedEntry => ({ kind: 'UNMANNED', reachedFrom });

export type Entry = CaseEntry | RoleEntry | UnmannedEntry;
