import { closeDatabase } from '#lib/db/client.ts';
import { asSystem } from '#lib/db/door.ts';
import { type Role, vouch } from '#lib/domain/actor.ts';
import { tryDay } from '../support/authorisation.ts';
import { type PageStory, type Place, pageStories } from '../support/authorisation-page.ts';
import { doubtfulPayment, openStreet, prepareSubject } from '../support/authorisation-subject.ts';
import { seal } from '../support/case-story.ts';
import { type Whose, whose } from '../support/role-sight.ts';

// Puts cases of every team, an import and a doubtful payment beside whatever is there, and prints where they are.
const users = await asSystem((tx) => tx.user.findMany({ include: { teams: true } }));
const people = new Map(
  users.map(({ id, name, role, teams }) => [
    name.split(' ')[0]!,
    vouch({ id, name, role: role as Role, teams: teams.map((team) => team.teamId) }),
  ]),
);
const street = await openStreet(pageStories.length, people);
const paymentId = await doubtfulPayment('e2e-twijfel');
const runId = await asSystem(async (tx) => {
  const run = await tx.importRun.create({ data: { createdAt: tryDay.at, status: 'READY', phase: 'READY' } });
  await tx.importFile.create({ data: { runId: run.id, name: 'boekingen.csv', sizeBytes: 1, kind: 'BOOKING', newCount: 1 } });
  return run.id;
});
const places: Record<Whose, Partial<Record<PageStory, Place>>> = { OWN: {}, OTHER: {}, NOBODY: {} };
for (const team of whose) {
  for (const story of pageStories) {
    const { home, ids } = await prepareSubject(street, team, story);
    const noteId = await seal(people.get('Marijke')!, home, tryDay);
    const {
      signal: signalId = 0,
      letter: letterId = 0,
      hold: holdId = 0,
      decision: decisionId = 0,
      consultation: consultationId = 0,
      visit: visitId = 0,
    } = ids;
    places[team][story] = {
      caseId: home.caseId,
      personId: home.personIds[0]!,
      signalId,
      letterId,
      holdId,
      noteId,
      runId,
      paymentId,
      decisionId,
      consultationId,
      visitId,
    };
  }
}
await closeDatabase();
console.log(JSON.stringify(places));
