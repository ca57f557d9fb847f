import { expect, it } from 'vitest';
import { REFUSAL_CODES } from '#lib/exchange/refusal.ts';
import { checkReasons } from '#lib/features/import/schema.ts';
import { importEn } from './messages/import-en.ts';
import { importNl } from './messages/import-nl.ts';

const codes = [...new Set<string>([...REFUSAL_CODES, ...checkReasons])].sort();

it.each([
  ['Dutch', importNl],
  ['English', importEn],
] as const)('has a sentence in %s for every reason to refuse a line', (_, { reason }) => {
  expect(Object.keys(reason).sort()).toEqual(codes);
  expect(Object.values(reason).filter((sentence) => !sentence.endsWith('.'))).toEqual([]);
});
