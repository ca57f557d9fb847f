import { describe, expect, test } from 'vitest';
import { type Question, questionKeys, visitQuestions } from '#lib/domain/visit.ts';
import { messages, readable, speechOf } from '#tests/support/speech.ts';
import { optionWord } from './visit-word.ts';

describe.each(['nl', 'en'] as const)('%s', (locale) => {
  const { t } = speechOf(locale);

  test('every question asks something, and each of its choices has words of its own', () => {
    let choices = 0;
    for (const key of questionKeys) {
      const question: Question = visitQuestions[key];
      expect(readable(t(`question.${key}`)), key).toBe(true);
      if (!('options' in question)) continue;
      const words = question.options.map((option) => optionWord(t, key, option));
      choices += words.length;
      expect(words.every(readable), `${key}: ${words}`).toBe(true);
      expect(new Set(words).size, `${key}: ${words}`).toBe(words.length);
    }
    expect(choices).toBeGreaterThan(80);
  });

  test('no choice has words that no question asks for', () => {
    const offered = questionKeys.flatMap((key) => {
      const question: Question = visitQuestions[key];
      return 'options' in question ? question.options.map((option) => `${key}.${option}`) : [];
    });
    const said = Object.entries(messages[locale].visitOption).flatMap(([key, words]) => Object.keys(words).map((word) => `${key}.${word}`));
    expect(said.sort()).toEqual(offered.sort());
  });
});

test('the three questions of the newsletter stand as they were written', () => {
  const { t } = speechOf('nl');
  expect([t('question.causes'), t('question.done'), t('question.canWords')]).toEqual([
    'Hoe is de betalingsachterstand ontstaan?',
    'Wat heeft u tot nu toe gedaan om die achterstand in te lopen?',
    'Wat kunt u doen om weer op de rails te komen?',
  ]);
});
