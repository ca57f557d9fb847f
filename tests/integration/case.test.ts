import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { asActor, asSystem } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { addDays, addMonths, day } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import { closeCase, correctStage } from '#lib/features/case/commands.ts';
import { getCase } from '#lib/features/case/queries.ts';
import type { CloseInput } from '#lib/features/case/schema.ts';
import { recordPromise } from '#lib/features/contact/commands.ts';
import { resumeCase } from '#lib/features/hold/commands.ts';
import { runArrears } from '#lib/features/ledger/commands.ts';
import { openNote } from '#lib/features/note/commands.ts';
import { getOpenedNote } from '#lib/features/note/queries.ts';
import { seedPeople } from '../../prisma/seed/people.ts';
import { codeOf, done, factsOf, giveNotice, happened, makeReferred, pause, remind, seal } from '../support/case-story.ts';
import { arrive, book, claim, type Home, type Known, locateOne, moveIn, on, paid, rent, rowOf, versionOf } from '../support/household.ts';

let people: Map<string, Actor>;
const by = (name: string): Actor => people.get(name)!;

beforeAll(async () => {
  people = await seedPeople(on('2026-01-01'));
});
afterAll(closeDatabase);

const arriveOne = async (home: Home, date: string): Promise<Known> => (await arrive([home], on(date)))[0]!;

describe('letters', () => {
  const two = (contract: string, more: Partial<Home> = {}): Home => ({
    contract,
    bookings: [rent('2026-09', 60_000), rent('2026-10', 60_000)],
    ...more,
  });

  it('a fourteen-day notice without a reminder is refused, and the letter is not there either', async () => {
    const home = await arriveOne(two('L-1'), '2026-11-09');
    const answer = await giveNotice(by('Femke'), home, on('2026-11-10'));
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'GUARDED', blocks: [{ id: 'reminderSent' }] } });
    expect((await factsOf(home)).letters).toEqual([]);
    expect(await versionOf(home.caseId)).toBe(1);
    expect(await happened(home)).toEqual(['case.opened']);
  });

  it('after a reminder it moves the case, with its day of delivery and of costs', async () => {
    const home = await arriveOne(two('L-2'), '2026-11-09');
    await remind(by('Femke'), home, on('2026-11-10'));
    done(await giveNotice(by('Femke'), home, on('2026-11-19')));
    const letter = await asSystem((tx) => tx.letter.findFirstOrThrow({ where: { caseId: home.caseId, kind: 'FOURTEEN_DAY_NOTICE' } }));
    // Thursday; three postal days without Sunday and Monday: Friday, Saturday, Tuesday. Fifteen days on; costs the day after.
    expect([letter.deliveredOn, letter.costsFrom]).toEqual([new Date('2026-11-24T00:00:00Z'), new Date('2026-12-10T00:00:00Z')]);
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'FOURTEEN_DAY_NOTICE', version: 3 });
    expect((await happened(home)).slice(-2)).toEqual(['letter.recorded', 'case.stage.moved']);
  });

  it('under bewind a letter about money goes to the bewindvoerder, not to the tenant', async () => {
    const home = await arriveOne(two('L-3', { persons: ['HUU', 'BWI'] }), '2026-11-09');
    const [tenant, trustee] = home.personIds as [number, number];
    await expect(remind(by('Femke'), home, on('2026-11-10'), [tenant])).rejects.toThrow('ADDRESS_REPRESENTATIVE');
    await remind(by('Femke'), home, on('2026-11-10'), [trustee]);
    expect(codeOf(await giveNotice(by('Femke'), home, on('2026-11-12'), [tenant]))).toBe('ADDRESS_REPRESENTATIVE');
    expect(codeOf(await giveNotice(by('Femke'), home, on('2026-11-12'), [trustee]))).toBe('DONE');
    expect((await rowOf(home.caseId)).stage).toBe('FOURTEEN_DAY_NOTICE');
  });
});

