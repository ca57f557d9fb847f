import type { Role } from './actor.ts';
import { addDays, addMonths, type CalendarDate } from './calendar-date.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Cents } from './cents.ts';
import type { MoveId } from './move.ts';
import { type Basis, policy } from './policy.ts';
import type { SafetyMeasure } from './visit.ts';

export const holdKinds = [
  'EARLY_HELP_RUNNING',
  'DEFERRAL',
  'PAYMENT_PLAN_ACTIVE',
  'EKC_RUNNING',
  'DEBT_HELP_STABILISING',
  'MORATORIUM_287B',
  'INTERIM_BAN',
  'BROAD_MORATORIUM',
  'MSNP',
  'WSNP',
  'DISPUTE',
  'BEWIND',
  'TOESLAGEN_MORATORIUM',
  'DEATH',
  'SAFETY',
  'MANAGER_STOP',
  'PAUSE',
] as const;
export type HoldKind = (typeof holdKinds)[number];

export interface Hold {
  readonly id: number;
  readonly kind: HoldKind;
  readonly reason: string;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate | null;
  /** The disputed part of the claim (DISPUTE); null: all of it. */
  readonly amount: Cents | null;
  /** Since when rent that fell due under this hold stays unpaid beyond its grace; null where it is paid on time. */
  readonly rentLateSince: CalendarDate | null;
  /** What a visit needs (SAFETY); a measure, never a label. */
  readonly measure: SafetyMeasure | null;
  /** Who died (DEATH); null where it is not about one person. */
  readonly personId: number | null;
}

/** Until when a hold stands when nobody says otherwise. */
export type HoldTerm = { readonly months: number } | { readonly weeks: number } | 'SECOND_MONTH_END' | 'OPEN';

export interface HoldRule {
  readonly bars: readonly MoveId[];
  /** Moves that stay possible, with a warning. */
  readonly warns: readonly MoveId[];
  readonly basis: Basis;
  readonly source: string;
  readonly setBy: readonly Role[];
  /** The longest that it can stand before somebody looks again. */
  readonly term: HoldTerm;
  /** Current rent has to be paid on time meanwhile; if not, somebody is told. Nothing lapses by itself. */
  readonly watchesRent: boolean;
  /** Set and lifted by the program along with a track, not by hand. */
  readonly own: boolean;
}

const casework: readonly Role[] = ['FIELD_WORKER', 'COORDINATOR', 'MANAGER'];
const coordinators: readonly Role[] = ['COORDINATOR', 'MANAGER'];

const review: HoldTerm = { weeks: policy.holdReviewWeeks.value };
const halfYear: HoldTerm = { months: policy.moratoriumMaxMonths.value };
const order = ['T10a', 'T10b'] as const;
const hold = (
  bars: readonly MoveId[],
  basis: Basis,
  setBy: readonly Role[],
  term: HoldTerm,
  source: string,
  more: Partial<HoldRule> = {},
): HoldRule => ({ bars, warns: [], basis, source, setBy, term, watchesRent: false, own: false, ...more });
const rent = { watchesRent: true } as const;
const ownTrack = { own: true } as const;
const beleid = (part: number): string => `Beleid De Linde 2026, § ${part}`;

