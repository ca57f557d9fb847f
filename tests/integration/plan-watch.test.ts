import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { asSystem } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { reckon } from '#lib/domain/arrears.ts';
import { addDays, addMonths, type CalendarDate, day, later } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import { isClaim, type LedgerLine } from '#lib/domain/ledger.ts';
import {
  type Due,
  type Instalment,
  judgePlan,
  type PlanState,
  planTotals,
  type Rhythm,
  rhythms,
  type WatchedPlan,
} from '#lib/domain/plan.ts';
import { watchPlans } from '#lib/features/plan/commands.ts';
import { inScope, listTotals, totalsOf } from '#lib/features/plan/sql.ts';
import { seedPeople } from '../../prisma/seed/people.ts';
import { done, factsOf, happened } from '../support/case-story.ts';
import { arrive, book, type Known, locate, on, paid, rent, takeIn } from '../support/household.ts';
import { type RandomLedger, randomLedgers } from '../support/random-ledger.ts';
import { night, planOf, sign } from '../support/track-story.ts';

let people: Map<string, Actor>;
const by = (name: string): Actor => people.get(name)!;
beforeAll(async () => {
  people = await seedPeople(on('2026-01-01'));
});
afterAll(closeDatabase);

describe('a term is late from the day of its tolerance, and not a day sooner', () => {
  const step: Record<Rhythm, (from: CalendarDate, times: number) => CalendarDate> = {
    WEEKLY: (from, times) => addDays(from, 7 * times),
    TWO_WEEKLY: (from, times) => addDays(from, 14 * times),
    FOUR_WEEKLY: (from, times) => addDays(from, 28 * times),
    MONTHLY: (from, times) => addMonths(from, times),
  };
  const owing = async (contract: string): Promise<Known> => {
    const [home] = await arrive([{ contract, bookings: [rent('2026-10', 60_000), rent('2026-11', 60_000)] }], on('2026-11-19'));
    await night('2026-11-20');
    return home!;
  };
  const stateAfter = async (home: Known, date: CalendarDate): Promise<string> => {
    await night(date);
    return (await planOf(home)).state;
  };

  it.each(rhythms)('%s: the second term, with the first one paid on time', async (rhythm) => {
    const home = await owing(`T-${rhythm}`);
    const first = day('2026-11-27');
    done(await sign(by('Femke'), home, on('2026-11-20'), { terms: { rhythm, count: 12, each: null } }));
    await book(home.contract, [paid(first, 10_000)], on(first));
    const second = step[rhythm](first, 1);
    expect(await stateAfter(home, addDays(second, -1))).toBe('KEPT');
    // Running rent is part of it: December's is paid, so that only the term is looked at.
    if (second >= '2026-12-01') await book(home.contract, [rent('2026-12', 60_000), paid('2026-12-01', 60_000)], on(addDays(second, -1)));
    const seen = [];
    for (const more of [0, 4, 5, 6]) seen.push(await stateAfter(home, addDays(second, more)));
    expect(seen).toEqual(['AT_RISK', 'AT_RISK', 'BROKEN', 'BROKEN']);
    expect((await factsOf(home)).plan).toMatchObject({ state: 'BROKEN', stateSince: addDays(second, 5), short: 10_000 });
    await book(home.contract, [paid(addDays(second, 6), 10_000)], on(addDays(second, 6)));
    expect((await factsOf(home)).plan).toMatchObject({ state: 'RECOVERED', short: 0 });
    const turns = (await happened(home)).filter((type) => type === 'plan.state.changed');
    expect(turns).toHaveLength(2);
  });

  it('a down payment, a running rent that stays out, and everything paid early', async () => {
    const home = await owing('T-DOWN');
    const down: Instalment = { amount: cents(30_000), dueOn: day('2026-11-24') };
    done(await sign(by('Femke'), home, on('2026-11-20'), { terms: { down, count: 9, each: null } }));
    expect([await stateAfter(home, day('2026-11-28')), await stateAfter(home, day('2026-11-29'))]).toEqual(['AT_RISK', 'BROKEN']);
    await book(home.contract, [paid('2026-11-29', 40_000)], on('2026-11-29'));
    expect((await planOf(home)).state).toBe('RECOVERED');
    await book(home.contract, [rent('2026-12', 60_000)], on('2026-12-01'));
    expect([await stateAfter(home, day('2026-12-05')), await stateAfter(home, day('2026-12-06'))]).toEqual(['RECOVERED', 'BROKEN']);
    await book(home.contract, [paid('2026-12-07', 140_000)], on('2026-12-07'));
    expect(await planOf(home)).toMatchObject({ state: 'COMPLETED', shortCents: 0 });
  });

  it('is watched again without a change, and a second look on a day keeps one line of history', async () => {
    const home = await owing('T-AGAIN');
    done(await sign(by('Femke'), home, on('2026-11-20')));
    await night('2026-12-02');
    const before = await happened(home);
    const again = await asSystem((tx) => watchPlans(tx, day('2026-12-02'), on('2026-12-02'), 'ALL'));
    expect(again).toMatchObject({ changed: 0 });
    expect(again.watched).toBeGreaterThan(0);
    expect(await happened(home)).toEqual(before);
    await book(home.contract, [paid('2026-12-02', 5_000)], on('2026-12-02'));
    expect(
      (await planOf(home)).planHistorys.map(({ onDay, state, shortCents }) => [onDay.toISOString().slice(0, 10), state, shortCents]),
    ).toEqual([['2026-12-02', 'BROKEN', 15_000]]);
  });

  it('a doubtful write-off pays nothing, a remission does', async () => {
    const home = await owing('T-OFF');
    done(await sign(by('Femke'), home, on('2026-11-20')));
    const off = { bookedOn: day('2026-11-30'), amount: cents(20_000), kind: 'AFB' } as const;
    await book(home.contract, [{ ...off, writeOffKind: 'ONB' }], on('2026-11-30'));
    expect((await planOf(home)).state).toBe('AT_RISK');
    await book(home.contract, [{ ...off, writeOffKind: 'KWS', target: `${home.contract}/VOR/2026-10-01/60000/2026-10` }], on('2026-11-30'));
    expect((await planOf(home)).state).toBe('KEPT');
  });
});

