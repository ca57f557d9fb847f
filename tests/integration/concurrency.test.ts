import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '#lib/audit/verify.ts';
import { closeDatabase } from '#lib/db/client.ts';
import { asSystem } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { addDays } from '#lib/domain/calendar-date.ts';
import { cents } from '#lib/domain/cents.ts';
import type { Result } from '#lib/domain/result.ts';
import { correctStage, takeCase } from '#lib/features/case/commands.ts';
import { recordAttempt, recordLetter, recordPromise } from '#lib/features/contact/commands.ts';
import type { LetterInput } from '#lib/features/contact/schema.ts';
import { pauseCase } from '#lib/features/hold/commands.ts';
import { importNow } from '#lib/features/import/commands-run.ts';
import { runArrears } from '#lib/features/ledger/commands.ts';
import { writeNote } from '#lib/features/note/commands.ts';
import { seedPeople } from '../../prisma/seed/people.ts';
import { codeOf, remind } from '../support/case-story.ts';
import { filesOf, type Known, locate, moveIn, on, paid, rent, rowOf, versionOf } from '../support/household.ts';
import { changedTables, fingerprint } from '../support/trace.ts';

const now = on('2026-11-23');
const clients = 20;
const rounds = 30;
let people: Map<string, Actor>;
let homes: Known[];
const by = (name: string): Actor => people.get(name)!;
type Answer = Result<unknown, { readonly code: string }> | null;

beforeAll(async () => {
  people = await seedPeople(on('2026-11-01'));
  const contracts = ['K-1', 'K-2', 'K-3', 'K-4'];
  await moveIn(
    contracts.map((contract) => ({ contract, team: 'NOORD', bookings: [rent('2026-09', 60_000), rent('2026-10', 60_000)] })),
    now,
  );
  homes = await locate(contracts);
});
afterAll(closeDatabase);

const chainHolds = async () => expect((await verifyAudit()).breaks).toEqual([]);
/** Twenty at once, all from the version that they read; what each of them got. A deadlock or another bug throws. */
const atOnce = (work: (client: number) => Promise<Answer>): Promise<Answer[]> =>
  Promise.all(Array.from({ length: clients }, (_, client) => work(client)));
/** One won; the others are told who was first and what he did. */
function oneWinner(answers: readonly Answer[], names: readonly string[], types: readonly string[]): void {
  expect(answers.filter((answer) => answer?.ok)).toHaveLength(1);
  for (const answer of answers) {
    if (answer?.ok) continue;
    expect(answer).toMatchObject({
      refusal: { code: 'CHANGED_MEANWHILE', by: expect.toSatisfy((name: string) => names.includes(name)), at: now.at },
    });
    expect(types).toContain((answer as unknown as { refusal: { event: { type: string } } }).refusal.event.type);
  }
}

describe(`${clients} clients, ${rounds} rounds, on one case`, () => {
  it('moving: one wins each version, the others are told by whom and what', async () => {
    const [home] = homes as [Known];
    await remind(by('Femke'), home, now);
    const movers = [by('Marijke'), by('Anton')];
    const start = await versionOf(home.caseId);
    for (let round = 0; round < rounds; round++) {
      const seen = { caseId: home.caseId, seenVersion: start + round };
      const answers = await atOnce((client) =>
        round % 2 === 0
          ? recordLetter(
              movers[client % 2]!,
              {
                ...seen,
                kind: 'FOURTEEN_DAY_NOTICE',
                on: now.today,
                channel: 'POST',
                personIds: [...home.personIds],
                amount: cents(1),
                offersSharing: false,
                debtHelp: false,
              },
              now,
            )
          : correctStage(movers[client % 2]!, { ...seen, to: 'ARREARS_OPEN', reason: `ronde ${round}` }, now),
      );
      oneWinner(
        answers,
        movers.map((mover) => mover.name),
        ['case.stage.moved'],
      );
    }
    expect(await rowOf(home.caseId)).toMatchObject({ version: start + rounds, stage: 'ARREARS_OPEN' });
    const count = (type: string) => asSystem((tx) => tx.auditEvent.count({ where: { caseId: home.caseId, type } }));
    expect([await count('case.stage.moved'), await count('letter.recorded')]).toEqual([rounds, rounds / 2 + 1]);
    expect(await asSystem((tx) => tx.letter.count({ where: { caseId: home.caseId } }))).toBe(rounds / 2 + 1);
    await chainHolds();
  });

  it('recording different things: one wins each version, nothing of the losers stays', async () => {
    const [, home] = homes as [Known, Known];
    const start = await versionOf(home.caseId);
    const kinds = [
      {
        name: 'Marijke',
        does: (seen: Seen) =>
          recordLetter(
            by('Marijke'),
            {
              ...seen,
              kind: 'OTHER',
              on: now.today,
              channel: 'POST',
              personIds: [...home.personIds],
              amount: cents(1),
              offersSharing: false,
              debtHelp: false,
            },
            now,
          ),
      },
      {
        name: 'Ruben',
        does: (seen: Seen) => recordPromise(by('Ruben'), { ...seen, amount: cents(1), by: addDays(now.today, 5), channel: 'PHONE' }, now),
      },
      { name: 'Femke', does: (seen: Seen) => pauseCase(by('Femke'), { ...seen, reason: 'Opname', until: addDays(now.today, 5) }, now) },
    ] as const;
    for (let round = 0; round < rounds; round++) {
      const seen = { caseId: home.caseId, seenVersion: start + round };
      oneWinner(
        await atOnce((client) => kinds[client % kinds.length]!.does(seen)),
        kinds.map(({ name }) => by(name).name),
        ['letter.recorded', 'promise.recorded', 'hold.set'],
      );
    }
    expect(await versionOf(home.caseId)).toBe(start + rounds);
    const [letters, promises, holds] = await asSystem(
      async (tx) =>
        [
          await tx.letter.count({ where: { caseId: home.caseId } }),
          await tx.paymentPromise.count({ where: { caseId: home.caseId } }),
          await tx.hold.count({ where: { caseId: home.caseId, kind: 'PAUSE' } }),
        ] as const,
    );
    expect(letters + promises + holds).toBe(rounds);
    await chainHolds();
  });

  it('what adds and never contradicts is all kept, while others change the case and the run goes over it', async () => {
    const [, , home] = homes as [Known, Known, Known];
    for (let round = 0; round < 10; round++) {
      const seen = { caseId: home.caseId, seenVersion: await versionOf(home.caseId) };
      const work: readonly ((client: number) => Promise<Answer>)[] = [
        (client) => writeNote(by('Ruben'), { caseId: home.caseId, text: `notitie ${round}.${client}`, restricted: false }, now),
        () =>
          recordAttempt(
            by('Ruben'),
            {
              caseId: home.caseId,
              personId: null,
              on: now.today,
              channel: 'PHONE',
              outcome: 'NOT_REACHED',
              prevention: false,
              debtHelp: false,
              summary: '',
            },
            now,
          ),
        () => pauseCase(by('Femke'), { ...seen, reason: 'Opname', until: addDays(now.today, 5) }, now),
        () => takeCase(by('Femke'), { caseId: home.caseId }, now),
      ];
      const run = runArrears(now.today, now);
      const answers = await atOnce((client) => work[client % work.length]!(client));
      await run;
      expect(new Set(answers.filter((_, client) => client % 4 !== 2).map(codeOf))).toEqual(new Set(['DONE']));
      expect(answers.filter((answer, client) => client % 4 === 2 && answer?.ok)).toHaveLength(1);
    }
    const [notes, attempts] = await asSystem(
      async (tx) =>
        [
          await tx.note.count({ where: { caseId: home.caseId } }),
          await tx.contactAttempt.count({ where: { caseId: home.caseId } }),
        ] as const,
    );
    expect([notes, attempts]).toEqual([50, 50]);
    await chainHolds();
  });
});
type Seen = { readonly caseId: number; readonly seenVersion: number };

