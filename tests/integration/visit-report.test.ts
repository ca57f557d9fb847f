import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { asSystem } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { day } from '#lib/domain/calendar-date.ts';
import { signalEvidence } from '#lib/domain/signal.ts';
import type { QuestionKey } from '#lib/domain/visit.ts';
import { nextAttempt } from '#lib/domain/visit-plan.ts';
import { saveAnswer, saveAnswers } from '#lib/features/visit/commands-answer.ts';
import { addSupplement, sendReport } from '#lib/features/visit/commands-report.ts';
import { seedPeople } from '../../prisma/seed/people.ts';
import { codeOf, done, factsOf, happened } from '../support/case-story.ts';
import { arrive, type Known, on, rent, rowOf } from '../support/household.ts';
import { askVisit, atDoor, fill, planned, send, setSafety, talk, visitOf } from '../support/visit-story.ts';

let people: Map<string, Actor>;
const by = (name: string): Actor => people.get(name)!;
const now = on('2026-11-23');
let place = 0;

beforeAll(async () => {
  people = await seedPeople(on('2026-01-01'));
});
afterAll(closeDatabase);

const come = async (): Promise<Known> =>
  (await arrive([{ contract: `R-${++place}`, bookings: [rent('2026-10', 60_000), rent('2026-11', 60_000)] }], now))[0]!;
const answer = (name: string, visitId: number, question: QuestionKey, value: string, time = '10:00') =>
  saveAnswer(by(name), { visitId, question, value }, on('2026-11-23', time));

describe('answers', () => {
  it('are kept one by one, changed and taken away, and read back after anything', async () => {
    const home = await come();
    const id = await planned(by('Ruben'), home, '2026-11-23', now);
    done(await answer('Ruben', id, 'causeWords', 'Minder ur'));
    done(await answer('Ruben', id, 'causeWords', 'Minder uren'));
    done(await answer('Ruben', id, 'causes', 'INCOME_DROP,OTHER_DEBTS'));
    done(await answer('Ruben', id, 'causes', ''));
    expect((await visitOf(by('Femke'), home, id))!.answers).toEqual({ causeWords: 'Minder uren', causes: '' });
    expect((await rowOf(home.caseId)).version).toBe(2);
    expect((await happened(home)).at(-1)).toBe('visit.planned');
  });

  it('that are none, or look like a BSN, are refused and the old one stays', async () => {
    const home = await come();
    const id = await planned(by('Ruben'), home, '2026-11-23', now);
    done(await answer('Ruben', id, 'canWords', 'Goed'));
    for (const [question, value, code] of [
      ['outcome', 'SPOKEN', 'NOT_AN_ANSWER'],
      ['causes', 'INCOME_DROP,INCOME_DROP', 'NOT_AN_ANSWER'],
      ['proposal', '12,50', 'NOT_AN_ANSWER'],
      ['followUpOn', '2026-02-30', 'NOT_AN_ANSWER'],
      ['canWords', 'x'.repeat(2001), 'NOT_AN_ANSWER'],
      ['canWords', 'Zijn nummer is 111222333', 'ANSWER_LIKE_BSN'],
    ] as const)
      expect(await answer('Ruben', id, question, value), `${question} ${value}`).toMatchObject({ ok: false, refusal: { code, question } });
    expect((await visitOf(by('Ruben'), home, id))!.answers).toEqual({ canWords: 'Goed' });
    const both = saveAnswers(by('Ruben'), { visitId: id, answers: { canWords: 'Beter', doneWords: '111222333' } }, now);
    expect(codeOf(await both)).toBe('ANSWER_LIKE_BSN');
    expect((await visitOf(by('Ruben'), home, id))!.answers).toEqual({ canWords: 'Goed' });
  });

  it('of two people at once: the last one to write a field wins and hears whose words he replaced', async () => {
    const home = await come();
    const id = await planned(by('Ruben'), home, '2026-11-23', now);
    done(await answer('Ruben', id, 'agreed', 'Ruben belt vrijdag', '10:00'));
    done(await answer('Femke', id, 'children', 'YES', '10:01'));
    const femke = await answer('Femke', id, 'agreed', 'Femke belt maandag', '10:02');
    expect(femke).toMatchObject({ ok: true, value: { replaced: { by: 'Ruben Alderliesten', at: new Date('2026-11-23T10:00:00Z') } } });
    expect(await answer('Femke', id, 'agreed', 'Femke belt dinsdag', '10:03')).toMatchObject({ value: { replaced: null } });
    const seen = await visitOf(by('Ruben'), home, id);
    expect(seen!.kept.agreed).toEqual({ value: 'Femke belt dinsdag', by: 'Femke Dijkhuis', at: new Date('2026-11-23T10:03:00Z') });
    const races = await Promise.all(
      ['Ruben', 'Femke', 'Ruben', 'Femke', 'Ruben', 'Femke'].map((name, at) => answer(name, id, 'canWords', `${name} ${at}`, '10:05')),
    );
    expect(races.map(codeOf)).toEqual(Array.from({ length: 6 }, () => 'DONE'));
    const end = (await visitOf(by('Ruben'), home, id))!.kept.canWords!;
    expect(end.value.startsWith(end.by!.split(' ')[0]!)).toBe(true);
  });

  it('of a visit that another team makes are not there', async () => {
    const home = await come();
    const id = await planned(by('Ruben'), home, '2026-11-23', now);
    expect(codeOf(await answer('Samira', id, 'agreed', 'Hallo'))).toBe('ABSENT');
    expect(codeOf(await answer('Ingrid', id, 'agreed', 'Hallo'))).toBe('MAY_NOT');
    expect(await visitOf(by('Samira'), home, id)).toBeNull();
    expect(await visitOf(by('Ingrid'), home, id)).not.toBeNull();
  });
});

