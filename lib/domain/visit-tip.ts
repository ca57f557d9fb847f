import type { CalendarDate } from './calendar-date.ts';
import { type AllowanceHint, allowanceHint } from './housing-allowance.ts';
import { type Answers, chosen, type QuestionKey } from './visit.ts';

export const tipKinds = ['ALLOWANCE', 'ALLOWANCE_RIGHT', 'DEBT_HELP', 'PAPERWORK', 'SUPPORT', 'DISPUTE'] as const;
export type TipKind = (typeof tipKinds)[number];

/** Something to say or hand over while an answer is being given; it stands after that question. */
export interface Tip {
  readonly kind: TipKind;
  readonly after: QuestionKey;
  /** For huurtoeslag: the year, and an earlier one that can still be asked for. */
  readonly allowance: AllowanceHint | null;
}

const lessIncome = [
  'INCOME_DROP',
  'JOB_LOSS',
  'BENEFIT_DELAY',
  'TOESLAG_STOPPED_OR_RECLAIMED',
  'SEPARATION',
  'SELF_EMPLOYED_DIP',
  'RENT_TOO_HIGH',
];
const moreDebts = ['OTHER_DEBTS', 'SEIZURE_ON_INCOME'];

/**
 * The tips that follow from what was answered. A tip says what is worth a try and never what somebody will get.
 * @source domain §5.1, §5.2; experience.md §3
 */
export function tipsFor(answers: Answers, today: CalendarDate): Tip[] {
  const causes = chosen(answers, 'causes');
  const any = (list: readonly string[]): boolean => causes.some((cause) => list.includes(cause));
  const tip = (kind: TipKind, after: QuestionKey): Tip => ({ kind, after, allowance: null });
  const tips: Tip[] = [];
  const hint = allowanceHint(today, answers.huurtoeslag as 'RECEIVES' | 'DOES_NOT' | 'UNKNOWN' | undefined);
  if (any(lessIncome)) tips.push({ ...tip('ALLOWANCE', 'causes'), allowance: hint });
  if (any(moreDebts)) tips.push(tip('DEBT_HELP', 'causes'));
  if (any(['ADMINISTRATION_LOST'])) tips.push(tip('PAPERWORK', 'causes'));
  if (any(['SUPPORT_NEEDED'])) tips.push(tip('SUPPORT', 'causes'));
  if (any(['DISPUTE_WITH_LANDLORD'])) tips.push(tip('DISPUTE', 'causes'));
  if (answers.rentFromNextMonth === 'NO') tips.push(tip('DEBT_HELP', 'rentFromNextMonth'));
  if (answers.creditors === 'UP_TO_10' || answers.creditors === 'MORE') tips.push(tip('DEBT_HELP', 'creditors'));
  if (answers.seizure === 'YES') tips.push(tip('DEBT_HELP', 'seizure'));
  if (answers.huurtoeslag)
    tips.push({ ...tip(answers.huurtoeslag === 'RECEIVES' ? 'ALLOWANCE_RIGHT' : 'ALLOWANCE', 'huurtoeslag'), allowance: hint });
  return tips;
}
