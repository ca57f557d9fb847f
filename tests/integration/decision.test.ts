import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { asActor, asSystem } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { addDays } from '#lib/domain/calendar-date.ts';
import { findCase } from '#lib/features/case/commands.ts';
import { pauseCase } from '#lib/features/hold/commands.ts';
import { proposeHandover, settleDecision } from '#lib/features/legal/commands-decision.ts';
import { propose } from '#lib/features/legal/commands-proposal.ts';
import { getDecision, listDecisions } from '#lib/features/legal/queries-decision.ts';
import { settleInput } from '#lib/features/legal/schema.ts';
import { seedPeople } from '../../prisma/seed/people.ts';
import { codeOf, done, factsOf, giveNotice, happened, refer, remind, ring } from '../support/case-story.ts';
import { arrive, book, type Known, on, paid, rent, rowOf, versionOf } from '../support/household.ts';
import { makeFruitless, makeProposed, type Pair, proposeIt, seenBy, settleIt } from '../support/legal-story.ts';

const now = on('2026-11-23');
const later = on('2026-11-25');
let people: Map<string, Actor>;
let homes: Known[];
let pair: Pair;
const by = (name: string): Actor => people.get(name)!;
const next = (): Known => homes.shift()!;

beforeAll(async () => {
  people = await seedPeople(on('2026-11-01'));
  pair = { proposer: by('Femke'), manager: by('Marijke') };
  const bookings = ['2026-08', '2026-09', '2026-10', '2026-11'].map((month) => rent(month, 60_000));
  homes = await arrive(
    Array.from({ length: 14 }, (_, at) => ({ contract: `B-${at}`, bookings })).concat([{ contract: 'B-X', team: null, bookings } as never]),
    now,
  );
});
afterAll(closeDatabase);

describe('a handover waits for a second person', () => {
  let home: Known;
  let decisionId: number;

  it('is proposed by a coordinator of that team, and by nobody else', async () => {
    home = next();
    await remind(by('Marijke'), home, now);
    expect(codeOf(await proposeIt(by('Femke'), home, now))).toBe('NO_SUCH_MOVE');
    done(await giveNotice(by('Marijke'), home, now));
    expect(codeOf(await proposeIt(by('Ruben'), home, now))).toBe('MAY_NOT');
    expect(codeOf(await proposeIt(by('Marijke'), home, now))).toBe('MAY_NOT');
    expect(codeOf(await proposeIt(by('Kees'), home, now))).toBe('ABSENT');
    decisionId = done(await proposeIt(by('Femke'), home, now));
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'FOURTEEN_DAY_NOTICE', nextStep: 'DECIDE_PROPOSAL', list: 'OURS' });
    expect((await happened(home)).at(-1)).toBe('decision.proposed');
  });

  it('one at a time', async () => {
    expect(codeOf(await proposeIt(by('Femke'), home, now))).toBe('ALREADY_PROPOSED');
  });

  it('is not approved by whoever proposed it; the database refuses it too', async () => {
    expect(codeOf(await settleIt(by('Femke'), home, decisionId, 'APPROVED', now))).toBe('OWN_PROPOSAL');
    expect(codeOf(await settleIt(by('Femke'), home, decisionId, 'REJECTED', now))).toBe('OWN_PROPOSAL');
    expect(codeOf(await settleIt(by('Ruben'), home, decisionId, 'APPROVED', now))).toBe('MAY_NOT');
    await expect(
      asActor(by('Femke'), (tx) =>
        tx.decision.updateMany({
          where: { id: decisionId },
          data: { settled: 'APPROVED', settledOn: now.at, settledAt: now.at, settledById: by('Femke').id },
        }),
      ),
    ).rejects.toThrow(/decision_check/);
  });

  it('without a signal that bore no fruit only a manager approves it, with a reason that stays on record', async () => {
    const answer = await settleIt(by('Marijke'), home, decisionId, 'APPROVED', now);
    expect(answer).toMatchObject({ refusal: { code: 'GUARDED', blocks: [{ id: 'signalWithoutFruit' }] } });
    expect((await factsOf(home)).decision).not.toBeNull();
    done(await settleIt(by('Marijke'), home, decisionId, 'APPROVED', now, { signalWithoutFruit: 'Gemeente neemt geen signalen aan.' }));
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'BAILIFF', nextStep: 'AWAIT_BAILIFF' });
    const events = await asSystem((tx) => tx.auditEvent.findMany({ where: { caseId: home.caseId }, orderBy: { seq: 'desc' }, take: 3 }));
    expect(events.map((event) => [event.type, event.actorName.split(' ')[0]])).toEqual([
      ['bailiff.handed_over', 'Marijke'],
      ['case.stage.moved', 'Marijke'],
      ['decision.settled', 'Marijke'],
    ]);
    expect(events[1]!.data).toMatchObject({ overrides: { signalWithoutFruit: 'Gemeente neemt geen signalen aan.' } });
    expect(codeOf(await settleIt(by('Anton'), home, decisionId, 'APPROVED', now))).toBe('NO_OPEN_DECISION');
  });
});

