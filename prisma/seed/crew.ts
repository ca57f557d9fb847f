import type { StoryTenancy } from './story-tenancy.ts';

/** Who works in a team, by first name; the manager is the one who approves there. */
export interface Crew {
  readonly coordinator: string;
  readonly fieldWorker: string;
  readonly manager: string;
}
export const noord: Crew = { coordinator: 'Femke', fieldWorker: 'Ruben', manager: 'Marijke' };
export const zuid: Crew = { coordinator: 'Kees', fieldWorker: 'Samira', manager: 'Anton' };

type Costs = NonNullable<StoryTenancy['costs']>;

/** Fifteen percent of the first € 2,500, ten of the next. @source Besluit vergoeding voor buitengerechtelijke incassokosten, art. 2 */
const collection = (principal: number): number => Math.round(Math.min(principal, 250_000) * 0.15 + Math.max(0, principal - 250_000) * 0.1);

/** What the bailiff books when a case comes to him. */
export const handoverCosts = (ago: number, principal: number): Costs => [
  { ago, kind: 'BIK', cents: collection(principal), text: 'incassokosten deurwaarder' },
];
/** The same up to and including a judgment and its service, so many working days ago. */
export const judgmentCosts = (judgmentAgo: number, principal: number, handoverAgo = judgmentAgo + 60): Costs => [
  ...handoverCosts(handoverAgo, principal),
  { ago: judgmentAgo, kind: 'PRO', cents: 74_350, text: 'proceskosten: dagvaarding, griffierecht en salaris' },
  { ago: Math.max(judgmentAgo - 5, 1), kind: 'NAK', cents: 13_500, text: 'nakosten en betekening' },
];
