import { expect, test } from 'vitest';
import { looksLikeBsn } from './bsn.ts';

test.each([
  ['111222333', true],
  ['BSN 123456782.', true],
  ['123.456.782', true],
  ['123 456 782', true],
  ['1234.56.782', true],
  ['1234 56 782', true],
  ['123-456-782', true],
  ['nummer:123456782', true],
  ['(123456782)', true],
  ['a 123456789, b 123456782', true],
  ['123456789', false],
  ['000000000', false],
  ['12345678', false],
  ['1234567820', false],
  ['0123456782', false],
  ['belde 06-12345678', false],
  ['0612345678', false],
  ['€ 1.234,56', false],
  ['NL91ABNA0417164300', false],
  ['zaak 2026-0123', false],
  ['op 12-03-2026 om 10.30 uur', false],
  ['', false],
] as const)('%j looks like a BSN: %s', (text, looks) => {
  expect(looksLikeBsn(text)).toBe(looks);
});
