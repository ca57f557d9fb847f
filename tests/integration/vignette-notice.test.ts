import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { asActor } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { day } from '#lib/domain/calendar-date.ts';
import { decideMove } from '#lib/domain/escalation.ts';
import { findCase } from '#lib/features/case/commands.ts';
import { getBailiff } from '#lib/features/legal/queries-bailiff.ts';
import { recordFeedback } from '#lib/features/signal/commands.ts';
import { seedPeople } from '../../prisma/seed/people.ts';
import { answerOffer, codeOf, done, factsOf, giveNotice, refer, remind, ring } from '../support/case-story.ts';
import { arrive, costs, designated, type Known, on, owes, paid, rent, rowOf } from '../support/household.ts';
import { proposeIt, seenBy, settleIt } from '../support/legal-story.ts';
import { liveThrough } from '../support/sequence-days.ts';

let people: Map<string, Actor>;
const by = (name: string): Actor => people.get(name)!;

beforeAll(async () => {
  people = await seedPeople(on('2025-11-01'));
});
afterAll(closeDatabase);

describe('vignette 3: a fourteen-day notice over Christmas', () => {
  let home: Known;
  const days = (from: string, to: string, bookings = {}) => liveThrough(from, to, home.contract, bookings);
  /** What a handover to the bailiff would warn about on that day; it is refused by nothing. */
  const warned = async (date: string): Promise<string[]> => {
    const decision = decideMove(await factsOf(home), { id: 'T5', to: 'BAILIFF', actor: by('Femke'), today: day(date) });
    if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
    return decision.warnings.map((warning) => warning.id);
  };

  it('goes out by post on Wednesday 24 December for 1,300 euros, after a reminder', async () => {
    [home] = (await arrive(
      [{ contract: 'KERST', rent: 65_000, bookings: [rent('2025-11', 65_000), rent('2025-12', 65_000)] }],
      on('2025-12-10'),
    )) as [Known];
    await days('2025-12-10', '2025-12-11');
    const letterId = await remind(by('Femke'), home, on('2025-12-11'));
    await ring(by('Ruben'), home, on('2025-12-15'));
    done(await answerOffer(by('Ruben'), home, letterId, 'CONSENTED', on('2025-12-15')));
    await days('2025-12-12', '2025-12-24');
    expect(await owes(home.tenancyId)).toMatchObject({ balanceCents: 130_000, openRentCents: 130_000, openCostsCents: 0 });
    done(await giveNotice(by('Femke'), home, on('2025-12-24')));
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'FOURTEEN_DAY_NOTICE' });
  });

  it('counts as delivered on Tuesday the 30th: no Christmas, no Sunday, no Monday; costs can be asked from 15 January', async () => {
    const letter = (await factsOf(home)).letters.find((one) => one.kind === 'FOURTEEN_DAY_NOTICE')!;
    expect(letter).toMatchObject({ sentOn: '2025-12-24', costsFrom: '2026-01-15' });
    const { letters } = await asActor(by('Femke'), async (tx) => ({ letters: await tx.letter.findMany({ where: { id: letter.id } }) }));
    expect(letters[0]).toMatchObject({ deliveredOn: new Date('2025-12-30T00:00:00Z'), costsFrom: new Date('2026-01-15T00:00:00Z') });
  });

  it('500 on 10 January leaves 800; the rent of January is paid as January', async () => {
    await days('2025-12-25', '2026-01-14', {
      '2026-01-01': [rent('2026-01', 65_000)],
      '2026-01-02': [paid('2026-01-02', 65_000, { designated: designated('2026-01') })],
      '2026-01-10': [paid('2026-01-10', 50_000)],
    });
    expect(await owes(home.tenancyId)).toMatchObject({ balanceCents: 80_000, openCostsCents: 0 });
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'FOURTEEN_DAY_NOTICE' });
  });

  it('a handover on the 14th is warned that its costs are not owed yet, on the 15th it is not', async () => {
    const signalId = done(await refer(by('Femke'), home, on('2026-01-12'), home.personIds[0]!, 'De tweede maand komt eraan.'));
    done(
      await recordFeedback(
        by('Femke'),
        { ...(await seenBy(home)), signalId, outcome: 'NO_CONTACT', on: day('2026-01-13'), plan: null },
        on('2026-01-13'),
      ),
    );
    expect(await warned('2026-01-14')).toContain('noticeTermExpired');
    expect(await warned('2026-01-15')).not.toContain('noticeTermExpired');
    const early = done(await proposeIt(by('Femke'), home, on('2026-01-14')));
    done(await settleIt(by('Femke'), home, early, 'WITHDRAWN', on('2026-01-14')));
  });

  it('the costs of 15% over 800 come in on the 15th and go along with the claim', async () => {
    const principal = (await owes(home.tenancyId)).balanceCents;
    await days('2026-01-15', '2026-01-15', { '2026-01-15': [costs('2026-01-15', (principal * 15) / 100)] });
    expect(await owes(home.tenancyId)).toMatchObject({ balanceCents: 92_000, openCostsCents: 12_000, openRentCents: 80_000 });
    const decisionId = done(await proposeIt(by('Femke'), home, on('2026-01-15')));
    expect(codeOf(await settleIt(by('Femke'), home, decisionId, 'APPROVED', on('2026-01-15')))).toBe('OWN_PROPOSAL');
    done(await settleIt(by('Marijke'), home, decisionId, 'APPROVED', on('2026-01-15')));
    const { files } = await asActor(by('Femke'), async (tx) => getBailiff(tx, (await findCase(tx, home.caseId))!));
    expect(files[0]!.specification).toMatchObject({ open: 92_000, total: 92_000, disputed: 0 });
    const open = files[0]!.specification.claims.filter((claim) => claim.open > 0);
    expect(open.map((claim) => [claim.kind, claim.costKind, claim.dueOn, claim.amount, claim.open])).toEqual([
      ['RENT', null, '2025-11-01', 65_000, 15_000],
      ['RENT', null, '2025-12-01', 65_000, 65_000],
      ['COSTS', 'BIK', '2026-01-15', 12_000, 12_000],
    ]);
  });
});
