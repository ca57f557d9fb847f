import { type CalendarDate, parseDay } from './calendar-date.ts';

/** Why somebody goes to the door. @source domain §9.1 (a visit is possible at every stage), §1.5 (joint visit) */
export const visitPurposes = ['CONTACT', 'AFTER_JUDGMENT', 'FOLLOW_UP', 'JOINT_DOORSTEP'] as const;
export type VisitPurpose = (typeof visitPurposes)[number];

/** How an attempt ended; each is as good an outcome as another. @source domain §5.3 */
export const visitOutcomes = [
  'SPOKEN_TENANT',
  'SPOKEN_CO_TENANT',
  'SPOKEN_OTHER',
  'NOT_HOME_CARD_LEFT',
  'REFUSED',
  'APPEARS_VACANT',
  'UNSAFE_ABORTED',
] as const;
export type VisitOutcome = (typeof visitOutcomes)[number];
/** Somebody who is a party to the lease was spoken; to anyone else nothing is said about the debt. @source domain §6 */
export const spokeWithParty = (outcome: VisitOutcome): boolean => outcome === 'SPOKEN_TENANT' || outcome === 'SPOKEN_CO_TENANT';

/** What the talk came to. @source the newsletter's triage (domain §5.2) */
export const conclusions = ['SELF_HELP', 'SOCIAL_WORK', 'DEBT_HELP', 'EK_C', 'NO_HELP_WANTED'] as const;
export type Conclusion = (typeof conclusions)[number];

export const partsOfDay = ['MORNING', 'AFTERNOON', 'EVENING'] as const;
export type PartOfDay = (typeof partsOfDay)[number];
/** The part of the day of a time `"13:30"`: before noon, before six, after. */
export const partOfDay = (time: string): PartOfDay => (time < '12:00' ? 'MORNING' : time < '18:00' ? 'AFTERNOON' : 'EVENING');
/** The next attempt is proposed in a part of the day that was not tried yet, the evening first: most people are home then. */
export const nextPartOfDay = (tried: readonly PartOfDay[]): PartOfDay =>
  (['EVENING', 'MORNING', 'AFTERNOON'] as const).find((part) => !tried.includes(part)) ?? 'EVENING';

/** How the arrears arose, in neutral categories; illness and addiction have none. @source domain §5.3, §6 */
export const causes = [
  'INCOME_DROP',
  'JOB_LOSS',
  'BENEFIT_DELAY',
  'TOESLAG_STOPPED_OR_RECLAIMED',
  'SEPARATION',
  'BIRTH_OR_DEATH',
  'SELF_EMPLOYED_DIP',
  'OTHER_DEBTS',
  'ADMINISTRATION_LOST',
  'PAYMENT_ERROR',
  'SEIZURE_ON_INCOME',
  'RENT_TOO_HIGH',
  'DISPUTE_WITH_LANDLORD',
  'UNWILLING',
  'SUPPORT_NEEDED',
  'UNKNOWN',
] as const;

/** What can be offered or pointed to. @source domain §5.2 */
export const helpOptions = [
  'HUURTOESLAG',
  'OTHER_TOESLAGEN',
  'MUNICIPAL_DEBT_HELP',
  'SOCIAL_WORK',
  'BIJZONDERE_BIJSTAND',
  'INDIVIDUELE_INKOMENSTOESLAG',
  'LOCAL_TAX_WAIVER',
  'BENEFIT_WITHHOLDING',
  'BUDGET_COACH',
  'GELDFIT',
  'VOORZIENINGENWIJZER',
  'VOLUNTEER_ADMIN_HELP',
  'LEGAL_DESK',
  'ENERGY_FUND',
  'EK_C',
] as const;
export type HelpOption = (typeof helpOptions)[number];

/** The parts of the form, one topic a screen. */
export const visitParts = ['DOOR', 'CAUSE', 'DONE', 'CAN', 'HELP', 'FINISH'] as const;
export type VisitPart = (typeof visitParts)[number];

/** One question of the form: what may be answered, and in which part it stands. Every answer is optional until the review. */
export type Question =
  | { readonly part: VisitPart; readonly kind: 'one'; readonly options: readonly string[]; readonly required?: true }
  | { readonly part: VisitPart; readonly kind: 'many'; readonly options: readonly string[] }
  | { readonly part: VisitPart; readonly kind: 'text' | 'amount' | 'day' | 'minutes' };

const yesNo = ['YES', 'NO', 'UNKNOWN'] as const;

/**
 * The form of a visit, as one table: keys, kinds and choices. The three questions of the newsletter are CAUSE, DONE and
 * CAN; private facts of others have no field, nor has illness. @source newsletter; domain §5.3
 */