describe('promise, pause, note', () => {
  const owing = (contract: string): Home => ({ contract, bookings: [rent('2026-09', 60_000), rent('2026-10', 60_000)] });

  it('a promise holds the notice back until its day, and is waited for', async () => {
    const home = await arriveOne(owing('P-1'), '2026-11-09');
    await remind(by('Femke'), home, on('2026-11-10'));
    const seen = { caseId: home.caseId, seenVersion: await versionOf(home.caseId) };
    done(await recordPromise(by('Ruben'), { ...seen, amount: cents(30_000), by: day('2026-11-20'), channel: 'PHONE' }, on('2026-11-11')));
    expect((await factsOf(home)).holds).toMatchObject([{ kind: 'DEFERRAL', startsOn: '2026-11-11', endsOn: '2026-11-20' }]);
    expect((await rowOf(home.caseId)).nextStep).toBe('AWAIT_PROMISE');
    expect(codeOf(await giveNotice(by('Femke'), home, on('2026-11-20')))).toBe('HELD');
    expect(codeOf(await giveNotice(by('Femke'), home, on('2026-11-21')))).toBe('DONE');
  });

  it('a promise cannot lie in the past or too far ahead', async () => {
    const home = await arriveOne(owing('P-2'), '2026-11-09');
    const ask = (until: string) =>
      recordPromise(
        by('Ruben'),
        { caseId: home.caseId, seenVersion: 1, amount: cents(1), by: day(until), channel: 'PHONE' },
        on('2026-11-11'),
      );
    expect([codeOf(await ask('2026-11-10')), codeOf(await ask('2027-01-12')), await versionOf(home.caseId)]).toEqual([
      'DAY_IN_PAST',
      'PROMISE_TOO_FAR',
      1,
    ]);
    expect(codeOf(await ask('2027-01-11'))).toBe('DONE');
  });

  it('a paused case stands still, and goes on by a reason or by its day', async () => {
    const home = await arriveOne(owing('P-3'), '2026-11-09');
    const holdId = await pause(by('Femke'), home, on('2026-11-10'));
    expect(await rowOf(home.caseId)).toMatchObject({ list: 'PAUSED', nextStep: 'PAUSED', nextDueOn: new Date('2026-11-21T00:00:00Z') });
    done(
      await resumeCase(
        by('Femke'),
        { caseId: home.caseId, seenVersion: await versionOf(home.caseId), holdId, reason: 'Weer thuis' },
        on('2026-11-12'),
      ),
    );
    expect(await rowOf(home.caseId)).toMatchObject({ list: 'OURS', nextStep: 'SEND_REMINDER' });
    await pause(by('Femke'), home, on('2026-11-12'));
    await runArrears(day('2026-11-22'), on('2026-11-22'));
    expect((await rowOf(home.caseId)).list).toBe('PAUSED');
    await runArrears(day('2026-11-23'), on('2026-11-23'));
    expect((await rowOf(home.caseId)).list).toBe('OURS');
  });

  it('a restricted note shows its text to whoever gave a reason, for five minutes, and writes that down', async () => {
    const home = await arriveOne(owing('P-4'), '2026-11-09');
    const noteId = await seal(by('Ruben'), home, on('2026-11-10'));
    const read = (name: string, time: string) =>
      asActor(by(name), (tx) => getOpenedNote(tx, by(name), home.caseId, noteId, on('2026-11-10', time)));
    const view = await asActor(by('Femke'), (tx) => getCase(tx, by('Femke'), home.caseId, on('2026-11-10', '08:30')));
    expect(view!.notes).toMatchObject([{ id: noteId, text: null }]);
    expect(JSON.stringify(view)).not.toContain('Alleen met reden');
    expect(await read('Femke', '09:00')).toBeNull();
    done(await openNote(by('Femke'), { caseId: home.caseId, noteId, reason: 'Overdracht' }, on('2026-11-10', '09:00')));
    expect([await read('Femke', '09:05'), await read('Femke', '09:06'), await read('Ruben', '09:01')]).toEqual([
      'Alleen met reden te lezen.',
      null,
      null,
    ]);
    expect((await happened(home)).slice(-2)).toEqual(['case.viewed', 'note.revealed']);
  });
});

