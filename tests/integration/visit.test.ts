import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { asActor, asSystem } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { addDays, day } from '#lib/domain/calendar-date.ts';
import { cancelVisit, moveInRoute, moveVisit } from '#lib/features/visit/commands.ts';
import { getDay, listColleagues } from '#lib/features/visit/queries.ts';
import type { MoveInput } from '#lib/features/visit/schema.ts';
import { seedPeople } from '../../prisma/seed/people.ts';
import { codeOf, done, factsOf, happened } from '../support/case-story.ts';
import { arrive, book, type Home, type Known, on, paid, rent, rowOf, versionOf } from '../support/household.ts';
import { askVisit, atDoor, fill, planned, setSafety, talk, visitOf } from '../support/visit-story.ts';

let people: Map<string, Actor>;
const by = (name: string): Actor => people.get(name)!;
const monday = '2026-11-23';
const now = on(monday);

beforeAll(async () => {
  people = await seedPeople(on('2026-01-01'));
});
afterAll(closeDatabase);

const owing = (contract: string, more: Partial<Home> = {}): Home => ({
  contract,
  bookings: [rent('2026-10', 60_000), rent('2026-11', 60_000)],
  ...more,
});
const come = async (contract: string, more: Partial<Home> = {}): Promise<Known> => (await arrive([owing(contract, more)], now))[0]!;
const moving = async (home: Known, visitId: number, more: Partial<MoveInput> = {}): Promise<MoveInput> => ({
  caseId: home.caseId,
  seenVersion: await versionOf(home.caseId),
  visitId,
  on: day('2026-11-26'),
  time: '14:00',
  workerId: by('Ruben').id,
  companionId: null,
  announced: true,
  purpose: 'CONTACT',
  remark: '',
  ...more,
});

describe('planning', () => {
  it('writes down who goes, when and what for, and the worklist waits for it', async () => {
    const home = await come('V-1');
    const id = await planned(by('Femke'), home, '2026-11-25', now, {
      workerId: by('Ruben').id,
      announced: true,
      remark: 'De bel doet het niet.',
    });
    expect(await visitOf(by('Ruben'), home, id)).toMatchObject({
      state: 'PLANNED',
      plannedOn: '2026-11-25',
      plannedTime: '10:00',
      worker: 'Ruben Alderliesten',
      companion: null,
      announced: true,
      remark: 'De bel doet het niet.',
    });
    expect((await factsOf(home)).plannedVisit).toMatchObject({ id, on: '2026-11-25', worker: 'Ruben Alderliesten' });
    expect((await rowOf(home.caseId)).version).toBe(2);
    expect((await happened(home)).at(-1)).toBe('visit.planned');
    const event = await asSystem((tx) => tx.auditEvent.findFirstOrThrow({ where: { caseId: home.caseId, type: 'visit.planned' } }));
    expect(event.data).toEqual({
      visit: id,
      on: monday,
      planned: '2026-11-25',
      time: '10:00',
      worker: 'Ruben Alderliesten',
      purpose: 'CONTACT',
    });
  });

  it('not in the past, not beyond three months, not with a BSN in the remark', async () => {
    const home = await come('V-2');
    const ask = async (date: string, remark = '') => codeOf(await askVisit(by('Ruben'), home, date, now, { remark }));
    expect([await ask('2026-11-22'), await ask('2027-02-24'), await ask(monday, 'bsn 111222333')]).toEqual([
      'DAY_IN_PAST',
      'DAY_IN_FUTURE',
      'LOOKS_LIKE_BSN',
    ]);
    expect(await versionOf(home.caseId)).toBe(1);
    expect(await ask('2027-02-23')).toBe('DONE');
  });

  it('by a colleague of the team of the case, and not twice the same', async () => {
    const home = await come('V-3');
    expect((await asActor(by('Femke'), (tx) => listColleagues(tx, by('Femke'), home.caseId))).map((one) => one.name)).toEqual([
      'Ruben Alderliesten',
      'Femke Dijkhuis',
    ]);
    expect((await asActor(by('Marijke'), (tx) => listColleagues(tx, by('Marijke'), home.caseId))).map((one) => one.name)).toContain(
      'Marijke Oosterbaan',
    );
    const ask = async (workerId: string, companionId: string | null = null) =>
      codeOf(await askVisit(by('Femke'), home, '2026-11-25', now, { workerId, companionId }));
    expect(await ask(by('Samira').id)).toBe('NO_SUCH_COLLEAGUE');
    expect(await ask(by('Ruben').id, by('Ruben').id)).toBe('NO_SUCH_COLLEAGUE');
    expect(await ask(by('Ruben').id, by('Samira').id)).toBe('NO_SUCH_COLLEAGUE');
    expect(await ask(by('Ruben').id, by('Femke').id)).toBe('DONE');
  });

  it('one at a time; whoever comes second hears who goes when', async () => {
    const home = await come('V-4');
    await planned(by('Ruben'), home, '2026-11-25', now);
    expect(await askVisit(by('Femke'), home, '2026-11-26', now)).toMatchObject({
      ok: false,
      refusal: { code: 'VISIT_ALREADY_PLANNED', on: '2026-11-25', time: '10:00', worker: 'Ruben Alderliesten' },
    });
    expect(codeOf(await askVisit(by('Femke'), home, '2026-11-26', now, { seenVersion: 1 }))).toBe('CHANGED_MEANWHILE');
  });

  it('nobody goes to a household that left, or to a closed case', async () => {
    const home = await come('V-5');
    await asSystem((tx) => tx.rentCase.update({ where: { id: home.caseId }, data: { stage: 'DEPARTED' } }));
    expect(codeOf(await askVisit(by('Ruben'), home, '2026-11-25', now))).toBe('HOUSEHOLD_LEFT');
    await asSystem((tx) =>
      tx.rentCase.update({
        where: { id: home.caseId },
        data: { stage: 'CLOSED', closedOn: new Date('2026-11-23T00:00:00Z'), closeReason: 'WRITTEN_OFF' },
      }),
    );
    expect(codeOf(await askVisit(by('Ruben'), home, '2026-11-25', now))).toBe('CASE_CLOSED');
  });
});

