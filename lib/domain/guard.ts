import { courtGuards } from './guard-court.ts';
import { earlyGuards } from './guard-early.ts';
import { endGuards } from './guard-end.ts';
import type { Finding, Guard } from './guard-finding.ts';

export type { Asked, Finding, Guard, Proof } from './guard-finding.ts';

/** Every condition that a move can ask for. Sources are quoted on the screen; law cannot be overridden. */
export const guards = { ...earlyGuards, ...courtGuards, ...endGuards } as const satisfies Record<string, Guard>;

export type GuardId = keyof typeof guards;
export type Guarded = Finding & { readonly id: GuardId };