describe('closing and correcting', () => {
  const close = async (home: Known, date: string, reason: CloseInput['reason'] = 'PAID_OFF', name = 'Femke') =>
    closeCase(by(name), { caseId: home.caseId, seenVersion: await versionOf(home.caseId), reason, note: '' }, on(date));

  it('paid off is refused while something is owed, and proposed and accepted when nothing is', async () => {
    const home = await arriveOne({ contract: 'S-1', bookings: [rent('2026-10', 60_000)] }, '2026-11-09');
    expect(await close(home, '2026-11-09')).toMatchObject({ ok: false, refusal: { code: 'GUARDED', blocks: [{ id: 'paidToDate' }] } });
    await book(home.contract, [paid('2026-11-10', 60_000)], on('2026-11-11'));
    expect(await rowOf(home.caseId)).toMatchObject({
      stage: 'ARREARS_OPEN',
      nextStep: 'CLOSE_PAID',
      closeProposedOn: new Date('2026-11-11T00:00:00Z'),
    });
    expect(codeOf(await close(home, '2026-11-12', 'PAID_OFF', 'Ruben'))).toBe('NOT_YOUR_ROLE');
    done(await close(home, '2026-11-12'));
    expect(await rowOf(home.caseId)).toMatchObject({
      stage: 'CLOSED',
      closeReason: 'PAID_OFF',
      closedOn: new Date('2026-11-12T00:00:00Z'),
      list: 'DONE',
    });
    expect(await happened(home)).toEqual(['case.opened', 'case.closing.proposed', 'case.closed']);
    expect(codeOf(await close(home, '2026-11-13'))).toBe('NO_SUCH_MOVE');
  });

  it('takes the proposal back when new arrears come', async () => {
    const home = await arriveOne({ contract: 'S-2', bookings: [rent('2026-10', 60_000), paid('2026-11-08', 1)] }, '2026-11-09');
    await book(home.contract, [paid('2026-11-10', 59_999)], on('2026-11-10'));
    expect((await rowOf(home.caseId)).closeProposedOn).not.toBeNull();
    await book(home.contract, [claim('2026-11-11', 100)], on('2026-11-11'));
    expect((await rowOf(home.caseId)).closeProposedOn).toBeNull();
  });

  it.each([
    ['INC', '2026-12-20', true],
    ['INC', '2027-01-20', false],
    ['OVB', '2026-11-12', false],
  ] as const)('paid by %s and closed on %s: with reservation %s', async (method, date, reserved) => {
    const home = await arriveOne({ contract: `S-${method}-${date}`, method, bookings: [rent('2026-10', 60_000)] }, '2026-11-09');
    await book(home.contract, [paid('2026-11-10', 60_000)], on('2026-11-11'));
    done(await close(home, date));
    const event = await asSystem((tx) => tx.auditEvent.findFirstOrThrow({ where: { caseId: home.caseId, type: 'case.closed' } }));
    expect(event.data).toMatchObject({ reserved, reason: 'PAID_OFF', from: 'ARREARS_OPEN' });
  });

  it.each(['PLAN_COMPLETED', 'AGREEMENT_COMPLETED'] as const)('%s is refused where there is no plan and money is owed', async (reason) => {
    const home = await arriveOne({ contract: `S-${reason}`, bookings: [rent('2026-10', 60_000)] }, '2026-11-09');
    expect(codeOf(await close(home, '2026-11-10', reason))).not.toBe('DONE');
  });

  it('only a manager puts a case back, with a reason, and only back', async () => {
    const home = await arriveOne({ contract: 'S-4', bookings: [rent('2026-09', 60_000), rent('2026-10', 60_000)] }, '2026-11-09');
    const { signalId } = await makeReferred(by('Marijke'), by('Femke'), home, on('2026-11-10'));
    const correct = async (name: string, to: 'ARREARS_OPEN' | 'BAILIFF') =>
      codeOf(
        await correctStage(
          by(name),
          { caseId: home.caseId, seenVersion: await versionOf(home.caseId), to, reason: 'Verkeerde zaak' },
          on('2026-11-11'),
        ),
      );
    expect([await correct('Femke', 'ARREARS_OPEN'), await correct('Ruben', 'ARREARS_OPEN'), await correct('Marijke', 'BAILIFF')]).toEqual([
      'NOT_YOUR_ROLE',
      'NOT_YOUR_ROLE',
      'NO_SUCH_MOVE',
    ]);
    expect(await correct('Marijke', 'ARREARS_OPEN')).toBe('DONE');
    expect((await factsOf(home)).signals.map((signal) => signal.id)).toEqual([signalId]);
    const event = await asSystem((tx) =>
      tx.auditEvent.findFirstOrThrow({ where: { caseId: home.caseId, type: 'case.stage.moved' }, orderBy: { seq: 'desc' } }),
    );
    expect(event.data).toMatchObject({ move: 'T21', from: 'EARLY_SIGNAL', to: 'ARREARS_OPEN', reason: 'Verkeerde zaak' });
  });

  it.each([
    ['PAID_OFF', -1, true],
    ['PAID_OFF', 0, false],
    ['ENTERED_IN_ERROR', -1, false],
  ] as const)('closed as %s: new arrears twelve months later, %i days, are a relapse: %s', async (reason, days, relapse) => {
    const contract = `S-T20-${reason}${days}`;
    const home = await arriveOne({ contract, bookings: [claim('2026-10-01', 60_000)] }, '2026-11-09');
    if (reason === 'PAID_OFF') await book(contract, [paid('2026-11-10', 60_000)], on('2026-11-10'));
    done(await close(home, '2026-11-12', reason));
    if (reason !== 'PAID_OFF') await book(contract, [paid('2026-11-13', 60_000)], on('2026-11-13'));
    const date = addDays(addMonths(day('2026-11-12'), 12), days);
    await book(contract, [claim(addDays(date, -8), 60_000)], on(addDays(date, -8)));
    await runArrears(date, on(date));
    const again = await locateOne(contract);
    expect(again.caseId).not.toBe(home.caseId);
    expect(await rowOf(again.caseId)).toMatchObject({
      stage: 'ARREARS_OPEN',
      relapseOfId: relapse ? home.caseId : null,
      openedOn: new Date(`${date}T00:00:00Z`),
    });
  });
});

