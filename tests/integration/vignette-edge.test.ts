import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { asActor, asSystem } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { addDays, day } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import { checkGuards } from '#lib/domain/escalation.ts';
import type { Answers } from '#lib/domain/visit.ts';
import { findCase } from '#lib/features/case/commands.ts';
import { runArrears } from '#lib/features/ledger/commands.ts';
import { getAccount } from '#lib/features/ledger/queries.ts';
import { recordDeparture, recordEviction, settleAccount } from '#lib/features/legal/commands-departure.ts';
import { postponeEviction } from '#lib/features/legal/commands-eviction.ts';
import { decideRemedy, recordRemedy } from '#lib/features/legal/commands-judgment.ts';
import { getBailiff } from '#lib/features/legal/queries-bailiff.ts';
import { getDeparture, listOrders } from '#lib/features/legal/queries-eviction.ts';
import { recordFeedback } from '#lib/features/signal/commands.ts';
import { seedPeople } from '../../prisma/seed/people.ts';
import { codeOf, done, factsOf, giveNotice, happened, makeReferred } from '../support/case-story.ts';
import { announce, days, makeAnnounced, makeJudged, makeOrdered, proposeOrder } from '../support/eviction-story.ts';
import { arrive, book, type Known, on, paid, rent, rowOf } from '../support/household.ts';
import { makeFruitless, type Pair, proposeIt, seenBy, settleIt, stateIt } from '../support/legal-story.ts';
import { liveThrough } from '../support/sequence-days.ts';
import { protect, sign } from '../support/track-story.ts';
import { askVisit, atDoor, fill, planned, send, talk, visitOf } from '../support/visit-story.ts';

let people: Map<string, Actor>;
let homes: Known[];
let pair: Pair;
const by = (name: string): Actor => people.get(name)!;
const next = (): Known => homes.shift()!;
const months = ['2026-08', '2026-09', '2026-10', '2026-11'].map((month) => rent(month, 60_000));
const orders = (home: Known) => asActor(by('Femke'), (tx) => listOrders(tx, home.caseId));

beforeAll(async () => {
  people = await seedPeople(on('2026-11-01'));
  pair = { proposer: by('Femke'), manager: by('Marijke') };
  homes = await arrive(
    Array.from({ length: 14 }, (_, at) => ({ contract: `RAND-${at}`, bookings: months })),
    days.summons,
  );
});
afterAll(closeDatabase);

describe('at the door', () => {
  it('a child of sixteen opens: nothing about the debt is asked or kept, and no party was spoken', async () => {
    const home = next();
    const visitId = await planned(by('Ruben'), home, '2026-11-24', days.summons);
    const moment = on('2026-11-24', '15:00');
    // Whatever was typed before it was clear who opened.
    const typed: Answers = { ...talk, safety: 'VISIT_IN_PAIR', agreed: 'Moeder belt.', outcome: 'SPOKEN_OTHER' };
    await fill(by('Ruben'), visitId, typed, moment);
    done(await send(by('Ruben'), home, visitId, on('2026-11-24', '15:10')));
    const visit = (await visitOf(by('Ruben'), home, visitId))!;
    expect(Object.entries(visit.answers).filter(([, value]) => value !== '')).toEqual([['outcome', 'SPOKEN_OTHER']]);
    expect(visit).toMatchObject({ outcome: 'SPOKEN_OTHER', conclusion: null, offers: [] });
    const facts = await factsOf(home);
    expect(facts.visits).toMatchObject([{ spoken: false, concluded: false, children: null }]);
    expect(facts.contacts).toMatchObject([{ outcome: 'SPOKEN_OTHER', preventionMentioned: false, debtHelpMentioned: false }]);
    expect([facts.helpOfferedOn, facts.holds]).toEqual([null, []]);
    const spoken = checkGuards(facts, { id: 'T6', to: 'COURT', today: day('2026-11-24') }).find((guarded) => guarded.id === 'everSpoken');
    expect(spoken!.met).toBe(false);
    const events = await asSystem((tx) => tx.auditEvent.findMany({ where: { caseId: home.caseId, type: 'visit.recorded' } }));
    expect(JSON.stringify(events.map((event) => event.data))).not.toMatch(/INCOME_DROP|Moeder|HUURTOESLAG/);
  });

  it('it is not safe: he leaves, says what the next visit needs, and nobody goes there without it', async () => {
    const home = next();
    const visitId = await planned(by('Ruben'), home, '2026-11-24', days.summons);
    const moment = on('2026-11-24', '10:05');
    expect(codeOf(await atDoor(by('Ruben'), home, visitId, moment, { outcome: 'UNSAFE_ABORTED' }))).toBe('NEEDS_MEASURE');
    done(await atDoor(by('Ruben'), home, visitId, moment, { outcome: 'UNSAFE_ABORTED', measure: 'VISIT_IN_PAIR', remark: 'Losse hond.' }));
    expect((await factsOf(home)).holds).toMatchObject([{ kind: 'SAFETY', measure: 'VISIT_IN_PAIR', endsOn: '2027-11-24' }]);
    expect(codeOf(await askVisit(by('Ruben'), home, '2026-11-26', moment))).toBe('NEEDS_COMPANION');
    done(await askVisit(by('Ruben'), home, '2026-11-26', moment, { companionId: by('Femke').id }));
    expect((await factsOf(home)).stage).toBe('ARREARS_OPEN');
  });
});

