import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { asActor, asSystem } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { type CalendarDate, day } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { closeCase } from '#lib/features/case/commands.ts';
import { getAccount } from '#lib/features/ledger/queries.ts';
import {
  decideLease,
  decideRemedy,
  recordAwareness,
  recordRemedy,
  returnAfterPaymentOnly,
  watchJudgments,
} from '#lib/features/legal/commands-judgment.ts';
import { listJudgments } from '#lib/features/legal/queries-judgment.ts';
import type { LeaseAnswer, RemedyOutcomeInput } from '#lib/features/legal/schema-judgment.ts';
import { seedPeople } from '../../prisma/seed/people.ts';
import { codeOf, done, factsOf, happened } from '../support/case-story.ts';
import { days, judgeIt, makeJudged, makeOrdered, paymentOnly, serveIt } from '../support/eviction-story.ts';
import { arrive, book, type Known, on, owes, paid, rent, reversed, rowOf, type Told } from '../support/household.ts';
import { makeSummoned, type Pair, seenBy } from '../support/legal-story.ts';

let people: Map<string, Actor>;
let homes: Known[];
let pair: Pair;
const by = (name: string): Actor => people.get(name)!;
const next = (): Known => homes.shift()!;
const owed = ['2026-08', '2026-09', '2026-10', '2026-11'].map((month) => rent(month, 60_000));

const aware = async (home: Known, on: CalendarDate, now: Moment) => recordAwareness(by('Femke'), { ...(await seenBy(home)), on }, now);
const turn = async (home: Known, on: CalendarDate, now: Moment) => recordRemedy(by('Femke'), { ...(await seenBy(home)), on }, now);
const decide = async (home: Known, outcome: RemedyOutcomeInput['outcome'], now: Moment) =>
  decideRemedy(by('Femke'), { ...(await seenBy(home)), on: now.today, outcome }, now);
const lease = async (home: Known, answer: LeaseAnswer, now: Moment, name = 'Marijke') =>
  decideLease(by(name), { ...(await seenBy(home)), lease: answer, on: now.today }, now);
const watch = (now: Moment) => asSystem((tx) => watchJudgments(tx, now.today, now, 'ALL'));
const view = async (home: Known) => (await asActor(by('Femke'), (tx) => listJudgments(tx, home.caseId)))[0]!;

beforeAll(async () => {
  people = await seedPeople(on('2026-11-01'));
  pair = { proposer: by('Femke'), manager: by('Marijke') };
  homes = await arrive(
    Array.from({ length: 20 }, (_, at) => ({ contract: `J-${at}`, bookings: owed })),
    days.summons,
  );
});
afterAll(closeDatabase);

describe('registering a judgment', () => {
  let home: Known;

  it('refuses what no judgment can say, and days that cannot be', async () => {
    home = next();
    expect(codeOf(await judgeIt(by('Femke'), home, days.judgment))).toBe('NO_SUCH_MOVE');
    await makeSummoned(pair, home, days.summons);
    const refused = async (more: Parameters<typeof judgeIt>[3]) => codeOf(await judgeIt(by('Femke'), home, days.judgment, more));
    expect(await refused({ on: day('2026-12-15') })).toBe('DAY_IN_FUTURE');
    expect(await refused({ on: day('2026-11-22') })).toBe('DAY_IN_PAST');
    expect(await refused({ ...paymentOnly, dissolves: true })).toBe('DISSOLVES_WITHOUT_EVICTION');
    expect(await refused({ vacateDays: null })).toBe('VACATE_DAYS_MISSING');
    expect(await refused({ claimsUntil: day('2026-12-15') })).toBe('CLAIMS_AFTER_JUDGMENT');
    expect(await refused({ ...paymentOnly, monthly: cents(1) })).toBe('MONTHLY_WITHOUT_EVICTION');
    const nothing = { principal: cents(0), collection: cents(0), courtCosts: cents(0), afterCosts: cents(0) };
    expect(await refused({ ...paymentOnly, ...nothing })).toBe('NOTHING_AWARDED');
    for (const name of ['Ruben', 'Marijke']) expect(codeOf(await judgeIt(by(name), home, days.judgment))).toBe('MAY_NOT');
    expect(codeOf(await judgeIt(by('Kees'), home, days.judgment))).toBe('ABSENT');
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'COURT' });
  });

  it('goes on to the home visit at once when it orders eviction, and ends the court case', async () => {
    done(await judgeIt(by('Femke'), home, days.judgment));
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'HOME_VISIT', nextStep: 'PLAN_VISIT' });
    expect((await happened(home)).slice(-4)).toEqual(['judgment.recorded', 'court.ended', 'case.stage.moved', 'case.stage.moved']);
    const { court, judgment, useFee } = await factsOf(home);
    expect(court?.endedOn).toBe('2026-12-14');
    expect(judgment).toMatchObject({ on: '2026-12-14', vacateDays: 3, remedyEndsOn: null });
    expect(useFee).toEqual({ from: '2026-12-14', until: null });
    expect(await view(home)).toMatchObject({ total: 357_100, recordedBy: by('Femke').name, satisfiedOn: null });
  });

  it('stays when it orders payment only, until somebody takes it back to our own contact', async () => {
    expect(codeOf(await returnAfterPaymentOnly(by('Femke'), await seenBy(home), days.judgment))).toBe('NO_SUCH_MOVE');
    const other = next();
    await makeJudged(pair, other, paymentOnly);
    expect(await rowOf(other.caseId)).toMatchObject({ stage: 'JUDGMENT', nextStep: 'DECIDE_PAYMENT_ONLY' });
    expect((await factsOf(other)).useFee).toBeNull();
    done(await returnAfterPaymentOnly(by('Femke'), await seenBy(other), days.judgment));
    expect(await rowOf(other.caseId)).toMatchObject({ stage: 'ARREARS_OPEN' });
    expect((await factsOf(other)).bailiff?.endedOn).toBe('2026-12-14');
  });
});

