import type { Doer, Role } from './actor.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { CaseFacts } from './case-facts.ts';
import { type Guarded, type GuardId, guards } from './guard.ts';
import { type Hold, holdRules, standing } from './hold.ts';
import { openStages, type Stage, sittingStages } from './stage.ts';

/** Moves of the staircase, numbered as in domain §9.2. */
export const moveIds = [
  'T2',
  'T3',
  'T5',
  'T6',
  'T6b',
  'T7',
  'T7b',
  'T7d',
  'T7e',
  'T8',
  'T9',
  'T10a',
  'T10b',
  'T11',
  'T12',
  'T13',
  'T14',
  'T15',
  'T16',
  'T17',
  'T18',
  'T19',
  'T21',
  'T22',
] as const;
export type MoveId = (typeof moveIds)[number];

type Who = Role | 'SYSTEM';

export interface Move {
  readonly from: readonly Stage[];
  /** Where it leads; a move that stays leads to its own stage. */
  readonly to: readonly Stage[];
  readonly who: readonly Who[];
  /** Somebody else than the proposer has to approve. */
  readonly approve: readonly Role[];
  readonly guards: readonly GuardId[];
}

const F: Who = 'FIELD_WORKER';
const C: Who = 'COORDINATOR';
const M: Who = 'MANAGER';

/**
 * The staircase: every move with who may make it and what it asks. T1 (a case opens) and T20 (a relapse opens) are made
 * by the run, T4 and T18b stay where they are and are records of their own tracks.
 */