describe('money', () => {
  it('1,299.99 of 1,300: the judgment is not satisfied and the plan a cent short, until the last cent', async () => {
    const [home] = (await arrive(
      [{ contract: 'CENT', rent: 65_000, bookings: [rent('2026-10', 65_000), rent('2026-11', 65_000)] }],
      days.summons,
    )) as [Known];
    const debt = { principal: cents(130_000), collection: cents(0), courtCosts: cents(0), afterCosts: cents(0) };
    await makeJudged(pair, home, debt);
    const terms = { debt: cents(130_000), each: cents(130_000), first: day('2026-12-16') };
    done(await sign(by('Femke'), home, days.judgment, { terms, reserves: true }));
    const stands = async () => {
      const { judgment, plan } = await factsOf(home);
      return [judgment!.satisfied, plan!.state, plan!.short];
    };
    await liveThrough('2026-12-15', '2026-12-20', home.contract, { '2026-12-16': [paid('2026-12-16', 129_999)] });
    expect(await stands()).toEqual([false, 'AT_RISK', 1]);
    await liveThrough('2026-12-21', '2026-12-21', home.contract, {});
    expect(await stands()).toEqual([false, 'BROKEN', 1]);
    await liveThrough('2026-12-22', '2026-12-22', home.contract, { '2026-12-22': [paid('2026-12-22', 1)] });
    expect(await stands()).toEqual([true, 'COMPLETED', 0]);
  });

  it('a dispute about a part: the rest goes on and the part is named, not claimed; about all of it: nothing goes', async () => {
    const [part, all] = [next(), next()];
    for (const home of [part, all]) await makeFruitless(pair, home, days.summons);
    done(await protect(by('Femke'), part, days.summons, 'DISPUTE', { amount: cents(60_000) }));
    const decisionId = done(await proposeIt(by('Femke'), part, days.summons));
    done(await settleIt(by('Marijke'), part, decisionId, 'APPROVED', days.summons));
    const { files } = await asActor(by('Femke'), async (tx) => getBailiff(tx, (await findCase(tx, part.caseId))!));
    expect(files[0]!.specification).toMatchObject({ open: 240_000, disputed: 60_000, total: 180_000 });
    done(await protect(by('Femke'), all, days.summons, 'DISPUTE'));
    expect(await proposeIt(by('Femke'), all, days.summons)).toMatchObject({
      refusal: { code: 'HELD', hold: { kind: 'DISPUTE', amount: null } },
    });
  });
});

