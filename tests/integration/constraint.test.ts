import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { asActor, asSystem, type Tx } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { seedPeople } from '../../prisma/seed/people.ts';
import {
  addAnswer,
  addBailiffFile,
  addDecision,
  addJudgment,
  addNotice,
  addOrder,
  addPlan,
  addVisit,
  approvedBy,
  type Hands,
} from '../support/every-track.ts';
import { arrive, type Known, on, rent } from '../support/household.ts';

/** What the database itself refuses, whatever the program does: tried as SYSTEM, which row-level security lets pass. */
const now = on('2026-11-23');
let home: Known;
let hands: Hands;
let ruben: Actor;

beforeAll(async () => {
  const people = await seedPeople(on('2026-11-01'));
  [home] = (await arrive([{ contract: 'W-1', bookings: [rent('2026-09', 60_000), rent('2026-10', 60_000)] }], now)) as [Known];
  ruben = people.get('Ruben')!;
  hands = { one: people.get('Femke')!.id, other: people.get('Marijke')!.id, at: now.at };
});
afterAll(closeDatabase);

class Back extends Error {}
const undone = async (door: (work: (tx: Tx) => Promise<never>) => Promise<never>, work: (tx: Tx) => Promise<unknown>): Promise<string> => {
  try {
    return await door(async (tx) => {
      await work(tx);
      // What is judged when a transaction ends is judged here, so that nothing has to stay.
      await tx.$executeRaw`set constraints all immediate`;
      throw new Back();
    });
  } catch (error) {
    if (error instanceof Back) return 'accepted';
    const text = (error as Error).message;
    return /constraint "?(\w+)"?/.exec(text)?.[1] ?? /add up|was sent/.exec(text)?.[0] ?? text;
  }
};
/** What the database says when the transaction ends: `accepted`, or the constraint that it breaks. Nothing stays. */
const says = (work: (tx: Tx) => Promise<unknown>): Promise<string> => undone(asSystem, work);
const saysTo = (actor: Actor, work: (tx: Tx) => Promise<unknown>): Promise<string> => undone((inside) => asActor(actor, inside), work);

describe('two people', () => {
  it.each([
    ['somebody else', () => hands.other, 'accepted'],
    ['the proposer', () => hands.one, 'decision_check1'],
    ['nobody', () => null, 'decision_check1'],
  ])('a decision that is approved by %s', async (_, by, answer) => {
    expect(await says((tx) => addDecision(tx, home, hands, approvedBy(hands, by())))).toBe(answer);
    expect(
      await says(async (tx) => {
        const id = await addDecision(tx, home, hands);
        await tx.decision.update({
          where: { id },
          data: { settled: 'APPROVED', settledOn: new Date('2026-11-23'), settledById: by(), settledAt: now.at },
        });
      }),
    ).toBe(answer);
  });

  it.each(['REJECTED', 'WITHDRAWN'])('the proposer may have it %s', async (settled) => {
    expect(await says((tx) => addDecision(tx, home, hands, { ...approvedBy(hands, hands.one), settled }))).toBe('accepted');
  });

  it('signs as himself: nobody proposes or settles in another name, and nobody proposes what is settled already', async () => {
    const as = (by: Hands['one']) => ({ ...hands, one: by });
    expect(await saysTo(ruben, (tx) => addDecision(tx, home, as(ruben.id)))).toBe('accepted');
    expect(await saysTo(ruben, (tx) => addDecision(tx, home, hands))).toMatch(/row-level security/);
    expect(await saysTo(ruben, (tx) => addDecision(tx, home, as(ruben.id), approvedBy(hands, hands.other)))).toMatch(/row-level security/);
    const settle = (settledById: string | null, settled: string) => (tx: Tx) =>
      tx.decision.updateMany({
        where: { caseId: home.caseId, settled: null },
        data: { settled, settledById, settledOn: now.at, settledAt: now.at },
      });
    const id = await asSystem((tx) => addDecision(tx, home, hands));
    try {
      expect(await saysTo(ruben, settle(ruben.id, 'APPROVED'))).toBe('accepted');
      expect(await saysTo(ruben, settle(hands.other, 'APPROVED'))).toMatch(/row-level security/);
      expect(await saysTo(ruben, settle(null, 'REJECTED'))).toMatch(/row-level security/);
    } finally {
      await asSystem((tx) => tx.decision.delete({ where: { id } }));
    }
  });
});

