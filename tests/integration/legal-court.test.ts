import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { asActor, asSystem } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { day } from '#lib/domain/calendar-date.ts';
import { gapsOf } from '#lib/domain/court-file.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { findCase } from '#lib/features/case/commands.ts';
import { runArrears } from '#lib/features/ledger/commands.ts';
import { endCourt, recordGrace, recordSummons, setHearing, summon } from '#lib/features/legal/commands-court.ts';
import { getCourt } from '#lib/features/legal/queries-court.ts';
import type { CourtEnd } from '#lib/features/legal/schema-court.ts';
import { startSupport } from '#lib/features/support/commands.ts';
import { seedPeople } from '../../prisma/seed/people.ts';
import { codeOf, done, factsOf, giveNotice, happened, remind, ring } from '../support/case-story.ts';
import { arrive, book, type Known, on, paid, rent, rowOf } from '../support/household.ts';
import {
  freezeIt,
  makeHandedOver,
  makeSummoned,
  type Pair,
  proposeIt,
  seenBy,
  settleIt,
  stateIt,
  summonIt,
} from '../support/legal-story.ts';

const now = on('2026-11-23');
let people: Map<string, Actor>;
let homes: Known[];
let pair: Pair;
const by = (name: string): Actor => people.get(name)!;
const next = (): Known => homes.shift()!;
const view = (home: Known) => asActor(by('Femke'), async (tx) => getCourt(tx, (await findCase(tx, home.caseId))!));
const hear = async (home: Known, date: string, at: Moment, name = 'Femke') =>
  setHearing(by(name), { ...(await seenBy(home)), hearing: day(date) }, at);
const grace = async (home: Known, orderedOn: string, until: string, at: Moment) =>
  recordGrace(by('Femke'), { ...(await seenBy(home)), orderedOn: day(orderedOn), until: day(until) }, at);
const end = async (home: Known, outcome: CourtEnd, at: Moment) =>
  endCourt(by('Femke'), { ...(await seenBy(home)), outcome, on: at.today, reason: 'Brief van de rechtbank.' }, at);

beforeAll(async () => {
  people = await seedPeople(on('2026-11-01'));
  pair = { proposer: by('Femke'), manager: by('Marijke') };
  const bookings = ['2026-08', '2026-09', '2026-10', '2026-11'].map((month) => rent(month, 60_000));
  homes = await arrive(
    [
      ...Array.from({ length: 11 }, (_, at) => ({ contract: `R-${at}`, bookings })),
      { contract: 'R-BWI', persons: ['HUU', 'BWI'], bookings },
    ],
    now,
  );
});
afterAll(closeDatabase);

