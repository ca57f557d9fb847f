import { actEn } from './act-en.ts';
import { appEn } from './app-en.ts';
import { caseEn } from './case-en.ts';
import { caseFormEn } from './case-form-en.ts';
import { doubtfulEn } from './doubtful-en.ts';
import { eventLateEn } from './event-late-en.ts';
import { guardEn } from './guard-en.ts';
import { guardNameEn } from './guard-name-en.ts';
import { holdEn } from './hold-en.ts';
import { importEn } from './import-en.ts';
import { lateWordEn } from './late-word-en.ts';
import { legalCourtEn } from './legal-court-en.ts';
import { legalDecisionEn } from './legal-decision-en.ts';
import { legalJudgmentEn } from './legal-judgment-en.ts';
import type { Messages } from './nl.ts';
import { planEn } from './plan-en.ts';
import { refusalEn } from './refusal-en.ts';
import { runningEn } from './running-en.ts';
import { stepEn } from './step-en.ts';
import { supportEn } from './support-en.ts';
import { visitEn } from './visit-en.ts';
import { visitWordEn } from './visit-word-en.ts';
import { wordEn } from './word-en.ts';
import { workEn } from './work-en.ts';

/** English, plain and British. Dutch law, courts and programmes keep their own names. */
export const en: Messages = {
  ...appEn,
  ...wordEn,
  ...lateWordEn,
  ...visitWordEn,
  ...visitEn,
  ...workEn,
  ...runningEn,
  ...stepEn,
  ...actEn,
  ...guardEn,
  ...caseEn,
  ...refusalEn,
  ...caseFormEn,
  ...guardNameEn,
  ...planEn,
  ...supportEn,
  ...holdEn,
  ...legalDecisionEn,
  ...legalCourtEn,
  ...legalJudgmentEn,
  eventLate: eventLateEn,
  doubtful: doubtfulEn,
  import: importEn,
};