/** What each overlay bars (domain §9.3). A hold never changes the stage. */
export const holdRules: Readonly<Record<HoldKind, HoldRule>> = {
  EARLY_HELP_RUNNING: hold(
    ['T5', 'T6'],
    'POLICY',
    coordinators,
    { weeks: 4 },
    'Convenant Eigen Haard en Uithoorn: geen incasso zolang Vroeg Eropaf werkt en de lopende huur is betaald',
    { ...rent, ...ownTrack },
  ),
  DEFERRAL: hold(['T2', 'T5'], 'POLICY', casework, { months: policy.promiseMaxMonths.value }, beleid(4), ownTrack),
  PAYMENT_PLAN_ACTIVE: hold(['T5', 'T6', ...order], 'POLICY', coordinators, 'OPEN', beleid(4), ownTrack),
  EKC_RUNNING: hold(['T5', 'T6', ...order], 'POLICY', coordinators, { weeks: policy.conferenceHoldWeeks.value }, beleid(7), {
    ...rent,
    ...ownTrack,
  }),
  DEBT_HELP_STABILISING: hold(['T5', 'T6'], 'POLICY', coordinators, review, beleid(5), { ...rent, warns: order }),
  MORATORIUM_287B: hold(['T6', ...order, 'T17'], 'LAW', casework, halfYear, 'art. 287b Fw', rent),
  INTERIM_BAN: hold([...order, 'T17'], 'LAW', casework, review, 'art. 287b lid 4 jo. 287 lid 4 Fw', rent),
  BROAD_MORATORIUM: hold([], 'LAW', coordinators, halfYear, 'art. 5 Wgs', { warns: ['T6', 'T10a'] }),
  MSNP: hold(
    ['T5', 'T6'],
    'LAW',
    coordinators,
    { months: 18 },
    'art. 6:248 BW: een aangenomen schuldregeling is een overeenkomst die ook ons bindt',
    { ...rent, warns: ['T10a'] },
  ),
  WSNP: hold(['T5', 'T6', ...order, 'T17'], 'LAW', coordinators, { months: 18 }, 'art. 305 Fw', rent),
  DISPUTE: hold(['T5', 'T6'], 'POLICY', coordinators, review, beleid(4)),
  BEWIND: hold([], 'LAW', coordinators, 'OPEN', 'art. 1:441 BW', { warns: ['T2', 'T6'] }),
  TOESLAGEN_MORATORIUM: hold(['T5', 'T6'], 'LAW', coordinators, { months: 12 }, 'Wet hersteloperatie toeslagen, moratorium', rent),
  DEATH: hold(
    ['T2', 'T3', 'T5', 'T6'],
    'POLICY',
    coordinators,
    'SECOND_MONTH_END',
    'Beleid De Linde 2026, § 4; zonder voortzetting eindigt de huur aan het einde van de tweede maand (art. 7:268 lid 6 BW)',
  ),
  SAFETY: hold([], 'POLICY', casework, { months: policy.safetyReviewMonths.value }, beleid(9)),
  MANAGER_STOP: hold(['T2', 'T3', 'T5', 'T6', ...order], 'POLICY', ['MANAGER'], review, beleid(4)),
  PAUSE: hold([], 'POLICY', coordinators, { months: policy.pauseMaxMonths.value }, beleid(4), { ...ownTrack, warns: ['T2', 'T5'] }),
};

/** The kinds that a person sets by hand, apart from a pause, which has a form of its own. */
export const settableHolds: readonly HoldKind[] = holdKinds.filter((kind) => !holdRules[kind].own);

/** Kinds that a person can lift: what follows a track ends with it, unless current rent is its condition and somebody decides. */
export const isLiftable = (kind: HoldKind): boolean => !holdRules[kind].own || holdRules[kind].watchesRent;

/** Who lifts it: who may set it, but the protection of the law only a coordinator or manager, with the order. @source domain §9.3 */
export const liftedBy = (kind: HoldKind): readonly Role[] =>
  holdRules[kind].basis === 'LAW' ? holdRules[kind].setBy.filter((role) => role !== 'FIELD_WORKER') : holdRules[kind].setBy;

/** A hold that forbids the eviction itself: an eviction that was ordered stops at once. */
export const stopsEviction = (kind: HoldKind): boolean => holdRules[kind].bars.includes('T17');

/** The last day on which a hold that starts now can stand before somebody looks again; null: until it is lifted. */
export function latestEnd(kind: HoldKind, startsOn: CalendarDate): CalendarDate | null {
  const { term } = holdRules[kind];
  if (term === 'OPEN') return null;
  if (term === 'SECOND_MONTH_END') return addDays(addMonths(`${startsOn.slice(0, 7)}-01` as CalendarDate, 3), -1);
  return 'months' in term ? addMonths(startsOn, term.months) : addDays(startsOn, term.weeks * 7);
}

/**
 * Whether a standing hold bars a move in this case: a dispute about a part leaves the rest free, when the rest is enough
 * for a case of its own. @policy `caseMinAmountCents`; domain §9.3 (the undisputed part goes on)
 */
export const barsMove = (hold: Hold, move: MoveId, facts: Pick<CaseFacts, 'balance'>): boolean =>
  holdRules[hold.kind].bars.includes(move) &&
  !(hold.kind === 'DISPUTE' && hold.amount !== null && facts.balance - hold.amount >= policy.caseMinAmountCents.value);

/** Standing holds whose condition is broken: rent that fell due meanwhile is late. Somebody has to decide; nothing lapses. */
export const breachedHolds = (holds: readonly Hold[], today: CalendarDate): Hold[] =>
  standing(holds, today).filter((hold) => holdRules[hold.kind].watchesRent && hold.rentLateSince !== null);

/** The holds that stand on a day. */
export const standing = (holds: readonly Hold[], today: CalendarDate): Hold[] =>
  holds.filter((hold) => hold.startsOn <= today && (hold.endsOn === null || hold.endsOn >= today));
