import { describe, expect, test } from 'vitest';
import { day } from './calendar-date.ts';
import { type Answers, conclusions, questionKeys, visitOutcomes } from './visit.ts';
import { canonicalAnswers, contactOutcomeOf, countedAnswers, offersOf, questionsAfter } from './visit-report.ts';
import { tipsFor } from './visit-tip.ts';

const talk: Answers = { causes: 'INCOME_DROP', outcome: 'SPOKEN_TENANT', safety: 'VISIT_IN_PAIR', agreed: '', help: 'HUURTOESLAG' };

describe('what counts after an outcome', () => {
  test.each(visitOutcomes)('%s', (outcome) => {
    const counted = Object.keys(countedAnswers({ ...talk, outcome }));
    if (outcome === 'SPOKEN_TENANT' || outcome === 'SPOKEN_CO_TENANT') expect(counted).toEqual(['outcome', 'causes', 'help', 'safety']);
    else expect(counted).toEqual(outcome === 'SPOKEN_OTHER' ? ['outcome'] : ['outcome', 'safety']);
    expect(contactOutcomeOf[outcome].startsWith('SPOKEN')).toBe(outcome.startsWith('SPOKEN'));
  });
  test('before it is known everything is asked', () => {
    expect(questionsAfter(null)).toEqual(questionKeys);
  });
  test('is one text, whatever the order in which it was typed', () => {
    const turned = Object.fromEntries(Object.entries(talk).reverse()) as Answers;
    expect(canonicalAnswers(turned)).toBe(canonicalAnswers(talk));
    expect(canonicalAnswers({ ...talk, help: 'EK_C' })).not.toBe(canonicalAnswers(talk));
    expect(canonicalAnswers({ ...talk, outcome: 'REFUSED' })).toBe('[["outcome","REFUSED"],["safety","VISIT_IN_PAIR"]]');
  });
});

describe('what was offered', () => {
  const offered = (conclusion: string | undefined, help = 'HUURTOESLAG,EK_C') =>
    offersOf({ outcome: 'SPOKEN_TENANT', help, conclusion }).map(({ kind, answer }) => `${kind} ${answer}`);
  test.each([
    ['SELF_HELP', ['HUURTOESLAG OPEN', 'EK_C OPEN']],
    ['SOCIAL_WORK', ['HUURTOESLAG OPEN', 'EK_C OPEN', 'SOCIAL_WORK ACCEPTED']],
    ['DEBT_HELP', ['HUURTOESLAG OPEN', 'EK_C OPEN', 'MUNICIPAL_DEBT_HELP ACCEPTED']],
    ['EK_C', ['HUURTOESLAG OPEN', 'EK_C ACCEPTED']],
    ['NO_HELP_WANTED', ['HUURTOESLAG DECLINED', 'EK_C DECLINED']],
    [undefined, ['HUURTOESLAG OPEN', 'EK_C OPEN']],
  ] as const)('with %s: %s', (conclusion, offers) => {
    expect(offered(conclusion)).toEqual(offers);
  });
  test('is nothing where nothing was offered or nobody was spoken', () => {
    expect(offered('SELF_HELP', '')).toEqual([]);
    for (const conclusion of conclusions) expect(offersOf({ outcome: 'SPOKEN_OTHER', help: 'EK_C', conclusion })).toEqual([]);
  });
});

describe('tips', () => {
  const kinds = (answers: Answers, on = '2026-05-01') => tipsFor(answers, day(on)).map((tip) => `${tip.kind} after ${tip.after}`);
  test('follow from the cause', () => {
    expect(kinds({ causes: 'INCOME_DROP' })).toEqual(['ALLOWANCE after causes']);
    expect(kinds({ causes: 'OTHER_DEBTS,ADMINISTRATION_LOST,SUPPORT_NEEDED,DISPUTE_WITH_LANDLORD' })).toEqual([
      'DEBT_HELP after causes',
      'PAPERWORK after causes',
      'SUPPORT after causes',
      'DISPUTE after causes',
    ]);
    expect(kinds({ causes: 'PAYMENT_ERROR' })).toEqual([]);
    expect(kinds({})).toEqual([]);
  });
  test('follow from what is possible', () => {
    expect(kinds({ rentFromNextMonth: 'NO', creditors: 'UP_TO_10', seizure: 'YES' })).toEqual([
      'DEBT_HELP after rentFromNextMonth',
      'DEBT_HELP after creditors',
      'DEBT_HELP after seizure',
    ]);
    expect(kinds({ rentFromNextMonth: 'YES', creditors: 'UP_TO_3', seizure: 'NO' })).toEqual([]);
  });
  test('about huurtoeslag name the year, and the one before while it can still be asked for', () => {
    expect(kinds({ huurtoeslag: 'DOES_NOT' })).toEqual(['ALLOWANCE after huurtoeslag']);
    expect(kinds({ huurtoeslag: 'RECEIVES' })).toEqual(['ALLOWANCE_RIGHT after huurtoeslag']);
    expect(kinds({ huurtoeslag: 'RECEIVES' }, '2027-05-01')).toEqual(['ALLOWANCE_RIGHT after huurtoeslag']);
    const of = (on: string) => tipsFor({ huurtoeslag: 'DOES_NOT' }, day(on))[0]!.allowance!;
    expect([of('2026-09-01').year, of('2026-09-01').earlier]).toEqual([2026, { year: 2025, until: '2026-09-01' }]);
    expect(of('2026-09-02').earlier).toBeNull();
  });
});
