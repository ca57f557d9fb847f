import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bareConnections, closeDatabase } from '#lib/db/client.ts';
import { asActor, asActorBare, asSystem } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { seedPeople } from '../../prisma/seed/people.ts';
import { type Known, locate, moveIn, on, rent } from '../support/household.ts';

const now = on('2026-11-23');
let people: Map<string, Actor>;
let homes: Known[];

beforeAll(async () => {
  people = await seedPeople(on('2026-11-01'));
  const bookings = [rent('2026-09', 60_000), rent('2026-10', 60_000)];
  await moveIn(
    [
      { contract: 'N-1', team: 'NOORD', bookings },
      { contract: 'Z-1', team: 'ZUID', bookings },
    ],
    now,
  );
  homes = await locate(['N-1', 'Z-1']);
});
afterAll(closeDatabase);

const cases = (tx: Parameters<Parameters<typeof asActorBare>[1]>[0]) =>
  tx.$queryRaw<
    { id: number; opened_on: string; total: bigint }[]
  >`select id, opened_on::text, count(*) over () as total from rent_case order by id`;

describe('the door without models', () => {
  it('shows everyone exactly what the other door shows', async () => {
    const seen = new Map<string, number>();
    for (const actor of people.values()) {
      const bare = await asActorBare(actor, cases);
      expect(bare, actor.name).toEqual(await asActor(actor, cases));
      seen.set(actor.role, bare.length);
    }
    expect(Object.fromEntries(seen)).toEqual({ COORDINATOR: 1, FIELD_WORKER: 1, MANAGER: 2, ADMIN: 0, AUDITOR: 2 });
  });

  it('keeps what was written when it ends well, and nothing of it when it throws', async () => {
    const femke = people.get('Femke')!;
    const [home] = homes as [Known];
    const version = () => asSystem(async (tx) => (await tx.rentCase.findUniqueOrThrow({ where: { id: home.caseId } })).version);
    const write = (tx: Parameters<Parameters<typeof asActorBare>[1]>[0]) =>
      tx.$executeRaw`update rent_case set version = version + 1 where id = ${home.caseId}`;
    const before = await version();
    expect(await asActorBare(femke, write)).toBe(1);
    const throwing = asActorBare(femke, async (tx) => {
      await write(tx);
      throw new Error('halfway');
    });
    await expect(throwing).rejects.toThrow('halfway');
    expect(await version()).toBe(before + 1);
    // A statement that the database refuses undoes what came before it, too.
    const refused = asActorBare(femke, async (tx) => {
      await write(tx);
      return tx.$queryRaw`select 1 / 0`;
    });
    await expect(refused).rejects.toThrow(/zero/);
    expect(await version()).toBe(before + 1);
  });

  it('leaves nothing of a person behind on its connection', async () => {
    await asActorBare(people.get('Marijke')!, cases);
    const connections = await Promise.all(Array.from({ length: bareConnections().totalCount }, () => bareConnections().connect()));
    try {
      for (const connection of connections) {
        const { rows } = await connection.query(
          `select current_setting('role') as role, current_setting('app.role', true) as app, current_setting('app.user_id', true) as person`,
        );
        expect(rows[0].role).toBe('none');
        expect([null, '']).toContain(rows[0].app);
        expect([null, '']).toContain(rows[0].person);
      }
    } finally {
      for (const connection of connections) connection.release();
    }
  });

  it('takes a name as a value, whatever stands in it', async () => {
    const odd = {
      ...people.get('Femke')!,
      teams: [],
      id: people.get('Femke')!.id,
      role: "X', true); drop table note; --",
    } as unknown as Actor;
    expect(await asActorBare(odd, cases)).toEqual([]);
    expect(await asActorBare(people.get('Femke')!, (tx) => tx.$queryRaw`select count(*)::integer as n from note`)).toEqual([{ n: 0 }]);
  });
});
