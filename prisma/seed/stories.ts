import type { Actor } from '#lib/domain/actor.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { addWorkingDays } from '#lib/domain/working-day.ts';
import { caseOf, Day, done, type People, personNamed } from './desk.ts';
import type { Portfolio } from './portfolio.ts';
import { momentOn } from './run-day.ts';
import type { StoryAct } from './story-act.ts';
import { bailiffStories } from './story-bailiff.ts';
import { contactStories } from './story-contact.ts';
import { courseStories } from './story-course.ts';
import { courtStories } from './story-court.ts';
import { departureStories } from './story-departure.ts';
import { evictionStories } from './story-eviction.ts';
import { holdStories } from './story-hold.ts';
import { judgmentStories } from './story-judgment.ts';
import { planStories } from './story-plan.ts';
import { signalStories } from './story-signal.ts';
import { supportStories } from './story-support.ts';
import { addStory, type StoryTenancy } from './story-tenancy.ts';
import { vignetteStories } from './story-vignette.ts';
import { visitStories } from './story-visit.ts';

/** A case that a colleague recognises: a home, its ledger, and what was done about it. */
export interface Story {
  readonly name: string;
  readonly tenancy: StoryTenancy;
  readonly acts: readonly StoryAct[];
}
export const stories: readonly Story[] = [
  ...contactStories,
  ...courseStories,
  ...vignetteStories,
  ...signalStories,
  ...bailiffStories,
  ...courtStories,
  ...judgmentStories,
  ...visitStories,
  ...supportStories,
  ...planStories,
  ...evictionStories,
  ...departureStories,
  ...holdStories,
];

/** A story with the contract number it got, and the day of each of its acts. */
export interface Told {
  readonly story: Story;
  readonly contract: string;
  readonly acts: readonly (StoryAct & { readonly on: CalendarDate })[];
}

export const addStories = (whole: Portfolio, today: CalendarDate, months: number): Told[] =>
  stories.map((story, place) => ({
    story,
    contract: addStory(whole, story.tenancy, { place, today, months }),
    acts: story.acts.map((act) => ({ ...act, on: act.ago === 0 ? today : addWorkingDays(today, -act.ago) })),
  }));

/** The days before today on which something happens in a story: the arrears are run on each of them. */
export const storyDays = (told: readonly Told[], today: CalendarDate): CalendarDate[] =>
  told.flatMap(({ acts }) => acts.map((act) => act.on).filter((on) => on < today));

/** Colleagues who work on stories at the same time. */
const desks = 4;

/** Plays what happens in the stories on one day, each in its order, and of today what happened before now; answers how many acts. */
export async function playStories(told: readonly Told[], people: People, now: Moment, on: CalendarDate): Promise<number> {
  const busy = told.filter(({ acts }) => acts.some((act) => act.on === on));
  const played = Array.from({ length: desks }, async (_, desk) => {
    const day = new Day(on);
    let acts = 0;
    for (const one of busy.filter((_, place) => place % desks === desk)) acts += await play(one, people, now, day);
    return acts;
  });
  return (await Promise.all(played)).reduce((sum, acts) => sum + acts, 0);
}

async function play({ story, contract, acts }: Told, people: People, now: Moment, day: Day): Promise<number> {
  const colleague = (name: string): Actor => personNamed(people, name);
  let played = 0;
  for (const act of acts.filter((one) => one.on === day.on)) {
    const at = act.at === undefined ? day.next() : momentOn(day.on, act.at);
    if (at.at > now.at) continue;
    const found = await caseOf(contract);
    done(`${story.name}, ${day.on}`, await act.play({ found, actor: colleague(act.by), now: at, today: now.today, colleague }));
    played++;
  }
  return played;
}
