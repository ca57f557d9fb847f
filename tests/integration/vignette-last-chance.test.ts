import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { asActor, asSystem } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { addMonths, type CalendarDate, day, periodOf } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import type { MoveRefusal } from '#lib/domain/escalation.ts';
import type { Result } from '#lib/domain/result.ts';
import { closeCase } from '#lib/features/case/commands.ts';
import { getAccount } from '#lib/features/ledger/queries.ts';
import { listJudgments } from '#lib/features/legal/queries-judgment.ts';
import { seedPeople } from '../../prisma/seed/people.ts';
import { codeOf, done, factsOf, happened } from '../support/case-story.ts';
import { announce, days, judgeIt, makeComplete, proposeOrder, serveIt } from '../support/eviction-story.ts';
import { arrive, book, costs, designated, type Known, locateOne, on, owes, paid, rent, rowOf, type Told } from '../support/household.ts';
import { makeSummoned, type Pair, seenBy, settleIt, stateIt } from '../support/legal-story.ts';
import { liveThrough } from '../support/sequence-days.ts';
import { sign } from '../support/track-story.ts';
import { fill, planned, send, talk } from '../support/visit-story.ts';

let people: Map<string, Actor>;
let pair: Pair;
const by = (name: string): Actor => people.get(name)!;

beforeAll(async () => {
  people = await seedPeople(on('2025-11-01'));
  pair = { proposer: by('Femke'), manager: by('Marijke') };
});
afterAll(closeDatabase);

/** The conditions that stand in the way; the code of any other refusal. */
function missing(answer: Result<unknown, { readonly code: string }> | null): string[] {
  if (!answer || answer.ok || answer.refusal.code !== 'GUARDED') return [codeOf(answer)];
  return (answer.refusal as Extract<MoveRefusal, { code: 'GUARDED' }>).blocks.map((block) => block.id);
}

/** Every month is charged and paid on the 1st; from March to November 150 euros more comes in on the 28th. */
function year(): Record<string, Told[]> {
  const bookings: Record<string, Told[]> = {};
  for (let month = day('2026-03-01'); month <= '2026-12-01'; month = addMonths(month, 1)) {
    const period = periodOf(month);
    bookings[month] = [rent(period, 35_000), paid(month, 35_000, { designated: designated(period) })];
    if (month <= '2026-11-01') bookings[`${period}-28`] = [paid(`${period}-28`, 15_000)];
  }
  bookings['2026-03-03'] = [{ ...costs('2026-03-03', 30_000), costKind: 'PRO' }];
  bookings['2027-01-01'] = [rent('2027-01', 35_000)];
  return bookings;
}

