import type { QuestionKey } from '#lib/domain/visit.ts';
import type { Translate } from './speech.ts';

/** The words of one choice of a question of the visit form; every choice has them (lib/i18n/visit-word.test.ts). */
export const optionWord = (t: Translate, question: QuestionKey, option: string): string =>
  (t as unknown as (key: string) => string)(`visitOption.${question}.${option}`);