describe('one case', () => {
  it('a tenancy has one open case: the run opens no second, and the database keeps none', async () => {
    const home = next();
    await runArrears(day('2026-11-24'), on('2026-11-24', '03:00'));
    const open = () => asSystem((tx) => tx.rentCase.findMany({ where: { tenancyId: home.tenancyId, stage: { not: 'CLOSED' } } }));
    expect(await open()).toHaveLength(1);
    const second = asSystem((tx) =>
      tx.rentCase.create({
        data: {
          number: '2026-9999',
          tenancyId: home.tenancyId,
          stage: 'ARREARS_OPEN',
          stageSince: new Date('2026-11-24'),
          openedOn: new Date('2026-11-24'),
        },
      }),
    );
    await expect(second).rejects.toThrow(/[Uu]nique|case_one_open/);
    expect(await open()).toHaveLength(1);
  });

  it('the municipality answers that the tenant lives elsewhere: no fruit, so that the bailiff is possible', async () => {
    const home = next();
    const { signalId } = await makeReferred(by('Marijke'), by('Femke'), home, days.summons);
    done(await giveNotice(by('Marijke'), home, days.summons));
    expect(await proposeIt(by('Femke'), home, days.summons)).toMatchObject({
      refusal: { code: 'HELD', hold: { kind: 'EARLY_HELP_RUNNING' } },
    });
    const answer = { ...(await seenBy(home)), signalId, outcome: 'NOT_PROCESSED_DATA_ERROR', on: days.summons.today, plan: null } as const;
    done(await recordFeedback(by('Femke'), answer, days.summons));
    expect((await factsOf(home)).holds).toEqual([]);
    const decisionId = done(await proposeIt(by('Femke'), home, days.summons));
    done(await settleIt(by('Marijke'), home, decisionId, 'APPROVED', days.summons));
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'BAILIFF' });
  });
});