export const visitQuestions = {
  outcome: { part: 'DOOR', kind: 'one', options: visitOutcomes, required: true },
  identity: { part: 'DOOR', kind: 'one', options: ['YES', 'NO'] },
  present: { part: 'DOOR', kind: 'many', options: ['PARTNER', 'CHILD', 'RELATIVE', 'HELPER', 'COLLEAGUE'] },
  language: { part: 'DOOR', kind: 'one', options: ['DUTCH', 'OTHER_OK', 'INTERPRETER'] },
  minutes: { part: 'DOOR', kind: 'minutes' },
  causes: { part: 'CAUSE', kind: 'many', options: causes },
  causeWords: { part: 'CAUSE', kind: 'text' },
  done: { part: 'DONE', kind: 'many', options: ['PAID_SOMETIMES', 'SOUGHT_HELP', 'CALLED_US', 'MADE_PLAN', 'NOTHING_YET'] },
  doneWords: { part: 'DONE', kind: 'text' },
  canWords: { part: 'CAN', kind: 'text' },
  rentFromNextMonth: { part: 'CAN', kind: 'one', options: yesNo },
  proposal: { part: 'CAN', kind: 'amount' },
  proposalFrom: { part: 'CAN', kind: 'day' },
  income: { part: 'CAN', kind: 'one', options: ['WORK', 'BENEFIT', 'PENSION', 'SELF_EMPLOYED', 'STUDY', 'NONE', 'UNKNOWN'] },
  creditors: { part: 'CAN', kind: 'one', options: ['NONE', 'UP_TO_3', 'UP_TO_10', 'MORE', 'UNKNOWN'] },
  seizure: { part: 'CAN', kind: 'one', options: yesNo },
  huurtoeslag: { part: 'HELP', kind: 'one', options: ['RECEIVES', 'DOES_NOT', 'UNKNOWN'] },
  help: { part: 'HELP', kind: 'many', options: helpOptions },
  children: { part: 'HELP', kind: 'one', options: yesNo },
  elsewhere: { part: 'HELP', kind: 'one', options: yesNo },
  safety: { part: 'FINISH', kind: 'one', options: ['NO_CONCERN', 'VISIT_IN_PAIR', 'OFFICE_ONLY', 'POLICE_ADVICE'] },
  conclusion: { part: 'FINISH', kind: 'one', options: conclusions },
  followUpOn: { part: 'FINISH', kind: 'day' },
  agreed: { part: 'FINISH', kind: 'text' },
} as const satisfies Record<string, Question>;
export type QuestionKey = keyof typeof visitQuestions;
export const questionKeys = Object.keys(visitQuestions) as QuestionKey[];

/** Answers as they are kept: one text a question; several choices are joined by a comma. */
export type Answers = Readonly<Partial<Record<QuestionKey, string>>>;
export const chosen = (answers: Answers, key: QuestionKey): string[] => (answers[key] ? answers[key].split(',') : []);

/** Whether a value may be kept as the answer to a question; an empty one always may. */
export function mayAnswer(key: QuestionKey, value: string): boolean {
  const question: Question = visitQuestions[key];
  if (value === '') return true;
  switch (question.kind) {
    case 'one':
      return question.options.includes(value);
    case 'many':
      return value.split(',').every((one, at, all) => question.options.includes(one) && all.indexOf(one) === at);
    case 'text':
      return value.length <= 2000;
    case 'amount':
      return /^\d{1,8}$/.test(value);
    case 'minutes':
      return /^\d{1,3}$/.test(value);
    case 'day':
      return parseDay(value) !== null;
  }
}

/**
 * Parts that are asked after this outcome: a talk with a party asks everything, somebody else is asked nothing, any other
 * outcome only the door and the end.
 */
export const partsAfter = (outcome: VisitOutcome | null): readonly VisitPart[] =>
  outcome === null || spokeWithParty(outcome) ? visitParts : outcome === 'SPOKEN_OTHER' ? ['DOOR'] : ['DOOR', 'FINISH'];

/** What is still needed before a report can be sent: who broke off for safety says what the next visit needs. */
export function missingAnswers(answers: Answers): QuestionKey[] {
  const outcome = (answers.outcome ?? null) as VisitOutcome | null;
  if (!outcome) return ['outcome'];
  if (outcome === 'UNSAFE_ABORTED') return (safetyMeasures as readonly string[]).includes(answers.safety ?? '') ? [] : ['safety'];
  return spokeWithParty(outcome) && !answers.conclusion ? ['conclusion'] : [];
}

/** What the next visit needs so that nobody is at risk; a measure, never a label. @source domain §5.4 */
export const safetyMeasures = ['VISIT_IN_PAIR', 'OFFICE_ONLY', 'POLICE_ADVICE'] as const;
export type SafetyMeasure = (typeof safetyMeasures)[number];

/** A visit that is planned or made; `on` is the day it was made, else the day it is planned. */
export interface VisitFacts {
  readonly id: number;
  readonly on: CalendarDate;
  readonly partOfDay: PartOfDay;
  readonly outcome: VisitOutcome | null;
  readonly spoken: boolean;
  readonly conclusion: Conclusion | null;
  readonly concluded: boolean;
  readonly followUpOn: CalendarDate | null;
  readonly children: boolean | null;
}