describe('a plan', () => {
  it.each([
    [[30_000, 30_000], 'accepted'],
    [[60_000], 'accepted'],
    [[30_000, 29_999], 'add up'],
    [[30_000, 30_001], 'add up'],
    [[60_000, 0], 'plan_instalment_amount_cents_check'],
    [[60_001, -1], 'plan_instalment_amount_cents_check'],
  ])('of 600 euros in instalments of %j cents', async (instalments, answer) => {
    expect(await says((tx) => addPlan(tx, home, hands, {}, instalments))).toBe(answer);
  });

  it('takes no instalment more when it adds up', async () => {
    expect(
      await says(async (tx) => {
        const id = await addPlan(tx, home, hands, {}, [30_000, 30_000]);
        await tx.$executeRaw`set constraints all immediate`;
        await tx.$executeRaw`insert into plan_instalment values (${id}, 3, '2027-05-01', 1)`;
      }),
    ).toBe('add up');
  });

  it('is about no more than was owed', async () => {
    expect(await says((tx) => addPlan(tx, home, hands, { start_balance_cents: 59_999 }, [60_000]))).toBe('payment_plan_check');
  });

  it('after a judgment reserves the right to evict', async () => {
    const last = (reserves: boolean) =>
      says((tx) => addPlan(tx, home, hands, { kind: 'LAST_CHANCE', reserves_eviction: reserves }, [60_000]));
    expect([await last(true), await last(false)]).toEqual(['accepted', 'payment_plan_check2']);
  });
});

describe('one at a time', () => {
  it.each<[string, (tx: Tx) => Promise<unknown>, string, string]>([
    [
      'plan_one_running',
      (tx) => addPlan(tx, home, hands, {}, [60_000]),
      'payment_plan',
      "ended_on = '2026-11-20', end_reason = 'SUPERSEDED'",
    ],
    ['decision_one_open', (tx) => addDecision(tx, home, hands), 'decision', "settled = 'WITHDRAWN', settled_at = now()"],
    [
      'bailiff_file_one_running',
      (tx) => addBailiffFile(tx, home, hands),
      'bailiff_file',
      "ended_on = '2026-11-20', ended_reason = 'Teruggehaald'",
    ],
    [
      'eviction_order_one_running',
      (tx) => addOrder(tx, home, hands),
      'eviction_order',
      "stopped_on = '2026-11-20', stopped_reason = 'Hulp'",
    ],
  ])('%s: a second waits until the first has ended', async (index, work, table, end) => {
    const twice = (between: string | null) =>
      says(async (tx) => {
        await work(tx);
        if (between) await tx.$executeRawUnsafe(`update ${table} set ${between}`);
        await work(tx);
      });
    expect([await twice(null), await twice(end)]).toEqual([index, 'accepted']);
  });
});

