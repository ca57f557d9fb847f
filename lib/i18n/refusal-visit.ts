import type { VisitRefusal } from '#lib/features/visit/schema.ts';
import type { Speech } from './speech.ts';

/** The sentence of a refusal about a visit, with its facts. */
export function sayVisitRefusal({ t, day, time, list, clock }: Speech, refusal: VisitRefusal): string {
  switch (refusal.code) {
    case 'NEEDS_COMPANION':
    case 'OFFICE_ONLY':
    case 'NEEDS_POLICE_ADVICE':
      return t(`visitRefusal.${refusal.code}`, { until: refusal.until ? t('visitRefusal.until', { day: day(refusal.until) }) : '' });
    case 'VISIT_ALREADY_PLANNED':
      return t('visitRefusal.VISIT_ALREADY_PLANNED', { day: day(refusal.on), time: clock(refusal.time), worker: refusal.worker });
    case 'VISIT_OVER':
      return t(`visitRefusal.VISIT_OVER_${refusal.state}`);
    case 'NOT_AN_ANSWER':
    case 'ANSWER_LIKE_BSN':
      return t(`visitRefusal.${refusal.code}`, { question: ended(t(`question.${refusal.question}`)) });
    case 'REPORT_INCOMPLETE':
      return t('visitRefusal.REPORT_INCOMPLETE', { questions: ended(list(refusal.questions.map((key) => t(`question.${key}`)))) });
    case 'ANSWERS_CHANGED':
      return t('visitRefusal.ANSWERS_CHANGED', { by: refusal.by, time: time(refusal.at) });
    case 'NO_SUCH_COLLEAGUE':
    case 'HOUSEHOLD_LEFT':
    case 'NO_SUCH_VISIT':
    case 'VISIT_NOT_MADE':
    case 'VISIT_STARTED':
    case 'NEEDS_MEASURE':
      return t(`visitRefusal.${refusal.code}`);
  }
}

/** Most questions end in their own mark; a name of a field gets a full stop. */
const ended = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);