describe('safety', () => {
  it.each([
    ['VISIT_IN_PAIR', {}, 'NEEDS_COMPANION'],
    ['VISIT_IN_PAIR', { companion: 'Femke' }, 'DONE'],
    ['OFFICE_ONLY', { companion: 'Femke', remark: 'Toch even langs' }, 'OFFICE_ONLY'],
    ['POLICE_ADVICE', { companion: 'Femke' }, 'NEEDS_POLICE_ADVICE'],
    ['POLICE_ADVICE', { remark: 'Wijkagent De Boer, 20 november: overdag en met twee.' }, 'DONE'],
  ] as const)('%s with %o: %s', async (measure, more: { companion?: string; remark?: string }, code) => {
    const home = await come(`VS-${measure}-${Object.keys(more).join('')}-${code}`.toUpperCase());
    await setSafety(home, measure, day('2026-06-01'), day('2027-05-31'));
    const answer = await askVisit(by('Ruben'), home, '2026-11-25', now, {
      companionId: more.companion ? by(more.companion).id : null,
      remark: more.remark ?? '',
    });
    expect(codeOf(answer)).toBe(code);
    if (code !== 'DONE') expect(answer).toMatchObject({ refusal: { until: '2027-05-31' } });
  });

  it('a measure that ran out yesterday asks nothing; one that ends today still does', async () => {
    const home = await come('VS-TERM');
    await setSafety(home, 'OFFICE_ONLY', day('2026-06-01'), day('2026-11-23'));
    expect(codeOf(await askVisit(by('Ruben'), home, '2026-11-24', now))).toBe('OFFICE_ONLY');
    expect(codeOf(await askVisit(by('Ruben'), home, '2026-11-24', on('2026-11-24')))).toBe('DONE');
  });
});

describe('moving and calling off', () => {
  it('moves under the same conditions, with its own event, and says what cannot be moved', async () => {
    const home = await come('M-1');
    const other = await come('M-2');
    const id = await planned(by('Ruben'), home, '2026-11-25', now);
    expect(codeOf(await moveVisit(by('Ruben'), await moving(home, id, { on: day('2026-11-20') }), now))).toBe('DAY_IN_PAST');
    done(await moveVisit(by('Ruben'), await moving(home, id), now));
    expect(await visitOf(by('Ruben'), home, id)).toMatchObject({ plannedOn: '2026-11-26', plannedTime: '14:00', announced: true });
    expect((await happened(home)).slice(-2)).toEqual(['visit.planned', 'visit.moved']);
    expect(codeOf(await moveVisit(by('Ruben'), await moving(other, id), now))).toBe('NO_SUCH_VISIT');
    done(
      await cancelVisit(
        by('Ruben'),
        { caseId: home.caseId, seenVersion: await versionOf(home.caseId), visitId: id, reason: 'Betaald' },
        now,
      ),
    );
    expect((await factsOf(home)).plannedVisit).toBeNull();
    expect(await visitOf(by('Ruben'), home, id)).toMatchObject({ state: 'CANCELLED', cancelledReason: 'Betaald' });
    expect((await happened(home)).at(-1)).toBe('visit.cancelled');
    expect(await moveVisit(by('Ruben'), await moving(home, id), now)).toMatchObject({
      refusal: { code: 'VISIT_OVER', state: 'CANCELLED' },
    });
    expect(codeOf(await askVisit(by('Ruben'), home, '2026-11-27', now))).toBe('DONE');
  });

  it('a reason that looks like a BSN is not kept', async () => {
    const home = await come('M-3');
    const id = await planned(by('Ruben'), home, '2026-11-25', now);
    const seenVersion = await versionOf(home.caseId);
    expect(codeOf(await cancelVisit(by('Ruben'), { caseId: home.caseId, seenVersion, visitId: id, reason: '111222333' }, now))).toBe(
      'LOOKS_LIKE_BSN',
    );
    expect((await visitOf(by('Ruben'), home, id))!.state).toBe('PLANNED');
  });
});