describe('the court file', () => {
  let home: Known;

  it('is frozen only while the bailiff has the case', async () => {
    home = next();
    expect(codeOf(await freezeIt(by('Femke'), home, now))).toBe('NO_SUCH_MOVE');
    await makeHandedOver(pair, home, now);
    expect(codeOf(await freezeIt(by('Ruben'), home, now))).toBe('MAY_NOT');
    expect(codeOf(await freezeIt(by('Femke'), home, now, 'BSN 111222333'))).toBe('LOOKS_LIKE_BSN');
    done(await freezeIt(by('Femke'), home, now, 'Nog geen betaalstand.'));
  });

  it('holds facts and ids of evidence, no names and no summaries, and says what is missing', async () => {
    const { file } = await view(home);
    expect(file).toMatchObject({ intact: true, frozenOn: '2026-11-23', frozenBy: by('Femke').name });
    expect(file!.file).toMatchObject({
      contract: home.contract,
      parties: [{ id: home.personIds[0], role: 'HUU' }],
      balance: 240_000,
      open: 240_000,
      monthsHundredths: 400,
      notice: { sentOn: '2026-11-23', persons: home.personIds },
      evidence: [{ person: home.personIds[0], objection: null }],
      signals: [{ person: home.personIds[0], outcome: 'NO_CONTACT' }],
      contacts: [{ channel: 'DOORSTEP', outcome: 'SPOKEN_TENANT' }],
      legalNote: 'Nog geen betaalstand.',
      children: null,
    });
    expect(file!.file.claims).toHaveLength(4);
    expect(JSON.stringify(file!.file)).not.toMatch(/Aalders|Gesproken aan de deur/);
    expect(gapsOf(file!.file)).toEqual(['noticeTerm', 'children', 'proposal']);
    const unmet = file!.file.checks.filter((check) => !check.met).map((check) => check.id);
    expect(unmet).toEqual(['freshStatement', 'signalOfUse']);
  });

  it('counts until something changes, in the case or in what is owed', async () => {
    expect((await factsOf(home)).courtFileFrozen).toBe(true);
    done(await stateIt(by('Femke'), home, now));
    expect((await factsOf(home)).courtFileFrozen).toBe(false);
    done(await freezeIt(by('Femke'), home, now));
    await ring(by('Ruben'), home, { ...now, at: new Date(now.at.getTime() + 60_000) });
    expect((await factsOf(home)).courtFileFrozen).toBe(false);
    done(await freezeIt(by('Femke'), home, { ...now, at: new Date(now.at.getTime() + 120_000) }));
    expect((await factsOf(home)).courtFileFrozen).toBe(true);
    await book(home.contract, [paid('2026-11-23', 10_000)], now);
    expect((await factsOf(home)).courtFileFrozen).toBe(false);
    expect(await summonIt(by('Marijke'), home, now)).toMatchObject({ refusal: { code: 'GUARDED', blocks: [{ id: 'courtFileFrozen' }] } });
    expect((await happened(home)).filter((type) => type === 'court.file.frozen')).toHaveLength(3);
  });
});