describe('the set-based totals and the domain agree on random ledgers', () => {
  const start = day('2026-01-01');
  // Every other write-off is a doubtful one.
  const ledgers = randomLedgers(400, start).map((one, n) => ({ ...one, doubtful: n % 2 === 0 }));
  const roll = (n: number, below: number): number => ((n * 2_654_435_761) >>> 7) % below;
  const plans = new Map<number, { readonly one: RandomLedger & { doubtful: boolean }; readonly plan: WatchedPlan; state: PlanState }>();

  beforeAll(async () => {
    const rows = <R>(list: readonly R[]) => ({ rows: list, refused: [], unknownColumns: [] });
    const named = (name: string, file: object) => ({ name, sizeBytes: 1, file }) as never;
    await takeIn(
      [
        named('contracts', { kind: 'CONTRACT', ...rows(ledgers.map((one, line) => one.contract(line + 2))) }),
        named('prices', { kind: 'PRICE', ...rows(ledgers.flatMap((one, line) => one.priceRows(line + 2))) }),
        named('bookings', {
          kind: 'BOOKING',
          ...rows(
            ledgers.flatMap((one) =>
              one.bookingRows.map((row) => (row.kind === 'AFB' ? { ...row, writeOffKind: one.doubtful ? 'ONB' : 'KWS' } : row)),
            ),
          ),
        }),
      ],
      on('2026-02-01'),
    );
    await asSystem(
      (tx) => tx.$executeRaw`insert into rent_case (number, tenancy_id, stage, stage_since, opened_on)
        select 'W' || t.id, t.id, 'AGREEMENT', '2026-02-01', '2026-02-01' from tenancy t where t.contract_number like 'W-%'
          and not exists (select from rent_case c where c.tenancy_id = t.id)`,
    );
    const homes = await locate(ledgers.map((one) => one.number));
    await asSystem(async (tx) => {
      for (const [n, one] of ledgers.entries()) {
        const startsOn = addDays(start, 20 + roll(n, 60));
        const startBalance = balanceOn(one, startsOn);
        if (startBalance < 10_000) continue;
        const agreed = cents(startBalance - roll(n + 1, 3) * 1_000);
        const { contract: _, ...at } = homes.find((home) => home.contract === one.number)!;
        const parts = 1 + roll(n + 2, 6);
        const each = Math.floor(agreed / parts);
        const instalments = Array.from({ length: parts }, (_, at) => ({
          dueOn: addDays(startsOn, 3 + at * [7, 14, 28, 30][n % 4]!),
          amount: cents(at === parts - 1 ? agreed - each * (parts - 1) : each),
        }));
        const [tenant] = await tx.$queryRaw<[{ id: number }]>`insert into tenant (relation_key, tenancy_id, role, surname)
          values (${one.number}, ${at.tenancyId}, 'HUU', 'Proef') returning id`;
        const made = await tx.paymentPlan.create({
          data: {
            caseId: at.caseId,
            kind: 'PAYMENT_PLAN',
            signedOn: new Date(startsOn),
            signedById: tenant.id,
            startsOn: new Date(startsOn),
            startBalanceCents: startBalance,
            agreedCents: agreed,
            rhythm: 'MONTHLY',
            toleranceDays: roll(n, 8),
            toleranceCents: roll(n, 2) * 100,
            reservesEviction: false,
            capacityChecked: true,
            stateSince: new Date(startsOn),
            recordedAt: new Date('2026-02-01'),
          },
        });
        await tx.planInstalment.createMany({
          data: instalments.map(({ dueOn, amount }, at) => ({
            planId: made.id,
            number: at + 1,
            dueOn: new Date(dueOn),
            amountCents: amount,
          })),
        });
        const plan = {
          startsOn,
          startBalance: cents(startBalance),
          agreed,
          instalments,
          toleranceDays: roll(n, 8),
          tolerance: cents(roll(n, 2) * 100),
        };
        plans.set(made.id, { one, plan, state: 'KEPT' });
      }
    });
  }, 120_000);

  it('to the cent, day by day, and so does every state that a run stores', async () => {
    expect(plans.size).toBeGreaterThan(100);
    let seen = 0;
    for (let asOf = day('2026-03-25'); asOf < '2026-08-01'; asOf = addDays(asOf, 1 + (seen % 9))) {
      await night(asOf);
      const [totals, stored] = await asSystem(
        async (tx) => [await listTotals(tx, asOf, inScope('ALL')), await tx.paymentPlan.findMany()] as const,
      );
      for (const row of totals) {
        const known = plans.get(row.id);
        if (!known) continue;
        const { one, plan } = known;
        const asked = planTotals(plan, cents(balanceOn(one, asOf) + writtenOff(one, plan.startsOn, asOf)), dues(one.lines, asOf), asOf);
        expect(totalsOf(row), `${one.number} on ${asOf}: ${JSON.stringify(one.lines)}`).toEqual(asked);
        const judged = judgePlan(asked, known.state);
        known.state = judged.state;
        expect(stored.find((plan) => plan.id === row.id)).toMatchObject({ state: judged.state, shortCents: judged.short });
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(2_000);
    expect(new Set([...plans.values()].map(({ state }) => state))).toContain('BROKEN');
  }, 120_000);

  const balanceOn = (one: RandomLedger, asOf: CalendarDate): number =>
    reckon({ lines: one.lines, prices: one.prices, paymentMethod: one.method }, asOf).balance;

  /** What was written off as doubtful since the start, less what was written on again. */
  const writtenOff = (one: RandomLedger & { doubtful: boolean }, since: CalendarDate, asOf: CalendarDate): number => {
    if (!one.doubtful) return 0;
    const off = new Set(one.lines.filter((line) => line.kind === 'AFB').map((line) => line.key));
    return one.lines
      .filter((line) => line.bookedOn > since && line.bookedOn <= asOf)
      .reduce(
        (sum, line) => sum + (line.kind === 'AFB' ? line.amount : line.kind === 'STO' && off.has(line.target!) ? -line.amount : 0),
        0,
      );
  };

  /** What falls due by a day: each claim less what was taken off it by then, and what was added to one on its own day. */
  const dues = (lines: readonly LedgerLine[], asOf: CalendarDate): Due[] => {
    const known = lines.filter((line) => line.bookedOn <= asOf);
    const dueOn = (line: LedgerLine): CalendarDate => later(line.bookedOn, line.dueOn ?? line.bookedOn);
    return known.flatMap((line): Due[] => {
      if (isClaim(line)) {
        const lowered = known
          .filter((other) => other.kind === 'COR' && other.target === line.key && other.amount < 0)
          .reduce((sum, other) => sum + other.amount, 0);
        return [{ dueOn: dueOn(line), amount: cents(Math.max(0, line.amount + lowered)) }];
      }
      const target = line.kind === 'COR' && line.amount > 0 ? lines.find((other) => other.key === line.target) : undefined;
      return target ? [{ dueOn: later(line.bookedOn, dueOn(target)), amount: line.amount }] : [];
    });
  };
});
