import 'server-only';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { CaseFacts, Judgment } from '#lib/domain/case-facts.ts';
import { remedyEndsOn } from '#lib/domain/judgment.ts';
import { partOfDay, spokeWithParty, type VisitFacts, type VisitOutcome } from '#lib/domain/visit.ts';
import type { OpenCase } from './schema.ts';
import type { FactsRow } from './sql.ts';

type Kept = 'bailiff' | 'bailiffStatementOn' | 'court' | 'plannedVisit' | 'support' | 'helpOfferedOn' | 'plan' | 'decision' | 'departed';
type Track = Pick<CaseFacts, Kept> & {
  readonly courtFile: { readonly on: CalendarDate; readonly talked: boolean; readonly version: number; readonly balance: number } | null;
  readonly judgment: Omit<Judgment, 'remedyEndsOn'> | null;
  readonly visits: readonly (Omit<VisitFacts, 'partOfDay' | 'spoken' | 'concluded'> & {
    readonly time: string;
    readonly outcome: VisitOutcome;
  })[];
  readonly consultations: readonly { readonly askedOn: CalendarDate; readonly answeredOn: CalendarDate; readonly childrenPlan: boolean }[];
  readonly notice: { readonly on: CalendarDate; readonly date: CalendarDate } | null;
};

/** Tracks that never happened. */
const none: Track = {
  bailiff: null,
  bailiffStatementOn: null,
  courtFile: null,
  court: null,
  judgment: null,
  visits: [],
  plannedVisit: null,
  support: null,
  helpOfferedOn: null,
  consultations: [],
  plan: null,
  decision: null,
  notice: null,
  departed: null,
};

/** The case that one row of facts describes: what the database says, and what follows from it by itself. */
export function factsOf(row: FactsRow): OpenCase {
  const { track, ...base } = row.facts as unknown as CaseFacts & { track: Track | null };
  const { courtFile, consultations, notice, judgment, visits, ...kept } = track ?? none;
  const consulted = consultations.filter((one) => judgment === null || one.askedOn >= judgment.on);
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    tenancyId: row.tenancy_id,
    facts: {
      ...base,
      ...kept,
      courtFileFrozen: courtFile !== null && courtFile.version === row.version && courtFile.balance === base.balance && !courtFile.talked,
      courtFileOn: courtFile?.on ?? null,
      judgment: judgment && { ...judgment, remedyEndsOn: remedyEndsOn(judgment) },
      visits: visits.map(({ time, ...visit }) => ({
        ...visit,
        partOfDay: partOfDay(time),
        spoken: spokeWithParty(visit.outcome),
        concluded: visit.conclusion !== null,
      })),
      municipalityConsultedOn: consulted.at(-1)?.answeredOn ?? null,
      childrenPlanOn: consulted.findLast((one) => one.childrenPlan)?.answeredOn ?? null,
      planBroken: kept.plan !== null && (kept.plan.end === 'BROKEN' || (kept.plan.endedOn === null && kept.plan.state === 'BROKEN')),
      agreementSigned: kept.plan !== null && kept.plan.endedOn === null,
      liveConsent: false,
      evictionDate: notice?.date ?? null,
      evictionNoticeOn: notice?.on ?? null,
    },
  };
}