export const moves = {
  T2: {
    from: ['ARREARS_OPEN'],
    to: ['FOURTEEN_DAY_NOTICE'],
    who: [C, M],
    approve: [],
    guards: ['reminderSent', 'noticeAddressee'],
  },
  T3: {
    from: ['ARREARS_OPEN', 'FOURTEEN_DAY_NOTICE'],
    to: ['EARLY_SIGNAL'],
    who: [C],
    approve: [],
    guards: [
      'effortOfContact',
      'debtHelpPointedOut',
      'writtenReminder',
      'sharingOffered',
      'reactionTermPassed',
      'noObjection',
      'signalThreshold',
      'noRunningSignal',
    ],
  },
  T5: {
    from: ['FOURTEEN_DAY_NOTICE', 'EARLY_SIGNAL'],
    to: ['BAILIFF'],
    who: [C],
    approve: ['COORDINATOR', 'MANAGER'],
    guards: ['signalWithoutFruit', 'noticeTermExpired', 'notFalling'],
  },
  T6: {
    from: ['BAILIFF'],
    to: ['COURT'],
    who: [M],
    approve: [],
    guards: ['courtFileFrozen', 'signalOrObjection', 'freshStatement', 'noticeAddressee', 'threeMonths', 'notFalling', 'everSpoken'],
  },
  T6b: { from: ['EARLY_SIGNAL', 'BAILIFF'], to: ['ARREARS_OPEN', 'AGREEMENT'], who: [C], approve: [], guards: [] },
  T7: { from: ['COURT'], to: ['JUDGMENT'], who: [C], approve: [], guards: ['judgmentRegistered'] },
  T7b: { from: ['COURT'], to: ['ARREARS_OPEN', 'AGREEMENT', 'CLOSED'], who: [C], approve: [], guards: [] },
  T7d: { from: ['JUDGMENT'], to: ['ARREARS_OPEN'], who: [C], approve: [], guards: ['paymentOnly'] },
  T7e: {
    from: ['JUDGMENT', 'HOME_VISIT', 'SUPPORT', 'AGREEMENT', 'EVICTION_ORDERED'],
    to: ['COURT', 'ARREARS_OPEN'],
    who: [C],
    approve: [],
    guards: ['judgmentSetAside'],
  },
  T8: { from: ['JUDGMENT'], to: ['HOME_VISIT'], who: [C, M, 'SYSTEM'], approve: [], guards: ['ordersEviction'] },
  T9: {
    from: sittingStages.filter((stage) => stage !== 'SUPPORT'),
    to: ['SUPPORT'],
    who: [C, M],
    approve: [],
    guards: ['talkConcluded'],
  },
  T10a: {
    from: ['JUDGMENT', 'HOME_VISIT'],
    to: ['EVICTION_ORDERED'],
    who: [C, M],
    approve: ['MANAGER'],
    guards: [
      'ordersEviction',
      'enforceable',
      'judgmentServed',
      'visitOrAttempts',
      'helpOffered',
      'municipalityConsulted',
      'notSatisfied',
      'executionReview',
      'freshStatement',
    ],
  },
  T10b: {
    from: ['EVICTION_ORDERED'],
    to: ['EVICTION_ORDERED'],
    who: [C],
    approve: [],
    guards: ['vacateTermPassed', 'freshStatement'],
  },
  T11: { from: ['SUPPORT'], to: ['AGREEMENT'], who: [C], approve: [], guards: ['agreementSigned'] },
  T12: {
    from: sittingStages.filter((stage) => stage !== 'AGREEMENT'),
    to: ['AGREEMENT'],
    who: [F, C],
    approve: [],
    guards: ['agreementSigned'],
  },
  T13: {
    from: ['SUPPORT'],
    to: ['ARREARS_OPEN', 'FOURTEEN_DAY_NOTICE', 'EARLY_SIGNAL', 'BAILIFF', 'COURT', 'HOME_VISIT'],
    who: [C],
    approve: [],
    guards: ['returnsWhereItCame'],
  },
  T14: { from: ['AGREEMENT'], to: ['CLOSED'], who: [C], approve: [], guards: ['paidToDate'] },
  T15: {
    from: ['AGREEMENT'],
    to: ['ARREARS_OPEN', 'FOURTEEN_DAY_NOTICE', 'EARLY_SIGNAL', 'BAILIFF', 'COURT', 'HOME_VISIT'],
    who: [C],
    approve: [],
    guards: ['planBroken', 'returnsWhereItCame'],
  },
  T16: { from: ['EVICTION_ORDERED'], to: ['HOME_VISIT', 'SUPPORT', 'AGREEMENT'], who: [C, M], approve: [], guards: [] },
  T17: { from: ['EVICTION_ORDERED'], to: ['DEPARTED'], who: [M], approve: [], guards: ['vacateTermPassed', 'freshStatement'] },
  T18: {
    from: openStages.filter((stage) => stage !== 'AGREEMENT' && stage !== 'COURT'),
    to: ['CLOSED'],
    who: [C],
    approve: [],
    guards: ['paidToDate', 'noDoubtfulWriteOff', 'returnPeriodPassed'],
  },
  T19: { from: [], to: ['CLOSED'], who: [C], approve: [], guards: [] },
  T21: { from: [], to: [], who: [M], approve: [], guards: [] },
  T22: { from: sittingStages, to: ['DEPARTED'], who: [C], approve: [], guards: [] },
} as const satisfies Record<MoveId, Move>;

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
  if (!move.who.includes(actor.role)) return no({ code: 'NOT_YOUR_ROLE', may: move.who });
  const holds = standing(facts.holds, today);
  const barring = holds.find((hold) => (holdRules[hold.kind].bars as readonly MoveId[]).includes(id));
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
    warningHolds: holds.filter((hold) => (holdRules[hold.kind].warns as readonly MoveId[]).includes(id)),
    overridden,
  };
}

const no = (refusal: MoveRefusal): MoveDecision => ({ ok: false, refusal });

/** Every guard of a move with what it found, met or not, for the screen that explains it. */
export const checkGuards = (facts: CaseFacts, request: Pick<MoveRequest, 'id' | 'to' | 'today' | 'personId'>): Guarded[] =>
  moves[request.id].guards.map((id) => ({ id, ...guards[id].check(facts, request) }));

function isOverridden(id: GuardId, request: MoveRequest): boolean {
  const by: readonly Role[] = guards[id].overrideBy;
  return request.actor.role !== 'SYSTEM' && by.includes(request.actor.role) && Boolean(request.overrides?.[id]?.trim());
}
