import type { CaseRefusal } from '#lib/features/case/schema.ts';
import type { ContactRefusal } from '#lib/features/contact/schema.ts';
import type { DoubtfulRefusal } from '#lib/features/doubtful/schema.ts';
import type { HoldRefusal } from '#lib/features/hold/schema.ts';
import type { ImportRefusal } from '#lib/features/import/schema.ts';
import type { UploadRefusal } from '#lib/features/import/schema-upload.ts';
import type { BailiffRefusal, DecisionRefusal } from '#lib/features/legal/schema.ts';
import type { CourtRefusal } from '#lib/features/legal/schema-court.ts';
import type { ConsultationRefusal, DepartureRefusal, EvictionRefusal } from '#lib/features/legal/schema-eviction.ts';
import type { JudgmentRefusal } from '#lib/features/legal/schema-judgment.ts';
import type { NoteRefusal } from '#lib/features/note/schema.ts';
import type { PlanRefusal } from '#lib/features/plan/schema.ts';
import type { SignalRefusal } from '#lib/features/signal/schema.ts';
import type { SupportRefusal } from '#lib/features/support/schema.ts';
import type { SignInRefusal } from '#lib/features/user/schema.ts';
import type { VisitRefusal } from '#lib/features/visit/schema.ts';
import { sayEvictionRefusal } from './refusal-eviction.ts';
import { sayTrackRefusal } from './refusal-track.ts';
import { sayVisitRefusal } from './refusal-visit.ts';
import type { Speech } from './speech.ts';

/** Every refusal of every command. One without a sentence does not compile. */
export type Refusal =
  | CaseRefusal
  | ContactRefusal
  | DecisionRefusal
  | BailiffRefusal
  | CourtRefusal
  | JudgmentRefusal
  | EvictionRefusal
  | ConsultationRefusal
  | DepartureRefusal
  | NoteRefusal
  | SignalRefusal
  | SignInRefusal
  | ImportRefusal
  | UploadRefusal
  | DoubtfulRefusal
  | VisitRefusal
  | PlanRefusal
  | SupportRefusal
  | HoldRefusal;

/** The sentence of a refusal, with its facts. */
export function sayRefusal(speech: Speech, refusal: Refusal): { title: string; text: string } {
  const { t } = speech;
  return { title: refusal.code === 'CHANGED_MEANWHILE' ? t('refusal.changedTitle') : t('form.refused'), text: sentence(speech, refusal) };
}

