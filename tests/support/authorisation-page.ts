import type { Role } from '#lib/domain/actor.ts';
import { R, readers, type Story } from './role-sight.ts';

const { F, C, M, A, U } = R;

/** How far the case has come on which a form is posted. */
export const pageStories = [
  'REFERRED',
  'READY',
  'PAUSED',
  'REFERRED_PAID',
  'PLAN_BROKEN',
  'SUPPORTED',
  'HELD',
  'FRUITLESS',
  'PROPOSED',
  'HANDED_OVER',
  'FROZEN',
  'SUMMONED',
  'JUDGED',
  'JUDGED_PAYMENT',
  'SERVED',
  'REMEDY',
  'SATISFIED',
  'ASKED',
  'COMPLETE',
  'ORDERED',
  'ANNOUNCED',
  'EVICTION_DUE',
  'DEPARTED',
  'VISIT',
  'VISIT_TALKED',
  'VISITED',
] as const satisfies readonly Story[];
export type PageStory = (typeof pageStories)[number];

/** What the address of a page and its form need, for a case of one team. */
export interface Place {
  readonly caseId: number;
  readonly signalId: number;
  readonly noteId: number;
  readonly letterId: number;
  readonly personId: number;
  readonly holdId: number;
  readonly runId: string;
  readonly paymentId: number;
  readonly decisionId: number;
  readonly consultationId: number;
  readonly visitId: number;
}

/** A page or route: its address, who may open it, and whether whose case it is matters. OPEN asks for nobody. */
export interface PageEntry {
  readonly url: (place: Place) => string;
  readonly may: readonly Role[] | 'OPEN';
  readonly ofCase: boolean;
  /** Where it answers something else than 200 to those who may. */
  readonly status?: number;
  /** How far the case has come that it is opened on; REFERRED unless it says otherwise. */
  readonly story?: PageStory;
  /** A route that takes a form instead of being opened. */
  readonly method?: 'POST';
}
const everyone: readonly Role[] = [F, C, M, A, U];
const ofCase = (may: readonly Role[], rest: (place: Place) => string): PageEntry => ({
  may,
  ofCase: true,
  url: (place) => `/zaken/${place.caseId}${rest(place)}`,
});
const page = (may: PageEntry['may'], url: PageEntry['url'], status = 200): PageEntry => ({ may, ofCase: false, url, status });
const folder = 'app/(werk)/zaken/[caseId]';
const door = 'app/(bezoek)/zaken/[caseId]/bezoek/[visitId]';

