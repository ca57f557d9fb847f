import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import { messages } from '#tests/support/speech.ts';
import { quick, remembered } from './quick.ts';
import type { Translate } from './speech.ts';

type Tree = { readonly [key: string]: string | Tree };
type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string;
const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );

test.each(['nl', 'en'] as const)('every sentence says the same without the detour: %s', (locale) => {
  const slow = createTranslator({ locale, messages: messages[locale], timeZone: 'Europe/Amsterdam' }) as unknown as Translate;
  const fast = quick(slow, messages[locale]) as unknown as Say;
  const differ: string[] = [];
  for (const [key, text] of leaves(messages[locale])) {
    const names = [...text.matchAll(/\{(\w+)\s*([,}])/g)];
    for (const number of [0, 1, 2, 1234]) {
      const values = Object.fromEntries(names.map(([, name, end]) => [name, end === ',' ? number : `<${name} 'x' {y}>`]));
      const numbers = Object.fromEntries(names.map(([, name]) => [name, number]));
      for (const facts of [values, numbers, values]) {
        const [expected, said] = [(slow as unknown as Say)(key, facts), fast(key, facts)];
        if (expected !== said) differ.push(`${key}: ${said} / ${expected}`);
      }
    }
  }
  expect(differ).toEqual([]);
});

test('a sentence that is not there, or lacks a fact, is left to the one who says so', () => {
  const asked: string[] = [];
  const told = Object.assign((key: string) => `?${asked.push(key)}`, { rich: 0, markup: 0, raw: 0, has: 0 });
  const fast = quick(told as unknown as Translate, { a: 'no facts', b: '{one} and {two}', c: { d: 'below' } }) as unknown as Say;
  expect([fast('a'), fast('c.d'), fast('b', { one: 1, two: 'x' })]).toEqual(['no facts', 'below', '1 and x']);
  expect([fast('b', { one: 1 }), fast('c'), fast('z.y')]).toEqual(['?1', '?2', '?3']);
  expect(asked).toEqual(['b', 'c', 'z.y']);
});

test('what is remembered is asked once, and a full memory starts anew', () => {
  let asked = 0;
  const double = remembered((value: number) => {
    asked++;
    return value * 2;
  }, String);
  expect([double(4), double(4), double(5)]).toEqual([8, 8, 10]);
  expect(asked).toBe(2);
  for (let value = 0; value < 10_000; value++) expect(double(value)).toBe(value * 2);
});