describe('service, awareness and remedies', () => {
  let home: Known;

  it('starts the vacate term and the term of opposition', async () => {
    home = next();
    await makeJudged(pair, home);
    expect(codeOf(await serveIt(by('Femke'), home, days.service, day('2026-12-13')))).toBe('DAY_IN_PAST');
    expect(codeOf(await serveIt(by('Femke'), home, days.service, day('2026-12-18')))).toBe('DAY_IN_FUTURE');
    done(await serveIt(by('Femke'), home, days.service, days.service.today, false));
    expect(codeOf(await serveIt(by('Femke'), home, days.service))).toBe('ALREADY_SERVED');
    expect((await factsOf(home)).judgment?.remedyEndsOn).toBeNull();
    done(await aware(home, day('2026-12-21'), on('2026-12-22')));
    expect((await factsOf(home)).judgment?.remedyEndsOn).toBe('2027-01-18');
    expect(codeOf(await aware(home, day('2026-12-22'), on('2026-12-22')))).toBe('ALREADY_AWARE');
    done(await aware(home, day('2026-12-18'), on('2026-12-22')));
    expect((await factsOf(home)).judgment?.remedyEndsOn).toBe('2027-01-15');
  });

  it('records opposition after its term too: the court decides about that', async () => {
    expect(codeOf(await decide(home, 'REJECTED', on('2027-01-20')))).toBe('NO_REMEDY');
    done(await turn(home, day('2027-01-19'), on('2027-01-20')));
    expect((await factsOf(home)).judgment).toMatchObject({ remedyPending: true, remedyEndsOn: '2027-01-15' });
    expect(await view(home)).toMatchObject({ remedy: { kind: 'OPPOSITION', on: '2027-01-19', outcome: null } });
    expect(codeOf(await turn(home, day('2027-01-20'), on('2027-01-20')))).toBe('REMEDY_FILED');
    done(await decide(home, 'REJECTED', on('2027-02-01')));
    expect((await factsOf(home)).judgment).toMatchObject({ remedyPending: false, setAside: false });
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'HOME_VISIT' });
  });

  it('knows appeal after a contested judgment', async () => {
    const other = next();
    await makeJudged(pair, other, { byDefault: false });
    expect((await factsOf(other)).judgment?.remedyEndsOn).toBe('2027-03-15');
    done(await turn(other, day('2026-12-20'), on('2026-12-21')));
    expect((await view(other)).remedy?.kind).toBe('APPEAL');
  });

  it('goes on before the court when opposition succeeds: the lease stands, and a second judgment can follow', async () => {
    const other = next();
    await makeJudged(pair, other);
    done(await turn(other, day('2026-12-20'), on('2026-12-21')));
    done(await decide(other, 'UPHELD_TO_COURT', on('2027-02-01')));
    expect(await rowOf(other.caseId)).toMatchObject({ stage: 'COURT', nextStep: 'AWAIT_HEARING_DATE' });
    const facts = await factsOf(other);
    expect(facts.court?.endedOn).toBeNull();
    expect(facts.useFee).toBeNull();
    expect(codeOf(await serveIt(by('Femke'), other, on('2027-02-01')))).toBe('NO_JUDGMENT');
    const again = on('2027-03-01');
    expect(codeOf(await judgeIt(by('Femke'), other, again, { on: day('2027-01-31') }))).toBe('DAY_IN_PAST');
    done(await judgeIt(by('Femke'), other, again, paymentOnly));
    expect(await rowOf(other.caseId)).toMatchObject({ stage: 'JUDGMENT' });
    expect((await asActor(by('Femke'), (tx) => listJudgments(tx, other.caseId))).map((one) => one.setAside)).toEqual([false, true]);
  });

  it('stops an eviction that was ordered when opposition succeeds', async () => {
    const other = next();
    await makeOrdered(pair, other);
    done(await turn(other, days.order.today, days.order));
    done(await decide(other, 'UPHELD_TO_OWN_CONTACT', days.order));
    expect(await rowOf(other.caseId)).toMatchObject({ stage: 'ARREARS_OPEN' });
    const order = await asSystem((tx) => tx.evictionOrder.findFirstOrThrow({ where: { caseId: other.caseId } }));
    expect(order.stoppedOn).not.toBeNull();
    expect((await happened(other)).slice(-3)).toEqual(['judgment.remedy.decided', 'eviction.stopped', 'case.stage.moved']);
  });
});

