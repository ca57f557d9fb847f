import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { asActor } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { type CalendarDate, day } from '#lib/domain/calendar-date.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { closeCase } from '#lib/features/case/commands.ts';
import { recordDeparture, settleAccount } from '#lib/features/legal/commands-departure.ts';
import { getDeparture, listOrders } from '#lib/features/legal/queries-eviction.ts';
import type { Remainder } from '#lib/features/legal/schema-eviction.ts';
import { seedPeople } from '../../prisma/seed/people.ts';
import { codeOf, done, happened } from '../support/case-story.ts';
import { days, makeAnnounced } from '../support/eviction-story.ts';
import { arrive, book, type Known, on, paid, rent, rowOf } from '../support/household.ts';
import { type Pair, seenBy } from '../support/legal-story.ts';

let people: Map<string, Actor>;
let homes: Known[];
let pair: Pair;
const by = (name: string): Actor => people.get(name)!;
const next = (): Known => homes.shift()!;
const now = on('2026-11-25');
const leave = async (home: Known, day: CalendarDate, at: Moment, name = 'Femke', newAddress = '') =>
  recordDeparture(by(name), { ...(await seenBy(home)), reason: 'KEYS_HANDED_IN', on: day, newAddress }, at);
const settle = async (home: Known, remaining: Remainder, at: Moment = now, newAddress = '') =>
  settleAccount(by('Femke'), { ...(await seenBy(home)), remaining, newAddress }, at);
const view = (home: Known) => asActor(by('Femke'), (tx) => getDeparture(tx, home.caseId));

beforeAll(async () => {
  people = await seedPeople(on('2026-11-01'));
  pair = { proposer: by('Femke'), manager: by('Marijke') };
  const bookings = ['2026-08', '2026-09', '2026-10', '2026-11'].map((month) => rent(month, 60_000));
  homes = await arrive(
    Array.from({ length: 4 }, (_, at) => ({ contract: `V-${at}`, bookings })),
    days.summons,
  );
});
afterAll(closeDatabase);

describe('leaving (T22)', () => {
  let home: Known;

  it('refuses days that cannot be, other roles and a BSN', async () => {
    home = next();
    expect(codeOf(await leave(home, day('2026-11-26'), now))).toBe('DAY_IN_FUTURE');
    expect(codeOf(await leave(home, day('2026-01-01'), now))).toBe('DAY_IN_PAST');
    for (const name of ['Ruben', 'Marijke']) expect(codeOf(await leave(home, now.today, now, name))).toBe('MAY_NOT');
    expect(codeOf(await leave(home, now.today, now, 'Femke', 'bij 123456782'))).toBe('LOOKS_LIKE_BSN');
    expect(codeOf(await settle(home, 'PLAN'))).toBe('NOT_DEPARTED');
  });

  it('is possible from any stage, once, and keeps what was owed', async () => {
    done(await leave(home, day('2026-11-24'), now, 'Femke', 'Kastanjelaan 4, Lindestad'));
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'DEPARTED', nextStep: 'SETTLE_ACCOUNT' });
    expect(await view(home)).toEqual({
      reason: 'KEYS_HANDED_IN',
      on: '2026-11-24',
      newAddress: 'Kastanjelaan 4, Lindestad',
      final: 240_000,
      remaining: null,
      goodsUntil: null,
    });
    expect(codeOf(await leave(home, now.today, now))).toBe('NO_SUCH_MOVE');
  });

  it('stops an eviction that was announced', async () => {
    const other = next();
    await makeAnnounced(pair, other);
    done(await leave(other, days.order.today, days.order));
    expect(await asActor(by('Femke'), (tx) => listOrders(tx, other.caseId))).toMatchObject([
      { stopped: { on: '2026-12-21' }, notices: [{ cancelledOn: '2026-12-21' }] },
    ]);
    expect((await happened(other)).slice(-3)).toEqual(['eviction.stopped', 'case.stage.moved', 'departure.recorded']);
  });

  it('makes up the final account: nothing only when nothing is open, and something only when it is', async () => {
    expect(await settle(home, 'NOTHING')).toMatchObject({ refusal: { code: 'STILL_REMAINS', amount: 240_000 } });
    done(await settle(home, 'PLAN', now, 'Kastanjelaan 6, Lindestad'));
    expect(await view(home)).toMatchObject({ remaining: 'PLAN', final: 240_000, newAddress: 'Kastanjelaan 6, Lindestad' });
    await book(home.contract, [paid('2026-11-25', 240_000)], now);
    expect(codeOf(await settle(home, 'WRITE_OFF'))).toBe('NOTHING_REMAINS');
    expect(codeOf(await settle(home, 'NOTHING', now, 'bij 123456782'))).toBe('LOOKS_LIKE_BSN');
    done(await settle(home, 'NOTHING'));
    expect(await view(home)).toMatchObject({ remaining: 'NOTHING', final: 0 });
    done(await closeCase(by('Femke'), { ...(await seenBy(home)), reason: 'PAID_OFF', note: '' }, now));
    expect(codeOf(await settle(home, 'NOTHING'))).toBe('CASE_CLOSED');
  });
});
