import 'server-only';
import { asSystem } from '#lib/db/door.ts';
import type { Role } from '#lib/domain/actor.ts';

/** An account that the practice environment offers for one click. */
export interface DemoChoice {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly team: string | null;
}

/** The accounts of the practice environment, in the order in which they were made; the caller knows that this is one. */
export const listDemoAccounts = async (): Promise<DemoChoice[]> => {
  const users = await asSystem((tx) =>
    tx.user.findMany({
      where: { disabledAt: null },
      include: { teams: { include: { team: true } } },
      orderBy: [{ createdAt: 'asc' }, { name: 'asc' }],
      take: 12,
    }),
  );
  return users.map((user) => ({
    email: user.email,
    name: user.name,
    role: user.role as Role,
    team: user.teams.map((member) => member.team.name).join(', ') || null,
  }));
};