describe('after the judgment', () => {
  it.each([
    ['UPHELD_TO_COURT', 'COURT'],
    ['UPHELD_TO_OWN_CONTACT', 'ARREARS_OPEN'],
  ] as const)(
    'opposition that is upheld (%s) restores the lease: rent again, an order stops, and the case is at %s',
    async (outcome, stage) => {
      const home = next();
      await makeOrdered(pair, home);
      await book(home.contract, [rent('2027-01', 60_000)], on('2027-01-02'));
      const isFee = async () => {
        const { useFee } = await factsOf(home);
        const account = (await asActor(by('Femke'), (tx) => getAccount(tx, home.tenancyId, day('2027-01-10'), useFee)))!;
        return account.months.find((month) => month.period === '2027-01')!.useFee;
      };
      expect(await isFee()).toBe(true);
      const opposed = on('2027-01-11');
      done(await recordRemedy(by('Femke'), { ...(await seenBy(home)), on: opposed.today }, opposed));
      expect(await isFee()).toBe(true);
      const decided = on('2027-02-22');
      done(await decideRemedy(by('Femke'), { ...(await seenBy(home)), on: decided.today, outcome }, decided));
      expect(await isFee()).toBe(false);
      expect(await factsOf(home)).toMatchObject({ stage, judgment: { setAside: true }, evictionDate: null });
      expect(await orders(home)).toMatchObject([{ stopped: { on: '2027-02-22' }, executed: null }]);
      expect(codeOf(await proposeOrder(by('Femke'), home, decided))).toBe('NO_SUCH_MOVE');
      const court = (await factsOf(home)).court!;
      expect(court.endedOn === null).toBe(stage === 'COURT');
    },
  );

  it('an eviction that is postponed twice needs each time a new notice with three full days', async () => {
    const home = next();
    await makeOrdered(pair, home);
    const postpone = async (date: string) =>
      done(
        await postponeEviction(
          by('Femke'),
          { ...(await seenBy(home)), date: (await factsOf(home)).evictionDate!, reason: 'De opvang belt terug.' },
          on(date),
        ),
      );
    // Mondays and Tuesdays of January 2027, away from holidays: the third day is never the day itself.
    for (const [noticeOn, tooSoon, first] of [
      ['2027-01-04', '2027-01-07', '2027-01-08'],
      ['2027-01-12', '2027-01-15', '2027-01-16'],
      ['2027-01-19', '2027-01-22', '2027-01-23'],
    ] as const) {
      done(await stateIt(by('Femke'), home, on(noticeOn)));
      expect(await announce(by('Femke'), home, on(noticeOn), tooSoon)).toMatchObject({ refusal: { code: 'EVICTION_TOO_EARLY', first } });
      done(await announce(by('Femke'), home, on(noticeOn), first));
      expect(codeOf(await announce(by('Femke'), home, on(noticeOn), addDays(day(first), 14)))).toBe('NOTICE_STANDS');
      if (noticeOn !== '2027-01-19') await postpone(addDays(day(noticeOn), 1));
    }
    const [order] = await orders(home);
    expect(order!.notices.map((notice) => notice.cancelledOn)).toEqual([null, '2027-01-13', '2027-01-05']);
    const short = asSystem((tx) =>
      tx.evictionNotice.updateMany({ where: { orderId: order!.id, cancelledOn: null }, data: { evictionOn: new Date('2027-01-22') } }),
    );
    await expect(short).rejects.toThrow(/check/);
  });

  it('keys handed in before the date: the eviction is off, and what is owed remains to be settled', async () => {
    const home = next();
    await makeAnnounced(pair, home);
    const gone = on('2026-12-23');
    const leave = { reason: 'KEYS_HANDED_IN', on: gone.today, newAddress: '' } as const;
    done(await recordDeparture(by('Femke'), { ...(await seenBy(home)), ...leave }, gone));
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'DEPARTED', nextStep: 'SETTLE_ACCOUNT' });
    expect(await orders(home)).toMatchObject([{ stopped: { on: '2026-12-23' }, notices: [{ cancelledOn: '2026-12-23' }] }]);
    const settle = async (remaining: 'NOTHING' | 'BAILIFF') =>
      settleAccount(by('Femke'), { ...(await seenBy(home)), remaining, newAddress: 'Elders 1' }, gone);
    expect(codeOf(await settle('NOTHING'))).toBe('STILL_REMAINS');
    done(await settle('BAILIFF'));
    const left = await asActor(by('Femke'), (tx) => getDeparture(tx, home.caseId));
    expect(left).toMatchObject({ reason: 'KEYS_HANDED_IN', final: 240_000, remaining: 'BAILIFF', goodsUntil: null });
    const evicting = { ...(await seenBy(home)), on: day('2026-12-28'), report: 'Proces-verbaal.' };
    expect(codeOf(await recordEviction(by('Marijke'), evicting, on('2026-12-28')))).toBe('NO_ORDER');
  });

  it('a moratorium the day before: whoever receives it stops the eviction, and it stays stopped', async () => {
    const home = next();
    await makeAnnounced(pair, home);
    const eve = on('2026-12-27');
    done(await protect(by('Ruben'), home, eve, 'MORATORIUM_287B'));
    expect(await factsOf(home)).toMatchObject({ stage: 'HOME_VISIT', evictionDate: null });
    expect(await orders(home)).toMatchObject([{ stopped: { on: '2026-12-27' }, notices: [{ cancelledOn: '2026-12-27' }] }]);
    expect((await happened(home)).slice(-3)).toEqual(['hold.set', 'eviction.stopped', 'case.stage.moved']);
    const morning = on('2026-12-28');
    done(await stateIt(by('Femke'), home, morning));
    const evicting = { ...(await seenBy(home)), on: morning.today, report: 'Proces-verbaal.' };
    expect(codeOf(await recordEviction(by('Marijke'), evicting, morning))).toBe('NO_ORDER');
    expect(await proposeOrder(by('Femke'), home, morning)).toMatchObject({ refusal: { code: 'HELD', hold: { kind: 'MORATORIUM_287B' } } });
  });
});
