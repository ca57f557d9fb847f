import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { asActor, asSystem } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { addDays, type CalendarDate, day } from '#lib/domain/calendar-date.ts';
import type { MoveRefusal } from '#lib/domain/escalation.ts';
import type { HoldKind } from '#lib/domain/hold.ts';
import type { Moment } from '#lib/domain/moment.ts';
import type { Result } from '#lib/domain/result.ts';
import { onCase } from '#lib/features/case/commands.ts';
import { recordAnswer, recordConsultation } from '#lib/features/legal/commands-consultation.ts';
import { recordEviction } from '#lib/features/legal/commands-departure.ts';
import { haltEviction, postponeEviction, stopEviction } from '#lib/features/legal/commands-eviction.ts';
import { recordRemedy } from '#lib/features/legal/commands-judgment.ts';
import { getDeparture, listConsultations, listOrders } from '#lib/features/legal/queries-eviction.ts';
import type { ConsultationInput } from '#lib/features/legal/schema-eviction.ts';
import { seedPeople } from '../../prisma/seed/people.ts';
import { codeOf, done, factsOf, happened, pause } from '../support/case-story.ts';
import {
  announce,
  consult,
  days,
  makeAnnounced,
  makeComplete,
  makeJudged,
  makeOrdered,
  makeVisited,
  offerHelp,
  paymentOnly,
  proposeOrder,
  serveIt,
  visitIt,
} from '../support/eviction-story.ts';
import { arrive, type Known, on, rent, rowOf } from '../support/household.ts';
import { type Pair, seenBy, settleIt, stateIt } from '../support/legal-story.ts';

let people: Map<string, Actor>;
let homes: Known[];
let pair: Pair;
const by = (name: string): Actor => people.get(name)!;
const next = (): Known => homes.shift()!;

/** The conditions that stand in the way; the code of any other refusal. */
function missing(answer: Result<unknown, { readonly code: string }> | null): string[] {
  if (!answer || answer.ok || answer.refusal.code !== 'GUARDED') return [codeOf(answer)];
  return (answer.refusal as Extract<MoveRefusal, { code: 'GUARDED' }>).blocks.map((block) => block.id);
}
const lacking = async (home: Known, now: Moment = days.order, name = 'Femke') => missing(await proposeOrder(by(name), home, now));
const approve = async (home: Known, decisionId: number, now: Moment, name = 'Marijke', notes = {}) =>
  settleIt(by(name), home, decisionId, 'APPROVED', now, notes);
const postpone = async (home: Known, now: Moment, name = 'Femke', date = '2026-12-28') =>
  postponeEviction(by(name), { ...(await seenBy(home)), date: day(date), reason: 'De huurder heeft een plek.' }, now);
const halt = async (home: Known, now: Moment, name: string) =>
  haltEviction(by(name), { ...(await seenBy(home)), reason: 'Er komt een regeling.' }, now);
const execute = async (home: Known, on: CalendarDate, now: Moment, name = 'Marijke') =>
  recordEviction(by(name), { ...(await seenBy(home)), on, report: 'Proces-verbaal van ontruiming.' }, now);
const hold = (home: Known, kind: HoldKind, from: CalendarDate) =>
  asSystem((tx) =>
    tx.hold.create({
      data: {
        caseId: home.caseId,
        kind,
        reason: 'Beschikking',
        startsOn: new Date(`${from}T00:00:00Z`),
        recordedAt: new Date(`${from}T12:00:00Z`),
      },
    }),
  );
const judgmentOf = (home: Known, data: object) => asSystem((tx) => tx.judgment.updateMany({ where: { caseId: home.caseId }, data }));
const orders = (home: Known) => asActor(by('Femke'), (tx) => listOrders(tx, home.caseId));

beforeAll(async () => {
  people = await seedPeople(on('2026-11-01'));
  pair = { proposer: by('Femke'), manager: by('Marijke') };
  const bookings = ['2026-08', '2026-09', '2026-10', '2026-11'].map((month) => rent(month, 60_000));
  homes = await arrive(
    Array.from({ length: 30 }, (_, at) => ({ contract: `O-${at}`, bookings })),
    days.summons,
  );
});
afterAll(closeDatabase);

