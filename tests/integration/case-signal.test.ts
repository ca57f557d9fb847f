import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { asSystem } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { day } from '#lib/domain/calendar-date.ts';
import { standing } from '#lib/domain/hold.ts';
import { runArrears } from '#lib/features/ledger/commands.ts';
import { exportSignal } from '#lib/features/signal/commands.ts';
import { seedPeople } from '../../prisma/seed/people.ts';
import { answerOffer, codeOf, done, factsOf, happened, refer, remind, ring } from '../support/case-story.ts';
import { arrive, type Home, type Known, on, owes, paid, rent, rowOf } from '../support/household.ts';

let people: Map<string, Actor>;
const by = (name: string): Actor => people.get(name)!;

beforeAll(async () => {
  people = await seedPeople(on('2026-01-01'));
});
afterAll(closeDatabase);

describe('vignette 1: mevrouw A., rent 642,10', () => {
  const months = (contract: string): Home => ({
    contract,
    rent: 64_210,
    bookings: [rent('2026-09', 64_210), paid('2026-09-03', 62_280), rent('2026-10', 64_210), rent('2026-11', 64_210)],
  });
  let early: Known;
  let late: Known;

  beforeAll(async () => {
    [early, late] = (await arrive([months('A-1'), months('A-2')], on('2026-11-02'))) as [Known, Known];
  });

  it('owes 2.03 months on the 2nd; the newest rent does not count towards a threshold yet', async () => {
    const state = await owes(early.tenancyId);
    expect([state.balanceCents, state.monthsHundredths, state.countedMonthsHundredths]).toEqual([130_350, 203, 103]);
    expect(await rowOf(early.caseId)).toMatchObject({ stage: 'ARREARS_OPEN', version: 1, relapseOfId: null, nextStep: 'SEND_REMINDER' });
    expect(await happened(early)).toEqual(['case.opened']);
  });

  it('counts 2.03 months from the 8th, when the reminder goes out with the offer', async () => {
    await runArrears(day('2026-11-08'), on('2026-11-08'));
    expect((await owes(early.tenancyId)).countedMonthsHundredths).toBe(203);
    expect(await refused(early, '2026-11-08')).toEqual([
      'debtHelpPointedOut',
      'effortOfContact',
      'reactionTermPassed',
      'sharingOffered',
      'writtenReminder',
    ]);
    for (const home of [early, late]) await remind(by('Femke'), home, on('2026-11-08'));
    expect(await refused(early, '2026-11-08')).toEqual(['effortOfContact', 'reactionTermPassed']);
    expect((await factsOf(early)).letters[0]).toMatchObject({ reactionEndsOn: '2026-11-22', offersSharing: true });
  });

  it('has all four pieces of evidence after the contact on the 15th; only the term is still running', async () => {
    for (const home of [early, late]) await ring(by('Ruben'), home, on('2026-11-15'));
    expect(await refused(late, '2026-11-15')).toEqual(['reactionTermPassed']);
    expect(await refused(late, '2026-11-22')).toEqual(['reactionTermPassed']);
    expect((await rowOf(late.caseId)).nextStep).toBe('AWAIT_REACTION');
  });

  it('objects on day 9: a signal that was not sent is barred, also after the term', async () => {
    const letter = (await factsOf(early)).letters[0]!;
    done(await answerOffer(by('Ruben'), early, letter.id, 'OBJECTED', on('2026-11-17')));
    expect(await refused(early, '2026-11-17')).toEqual(['noObjection', 'reactionTermPassed']);
    expect(await refused(early, '2026-11-23')).toEqual(['noObjection']);
    expect(await rowOf(early.caseId)).toMatchObject({ stage: 'ARREARS_OPEN', nextStep: 'DECIDE_AFTER_OBJECTION' });
    expect((await factsOf(early)).signals).toEqual([]);
  });

  it('is asked anew by a new reminder, and then silence counts again', async () => {
    await remind(by('Femke'), early, on('2026-11-24'));
    expect(await refused(early, '2026-12-08')).toEqual(['reactionTermPassed']);
    expect(await codeAsIf(early, '2026-12-09')).toBe('DONE');
  });

  it('the other one said nothing: from the day after the term the coordinator sends it, and nobody else', async () => {
    expect(codeOf(await refer(by('Ruben'), late, on('2026-11-23')))).toBe('MAY_NOT');
    expect(codeOf(await refer(by('Marijke'), late, on('2026-11-23')))).toBe('MAY_NOT');
    expect(codeOf(await refer(by('Kees'), late, on('2026-11-23')))).toBe('ABSENT');
    const signal = done(await refer(by('Femke'), late, on('2026-11-23')));
    const sent = await asSystem((tx) => tx.earlySignal.findUniqueOrThrow({ where: { id: signal } }));
    expect(sent).toMatchObject({ amountCents: 130_350, monthsHundredths: 203, reviewOn: new Date('2026-12-21T00:00:00Z') });
    expect(Object.keys(sent.frozen as object).join()).not.toMatch(/bsn|reden|gezin/i);
    expect(await rowOf(late.caseId)).toMatchObject({ stage: 'EARLY_SIGNAL', nextStep: 'AWAIT_SIGNAL' });
    expect((await factsOf(late)).holds.map((hold) => hold.kind)).toEqual(['EARLY_HELP_RUNNING']);
  });

  it('objects after it was sent: the objection is recorded, the signal withdrawn, the municipality asked to delete it', async () => {
    const letter = (await factsOf(late)).letters[0]!;
    done(await answerOffer(by('Ruben'), late, letter.id, 'OBJECTED', on('2026-11-26')));
    const facts = await factsOf(late);
    expect(facts.signals[0]).toMatchObject({ outcome: 'WITHDRAWN_OBJECTION', outcomeOn: '2026-11-26' });
    expect(facts.replies[0]).toMatchObject({ reply: 'OBJECTED', on: '2026-11-26' });
    expect(facts.holds).toEqual([]);
    expect((await happened(late)).slice(-2)).toEqual(['sharing.reply.recorded', 'signal.feedback.recorded']);
    expect(await refused(late, '2026-12-20')).toContain('noObjection');
    const subject = `${facts.signals[0]!.id}:withdrawn`;
    expect(await asSystem((tx) => tx.outbox.count({ where: { kind: 'signal.export', subject } }))).toBe(1);
    for (const again of [1, 2]) await exportSignal(subject, on(`2026-11-2${6 + again}`));
    const file = await asSystem((tx) => tx.signalExport.findMany({ where: { signalId: facts.signals[0]!.id, kind: 'WITHDRAWN' } }));
    expect(file.map(({ content }) => content.split('\r\n').slice(0, 2))).toEqual([
      ['kenmerk;peildatum;ingetrokkenOp;verzoek', expect.stringMatching(/^[^;]+;23-11-2026;26-11-2026;INTREKKEN EN VERWIJDEREN$/)],
    ]);
  });

  /** The guards that a referral meets on that day, by the real command; nothing of it may stay. */
  async function refused(home: Known, date: string): Promise<string[]> {
    const answer = await refer(by('Femke'), home, on(date));
    if (answer === null || answer.ok || answer.refusal.code !== 'GUARDED') throw new Error(JSON.stringify(answer));
    return answer.refusal.blocks.map((block) => block.id).sort();
  }
  const codeAsIf = async (home: Known, date: string) => codeOf(await refer(by('Femke'), home, on(date)));
});

describe('co-tenants apart', () => {
  it('the objection of one leaves the referral of the other, and what it holds back, as they are', async () => {
    const [home] = (await arrive(
      [
        {
          contract: 'MDH-1',
          persons: ['HUU', 'MDH'],
          bookings: [rent('2026-08', 60_000), rent('2026-09', 60_000), rent('2026-10', 60_000)],
        },
      ],
      on('2026-11-10'),
    )) as [Known];
    const [one, other] = home.personIds as [number, number];
    const letter = await remind(by('Femke'), home, on('2026-11-10'));
    await ring(by('Ruben'), home, on('2026-11-10'));
    done(await refer(by('Femke'), home, on('2026-11-25'), one));
    done(await refer(by('Femke'), home, on('2026-11-26'), other));
    done(await answerOffer(by('Ruben'), home, letter, 'OBJECTED', on('2026-11-27'), one));
    const { signals, holds } = await factsOf(home);
    expect(signals.map((signal) => [signal.personId, signal.outcome])).toEqual([
      [one, 'WITHDRAWN_OBJECTION'],
      [other, null],
    ]);
    expect(standing(holds, day('2026-11-27')).map((hold) => hold.kind)).toContain('EARLY_HELP_RUNNING');
  });
});