describe('vignette 4: dhr. C. keeps to his last chance', () => {
  const bookings = year();
  let home: Known;
  const until = (from: string, to: string, then?: (date: CalendarDate) => Promise<void>) =>
    liveThrough(from, to, home.contract, bookings, then);
  const account = async (date: string) => {
    const { useFee } = await factsOf(home);
    return (await asActor(by('Femke'), (tx) => getAccount(tx, home.tenancyId, day(date), useFee)))!;
  };
  const kindOf = async (date: string, period: string) => (await account(date)).months.find((month) => month.period === period)?.useFee;

  it('3 March: the judgment dissolves the lease, and the case goes to the visit at once; nothing is ordered', async () => {
    [home] = (await arrive(
      [{ contract: 'C-1', rent: 35_000, bookings: [rent('2025-12', 35_000), rent('2026-01', 35_000), rent('2026-02', 35_000)] }],
      on('2026-02-16'),
    )) as [Known];
    await makeSummoned(pair, home, on('2026-02-16'));
    await until('2026-02-17', '2026-03-03');
    done(
      await judgeIt(by('Femke'), home, on('2026-03-03'), {
        vacateDays: 14,
        claimsUntil: day('2026-02-28'),
        principal: cents(105_000),
        collection: cents(0),
        courtCosts: cents(30_000),
        afterCosts: cents(0),
        interestFrom: null,
        monthly: cents(35_000),
      }),
    );
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'HOME_VISIT', nextStep: 'PLAN_VISIT' });
    expect(missing(await proposeOrder(by('Marijke'), home, on('2026-03-03')))).toContain('visitOrAttempts');
  });

  it('10 March served, 20 March a visit: 150 a month, signed with the reservation of the eviction and not without', async () => {
    await until('2026-03-04', '2026-03-10');
    done(await serveIt(by('Femke'), home, on('2026-03-10')));
    const visitId = await planned(by('Ruben'), home, '2026-03-20', on('2026-03-11'), { purpose: 'AFTER_JUDGMENT' });
    await until('2026-03-11', '2026-03-20');
    await fill(by('Ruben'), visitId, { ...talk, children: 'NO', conclusion: 'SELF_HELP', proposal: '15000' }, on('2026-03-20', '09:00'));
    done(await send(by('Ruben'), home, visitId, on('2026-03-20', '10:00')));
    const terms = { debt: cents(135_000), each: cents(15_000), first: day('2026-03-28') };
    expect(missing(await sign(by('Ruben'), home, on('2026-03-20'), { terms, reserves: false }))).toEqual(['reservesEviction']);
    done(await sign(by('Ruben'), home, on('2026-03-20'), { terms, reserves: true }));
    const facts = await factsOf(home);
    expect(facts).toMatchObject({ stage: 'AGREEMENT', stageBefore: 'HOME_VISIT', plan: { kind: 'LAST_CHANCE', reservesEviction: true } });
    expect(facts.holds.map((hold) => hold.kind)).toEqual(['PAYMENT_PLAN_ACTIVE']);
    expect((await factsOf(home)).plan).toMatchObject({ nextDueOn: '2026-03-28', nextAmount: 15_000 });
  });

  it('from April what is charged is a use fee; March was still rent', async () => {
    await until('2026-03-21', '2026-04-01');
    expect([await kindOf('2026-04-01', '2026-03'), await kindOf('2026-04-01', '2026-04')]).toEqual([false, true]);
  });

  it('is kept every day until November, and on the 28th the run finds the judgment satisfied', { timeout: 240_000 }, async () => {
    const states = new Set<string>();
    await until('2026-04-02', '2026-11-27', async () => {
      const { plan, judgment } = await factsOf(home);
      states.add(`${plan!.state} ${judgment!.satisfied}`);
    });
    expect([...states]).toEqual(['KEPT false']);
    expect((await owes(home.tenancyId)).balanceCents).toBe(15_000);
    await until('2026-11-28', '2026-11-30');
    const [judgment] = await asActor(by('Femke'), (tx) => listJudgments(tx, home.caseId));
    expect(judgment).toMatchObject({ satisfiedOn: '2026-11-28', lease: null });
    expect((await factsOf(home)).plan!.state).toBe('COMPLETED');
    const satisfied = await asSystem((tx) => tx.auditEvent.findMany({ where: { caseId: home.caseId, type: 'judgment.satisfied' } }));
    expect(satisfied).toMatchObject([{ actorRole: 'SYSTEM', data: { on: '2026-11-28' } }]);
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'AGREEMENT', nextStep: 'CLOSE_COMPLETED' });
  });

  it('closes as a completed agreement', async () => {
    const close = { ...(await seenBy(home)), reason: 'AGREEMENT_COMPLETED', note: '' } as const;
    expect(codeOf(await closeCase(by('Ruben'), close, on('2026-11-30')))).toBe('NOT_YOUR_ROLE');
    done(await closeCase(by('Femke'), close, on('2026-11-30')));
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'CLOSED', closeReason: 'AGREEMENT_COMPLETED' });
    expect((await factsOf(home)).plan).toMatchObject({ end: 'COMPLETED' });
  });

  it('20 days late in January: a new case at the first stage that follows the old one, and no way to an eviction', async () => {
    await until('2026-12-01', '2027-01-21');
    const relapse = await locateOne(home.contract);
    expect(relapse.caseId).not.toBe(home.caseId);
    expect(await rowOf(relapse.caseId)).toMatchObject({ stage: 'ARREARS_OPEN', relapseOfId: home.caseId, nextStep: 'SEND_REMINDER' });
    expect(await rowOf(relapse.caseId)).toMatchObject({ openedOn: new Date('2027-01-09T00:00:00Z') });
    // No lease was decided after the judgment was paid: January is a use fee in the later case too.
    expect(await factsOf(relapse)).toMatchObject({ judgment: null, useFee: { until: null } });
    const now = on('2027-01-21');
    expect(codeOf(await announce(by('Femke'), relapse, now, '2027-02-10'))).toBe('NO_ORDER');
    for (const name of ['Femke', 'Marijke', 'Anton'])
      expect(await proposeOrder(by(name), relapse, now)).toMatchObject({ refusal: { code: 'NO_SUCH_MOVE', from: 'ARREARS_OPEN' } });
    const note = { notSatisfied: 'Herhaald verzuim.', executionReview: 'Herhaald verzuim.' };
    expect(codeOf(await proposeOrder(by('Marijke'), relapse, now, note))).toBe('NO_SUCH_MOVE');
    expect(codeOf(await proposeOrder(by('Marijke'), home, now, note))).toBe('CASE_CLOSED');
    expect(codeOf(await announce(by('Femke'), home, now, '2027-02-10'))).toBe('CASE_CLOSED');
    expect((await happened(relapse)).slice(0, 1)).toEqual(['case.opened']);
  });
});