describe('what an order to evict needs (T10a), each missing once', () => {
  it('names everything at once where nothing was done, and gives way one by one', async () => {
    const home = next();
    await makeJudged(pair, home);
    const left = ['judgmentServed', 'visitOrAttempts', 'helpOffered', 'municipalityConsulted', 'freshStatement'];
    expect(await lacking(home)).toEqual(left);
    done(await serveIt(by('Femke'), home, days.service));
    expect(await lacking(home)).toEqual(left.slice(1));
    await visitIt(by('Ruben'), home, days.visit.today, { outcome: 'NOT_HOME_CARD_LEFT', time: '10:30' });
    expect(await lacking(home)).toEqual(left.slice(1));
    await visitIt(by('Ruben'), home, days.visit.today, { outcome: 'NOT_HOME_CARD_LEFT', time: '19:30' });
    expect(await lacking(home)).toEqual(left.slice(2));
    await offerHelp(home, days.visit.today);
    expect(await lacking(home)).toEqual(left.slice(3));
    done(await consult(by('Ruben'), home, days.visit));
    expect(await lacking(home)).toEqual(left.slice(4));
    done(await stateIt(pair.manager, home, days.visit));
    expect(await lacking(home, on('2026-12-23'))).toEqual(['freshStatement']);
    expect(codeOf(await proposeOrder(by('Ruben'), home, days.order))).toBe('MAY_NOT');
    expect(codeOf(await proposeOrder(by('Femke'), home, days.order))).toBe('DONE');
    expect(codeOf(await proposeOrder(by('Femke'), home, days.order))).toBe('ALREADY_PROPOSED');
  });

  it('needs a plan for children who live there', async () => {
    const home = next();
    await makeComplete(pair, home);
    await visitIt(by('Ruben'), home, days.order.today, { children: true });
    expect(await lacking(home)).toEqual(['childrenPlan']);
    done(await consult(by('Femke'), home, days.order, 'Plek in de opvang, samen met de ouders.'));
    expect(await lacking(home)).toEqual(['DONE']);
  });

  it('never counts consultation from before the judgment', async () => {
    const home = next();
    await makeVisited(pair, home);
    const asked = { party: 'NEIGHBOURHOOD_TEAM', askedOn: day('2026-12-13'), answeredOn: days.visit.today, answer: 'NOT_KNOWN' } as const;
    done(await recordConsultation(by('Femke'), { ...(await seenBy(home)), ...asked, childrenPlan: '' }, days.visit));
    done(await stateIt(pair.manager, home, days.order));
    expect(await lacking(home)).toEqual(['municipalityConsulted']);
  });

  it('needs a judgment that orders eviction and can be executed', async () => {
    const [payment, waiting] = [next(), next()];
    await makeComplete(pair, payment, paymentOnly);
    expect(await lacking(payment)).toEqual(['ordersEviction']);
    await makeComplete(pair, waiting, { provisionallyEnforceable: false });
    expect(await lacking(waiting)).toEqual(['enforceable']);
    // Served in person on 17 December: opposition until 14 January.
    done(await stateIt(pair.manager, waiting, on('2027-01-14')));
    expect(await lacking(waiting, on('2027-01-14'))).toEqual(['enforceable']);
    done(await recordRemedy(by('Femke'), { ...(await seenBy(waiting)), on: day('2027-01-14') }, on('2027-01-14')));
    expect(await lacking(waiting, on('2027-01-15'))).toEqual(['enforceable']);
    await judgmentOf(waiting, { remedyOutcome: 'WITHDRAWN', remedyOutcomeOn: new Date('2027-01-15T00:00:00Z') });
    expect(await lacking(waiting, on('2027-01-15'))).toEqual(['DONE']);
  });

  it.each(['MORATORIUM_287B', 'INTERIM_BAN', 'WSNP', 'PAYMENT_PLAN_ACTIVE', 'EKC_RUNNING'] as const)('is barred under %s', async (kind) => {
    const home = next();
    await makeComplete(pair, home);
    await hold(home, kind, days.order.today);
    expect(await lacking(home)).toEqual(['HELD']);
  });

  it('is possible under a broad moratorium', async () => {
    const home = next();
    await makeComplete(pair, home);
    await hold(home, 'BROAD_MORATORIUM', days.order.today);
    expect(await lacking(home)).toEqual(['DONE']);
  });
});

