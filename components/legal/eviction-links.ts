import type { GuardLinks } from '#components/case/guard-list.tsx';
import type { GuardId } from '#lib/domain/guard.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** Where what an eviction still lacks is recorded, and what the way there is called. */
const pages = {
  judgmentServed: ['vonnis', 'toJudgment'],
  enforceable: ['vonnis', 'toJudgment'],
  ordersEviction: ['vonnis', 'toJudgment'],
  notSatisfied: ['vonnis', 'toJudgment'],
  executionReview: ['vonnis', 'toJudgment'],
  visitOrAttempts: ['bezoek', 'toVisit'],
  helpOffered: ['hulp', 'toHelp'],
  municipalityConsulted: ['overleg', 'toConsultation'],
  childrenPlan: ['overleg', 'toConsultation'],
  freshStatement: ['deurwaarder', 'toBailiff'],
  statementToday: ['deurwaarder', 'toBailiff'],
} as const satisfies Partial<Record<GuardId, readonly [string, string]>>;

export const evictionLinks = ({ t }: Speech, caseId: number): GuardLinks =>
  Object.fromEntries(
    Object.entries(pages).map(([id, [page, name]]) => [id, { href: `/zaken/${caseId}/${page}`, label: t(`evictionPage.${name}`) }]),
  );
