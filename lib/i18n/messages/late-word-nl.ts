import type { DecisionKind, DepartReason, SupportKind } from '#lib/domain/case-facts.ts';
import type { PlanEnd, PlanKind, PlanState, Rhythm } from '#lib/domain/plan.ts';
import type {
  consultationAnswers,
  consultedParties,
  courtOutcomes,
  decisionAnswers,
  helpAnswers,
  leaseAnswers,
  remainders,
  remedies,
  remedyOutcomes,
  supportOutcomes,
} from '#lib/domain/track-outcome.ts';

type Words<List extends readonly string[]> = Record<List[number], string>;

/** Dutch: the words of the stages from the bailiff on. */
export const lateWordNl = {
  decisionKind: {
    BAILIFF_HANDOVER: 'Overdracht aan de deurwaarder',
    EVICTION_ORDER: 'Opdracht tot ontruiming',
  } satisfies Record<DecisionKind, string>,
  decisionAnswer: { APPROVED: 'Goedgekeurd', REJECTED: 'Afgewezen', WITHDRAWN: 'Ingetrokken' } satisfies Words<typeof decisionAnswers>,
  courtOutcome: {
    JUDGMENT: 'Vonnis',
    WITHDRAWN: 'Ingetrokken',
    DISMISSED: 'Afgewezen door de rechter',
    SETTLED: 'Schikking op de zitting',
    PAID: 'Betaald',
  } satisfies Words<typeof courtOutcomes>,
  remedy: { OPPOSITION: 'Verzet', APPEAL: 'Hoger beroep' } satisfies Words<typeof remedies>,
  remedyOutcome: {
    UPHELD: 'Huurder kreeg gelijk, het vonnis geldt niet meer',
    REJECTED: 'Afgewezen, het vonnis blijft',
    WITHDRAWN: 'Ingetrokken, het vonnis blijft',
  } satisfies Words<typeof remedyOutcomes>,
  leaseAnswer: {
    NEW_LEASE: 'Nieuwe huurovereenkomst',
    CONTINUED: 'De huurovereenkomst loopt door',
    NONE: 'Geen nieuwe huurovereenkomst',
  } satisfies Words<typeof leaseAnswers>,
  helpAnswer: { ACCEPTED: 'Ja, graag', DECLINED: 'Nu niet', OPEN: 'Denkt erover na' } satisfies Words<typeof helpAnswers>,
  supportKind: {
    SELF_HELP: 'Zelf verder met tips',
    SOCIAL_WORK: 'Maatschappelijk werk',
    DEBT_HELP: 'Schuldhulp',
    EK_C: 'Eigen Kracht-conferentie',
  } satisfies Record<SupportKind, string>,
  supportOutcome: {
    ON_TRACK: 'Weer op de rails',
    NO_PLAN: 'Er kwam geen plan',
    WITHDRAWN: 'Gestopt op verzoek van de huurder',
    FAILED: 'Het is niet gelukt',
    SUPERSEDED: 'Andere hulp of andere afspraken',
  } satisfies Words<typeof supportOutcomes>,
  consultedParty: { MUNICIPALITY: 'De gemeente', NEIGHBOURHOOD_TEAM: 'Het buurtteam' } satisfies Words<typeof consultedParties>,
  consultationAnswer: {
    HELP_GOES_ON: 'De hulp loopt door',
    HELP_OFFERED: 'Biedt hulp aan',
    KNOWN_NO_OBJECTION: 'Bekend, geen bezwaar',
    NOT_KNOWN: 'Niet bekend',
    ASKS_DELAY: 'Vraagt om uitstel',
  } satisfies Words<typeof consultationAnswers>,
  planKind: { PAYMENT_PLAN: 'Betalingsregeling', LAST_CHANCE: 'Laatste-kans-overeenkomst' } satisfies Record<PlanKind, string>,
  rhythm: {
    WEEKLY: 'Elke week',
    TWO_WEEKLY: 'Elke twee weken',
    FOUR_WEEKLY: 'Elke vier weken',
    MONTHLY: 'Elke maand',
  } satisfies Record<Rhythm, string>,
  planState: {
    KEPT: 'Loopt goed',
    AT_RISK: 'Loopt achter',
    BROKEN: 'Niet nagekomen',
    RECOVERED: 'Weer op schema',
    COMPLETED: 'Helemaal betaald',
  } satisfies Record<PlanState, string>,
  planEnd: {
    COMPLETED: 'Helemaal betaald',
    BROKEN: 'Niet nagekomen',
    SUPERSEDED: 'Vervangen door andere afspraken',
    CANCELLED: 'Ingetrokken',
  } satisfies Record<PlanEnd, string>,
  departReason: {
    EVICTED: 'Woning ontruimd',
    KEYS_HANDED_IN: 'Sleutels ingeleverd',
    LEFT_UNANNOUNCED: 'Zonder bericht vertrokken',
    ENDED: 'De huur is geëindigd',
  } satisfies Record<DepartReason, string>,
  remainder: {
    NOTHING: 'Er blijft niets open',
    PLAN: 'Voor de rest komt een regeling',
    BAILIFF: 'De rest gaat naar de deurwaarder',
    WRITE_OFF: 'De rest wordt afgeboekt',
  } satisfies Words<typeof remainders>,
};