describe('two people, and the legal note of a manager', () => {
  it('is approved by another manager than the proposer, and by no coordinator', async () => {
    const home = next();
    await makeComplete(pair, home);
    const decisionId = done(await proposeOrder(by('Marijke'), home, days.order));
    expect(codeOf(await approve(home, decisionId, days.order))).toBe('OWN_PROPOSAL');
    expect(codeOf(await approve(home, decisionId, days.order, 'Femke'))).toBe('NOT_YOUR_ROLE');
    done(await approve(home, decisionId, days.order, 'Anton'));
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'EVICTION_ORDERED', list: 'HEARING', nextStep: 'AWAIT_EVICTION_NOTICE' });
    expect((await happened(home)).slice(-3)).toEqual(['decision.settled', 'case.stage.moved', 'eviction.ordered']);
    expect(await orders(home)).toMatchObject([{ orderedOn: '2026-12-21', stopped: null, executed: null, notices: [] }]);
  });

  it('asks every condition again, and anew after any change', async () => {
    const home = next();
    await makeComplete(pair, home);
    const decisionId = done(await proposeOrder(by('Femke'), home, days.order));
    expect(missing(await approve(home, decisionId, on('2026-12-24')))).toEqual(['freshStatement']);
    await pause(by('Femke'), home, days.order);
    expect(codeOf(await approve(home, decisionId, days.order))).toBe('CHANGED_SINCE_PROPOSAL');
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'HOME_VISIT' });
  });

  it('refuses on a satisfied judgment until a manager writes a legal note', async () => {
    const home = next();
    await makeComplete(pair, home);
    await judgmentOf(home, { satisfiedOn: new Date('2026-12-20T00:00:00Z') });
    const decisionId = done(await proposeOrder(by('Femke'), home, days.order));
    expect(missing(await approve(home, decisionId, days.order))).toEqual(['notSatisfied']);
    expect(missing(await approve(home, decisionId, days.order, 'Marijke', { notSatisfied: '  ' }))).toEqual(['notSatisfied']);
    done(await approve(home, decisionId, days.order, 'Marijke', { notSatisfied: 'Herhaald verzuim, Rb Rotterdam 20-11-2024.' }));
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'EVICTION_ORDERED' });
  });

  it('refuses a year after the judgment until a manager writes a legal note; the proposer can write it for him', async () => {
    const home = next();
    await makeComplete(pair, home);
    const [last, over] = [on('2027-12-14'), on('2027-12-15')];
    done(await stateIt(pair.manager, home, last));
    const early = done(await proposeOrder(by('Femke'), home, last));
    expect(missing(await approve(home, early, over))).toEqual(['executionReview']);
    done(await settleIt(by('Femke'), home, early, 'WITHDRAWN', over));
    const decisionId = done(
      await proposeOrder(by('Femke'), home, over, { executionReview: 'Afspraken onder voorbehoud, steeds herhaald.' }),
    );
    done(await approve(home, decisionId, over));
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'EVICTION_ORDERED' });
  });
});

