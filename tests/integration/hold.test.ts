import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { asActor, asSystem } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { day } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import { type HoldKind, holdRules, settableHolds } from '#lib/domain/hold.ts';
import { recordLetter } from '#lib/features/contact/commands.ts';
import { listHolds } from '#lib/features/hold/queries.ts';
import { setInput } from '#lib/features/hold/schema.ts';
import { proposeHandover } from '#lib/features/legal/commands-decision.ts';
import { seedPeople } from '../../prisma/seed/people.ts';
import { codeOf, done, factsOf, happened, makeReferred } from '../support/case-story.ts';
import { makeAnnounced } from '../support/eviction-story.ts';
import { arrive, book, type Home, type Known, on, rent, rowOf, versionOf } from '../support/household.ts';
import { makeFruitless } from '../support/legal-story.ts';
import { lift, night, protect, sign } from '../support/track-story.ts';

let people: Map<string, Actor>;
const by = (name: string): Actor => people.get(name)!;
beforeAll(async () => {
  people = await seedPeople(on('2026-01-01'));
});
afterAll(closeDatabase);

const today = on('2026-11-20');
async function home(contract: string, more: Partial<Home> = {}): Promise<Known> {
  const [known] = await arrive([{ contract, bookings: [rent('2026-10', 60_000), rent('2026-11', 60_000)], ...more }], on('2026-11-19'));
  await night('2026-11-20');
  return known!;
}
const seen = async (of: Known) => ({ caseId: of.caseId, seenVersion: await versionOf(of.caseId) });
const pair = () => ({ proposer: by('Femke'), manager: by('Marijke') });

