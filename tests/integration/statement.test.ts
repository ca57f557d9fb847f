import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { asActor } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { adoptDatabase, databaseUrl } from '#lib/env.ts';
import { closeCase, correctStage, moveCase } from '#lib/features/case/commands.ts';
import { getCase } from '#lib/features/case/queries.ts';
import { getAccount } from '#lib/features/ledger/queries.ts';
import { writeNote } from '#lib/features/note/commands.ts';
import { seedPeople } from '../../prisma/seed/people.ts';
import { codeOf, done, giveNotice, makeReady, refer, remind } from '../support/case-story.ts';
import { type Known, locate, moveIn, on, rent, versionOf } from '../support/household.ts';
import { tap, type Wire } from '../support/wire.ts';

const now = on('2026-11-23');
let people: Map<string, Actor>;
let homes: Known[];
let wire: Wire;
let address: string;
const counts: [string, number][] = [];

/** Begin, commit and the switch of role belong to the door. */
const isDoor = (sql: string): boolean =>
  /^(begin|commit|start transaction|set transaction)/i.test(sql) || sql.includes("set_config('role'");
const inside = (statements: readonly string[]): string[] => statements.filter((sql) => !isDoor(sql));

beforeAll(async () => {
  people = await seedPeople(on('2026-11-01'));
  const contracts = ['W-1', 'W-2', 'W-3', 'W-4', 'W-5', 'W-6'];
  await moveIn(
    contracts.map((contract) => ({ contract, team: 'NOORD', bookings: [rent('2026-09', 60_000), rent('2026-10', 60_000)] })),
    now,
  );
  homes = await locate(contracts);
  for (const home of homes.slice(0, 4)) await makeReady(people.get('Marijke')!, home, now);
  wire = await tap();
  address = databaseUrl();
  await closeDatabase();
  adoptDatabase(wire.url);
});
afterAll(async () => {
  await closeDatabase();
  await wire.close();
  adoptDatabase(address);
  console.log(`statements besides begin, commit and role: ${counts.map(([name, count]) => `${name} ${count}`).join('; ')}`);
});

describe('a stage move', () => {
  it('takes four statements: the door opens, one reads and holds the case, one writes everything, the door closes', async () => {
    const manager = people.get('Marijke')!;
    const [home] = homes as [Known];
    done(await giveNotice(manager, home, now));
    const seenVersion = await versionOf(home.caseId);
    const { value, statements } = await wire.listen(() =>
      moveCase(manager, { caseId: home.caseId, seenVersion, move: 'T21', to: 'ARREARS_OPEN', reason: 'Vergissing' }, now),
    );
    counts.push(['move', inside(statements).length]);
    expect(codeOf(value)).toBe('DONE');
    expect(statements.length, statements.join('\n')).toBe(4);
    expect(inside(statements).length, statements.join('\n')).toBe(2);
    // Each of the two is one statement and no bundle of several that would count as one.
    expect(inside(statements).filter((sql) => /;\s*\S/.test(sql))).toEqual([]);
  });

  it('is heard whole: a correction, a closing, a notice and a referral are counted beside it', async () => {
    const [, second, third, fourth] = homes as [Known, Known, Known, Known];
    const manager = people.get('Marijke')!;
    const femke = people.get('Femke')!;
    const once = async (name: string, work: () => Promise<unknown>) => {
      const { value, statements } = await wire.listen(work);
      counts.push([name, inside(statements).length]);
      expect(codeOf(value as never), name).toBe('DONE');
      return inside(statements).length;
    };
    const seen = async (home: Known) => ({ caseId: home.caseId, seenVersion: await versionOf(home.caseId) });
    const [two, three, four] = [await seen(second), await seen(third), await seen(fourth)];
    expect(await once('notice with its letter', () => giveNotice(manager, second, now))).toBe(9);
    expect(
      await once('correction', () =>
        correctStage(manager, { ...two, seenVersion: two.seenVersion + 1, to: 'ARREARS_OPEN', reason: 'Vergissing' }, now),
      ),
    ).toBe(2);
    expect(await once('closing', () => closeCase(femke, { ...three, reason: 'ENTERED_IN_ERROR', note: '' }, now))).toBe(2);
    expect(four.seenVersion).toBeGreaterThan(1);
    expect(await once('referral', () => refer(femke, fourth, now))).toBe(12);
  });
});

describe('the case page', () => {
  const page = (home: Known) => {
    const actor = people.get('Femke')!;
    return asActor(actor, async (tx) => {
      const view = await getCase(tx, actor, home.caseId, now);
      return view && { view, account: await getAccount(tx, view.tenancyId, now.today) };
    });
  };

  it('takes at most 6 statements, with two events or with two hundred', async () => {
    const [, , , , few, many] = homes as [Known, Known, Known, Known, Known, Known];
    await remind(people.get('Marijke')!, many, now);
    for (let at = 0; at < 200; at++)
      done(await writeNote(people.get('Ruben')!, { caseId: many.caseId, text: `notitie ${at}`, restricted: false }, now));
    const first = await wire.listen(() => page(few));
    const again = await wire.listen(() => page(few));
    const much = await wire.listen(() => page(many));
    counts.push(
      ['case page', inside(again.statements).length],
      ['its first look of a day', inside(first.statements).length],
      ['with 200 notes', inside(much.statements).length],
    );
    expect(again.value!.view.happenings.length).toBeLessThan(3);
    expect(much.value!.view.happenings.length).toBeGreaterThan(200);
    for (const { statements } of [first, again, much])
      expect(inside(statements).length, inside(statements).join('\n')).toBeLessThanOrEqual(6);
  });
});
