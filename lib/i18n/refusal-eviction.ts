import type { ConsultationRefusal, DepartureRefusal, EvictionRefusal } from '#lib/features/legal/schema-eviction.ts';
import type { JudgmentRefusal } from '#lib/features/legal/schema-judgment.ts';
import type { Speech } from './speech.ts';

type Refusal = JudgmentRefusal | EvictionRefusal | ConsultationRefusal | DepartureRefusal;

/** The sentence of a refusal about a judgment, an eviction or leaving, with its facts. */
export function sayEvictionRefusal({ t, day, money }: Speech, refusal: Exclude<Refusal, { readonly code: 'LOOKS_LIKE_BSN' }>): string {
  switch (refusal.code) {
    case 'CLAIMS_AFTER_JUDGMENT':
      return t('judgmentRefusal.CLAIMS_AFTER_JUDGMENT', { day: day(refusal.latest) });
    case 'ALREADY_SERVED':
    case 'ALREADY_AWARE':
    case 'REMEDY_FILED':
    case 'LEASE_DECIDED':
      return t(`judgmentRefusal.${refusal.code}`, { day: day(refusal.on) });
    case 'EVICTION_TOO_EARLY':
      return t('judgmentRefusal.EVICTION_TOO_EARLY', { day: day(refusal.first) });
    case 'NOTICE_STANDS':
      return t('judgmentRefusal.NOTICE_STANDS', { day: day(refusal.date) });
    case 'STILL_REMAINS':
      return t('judgmentRefusal.STILL_REMAINS', { amount: money(refusal.amount) });
    case 'DISSOLVES_WITHOUT_EVICTION':
    case 'VACATE_DAYS_MISSING':
    case 'NOTHING_AWARDED':
    case 'MONTHLY_WITHOUT_EVICTION':
    case 'NO_JUDGMENT':
    case 'NO_REMEDY':
    case 'LEASE_STANDS':
    case 'NOT_YET_SATISFIED':
    case 'NO_ORDER':
    case 'NO_NOTICE':
    case 'ANSWER_INCOMPLETE':
    case 'NO_OPEN_CONSULTATION':
    case 'NOT_DEPARTED':
    case 'NOTHING_REMAINS':
      return t(`judgmentRefusal.${refusal.code}`);
  }
}
