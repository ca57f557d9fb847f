import { appEn } from './app-en.ts';
import { caseEn } from './case-en.ts';
import { caseFormEn } from './case-form-en.ts';
import { doubtfulEn } from './doubtful-en.ts';
import { importEn } from './import-en.ts';
import type { Messages } from './nl.ts';
import { refusalEn } from './refusal-en.ts';
import { stepEn } from './step-en.ts';
import { wordEn } from './word-en.ts';
import { workEn } from './work-en.ts';

/** English, plain and British. Dutch law, courts and programmes keep their own names. */
export const en: Messages = {
  ...appEn,
  ...wordEn,
  ...workEn,
  ...stepEn,
  ...caseEn,
  ...refusalEn,
  ...caseFormEn,
  doubtful: doubtfulEn,
  import: importEn,
};
