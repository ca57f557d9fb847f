import type { Doer, Role } from './actor.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { CaseFacts, SupportKind } from './case-facts.ts';
import { type Guarded, type GuardId, guards } from './guard.ts';
import { barsMove, type Hold, holdRules, standing } from './hold.ts';
import { type Move, type MoveId, moveIds, moves, type Who } from './move.ts';
import type { CloseReason, Stage } from './stage.ts';

/** T21 goes back along the stages of the ladder, never forward and never out of a closed case. */
const ladder: readonly Stage[] = [
  'ARREARS_OPEN',
  'FOURTEEN_DAY_NOTICE',
  'EARLY_SIGNAL',
  'BAILIFF',
  'COURT',
  'JUDGMENT',
  'HOME_VISIT',
  'SUPPORT',
  'AGREEMENT',
  'EVICTION_ORDERED',
];

const leads = (id: MoveId, from: Stage, to: Stage): boolean => {
  if (id === 'T21') return ladder.includes(from) && ladder.includes(to) && ladder.indexOf(to) < ladder.indexOf(from);
  if (id === 'T19') return from !== 'CLOSED' && to === 'CLOSED';
  const move: Move = moves[id];
  if (move.stays?.includes(from)) return to === from;
  return move.from.includes(from) && move.to.includes(to);
};

/** The moves that lead from one stage to another, in the order of the table. */
export const movesBetween = (from: Stage, to: Stage): MoveId[] => moveIds.filter((id) => leads(id, from, to));

export interface MoveRequest {
  readonly id: MoveId;
  readonly to: Stage;
  readonly actor: Doer;
  readonly today: CalendarDate;
  /** The person whom it concerns, where a guard asks for this person (T3). */
  readonly personId?: number | undefined;
  /** What kind of help carries the case from here (T9). */
  readonly support?: SupportKind | undefined;
  readonly closeReason?: CloseReason | undefined;
  /** Somebody else proposed it and this actor approves: then the roles that approve are asked. */
  readonly approving?: boolean | undefined;
  /** A reason for each guard that is overridden. */
  readonly overrides?: Readonly<Partial<Record<GuardId, string>>> | undefined;
}

export type MoveRefusal =
  | { readonly code: 'NO_SUCH_MOVE'; readonly from: Stage; readonly to: Stage }
  | { readonly code: 'NOT_YOUR_ROLE'; readonly may: readonly Who[] }
  | { readonly code: 'HELD'; readonly hold: Hold }
  | { readonly code: 'GUARDED'; readonly blocks: readonly Guarded[] };

export type MoveDecision =
  | {
      readonly ok: true;
      readonly id: MoveId;
      readonly to: Stage;
      readonly needsApproval: boolean;
      readonly warnings: readonly Guarded[];
      readonly warningHolds: readonly Hold[];
      readonly overridden: readonly GuardId[];
    }
  | { readonly ok: false; readonly refusal: MoveRefusal };

/**
 * Decides one move from the facts of the case. Refuses with the first of: no such move, not this role, a hold that bars
 * it, guards that block. A guard that may be overridden yields to a reason of whoever may give it.
 */
export function decideMove(facts: CaseFacts, request: MoveRequest): MoveDecision {
  const { id, to, actor, today } = request;
  const move: Move = moves[id];
  if (!leads(id, facts.stage, to)) return no({ code: 'NO_SUCH_MOVE', from: facts.stage, to });
  const who = request.approving ? move.approve : move.who;
  if (!(who as readonly Who[]).includes(actor.role)) return no({ code: 'NOT_YOUR_ROLE', may: who });
  const holds = standing(facts.holds, today);
  const barring = holds.find((hold) => barsMove(hold, id, facts));
  if (barring) return no({ code: 'HELD', hold: barring });

  const unmet = checkGuards(facts, request).filter((guarded) => !guarded.met);
  const overridden = unmet.filter((guarded) => isOverridden(guarded.id, request)).map((guarded) => guarded.id);
  const blocks = unmet.filter((guarded) => guards[guarded.id].effect === 'BLOCK' && !overridden.includes(guarded.id));
  if (blocks.length > 0) return no({ code: 'GUARDED', blocks });
  return {
    ok: true,
    id,
    to,
    needsApproval: move.approve.length > 0,
    warnings: unmet.filter((guarded) => guards[guarded.id].effect === 'WARN'),
    warningHolds: holds.filter((hold) => holdRules[hold.kind].warns.includes(id)),
    overridden,
  };
}

const no = (refusal: MoveRefusal): MoveDecision => ({ ok: false, refusal });

/** Whether all that stands in the way of a move can still be set aside with a reason by somebody who approves it. */
export function mayStillBeApproved(id: MoveId, refusal: MoveRefusal): boolean {
  if (refusal.code !== 'GUARDED') return false;
  const approvers: readonly Role[] = moves[id].approve;
  return refusal.blocks.every((block) => guards[block.id].overrideBy.some((role: Role) => approvers.includes(role)));
}

/** Every guard of a move with what it found, met or not, for the screen that explains it. */
export const checkGuards = (facts: CaseFacts, request: Omit<MoveRequest, 'actor' | 'overrides'>): Guarded[] =>
  moves[request.id].guards.map((id) => ({ id, ...guards[id].check(facts, request) }));

function isOverridden(id: GuardId, request: MoveRequest): boolean {
  const by: readonly Role[] = guards[id].overrideBy;
  return request.actor.role !== 'SYSTEM' && by.includes(request.actor.role) && Boolean(request.overrides?.[id]?.trim());
}
