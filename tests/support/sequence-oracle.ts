import type { Ordered, Seen } from './sequence-witness.ts';

/**
 * What an order to evict needs, read from domain §9.2 (T10a), §9.3 and §9.4 (invariants 4, 8, 12) and from nothing else:
 * this file imports no rule of the program and reckons its days itself.
 */
export const conditions = [
  'stage',
  'ordersEviction',
  'enforceable',
  'served',
  'moratorium',
  'ban',
  'wsnp',
  'managerStop',
  'plan',
  'visit',
  'help',
  'consulted',
  'childrenPlan',
  'notSatisfied',
  'executionReview',
  'statement',
  'proposer',
  'approver',
  'otherPerson',
  'unchanged',
] as const;
export type Condition = (typeof conditions)[number];

/** Who tried, when, and which legal notes were written. */
export interface Tried {
  readonly today: string;
  readonly proposer: { readonly id: string; readonly role: string };
  readonly approver: { readonly id: string; readonly role: string };
  readonly notes: Readonly<Record<string, string>>;
}

const milliseconds = 86_400_000;
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / milliseconds;
const dayText = (number: number): string => new Date(number * milliseconds).toISOString().slice(0, 10);
/** The days around these sequences on which nobody works, beside weekends: none between Pentecost and Christmas 2026. */
const isWorkingDay = (number: number): boolean => ![0, 6].includes(new Date(number * milliseconds).getUTCDay());
const nextWorkingDay = (number: number): number => (isWorkingDay(number) ? number : nextWorkingDay(number + 1));
const monthsLater = (day: string, months: number): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const length = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(date, length));
  return target.toISOString().slice(0, 10);
};

/** The last day of opposition (four weeks after service in person or a sign that he knows) or appeal (three months). */
function remedyEnds(judgment: Seen['judgments'][number]): string | null {
  if (!judgment.by_default) return dayText(nextWorkingDay(dayNumber(monthsLater(judgment.on_day, 3))));
  const known = [judgment.served_in_person ? judgment.served_on : null, judgment.aware_on].filter((on) => on !== null).sort()[0];
  return known ? dayText(nextWorkingDay(dayNumber(known) + 28)) : null;
}
const partOfDay = (time: string): string => (time < '12:00' ? 'morning' : time < '18:00' ? 'afternoon' : 'evening');

/** Events that change nothing about the case: looking, and the decision with what carries it out. */
const noChange = ['decision.proposed', 'decision.settled', 'case.viewed', 'note.revealed', 'eviction.ordered'];

/** Everything that lacks before an eviction may be ordered; empty where it may. */
export function lacking(seen: Seen, tried: Tried): Condition[] {
  const { today } = tried;
  const judgment = seen.judgments.at(-1);
  const since = judgment?.on_day ?? '9999-12-31';
  const stands = (kind: string): boolean =>
    seen.holds.some((hold) => hold.kind === kind && hold.starts_on <= today && (hold.ends_on === null || hold.ends_on >= today));
  const visits = seen.visits.filter((visit) => visit.made_on >= since);
  const talked = visits.some((visit) => visit.outcome === 'SPOKEN_TENANT' || visit.outcome === 'SPOKEN_CO_TENANT');
  const consulted = seen.consultations.filter((one) => one.asked_on >= since && one.answer !== null);
  const children = seen.visits.filter((visit) => visit.children !== null).at(-1)?.children === true;
  const ends = judgment ? remedyEnds(judgment) : null;
  const pending = judgment?.remedy !== null && judgment?.remedy_outcome === null;
  let workingDays = 0;
  if (seen.statement_on) for (let on = dayNumber(seen.statement_on) + 1; on <= dayNumber(today); on++) if (isWorkingDay(on)) workingDays++;
  const noted = (guard: string): boolean => tried.approver.role === 'MANAGER' && (tried.notes[guard] ?? '').trim() !== '';
  const met: Record<Condition, boolean> = {
    stage: seen.case.stage === 'HOME_VISIT' || seen.case.stage === 'JUDGMENT',
    ordersEviction: judgment?.orders_eviction === true && judgment.remedy_outcome !== 'UPHELD',
    enforceable: judgment?.provisionally_enforceable === true || (!pending && ends !== null && ends < today),
    served: Boolean(judgment?.served_on && judgment.served_on <= today),
    moratorium: !stands('MORATORIUM_287B'),
    ban: !stands('INTERIM_BAN'),
    wsnp: !stands('WSNP'),
    managerStop: !stands('MANAGER_STOP'),
    plan: !stands('PAYMENT_PLAN_ACTIVE') && !stands('EKC_RUNNING'),
    visit: talked || new Set(visits.map((visit) => partOfDay(visit.made_time))).size >= 2,
    help: seen.offers > 0,
    consulted: consulted.length > 0,
    childrenPlan: !children || consulted.some((one) => Boolean(one.children_plan?.trim())),
    notSatisfied: seen.owed > 0 || noted('notSatisfied'),
    executionReview: (judgment !== undefined && today <= monthsLater(judgment.on_day, 12)) || noted('executionReview'),
    statement: seen.statement_on !== null && workingDays <= 2,
    proposer: tried.proposer.role === 'COORDINATOR' || tried.proposer.role === 'MANAGER',
    approver: tried.approver.role === 'MANAGER',
    otherPerson: tried.proposer.id !== tried.approver.id,
    unchanged: seen.decision?.settled !== null || changesOf(seen).length === 0,
  };
  return conditions.filter((condition) => !met[condition]);
}

/** What was written down between the open proposal and its answer. */
const changesOf = (seen: Seen): Seen['events'] =>
  seen.events.filter(({ type, data }) => !noChange.includes(type) && !(type === 'case.stage.moved' && data.move === 'T10a'));

/** What lacked when an order appeared, from the tables of that moment: the decision behind it, its people and its notes. */
export function lackingAt({ ordered_on, seen }: Ordered): Condition[] {
  const { decision, events } = seen;
  const move = events.findLast((event) => event.type === 'case.stage.moved');
  if (decision?.kind !== 'EVICTION_ORDER' || decision.settled !== 'APPROVED' || move?.data.move !== 'T10a') return ['approver'];
  const tried: Tried = {
    today: ordered_on,
    proposer: { id: decision.proposed_by, role: decision.proposed_role },
    approver: { id: decision.settled_by ?? '', role: decision.settled_role ?? '' },
    notes: move.data.overrides as Record<string, string>,
  };
  const before = { ...seen, case: { ...seen.case, stage: move.data.from as string } };
  return lacking({ ...before, decision: { ...decision, settled: null } }, tried);
}
