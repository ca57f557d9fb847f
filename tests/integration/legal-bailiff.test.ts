import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { asActor, asSystem } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { addDays, day } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import { findCase } from '#lib/features/case/commands.ts';
import { runArrears } from '#lib/features/ledger/commands.ts';
import { recallFile, recordReceipt, recordStatement } from '#lib/features/legal/commands-bailiff.ts';
import { getBailiff } from '#lib/features/legal/queries-bailiff.ts';
import { statementInput } from '#lib/features/legal/schema.ts';
import { seedPeople } from '../../prisma/seed/people.ts';
import { codeOf, done, factsOf, happened } from '../support/case-story.ts';
import { arrive, book, costs, designated, type Known, on, paid, rent, rowOf } from '../support/household.ts';
import { makeHandedOver, type Pair, seenBy, stateIt } from '../support/legal-story.ts';

const now = on('2026-11-23');
let people: Map<string, Actor>;
let home: Known;
let other: Known;
let never: Known;
let pair: Pair;
const by = (name: string): Actor => people.get(name)!;
const view = (at: Known = home) => asActor(by('Femke'), async (tx) => getBailiff(tx, (await findCase(tx, at.caseId))!));
const receive = async (name: string, date: string, at = now, of = home) =>
  recordReceipt(by(name), { ...(await seenBy(of)), on: day(date), reference: 'VD-2026-118' }, at);
const state = async (name: string, date: string, at = now, of = home) =>
  recordStatement(by(name), { ...(await seenBy(of)), on: day(date), paid: cents(7_500), remark: 'Kwam langs.' }, at);
const recall = async (name: string, at = now, of = home) =>
  recallFile(by(name), { ...(await seenBy(of)), reason: 'Huurder betaalt weer.' }, at);

beforeAll(async () => {
  people = await seedPeople(on('2026-11-01'));
  pair = { proposer: by('Femke'), manager: by('Marijke') };
  const months = ['2026-08', '2026-09', '2026-10', '2026-11'].map((month) => rent(month, 60_000));
  const bookings = [...months, paid('2026-09-15', 45_000), paid('2026-10-20', 10_000, { designated: designated('2026-10') })];
  [home, other, never] = (await arrive(
    ['D-1', 'D-2', 'D-3'].map((contract) => ({ contract, bookings })),
    now,
  )) as [Known, Known, Known];
});
afterAll(closeDatabase);

describe('what is handed over', () => {
  it('is frozen per claim with what was paid on it, with a fingerprint that still fits', async () => {
    await makeHandedOver(pair, home, now);
    const { files } = await view();
    const [file] = files;
    expect(file).toMatchObject({
      bailiff: 'Deurwaarders Van Dam',
      toKnow: 'Bel na vijf uur.',
      handedOverOn: '2026-11-23',
      reportDueOn: '2026-12-23',
      received: null,
      ended: null,
      intact: true,
    });
    expect(file!.specification.claims.map(({ kind, period, amount, paid: part, open }) => [kind, period, amount, part, open])).toEqual([
      ['RENT', '2026-08', 60_000, 45_000, 15_000],
      ['RENT', '2026-09', 60_000, 0, 60_000],
      ['RENT', '2026-10', 60_000, 10_000, 50_000],
      ['RENT', '2026-11', 60_000, 0, 60_000],
    ]);
    expect(file!.specification.claims[0]!.payments).toMatchObject([{ amount: 45_000, on: '2026-09-15', rule: 'OLDEST' }]);
    expect(file!.specification.claims[2]!.payments).toMatchObject([{ amount: 10_000, rule: 'DESIGNATED' }]);
    expect(file!.specification.total).toBe((await factsOf(home)).balance);
    expect((await happened(home)).slice(-3)).toEqual(['decision.settled', 'case.stage.moved', 'bailiff.handed_over']);
  });

  it('shows when somebody changed what was frozen, and no colleague can', async () => {
    await makeHandedOver(pair, other, now);
    const change = `update bailiff_file set frozen = jsonb_set(frozen, '{total}', '1') where case_id = ${other.caseId}`;
    await expect(asActor(by('Marijke'), (tx) => tx.$executeRawUnsafe(change))).rejects.toThrow(/permission denied/);
    await asSystem((tx) => tx.$executeRawUnsafe(change));
    expect((await view(other)).files[0]!.intact).toBe(false);
  });

  it('waits for the receipt, then for the report', async () => {
    const step = async (date: string) => {
      await runArrears(day(date), on(date));
      return (await rowOf(home.caseId)).nextStep;
    };
    expect(await step('2026-11-27')).toBe('AWAIT_BAILIFF');
    expect(await step('2026-11-30')).toBe('ASK_RECEIPT');
    expect(codeOf(await receive('Femke', '2026-12-01', on('2026-11-30')))).toBe('DAY_IN_FUTURE');
    expect(codeOf(await receive('Femke', '2026-11-22', on('2026-11-30')))).toBe('DAY_IN_PAST');
    expect(codeOf(await receive('Ruben', '2026-11-24', on('2026-11-30')))).toBe('MAY_NOT');
    expect(codeOf(await receive('Femke', '2026-11-24', on('2026-11-30')))).toBe('DONE');
    expect(await receive('Femke', '2026-11-25', on('2026-11-30'))).toMatchObject({ refusal: { code: 'RECEIPT_STANDS', on: '2026-11-24' } });
    expect((await rowOf(home.caseId)).nextStep).toBe('AWAIT_BAILIFF');
    expect(await step('2026-12-22')).toBe('AWAIT_BAILIFF');
    expect(await step('2026-12-23')).toBe('ASK_BAILIFF_REPORT');
    expect((await view()).files[0]!.received).toEqual({ on: '2026-11-24', reference: 'VD-2026-118' });
  });
});