describe('the notice with its date (T10b)', () => {
  it('asks for an order, the two terms and a fresh statement, and warns about Christmas', async () => {
    const home = next();
    await makeVisited(pair, home);
    expect(codeOf(await announce(by('Femke'), home, days.order, '2026-12-28'))).toBe('NO_ORDER');
    const ordered = next();
    await makeOrdered(pair, ordered);
    expect(codeOf(await announce(by('Marijke'), ordered, days.order, '2026-12-28'))).toBe('MAY_NOT');
    const early = await announce(by('Femke'), ordered, days.order, '2026-12-24');
    expect(early).toMatchObject({ ok: false, refusal: { code: 'EVICTION_TOO_EARLY', first: '2026-12-25' } });
    expect(codeOf(await announce(by('Femke'), ordered, days.order, '2026-12-28', day('2026-12-20')))).toBe('DAY_IN_PAST');
    expect(codeOf(await announce(by('Femke'), ordered, days.order, '2026-12-28', day('2026-12-22')))).toBe('DAY_IN_FUTURE');
    expect(codeOf(await announce(by('Femke'), ordered, on('2026-12-29'), '2026-12-28', days.order.today))).toBe('DAY_IN_PAST');
    expect(missing(await announce(by('Femke'), ordered, on('2026-12-24'), '2027-01-04'))).toEqual(['freshStatement']);
    const christmas = done(await announce(by('Femke'), ordered, days.order, '2026-12-25'));
    expect(christmas.warnings).toEqual(['evictionOnWorkingDay']);
    expect(await factsOf(ordered)).toMatchObject({ stage: 'EVICTION_ORDERED', evictionDate: '2026-12-25', evictionNoticeOn: '2026-12-21' });
    expect(await rowOf(ordered.caseId)).toMatchObject({ nextStep: 'AWAIT_EVICTION', list: 'HEARING' });
    const standing = await announce(by('Femke'), ordered, days.order, '2026-12-28');
    expect(standing).toMatchObject({ refusal: { code: 'NOTICE_STANDS', date: '2026-12-25' } });
  });

  it('waits for the longer term of the judgment', async () => {
    const home = next();
    await makeOrdered(pair, home, { vacateDays: 14 });
    const early = await announce(by('Femke'), home, days.order, '2026-12-31');
    expect(early).toMatchObject({ refusal: { code: 'EVICTION_TOO_EARLY', first: '2027-01-01' } });
    expect(done(await announce(by('Femke'), home, days.order, '2027-01-04')).warnings).toEqual([]);
  });

  it('is barred under a moratorium that came after the order', async () => {
    const home = next();
    await makeOrdered(pair, home);
    await hold(home, 'MORATORIUM_287B', days.order.today);
    expect(codeOf(await announce(by('Femke'), home, days.order, '2026-12-28'))).toBe('HELD');
  });

  it('loses its date when it is postponed, twice, and each new date needs a new notice', async () => {
    const home = next();
    await makeAnnounced(pair, home);
    expect(codeOf(await postpone(home, days.order, 'Ruben'))).toBe('MAY_NOT');
    const [first, second] = [on('2026-12-22'), on('2026-12-24')];
    done(await postpone(home, first));
    expect(await factsOf(home)).toMatchObject({ stage: 'EVICTION_ORDERED', evictionDate: null, evictionNoticeOn: null });
    expect(codeOf(await postpone(home, first))).toBe('NO_NOTICE');
    // The old notice does not carry a new date.
    expect(codeOf(await announce(by('Femke'), home, first, '2026-12-29', days.order.today))).toBe('DAY_IN_PAST');
    done(await announce(by('Femke'), home, first, '2026-12-29'));
    expect(codeOf(await postpone(home, second, 'Marijke'))).toBe('NO_NOTICE');
    done(await postpone(home, second, 'Marijke', '2026-12-29'));
    done(await stateIt(pair.manager, home, second));
    const soon = await announce(by('Femke'), home, second, '2026-12-28');
    // Thursday 24 December: Christmas and a weekend extend the three days to Tuesday the 29th.
    expect(soon).toMatchObject({ refusal: { code: 'EVICTION_TOO_EARLY', first: '2026-12-30' } });
    done(await announce(by('Femke'), home, second, '2026-12-30'));
    const [order] = await orders(home);
    expect(order?.notices.map((notice) => notice.cancelledOn)).toEqual([null, '2026-12-24', '2026-12-22']);
    expect((await happened(home)).filter((type) => type === 'eviction.postponed')).toHaveLength(2);
  });
});

describe('stopping at once (T16)', () => {
  it('takes one person, coordinator or manager, and cancels order and date', async () => {
    for (const name of ['Femke', 'Marijke']) {
      const home = next();
      await makeAnnounced(pair, home);
      expect(codeOf(await halt(home, days.order, 'Ruben'))).toBe('MAY_NOT');
      done(await halt(home, days.order, name));
      expect(await rowOf(home.caseId)).toMatchObject({ stage: 'HOME_VISIT' });
      expect(await factsOf(home)).toMatchObject({ evictionDate: null, evictionNoticeOn: null });
      expect(await orders(home)).toMatchObject([
        { stopped: { on: '2026-12-21', reason: 'Er komt een regeling.' }, notices: [{ cancelledOn: '2026-12-21' }] },
      ]);
      expect(codeOf(await halt(home, days.order, name))).toBe('NO_SUCH_MOVE');
    }
  });

  it('is done by whoever receives a moratorium, a field worker too, and is written down as his', async () => {
    const home = next();
    await makeAnnounced(pair, home);
    const ruben = by('Ruben');
    done(
      await onCase(ruben, { caseId: home.caseId, permission: 'hold.set' }, days.order, (tx, found) =>
        stopEviction(tx, ruben, found, 'Moratorium ontvangen', days.order),
      ),
    );
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'HOME_VISIT' });
    const last = await asSystem((tx) => tx.auditEvent.findFirst({ where: { caseId: home.caseId }, orderBy: { seq: 'desc' } }));
    expect(last).toMatchObject({ type: 'case.stage.moved', actorName: ruben.name });
  });
});