describe('a judgment that is satisfied', () => {
  const pay = (home: Known, bookings: readonly Told[], now: Moment) => book(home.contract, bookings, now);
  const satisfied = async (home: Known) => (await factsOf(home)).judgment?.satisfied;
  const later = on('2026-12-20');

  it('is kept from the ledger: all that fell due was paid, and taken back when a payment is reversed', async () => {
    const home = next();
    await makeJudged(pair, home);
    await watch(days.judgment);
    expect(await satisfied(home)).toBe(false);
    await pay(home, [paid('2026-12-20', 240_000, { key: `${home.contract}-all` })], later);
    await watch(later);
    expect(await satisfied(home)).toBe(true);
    expect(await view(home)).toMatchObject({ satisfiedOn: '2026-12-20' });
    await pay(home, [rent('2026-12', 60_000)], on('2026-12-22'));
    await watch(on('2026-12-22'));
    expect(await satisfied(home)).toBe(true);
    await pay(home, [reversed('2026-12-23', 240_000, `${home.contract}-all`)], on('2026-12-23'));
    await watch(on('2026-12-23'));
    expect(await satisfied(home)).toBe(false);
    expect((await happened(home)).filter((type) => type.endsWith('satisfied'))).toEqual(['judgment.satisfied', 'judgment.unsatisfied']);
    await watch(on('2026-12-24'));
    expect((await happened(home)).filter((type) => type.endsWith('satisfied'))).toHaveLength(2);
  });

  it('takes it back too for a reversal that was booked before and came with a later import', async () => {
    const home = next();
    await makeJudged(pair, home);
    await pay(home, [paid('2026-12-18', 240_000, { key: `${home.contract}-all` })], later);
    await watch(later);
    expect(await satisfied(home)).toBe(true);
    await pay(home, [reversed('2026-12-19', 240_000, `${home.contract}-all`)], on('2026-12-22'));
    await watch(on('2026-12-22'));
    expect(await satisfied(home)).toBe(false);
  });

  it('is not what a doubtful write-off leaves', async () => {
    const home = next();
    await makeJudged(pair, home);
    await pay(home, [{ kind: 'AFB', bookedOn: day('2026-12-20'), amount: cents(240_000), writeOffKind: 'ONB' }], later);
    expect((await owes(home.tenancyId)).balanceCents).toBe(0);
    await watch(later);
    expect(await satisfied(home)).toBe(false);
  });

  it('looks only at its own claims and costs when it awards nothing for later months', async () => {
    const [monthly, once] = [next(), next()];
    await makeJudged(pair, monthly);
    await makeJudged(pair, once, { monthly: cents(0) });
    for (const home of [monthly, once]) await pay(home, [rent('2026-12', 60_000), paid('2026-12-20', 240_000)], later);
    await watch(later);
    expect([await satisfied(monthly), await satisfied(once)]).toEqual([false, true]);
  });

  it('leaves what is charged since a use fee in the account, beside the rent of before', async () => {
    const home = next();
    await makeJudged(pair, home);
    await pay(home, [rent('2026-12', 60_000), rent('2027-01', 60_000)], on('2027-01-02'));
    const fee = (await factsOf(home)).useFee;
    const account = await asActor(by('Femke'), (tx) => getAccount(tx, home.tenancyId, day('2027-01-02'), fee));
    expect(account?.parts).toMatchObject({ rent: 300_000, rentMonths: 5, useFee: 60_000, useFeeMonths: 1 });
    expect(account?.months.filter((month) => month.useFee).map((month) => month.period)).toEqual(['2027-01']);
  });

  it('lets the manager decide about the lease, also after the case closed; charges in between stay use fees', async () => {
    const home = next();
    await makeJudged(pair, home);
    expect(codeOf(await lease(home, 'NEW_LEASE', later))).toBe('NOT_YET_SATISFIED');
    await pay(home, [paid('2026-12-20', 240_000)], later);
    await watch(later);
    done(await closeCase(by('Femke'), { ...(await seenBy(home)), reason: 'PAID_OFF', note: '' }, on('2026-12-21')));
    expect(codeOf(await lease(home, 'NEW_LEASE', on('2026-12-28'), 'Femke'))).toBe('MAY_NOT');
    expect(codeOf(await lease(home, 'NEW_LEASE', on('2026-12-19')))).toBe('DAY_IN_PAST');
    done(await lease(home, 'NEW_LEASE', on('2026-12-28')));
    expect((await factsOf(home)).useFee).toEqual({ from: '2026-12-14', until: '2026-12-28' });
    expect(codeOf(await lease(home, 'NONE', on('2026-12-29')))).toBe('LEASE_DECIDED');
    const other = next();
    await makeJudged(pair, other, paymentOnly);
    expect(codeOf(await lease(other, 'NEW_LEASE', later))).toBe('LEASE_STANDS');
    expect(codeOf(await lease(next(), 'NEW_LEASE', later))).toBe('NO_JUDGMENT');
  });
});
