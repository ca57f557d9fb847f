import type { ContactOutcome } from './case-facts.ts';
import {
  type Answers,
  type Conclusion,
  chosen,
  type HelpOption,
  type QuestionKey,
  questionKeys,
  spokeWithParty,
  type VisitOutcome,
  type VisitPart,
  visitQuestions,
} from './visit.ts';

/**
 * The questions that count after this outcome. Somebody else was spoken: nothing more than that; nobody was, or it was
 * unsafe: what the next visit needs. @source domain §5.3, §6
 */
export function questionsAfter(outcome: VisitOutcome | null): readonly QuestionKey[] {
  if (outcome === null || spokeWithParty(outcome)) return questionKeys;
  return outcome === 'SPOKEN_OTHER' ? ['outcome'] : ['outcome', 'safety'];
}

/** The questions of one part, in their order. */
export const questionsOf = (part: VisitPart): QuestionKey[] => questionKeys.filter((key) => visitQuestions[key].part === part);

/** The answers that count, without the empty ones, in the order of the form. */
export function countedAnswers(answers: Answers): Answers {
  const asked = questionsAfter((answers.outcome || null) as VisitOutcome | null);
  return Object.fromEntries(questionKeys.filter((key) => asked.includes(key) && answers[key]).map((key) => [key, answers[key]]));
}

/** One text for one set of answers, whoever typed them in which order: what is hashed. */
export const canonicalAnswers = (answers: Answers): string => JSON.stringify(Object.entries(countedAnswers(answers)));

/** How an attempt counts as evidence of personal contact. @source art. 2 onder a Bgs */
export const contactOutcomeOf = {
  SPOKEN_TENANT: 'SPOKEN_TENANT',
  SPOKEN_CO_TENANT: 'SPOKEN_CO_TENANT',
  SPOKEN_OTHER: 'SPOKEN_OTHER',
  NOT_HOME_CARD_LEFT: 'CARD_LEFT',
  REFUSED: 'REFUSED',
  APPEARS_VACANT: 'NOT_REACHED',
  UNSAFE_ABORTED: 'NOT_REACHED',
} as const satisfies Record<VisitOutcome, ContactOutcome>;

/** The help that a conclusion takes up. */
const taken: Partial<Record<Conclusion, HelpOption>> = { SOCIAL_WORK: 'SOCIAL_WORK', DEBT_HELP: 'MUNICIPAL_DEBT_HELP', EK_C: 'EK_C' };

/**
 * What was offered at the table and what came of it: what the talk came to is accepted, all is declined where no help is
 * wanted, the rest is open. What was concluded was offered, ticked or not.
 */
export function offersOf(answers: Answers): { readonly kind: HelpOption; readonly answer: 'ACCEPTED' | 'DECLINED' | 'OPEN' }[] {
  const counted = countedAnswers(answers);
  const conclusion = counted.conclusion as Conclusion | undefined;
  const accepted = conclusion && taken[conclusion];
  const kinds = new Set(chosen(counted, 'help') as HelpOption[]);
  if (accepted) kinds.add(accepted);
  return [...kinds].map((kind) => ({
    kind,
    answer: kind === accepted ? 'ACCEPTED' : conclusion === 'NO_HELP_WANTED' ? 'DECLINED' : 'OPEN',
  }));
}
