/** LAW binds everyone; POLICY is the corporation's own choice; GUIDELINE is what courts usually do. */
export type Basis = 'LAW' | 'POLICY' | 'GUIDELINE';

export interface Setting {
  readonly value: number;
  readonly unit: 'days' | 'workdays' | 'months' | 'hundredths' | 'cents' | 'count' | 'day of month' | 'weeks';
  readonly basis: Basis;
  readonly source: string;
}

/** Every threshold of the program with where it comes from. None stands as a literal anywhere else. */
export const policy = {
  earlySignalThresholdHundredths: {
    value: 200,
    unit: 'hundredths',
    basis: 'POLICY',
    source: 'Beleid De Linde 2026, § 3 (naar de nieuwsbrief Eigen Haard, 2012); de wet kent geen minimum',
  },
  dissolutionGuidelineHundredths: {
    value: 300,
    unit: 'hundredths',
    basis: 'GUIDELINE',
    source: 'Vaste lijn van de kantonrechters: drie maanden; geen wet',
  },
  caseMinAmountCents: { value: 5000, unit: 'cents', basis: 'POLICY', source: 'Beleid De Linde 2026, § 2' },
  caseOpensAfterDays: { value: 8, unit: 'days', basis: 'POLICY', source: 'Beleid De Linde 2026, § 2' },
  newestRentCountsFromDay: { value: 8, unit: 'day of month', basis: 'POLICY', source: 'Beleid De Linde 2026, § 2' },
  trendHundredths: { value: 10, unit: 'hundredths', basis: 'POLICY', source: 'Beleid De Linde 2026, § 2' },
  happenedBeforeCaseDays: { value: 62, unit: 'days', basis: 'POLICY', source: 'Beleid De Linde 2026, § 2' },
  promiseMaxMonths: { value: 2, unit: 'months', basis: 'POLICY', source: 'Beleid De Linde 2026, § 4' },
  pauseMaxMonths: { value: 3, unit: 'months', basis: 'POLICY', source: 'Beleid De Linde 2026, § 4' },
  reminderAfterDays: { value: 8, unit: 'days', basis: 'POLICY', source: 'Beleid De Linde 2026, § 2' },
  contactAfterReminderDays: { value: 7, unit: 'days', basis: 'POLICY', source: 'Beleid De Linde 2026, § 2' },
  noticeAfterContactDays: { value: 5, unit: 'days', basis: 'POLICY', source: 'Beleid De Linde 2026, § 2' },
  reactionTermDays: {
    value: 14,
    unit: 'days',
    basis: 'POLICY',
    source: 'Beleid De Linde 2026, § 3: reactietermijn bij art. 2 onder d Bgs; het besluit noemt geen termijn',
  },
  fourteenDayTermDays: {
    value: 15,
    unit: 'days',
    basis: 'LAW',
    source: 'art. 6:96 lid 6 BW; HR 25 november 2016, ECLI:NL:HR:2016:2704',
  },
  signalReviewDays: {
    value: 28,
    unit: 'days',
    basis: 'POLICY',
    source: 'Beleid De Linde 2026, § 3 (naar art. 4 Wgs: eerste gesprek binnen vier weken)',
  },
  bailiffStatementMaxAgeWorkdays: { value: 2, unit: 'workdays', basis: 'POLICY', source: 'Beleid De Linde 2026, § 5' },
  postJudgmentVisitWorkdays: { value: 10, unit: 'workdays', basis: 'POLICY', source: 'Beleid De Linde 2026, § 6' },
  visitAttemptsBeforeEviction: { value: 2, unit: 'count', basis: 'POLICY', source: 'Beleid De Linde 2026, § 6' },
  evictionNoticeMinDays: { value: 3, unit: 'days', basis: 'LAW', source: 'art. 555 Rv' },
  judgmentExecutionReviewMonths: {
    value: 12,
    unit: 'months',
    basis: 'GUIDELINE',
    source: 'Rechtspraak over misbruik van executiebevoegdheid: redelijke termijn, in beginsel een jaar',
  },
  relapseWithinMonths: { value: 12, unit: 'months', basis: 'POLICY', source: 'Beleid De Linde 2026, § 7' },
  criticalAfterWorkdays: { value: 10, unit: 'workdays', basis: 'POLICY', source: 'Beleid De Linde 2026, § 8' },
  breachReviewWorkdays: { value: 10, unit: 'workdays', basis: 'POLICY', source: 'Beleid De Linde 2026, § 6' },
  returnPeriodDays: {
    value: 60,
    unit: 'days',
    basis: 'POLICY',
    source: 'Terugboektermijn van een incasso: 56 dagen (Rulebook SEPA Direct Debit) en vier dagen verwerking',
  },
} as const satisfies Record<string, Setting>;