describe('the report', () => {
  it('is refused while something is missing, and says what', async () => {
    const home = await come();
    const id = await planned(by('Ruben'), home, '2026-11-23', now);
    expect(await send(by('Ruben'), home, id, now)).toMatchObject({ refusal: { code: 'REPORT_INCOMPLETE', questions: ['outcome'] } });
    await fill(by('Ruben'), id, { outcome: 'SPOKEN_CO_TENANT' }, now);
    expect(await send(by('Ruben'), home, id, now)).toMatchObject({ refusal: { code: 'REPORT_INCOMPLETE', questions: ['conclusion'] } });
    await fill(by('Ruben'), id, { outcome: 'UNSAFE_ABORTED', safety: 'NO_CONCERN' }, now);
    expect(await send(by('Ruben'), home, id, now)).toMatchObject({ refusal: { code: 'REPORT_INCOMPLETE', questions: ['safety'] } });
    expect((await factsOf(home)).contacts).toEqual([]);
  });

  it('stands with its hash, counts as evidence for a signal, and offers help', async () => {
    const home = await come();
    const id = await planned(by('Ruben'), home, '2026-11-23', now);
    await fill(by('Ruben'), id, { ...talk, followUpOn: '2026-12-07' }, on('2026-11-23', '12:50'));
    done(await send(by('Ruben'), home, id, on('2026-11-24', '07:00')));
    const visit = (await visitOf(by('Femke'), home, id))!;
    // Sent the next morning; made when the first answer was given, Amsterdam time.
    expect(visit).toMatchObject({
      state: 'DONE',
      madeOn: '2026-11-23',
      madeTime: '13:50',
      outcome: 'SPOKEN_TENANT',
      conclusion: 'DEBT_HELP',
      followUpOn: '2026-12-07',
    });
    expect(visit.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(visit.offers).toEqual([
      { kind: 'HUURTOESLAG', answer: 'OPEN' },
      { kind: 'MUNICIPAL_DEBT_HELP', answer: 'ACCEPTED' },
    ]);
    const facts = await factsOf(home);
    expect(facts.visits).toMatchObject([{ id, on: '2026-11-23', partOfDay: 'AFTERNOON', spoken: true, concluded: true, children: true }]);
    expect(facts.helpOfferedOn).toBe('2026-11-23');
    expect(facts.contacts).toMatchObject([
      { on: '2026-11-23', channel: 'HOME_VISIT', outcome: 'SPOKEN_TENANT', preventionMentioned: true, debtHelpMentioned: true },
    ]);
    const evidence = signalEvidence(facts, home.personIds[0]!);
    expect([evidence.contact?.channel, evidence.debtHelp?.contact?.channel]).toEqual(['HOME_VISIT', 'HOME_VISIT']);
    expect((await happened(home)).slice(-3)).toEqual(['visit.recorded', 'help.offered', 'help.offered']);
    const event = await asSystem((tx) => tx.auditEvent.findFirstOrThrow({ where: { caseId: home.caseId, type: 'visit.recorded' } }));
    expect(event.data).toEqual({ visit: id, on: '2026-11-23', outcome: 'SPOKEN_TENANT', conclusion: 'DEBT_HELP', hash: visit.hash });
  });

  it('is never changed again, by anybody and from anywhere; it is supplemented', async () => {
    const home = await come();
    const id = await planned(by('Ruben'), home, '2026-11-23', now);
    expect(codeOf(await addSupplement(by('Ruben'), { caseId: home.caseId, visitId: id, text: 'Te vroeg' }, now))).toBe('VISIT_NOT_MADE');
    await fill(by('Ruben'), id, talk, now);
    done(await send(by('Ruben'), home, id, now));
    expect(await answer('Ruben', id, 'agreed', 'Toch anders')).toMatchObject({ refusal: { code: 'VISIT_OVER', state: 'DONE' } });
    expect(codeOf(await send(by('Femke'), home, id, now))).toBe('VISIT_OVER');
    expect(codeOf(await atDoor(by('Ruben'), home, id, now))).toBe('VISIT_OVER');
    const past = (work: (tx: Parameters<Parameters<typeof asSystem>[0]>[0]) => Promise<unknown>) =>
      asSystem(work).then(
        () => 'done',
        (error: Error) => error.message,
      );
    expect(
      await past((tx) =>
        tx.visitAnswer.update({ where: { visitId_question: { visitId: id, question: 'minutes' } }, data: { value: '5' } }),
      ),
    ).toMatch(/report of visit \d+ was sent/);
    expect(await past((tx) => tx.visitAnswer.create({ data: { visitId: id, question: 'agreed', value: 'x', savedAt: now.at } }))).toMatch(
      /report of visit \d+ was sent/,
    );
    const add = (text: string) => addSupplement(by('Femke'), { caseId: home.caseId, visitId: id, text }, on('2026-11-25'));
    expect(codeOf(await add('bsn 111222333'))).toBe('LOOKS_LIKE_BSN');
    done(await add('Mevrouw belde: de uren worden weer meer.'));
    const visit = (await visitOf(by('Ruben'), home, id))!;
    expect(visit.supplements).toMatchObject([{ by: 'Femke Dijkhuis', text: 'Mevrouw belde: de uren worden weer meer.' }]);
    expect(visit.answers.minutes).toBe('45');
    expect((await happened(home)).at(-1)).toBe('visit.supplemented');
  });

  it('is refused when somebody answered after the sender looked', async () => {
    const home = await come();
    const id = await planned(by('Ruben'), home, '2026-11-23', now);
    await fill(by('Ruben'), id, talk, on('2026-11-23', '10:00'));
    done(await answer('Femke', id, 'agreed', 'Ik bel', '10:10'));
    const go = (seen: string) =>
      sendReport(
        by('Ruben'),
        { caseId: home.caseId, visitId: id, seenAt: new Date(`2026-11-23T${seen}:00Z`).getTime() },
        on('2026-11-23', '10:20'),
      );
    expect(await go('10:00')).toMatchObject({ refusal: { code: 'ANSWERS_CHANGED', by: 'Femke Dijkhuis' } });
    expect(codeOf(await go('10:10'))).toBe('DONE');
  });

  it('of a talk with somebody else says nothing about the debt and keeps nothing more', async () => {
    const home = await come();
    const id = await planned(by('Ruben'), home, '2026-11-23', now);
    await fill(by('Ruben'), id, { ...talk, outcome: 'SPOKEN_OTHER', safety: 'VISIT_IN_PAIR' }, now);
    done(await send(by('Ruben'), home, id, now));
    const visit = (await visitOf(by('Ruben'), home, id))!;
    expect(Object.entries(visit.answers).filter(([, value]) => value)).toEqual([['outcome', 'SPOKEN_OTHER']]);
    expect(visit).toMatchObject({ outcome: 'SPOKEN_OTHER', conclusion: null, offers: [] });
    const facts = await factsOf(home);
    expect(facts.contacts).toMatchObject([{ outcome: 'SPOKEN_OTHER', preventionMentioned: false, debtHelpMentioned: false }]);
    expect([facts.holds, facts.helpOfferedOn]).toEqual([[], null]);
  });

  it('that no help is wanted declines every offer; what was concluded is offered, ticked or not', async () => {
    const home = await come();
    const declined = await planned(by('Ruben'), home, '2026-11-23', now);
    await fill(by('Ruben'), declined, { outcome: 'SPOKEN_TENANT', help: 'EK_C,SOCIAL_WORK', conclusion: 'NO_HELP_WANTED' }, now);
    done(await send(by('Ruben'), home, declined, now));
    expect((await visitOf(by('Ruben'), home, declined))!.offers.map((offer) => offer.answer)).toEqual(['DECLINED', 'DECLINED']);
    const concluded = await planned(by('Ruben'), home, '2026-11-24', on('2026-11-24'));
    await fill(by('Ruben'), concluded, { outcome: 'SPOKEN_TENANT', conclusion: 'SOCIAL_WORK' }, on('2026-11-24'));
    done(await send(by('Ruben'), home, concluded, on('2026-11-24')));
    expect((await visitOf(by('Ruben'), home, concluded))!.offers).toEqual([{ kind: 'SOCIAL_WORK', answer: 'ACCEPTED' }]);
  });

  it('sets the measure for the next visit in the place of the old one, for at most a year', async () => {
    const home = await come();
    await setSafety(home, 'POLICE_ADVICE', day('2026-03-01'), day('2027-02-28'));
    const id = await planned(by('Ruben'), home, '2026-11-23', now, { remark: 'Advies: overdag.' });
    await fill(by('Ruben'), id, { ...talk, safety: 'VISIT_IN_PAIR' }, now);
    done(await send(by('Ruben'), home, id, now));
    expect((await factsOf(home)).holds).toMatchObject([
      { kind: 'SAFETY', measure: 'VISIT_IN_PAIR', startsOn: '2026-11-23', endsOn: '2027-11-23' },
    ]);
    expect((await happened(home)).slice(-2)).toEqual(['hold.lifted', 'hold.set']);
    expect(codeOf(await askVisit(by('Ruben'), home, '2026-11-25', now))).toBe('NEEDS_COMPANION');
  });

  it('with a follow-up in the past is refused', async () => {
    const home = await come();
    const id = await planned(by('Ruben'), home, '2026-11-23', now);
    await fill(by('Ruben'), id, { ...talk, followUpOn: '2026-11-20' }, now);
    expect(codeOf(await send(by('Ruben'), home, id, now))).toBe('DAY_IN_PAST');
  });
});

describe('at the door', () => {
  it('not home is one act: an attempt on record, and the next one in another part of the day', async () => {
    const home = await come();
    const id = await planned(by('Ruben'), home, '2026-11-23', now);
    done(await atDoor(by('Ruben'), home, id, on('2026-11-23', '17:30')));
    const facts = await factsOf(home);
    expect(facts.contacts).toMatchObject([{ channel: 'HOME_VISIT', outcome: 'CARD_LEFT', preventionMentioned: false }]);
    expect(signalEvidence(facts, home.personIds[0]!).contact).not.toBeNull();
    expect(facts.visits).toMatchObject([{ outcome: 'NOT_HOME_CARD_LEFT', partOfDay: 'EVENING', spoken: false }]);
    // Evening was tried: three working days on, in the morning.
    expect(nextAttempt(facts, day('2026-11-23'))).toEqual({ on: '2026-11-26', time: '10:00', part: 'MORNING' });
    const second = await planned(by('Ruben'), home, '2026-11-26', on('2026-11-24'));
    done(await atDoor(by('Ruben'), home, second, on('2026-11-26', '09:00'), { outcome: 'APPEARS_VACANT' }));
    expect(nextAttempt(await factsOf(home), day('2026-11-26'))).toEqual({ on: '2026-12-01', time: '14:00', part: 'AFTERNOON' });
  });

  it('refused is recorded neutrally', async () => {
    const home = await come();
    const id = await planned(by('Ruben'), home, '2026-11-23', now);
    done(await atDoor(by('Ruben'), home, id, now, { outcome: 'REFUSED' }));
    expect((await factsOf(home)).contacts).toMatchObject([{ outcome: 'REFUSED' }]);
  });

  it('unsafe asks for a measure, and sets it', async () => {
    const home = await come();
    const id = await planned(by('Ruben'), home, '2026-11-23', now);
    const go = (more: object) => atDoor(by('Ruben'), home, id, now, { outcome: 'UNSAFE_ABORTED', ...more });
    expect(codeOf(await go({}))).toBe('NEEDS_MEASURE');
    expect(codeOf(await go({ measure: 'OFFICE_ONLY', remark: '111222333' }))).toBe('LOOKS_LIKE_BSN');
    done(await go({ measure: 'OFFICE_ONLY', remark: 'Er liep een hond los.' }));
    expect((await factsOf(home)).holds).toMatchObject([{ kind: 'SAFETY', measure: 'OFFICE_ONLY', reason: 'Er liep een hond los.' }]);
    expect(codeOf(await askVisit(by('Ruben'), home, '2026-11-26', now))).toBe('OFFICE_ONLY');
  });

  it('does not throw away a talk that was being written down', async () => {
    const home = await come();
    const id = await planned(by('Ruben'), home, '2026-11-23', now);
    await fill(by('Ruben'), id, { outcome: 'SPOKEN_TENANT', causeWords: 'Minder uren' }, now);
    expect(codeOf(await atDoor(by('Femke'), home, id, now))).toBe('VISIT_STARTED');
    expect((await visitOf(by('Ruben'), home, id))!.answers.causeWords).toBe('Minder uren');
  });

  it('of another case, or of none, is no visit', async () => {
    const [home, other] = [await come(), await come()];
    const id = await planned(by('Ruben'), home, '2026-11-23', now);
    expect(codeOf(await atDoor(by('Ruben'), other, id, now))).toBe('NO_SUCH_VISIT');
    expect(codeOf(await addSupplement(by('Ruben'), { caseId: other.caseId, visitId: id, text: 'x' }, now))).toBe('NO_SUCH_VISIT');
  });
});