describe('carrying it out (T17)', () => {
  let home: Known;
  const evicted = on('2026-12-28');

  it('waits for the announced day, and asks for the statement of that day', async () => {
    home = next();
    await makeOrdered(pair, home);
    expect(missing(await execute(home, days.order.today, days.order))).toEqual(['vacateTermPassed', 'evictionDayReached']);
    done(await announce(by('Femke'), home, days.order, '2026-12-28'));
    expect(missing(await execute(home, days.order.today, days.order))).toEqual(['evictionDayReached']);
    expect(await rowOf(home.caseId)).toMatchObject({ nextStep: 'AWAIT_EVICTION' });
    expect(missing(await execute(home, evicted.today, evicted))).toEqual(['statementToday']);
    done(await stateIt(pair.manager, home, evicted));
    expect(codeOf(await execute(home, evicted.today, evicted, 'Femke'))).toBe('MAY_NOT');
    expect(codeOf(await execute(home, addDays(evicted.today, -1), evicted))).toBe('DAY_IN_PAST');
    expect(codeOf(await execute(home, addDays(evicted.today, 1), evicted))).toBe('DAY_IN_FUTURE');
  });

  it('is barred by a moratorium of the same day', async () => {
    const { id } = await hold(home, 'MORATORIUM_287B', evicted.today);
    expect(codeOf(await execute(home, evicted.today, evicted))).toBe('HELD');
    await asSystem((tx) => tx.hold.delete({ where: { id } }));
  });

  it('refuses without an order, and when the vacate term does not fit the notice any more', async () => {
    const other = next();
    await makeVisited(pair, other);
    expect(codeOf(await execute(other, days.order.today, days.order))).toBe('NO_ORDER');
    await judgmentOf(home, { vacateDays: 60 });
    expect(missing(await execute(home, evicted.today, evicted))).toEqual(['vacateTermPassed']);
    await judgmentOf(home, { vacateDays: 3 });
  });

  it('records the report, the departure and how long the goods are kept', async () => {
    done(await execute(home, evicted.today, evicted));
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'DEPARTED', nextStep: 'SETTLE_ACCOUNT' });
    expect(await orders(home)).toMatchObject([{ executed: { on: '2026-12-28', report: 'Proces-verbaal van ontruiming.' }, stopped: null }]);
    expect(await asActor(by('Femke'), (tx) => getDeparture(tx, home.caseId))).toMatchObject({
      reason: 'EVICTED',
      on: '2026-12-28',
      goodsUntil: '2027-03-29',
      final: 240_000,
    });
    expect((await happened(home)).slice(-3)).toEqual(['case.stage.moved', 'eviction.executed', 'departure.recorded']);
  });
});

describe('consultation', () => {
  let home: Known;
  const ask = async (more: Partial<ConsultationInput>, name = 'Ruben') => {
    const empty = { party: 'MUNICIPALITY', askedOn: days.visit.today, answeredOn: null, answer: null, childrenPlan: '' } as const;
    return recordConsultation(by(name), { ...(await seenBy(home)), ...empty, ...more }, days.visit);
  };

  it('refuses half an answer, odd days and a BSN', async () => {
    home = next();
    expect(codeOf(await ask({ answeredOn: days.visit.today }))).toBe('ANSWER_INCOMPLETE');
    expect(codeOf(await ask({ answer: 'NOT_KNOWN' }))).toBe('ANSWER_INCOMPLETE');
    expect(codeOf(await ask({ childrenPlan: 'Opvang.' }))).toBe('ANSWER_INCOMPLETE');
    expect(codeOf(await ask({ askedOn: day('2026-12-19') }))).toBe('DAY_IN_FUTURE');
    expect(codeOf(await ask({ askedOn: day('2026-01-01') }))).toBe('DAY_IN_PAST');
    const answered = { answer: 'HELP_GOES_ON', childrenPlan: 'Over 123456782.' } as const;
    expect(codeOf(await ask({ ...answered, answeredOn: day('2026-12-17') }))).toBe('DAY_IN_PAST');
    expect(codeOf(await ask({ ...answered, answeredOn: days.visit.today }))).toBe('LOOKS_LIKE_BSN');
    expect(codeOf(await ask({}, 'Ingrid'))).toBe('MAY_NOT');
  });

  it('takes the answer later, once', async () => {
    const consultationId = done(await ask({}));
    const answer = async () =>
      recordAnswer(
        by('Femke'),
        { ...(await seenBy(home)), consultationId, answeredOn: days.order.today, answer: 'ASKS_DELAY', childrenPlan: '' },
        days.order,
      );
    done(await answer());
    expect(codeOf(await answer())).toBe('NO_OPEN_CONSULTATION');
    expect(await asActor(by('Femke'), (tx) => listConsultations(tx, home.caseId))).toMatchObject([
      { party: 'MUNICIPALITY', askedOn: '2026-12-18', answeredOn: '2026-12-21', answer: 'ASKS_DELAY', childrenPlan: null },
    ]);
  });
});
