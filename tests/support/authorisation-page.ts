import type { Role } from '#lib/domain/actor.ts';
import { R, readers, type Story } from './role-sight.ts';

const { F, C, M, A, U } = R;

/** How far the case has come on which a form is posted. */
export const pageStories = ['REFERRED', 'READY', 'PAUSED', 'REFERRED_PAID'] as const satisfies readonly Story[];
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
}

/** A page or route: its address, who may open it, and whether whose case it is matters. OPEN asks for nobody. */
export interface PageEntry {
  readonly url: (place: Place) => string;
  readonly may: readonly Role[] | 'OPEN';
  readonly ofCase: boolean;
  /** Where it answers something else than 200 to those who may. */
  readonly status?: number;
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
  'user/actions#signInAction': 'OPEN',
  'user/actions#demoSignInAction': 'OPEN',
  'user/actions#signOutAction': 'OPEN',
  'user/actions#chooseLanguageAction': 'OPEN',
  'user/actions#chooseThemeAction': 'OPEN',
};
