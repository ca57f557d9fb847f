import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { asActor } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { day } from '#lib/domain/calendar-date.ts';
import { endSupport, followSupport, offerHelp } from '#lib/features/support/commands.ts';
import { getSupport } from '#lib/features/support/queries.ts';
import type { EndInput, OfferInput } from '#lib/features/support/schema.ts';
import { seedPeople } from '../../prisma/seed/people.ts';
import { codeOf, done, factsOf, happened, remind, ring } from '../support/case-story.ts';
import { days, makeAnnounced, makeVisited, visitIt } from '../support/eviction-story.ts';
import { arrive, type Known, on, rent, rowOf, versionOf } from '../support/household.ts';
import { night, planOf, protect, sign, startHelp } from '../support/track-story.ts';

let people: Map<string, Actor>;
const by = (name: string): Actor => people.get(name)!;
beforeAll(async () => {
  people = await seedPeople(on('2026-01-01'));
});
afterAll(closeDatabase);

const today = on('2026-11-20');
async function home(contract: string): Promise<Known> {
  const [known] = await arrive([{ contract, bookings: [rent('2026-10', 60_000), rent('2026-11', 60_000)] }], on('2026-11-19'));
  await night('2026-11-20');
  return known!;
}
const seen = async (of: Known) => ({ caseId: of.caseId, seenVersion: await versionOf(of.caseId) });
const offer = async (name: string, at: Known, more: Partial<OfferInput> = {}) =>
  offerHelp(by(name), { ...(await seen(at)), kind: 'GELDFIT', on: today.today, answer: 'OPEN', ...more }, today);
const end = async (name: string, at: Known, more: Partial<EndInput> = {}, now = on('2026-12-18')) =>
  endSupport(by(name), { ...(await seen(at)), outcome: 'ON_TRACK', reason: '', ...more }, now);
const follow = async (name: string, at: Known, followUpOn: string, now = on('2026-12-18')) =>
  followSupport(by(name), { ...(await seen(at)), followUpOn: day(followUpOn) }, now);

describe('an offer of help', () => {
  it('is recorded with its answer by anybody of casework, and changes the case that others have open', async () => {
    const at = await home('H-1');
    done(await offer('Ruben', at));
    done(await offer('Marijke', at, { kind: 'EK_C', answer: 'DECLINED', on: day('2026-11-18') }));
    expect(await versionOf(at.caseId)).toBe(3);
    expect((await factsOf(at)).helpOfferedOn).toBe('2026-11-20');
    const view = await asActor(by('Ingrid'), (tx) => getSupport(tx, at.caseId));
    expect(view!.offers.map(({ kind, on: offeredOn, answer }) => [kind, offeredOn, answer])).toEqual([
      ['GELDFIT', '2026-11-20', 'OPEN'],
      ['EK_C', '2026-11-18', 'DECLINED'],
    ]);
    expect((await happened(at)).slice(-2)).toEqual(['help.offered', 'help.offered']);
  });

  it('is refused for a day to come, a day long before the case, a version that changed, and who only reads', async () => {
    const at = await home('H-2');
    expect(codeOf(await offer('Ruben', at, { on: day('2026-11-21') }))).toBe('DAY_IN_FUTURE');
    expect(codeOf(await offer('Ruben', at, { on: day('2026-09-17') }))).toBe('DAY_IN_PAST');
    expect(codeOf(await offer('Ruben', at, { seenVersion: 9 }))).toBe('CHANGED_MEANWHILE');
    expect(codeOf(await offer('Ingrid', at))).toBe('MAY_NOT');
  });
});