/** Every page and route of the program, by its file. */
export const pageTable: Record<string, PageEntry> = {
  'app/page.tsx': page(everyone, () => '/', 307),
  'app/inloggen/page.tsx': page('OPEN', () => '/inloggen'),
  'app/api/health/route.ts': page('OPEN', () => '/api/health'),
  'app/api/auth/[...nextauth]/route.ts': page('OPEN', () => '/api/auth/providers'),
  'app/api/import/route.ts': { ...page([C, A], () => '/api/import', 303), method: 'POST' },
  'app/(werk)/meetlat/page.tsx': page(everyone, () => '/meetlat'),
  'app/(werk)/werklijst/page.tsx': page(readers, () => '/werklijst'),
  'app/(werk)/import/page.tsx': page([C, A], () => '/import'),
  'app/(werk)/import/[runId]/page.tsx': page([C, A], ({ runId }) => `/import/${runId}`),
  'app/(werk)/import/twijfel/page.tsx': page([C], () => '/import/twijfel'),
  'app/(werk)/vandaag/page.tsx': page([F, C, M], () => '/vandaag?volgorde=1'),
  [`${folder}/bezoek/page.tsx`]: ofCase([F, C, M], () => '/bezoek'),
  [`${folder}/bezoek/[visitId]/page.tsx`]: { ...ofCase(readers, ({ visitId }) => `/bezoek/${visitId}`), story: 'VISITED' },
  [`${folder}/bezoek/[visitId]/niet-thuis/page.tsx`]: {
    ...ofCase([F, C, M], ({ visitId }) => `/bezoek/${visitId}/niet-thuis`),
    story: 'VISIT',
  },
  [`${door}/[part]/page.tsx`]: { ...ofCase([F, C, M], ({ visitId }) => `/bezoek/${visitId}/deur`), story: 'VISIT' },
  [`${door}/controle/page.tsx`]: { ...ofCase([F, C, M], ({ visitId }) => `/bezoek/${visitId}/controle`), story: 'VISIT_TALKED' },
  [`${door}/antwoord/route.ts`]: { ...ofCase([F, C, M], ({ visitId }) => `/bezoek/${visitId}/antwoord`), method: 'POST', story: 'VISIT' },
  [`${folder}/page.tsx`]: ofCase(readers, () => ''),
  [`${folder}/ingezien/page.tsx`]: ofCase(readers, () => '/ingezien'),
  [`${folder}/contact/page.tsx`]: ofCase([F, C, M], () => '/contact'),
  [`${folder}/betaalafspraak/page.tsx`]: ofCase([F, C, M], () => '/betaalafspraak'),
  [`${folder}/brief/page.tsx`]: ofCase([C, M], () => '/brief'),
  [`${folder}/bezwaar/page.tsx`]: ofCase([F, C, M], () => '/bezwaar'),
  [`${folder}/notitie/page.tsx`]: ofCase([F, C, M], () => '/notitie'),
  [`${folder}/notitie/[noteId]/page.tsx`]: ofCase(readers, ({ noteId }) => `/notitie/${noteId}`),
  [`${folder}/pauze/page.tsx`]: ofCase([C, M], () => '/pauze'),
  [`${folder}/sluiten/page.tsx`]: ofCase([C], () => '/sluiten'),
  [`${folder}/terug/page.tsx`]: ofCase([C], () => '/terug'),
  [`${folder}/corrigeren/page.tsx`]: ofCase([M], () => '/corrigeren'),
  [`${folder}/vroeg-eropaf/page.tsx`]: ofCase([C], () => '/vroeg-eropaf'),
  [`${folder}/vroeg-eropaf/[signalId]/page.tsx`]: ofCase(readers, ({ signalId }) => `/vroeg-eropaf/${signalId}`),
  [`${folder}/vroeg-eropaf/[signalId]/bestand/route.ts`]: ofCase([C, M, U], ({ signalId }) => `/vroeg-eropaf/${signalId}/bestand`),
  'app/(werk)/besluiten/page.tsx': page([C, M, U], () => '/besluiten'),
  [`${folder}/regeling/page.tsx`]: ofCase(readers, () => `/regeling?nieuw=1&debt=1.000,00&rhythm=MONTHLY&first=2026-11-30&each=200,00`),
  [`${folder}/hulp/page.tsx`]: ofCase(readers, () => '/hulp'),
  [`${folder}/bescherming/page.tsx`]: ofCase(readers, ({ holdId }) => `/bescherming?soort=SAFETY&opheffen=${holdId}`),
  [`${folder}/deurwaarder/page.tsx`]: ofCase(readers, () => '/deurwaarder'),
  [`${folder}/rechter/page.tsx`]: ofCase(readers, () => '/rechter'),
  [`${folder}/vonnis/page.tsx`]: ofCase(readers, () => '/vonnis'),
  [`${folder}/overleg/page.tsx`]: ofCase(readers, () => '/overleg'),
  [`${folder}/ontruiming/page.tsx`]: { ...ofCase(readers, () => '/ontruiming'), story: 'ANNOUNCED' },
  [`${folder}/vertrek/page.tsx`]: ofCase(readers, () => '/vertrek'),
  [`${folder}/besluit/[decisionId]/page.tsx`]: { ...ofCase(readers, ({ decisionId }) => `/besluit/${decisionId}`), story: 'PROPOSED' },
};

