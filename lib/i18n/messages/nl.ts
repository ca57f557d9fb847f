import { actNl } from './act-nl.ts';
import { appNl } from './app-nl.ts';
import { caseFormNl } from './case-form-nl.ts';
import { caseNl } from './case-nl.ts';
import { doubtfulNl } from './doubtful-nl.ts';
import { eventLateNl } from './event-late-nl.ts';
import { guardNameNl } from './guard-name-nl.ts';
import { guardNl } from './guard-nl.ts';
import { holdNl } from './hold-nl.ts';
import { importNl } from './import-nl.ts';
import { lateWordNl } from './late-word-nl.ts';
import { legalCourtNl } from './legal-court-nl.ts';
import { legalDecisionNl } from './legal-decision-nl.ts';
import { legalJudgmentNl } from './legal-judgment-nl.ts';
import { planNl } from './plan-nl.ts';
import { refusalNl } from './refusal-nl.ts';
import { runningNl } from './running-nl.ts';
import { stepNl } from './step-nl.ts';
import { supportNl } from './support-nl.ts';
import { visitNl } from './visit-nl.ts';
import { visitWordNl } from './visit-word-nl.ts';
import { wordNl } from './word-nl.ts';
import { workNl } from './work-nl.ts';

/** Dutch, plain (B1): "u" to tenants, "je" to colleagues. Its keys are the contract: English must have the same. */
export const nl = {
  ...appNl,
  ...wordNl,
  ...lateWordNl,
  ...visitWordNl,
  ...visitNl,
  ...workNl,
  ...runningNl,
  ...stepNl,
  ...actNl,
  ...guardNl,
  ...caseNl,
  ...refusalNl,
  ...caseFormNl,
  ...guardNameNl,
  ...planNl,
  ...supportNl,
  ...holdNl,
  ...legalDecisionNl,
  ...legalCourtNl,
  ...legalJudgmentNl,
  eventLate: eventLateNl,
  doubtful: doubtfulNl,
  import: importNl,
};

export type Messages = typeof nl;