describe('the summons', () => {
  it('is the decision of a manager, on a fresh statement and a frozen file', async () => {
    const home = next();
    await makeHandedOver(pair, home, now);
    const blocks = async (at = now) => {
      const answer = await summonIt(by('Marijke'), home, at);
      return answer !== null && !answer.ok && answer.refusal.code === 'GUARDED' ? answer.refusal.blocks.map((block) => block.id) : answer;
    };
    expect(await blocks()).toEqual(['courtFileFrozen', 'freshStatement']);
    done(await stateIt(by('Femke'), home, now));
    expect(await blocks()).toEqual(['courtFileFrozen']);
    done(await freezeIt(by('Femke'), home, now));
    // Two working days old is fresh, three is not.
    expect(await blocks(on('2026-11-26'))).toEqual(['freshStatement']);
    expect(codeOf(await summonIt(by('Femke'), home, now))).toBe('MAY_NOT');
    expect(codeOf(await summonIt(by('Marijke'), home, now, 999_999))).toBe('NOT_A_PARTY');
    const seen = { ...(await seenBy(home)), personId: home.personIds[0]!, court: '111222333', signalOrObjection: '' };
    expect(codeOf(await summon(by('Marijke'), seen, now))).toBe('LOOKS_LIKE_BSN');
    const at = on('2026-11-25');
    const both = await Promise.all(['Marijke', 'Anton'].map((name) => summon(by(name), { ...seen, court: 'Rechtbank Amsterdam' }, at)));
    expect(both.map(codeOf).sort()).toEqual(['CHANGED_MEANWHILE', 'DONE']);
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'COURT', nextStep: 'AWAIT_HEARING_DATE' });
    expect((await view(home)).cases).toMatchObject([
      { court: 'Rechtbank Amsterdam', decidedOn: '2026-11-25', summonedOn: null, ended: null },
    ]);
  });

  it('goes to the bewindvoerder, and to nobody else', async () => {
    const home = homes.pop()!;
    const [tenant, bewind] = home.personIds as [number, number];
    await remind(by('Femke'), home, now);
    await ring(by('Ruben'), home, now);
    done(await giveNotice(by('Femke'), home, now));
    const decisionId = done(await proposeIt(by('Femke'), home, now));
    done(await settleIt(by('Marijke'), home, decisionId, 'APPROVED', now, { signalWithoutFruit: 'Bewindvoerder wil geen melding.' }));
    done(await stateIt(by('Femke'), home, now));
    done(await freezeIt(by('Marijke'), home, now, 'De bewindvoerder vroeg om een uitspraak.'));
    const { file } = await view(home);
    expect(file!.file.checks.find((check) => check.id === 'signalOrObjection')).toMatchObject({ met: false, overridden: true });
    expect(gapsOf(file!.file)).toContain('signal');
    // Without a signal only with the manager's legal reason.
    expect(await summonIt(by('Marijke'), home, now, bewind)).toMatchObject({ refusal: { blocks: [{ id: 'signalOrObjection' }] } });
    const note = 'De bewindvoerder vroeg om een uitspraak.';
    expect(await summonIt(by('Marijke'), home, now, tenant, note)).toMatchObject({ refusal: { blocks: [{ id: 'summonsAddressee' }] } });
    done(await summonIt(by('Marijke'), home, now, bewind, note));
    expect((await view(home)).cases[0]!.addressedTo).toBe(bewind);
    const moved = await asSystem((tx) =>
      tx.auditEvent.findFirstOrThrow({ where: { caseId: home.caseId, type: 'case.stage.moved' }, orderBy: { seq: 'desc' } }),
    );
    expect(moved.data).toMatchObject({ move: 'T6', overrides: { signalOrObjection: note } });
  });

  it('a moratorium bars it', async () => {
    const home = next();
    await makeHandedOver(pair, home, now);
    await asSystem((tx) =>
      tx.hold.create({
        data: { caseId: home.caseId, kind: 'MORATORIUM_287B', reason: 'Beschikking', startsOn: now.at, recordedAt: now.at },
      }),
    );
    expect(await summonIt(by('Marijke'), home, now)).toMatchObject({ refusal: { code: 'HELD', hold: { kind: 'MORATORIUM_287B' } } });
  });
});

describe('before the judge', () => {
  let home: Known;

  it('the summons is served, the hearing set, adjourned, and the old day stays on record', async () => {
    home = next();
    expect(codeOf(await hear(home, '2026-12-22', now))).toBe('NO_COURT_CASE');
    await makeSummoned(pair, home, now);
    const serve = async (date: string, name = 'Femke') =>
      recordSummons(by(name), { ...(await seenBy(home)), on: day(date), number: 'C/13/118' }, on('2026-12-01'));
    expect(codeOf(await serve('2026-12-02'))).toBe('DAY_IN_FUTURE');
    expect(codeOf(await serve('2026-11-22'))).toBe('DAY_IN_PAST');
    expect(codeOf(await serve('2026-11-30', 'Marijke'))).toBe('MAY_NOT');
    done(await serve('2026-11-30'));
    expect(await hear(home, '2026-11-30', on('2026-12-01'))).toMatchObject({ refusal: { code: 'DAY_IN_PAST', earliest: '2026-12-01' } });
    done(await hear(home, '2026-12-22', on('2026-12-01')));
    expect(await rowOf(home.caseId)).toMatchObject({ nextStep: 'AWAIT_HEARING', list: 'HEARING' });
    done(await hear(home, '2027-01-12', on('2026-12-20')));
    const events = await asSystem((tx) =>
      tx.auditEvent.findMany({ where: { caseId: home.caseId, type: 'court.hearing.set' }, orderBy: { seq: 'asc' } }),
    );
    expect(events.map((event) => event.data)).toMatchObject([
      { hearing: '2026-12-22', before: null },
      { hearing: '2027-01-12', before: '2026-12-22' },
    ]);
  });

  it('a term of grace is a month at most; when it is over nothing moves by itself', async () => {
    const at = on('2027-01-13');
    expect(codeOf(await grace(home, '2027-01-14', '2027-02-01', at))).toBe('DAY_IN_FUTURE');
    expect(codeOf(await grace(home, '2027-01-12', '2027-01-12', at))).toBe('DAY_IN_PAST');
    expect(await grace(home, '2027-01-12', '2027-02-13', at)).toMatchObject({ refusal: { code: 'GRACE_TOO_LONG', latest: '2027-02-12' } });
    done(await grace(home, '2027-01-12', '2027-02-12', at));
    const step = async (date: string) => {
      await runArrears(day(date), on(date));
      return rowOf(home.caseId);
    };
    expect(await step('2027-02-12')).toMatchObject({ nextStep: 'AWAIT_GRACE', list: 'HEARING', stage: 'COURT' });
    expect(await step('2027-02-13')).toMatchObject({ nextStep: 'RECORD_RULING', list: 'OURS', stage: 'COURT' });
  });

  it('the month ends with a shorter month', async () => {
    const short = next();
    await makeSummoned(pair, short, now);
    const at = on('2027-01-31');
    expect(await grace(short, '2027-01-31', '2027-03-01', at)).toMatchObject({ refusal: { latest: '2027-02-28' } });
    done(await grace(short, '2027-01-31', '2027-02-28', at));
  });
});