describe('an eviction', () => {
  const announced = (noticeOn: string, evictionOn: string) =>
    says(async (tx) => addNotice(tx, home, hands, await addOrder(tx, home, hands), { notice_on: noticeOn, eviction_on: evictionOn }));

  it.each([
    ['2026-11-12', '2026-11-12', false],
    ['2026-11-12', '2026-11-14', false],
    ['2026-11-12', '2026-11-15', false],
    ['2026-11-12', '2026-11-16', true],
    ['2027-02-26', '2027-03-01', false],
    ['2027-02-26', '2027-03-02', true],
    ['2028-02-26', '2028-02-29', false],
    ['2028-02-26', '2028-03-01', true],
  ])('notice on %s and eviction on %s leave three full days between: %s', async (noticeOn, evictionOn, is) => {
    expect(await announced(noticeOn, evictionOn)).toBe(is ? 'accepted' : 'eviction_notice_check');
  });

  it('postponed asks for a new notice with three full days of its own, after the old one is gone', async () => {
    const again = (cancelled: boolean, evictionOn: string) =>
      says(async (tx) => {
        const order = await addOrder(tx, home, hands);
        await addNotice(tx, home, hands, order);
        if (cancelled) await tx.$executeRaw`update eviction_notice set cancelled_on = '2026-11-20'`;
        await addNotice(tx, home, hands, order, { notice_on: '2026-11-27', eviction_on: evictionOn });
      });
    expect(await again(true, '2026-12-01')).toBe('accepted');
    expect(await again(true, '2026-11-30')).toBe('eviction_notice_check');
    expect(await again(false, '2026-12-01')).toBe('eviction_notice_one');
  });

  it('is stopped or carried out, and never both', async () => {
    const both = { stopped_on: '2026-11-20', stopped_reason: 'Hulp', executed_on: '2026-11-20' };
    expect(await says((tx) => addOrder(tx, home, hands, both))).toBe('eviction_order_check');
  });
});

describe('a visit', () => {
  const made = {
    state: 'DONE',
    made_on: '2026-11-12',
    made_time: '19:00',
    outcome: 'SPOKEN_TENANT',
    conclusion: 'SOCIAL_WORK',
  };

  it.each([
    ['planned', {}, 'accepted'],
    ['made', made, 'was sent'],
    ['cancelled', { state: 'CANCELLED', cancelled_reason: 'Alles is betaald' }, 'was sent'],
  ])('that is %s: an answer more', async (_, visit, answer) => {
    expect(await says(async (tx) => addAnswer(tx, hands, await addVisit(tx, home, hands, visit)))).toBe(answer);
  });

  it.each(["update visit_answer set value = 'SPOKEN_TENANT'", 'delete from visit_answer'])(
    'keeps its answers once it is sent: %s',
    async (change) => {
      const when = (sent: boolean) =>
        says(async (tx) => {
          const id = await addVisit(tx, home, hands);
          await addAnswer(tx, hands, id);
          if (sent)
            await tx.$executeRaw`update visit set state = 'DONE', made_on = '2026-11-12', made_time = '19:00', outcome = 'REFUSED' where id = ${id}`;
          await tx.$executeRawUnsafe(change);
        });
      expect([await when(false), await when(true)]).toEqual(['accepted', 'was sent']);
    },
  );

  it('opens no report of yesterday to whoever made it', async () => {
    const id = await asSystem((tx) => addVisit(tx, home, hands, made));
    expect(await saysTo(ruben, (tx) => addAnswer(tx, hands, id))).toBe('was sent');
  });

  it.each([
    ['a conclusion without a talk', () => ({ ...made, outcome: 'SPOKEN_OTHER' })],
    ['made without an outcome', () => ({ ...made, outcome: null, conclusion: null })],
    ['cancelled without a reason', () => ({ state: 'CANCELLED' })],
    ['with the worker as his own companion', () => ({ companion_id: hands.one })],
    ['at a time that is none', () => ({ planned_time: '24:00' })],
  ])('there is none %s', async (_, visit) => {
    expect(await says((tx) => addVisit(tx, home, hands, visit()))).toMatch(/^visit_(\w+_)?check\d?$/);
  });
});

describe('a judgment', () => {
  it.each([
    ['a lease is not dissolved without an order to leave', { orders_eviction: false }],
    ['opposition is against a default judgment', { by_default: false, remedy: 'OPPOSITION', remedy_on: '2026-10-20' }],
    ['appeal is against a contested one', { remedy: 'APPEAL', remedy_on: '2026-10-20' }],
    ['nothing is decided about a remedy that nobody used', { remedy_outcome: 'UPHELD', remedy_outcome_on: '2026-10-20' }],
    ['it is not served before it is given', { served_on: '2026-09-30' }],
  ])('%s', async (_, judgment) => {
    expect(await says((tx) => addJudgment(tx, home, hands))).toBe('accepted');
    expect(await says((tx) => addJudgment(tx, home, hands, judgment))).toMatch(/^judgment_(\w+_)?check\d?$/);
  });
});
