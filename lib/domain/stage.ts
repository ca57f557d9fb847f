/** Where a case stands on the staircase (domain §9.1). One at a time; tracks and holds stand beside it. */
export const stages = [
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
  'CLOSED',
] as const;
export type Stage = (typeof stages)[number];

export const openStages = stages.filter((stage) => stage !== 'CLOSED');
/** Stages in which the tenant still lives there, so that every one of them can lead to help and an agreement. */
export const sittingStages = openStages.filter((stage) => stage !== 'DEPARTED');

export const closeReasons = [
  'PAID_OFF',
  'PLAN_COMPLETED',
  'AGREEMENT_COMPLETED',
  'DECEASED',
  'MOVED_INTERNALLY',
  'WRITTEN_OFF',
  'DEBT_SETTLED',
  'ENTERED_IN_ERROR',
  'DISPUTE_UPHELD',
] as const;
export type CloseReason = (typeof closeReasons)[number];