describe('without a judgment', () => {
  it('dismissed: back to our own contact, and the file at the bailiff ends with it', async () => {
    const home = next();
    await makeSummoned(pair, home, now);
    done(await end(home, 'DISMISSED', now));
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'ARREARS_OPEN' });
    expect((await view(home)).cases[0]!.ended).toEqual({ on: '2026-11-23', outcome: 'DISMISSED' });
    expect((await factsOf(home)).bailiff!.endedOn).toBe('2026-11-23');
    expect((await happened(home)).slice(-3)).toEqual(['court.ended', 'bailiff.file.ended', 'case.stage.moved']);
    expect(codeOf(await end(home, 'WITHDRAWN', now))).toBe('NO_COURT_CASE');
  });

  it('paid: closes, and only when nothing is open; a refusal leaves nothing behind', async () => {
    const home = next();
    await makeSummoned(pair, home, now);
    expect(await end(home, 'PAID', now)).toMatchObject({ refusal: { code: 'GUARDED', blocks: [{ id: 'paidBeforeClosing' }] } });
    expect((await view(home)).cases[0]!.ended).toBeNull();
    await book(home.contract, [paid('2026-11-23', 240_000)], now);
    done(await end(home, 'PAID', now));
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'CLOSED', closeReason: 'PAID_OFF' });
  });

  it('while help carries the case, hearing and end are recorded and the case stays with the help', async () => {
    const home = next();
    await makeSummoned(pair, home, now);
    const talk = `contact-${(await factsOf(home)).contacts[0]!.id}`;
    const help = { kind: 'DEBT_HELP', talk, organisation: '', followUpOn: day('2026-12-21'), agrees: true, stabilise: false } as const;
    done(await startSupport(by('Femke'), { ...(await seenBy(home)), ...help }, now));
    done(await hear(home, '2026-12-22', now));
    done(await end(home, 'SETTLED', now));
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'SUPPORT', stageBefore: 'COURT' });
    expect((await view(home)).cases[0]!.ended?.outcome).toBe('SETTLED');
    expect((await factsOf(home)).bailiff!.endedOn).toBeNull();
  });

  it.each(['WITHDRAWN', 'SETTLED'] as const)('%s: back to our own contact', async (outcome) => {
    const home = next();
    await makeSummoned(pair, home, now);
    done(await end(home, outcome, now));
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'ARREARS_OPEN' });
    expect((await view(home)).cases[0]!.ended?.outcome).toBe(outcome);
  });
});
