import type { Role } from '#lib/domain/actor.ts';

/** Whose case it is, seen from somebody of team Noord. */
export const whose = ['OWN', 'OTHER', 'NOBODY'] as const;
export type Whose = (typeof whose)[number];

const F: Role = 'FIELD_WORKER';
const C: Role = 'COORDINATOR';
const M: Role = 'MANAGER';
const A: Role = 'ADMIN';
const U: Role = 'AUDITOR';
export const R = { F, C, M, A, U } as const;

/** Who sees cases at all. */
export const readers: readonly Role[] = [F, C, M, U];

/** Whose cases a role sees, as house.md §4 says it; written out, so that the program's own rule is not asked. */
export const sight: Record<Role, readonly Whose[]> = {
  FIELD_WORKER: ['OWN'],
  COORDINATOR: ['OWN', 'NOBODY'],
  MANAGER: ['OWN', 'OTHER', 'NOBODY'],
  ADMIN: [],
  AUDITOR: ['OWN', 'OTHER', 'NOBODY'],
};

/** How far a case has come before something is tried on it. */
export type Story =
  | 'FRESH'
  | 'NOTICE'
  | 'READY'
  | 'REFERRED'
  | 'REFERRED_PAID'
  | 'PAUSED'
  | 'SEALED'
  | 'DOUBTFUL'
  | 'PLAN_BROKEN'
  | 'PLAN_FAILED'
  | 'SUPPORTED'
  | 'HELD'
  | 'FRUITLESS'
  | 'PROPOSED'
  | 'HANDED_OVER'
  | 'FROZEN'
  | 'SUMMONED'
  | 'JUDGED'
  | 'JUDGED_PAYMENT'
  | 'SERVED'
  | 'REMEDY'
  | 'SATISFIED'
  | 'PAID_JUDGED'
  | 'ASKED'
  | 'COMPLETE'
  | 'ORDER_PROPOSED'
  | 'ORDERED'
  | 'ANNOUNCED'
  | 'EVICTION_DUE'
  | 'DEPARTED'
  | 'VISIT'
  | 'VISIT_TALKED'
  | 'VISITED';