describe('another coordinator', () => {
  it('approves a case of nobody, but sets no rule aside', async () => {
    const home = homes.pop()!;
    await remind(by('Femke'), home, now);
    done(await giveNotice(by('Femke'), home, now));
    const decisionId = done(await proposeIt(by('Femke'), home, now));
    const reasons = { signalWithoutFruit: 'Omdat het kan.' };
    expect(codeOf(await settleIt(by('Kees'), home, decisionId, 'APPROVED', now, reasons))).toBe('GUARDED');
    await ring(by('Marijke'), home, now);
    done(await settleIt(by('Kees'), home, decisionId, 'REJECTED', now));
    expect((await factsOf(home)).decision).toBeNull();
  });
});

describe('what stands in the way of proposing', () => {
  it('a hold that bars it, and nothing left to claim', async () => {
    const home = next();
    await remind(by('Femke'), home, now);
    await ring(by('Ruben'), home, now);
    done(await giveNotice(by('Femke'), home, now));
    done(await refer(by('Femke'), home, on('2026-12-14')));
    expect(await proposeIt(by('Femke'), home, on('2026-12-14'))).toMatchObject({
      refusal: { code: 'HELD', hold: { kind: 'EARLY_HELP_RUNNING' } },
    });
    const paying = next();
    await remind(by('Femke'), paying, now);
    done(await giveNotice(by('Femke'), paying, now));
    await book(paying.contract, [paid('2026-11-23', 240_000)], now);
    expect(codeOf(await proposeIt(by('Femke'), paying, now))).toBe('NOTHING_TO_CLAIM');
  });

  it('no text that looks like a citizen service number', async () => {
    const home = next();
    await makeFruitless(pair, home, now);
    const typed = { ...(await seenBy(home)), bailiff: 'Van Dam', toKnow: 'BSN 111222333', reason: 'Geen contact.' };
    expect(codeOf(await proposeHandover(by('Femke'), typed, now))).toBe('LOOKS_LIKE_BSN');
    expect((await factsOf(home)).decision).toBeNull();
  });

  it('a dispute about a part leaves the rest: it is named apart and not claimed', async () => {
    const home = next();
    await asSystem((tx) =>
      tx.hold.create({
        data: { caseId: home.caseId, kind: 'DISPUTE', reason: 'Gebrek', startsOn: now.at, amountCents: 50_000, recordedAt: now.at },
      }),
    );
    await makeProposed(pair, home, now);
    const decision = (await factsOf(home)).decision!;
    done(await settleIt(by('Marijke'), home, decision.id, 'APPROVED', now));
    const file = await asSystem((tx) => tx.bailiffFile.findFirstOrThrow({ where: { caseId: home.caseId } }));
    expect(file.totalCents).toBe(190_000);
    expect(file.frozen).toMatchObject({ open: 240_000, disputed: 50_000, total: 190_000 });
  });
});

describe('rejecting and withdrawing', () => {
  it('rejecting asks for a reason', () => {
    const typed = { caseId: '1', seenVersion: '1', decisionId: '1', reason: ' ' };
    expect(settleInput.safeParse({ ...typed, answer: 'REJECTED' }).success).toBe(false);
    expect(settleInput.safeParse({ ...typed, answer: 'WITHDRAWN' }).success).toBe(true);
  });

  it('the proposer withdraws, nobody else does; then it can be proposed anew', async () => {
    const home = next();
    const decisionId = await makeProposed(pair, home, now);
    expect(codeOf(await settleIt(by('Marijke'), home, decisionId, 'WITHDRAWN', now))).toBe('NOT_YOUR_PROPOSAL');
    done(await settleIt(by('Femke'), home, decisionId, 'WITHDRAWN', now));
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'EARLY_SIGNAL' });
    const again = done(await proposeIt(by('Femke'), home, later));
    expect(again).toBeGreaterThan(decisionId);
    done(await settleIt(by('Marijke'), home, again, 'REJECTED', later));
    expect((await happened(home)).slice(-4)).toEqual(['decision.proposed', 'decision.settled', 'decision.proposed', 'decision.settled']);
  });
});

