import type { CalendarDate } from './calendar-date.ts';
import { type CaseFacts, reachedTenant } from './case-facts.ts';

/** A talk with a party to the lease: a visit or another contact. */
export interface Talk {
  readonly of: 'bezoek' | 'contact';
  readonly id: number;
  readonly on: CalendarDate;
}

/** The talks from which help can follow, the latest first. @source domain §9.2, T9 (a visit or contact with its conclusion) */
export const talksOf = (facts: Pick<CaseFacts, 'visits' | 'contacts'>): Talk[] =>
  [
    ...facts.visits.filter((visit) => visit.spoken || visit.concluded).map(({ id, on }) => ({ of: 'bezoek' as const, id, on })),
    ...facts.contacts.filter((contact) => reachedTenant(contact.outcome)).map(({ id, on }) => ({ of: 'contact' as const, id, on })),
  ].sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
