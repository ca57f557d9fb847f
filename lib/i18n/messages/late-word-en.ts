import type { lateWordNl } from './late-word-nl.ts';

/** English: the words of the stages from the bailiff on. */
export const lateWordEn: typeof lateWordNl = {
  decisionKind: { BAILIFF_HANDOVER: 'Handover to the bailiff', EVICTION_ORDER: 'Eviction order' },
  decisionAnswer: { APPROVED: 'Approved', REJECTED: 'Rejected', WITHDRAWN: 'Withdrawn' },
  courtOutcome: {
    JUDGMENT: 'Judgment',
    WITHDRAWN: 'Withdrawn',
    DISMISSED: 'Dismissed by the court',
    SETTLED: 'Settled at the hearing',
    PAID: 'Paid',
  },
  remedy: { OPPOSITION: 'Opposition', APPEAL: 'Appeal' },
  remedyOutcome: {
    UPHELD: 'The tenant was found to be right, the judgment no longer stands',
    REJECTED: 'Rejected, the judgment stands',
    WITHDRAWN: 'Withdrawn, the judgment stands',
  },
  leaseAnswer: { NEW_LEASE: 'New lease', CONTINUED: 'The lease goes on', NONE: 'No new lease' },
  helpAnswer: { ACCEPTED: 'Yes, please', DECLINED: 'Not now', OPEN: 'Thinking about it' },
  supportKind: {
    SELF_HELP: 'Going on with tips',
    SOCIAL_WORK: 'Social work',
    DEBT_HELP: 'Debt help',
    EK_C: 'Eigen Kracht conference',
  },
  supportOutcome: {
    ON_TRACK: 'Back on track',
    NO_PLAN: 'No plan came of it',
    WITHDRAWN: 'Stopped at the tenant’s request',
    FAILED: 'It did not work out',
    SUPERSEDED: 'Other help or other agreements',
  },
  consultedParty: { MUNICIPALITY: 'The municipality', NEIGHBOURHOOD_TEAM: 'The neighbourhood team' },
  consultationAnswer: {
    HELP_GOES_ON: 'The help goes on',
    HELP_OFFERED: 'Offers help',
    KNOWN_NO_OBJECTION: 'Known, no objection',
    NOT_KNOWN: 'Not known',
    ASKS_DELAY: 'Asks for a delay',
  },
  planKind: { PAYMENT_PLAN: 'Payment plan', LAST_CHANCE: 'Last-chance agreement' },
  rhythm: { WEEKLY: 'Every week', TWO_WEEKLY: 'Every two weeks', FOUR_WEEKLY: 'Every four weeks', MONTHLY: 'Every month' },
  planState: {
    KEPT: 'Going well',
    AT_RISK: 'Running behind',
    BROKEN: 'Not kept',
    RECOVERED: 'Back on schedule',
    COMPLETED: 'Paid in full',
  },
  planEnd: { COMPLETED: 'Paid in full', BROKEN: 'Not kept', SUPERSEDED: 'Replaced by other agreements', CANCELLED: 'Withdrawn' },
  departReason: {
    EVICTED: 'Evicted',
    KEYS_HANDED_IN: 'Keys handed in',
    LEFT_UNANNOUNCED: 'Left without notice',
    ENDED: 'The tenancy has ended',
  },
  remainder: {
    NOTHING: 'Nothing remains to be paid',
    PLAN: 'A plan follows for the rest',
    BAILIFF: 'The rest goes to the bailiff',
    WRITE_OFF: 'The rest is written off',
  },
};
