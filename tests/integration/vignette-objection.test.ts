import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { asActor, asSystem } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { type CourtFile, gapsOf } from '#lib/domain/court-file.ts';
import { findCase } from '#lib/features/case/commands.ts';
import { getCourt } from '#lib/features/legal/queries-court.ts';
import { seedPeople } from '../../prisma/seed/people.ts';
import { answerOffer, codeOf, done, factsOf, giveNotice, happened, refer, remind, ring } from '../support/case-story.ts';
import { arrive, type Home, type Known, on, paid, rent, rowOf } from '../support/household.ts';
import { freezeIt, proposeIt, settleIt, stateIt, summonIt } from '../support/legal-story.ts';

let people: Map<string, Actor>;
const by = (name: string): Actor => people.get(name)!;

beforeAll(async () => {
  people = await seedPeople(on('2026-01-01'));
});
afterAll(closeDatabase);

describe('vignette 1, before the judge: mevrouw A. objected', () => {
  const months = (contract: string): Home => ({
    contract,
    rent: 64_210,
    bookings: [
      rent('2026-09', 64_210),
      paid('2026-09-03', 62_280),
      rent('2026-10', 64_210),
      rent('2026-11', 64_210),
      rent('2026-12', 64_210),
    ],
  });
  let early: Known;
  let late: Known;
  let silent: Known;
  const frozen = async (home: Known): Promise<CourtFile> =>
    (await asActor(by('Femke'), async (tx) => getCourt(tx, (await findCase(tx, home.caseId))!))).file!.file;
  const check = (file: CourtFile) => file.checks.find((one) => one.id === 'signalOrObjection')!;
  /** From the notice to the summons, without a legal note. */
  async function toCourt(home: Known): Promise<CourtFile> {
    done(await giveNotice(by('Femke'), home, on('2026-12-01')));
    const decisionId = done(await proposeIt(by('Femke'), home, on('2026-12-21')));
    done(await settleIt(by('Marijke'), home, decisionId, 'APPROVED', on('2026-12-21')));
    done(await stateIt(by('Femke'), home, on('2026-12-28')));
    done(await freezeIt(by('Femke'), home, on('2026-12-28')));
    return frozen(home);
  }

  beforeAll(async () => {
    [early, late, silent] = (await arrive([months('A-1'), months('A-2'), months('A-3')], on('2026-11-08'))) as [Known, Known, Known];
    for (const home of [early, late, silent]) {
      await remind(by('Femke'), home, on('2026-11-08'));
      await ring(by('Ruben'), home, on('2026-11-15'));
    }
    const letterOf = async (home: Known) => (await factsOf(home)).letters[0]!.id;
    done(await answerOffer(by('Ruben'), early, await letterOf(early), 'OBJECTED', on('2026-11-17')));
    done(await refer(by('Femke'), late, on('2026-11-23')));
    done(await answerOffer(by('Ruben'), late, await letterOf(late), 'OBJECTED', on('2026-11-26')));
  });

  it('the file says the objection instead of a signal, and summoning asks for no legal note', async () => {
    const file = await toCourt(early);
    expect(file.signals).toEqual([]);
    expect(file.evidence).toMatchObject([{ person: early.personIds[0], objection: { on: '2026-11-17' }, consent: null }]);
    expect(file.evidence[0]).toMatchObject({ contact: { on: '2026-11-15' }, reminder: { on: '2026-11-08' }, offer: { on: '2026-11-08' } });
    expect(gapsOf(file)).not.toContain('signal');
    expect(check(file)).toMatchObject({ met: true, overridden: false, evidence: [{ of: 'reply', on: '2026-11-17' }] });
    done(await summonIt(by('Marijke'), early, on('2026-12-28')));
    expect(await rowOf(early.caseId)).toMatchObject({ stage: 'COURT' });
    const moved = await asSystem((tx) =>
      tx.auditEvent.findMany({ where: { caseId: early.caseId, type: 'case.stage.moved' }, orderBy: { id: 'asc' } }),
    );
    expect(moved.at(-1)!.data).toMatchObject({ move: 'T6', to: 'COURT', overrides: {} });
  });

  it('one that was sent stands there as withdrawn, with the objection', async () => {
    const file = await toCourt(late);
    expect(file.signals).toMatchObject([{ sentOn: '2026-11-23', outcome: 'WITHDRAWN_OBJECTION', outcomeOn: '2026-11-26' }]);
    expect(file.evidence).toMatchObject([{ objection: { on: '2026-11-26' } }]);
    expect(check(file)).toMatchObject({ met: true });
  });

  it('who neither was reported nor objected is a gap, and only a manager summons, with a legal note that stays in the file', async () => {
    done(await giveNotice(by('Femke'), silent, on('2026-12-01')));
    const decisionId = done(await proposeIt(by('Femke'), silent, on('2026-12-21')));
    done(
      await settleIt(by('Marijke'), silent, decisionId, 'APPROVED', on('2026-12-21'), { signalWithoutFruit: 'Vertrekt volgende maand.' }),
    );
    done(await stateIt(by('Femke'), silent, on('2026-12-28')));
    done(await freezeIt(by('Marijke'), silent, on('2026-12-28'), 'De huurder vertrekt zelf.'));
    const file = await frozen(silent);
    expect(gapsOf(file)).toContain('signal');
    expect(check(file)).toMatchObject({ met: false, overridden: true });
    expect(codeOf(await summonIt(by('Marijke'), silent, on('2026-12-28')))).toBe('GUARDED');
    done(await summonIt(by('Marijke'), silent, on('2026-12-28'), silent.personIds[0]!, 'De huurder vertrekt zelf.'));
    expect((await happened(silent)).at(-1)).toBe('case.stage.moved');
  });
});
