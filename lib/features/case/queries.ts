import 'server-only';
import type { AuditEvent } from '#lib/audit/event.ts';
import { record } from '#lib/audit/record.ts';
import type { Statements } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { trendOf } from '#lib/domain/arrears.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { nextStep } from '#lib/domain/next-step.ts';
import { policy } from '#lib/domain/policy.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { addWorkingDays } from '#lib/domain/working-day.ts';
import {
  type CaseView,
  type Happening,
  type Household,
  listOf,
  type NoteView,
  type OpenCase,
  type Severity,
  severities,
  type WorkFilter,
  type WorkPage,
  type WorkRow,
} from './schema.ts';
import * as sql from './sql.ts';
import { factsOf } from './sql-facts.ts';
import { findPage } from './sql-page.ts';

/** How many rows a page of the worklist has. */
export const pageSize = 25;

/** One page of the worklist on `today`: the rows, the counts of every list and group, and where the next page starts. */
export async function listWork(tx: Statements, actor: Actor, filter: WorkFilter, today: CalendarDate): Promise<WorkPage> {
  const week = addWorkingDays(today, policy.weekWorkdays.value);
  const where = sql.workWhere(filter, actor.id);
  const counted = await sql.countWork(tx, where, today, week);
  const list = listOf[filter.lijst];
  const of = (name: string) => counted.lists.filter((row) => row.list === name).reduce((sum, row) => sum + row.count, 0);
  const places = await sql.listPlaces(tx, where, list, filter.na ?? null, today, week, pageSize + 1);
  const shown = places.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    asOf: counted.asOf as CalendarDate | null,
    teams: counted.teams,
    counts: { nu: of('OURS'), wacht: of('WAITING'), pauze: of('PAUSED'), zitting: of('HEARING') },
    groups: Object.fromEntries(
      severities.map((name, rank) => [name, counted.lists.find((row) => row.list === list && row.rank === rank)?.count ?? 0]),
    ) as Record<Severity, number>,
    next: places.length > pageSize && last ? `${last.rank}.${last.due_on ?? 'x'}.${last.id}` : null,
    rows: shown.map(rowOf),
  };
}

const rowOf = (row: sql.WorkPlace): WorkRow => ({
  id: row.id,
  number: row.number,
  name: row.name,
  address: row.address,
  balance: row.balance,
  monthsHundredths: row.hundredths,
  trend: trendOf(row.hundredths, row.earlier),
  stage: row.stage,
  stageSince: row.stage_since,
  step: {
    kind: row.step,
    dueOn: row.due_on,
    because: { on: row.fact_on, until: row.fact_until, amount: row.fact_cents, hundredths: row.fact_hundredths, outcome: row.fact_outcome },
  },
  severity: severities[row.rank]!,
  owner: row.owner,
});

/** One case with everything its page says but the money, and the look written down; null where this actor cannot see it. */
export async function getCase(tx: Statements, actor: Actor, caseId: number, now: Moment): Promise<CaseView | null> {
  const [row] = await sql.findFacts(tx, caseId, false);
  if (!row) return null;
  const found = factsOf(row);
  const about = await findPage(tx, caseId, actor.id, now.today);
  if (!about) return null;
  if (!about.looked) await recordView(tx, actor, caseId, now);
  const happenings = about.events.map(
    ({ id, at, on, by, type, data }): Happening => ({
      id,
      at: new Date(at),
      on: on as CalendarDate,
      by,
      event: { type, data } as AuditEvent,
    }),
  );
  return {
    id: found.id,
    number: found.number,
    version: found.version,
    tenancyId: found.tenancyId,
    owner: about.owner,
    relapseOf: about.relapse_id ? { id: about.relapse_id, number: about.relapse_number! } : null,
    household: about.household as Household,
    facts: found.facts,
    step: nextStep(found.facts, now.today),
    path: pathOf(found, happenings),
    happenings,
    notes: about.notes.map((note): NoteView => ({ ...note, at: new Date(note.at) })),
  };
}

/** Writes down that this actor looked, once a day. */
async function recordView(tx: Statements, actor: Actor, caseId: number, now: Moment): Promise<void> {
  const first =
    await tx.$executeRaw`insert into case_view (case_id, user_id, on_day) values (${caseId}, ${actor.id}::uuid, ${now.today}::date) on conflict do nothing`;
  if (first === 1) await record(tx, actor, { caseId }, { type: 'case.viewed', data: { on: now.today } }, now);
}

/** A case as its forms need it; null where this actor cannot see it. */
export async function getOpenCase(tx: Statements, caseId: number): Promise<OpenCase | null> {
  const [row] = await sql.findFacts(tx, caseId, false);
  return row ? factsOf(row) : null;
}

/** Who looked in a case, the latest first. */
export const listViews = async (tx: Statements, caseId: number): Promise<Happening[]> => (await sql.listLooks(tx, caseId)).map(toHappening);

const toHappening = (row: sql.EventRow): Happening => ({
  id: Number(row.id),
  on: row.on_day as CalendarDate,
  at: row.at,
  by: row.actor_name,
  event: { type: row.type, data: row.data } as AuditEvent,
});

/** The stages walked, from the moves on record: each with its first and last day. */
function pathOf(found: OpenCase, happenings: readonly Happening[]): CaseView['path'] {
  const steps: { stage: Stage; from: CalendarDate; until: CalendarDate | null }[] = [
    { stage: 'ARREARS_OPEN', from: found.facts.openedOn, until: null },
  ];
  for (const { event } of [...happenings].reverse()) {
    if (event.type !== 'case.stage.moved' && event.type !== 'case.closed') continue;
    const on = event.data.on as CalendarDate;
    steps.at(-1)!.until = on;
    steps.push({ stage: event.type === 'case.closed' ? 'CLOSED' : event.data.to, from: on, until: null });
  }
  return steps;
}