describe('the day', () => {
  it('stands in route order, says what was paid since, and the next day with visits', async () => {
    const [a, b, c, d] = (await arrive(
      ['D-1', 'D-2', 'D-3', 'D-4'].map((contract) => owing(contract)),
      now,
    )) as [Known, Known, Known, Known];
    const kees = on('2026-11-30');
    const first = await planned(by('Ruben'), a, '2026-12-01', kees, { time: '11:00' });
    const second = await planned(by('Ruben'), b, '2026-12-01', kees, { time: '09:30', companionId: by('Femke').id });
    const third = await planned(by('Ruben'), c, '2026-12-01', kees, { time: '13:00' });
    await planned(by('Ruben'), d, '2026-12-04', kees, { time: '15:00' });
    await book(
      'D-1',
      [
        paid('2026-11-29', 1_000, { key: 'before' }),
        paid('2026-11-30', 16_000, { key: 'since' }),
        paid('2026-12-01', 4_000, { key: 'late' }),
      ],
      on('2026-12-01'),
    );
    const today = day('2026-12-01');
    const view = (name = 'Ruben') => asActor(by(name), (tx) => getDay(tx, by(name), today));
    expect((await view()).today.map((stop) => stop.id)).toEqual([second, first, third]);
    expect((await view()).today.map((stop) => stop.paidSince)).toEqual([0, 20_000, 0]);
    expect((await view()).next).toMatchObject({ on: '2026-12-04', count: 1, time: '15:00', street: 'Lindelaan' });
    expect((await view('Femke')).today.map((stop) => [stop.id, stop.mine, stop.with])).toEqual([[second, false, 'Ruben Alderliesten']]);

    done(await moveInRoute(by('Ruben'), { visitId: third, direction: 'EARLIER' }, on('2026-12-01')));
    expect((await view()).today.map((stop) => stop.id)).toEqual([second, third, first]);
    done(await moveInRoute(by('Ruben'), { visitId: second, direction: 'EARLIER' }, on('2026-12-01')));
    expect((await view()).today.map((stop) => stop.id)).toEqual([second, third, first]);
    done(await moveInRoute(by('Ruben'), { visitId: second, direction: 'LATER' }, on('2026-12-01')));
    expect((await view()).today.map((stop) => stop.id)).toEqual([third, second, first]);
    expect(codeOf(await moveInRoute(by('Femke'), { visitId: second, direction: 'LATER' }, on('2026-12-01')))).toBe('MAY_NOT');

    done(await atDoor(by('Ruben'), a, first, on('2026-12-01', '09:00')));
    const after = await view();
    expect(after.today.map((stop) => [stop.id, stop.state])).toEqual([
      [third, 'PLANNED'],
      [second, 'PLANNED'],
      [first, 'DONE'],
    ]);
    expect(codeOf(await moveInRoute(by('Ruben'), { visitId: first, direction: 'LATER' }, on('2026-12-01')))).toBe('VISIT_OVER');
    await fill(by('Ruben'), second, { outcome: talk.outcome! }, on('2026-12-01', '10:00'));
    expect((await view()).today.find((stop) => stop.id === second)).toMatchObject({ state: 'PLANNED', outcome: 'SPOKEN_TENANT' });
    const tomorrow = await asActor(by('Ruben'), (tx) => getDay(tx, by('Ruben'), addDays(today, 1)));
    expect(tomorrow.behind.map((stop) => stop.id)).toEqual(expect.arrayContaining([second, third]));
    expect(tomorrow.behind.map((stop) => stop.id)).not.toContain(first);
    expect(tomorrow.today).toEqual([]);
    const again = await planned(by('Ruben'), a, '2026-12-02', on('2026-12-01', '10:00'));
    expect((await asActor(by('Ruben'), (tx) => getDay(tx, by('Ruben'), day('2026-12-02')))).today).toMatchObject([
      {
        id: again,
        attempts: 1,
        lastAttemptOn: '2026-12-01',
        lastContact: { on: '2026-12-01', channel: 'HOME_VISIT', outcome: 'CARD_LEFT' },
      },
    ]);
    expect((await visitOf(by('Ruben'), a, again))!.paidMonths).toEqual(['2026-11', '2026-12']);
  });

  it('is one question to the database, however many visits', async () => {
    const homes = await arrive(
      Array.from({ length: 12 }, (_, at) => owing(`Q-${at}`)),
      now,
    );
    for (const home of homes) await planned(by('Femke'), home, '2026-12-15', on('2026-12-14'));
    const statements = await asActor(by('Femke'), async (tx) => {
      let asked = 0;
      const counting = new Proxy(tx, {
        get(target, name, receiver) {
          if (name !== '$queryRaw') return Reflect.get(target, name, receiver);
          return (...args: unknown[]) => {
            asked++;
            return (target.$queryRaw as (...all: unknown[]) => unknown)(...args);
          };
        },
      });
      expect((await getDay(counting, by('Femke'), day('2026-12-15'))).today).toHaveLength(12);
      return asked;
    });
    expect(statements).toBe(1);
  });
});