describe('what changed since', () => {
  it('stands on the decision, with what was owed then; the list counts it', async () => {
    const home = next();
    const decisionId = await makeProposed(pair, home, now);
    await book(home.contract, [paid('2026-11-24', 60_000)], later);
    await ring(by('Ruben'), home, later);
    const view = (await asActor(by('Marijke'), (tx) => getDecision(tx, home.caseId, decisionId)))!;
    expect(view).toMatchObject({ balanceThen: 240_000, settled: null, proposedBy: by('Femke').name, bailiff: 'Deurwaarders Van Dam' });
    expect(view.changes.map((change) => change.event.type)).toEqual(['contact.attempt.recorded']);
    expect((await factsOf(home)).balance).toBe(180_000);
    const rows = await asActor(by('Marijke'), (tx) => listDecisions(tx));
    expect(rows.find((row) => row.id === decisionId)).toMatchObject({ changes: 1, balance: 180_000, kind: 'BAILIFF_HANDOVER' });
    expect(rows.map((row) => row.proposedOn)).toEqual(rows.map((row) => row.proposedOn).sort());
    expect(await asActor(by('Kees'), (tx) => listDecisions(tx))).toEqual([]);
    // The approver freezes what is owed on the day of approval.
    done(await settleIt(by('Marijke'), home, decisionId, 'APPROVED', later));
    const settled = (await asActor(by('Marijke'), (tx) => getDecision(tx, home.caseId, decisionId)))!;
    expect(settled.settled).toMatchObject({ answer: 'APPROVED', by: by('Marijke').name, on: '2026-11-25' });
    expect(settled.changes).toHaveLength(1);
    expect((await asSystem((tx) => tx.bailiffFile.findFirstOrThrow({ where: { caseId: home.caseId } }))).totalCents).toBe(180_000);
  });
});

describe('an order to evict', () => {
  it('is for another manager, and only while nothing changed since', async () => {
    const home = next();
    const decisionId = await asActor(by('Marijke'), async (tx) =>
      done(await propose(tx, by('Marijke'), (await findCase(tx, home.caseId))!, { kind: 'EVICTION_ORDER', reason: 'Proef' }, now)),
    );
    expect(await settleIt(by('Femke'), home, decisionId, 'APPROVED', now)).toMatchObject({
      refusal: { code: 'NOT_YOUR_ROLE', may: ['MANAGER'] },
    });
    expect(codeOf(await settleIt(by('Marijke'), home, decisionId, 'APPROVED', now))).toBe('OWN_PROPOSAL');
    expect(codeOf(await settleIt(by('Anton'), home, decisionId, 'APPROVED', now))).toBe('NO_SUCH_MOVE');
    done(await pauseCase(by('Femke'), { ...(await seenBy(home)), reason: 'Opname', until: addDays(now.today, 5) }, now));
    expect(codeOf(await settleIt(by('Anton'), home, decisionId, 'APPROVED', now))).toBe('CHANGED_SINCE_PROPOSAL');
    done(await settleIt(by('Femke'), home, decisionId, 'REJECTED', now));
  });
});

describe('two at once', () => {
  it('two approvals: one wins, the other is told who was first, and there is one file', async () => {
    const home = next();
    const decisionId = await makeProposed(pair, home, now);
    const seen = {
      ...(await seenBy(home)),
      decisionId,
      answer: 'APPROVED',
      signalWithoutFruit: '',
      notSatisfied: '',
      executionReview: '',
    } as const;
    const answers = await Promise.all(['Marijke', 'Anton', 'Marijke', 'Anton'].map((name) => settleDecision(by(name), seen, now)));
    expect(answers.filter((answer) => answer?.ok)).toHaveLength(1);
    for (const answer of answers) if (!answer?.ok) expect(answer).toMatchObject({ refusal: { code: 'CHANGED_MEANWHILE' } });
    expect(await asSystem((tx) => tx.bailiffFile.count({ where: { caseId: home.caseId } }))).toBe(1);
  });

  it('approving and changing: whoever comes second is told', async () => {
    for (let round = 0; round < 2; round++) {
      const home = next();
      const decisionId = await makeProposed(pair, home, now);
      const seen = await seenBy(home);
      const approve = () =>
        settleDecision(
          by('Marijke'),
          { ...seen, decisionId, answer: 'APPROVED', signalWithoutFruit: '', notSatisfied: '', executionReview: '' },
          now,
        );
      const pause = () => pauseCase(by('Femke'), { ...seen, reason: 'Opname', until: addDays(now.today, 5) }, now);
      const answers = await Promise.all(round === 0 ? [approve(), pause()] : [pause(), approve()]);
      expect(answers.map(codeOf).sort()).toEqual(['CHANGED_MEANWHILE', 'DONE']);
      expect(await versionOf(home.caseId)).toBe(seen.seenVersion + 1);
    }
  });
});
