import { expect, test } from 'vitest';
import { messages } from '#tests/support/speech.ts';

type Tree = { readonly [key: string]: string | Tree };
const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
const nl = new Map(leaves(messages.nl));
const en = new Map(leaves(messages.en));

/** The facts that a message asks for, outside the branches of its plurals too. */
const facts = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{(\w+)(?=[,}])/g)].map((match) => match[1]!))].filter((name) => !plain(message, name)).sort();
/** `one {maand}` is a branch, not a fact. */
const plain = (message: string, name: string): boolean =>
  new RegExp(`(?:=\\d+|zero|one|two|few|many|other)\\s*\\{${name}\\}`).test(message) &&
  !new RegExp(`(?<!(?:=\\d+|one|other)\\s*)\\{${name}[,}]`).test(message);

test('English has the keys of Dutch, and Dutch those of English', () => {
  console.log(`messages: ${nl.size} in each language`);
  expect([...en.keys()].sort()).toEqual([...nl.keys()].sort());
  expect(nl.size).toBeGreaterThan(400);
});

test('both ask for the same facts', () => {
  const differ = [...nl]
    .filter(([key, text]) => facts(text).join() !== facts(en.get(key)!).join())
    .map(([key, text]) => `${key}: ${facts(text)} / ${facts(en.get(key)!)}`);
  expect(differ).toEqual([]);
});

test('no sentence is empty, begins or ends with a space, or has its braces open', () => {
  for (const [language, all] of [
    ['nl', nl],
    ['en', en],
  ] as const) {
    const odd = [...all].filter(
      ([, text]) => text !== text.trim() || text === '' || text.split('{').length !== text.split('}').length || / {2}/.test(text),
    );
    expect(odd, language).toEqual([]);
  }
});

test('a word that is the same in both languages is no sentence left untranslated', () => {
  const same = [...nl].filter(
    ([key, text]) =>
      en.get(key) === text &&
      text
        .replace(/\{.*?\}/g, '')
        .trim()
        .split(/\s+/).length > 4,
  );
  expect(same).toEqual([]);
});

test('no sentence blames a tenant', () => {
  const blames = /wanbeta|dader|fraud|\bschuldig|verslaafd|defaulter|offender|\bguilty|addict\b/i;
  expect('de Wanbetaler').toMatch(blames);
  expect([...nl, ...en].filter(([, text]) => blames.test(text))).toEqual([]);
});

test('what is said about huurtoeslag mentions no amount', () => {
  const about = [...nl, ...en].filter(([, text]) => /huurtoeslag|housing allowance/i.test(text));
  expect(about.length).toBeGreaterThan(2);
  expect(about.filter(([, text]) => /€|\beuro|\{(amount|bedrag)/i.test(text))).toEqual([]);
});
