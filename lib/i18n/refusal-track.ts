import type { HoldRefusal } from '#lib/features/hold/schema.ts';
import type { PlanRefusal } from '#lib/features/plan/schema.ts';
import type { SupportRefusal } from '#lib/features/support/schema.ts';
import type { Speech } from './speech.ts';

/** Refusals that several commands share have their sentence in refusal.ts. */
type Shared = 'NOTHING_OWED' | 'NO_SUCH_PERSON' | 'ADDRESS_REPRESENTATIVE' | 'LOOKS_LIKE_BSN' | 'DAY_IN_PAST';
type TrackRefusal = Exclude<PlanRefusal | SupportRefusal | HoldRefusal, { readonly code: Shared }>;

/** The sentence of a refusal about a plan, help or a hold, with its facts. */
export function sayTrackRefusal({ t, money, day }: Speech, refusal: TrackRefusal): string {
  switch (refusal.code) {
    case 'DEBT_ABOVE_BALANCE':
      return t('planRefusal.DEBT_ABOVE_BALANCE', { amount: money(refusal.balance) });
    case 'DOWN_PAYMENT_TOO_LARGE':
      return t('planRefusal.DOWN_PAYMENT_TOO_LARGE', { amount: money(refusal.debt) });
    case 'TOO_MANY_INSTALMENTS':
      return t('planRefusal.TOO_MANY_INSTALMENTS', { most: refusal.most });
    case 'PLAN_STARTS_LATE':
      return t('planRefusal.PLAN_STARTS_LATE', { day: day(refusal.latest) });
    case 'INSTALMENT_TOO_SMALL':
      return t('planRefusal.INSTALMENT_TOO_SMALL', { amount: money(refusal.least) });
    case 'PLAN_TOO_LONG':
      return t('planRefusal.PLAN_TOO_LONG', { months: refusal.months, day: day(refusal.before) });
    case 'NOTICE_ALREADY_SENT':
      return t('planRefusal.NOTICE_ALREADY_SENT', { day: day(refusal.on) });
    case 'CAPACITY_NOT_CHECKED':
    case 'REPRESENTATIVE_UNKNOWN':
    case 'PLAN_NOT_RUNNING':
    case 'PLAN_NOT_BROKEN':
      return t(`planRefusal.${refusal.code}`);
    case 'SUPPORT_RUNNING':
      return t('supportRefusal.SUPPORT_RUNNING', { kind: t(`supportKind.${refusal.kind}`).toLowerCase(), day: day(refusal.since) });
    case 'NO_SUCH_TALK':
    case 'TENANT_MUST_AGREE':
    case 'SUPPORT_NOT_RUNNING':
      return t(`supportRefusal.${refusal.code}`);
    case 'HOLD_STANDS':
      return t('holdRefusal.HOLD_STANDS', { kind: t(`holdKind.${refusal.hold.kind}`), day: day(refusal.hold.startsOn) });
    case 'HOLD_FOLLOWS_TRACK':
      return t('holdRefusal.HOLD_FOLLOWS_TRACK', { kind: t(`holdKind.${refusal.kind}`) });
  }
}
