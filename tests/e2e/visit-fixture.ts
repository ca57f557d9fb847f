import { closeDatabase } from '#lib/db/client.ts';
import { asSystem } from '#lib/db/door.ts';
import { type Actor, type Role, vouch } from '#lib/domain/actor.ts';
import { addDays } from '#lib/domain/calendar-date.ts';
import { arrive, book, on, paid, rent } from '../support/household.ts';
import { planned, setSafety } from '../support/visit-story.ts';

// Puts households with visits of Samira on the day of the tests beside whatever is there, and prints where they are.
const users = await asSystem((tx) => tx.user.findMany({ include: { teams: true } }));
const people = new Map(
  users.map(({ id, name, role, teams }): [string, Actor] => [
    name.split(' ')[0]!,
    vouch({ id, name, role: role as Role, teams: teams.map((team) => team.teamId) }),
  ]),
);
const [samira, kees] = [people.get('Samira')!, people.get('Kees')!];
const today = on('2026-11-23', '07:00');
const before = on('2026-11-20', '07:00');
const rents = (months: readonly string[]) => months.map((month) => rent(month, 64_000));
const homes = await arrive(
  [
    { contract: 'BEZOEK-1', bookings: rents(['2026-10', '2026-11']) },
    { contract: 'BEZOEK-2', bookings: rents(['2026-09', '2026-10', '2026-11']), persons: ['HUU', 'MDH'] as const },
    { contract: 'BEZOEK-3', bookings: rents(['2026-08', '2026-09', '2026-10', '2026-11']) },
    { contract: 'BEZOEK-4', bookings: rents(['2026-10', '2026-11']) },
    { contract: 'BEZOEK-5', bookings: rents(['2026-10', '2026-11']) },
    { contract: 'BEZOEK-6', bookings: rents(['2026-10', '2026-11']) },
    { contract: 'BEZOEK-7', bookings: rents(['2026-10', '2026-11']) },
    { contract: 'BEZOEK-8', bookings: rents(['2026-10', '2026-11']) },
  ].map((home) => ({ ...home, team: 'ZUID' })),
  before,
);
await setSafety(homes[1]!, 'VISIT_IN_PAIR', addDays(before.today, -30), addDays(before.today, 300));
const visits: number[] = [];
for (const [at, time] of ['09:15', '10:30', '11:30', '13:30', '15:15', '16:00', '16:45'].entries())
  visits.push(
    await planned(samira, homes[at]!, '2026-11-23', before, {
      time: time as '09:15',
      companionId: at === 1 ? kees.id : null,
      announced: at % 2 === 0,
      remark: at === 2 ? 'Bel om 13.00 uur; de bel doet het niet.' : '',
      purpose: at === 3 ? 'FOLLOW_UP' : 'CONTACT',
    }),
  );
await planned(samira, homes[7]!, '2026-11-24', before, { time: '09:30' });
await book('BEZOEK-1', [paid('2026-11-23', 16_000)], today);
await closeDatabase();
console.log(JSON.stringify({ homes, visits }));