describe('a hold that is set by hand', () => {
  it('stands until the end of its term, with who set it and why', async () => {
    const at = await home('B-1');
    const holdId = done(await protect(by('Ruben'), at, today, 'MORATORIUM_287B', { from: day('2026-11-18') }));
    expect((await factsOf(at)).holds).toMatchObject([
      { id: holdId, kind: 'MORATORIUM_287B', startsOn: '2026-11-18', endsOn: '2027-05-18', personId: null, amount: null, measure: null },
    ]);
    expect(await versionOf(at.caseId)).toBe(2);
    const [view] = await asActor(by('Ingrid'), (tx) => listHolds(tx, at.caseId));
    expect(view).toMatchObject({ kind: 'MORATORIUM_287B', reason: 'Kenmerk 26-4417', setBy: by('Ruben').name, lifted: null });
    done(await lift(by('Femke'), at, today, holdId));
    expect((await factsOf(at)).holds).toEqual([]);
    const [after] = await asActor(by('Ingrid'), (tx) => listHolds(tx, at.caseId));
    expect(after!.lifted).toEqual({ on: '2026-11-20', by: by('Femke').name });
    expect((await happened(at)).slice(-2)).toEqual(['hold.set', 'hold.lifted']);
  });

  it('every kind by the roles of its rule, and by no other', async () => {
    const names = { FIELD_WORKER: 'Ruben', COORDINATOR: 'Femke', MANAGER: 'Marijke' } as const;
    const wrong: string[] = [];
    for (const kind of settableHolds)
      for (const [role, name] of Object.entries(names)) {
        const at = await home(`B-2-${kind}-${role}`);
        const expected = holdRules[kind].setBy.includes(role as keyof typeof names) ? 'DONE' : 'NOT_YOUR_ROLE';
        const answer = codeOf(await protect(by(name), at, today, kind));
        if (answer !== expected) wrong.push(`${kind} ${role}: ${answer}`);
      }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('what belongs to one kind stays with it: a part of the claim, a person, a measure', async () => {
    const at = await home('B-3', { persons: ['HUU', 'MDH'] });
    const more = { amount: cents(40_000), personId: at.personIds[1]!, measure: 'OFFICE_ONLY' } as const;
    for (const kind of ['DISPUTE', 'DEATH', 'SAFETY'] as const) done(await protect(by('Femke'), at, today, kind, more));
    expect((await factsOf(at)).holds.map(({ kind, amount, personId, measure }) => [kind, amount, personId, measure])).toEqual([
      ['DISPUTE', 40_000, null, null],
      ['DEATH', null, at.personIds[1], null],
      ['SAFETY', null, null, 'OFFICE_ONLY'],
    ]);
  });

  it('asks the form for a measure and for who died, and takes no kind that follows a track', () => {
    const typed = { caseId: '1', seenVersion: '1', reason: 'Brief', from: '2026-11-20' };
    const wrong = (kind: HoldKind): string[] => setInput.safeParse({ ...typed, kind }).error?.issues.map((issue) => `${issue.path}`) ?? [];
    expect([wrong('SAFETY'), wrong('DEATH'), wrong('DISPUTE'), wrong('PAYMENT_PLAN_ACTIVE'), wrong('PAUSE')]).toEqual([
      ['measure'],
      ['personId'],
      [],
      ['kind'],
      ['kind'],
    ]);
  });

  it('is refused for every reason that there is', async () => {
    const at = await home('B-4');
    const femke = by('Femke');
    const set = async (kind: Parameters<typeof protect>[3], more: Parameters<typeof protect>[4] = {}) =>
      codeOf(await protect(femke, at, today, kind, more));
    expect(await set('DISPUTE', { from: day('2026-11-21') })).toBe('DAY_IN_FUTURE');
    expect(await set('SAFETY', { until: day('2027-11-21') })).toBe('DAY_IN_FUTURE');
    expect(await set('DISPUTE', { until: day('2026-11-19') })).toBe('DAY_IN_PAST');
    expect(await set('DISPUTE', { from: day('2026-09-01') })).toBe('DAY_IN_PAST');
    expect(await set('DISPUTE', { amount: cents(120_001) })).toBe('DEBT_ABOVE_BALANCE');
    expect(await set('DEATH', { personId: 999_999 })).toBe('NO_SUCH_PERSON');
    expect(await set('BEWIND', { reason: 'Van 111222333' })).toBe('LOOKS_LIKE_BSN');
    expect(await set('BEWIND', { seenVersion: 9 })).toBe('CHANGED_MEANWHILE');
    expect(codeOf(await protect(by('Ingrid'), at, today, 'BEWIND'))).toBe('MAY_NOT');
    expect(await happened(at)).toEqual(['case.opened']);
    expect(await set('BEWIND')).toBe('DONE');
    expect(await set('BEWIND')).toBe('HOLD_STANDS');
    expect([await set('DISPUTE'), await set('DISPUTE')]).toEqual(['DONE', 'DONE']);
  });

  it('ends two months after a death at the end of the month, or never by itself under bewind', async () => {
    const at = await home('B-5');
    done(await protect(by('Femke'), at, today, 'DEATH', { from: day('2026-11-12') }));
    done(await protect(by('Femke'), at, today, 'BEWIND'));
    expect((await factsOf(at)).holds.map((hold) => hold.endsOn)).toEqual(['2027-01-31', null]);
    expect((await rowOf(at.caseId)).nextStep).toBe('FIND_HEIRS');
  });
});

describe('lifting', () => {
  it('the protection of the law is not lifted by a field worker, what follows a track by nobody', async () => {
    const at = await home('B-10');
    const moratorium = done(await protect(by('Ruben'), at, today, 'INTERIM_BAN'));
    const safety = done(await protect(by('Ruben'), at, today, 'SAFETY'));
    done(await sign(by('Femke'), at, today));
    const plan = (await factsOf(at)).holds.find((hold) => hold.kind === 'PAYMENT_PLAN_ACTIVE')!.id;
    const answers = [
      codeOf(await lift(by('Ruben'), at, today, moratorium)),
      codeOf(await lift(by('Femke'), at, today, plan)),
      codeOf(await lift(by('Ruben'), at, today, safety, 'Nummer 111222333')),
      codeOf(await lift(by('Ruben'), at, today, safety)),
      codeOf(await lift(by('Ruben'), at, today, safety)),
      codeOf(await lift(by('Marijke'), at, today, moratorium)),
    ];
    expect(answers).toEqual(['NOT_YOUR_ROLE', 'HOLD_FOLLOWS_TRACK', 'LOOKS_LIKE_BSN', 'DONE', 'HOLD_NOT_STANDING', 'DONE']);
  });

  it('rent that falls due and stays out is told after its grace; nothing lapses until somebody lifts it', async () => {
    const at = await home('B-11');
    await makeReferred(by('Femke'), by('Femke'), at, today);
    const [signal] = (await factsOf(at)).holds;
    await book(at.contract, [rent('2026-12', 60_000)], on('2026-12-01'));
    await night('2026-12-06');
    expect((await factsOf(at)).holds[0]!.rentLateSince).toBeNull();
    await night('2026-12-07');
    await night('2026-12-08');
    expect((await factsOf(at)).holds[0]).toMatchObject({ kind: 'EARLY_HELP_RUNNING', rentLateSince: '2026-12-01' });
    expect((await rowOf(at.caseId)).nextStep).toBe('CHECK_HOLD');
    done(await lift(by('Femke'), at, on('2026-12-08'), signal!.id, 'Gebeld: stopt met Vroeg Eropaf.'));
    expect((await rowOf(at.caseId)).nextStep).not.toBe('CHECK_HOLD');
  });
});

describe('what a hold does', () => {
  const late = (contract: string) =>
    arrive([{ contract, bookings: ['08', '09', '10', '11'].map((month) => rent(`2026-${month}`, 60_000)) }], on('2026-11-23')).then(
      ([known]) => known!,
    );

  it.each(['MORATORIUM_287B', 'INTERIM_BAN'] as const)('%s stops an ordered eviction at once, by whoever received it', async (kind) => {
    const at = await late(`B-20-${kind}`);
    await makeAnnounced(pair(), at);
    done(await protect(by('Ruben'), at, on('2026-12-22'), kind));
    const facts = await factsOf(at);
    expect(facts).toMatchObject({ stage: 'HOME_VISIT', evictionDate: null, evictionNoticeOn: null });
    expect((await happened(at)).slice(-3)).toEqual(['hold.set', 'eviction.stopped', 'case.stage.moved']);
    const order = await asSystem((tx) => tx.evictionOrder.findFirstOrThrow({ where: { caseId: at.caseId } }));
    expect(order).toMatchObject({ stoppedReason: 'Kenmerk 26-4417', stoppedOn: new Date('2026-12-22T00:00:00Z') });
    const moved = await asSystem((tx) => tx.auditEvent.findFirstOrThrow({ where: { caseId: at.caseId }, orderBy: { seq: 'desc' } }));
    expect(moved).toMatchObject({ actorName: by('Ruben').name, data: { move: 'T16', to: 'HOME_VISIT', reason: 'Kenmerk 26-4417' } });
  });

  it('debt restructuring stops it too; a broad moratorium does not', async () => {
    const wsnp = await late('B-21');
    await makeAnnounced(pair(), wsnp);
    done(await protect(by('Femke'), wsnp, on('2026-12-22'), 'WSNP'));
    expect((await rowOf(wsnp.caseId)).stage).toBe('HOME_VISIT');
    const broad = await late('B-22');
    await makeAnnounced(pair(), broad);
    done(await protect(by('Femke'), broad, on('2026-12-22'), 'BROAD_MORATORIUM'));
    expect(await factsOf(broad)).toMatchObject({ stage: 'EVICTION_ORDERED', evictionDate: '2026-12-28' });
  });

  it('a dispute about a part leaves the rest free; about the whole it bars', async () => {
    const propose = async (at: Known) =>
      codeOf(
        await proposeHandover(
          by('Femke'),
          { ...(await seen(at)), bailiff: 'Van Dam', toKnow: '', reason: 'Geen contact.' },
          on('2026-11-23'),
        ),
      );
    const part = await late('B-23');
    await makeFruitless(pair(), part, on('2026-11-23'));
    done(await protect(by('Femke'), part, on('2026-11-23'), 'DISPUTE', { amount: cents(100_000) }));
    expect(await propose(part)).toBe('DONE');
    const whole = await late('B-24');
    await makeFruitless(pair(), whole, on('2026-11-23'));
    done(await protect(by('Femke'), whole, on('2026-11-23'), 'DISPUTE'));
    expect(await propose(whole)).toBe('HELD');
  });
});

describe('letters', () => {
  const write = async (at: Known, personIds: readonly number[], kind: 'REMINDER' | 'OTHER' = 'REMINDER', sentOn = today.today) =>
    recordLetter(
      by('Femke'),
      {
        ...(await seen(at)),
        kind,
        on: sentOn,
        channel: 'POST',
        personIds: [...personIds],
        amount: cents(1),
        offersSharing: false,
        debtHelp: false,
      },
      today,
    );

  it('none to the dead; a co-tenant goes on and is written to', async () => {
    const at = await home('B-30', { persons: ['HUU', 'MDH'] });
    const [dead, other] = at.personIds as [number, number];
    done(await protect(by('Femke'), at, today, 'DEATH'));
    expect(await write(at, [dead], 'OTHER')).toMatchObject({ refusal: { code: 'HELD', hold: { kind: 'DEATH' } } });
    expect(codeOf(await write(at, [dead, other]))).toBe('HELD');
    expect(codeOf(await write(at, [other]))).toBe('DONE');
    // What went out before it was known is still recorded.
    expect(codeOf(await write(at, [dead], 'REMINDER', day('2026-11-19')))).toBe('DONE');
  });

  it("none under a manager's stop", async () => {
    const at = await home('B-31');
    done(await protect(by('Marijke'), at, today, 'MANAGER_STOP'));
    expect(await write(at, at.personIds, 'OTHER')).toMatchObject({ refusal: { code: 'HELD', hold: { kind: 'MANAGER_STOP' } } });
    expect((await rowOf(at.caseId)).list).toBe('PAUSED');
  });

  it('none about money under bewind while nobody knows the bewindvoerder', async () => {
    const at = await home('B-32');
    done(await protect(by('Femke'), at, today, 'BEWIND'));
    expect(codeOf(await write(at, at.personIds))).toBe('REPRESENTATIVE_UNKNOWN');
    expect(codeOf(await write(at, at.personIds, 'OTHER'))).toBe('DONE');
  });
});