/** An action: on which page its form stands, a field by which that form is known, what is posted, and who may. */
export interface PostedEntry {
  readonly page: string;
  readonly may: readonly Role[];
  /** Of the forms with this field it is the one with the fewest. */
  readonly field: string;
  readonly post: (place: Place) => Readonly<Record<string, string>>;
  readonly story: PageStory;
}
/** OPEN is posted by whoever is not signed in, or by everyone. */
export type ActionEntry = PostedEntry | 'OPEN';
const posts = (
  form: string,
  may: readonly Role[],
  field: string,
  post: PostedEntry['post'] = () => ({}),
  story: PageStory = 'REFERRED',
): PostedEntry => ({ page: form, may, field, post, story });
const day = '2026-11-23';

const aVisit = {
  on: '2026-11-25',
  time: '14:00',
  workerId: '00000000-0000-4000-8000-000000000000',
  companionId: '',
  announced: 'YES',
  purpose: 'CONTACT',
  remark: '',
};

/** Every server action of the program, by feature and name. `field` is one by which its form is found on the page. */
export const actionTable: Record<string, ActionEntry> = {
  'case/actions#takeCaseAction': posts(`${folder}/page.tsx`, [C, M], 'caseId'),
  'case/actions#closeCaseAction': posts(`${folder}/sluiten/page.tsx`, [C], 'reason', () => ({ reason: 'ENTERED_IN_ERROR', note: '' })),
  'case/actions#correctStageAction': posts(`${folder}/corrigeren/page.tsx`, [M], 'to', () => ({
    to: 'ARREARS_OPEN',
    reason: 'Vergissing',
  })),
  'case/actions#backToOwnContactAction': posts(`${folder}/terug/page.tsx`, [C], 'reason', () => ({ reason: 'Betaalt weer' })),
  'contact/actions#recordAttemptAction': posts(`${folder}/contact/page.tsx`, [F, C, M], 'outcome', () => ({
    personId: '',
    on: day,
    channel: 'PHONE',
    outcome: 'NOT_REACHED',
    summary: '',
  })),
  'contact/actions#recordPromiseAction': posts(`${folder}/betaalafspraak/page.tsx`, [F, C, M], 'by', () => ({
    amount: '50,00',
    by: '2026-11-30',
    channel: 'PHONE',
  })),
  'contact/actions#recordLetterAction': posts(`${folder}/brief/page.tsx`, [C, M], 'kind', ({ personId }) => ({
    kind: 'OTHER',
    on: day,
    channel: 'POST',
    personIds: String(personId),
    amount: '50,00',
  })),
  'contact/actions#recordReplyAction': posts(`${folder}/bezwaar/page.tsx`, [F, C, M], 'reply', ({ letterId, personId }) => ({
    letterId: String(letterId),
    personId: String(personId),
    reply: 'OBJECTED',
    on: day,
    channel: 'PHONE',
  })),
  'hold/actions#pauseCaseAction': posts(`${folder}/pauze/page.tsx`, [C, M], 'until', () => ({ reason: 'Opname', until: '2026-12-01' })),
  'hold/actions#resumeCaseAction': posts(`${folder}/pauze/page.tsx`, [C, M], 'holdId', () => ({ reason: 'Weer thuis' }), 'PAUSED'),
  'hold/actions#setHoldAction': posts(`${folder}/bescherming/page.tsx`, [F, C, M], 'measure', () => ({
    measure: 'OFFICE_ONLY',
    reason: 'Op 20 november aan de deur.',
    from: day,
    until: '',
  })),
  'hold/actions#liftHoldAction': posts(
    `${folder}/bescherming/page.tsx`,
    [F, C, M],
    'holdId',
    () => ({ reason: 'Niet meer nodig' }),
    'HELD',
  ),
  'plan/actions#agreePlanAction': posts(`${folder}/regeling/page.tsx`, [F, C], 'signedBy', ({ personId }) => ({
    signedBy: String(personId),
    signedOn: day,
    capacity: 'on',
    reason: '',
  })),
  'plan/actions#sendBreachNoticeAction': posts(`${folder}/regeling/page.tsx`, [C, M], 'on', () => ({ on: day }), 'PLAN_BROKEN'),
  'plan/actions#returnFromPlanAction': posts(
    `${folder}/regeling/page.tsx`,
    [C],
    'reason',
    () => ({ reason: 'Er komt niets binnen' }),
    'PLAN_BROKEN',
  ),
  'support/actions#offerHelpAction': posts(`${folder}/hulp/page.tsx`, [F, C, M], 'answer', () => ({
    kind: 'GELDFIT',
    on: day,
    answer: 'DECLINED',
  })),
  'support/actions#startSupportAction': posts(
    `${folder}/hulp/page.tsx`,
    [C],
    'talk',
    () => ({ kind: 'SELF_HELP', talk: 'contact-1', organisation: '', followUpOn: '2026-12-21' }),
    'READY',
  ),
  'support/actions#followSupportAction': posts(
    `${folder}/hulp/page.tsx`,
    [C],
    'followUpOn',
    () => ({ followUpOn: '2026-12-21' }),
    'SUPPORTED',
  ),
  'support/actions#endSupportAction': posts(
    `${folder}/hulp/page.tsx`,
    [C],
    'outcome',
    () => ({ outcome: 'ON_TRACK', reason: '' }),
    'SUPPORTED',
  ),
  'note/actions#writeNoteAction': posts(`${folder}/notitie/page.tsx`, [F, C, M], 'text', () => ({ text: 'Een notitie' })),
  'note/actions#openNoteAction': posts(`${folder}/notitie/[noteId]/page.tsx`, readers, 'noteId', () => ({ reason: 'Overdracht' })),
  'signal/actions#sendSignalAction': posts(`${folder}/vroeg-eropaf/page.tsx`, [C], 'personId', undefined, 'READY'),
  'signal/actions#recordFeedbackAction': posts(`${folder}/vroeg-eropaf/[signalId]/page.tsx`, [C], 'outcome', () => ({
    outcome: 'NO_CONTACT',
    on: day,
    plan: '',
  })),
  'signal/actions#withdrawSignalAction': posts(`${folder}/vroeg-eropaf/[signalId]/page.tsx`, [C], 'signalId', undefined, 'REFERRED_PAID'),
  'doubtful/actions#assignPaymentAction': posts('app/(werk)/import/twijfel/page.tsx', [C], 'contract', () => ({ contract: 'OWN-0' })),
  'doubtful/actions#setPaymentAsideAction': posts('app/(werk)/import/twijfel/page.tsx', [C], 'reason', () => ({ reason: 'Terugbetaald' })),
  'doubtful/actions#markThirdPartyAction': posts('app/(werk)/import/twijfel/page.tsx', [C], 'paymentId'),
  'import/actions#confirmRunAction': posts('app/(werk)/import/[runId]/page.tsx', [C, A], 'seenVersion'),
  'import/actions#cancelRunAction': posts('app/(werk)/import/[runId]/page.tsx', [C, A], 'runId'),
  'legal/actions#proposeHandoverAction': posts(
    `${folder}/deurwaarder/page.tsx`,
    [C],
    'bailiff',
    () => ({ bailiff: 'Van Dam', toKnow: '', reason: 'Geen contact' }),
    'FRUITLESS',
  ),
  'legal/actions#settleDecisionAction': posts(
    `${folder}/besluit/[decisionId]/page.tsx`,
    [C, M],
    'decisionId',
    () => ({ reason: 'Eerst langs' }),
    'PROPOSED',
  ),
  'legal/actions#recordReceiptAction': posts(
    `${folder}/deurwaarder/page.tsx`,
    [C, M],
    'reference',
    () => ({ on: day, reference: 'VD-1' }),
    'HANDED_OVER',
  ),
  'legal/actions#recordStatementAction': posts(
    `${folder}/deurwaarder/page.tsx`,
    [C, M],
    'paid',
    () => ({ on: day, paid: '0', remark: '' }),
    'HANDED_OVER',
  ),
  'legal/actions#recallFileAction': posts(
    `${folder}/deurwaarder/page.tsx`,
    [C],
    'reason',
    () => ({ reason: 'Betaalt weer' }),
    'HANDED_OVER',
  ),
  'legal/actions#freezeFileAction': posts(`${folder}/rechter/page.tsx`, [C, M], 'legalNote', () => ({ legalNote: '' }), 'HANDED_OVER'),
  'legal/actions#summonAction': posts(
    `${folder}/rechter/page.tsx`,
    [M],
    'court',
    ({ personId }) => ({ personId: String(personId), court: 'Rechtbank Amsterdam' }),
    'FROZEN',
  ),
  'legal/actions#recordSummonsAction': posts(`${folder}/rechter/page.tsx`, [C], 'number', () => ({ on: day, number: '' }), 'SUMMONED'),
  'legal/actions#setHearingAction': posts(`${folder}/rechter/page.tsx`, [C], 'hearing', () => ({ hearing: '2026-12-22' }), 'SUMMONED'),
  'legal/actions#recordGraceAction': posts(
    `${folder}/rechter/page.tsx`,
    [C],
    'until',
    () => ({ orderedOn: day, until: '2026-12-22' }),
    'SUMMONED',
  ),
  'legal/actions#endCourtAction': posts(
    `${folder}/rechter/page.tsx`,
    [C],
    'outcome',
    () => ({ outcome: 'WITHDRAWN', on: day, reason: 'Betaalt weer' }),
    'SUMMONED',
  ),
  'legal/actions-judgment#recordJudgmentAction': posts(
    `${folder}/vonnis/page.tsx`,
    [C],
    'byDefault',
    () => ({
      on: day,
      court: 'Rechtbank Amsterdam',
      number: '1',
      byDefault: 'DEFAULT',
      ordersEviction: 'YES',
      dissolves: 'YES',
      vacateDays: '14',
      provisionallyEnforceable: 'YES',
      claimsUntil: day,
      principal: '1.200,00',
      collection: '0',
      courtCosts: '0',
      afterCosts: '0',
      interestFrom: '',
      monthly: '0',
    }),
    'SUMMONED',
  ),
  'legal/actions-judgment#recordServiceAction': posts(
    `${folder}/vonnis/page.tsx`,
    [C],
    'inPerson',
    () => ({ on: day, inPerson: 'YES' }),
    'JUDGED',
  ),
  // Where service in person is on record the remedy is the only form with a day; where a remedy runs, awareness is the shortest.
  'legal/actions-judgment#recordRemedyAction': posts(`${folder}/vonnis/page.tsx`, [C], 'on', () => ({ on: day }), 'SERVED'),
  'legal/actions-judgment#recordAwarenessAction': posts(`${folder}/vonnis/page.tsx`, [C], 'on', () => ({ on: day }), 'REMEDY'),
  'legal/actions-judgment#decideRemedyAction': posts(
    `${folder}/vonnis/page.tsx`,
    [C],
    'outcome',
    () => ({ on: day, outcome: 'REJECTED' }),
    'REMEDY',
  ),
  'legal/actions-judgment#returnAfterPaymentOnlyAction': posts(`${folder}/vonnis/page.tsx`, [C], 'caseId', undefined, 'JUDGED_PAYMENT'),
  'legal/actions-judgment#decideLeaseAction': posts(
    `${folder}/vonnis/page.tsx`,
    [M],
    'lease',
    () => ({ lease: 'NEW_LEASE', on: day }),
    'SATISFIED',
  ),
  'legal/actions-eviction#recordConsultationAction': posts(
    `${folder}/overleg/page.tsx`,
    [F, C, M],
    'party',
    () => ({ party: 'MUNICIPALITY', askedOn: day, answeredOn: '', answer: '', childrenPlan: '' }),
    'JUDGED',
  ),
  'legal/actions-eviction#recordAnswerAction': posts(
    `${folder}/overleg/page.tsx`,
    [F, C, M],
    'consultationId',
    () => ({ answeredOn: day, answer: 'NOT_KNOWN', childrenPlan: '' }),
    'ASKED',
  ),
  'legal/actions-eviction#proposeEvictionAction': posts(
    `${folder}/ontruiming/page.tsx`,
    [C, M],
    'reason',
    () => ({ reason: 'Geen andere weg' }),
    'COMPLETE',
  ),
  'legal/actions-eviction#announceEvictionAction': posts(
    `${folder}/ontruiming/page.tsx`,
    [C],
    'noticeOn',
    () => ({ noticeOn: day, evictionOn: '2026-11-30' }),
    'ORDERED',
  ),
  'legal/actions-eviction#postponeEvictionAction': posts(
    `${folder}/ontruiming/page.tsx`,
    [C, M],
    'date',
    () => ({ reason: 'Er is een plek' }),
    'ANNOUNCED',
  ),
  'legal/actions-eviction#haltEvictionAction': posts(
    `${folder}/ontruiming/page.tsx`,
    [C, M],
    'reason',
    () => ({ reason: 'Er komt een regeling' }),
    'ANNOUNCED',
  ),
  'legal/actions-eviction#recordEvictionAction': posts(
    `${folder}/ontruiming/page.tsx`,
    [M],
    'report',
    () => ({ on: day, report: 'Proces-verbaal' }),
    'EVICTION_DUE',
  ),
  'legal/actions-eviction#recordDepartureAction': posts(`${folder}/vertrek/page.tsx`, [C], 'reason', () => ({
    reason: 'ENDED',
    on: day,
    newAddress: '',
  })),
  'legal/actions-eviction#settleAccountAction': posts(
    `${folder}/vertrek/page.tsx`,
    [C],
    'remaining',
    () => ({ remaining: 'PLAN', newAddress: '' }),
    'DEPARTED',
  ),
  'visit/actions#planVisitAction': posts(`${folder}/bezoek/page.tsx`, [F, C, M], 'onward', () => ({ ...aVisit, onward: 'CASE' })),
  'visit/actions#moveVisitAction': posts(`${folder}/bezoek/page.tsx`, [F, C, M], 'workerId', () => aVisit, 'VISIT'),
  'visit/actions#cancelVisitAction': posts(`${folder}/bezoek/page.tsx`, [F, C, M], 'reason', () => ({ reason: 'Betaald' }), 'VISIT'),
  'visit/actions#moveInRouteAction': posts('app/(werk)/vandaag/page.tsx', [F, C, M], 'visitId', () => ({ direction: 'LATER' }), 'VISIT'),
  'visit/actions#savePartAction': posts(`${door}/[part]/page.tsx`, [F, C, M], 'part', () => ({ outcome: 'REFUSED' }), 'VISIT'),
  'visit/actions#recordAtDoorAction': posts(
    `${folder}/bezoek/[visitId]/niet-thuis/page.tsx`,
    [F, C, M],
    'outcome',
    () => ({ outcome: 'REFUSED' }),
    'VISIT',
  ),
  'visit/actions#sendReportAction': posts(`${door}/controle/page.tsx`, [F, C, M], 'seenAt', undefined, 'VISIT_TALKED'),
  'visit/actions#addSupplementAction': posts(
    `${folder}/bezoek/[visitId]/page.tsx`,
    [F, C, M],
    'text',
    () => ({ text: 'Belde later terug' }),
    'VISITED',
  ),
  'visit/actions#chooseDiscreetAction': 'OPEN',
  'user/actions#signInAction': 'OPEN',
  'user/actions#demoSignInAction': 'OPEN',
  'user/actions#signOutAction': 'OPEN',
  'user/actions#chooseLanguageAction': 'OPEN',
  'user/actions#chooseThemeAction': 'OPEN',
};
