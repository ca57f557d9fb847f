import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { day } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import { recordPromise } from '#lib/features/contact/commands.ts';
import { seedPeople } from '../../prisma/seed/people.ts';
import { done, factsOf } from '../support/case-story.ts';
import { arrive, book, claim, type Known, on, paid, rent, rowOf, versionOf } from '../support/household.ts';
import { night } from '../support/track-story.ts';

let people: Map<string, Actor>;
const by = (name: string): Actor => people.get(name)!;
beforeAll(async () => {
  people = await seedPeople(on('2026-01-01'));
});
afterAll(closeDatabase);

const today = on('2026-11-20');
async function home(contract: string): Promise<Known> {
  const [known] = await arrive([{ contract, bookings: [rent('2026-10', 60_000), rent('2026-11', 60_000)] }], on('2026-11-19'));
  await night('2026-11-20');
  return known!;
}
const seen = async (of: Known) => ({ caseId: of.caseId, seenVersion: await versionOf(of.caseId) });

describe('a promise to pay', () => {
  it('is kept by what is paid beyond the rent that fell due meanwhile', async () => {
    const at = await home('B-40');
    const promised = { amount: cents(30_000), by: day('2026-12-05'), channel: 'PHONE' } as const;
    done(await recordPromise(by('Ruben'), { ...(await seen(at)), ...promised }, today));
    const kept = async () => (await factsOf(at)).promises[0]!.paid;
    await book(at.contract, [paid('2026-11-25', 10_000), claim('2026-11-26', 2_500)], on('2026-11-27'));
    expect(await kept()).toBe(10_000);
    // December's rent is booked ahead: until it falls due it takes nothing away.
    await book(at.contract, [{ ...rent('2026-12', 60_000), bookedOn: day('2026-11-28') }], on('2026-11-28'));
    expect(await kept()).toBe(10_000);
    await book(at.contract, [paid('2026-12-01', 60_000)], on('2026-12-02'));
    expect(await kept()).toBe(10_000);
    await book(at.contract, [paid('2026-12-05', 20_000), paid('2026-12-06', 50_000)], on('2026-12-06'));
    expect(await kept()).toBe(30_000);
  });

  it('ordinary rent alone keeps none', async () => {
    const at = await home('B-41');
    const promised = { amount: cents(60_000), by: day('2026-12-05'), channel: 'PHONE' } as const;
    done(await recordPromise(by('Ruben'), { ...(await seen(at)), ...promised }, today));
    await book(at.contract, [rent('2026-12', 60_000), paid('2026-12-02', 60_000)], on('2026-12-03'));
    expect((await factsOf(at)).promises[0]!.paid).toBe(0);
    await night('2026-12-06');
    expect((await rowOf(at.caseId)).nextStep).toBe('CALL_ABOUT_PROMISE');
  });
});