describe('statements of payments', () => {
  it('are of today or before, and not from before the handover', async () => {
    expect(codeOf(await state('Femke', '2026-12-24', on('2026-12-23')))).toBe('DAY_IN_FUTURE');
    expect(codeOf(await state('Femke', '2026-11-22', on('2026-12-23')))).toBe('DAY_IN_PAST');
    expect(codeOf(await state('Femke', '2026-12-23', on('2026-12-23'), never))).toBe('NO_BAILIFF_FILE');
    expect(codeOf(await state('Kees', '2026-12-23', on('2026-12-23')))).toBe('ABSENT');
    done(await state('Femke', '2026-12-21', on('2026-12-23')));
    done(await stateIt(by('Marijke'), home, on('2026-12-23')));
    expect((await view()).statements.map(({ on: stated, paid: part, remark }) => [stated, part, remark])).toEqual([
      ['2026-12-23', 0, ''],
      ['2026-12-21', 7_500, 'Kwam langs.'],
    ]);
    expect((await factsOf(home)).bailiffStatementOn).toBe('2026-12-23');
    // The report was due: this is it, and the next one is due in thirty days.
    expect((await view()).files[0]!.reportDueOn).toBe('2027-01-22');
    expect((await rowOf(home.caseId)).nextStep).toBe('AWAIT_BAILIFF');
    const bsn = { ...(await seenBy(home)), on: day('2026-12-23'), paid: cents(0), remark: '111222333' };
    expect(codeOf(await recordStatement(by('Femke'), bsn, on('2026-12-23')))).toBe('LOOKS_LIKE_BSN');
  });

  it('nothing paid is an answer, an empty field is none', () => {
    const typed = { caseId: '1', seenVersion: '1', on: '2026-12-23' };
    expect(statementInput.parse({ ...typed, paid: '0' })).toMatchObject({ paid: 0, remark: '' });
    expect(statementInput.parse({ ...typed, paid: '1.250,50' }).paid).toBe(125_050);
    for (const paidAs of ['', '-5', 'niets']) expect(statementInput.safeParse({ ...typed, paid: paidAs }).success, paidAs).toBe(false);
  });

  it('book no money; costs that come by import show by kind', async () => {
    const before = (await factsOf(home)).balance;
    await book(
      home.contract,
      [costs('2026-11-20', 1_000), costs('2026-12-02', 9_000), { ...costs('2026-12-03', 12_500), costKind: 'EXE' }],
      on('2026-12-23'),
    );
    expect((await factsOf(home)).balance).toBe(before + 22_500);
    expect((await view()).costs).toEqual([
      { kind: 'BIK', amount: 9_000 },
      { kind: 'EXE', amount: 12_500 },
    ]);
    expect((await view()).files[0]!.specification.total).toBe(185_000);
  });
});

describe('taking the case back', () => {
  it('is for the coordinator, with the reason on the file; the stage goes back', async () => {
    expect(codeOf(await recall('Marijke', on('2026-12-24')))).toBe('MAY_NOT');
    expect(codeOf(await recall('Femke', on('2026-12-24'), never))).toBe('NO_SUCH_MOVE');
    done(await recall('Femke', on('2026-12-24')));
    expect((await view()).files[0]!.ended).toEqual({ on: '2026-12-24', reason: 'Huurder betaalt weer.' });
    expect(await rowOf(home.caseId)).toMatchObject({ stage: 'ARREARS_OPEN' });
    expect((await happened(home)).slice(-2)).toEqual(['bailiff.file.ended', 'case.stage.moved']);
    expect(codeOf(await receive('Femke', '2026-12-24', on('2026-12-24')))).toBe('NO_BAILIFF_FILE');
  });

  it('two at once: one wins', async () => {
    const seen = { ...(await seenBy(other)), reason: 'Betaald bij de deurwaarder.' };
    const at = on(addDays(now.today, 1));
    const answers = await Promise.all([recallFile(by('Femke'), seen, at), recallFile(by('Femke'), seen, at)]);
    expect(answers.map(codeOf).sort()).toEqual(['CHANGED_MEANWHILE', 'DONE']);
  });
});