describe('two imports at once', () => {
  const homesOf = (letter: string) =>
    Array.from({ length: 30 }, (_, at) => ({
      contract: `I-${letter}-${at}`,
      team: 'NOORD',
      bookings: [rent('2026-09', 60_000), rent('2026-10', 60_000), paid('2026-10-05', 10_000 + at)],
    }));

  it('the same files: booked once, counted as duplicates the second time', async () => {
    const files = filesOf(homesOf('A'));
    const reports = await Promise.all([importNow(files, {}, now), importNow(files, {}, now)]);
    const bookings = reports.map((report) => report.files.find((file) => file.kind === 'BOOKING')!.counts);
    expect(bookings.map(({ new: booked, duplicate }) => [booked, duplicate]).sort()).toEqual([
      [0, 90],
      [90, 0],
    ]);
    expect(await asSystem((tx) => tx.ledgerLine.count({ where: { key: { startsWith: 'I-A-' } } }))).toBe(90);
    expect(await asSystem((tx) => tx.rentCase.count({ where: { tenancy: { contractNumber: { startsWith: 'I-A-' } } } }))).toBe(30);
  });

  it('different files: each takes in its own and nothing of the other', async () => {
    const reports = await Promise.all(['B', 'C', 'D'].map((letter) => importNow(filesOf(homesOf(letter)), {}, now)));
    for (const report of reports)
      expect(report.files.map(({ counts }) => [counts.new, counts.duplicate, counts.refused])).toEqual([
        [30, 0, 0],
        [30, 0, 0],
        [30, 0, 0],
        [90, 0, 0],
      ]);
    const owed = await asSystem(
      (tx) => tx.$queryRaw<{ letter: string; cents: number; cases: number }[]>`
      select substr(t.contract_number, 3, 1) as letter, sum(s.balance_cents)::integer as cents, count(c.id)::integer as cases
      from tenancy t join arrears_state s on s.tenancy_id = t.id left join rent_case c on c.tenancy_id = t.id where t.contract_number ~ '^I-[BCD]-' group by 1 order by 1`,
    );
    const balance = 30 * 110_000 - (29 * 30) / 2;
    expect(owed).toEqual(['B', 'C', 'D'].map((letter) => ({ letter, cents: balance, cases: 30 })));
    const numbers = await asSystem(
      (tx) =>
        tx.$queryRaw<
          { count: number; different: number }[]
        >`select count(*)::integer as count, count(distinct number)::integer as different from rent_case`,
    );
    expect(numbers[0]!.count).toBe(numbers[0]!.different);
    await chainHolds();
  });
});

describe('a command whose later step is refused', () => {
  it('leaves nothing of its earlier steps behind', async () => {
    const [, , , home] = homes as [Known, Known, Known, Known];
    const before = await fingerprint();
    const letter: LetterInput = {
      caseId: home.caseId,
      seenVersion: 1,
      kind: 'FOURTEEN_DAY_NOTICE',
      on: now.today,
      channel: 'POST',
      personIds: [...home.personIds],
      amount: cents(1),
      offersSharing: true,
      debtHelp: true,
    };
    expect(codeOf(await recordLetter(by('Femke'), letter, now))).toBe('GUARDED');
    await expect(
      recordPromise(by('Ruben'), { caseId: home.caseId, seenVersion: 1, amount: cents(-1), by: now.today, channel: 'PHONE' }, now),
    ).rejects.toThrow();
    expect(changedTables(before, await fingerprint())).toEqual([]);
    await chainHolds();
  });
});
