import { appNl } from './app-nl.ts';
import { caseFormNl } from './case-form-nl.ts';
import { caseNl } from './case-nl.ts';
import { doubtfulNl } from './doubtful-nl.ts';
import { importNl } from './import-nl.ts';
import { refusalNl } from './refusal-nl.ts';
import { stepNl } from './step-nl.ts';
import { wordNl } from './word-nl.ts';
import { workNl } from './work-nl.ts';

/** Dutch, plain (B1): "u" to tenants, "je" to colleagues. Its keys are the contract: English must have the same. */
export const nl = {
  ...appNl,
  ...wordNl,
  ...workNl,
  ...stepNl,
  ...caseNl,
  ...refusalNl,
  ...caseFormNl,
  doubtful: doubtfulNl,
  import: importNl,
};

export type Messages = typeof nl;
