import { asSystem } from '#lib/db/door.ts';
import { addDays } from '#lib/domain/calendar-date.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { recordConsultation } from '#lib/features/legal/commands-consultation.ts';
import { recordDeparture } from '#lib/features/legal/commands-departure.ts';
import { recordRemedy } from '#lib/features/legal/commands-judgment.ts';
import { done } from './case-story.ts';
import {
  inOneDay,
  makeAnnounced,
  makeComplete,
  makeDue,
  makeJudged,
  makeOrdered,
  paymentOnly,
  proposeOrder,
  serveIt,
} from './eviction-story.ts';
import { book, type Known, paid } from './household.ts';
import { type Pair, seenBy } from './legal-story.ts';
import type { Story } from './role-sight.ts';

type EvictionStory = Extract<
  Story,
  | 'JUDGED'
  | 'JUDGED_PAYMENT'
  | 'SERVED'
  | 'REMEDY'
  | 'SATISFIED'
  | 'PAID_JUDGED'
  | 'ASKED'
  | 'COMPLETE'
  | 'ORDER_PROPOSED'
  | 'ORDERED'
  | 'ANNOUNCED'
  | 'EVICTION_DUE'
  | 'DEPARTED'
>;

/** A case that comes as far as the story says in one day; answers the ids that it leaves. */
export async function prepareEviction(pair: Pair, home: Known, story: EvictionStory, now: Moment): Promise<Record<string, number>> {
  const at = inOneDay(now);
  const clerk = pair.proposer;
  switch (story) {
    case 'JUDGED':
    case 'JUDGED_PAYMENT':
      await makeJudged(pair, home, story === 'JUDGED_PAYMENT' ? paymentOnly : {}, at);
      return {};
    case 'SERVED':
      await makeJudged(pair, home, {}, at);
      done(await serveIt(clerk, home, now));
      return {};
    case 'REMEDY':
      await makeJudged(pair, home, {}, at);
      done(await recordRemedy(clerk, { ...(await seenBy(home)), on: now.today }, now));
      return {};
    case 'SATISFIED': {
      const judgment = await makeJudged(pair, home, {}, at);
      await asSystem((tx) => tx.judgment.update({ where: { id: judgment }, data: { satisfiedOn: new Date(`${now.today}T00:00:00Z`) } }));
      return {};
    }
    case 'PAID_JUDGED':
      await makeJudged(pair, home, {}, at);
      await book(home.contract, [paid(now.today, 120_000)], now);
      return {};
    case 'ASKED': {
      await makeJudged(pair, home, {}, at);
      const asked = { party: 'MUNICIPALITY', askedOn: now.today, answeredOn: null, answer: null, childrenPlan: '' } as const;
      return { consultation: done(await recordConsultation(clerk, { ...(await seenBy(home)), ...asked }, now)) };
    }
    case 'COMPLETE':
      await makeComplete(pair, home, {}, at);
      return {};
    case 'ORDER_PROPOSED':
      await makeComplete(pair, home, {}, at);
      return { decision: done(await proposeOrder(clerk, home, now, { executionReview: 'Afspraken onder voorbehoud.' })) };
    case 'ORDERED':
      return { decision: await makeOrdered(pair, home, {}, at) };
    case 'ANNOUNCED':
      await makeAnnounced(pair, home, at, addDays(now.today, 7));
      return {};
    case 'EVICTION_DUE':
      await makeDue(pair, home, now);
      return {};
    case 'DEPARTED':
      done(await recordDeparture(clerk, { ...(await seenBy(home)), reason: 'KEYS_HANDED_IN', on: now.today, newAddress: '' }, now));
      return {};
  }
}
