import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { asActor, asSystem } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { getAccount } from '#lib/features/ledger/queries.ts';
import { readRows } from '#lib/jobs/read-file.ts';
import { seedPeople } from '../../prisma/seed/people.ts';
import { type BankLine, statement } from '../support/bank.ts';
import { done, giveNotice, remind } from '../support/case-story.ts';
import {
  book,
  costs,
  designated,
  type Known,
  locateOne,
  moveIn,
  on,
  owes,
  paid,
  rent,
  reversed,
  rowOf,
  takeIn,
} from '../support/household.ts';

const contract = 'HO-01-00069';
let femke: Actor;
let home: Known;

/** A statement of one line, taken in on the day after it was booked. */
const bank = async (id: string, line: BankLine, date: string) => takeIn(await readRows(`${id}.xml`, statement(id, [line])), on(date));
/** How every payment is spread, by the rule that did it, in the order of the walk. */
const spread = async (): Promise<string[]> => {
  const rows = await asSystem((tx) => tx.allocation.findMany({ where: { tenancyId: home.tenancyId }, orderBy: { position: 'asc' } }));
  return rows
    .filter((row) => row.sourceKey.includes('|'))
    .map((row) => `${row.sourceKey.split('|').at(-1)} ${row.lineKey} ${row.component} ${row.amountCents} ${row.rule}`);
};
const state = async () => {
  const { balanceCents, openRentCents, openCostsCents, monthsHundredths, oldestOpenOn } = await owes(home.tenancyId);
  return { balanceCents, openRentCents, openCostsCents, monthsHundredths, oldest: oldestOpenOn?.toISOString().slice(0, 10) };
};

beforeAll(async () => {
  femke = (await seedPeople(on('2026-01-01'))).get('Femke')!;
  const month = (period: string, key: string) => ({ ...rent(period, 60_000), key });
  await moveIn(
    [
      {
        contract,
        team: 'NOORD',
        bookings: [
          month('2026-01', 'jan'),
          month('2026-02', 'feb'),
          month('2026-03', 'mrt'),
          month('2026-04', 'apr'),
          paid('2026-03-03', 60_000, { key: 'mrt-betaald', designated: designated('2026-03') }),
          { ...costs('2026-03-15', 4_000, 'jan'), key: 'kosten' },
          { ...costs('2026-03-16', 1_000, 'jan'), kind: 'REN', costKind: null, key: 'rente' },
        ],
      },
    ],
    on('2026-04-08'),
  );
  home = await locateOne(contract);
  await remind(femke, home, on('2026-04-08'));
  done(await giveNotice(femke, home, on('2026-04-09')));
});
afterAll(closeDatabase);

describe('vignette 2: meneer B. pays for a month that he names', () => {
  it('owes three months and costs before', async () => {
    expect(await state()).toEqual({
      balanceCents: 185_000,
      openRentCents: 180_000,
      openCostsCents: 5_000,
      monthsHundredths: 300,
      oldest: '2026-01-01',
    });
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'FOURTEEN_DAY_NOTICE', version: 3 });
  });

  it('400 marked "huur april" goes to April; January stays the oldest, January and February stay as they were', async () => {
    const report = await bank(
      'S1',
      { reference: 'B1', date: '2026-04-10', amount: '400.00', text: `huur april ${contract}` },
      '2026-04-11',
    );
    expect(report.files[0]!.counts).toMatchObject({ matched: 1, doubtful: 0 });
    expect(await spread()).toEqual(['B1 apr PRINCIPAL 40000 DESIGNATED']);
    expect(await state()).toEqual({
      balanceCents: 145_000,
      openRentCents: 140_000,
      openCostsCents: 5_000,
      monthsHundredths: 233,
      oldest: '2026-01-01',
    });
    const account = await asActor(femke, (tx) => getAccount(tx, home.tenancyId, on('2026-04-11').today));
    expect(account!.months.slice(-4).map((one) => one.open)).toEqual([60_000, 60_000, 0, 20_000]);
  });

  it('400 without a mark goes to the oldest: its costs, then its interest, then its principal', async () => {
    await bank('S2', { reference: 'B2', date: '2026-04-15', amount: '400.00', text: contract }, '2026-04-16');
    expect((await spread()).slice(1)).toEqual([
      'B2 kosten COSTS 4000 OLDEST',
      'B2 rente INTEREST 1000 OLDEST',
      'B2 jan PRINCIPAL 35000 OLDEST',
    ]);
    expect(await state()).toEqual({
      balanceCents: 105_000,
      openRentCents: 105_000,
      openCostsCents: 0,
      monthsHundredths: 175,
      oldest: '2026-01-01',
    });
  });

  it('the first one is taken back: its allocation goes, the months are reckoned anew, the stage is untouched', async () => {
    const before = await rowOf(home.caseId);
    await book(contract, [reversed('2026-04-20', 40_000, 'NL20INGB0001234567|S1|B1')], on('2026-04-21'));
    expect(await spread()).toEqual(['B2 kosten COSTS 4000 OLDEST', 'B2 rente INTEREST 1000 OLDEST', 'B2 jan PRINCIPAL 35000 OLDEST']);
    expect(await state()).toEqual({
      balanceCents: 145_000,
      openRentCents: 145_000,
      openCostsCents: 0,
      monthsHundredths: 241,
      oldest: '2026-01-01',
    });
    const { stage, stageSince, version } = await rowOf(home.caseId);
    expect({ stage, stageSince, version }).toEqual({ stage: before.stage, stageSince: before.stageSince, version: before.version });
  });

  it('what the case page divides adds up to what is owed', async () => {
    const account = await asActor(femke, (tx) => getAccount(tx, home.tenancyId, on('2026-04-21').today));
    const { parts, reckoning } = account!;
    expect(parts.rent + parts.other + parts.costs - parts.credit).toBe(reckoning.balance);
    expect(account!.bookings.filter((booking) => booking.reversed).map((booking) => booking.key)).toEqual(['NL20INGB0001234567|S1|B1']);
  });

  it('a return by the bank, of two payments of the same amount, takes back the latest that stands', async () => {
    const returned: BankLine = { reference: 'B3', date: '2026-04-22', amount: '400.00', text: `storno ${contract}`, returned: 'AM04' };
    expect((await bank('S3', returned, '2026-04-23')).files[0]!.counts).toMatchObject({ matched: 1, doubtful: 0 });
    const reversal = await asSystem((tx) =>
      tx.ledgerLine.findFirstOrThrow({ where: { tenancyId: home.tenancyId, kind: 'STO', returnReason: 'AM04' } }),
    );
    expect(reversal.targetKey).toBe('NL20INGB0001234567|S2|B2');
    expect(await spread()).toEqual([]);
    expect(await state()).toEqual({
      balanceCents: 185_000,
      openRentCents: 180_000,
      openCostsCents: 5_000,
      monthsHundredths: 300,
      oldest: '2026-01-01',
    });
  });

  it('the same statements again change nothing', async () => {
    const before = await state();
    for (const [id, line] of [
      ['S1', { reference: 'B1', date: '2026-04-10', amount: '400.00', text: `huur april ${contract}` }],
      ['S2', { reference: 'B2', date: '2026-04-15', amount: '400.00', text: contract }],
    ] as const)
      expect((await bank(id, line, '2026-04-22')).files[0]!.counts).toMatchObject({ matched: 0, duplicate: 1 });
    expect(await state()).toEqual(before);
  });
});
