import type { GuardLinks } from '#components/case/guard-list.tsx';
import type { CourtFileGap } from '#lib/domain/court-file.ts';
import type { GuardId } from '#lib/domain/guard.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** Where what a handover or a summons still lacks is recorded. */
const pages = {
  signalWithoutFruit: 'vroeg-eropaf',
  noticeTermExpired: 'brief',
  noticeAddressee: 'brief',
  signalOrObjection: 'vroeg-eropaf',
  freshStatement: 'deurwaarder',
  everSpoken: 'contact',
} as const satisfies Partial<Record<GuardId, string>>;

export const legalLinks = ({ t }: Speech, caseId: number): GuardLinks =>
  Object.fromEntries(Object.entries(pages).map(([id, page]) => [id, { href: `/zaken/${caseId}/${page}`, label: t('guardList.add') }]));

/** Where what a judge will miss can be recorded; a term only passes. */
export const gapPage = {
  notice: 'brief',
  noticeTerm: null,
  contact: 'contact',
  debtHelp: 'contact',
  reminder: 'brief',
  offer: 'brief',
  signal: 'vroeg-eropaf',
  spoken: 'contact',
  children: 'bezoek',
  proposal: 'regeling',
} as const satisfies Record<CourtFileGap, string | null>;