function sentence(speech: Speech, refusal: Refusal): string {
  const { t, money, day, time, dayTime, list } = speech;
  switch (refusal.code) {
    case 'NO_SUCH_MOVE':
      return t('refusal.NO_SUCH_MOVE', { from: t(`stage.${refusal.from}`), to: t(`stage.${refusal.to}`) });
    case 'NOT_YOUR_ROLE':
      return t('refusal.NOT_YOUR_ROLE', { roles: refusal.may.map((role) => t(`role.${role}`)).join(', ') });
    case 'HELD':
      return refusal.hold.endsOn
        ? t('refusal.HELD_UNTIL', { kind: t(`holdKind.${refusal.hold.kind}`), day: day(refusal.hold.endsOn) })
        : t('refusal.HELD', { kind: t(`holdKind.${refusal.hold.kind}`) });
    case 'GUARDED':
      return refusal.blocks.map((block) => `${speech.guard(block).text}.`).join(' ');
    case 'CHANGED_MEANWHILE':
      return t('refusal.CHANGED_MEANWHILE', { by: refusal.by, time: time(refusal.at), what: speech.event(refusal.event).fact });
    case 'DAY_IN_PAST':
    case 'DAY_BEFORE_CASE':
      return t(`refusal.${refusal.code}`, { day: day(refusal.earliest) });
    case 'DAY_IN_FUTURE':
    case 'PROMISE_TOO_FAR':
      return t(`refusal.${refusal.code}`, { day: day(refusal.latest) });
    case 'ALREADY_PROPOSED':
    case 'RECEIPT_STANDS':
      return t(`courtRefusal.${refusal.code}`, { day: day(refusal.on) });
    case 'GRACE_TOO_LONG':
      return t('courtRefusal.GRACE_TOO_LONG', { day: day(refusal.latest) });
    case 'NOT_YOUR_PROPOSAL':
      return t('courtRefusal.NOT_YOUR_PROPOSAL', { name: refusal.by });
    case 'NO_OPEN_DECISION':
    case 'OWN_PROPOSAL':
    case 'CHANGED_SINCE_PROPOSAL':
    case 'NOTHING_TO_CLAIM':
    case 'NO_BAILIFF_FILE':
    case 'NO_COURT_CASE':
    case 'NOT_A_PARTY':
      return t(`courtRefusal.${refusal.code}`);
    case 'ADDRESS_REPRESENTATIVE':
      return t('refusal.ADDRESS_REPRESENTATIVE', { name: refusal.name });
    case 'SIGNAL_BEFORE_SENT':
      return t('refusal.SIGNAL_BEFORE_SENT', { day: day(refusal.sentOn) });
    case 'STILL_OWED':
      return t('refusal.STILL_OWED', { amount: money(refusal.amount) });
    case 'TOO_MANY_ATTEMPTS':
      return t('refusal.TOO_MANY_ATTEMPTS', { minutes: refusal.minutes });
    case 'LINES_REFUSED':
      return t('import.refusal.LINES_REFUSED', { count: refusal.count });
    case 'BALANCE_OFF':
    case 'STATEMENT_CHANGED':
      return t(`import.refusal.${refusal.code}`, { statements: list(refusal.statements) });
    case 'TOO_MANY_FILES':
      return t('import.refusal.TOO_MANY_FILES', { most: refusal.most });
    case 'FILE_TOO_LARGE':
      return t('import.refusal.FILE_TOO_LARGE', { name: refusal.name, most: megabytes(refusal.most) });
    case 'UPLOAD_TOO_LARGE':
      return t('import.refusal.UPLOAD_TOO_LARGE', { most: megabytes(refusal.most) });
    case 'NOT_READY':
      return t('import.refusal.NOT_READY', { status: t(`import.status.${refusal.status}`).toLowerCase() });
    case 'ALREADY_SETTLED': {
      const { by, at, contract } = refusal;
      const facts = { by, when: at ? dayTime(at) : '' };
      return contract ? t('doubtful.refusal.ALREADY_ASSIGNED', { ...facts, contract }) : t('doubtful.refusal.ALREADY_SETTLED', facts);
    }
    case 'UNKNOWN_CONTRACT':
      return t('doubtful.refusal.UNKNOWN_CONTRACT', { contract: refusal.contract });
    case 'NO_PAYMENT_TO_REVERSE':
    case 'NO_ACCOUNT':
      return t(`doubtful.refusal.${refusal.code}`);
    case 'NOTHING_LEFT':
    case 'NO_FILES':
    case 'UPLOAD_BROKEN':
    case 'RUN_CHANGED':
      return t(`import.refusal.${refusal.code}`);
    case 'NO_SUCH_COLLEAGUE':
    case 'NEEDS_COMPANION':
    case 'OFFICE_ONLY':
    case 'NEEDS_POLICE_ADVICE':
    case 'VISIT_ALREADY_PLANNED':
    case 'HOUSEHOLD_LEFT':
    case 'NO_SUCH_VISIT':
    case 'VISIT_OVER':
    case 'VISIT_NOT_MADE':
    case 'VISIT_STARTED':
    case 'NEEDS_MEASURE':
    case 'NOT_AN_ANSWER':
    case 'ANSWER_LIKE_BSN':
    case 'REPORT_INCOMPLETE':
    case 'ANSWERS_CHANGED':
      return sayVisitRefusal(speech, refusal);
    case 'DEBT_ABOVE_BALANCE':
    case 'DOWN_PAYMENT_TOO_LARGE':
    case 'TOO_MANY_INSTALMENTS':
    case 'PLAN_STARTS_LATE':
    case 'INSTALMENT_TOO_SMALL':
    case 'PLAN_TOO_LONG':
    case 'CAPACITY_NOT_CHECKED':
    case 'REPRESENTATIVE_UNKNOWN':
    case 'PLAN_NOT_RUNNING':
    case 'PLAN_NOT_BROKEN':
    case 'NOTICE_ALREADY_SENT':
    case 'NO_SUCH_TALK':
    case 'TENANT_MUST_AGREE':
    case 'SUPPORT_RUNNING':
    case 'SUPPORT_NOT_RUNNING':
    case 'HOLD_STANDS':
    case 'HOLD_FOLLOWS_TRACK':
      return sayTrackRefusal(speech, refusal);
    case 'DISSOLVES_WITHOUT_EVICTION':
    case 'VACATE_DAYS_MISSING':
    case 'CLAIMS_AFTER_JUDGMENT':
    case 'NOTHING_AWARDED':
    case 'MONTHLY_WITHOUT_EVICTION':
    case 'NO_JUDGMENT':
    case 'ALREADY_SERVED':
    case 'ALREADY_AWARE':
    case 'REMEDY_FILED':
    case 'NO_REMEDY':
    case 'LEASE_STANDS':
    case 'NOT_YET_SATISFIED':
    case 'LEASE_DECIDED':
    case 'NO_ORDER':
    case 'EVICTION_TOO_EARLY':
    case 'NOTICE_STANDS':
    case 'NO_NOTICE':
    case 'ANSWER_INCOMPLETE':
    case 'NO_OPEN_CONSULTATION':
    case 'NOT_DEPARTED':
    case 'STILL_REMAINS':
    case 'NOTHING_REMAINS':
      return sayEvictionRefusal(speech, refusal);
    case 'CASE_CLOSED':
    case 'NEEDS_SECOND_PERSON':
    case 'HOLD_NOT_STANDING':
    case 'MAY_NOT':
    case 'LOOKS_LIKE_BSN':
    case 'NO_SUCH_NOTE':
    case 'NO_SUCH_PERSON':
    case 'NOBODY_ADDRESSED':
    case 'NO_SUCH_OFFER':
    case 'NOT_A_TENANT':
    case 'NOTHING_OWED':
    case 'SIGNAL_ENDED':
    case 'PLAN_AMOUNT_MISSING':
    case 'WRONG_SIGN_IN':
      return t(`refusal.${refusal.code}`);
  }
}

const megabytes = (bytes: number): number => Math.floor(bytes / (1024 * 1024));
