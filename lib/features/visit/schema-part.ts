import { partsAfter, type VisitOutcome, type VisitPart, visitParts } from '#lib/domain/visit.ts';

/** The parts of the form as they stand in an address. */
const slugs = { DOOR: 'deur', CAUSE: 'ontstaan', DONE: 'gedaan', CAN: 'kan', HELP: 'hulp', FINISH: 'afronden' } as const satisfies Record<
  VisitPart,
  string
>;
export const partOf = (slug: string): VisitPart | null => visitParts.find((part) => slugs[part] === slug) ?? null;

export const caseAddress = ({ caseId }: { caseId: number }): string => `/zaken/${caseId}`;
export const visitAddress = ({ caseId, visitId }: { caseId: number; visitId: number }): string => `/zaken/${caseId}/bezoek/${visitId}`;
/** A part of the form; REVIEW is the report before it is sent. */
export const partAddress = (visit: { caseId: number; visitId: number }, part: VisitPart | 'REVIEW'): string =>
  `${visitAddress(visit)}/${part === 'REVIEW' ? 'controle' : slugs[part]}`;

/** The part after this one when the door was answered so, or the review. */
export function partAfter(part: VisitPart, outcome: VisitOutcome | null): VisitPart | 'REVIEW' {
  const parts = partsAfter(outcome);
  return parts[parts.indexOf(part) + 1] ?? 'REVIEW';
}
/** The part before this one; null before the first. */
export function partBefore(part: VisitPart | 'REVIEW', outcome: VisitOutcome | null): VisitPart | null {
  const parts = partsAfter(outcome);
  return (part === 'REVIEW' ? parts.at(-1) : parts[parts.indexOf(part) - 1]) ?? null;
}