describe('help that carries a case', () => {
  it('follows from a talk, is followed, and ends where the case came from', async () => {
    const at = await home('H-10');
    await remind(by('Femke'), at, today);
    done(await startHelp(by('Femke'), at, today));
    expect(await factsOf(at)).toMatchObject({
      stage: 'SUPPORT',
      stageBefore: 'ARREARS_OPEN',
      support: { kind: 'SOCIAL_WORK', endedOn: null },
    });
    expect(await rowOf(at.caseId)).toMatchObject({ nextStep: 'WATCH_SUPPORT', list: 'WAITING' });
    await night('2026-12-18');
    expect((await rowOf(at.caseId)).nextStep).toBe('ASK_SUPPORT');
    expect(codeOf(await follow('Femke', at, '2026-12-18'))).toBe('DAY_IN_PAST');
    expect(codeOf(await follow('Femke', at, '2027-03-19'))).toBe('DAY_IN_FUTURE');
    done(await follow('Femke', at, '2027-01-15'));
    expect((await rowOf(at.caseId)).nextStep).toBe('WATCH_SUPPORT');
    expect(codeOf(await end('Ruben', at))).toBe('MAY_NOT');
    expect(done(await end('Femke', at, { reason: 'Betaalt weer.' }))).toEqual({ stage: 'ARREARS_OPEN' });
    const view = await asActor(by('Femke'), (tx) => getSupport(tx, at.caseId));
    expect(view!.tracks).toMatchObject([
      { kind: 'SOCIAL_WORK', organisation: 'Buurtteam Noord', ended: { on: '2026-12-18', outcome: 'ON_TRACK' } },
    ]);
    expect((await happened(at)).slice(-4)).toEqual(['case.stage.moved', 'support.followed', 'support.ended', 'case.stage.moved']);
    expect(codeOf(await end('Femke', at))).toBe('SUPPORT_NOT_RUNNING');
    expect(codeOf(await follow('Femke', at, '2027-01-15'))).toBe('SUPPORT_NOT_RUNNING');
  });

  it('is refused without a talk of this case, without the tenant, twice, for who may not, and for a BSN', async () => {
    const at = await home('H-11');
    const other = await home('H-12');
    const elsewhere = await ring(by('Femke'), other, today);
    const start = (more: Parameters<typeof startHelp>[3] = {}, name = 'Femke') => startHelp(by(name), at, today, more);
    expect(codeOf(await start({ talk: `contact-${elsewhere}` }))).toBe('NO_SUCH_TALK');
    expect(codeOf(await start({ talk: 'bezoek-1' }))).toBe('NO_SUCH_TALK');
    expect(codeOf(await start({ agrees: false }))).toBe('TENANT_MUST_AGREE');
    expect(codeOf(await start({ organisation: 'Cliënt 111222333' }))).toBe('LOOKS_LIKE_BSN');
    expect(codeOf(await start({ followUpOn: day('2026-11-20') }))).toBe('DAY_IN_PAST');
    expect(codeOf(await start({ followUpOn: day('2027-02-21') }))).toBe('DAY_IN_FUTURE');
    expect(codeOf(await start({}, 'Ruben'))).toBe('MAY_NOT');
    expect((await rowOf(at.caseId)).stage).toBe('ARREARS_OPEN');
    done(await start({ kind: 'SELF_HELP', agrees: false }));
    expect(codeOf(await start())).toBe('SUPPORT_RUNNING');
    expect(codeOf(await end('Femke', at, { reason: 'Van 111222333.' }))).toBe('LOOKS_LIKE_BSN');
  });

  it('an Eigen Kracht-conferentie waits for the consent of the tenant, out of an ordered eviction too', async () => {
    const at = await home('H-13');
    expect(await startHelp(by('Femke'), at, today, { kind: 'EK_C' })).toMatchObject({
      refusal: { code: 'GUARDED', blocks: [{ id: 'consentForConference' }] },
    });
  });

  it('debt help keeps collection still in the same act, once', async () => {
    const at = await home('H-14');
    done(await startHelp(by('Femke'), at, today, { kind: 'DEBT_HELP', stabilise: true }));
    expect((await factsOf(at)).holds).toMatchObject([{ kind: 'DEBT_HELP_STABILISING', startsOn: '2026-11-20', endsOn: '2027-01-15' }]);
    expect((await happened(at)).slice(-3)).toEqual(['support.started', 'hold.set', 'case.stage.moved']);
    const held = await home('H-15');
    done(await protect(by('Femke'), held, today, 'DEBT_HELP_STABILISING'));
    done(await startHelp(by('Femke'), held, today, { kind: 'DEBT_HELP', stabilise: true }));
    expect((await factsOf(held)).holds).toHaveLength(1);
  });

  it('takes the place of a plan, and remembers where that came from', async () => {
    const at = await home('H-16');
    done(await sign(by('Femke'), at, today));
    done(await startHelp(by('Femke'), at, today));
    expect(await factsOf(at)).toMatchObject({ stage: 'SUPPORT', stageBefore: 'ARREARS_OPEN', holds: [] });
    expect((await planOf(at)).endReason).toBe('SUPERSEDED');
    expect(await happened(at)).toContain('plan.ended');
  });
});

describe('after an eviction judgment', () => {
  const pair = () => ({ proposer: by('Femke'), manager: by('Marijke') });
  const late = (contract: string) =>
    arrive([{ contract, bookings: ['08', '09', '10', '11'].map((month) => rent(`2026-${month}`, 60_000)) }], on('2026-11-23')).then(
      ([known]) => known!,
    );

  it('help that failed leads back to the home visit', async () => {
    const at = await late('HV-1');
    await makeVisited(pair(), at);
    const visit = await visitIt(by('Ruben'), at, days.order.today);
    done(await startHelp(by('Femke'), at, days.order, { talk: `bezoek-${visit}` }));
    expect(done(await end('Femke', at, { outcome: 'NO_PLAN' }, on('2027-01-15')))).toEqual({ stage: 'HOME_VISIT' });
  });

  it('help stops an ordered eviction with its date, and after it the case is never back at the eviction', async () => {
    const at = await late('HV-2');
    await makeAnnounced(pair(), at);
    const now = on('2026-12-22');
    expect(codeOf(await startHelp(by('Femke'), at, now, { kind: 'EK_C' }))).toBe('GUARDED');
    expect((await factsOf(at)).evictionDate).toBe('2026-12-28');
    done(await startHelp(by('Femke'), at, now, { kind: 'DEBT_HELP' }));
    expect(await factsOf(at)).toMatchObject({ stage: 'SUPPORT', evictionDate: null });
    expect((await happened(at)).slice(-3)).toEqual(['support.started', 'eviction.stopped', 'case.stage.moved']);
    expect(done(await end('Femke', at, { outcome: 'FAILED' }, on('2027-01-15')))).toEqual({ stage: 'HOME_VISIT' });
  });
});
