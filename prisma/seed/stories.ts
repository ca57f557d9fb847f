import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { addWorkingDays } from '#lib/domain/working-day.ts';
import { caseOf, Day, done, type People, personNamed } from './desk.ts';
import type { Portfolio } from './portfolio.ts';
import type { StoryAct } from './story-act.ts';
import { contactStories } from './story-contact.ts';
import { courseStories } from './story-course.ts';
import { signalStories } from './story-signal.ts';
import { addStory, type StoryTenancy } from './story-tenancy.ts';
import { vignetteStories } from './story-vignette.ts';

/** A case that a colleague recognises: a home, its ledger, and what was done about it. */
export interface Story {
  readonly name: string;
  readonly tenancy: StoryTenancy;
  readonly acts: readonly StoryAct[];
}
export const stories: readonly Story[] = [...contactStories, ...courseStories, ...vignetteStories, ...signalStories];

/** A story with the contract number it got. */
export interface Told {
  readonly story: Story;
  readonly contract: string;
}

export const addStories = (whole: Portfolio, today: CalendarDate, months: number): Told[] =>
  stories.map((story, place) => ({ story, contract: addStory(whole, story.tenancy, { place, today, months }) }));

/** The days on which something happens in a story: the arrears are run on each of them. */
export const storyDays = (today: CalendarDate): CalendarDate[] =>
  stories.flatMap(({ acts }) => acts.map((act) => addWorkingDays(today, -act.ago)));

/** Plays what happens in the stories on one day, in their order; answers how many acts. */
export async function playStories(told: readonly Told[], people: People, today: CalendarDate, on: CalendarDate): Promise<number> {
  const day = new Day(on);
  let played = 0;
  for (const { story, contract } of told) {
    for (const act of story.acts) {
      if (addWorkingDays(today, -act.ago) !== on) continue;
      const found = await caseOf(contract);
      done(`${story.name}, ${on}`, await act.play({ found, actor: personNamed(people, act.by), now: day.next(), today }));
      played++;
    }
  }
  return played;
}
