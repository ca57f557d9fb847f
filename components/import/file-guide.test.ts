import { expect, it } from 'vitest';
import { FORMATS } from '#lib/exchange/csv-header.ts';
import { fileGuide } from './file-guide.ts';

it('names the columns that are read', () => {
  const read = Object.fromEntries(
    Object.entries(FORMATS).map(([kind, { required, optional }]) => [kind, { must: required, may: optional }]),
  );
  expect(fileGuide).toEqual(read);
});
