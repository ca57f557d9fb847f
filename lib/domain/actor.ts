export const roles = ['FIELD_WORKER', 'COORDINATOR', 'MANAGER', 'ADMIN', 'AUDITOR'] as const;
/** F field worker, C consulent huurincasso, M teamleider, administrator, auditor. */
export type Role = (typeof roles)[number];

declare const signedIn: unique symbol;

/** Someone whom the session vouches for. Only lib/auth and the seed make one; every query and command asks for it first. */
export interface Actor {
  readonly [signedIn]: true;
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly teams: readonly number[];
}

/** The program itself: nightly runs and commands without a person. */
export interface SystemActor {
  readonly id: null;
  readonly name: 'Woonbehoud';
  readonly role: 'SYSTEM';
}

export type Doer = Actor | SystemActor;

export const system: SystemActor = { id: null, name: 'Woonbehoud', role: 'SYSTEM' };

/** Vouches for a person; call it only with what the session look-up answered. */
export const vouch = (person: { id: string; name: string; role: Role; teams: readonly number[] }): Actor => person as Actor;
