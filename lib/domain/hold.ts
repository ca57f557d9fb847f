import type { Role } from './actor.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { MoveId } from './escalation.ts';
import type { Basis } from './policy.ts';

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
}

export interface HoldRule {
  readonly bars: readonly MoveId[];
  /** Moves that stay possible, with a warning. */
  readonly warns: readonly MoveId[];
  readonly basis: Basis;
  readonly source: string;
  readonly setBy: readonly Role[];
}

const casework: readonly Role[] = ['FIELD_WORKER', 'COORDINATOR', 'MANAGER'];
const coordinators: readonly Role[] = ['COORDINATOR', 'MANAGER'];

/** What each overlay bars (domain §9.3). A hold never changes the stage. */
export const holdRules = {
  EARLY_HELP_RUNNING: {
    bars: ['T5', 'T6'],
    warns: [],
    basis: 'POLICY',
    setBy: coordinators,
    source: 'Convenant Eigen Haard en Uithoorn: geen incasso zolang Vroeg Eropaf werkt en de lopende huur is betaald',
  },
  DEFERRAL: { bars: ['T2', 'T5'], warns: [], basis: 'POLICY', setBy: casework, source: 'Beleid De Linde 2026, § 4' },
  PAYMENT_PLAN_ACTIVE: {
    bars: ['T5', 'T6', 'T10a', 'T10b'],
    warns: [],
    basis: 'POLICY',
    setBy: coordinators,
    source: 'Beleid De Linde 2026, § 4',
  },
  EKC_RUNNING: {
    bars: ['T5', 'T6', 'T10a', 'T10b'],
    warns: [],
    basis: 'POLICY',
    setBy: coordinators,
    source: 'Beleid De Linde 2026, § 7',
  },
  DEBT_HELP_STABILISING: {
    bars: ['T5', 'T6'],
    warns: ['T10a', 'T10b'],
    basis: 'POLICY',
    setBy: coordinators,
    source: 'Beleid De Linde 2026, § 5',
  },
  MORATORIUM_287B: {
    bars: ['T6', 'T10a', 'T10b', 'T17'],
    warns: [],
    basis: 'LAW',
    setBy: casework,
    source: 'art. 287b Fw',
  },
  INTERIM_BAN: {
    bars: ['T10a', 'T10b', 'T17'],
    warns: [],
    basis: 'LAW',
    setBy: casework,
    source: 'art. 287b lid 4 jo. 287 lid 4 Fw',
  },
  BROAD_MORATORIUM: { bars: [], warns: ['T6', 'T10a'], basis: 'LAW', setBy: coordinators, source: 'art. 5 Wgs' },
  MSNP: { bars: ['T5', 'T6'], warns: ['T10a'], basis: 'POLICY', setBy: coordinators, source: 'Gedragscode schuldhulpverlening' },
  WSNP: { bars: ['T5', 'T6', 'T10a', 'T10b', 'T17'], warns: [], basis: 'LAW', setBy: coordinators, source: 'art. 305 Fw' },
  DISPUTE: { bars: ['T5', 'T6'], warns: [], basis: 'POLICY', setBy: coordinators, source: 'Beleid De Linde 2026, § 4' },
  BEWIND: { bars: [], warns: ['T2', 'T6'], basis: 'LAW', setBy: coordinators, source: 'art. 1:441 BW' },
  TOESLAGEN_MORATORIUM: {
    bars: ['T5', 'T6'],
    warns: [],
    basis: 'LAW',
    setBy: coordinators,
    source: 'Wet hersteloperatie toeslagen, moratorium',
  },
  DEATH: { bars: ['T2', 'T3', 'T5', 'T6'], warns: [], basis: 'POLICY', setBy: coordinators, source: 'Beleid De Linde 2026, § 4' },
  SAFETY: { bars: [], warns: [], basis: 'POLICY', setBy: casework, source: 'Beleid De Linde 2026, § 9' },
  MANAGER_STOP: {
    bars: ['T2', 'T3', 'T5', 'T6', 'T10a', 'T10b'],
    warns: [],
    basis: 'POLICY',
    setBy: ['MANAGER'],
    source: 'Beleid De Linde 2026, § 4',
  },
  PAUSE: { bars: [], warns: ['T2', 'T5'], basis: 'POLICY', setBy: coordinators, source: 'Beleid De Linde 2026, § 4' },
} as const satisfies Record<HoldKind, HoldRule>;

/** The holds that stand on a day. */
export const standing = (holds: readonly Hold[], today: CalendarDate): Hold[] =>
  holds.filter((hold) => hold.startsOn <= today && (hold.endsOn === null || hold.endsOn >= today));
