/** How tracks of the later stages can go or end: closed lists, each with words in every language (domain §9.1–9.4). */
export const decisionAnswers = ['APPROVED', 'REJECTED', 'WITHDRAWN'] as const;
export const courtOutcomes = ['JUDGMENT', 'WITHDRAWN', 'DISMISSED', 'SETTLED', 'PAID'] as const;
export const remedies = ['OPPOSITION', 'APPEAL'] as const;
export const remedyOutcomes = ['UPHELD', 'REJECTED', 'WITHDRAWN'] as const;
export const leaseAnswers = ['NEW_LEASE', 'CONTINUED', 'NONE'] as const;
export const helpAnswers = ['ACCEPTED', 'DECLINED', 'OPEN'] as const;
export const supportOutcomes = ['ON_TRACK', 'NO_PLAN', 'WITHDRAWN', 'FAILED', 'SUPERSEDED'] as const;
export const consultedParties = ['MUNICIPALITY', 'NEIGHBOURHOOD_TEAM'] as const;
export const consultationAnswers = ['HELP_GOES_ON', 'HELP_OFFERED', 'KNOWN_NO_OBJECTION', 'NOT_KNOWN', 'ASKS_DELAY'] as const;
export const remainders = ['NOTHING', 'PLAN', 'BAILIFF', 'WRITE_OFF'] as const;
