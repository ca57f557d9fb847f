import type { Role } from './actor.ts';
import type { CalendarDate } from './calendar-date.ts';
import { type CaseFacts, reachedTenant, type SupportKind, tenantsOf } from './case-facts.ts';
import type { Basis } from './policy.ts';
import { type SignalEvidence, signalEvidence } from './signal.ts';
import type { CloseReason, Stage } from './stage.ts';

export interface Asked {
  readonly to: Stage;
  readonly today: CalendarDate;
  readonly personId?: number | undefined;
  readonly support?: SupportKind | undefined;
  readonly closeReason?: CloseReason | undefined;
}

/** What the rule looked at, and the day on which its answer changes by itself; null when only an act changes it. */
export interface Finding {
  readonly met: boolean;
  readonly evidence: readonly Proof[];
  readonly changesOn: CalendarDate | null;
}
/** A record or figure that the rule looked at. */
export type Proof =
  | { readonly of: 'contact' | 'letter' | 'reply' | 'signal' | 'visit' | 'plan'; readonly id: number; readonly on: CalendarDate }
  | { readonly of: 'day'; readonly on: CalendarDate }
  | { readonly of: 'months'; readonly hundredths: number | null }
  | { readonly of: 'cents'; readonly amount: number };

export interface Guard {
  readonly basis: Basis;
  readonly source: string;
  readonly effect: 'BLOCK' | 'WARN';
  /** Who may set it aside with a written reason; nobody where the law binds. */
  readonly overrideBy: readonly Role[];
  readonly check: (facts: CaseFacts, asked: Asked) => Finding;
}
export const found = (
  met: boolean,
  evidence: readonly (Proof | null | undefined)[] = [],
  changesOn: CalendarDate | null = null,
): Finding => ({
  met,
  evidence: evidence.filter((proof) => proof !== null && proof !== undefined),
  changesOn,
});
export const onDay = (on: CalendarDate | null): Proof | null => (on ? { of: 'day', on } : null);
export const letterProof = (letter: { id: number; sentOn: CalendarDate } | null): Proof | null =>
  letter && { of: 'letter', id: letter.id, on: letter.sentOn };
export const contactProof = (contact: { id: number; on: CalendarDate } | null): Proof | null =>
  contact && { of: 'contact', id: contact.id, on: contact.on };

/** Evidence for the person it concerns; without one named, for the first tenant. */
export const evidenceOf = (facts: CaseFacts, asked: Asked): SignalEvidence =>
  signalEvidence(facts, asked.personId ?? tenantsOf(facts)[0]?.id ?? -1);
export const spoken = (facts: CaseFacts): boolean =>
  facts.contacts.some((contact) => reachedTenant(contact.outcome)) || facts.visits.some((visit) => visit.spoken);
export const partsOfDay = (facts: CaseFacts): number =>
  new Set(facts.visits.filter((visit) => !visit.spoken && onOrAfterJudgment(facts, visit.on)).map((visit) => visit.partOfDay)).size;
export const onOrAfterJudgment = (facts: CaseFacts, on: CalendarDate): boolean => facts.judgment !== null && on >= facts.judgment.on;

export const law = { basis: 'LAW', effect: 'BLOCK', overrideBy: [] } as const;
export const rule = { basis: 'POLICY', effect: 'BLOCK', overrideBy: [] } as const;
export const warning = { basis: 'GUIDELINE', effect: 'WARN', overrideBy: [] } as const;
