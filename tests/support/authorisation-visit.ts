import { asActor } from '#lib/db/door.ts';
import type { Actor, Role } from '#lib/domain/actor.ts';
import { addDays } from '#lib/domain/calendar-date.ts';
import * as visit from '#lib/features/visit/commands.ts';
import * as answer from '#lib/features/visit/commands-answer.ts';
import * as report from '#lib/features/visit/commands-report.ts';
import * as queries from '#lib/features/visit/queries.ts';
import type { PlanInput } from '#lib/features/visit/schema.ts';
import { type CaseEntry, command, type Entry, judgeRead, judgeResult, part, read, type Subject, tryDay } from './authorisation.ts';
import { R, sight, type Whose } from './role-sight.ts';

const { F, C, M } = R;
const casework = [F, C, M];
const now = tryDay;
const seen = (s: Subject) => ({ caseId: s.home.caseId, seenVersion: s.version });
const at = (s: Subject) => ({ caseId: s.home.caseId, visitId: s.ids.visit! });
const asked = (actor: Actor, s: Subject): Omit<PlanInput, 'onward'> => ({
  ...seen(s),
  on: addDays(now.today, 2),
  time: '14:00',
  workerId: actor.id,
  companionId: null,
  announced: true,
  purpose: 'CONTACT',
  remark: '',
});
/** Whose the visits of a team are in these stories: a colleague of that team, or the manager where there is none. */
const goes = (role: Role, team: Whose): boolean => (team === 'OWN' && role === 'FIELD_WORKER') || (team === 'NOBODY' && role === 'MANAGER');
const onlyWhoGoes =
  (others: 'ABSENT' | 'REFUSED'): NonNullable<CaseEntry['expected']> =>
  (role, team) =>
    goes(role, team) ? 'DOES' : sight[role].includes(team) ? others : 'ABSENT';

/** Visits, their answers and reports, as `feature/file#function`. */
export const visitTable: Record<string, Entry> = {
  'visit/commands#planVisit': command('FRESH', casework, (actor, s) => visit.planVisit(actor, { ...asked(actor, s), onward: 'CASE' }, now)),
  'visit/commands#moveVisit': command('VISIT', casework, (actor, s) => visit.moveVisit(actor, { ...asked(actor, s), ...at(s) }, now)),
  'visit/commands#cancelVisit': command('VISIT', casework, (actor, s) =>
    visit.cancelVisit(actor, { ...seen(s), ...at(s), reason: 'Betaald' }, now),
  ),
  // Everybody orders his own route.
  'visit/commands#moveInRoute': {
    ...command('VISIT', casework, (actor, s) => visit.moveInRoute(actor, { visitId: s.ids.visit!, direction: 'LATER' }, now)),
    expected: onlyWhoGoes('REFUSED'),
  },
  // Holds what may be changed: who may only read finds nothing to hold.
  'visit/commands#plannedOf': part(
    'VISIT',
    casework,
    (tx, s) => visit.plannedOf(tx, s.found, s.ids.visit!),
    (found) => ((found as { ok: boolean }).ok ? judgeResult(found) : 'ABSENT'),
  ),
  'visit/commands-answer#saveAnswer': command('VISIT', casework, (actor, s) =>
    answer.saveAnswer(actor, { visitId: s.ids.visit!, question: 'agreed', value: 'Belt vrijdag' }, now),
  ),
  'visit/commands-answer#saveAnswers': command('VISIT', casework, (actor, s) =>
    answer.saveAnswers(actor, { visitId: s.ids.visit!, answers: { agreed: 'Belt vrijdag' } }, now),
  ),
  'visit/commands-report#sendReport': command('VISIT_TALKED', casework, (actor, s) =>
    report.sendReport(actor, { ...at(s), seenAt: now.at.getTime() }, now),
  ),
  'visit/commands-report#recordAttemptAtDoor': command('VISIT', casework, (actor, s) =>
    report.recordAttemptAtDoor(actor, { ...at(s), outcome: 'NOT_HOME_CARD_LEFT', measure: null, remark: '' }, now),
  ),
  'visit/commands-report#addSupplement': command('VISITED', casework, (actor, s) =>
    report.addSupplement(actor, { ...at(s), text: 'Belde later terug' }, now),
  ),
  'visit/queries#getVisit': read('VISITED', (tx, s) => queries.getVisit(tx, s.home.caseId, s.ids.visit!)),
  'visit/queries#getDay': {
    ...read('VISIT', async (tx, s, actor) =>
      (await queries.getDay(tx, actor, now.today)).today.filter((stop) => stop.caseId === s.home.caseId),
    ),
    expected: onlyWhoGoes('ABSENT'),
  },
  // A case without a team has nobody but who asks, and an auditor goes to no door.
  'visit/queries#listColleagues': {
    kind: 'CASE',
    story: 'FRESH',
    may: [],
    call: (actor, s) => asActor(actor, (tx) => queries.listColleagues(tx, actor, s.home.caseId)),
    judge: judgeRead,
    expected: (role, team) => (sight[role].includes(team) && !(role === 'AUDITOR' && team === 'NOBODY') ? 'DOES' : 'ABSENT'),
  },
};
