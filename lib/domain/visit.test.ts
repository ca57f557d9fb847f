import { describe, expect, test } from 'vitest';
import {
  chosen,
  conclusions,
  mayAnswer,
  missingAnswers,
  nextPartOfDay,
  type PartOfDay,
  partOfDay,
  partsAfter,
  type Question,
  type QuestionKey,
  questionKeys,
  safetyMeasures,
  spokeWithParty,
  visitOutcomes,
  visitParts,
  visitQuestions,
} from './visit.ts';

const ofKind = (...kinds: readonly Question['kind'][]): QuestionKey[] =>
  questionKeys.filter((key) => kinds.includes(visitQuestions[key].kind));
const optionsOf = (key: QuestionKey): readonly string[] => {
  const question: Question = visitQuestions[key];
  return 'options' in question ? question.options : [];
};

describe('what may be answered', () => {
  test.each(questionKeys)('%s may be left or made empty', (key) => {
    expect(mayAnswer(key, '')).toBe(true);
  });

  test.each(ofKind('one', 'many'))('%s takes each of its choices and nothing else', (key) => {
    const options = optionsOf(key);
    expect(options.length).toBeGreaterThan(1);
    for (const option of options) expect(mayAnswer(key, option), option).toBe(true);
    for (const other of ['SOMETHING_ELSE', options[0]!.toLowerCase(), ` ${options[0]}`, `${options[0]},`, ',', 'toString'])
      expect(mayAnswer(key, other), other).toBe(false);
  });

  test.each(ofKind('one'))('%s takes one choice', (key) => {
    expect(mayAnswer(key, optionsOf(key).slice(0, 2).join(','))).toBe(false);
  });

  test.each(ofKind('many'))('%s takes several choices, each once', (key) => {
    const [first, second] = optionsOf(key);
    expect(mayAnswer(key, `${first},${second}`)).toBe(true);
    expect(mayAnswer(key, `${second},${first}`)).toBe(true);
    expect(mayAnswer(key, optionsOf(key).join(','))).toBe(true);
    expect(mayAnswer(key, `${first},${first}`)).toBe(false);
    expect(mayAnswer(key, `${first},SOMETHING_ELSE`)).toBe(false);
  });

  test.each(ofKind('text'))('%s takes words, to a limit', (key) => {
    expect(mayAnswer(key, 'Ik betaalde als er wat over was.')).toBe(true);
    expect(mayAnswer(key, 'a'.repeat(2000))).toBe(true);
    expect(mayAnswer(key, 'a'.repeat(2001))).toBe(false);
  });

  test.each([
    ['proposal', ['0', '5000', '99999999'], ['-1', '12,50', '12.50', '€ 50', '999999999', ' 1']],
    ['minutes', ['0', '45', '999'], ['-1', '1000', '4.5', 'lang']],
    ['proposalFrom', ['2026-12-01', '2028-02-29'], ['01-12-2026', '2026-12', '2026-02-30', '2027-02-29', 'morgen']],
    ['followUpOn', ['2026-12-01'], ['2026-13-01', '2026-12-01T10:00']],
  ] as const)('%s takes what it counts in', (key, right, wrong) => {
    for (const value of right) expect(mayAnswer(key, value), value).toBe(true);
    for (const value of wrong) expect(mayAnswer(key, value), value).toBe(false);
  });
});

test('what is chosen comes back as a list', () => {
  expect(chosen({ causes: 'JOB_LOSS,SEPARATION' }, 'causes')).toEqual(['JOB_LOSS', 'SEPARATION']);
  expect(chosen({ causes: '' }, 'causes')).toEqual([]);
  expect(chosen({}, 'causes')).toEqual([]);
});

test('every part asks something, and every question stands in a part', () => {
  for (const part of visitParts) expect(questionKeys.filter((key) => visitQuestions[key].part === part).length, part).toBeGreaterThan(0);
  expect(questionKeys.filter((key) => !visitParts.includes(visitQuestions[key].part))).toEqual([]);
});

test('nothing about health, and no name of anybody', () => {
  const asked = [...questionKeys, ...questionKeys.flatMap(optionsOf)].flatMap((key) => key.split('_'));
  expect(asked.filter((word) => /^(ill|illness|sick|health|addict|psych|drug|alcohol|name|bsn)/i.test(word))).toEqual([]);
});

describe.each(visitOutcomes)('%s', (outcome) => {
  const talk = outcome === 'SPOKEN_TENANT' || outcome === 'SPOKEN_CO_TENANT';
  const parts = talk ? visitParts : outcome === 'SPOKEN_OTHER' ? ['DOOR'] : ['DOOR', 'FINISH'];
  const needed: readonly QuestionKey[] = talk ? ['conclusion'] : outcome === 'UNSAFE_ABORTED' ? ['safety'] : [];

  test(`asks about ${parts.join(', ')} and needs ${needed.join() || 'nothing else'}`, () => {
    expect(spokeWithParty(outcome)).toBe(talk);
    expect(partsAfter(outcome)).toEqual(parts);
    // What is needed can be answered on one of these parts.
    expect(needed.filter((key) => !parts.includes(visitQuestions[key].part))).toEqual([]);
    expect(missingAnswers({ outcome })).toEqual(needed);
    expect(missingAnswers({ outcome, conclusion: '', safety: '' })).toEqual(needed);
    for (const conclusion of conclusions)
      for (const safety of safetyMeasures) expect(missingAnswers({ outcome, conclusion, safety })).toEqual([]);
  });
});

test('after something unsafe ‘nothing particular’ is no answer', () => {
  expect(missingAnswers({ outcome: 'UNSAFE_ABORTED', safety: 'NO_CONCERN' })).toEqual(['safety']);
});

test('before anything is known every part is open, and only the outcome is missing', () => {
  expect(partsAfter(null)).toEqual(visitParts);
  expect(missingAnswers({})).toEqual(['outcome']);
  expect(missingAnswers({ outcome: '', conclusion: 'EK_C' })).toEqual(['outcome']);
});

test.each([
  ['00:00', 'MORNING'],
  ['11:59', 'MORNING'],
  ['12:00', 'AFTERNOON'],
  ['17:59', 'AFTERNOON'],
  ['18:00', 'EVENING'],
  ['23:59', 'EVENING'],
] as const)('%s is %s', (time, part) => {
  expect(partOfDay(time)).toBe(part);
});

test.each([
  [[], 'EVENING'],
  [['MORNING'], 'EVENING'],
  [['EVENING'], 'MORNING'],
  [['EVENING', 'MORNING'], 'AFTERNOON'],
  [['AFTERNOON', 'EVENING'], 'MORNING'],
  [['EVENING', 'EVENING'], 'MORNING'],
  [['EVENING', 'MORNING', 'AFTERNOON'], 'EVENING'],
] as readonly [PartOfDay[], PartOfDay][])('after attempts at %s the next is in the %s', (tried, next) => {
  expect(nextPartOfDay(tried)).toBe(next);
});
