import { moment } from '#lib/clock.ts';
import { closeDatabase } from '#lib/db/client.ts';
import { asSystem } from '#lib/db/door.ts';
import { seedPeople } from '#prisma/seed/people.ts';

/**
 * The colleagues that every journey finds, and nothing else. The given ledger names the teams A and B: Femke and Ruben also
 * belong to A, Kees and Samira to B.
 */
const people = await seedPeople(moment());
const teams = { A: ['Femke', 'Ruben'], B: ['Kees', 'Samira'] };
await asSystem(async (tx) => {
  for (const [code, members] of Object.entries(teams)) {
    const team = await tx.team.create({ data: { code, name: `Team ${code}` } });
    await tx.teamMember.createMany({ data: members.map((name) => ({ teamId: team.id, userId: people.get(name)!.id })) });
  }
});
await closeDatabase();
