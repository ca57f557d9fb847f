import type { Role } from '#lib/domain/actor.ts';

/**
 * The staircase once more, written from the domain's own tables (§9.2, §9.3) and not from the code: stages by their number
 * on the ladder, 0 closed. `any` is every open stage. The test tries every cell of both.
 */
export const numbered = [
  'CLOSED',
  'ARREARS_OPEN',
  'FOURTEEN_DAY_NOTICE',
  'EARLY_SIGNAL',
  'BAILIFF',
  'COURT',
  'JUDGMENT',
  'HOME_VISIT',
  'SUPPORT',
  'AGREEMENT',
  'EVICTION_ORDERED',
  'DEPARTED',
] as const;

type Letter = 'F' | 'C' | 'M' | 'S';
export const letters: Readonly<Record<Role | 'SYSTEM', Letter | null>> = {
  FIELD_WORKER: 'F',
  COORDINATOR: 'C',
  MANAGER: 'M',
  SYSTEM: 'S',
  ADMIN: null,
  AUDITOR: null,
};

const sitting = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const without = (...not: readonly number[]) => sitting.filter((stage) => !not.includes(stage));

interface Row {
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Where the act is a record and the stage stays. */
  readonly stays?: readonly number[];
  readonly who: string;
  readonly approved?: true;
  /** Guards that block without exception, or until somebody with a reason: `name` or `name/M`. */
  readonly blocks?: string;
  /** Guards that only warn. */
  readonly warns?: string;
}

const statutory = 'effortOfContact debtHelpPointedOut writtenReminder sharingOffered noObjection';

/** §9.2. Rows that stay where they are and have a track of their own (T4, T7c, T18b) and those the run makes (T1, T20) are no moves. */
export const table: Readonly<Record<string, Row>> = {
  T2: { from: [1], to: [2], who: 'CM', blocks: 'reminderSent/M noticeAddressee' },
  T3: { from: [1, 2], to: [3], stays: [3, 4, 5], who: 'C', blocks: `${statutory} reactionTermPassed signalThreshold/C noRunningSignal` },
  T5: { from: [2, 3], to: [4], who: 'C', approved: true, blocks: 'signalWithoutFruit/M', warns: 'noticeTermExpired notFalling' },
  T6: {
    from: [4],
    to: [5],
    who: 'M',
    blocks: 'courtFileFrozen signalOrObjection/M freshStatement noticeAddressee summonsAddressee',
    warns: 'threeMonths notFalling everSpoken signalOfUse',
  },
  T6b: { from: [3, 4], to: [1, 9], who: 'C', blocks: 'signedBeforeAgreement' },
  T7: { from: [5], to: [6], who: 'C', blocks: 'judgmentRegistered' },
  T7b: { from: [5], to: [1, 9, 0], who: 'C', blocks: 'signedBeforeAgreement paidBeforeClosing' },
  T7d: { from: [6], to: [1], who: 'C', blocks: 'paymentOnly' },
  T7e: { from: [6, 7, 8, 9, 10], to: [5, 1], who: 'C', blocks: 'judgmentSetAside' },
  T8: { from: [6], to: [7], who: 'CMS', blocks: 'ordersEviction' },
  T9: { from: without(8), to: [8], who: 'C', blocks: 'talkConcluded consentForConference' },
  T10a: {
    from: [6, 7],
    to: [10],
    who: 'CM',
    approved: true,
    blocks:
      'ordersEviction enforceable judgmentServed visitOrAttempts helpOffered municipalityConsulted childrenPlan notSatisfied/M executionReview/M freshStatement',
  },
  T10b: { from: [10], to: [10], who: 'C', blocks: 'vacateTermPassed freshStatement', warns: 'evictionOnWorkingDay' },
  T11: { from: [8], to: [9], who: 'C', blocks: 'agreementSigned reservesEviction' },
  T12: { from: without(9), to: [9], who: 'FC', blocks: 'agreementSigned reservesEviction' },
  // The case came from one of the stages in which it could enter; after an eviction judgment it is the home visit.
  T13: { from: [8], to: [1, 2, 3, 4, 5, 6, 7], who: 'C', blocks: 'returnsWhereItCame' },
  T14: { from: [9], to: [0], who: 'C', blocks: 'agreementCompleted' },
  T15: { from: [9], to: [1, 2, 3, 4, 5, 6, 7], who: 'C', blocks: 'planBroken breachNoticeSent talkedFirst returnsWhereItCame' },
  T16: { from: [10], to: [7, 8, 9], who: 'CMS', blocks: 'signedBeforeAgreement consentForConference' },
  T17: { from: [10], to: [11], who: 'M', blocks: 'vacateTermPassed evictionDayReached statementToday' },
  T18: { from: [...sitting, 11], to: [0], who: 'C', blocks: 'paidToDate noDoubtfulWriteOff', warns: 'returnPeriodPassed' },
  T19: { from: [...sitting, 11], to: [0], who: 'C', blocks: 'nobodyContinues' },
  T21: { from: [], to: [], who: 'M' },
  T22: { from: sitting, to: [11], who: 'C' },
};

/** T21 goes backwards on the ladder, whatever the two stages. */
export const leadsTo = (move: string, from: number, to: number): boolean =>
  move === 'T21'
    ? from >= 2 && from <= 10 && to >= 1 && to < from
    : table[move]!.stays?.includes(from)
      ? to === from
      : table[move]!.from.includes(from) && table[move]!.to.includes(to);

/** §9.3; T10 is the order and the notice with its date. */
const T10 = 'T10a T10b';
export const barredBy: Readonly<Record<string, string>> = {
  EARLY_HELP_RUNNING: 'T5 T6',
  DEFERRAL: 'T2 T5',
  PAYMENT_PLAN_ACTIVE: `T5 T6 ${T10}`,
  EKC_RUNNING: `T5 T6 ${T10}`,
  DEBT_HELP_STABILISING: 'T5 T6',
  MORATORIUM_287B: `T6 ${T10} T17`,
  INTERIM_BAN: `${T10} T17`,
  BROAD_MORATORIUM: '',
  MSNP: 'T5 T6',
  WSNP: `T5 T6 ${T10} T17`,
  DISPUTE: 'T5 T6',
  BEWIND: '',
  TOESLAGEN_MORATORIUM: 'T5 T6',
  DEATH: 'T2 T3 T5 T6',
  SAFETY: '',
  MANAGER_STOP: `T2 T3 T5 T6 ${T10}`,
  PAUSE: '',
};
