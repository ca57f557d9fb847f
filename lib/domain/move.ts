import type { Role } from './actor.ts';
import type { GuardId } from './guard.ts';
import { openStages, type Stage, sittingStages } from './stage.ts';

/** Moves of the staircase, numbered as in domain §9.2. */
export const moveIds = [
  'T2',
  'T3',
  'T5',
  'T6',
  'T6b',
  'T7',
  'T7b',
  'T7d',
  'T7e',
  'T8',
  'T9',
  'T10a',
  'T10b',
  'T11',
  'T12',
  'T13',
  'T14',
  'T15',
  'T16',
  'T17',
  'T18',
  'T19',
  'T21',
  'T22',
] as const;
export type MoveId = (typeof moveIds)[number];

export type Who = Role | 'SYSTEM';

export interface Move {
  readonly from: readonly Stage[];
  readonly to: readonly Stage[];
  /** Stages in which the same act is a record and leads nowhere else. */
  readonly stays?: readonly Stage[];
  readonly who: readonly Who[];
  /** Somebody else than the proposer has to approve. */
  readonly approve: readonly Role[];
  readonly guards: readonly GuardId[];
}

const F: Who = 'FIELD_WORKER';
const C: Who = 'COORDINATOR';
const M: Who = 'MANAGER';

/**
 * The staircase: every move with who may make it and what it asks. T1 (a case opens) and T20 (a relapse opens) are made
 * by the run, T4 and T18b stay where they are and are records of their own tracks.
 */
export const moves = {
  T2: {
    from: ['ARREARS_OPEN'],
    to: ['FOURTEEN_DAY_NOTICE'],
    who: [C, M],
    approve: [],
    guards: ['reminderSent', 'noticeAddressee'],
  },
  T3: {
    from: ['ARREARS_OPEN', 'FOURTEEN_DAY_NOTICE'],
    to: ['EARLY_SIGNAL'],
    stays: ['EARLY_SIGNAL', 'BAILIFF', 'COURT'],
    who: [C],
    approve: [],
    guards: [
      'effortOfContact',
      'debtHelpPointedOut',
      'writtenReminder',
      'sharingOffered',
      'reactionTermPassed',
      'noObjection',
      'signalThreshold',
      'noRunningSignal',
    ],
  },
  T5: {
    from: ['FOURTEEN_DAY_NOTICE', 'EARLY_SIGNAL'],
    to: ['BAILIFF'],
    who: [C],
    approve: ['COORDINATOR', 'MANAGER'],
    guards: ['signalWithoutFruit', 'noticeTermExpired', 'notFalling'],
  },
  T6: {
    from: ['BAILIFF'],
    to: ['COURT'],
    who: [M],
    approve: [],
    guards: [
      'courtFileFrozen',
      'signalOrObjection',
      'freshStatement',
      'noticeAddressee',
      'summonsAddressee',
      'threeMonths',
      'notFalling',
      'everSpoken',
      'signalOfUse',
    ],
  },
  T6b: {
    from: ['EARLY_SIGNAL', 'BAILIFF'],
    to: ['ARREARS_OPEN', 'AGREEMENT'],
    who: [C],
    approve: [],
    guards: ['signedBeforeAgreement'],
  },
  T7: { from: ['COURT'], to: ['JUDGMENT'], who: [C], approve: [], guards: ['judgmentRegistered'] },
  T7b: {
    from: ['COURT'],
    to: ['ARREARS_OPEN', 'AGREEMENT', 'CLOSED'],
    who: [C],
    approve: [],
    guards: ['signedBeforeAgreement', 'paidBeforeClosing'],
  },
  T7d: { from: ['JUDGMENT'], to: ['ARREARS_OPEN'], who: [C], approve: [], guards: ['paymentOnly'] },
  T7e: {
    from: ['JUDGMENT', 'HOME_VISIT', 'SUPPORT', 'AGREEMENT', 'EVICTION_ORDERED'],
    to: ['COURT', 'ARREARS_OPEN'],
    who: [C],
    approve: [],
    guards: ['judgmentSetAside'],
  },
  T8: { from: ['JUDGMENT'], to: ['HOME_VISIT'], who: [C, M, 'SYSTEM'], approve: [], guards: ['ordersEviction'] },
  T9: {
    from: sittingStages.filter((stage) => stage !== 'SUPPORT'),
    to: ['SUPPORT'],
    who: [C],
    approve: [],
    guards: ['talkConcluded', 'consentForConference'],
  },
  T10a: {
    from: ['JUDGMENT', 'HOME_VISIT'],
    to: ['EVICTION_ORDERED'],
    who: [C, M],
    approve: ['MANAGER'],
    guards: [
      'ordersEviction',
      'enforceable',
      'judgmentServed',
      'visitOrAttempts',
      'helpOffered',
      'municipalityConsulted',
      'childrenPlan',
      'notSatisfied',
      'executionReview',
      'freshStatement',
    ],
  },
  T10b: {
    from: ['EVICTION_ORDERED'],
    to: ['EVICTION_ORDERED'],
    who: [C],
    approve: [],
    guards: ['vacateTermPassed', 'freshStatement', 'evictionOnWorkingDay'],
  },
  T11: { from: ['SUPPORT'], to: ['AGREEMENT'], who: [C], approve: [], guards: ['agreementSigned', 'reservesEviction'] },
  T12: {
    from: sittingStages.filter((stage) => stage !== 'AGREEMENT'),
    to: ['AGREEMENT'],
    who: [F, C],
    approve: [],
    guards: ['agreementSigned', 'reservesEviction'],
  },
  T13: {
    from: ['SUPPORT'],
    to: ['ARREARS_OPEN', 'FOURTEEN_DAY_NOTICE', 'EARLY_SIGNAL', 'BAILIFF', 'COURT', 'JUDGMENT', 'HOME_VISIT'],
    who: [C],
    approve: [],
    guards: ['returnsWhereItCame'],
  },
  T14: { from: ['AGREEMENT'], to: ['CLOSED'], who: [C], approve: [], guards: ['agreementCompleted'] },
  T15: {
    from: ['AGREEMENT'],
    to: ['ARREARS_OPEN', 'FOURTEEN_DAY_NOTICE', 'EARLY_SIGNAL', 'BAILIFF', 'COURT', 'JUDGMENT', 'HOME_VISIT'],
    who: [C],
    approve: [],
    guards: ['planBroken', 'breachNoticeSent', 'talkedFirst', 'returnsWhereItCame'],
  },
  T16: {
    from: ['EVICTION_ORDERED'],
    to: ['HOME_VISIT', 'SUPPORT', 'AGREEMENT'],
    who: [C, M, 'SYSTEM'],
    approve: [],
    guards: ['signedBeforeAgreement', 'consentForConference'],
  },
  T17: {
    from: ['EVICTION_ORDERED'],
    to: ['DEPARTED'],
    who: [M],
    approve: [],
    guards: ['vacateTermPassed', 'evictionDayReached', 'statementToday'],
  },
  T18: {
    from: openStages,
    to: ['CLOSED'],
    who: [C],
    approve: [],
    guards: ['paidToDate', 'noDoubtfulWriteOff', 'returnPeriodPassed'],
  },
  T19: { from: [], to: ['CLOSED'], who: [C], approve: [], guards: ['nobodyContinues'] },
  T21: { from: [], to: [], who: [M], approve: [], guards: [] },
  T22: { from: sittingStages, to: ['DEPARTED'], who: [C], approve: [], guards: [] },
} as const satisfies Record<MoveId, Move>;