describe('vignette 4, where the case stayed open at the visit', () => {
  it('a judgment that was paid carries no eviction, whatever is late since, until a manager writes why', async () => {
    const months = ['2026-08', '2026-09', '2026-10', '2026-11'].map((month) => rent(month, 60_000));
    const [home] = (await arrive([{ contract: 'C-2', bookings: months }], days.summons)) as [Known];
    await makeComplete(pair, home);
    await liveThrough('2026-12-22', '2027-01-21', home.contract, {
      '2026-12-22': [rent('2026-12', 60_000), paid('2026-12-22', 300_000)],
      '2027-01-01': [rent('2027-01', 60_000)],
    });
    const now = on('2027-01-21');
    expect(await factsOf(home)).toMatchObject({ stage: 'HOME_VISIT', judgment: { satisfied: true }, balance: 60_000 });
    done(await stateIt(pair.manager, home, now));
    const decisionId = done(await proposeOrder(by('Femke'), home, now));
    expect(missing(await settleIt(by('Marijke'), home, decisionId, 'APPROVED', now))).toEqual(['notSatisfied']);
    expect(missing(await settleIt(by('Marijke'), home, decisionId, 'APPROVED', now, { executionReview: 'Herhaald.' }))).toEqual([
      'notSatisfied',
    ]);
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'HOME_VISIT' });
    const note = 'Herhaald verzuim na een laatste kans, Rb Rotterdam 20-11-2024.';
    done(await settleIt(by('Marijke'), home, decisionId, 'APPROVED', now, { notSatisfied: note }));
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'EVICTION_ORDERED' });
    const moved = await asSystem((tx) =>
      tx.auditEvent.findMany({ where: { caseId: home.caseId, type: 'case.stage.moved' }, orderBy: { id: 'asc' } }),
    );
    expect(moved.at(-1)!.data).toMatchObject({ move: 'T10a', overrides: { notSatisfied: note } });
  });

  it('a payment that comes back takes the satisfaction back; one cent short never gave it', async () => {
    const [home] = (await arrive(
      [{ contract: 'C-3', bookings: [rent('2026-09', 60_000), rent('2026-10', 60_000), rent('2026-11', 60_000)] }],
      days.summons,
    )) as [Known];
    await makeComplete(pair, home);
    const satisfied = async () => (await factsOf(home)).judgment!.satisfied;
    await book(home.contract, [paid('2026-12-22', 179_999)], on('2026-12-22'));
    expect(await satisfied()).toBe(false);
    await book(home.contract, [paid('2026-12-23', 1, { key: 'C-3/cent' })], on('2026-12-23'));
    expect(await satisfied()).toBe(true);
    await liveThrough('2026-12-24', '2026-12-28', home.contract, {
      '2026-12-28': [{ kind: 'STO', bookedOn: day('2026-12-28'), amount: cents(1), target: 'C-3/cent' }],
    });
    expect(await satisfied()).toBe(false);
  });
});