describe('a case opens by the run', () => {
  const cases: readonly (readonly [string, Home['bookings'], string, boolean])[] = [
    ['49,99 for long', [claim('2026-03-02', 4_999)], '2026-04-20', false],
    ['50,00 for long', [claim('2026-03-02', 5_000)], '2026-04-20', true],
    ['seven days past due', [claim('2026-04-13', 60_000)], '2026-04-20', false],
    ['eight days past due', [claim('2026-04-12', 60_000)], '2026-04-20', true],
    [
      'a remainder, and the newest rent on the 7th',
      [rent('2026-03', 60_000), paid('2026-03-05', 57_000), rent('2026-04', 60_000)],
      '2026-04-07',
      false,
    ],
    [
      'a remainder, and the newest rent on the 8th',
      [rent('2026-03', 60_000), paid('2026-03-05', 57_000), rent('2026-04', 60_000)],
      '2026-04-08',
      true,
    ],
    ['only the newest rent, on the 8th', [rent('2026-04', 60_000)], '2026-04-08', false],
    ['only the newest rent, on the 9th', [rent('2026-04', 60_000)], '2026-04-09', true],
  ];

  it.each(cases)('%s', async (title, bookings, date, opens) => {
    const contract = `O-${title}`.toUpperCase();
    const before = addMonths(day(date), -2);
    await moveIn([{ contract, team: 'NOORD' }], on(before));
    // The bookings come in long before they count, so that it is the run that finds them.
    await book(contract, bookings!, on(before));
    expect((await locateOne(contract)).caseId).toBe(0);
    await runArrears(day(date), on(date));
    const home = await locateOne(contract);
    expect(home.caseId > 0).toBe(opens);
    const { caseId } = home;
    await runArrears(day(date), on(date));
    expect((await locateOne(contract)).caseId).toBe(caseId);
  });
});
