import { hashPassword } from '#lib/auth/password.ts';
import { asSystem } from '#lib/db/door.ts';
import { type Actor, vouch } from '#lib/domain/actor.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { demoAccounts, demoPassword, demoTeams } from './accounts.ts';

/** Teams and colleagues of De Linde; answers each colleague by first name, as the stories call them. */
export async function seedPeople(now: Moment): Promise<Map<string, Actor>> {
  const passwordHash = await hashPassword(demoPassword);
  return asSystem(async (tx) => {
    const teams = new Map<string, number>();
    for (const team of demoTeams)
      teams.set(team.code, (await tx.team.upsert({ where: { code: team.code }, create: team, update: { name: team.name } })).id);
    const people = new Map<string, Actor>();
    for (const [position, account] of demoAccounts.entries()) {
      const teamIds = account.teams.map((code) => teams.get(code)!);
      const user = await tx.user.create({
        data: {
          email: account.email,
          name: account.name,
          role: account.role,
          phone: account.phone,
          passwordHash,
          createdAt: new Date(now.at.getTime() + position),
          teams: { create: teamIds.map((teamId) => ({ teamId })) },
        },
      });
      people.set(account.name.split(' ')[0]!, vouch({ id: user.id, name: user.name, role: account.role, teams: teamIds }));
    }
    return people;
  });
}
