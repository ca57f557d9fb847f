import { randomUUID } from 'node:crypto';
import { asSystem, type Tx } from '#lib/db/door.ts';
import type { Known } from './household.ts';

/** Two colleagues and a moment: what a record needs besides its case. */
export interface Hands {
  readonly one: string;
  readonly other: string;
  readonly at: Date;
}

/** The number of a row that was just written, in plain SQL past everybody's sight. */
const add = async (tx: Tx, table: string, values: Record<string, unknown>): Promise<number> => {
  const [row] = await tx.$queryRawUnsafe<[{ id: number | null }]>(
    `insert into ${table} (${Object.keys(values).join(', ')}) select ${Object.keys(values)
      .map((column) => `r.${column}`)
      .join(
        ', ',
      )} from jsonb_populate_record(null::${table}, $1::jsonb) r returning ${ownNumber.includes(table) ? 'id' : 'null::integer as id'}`,
    JSON.stringify(values),
  );
  return row.id ?? 0;
};
const ownNumber: readonly string[] = [
  'decision',
  'bailiff_file',
  'court_file',
  'court_case',
  'judgment',
  'visit',
  'payment_plan',
  'eviction_order',
  'eviction_notice',
];

const day = '2026-11-12';

/** A plan whose instalments are written with it; they have to add up when the transaction ends. */
export async function addPlan(
  tx: Tx,
  home: Known,
  hands: Hands,
  plan: Record<string, unknown>,
  instalments: readonly number[],
): Promise<number> {
  const id = await add(tx, 'payment_plan', {
    case_id: home.caseId,
    kind: 'PAYMENT_PLAN',
    signed_on: day,
    signed_by: home.personIds[0],
    starts_on: day,
    start_balance_cents: 60_000,
    agreed_cents: 60_000,
    rhythm: 'MONTHLY',
    tolerance_days: 5,
    tolerance_cents: 0,
    reserves_eviction: false,
    capacity_checked: true,
    state: 'KEPT',
    state_since: day,
    short_cents: 0,
    recorded_by: hands.one,
    recorded_at: hands.at,
    ...plan,
  });
  for (const [at, amount] of instalments.entries())
    await add(tx, 'plan_instalment', { plan_id: id, number: at + 1, due_on: `2027-0${at + 1}-01`, amount_cents: amount });
  return id;
}

export const addDecision = (tx: Tx, home: Known, hands: Hands, more: Record<string, unknown> = {}): Promise<number> =>
  add(tx, 'decision', {
    case_id: home.caseId,
    kind: 'EVICTION_ORDER',
    proposed_on: day,
    proposed_by: hands.one,
    proposed_at: hands.at,
    case_version: 1,
    reason: 'Hulp is aangeboden',
    overrides: {},
    ...more,
  });
export const approvedBy = (hands: Hands, by: string | null) => ({
  settled: 'APPROVED',
  settled_on: day,
  settled_by: by,
  settled_at: hands.at,
});

export const addJudgment = (tx: Tx, home: Known, hands: Hands, more: Record<string, unknown> = {}): Promise<number> =>
  add(tx, 'judgment', {
    case_id: home.caseId,
    on_day: '2026-10-01',
    court: 'Rechtbank Lindestad',
    number: randomUUID(),
    orders_eviction: true,
    dissolves: true,
    vacate_days: 14,
    provisionally_enforceable: true,
    by_default: true,
    claims_until: '2026-09-30',
    principal_cents: 120_000,
    collection_cents: 0,
    court_costs_cents: 0,
    after_costs_cents: 0,
    monthly_cents: 60_000,
    recorded_by: hands.one,
    recorded_at: hands.at,
    served_in_person: true,
    ...more,
  });

export const addOrder = async (tx: Tx, home: Known, hands: Hands, more: Record<string, unknown> = {}): Promise<number> =>
  add(tx, 'eviction_order', {
    case_id: home.caseId,
    judgment_id: await addJudgment(tx, home, hands),
    decision_id: await addDecision(tx, home, hands, approvedBy(hands, hands.other)),
    ordered_on: day,
    recorded_at: hands.at,
    ...more,
  });
export const addNotice = (tx: Tx, home: Known, hands: Hands, orderId: number, more: Record<string, unknown> = {}): Promise<number> =>
  add(tx, 'eviction_notice', {
    case_id: home.caseId,
    order_id: orderId,
    notice_on: day,
    eviction_on: '2026-11-30',
    recorded_by: hands.one,
    recorded_at: hands.at,
    ...more,
  });

export const addBailiffFile = async (tx: Tx, home: Known, hands: Hands, more: Record<string, unknown> = {}): Promise<number> =>
  add(tx, 'bailiff_file', {
    case_id: home.caseId,
    decision_id: await addDecision(tx, home, hands, { kind: 'BAILIFF_HANDOVER', ...approvedBy(hands, hands.other) }),
    bailiff: 'Van Beek en Roos',
    to_know: '',
    handed_over_on: day,
    report_due_on: '2026-12-12',
    total_cents: 120_000,
    frozen: {},
    frozen_hash: '\\x00',
    recorded_at: hands.at,
    ...more,
  });

export const addVisit = (tx: Tx, home: Known, hands: Hands, more: Record<string, unknown> = {}): Promise<number> =>
  add(tx, 'visit', {
    case_id: home.caseId,
    purpose: 'AFTER_JUDGMENT',
    planned_on: day,
    planned_time: '19:00',
    worker_id: hands.one,
    announced: true,
    remark: '',
    state: 'PLANNED',
    planned_by: hands.one,
    recorded_at: hands.at,
    ...more,
  });
export const addAnswer = (tx: Tx, hands: Hands, visitId: number, question = 'outcome', value = 'REFUSED'): Promise<number> =>
  add(tx, 'visit_answer', { visit_id: visitId, question, value, saved_by: hands.one, saved_at: hands.at });

/** One record of every track from the bailiff on, in one case: not a story that could happen, but a row in every table. */
export const layEveryTrack = (home: Known, hands: Hands): Promise<void> =>
  asSystem(async (tx) => {
    const byCase = { case_id: home.caseId, recorded_by: hands.one, recorded_at: hands.at };
    await addBailiffFile(tx, home, hands);
    await add(tx, 'bailiff_statement', { ...byCase, stated_on: day, paid_cents: 0, remark: '' });
    const file = await add(tx, 'court_file', {
      case_id: home.caseId,
      frozen_on: day,
      case_version: 1,
      balance_cents: 120_000,
      legal_note: '',
      frozen: {},
      frozen_hash: '\\x00',
      frozen_by: hands.one,
      recorded_at: hands.at,
    });
    await add(tx, 'court_case', {
      case_id: home.caseId,
      court_file_id: file,
      court: 'Rechtbank Lindestad',
      addressed_to: home.personIds[0],
      decided_on: day,
      recorded_at: hands.at,
    });
    const visit = await addVisit(tx, home, hands);
    await addAnswer(tx, hands, visit);
    await add(tx, 'visit_supplement', { ...byCase, visit_id: visit, text: 'Zij belde later nog.' });
    await add(tx, 'help_offer', { ...byCase, kind: 'GELDFIT', offered_on: day, answer: 'OPEN' });
    await add(tx, 'support', { ...byCase, kind: 'SOCIAL_WORK', organisation: '', started_on: day, follow_up_on: '2026-12-10' });
    await add(tx, 'consultation', { ...byCase, party: 'MUNICIPALITY', asked_on: day });
    const plan = await addPlan(tx, home, hands, {}, [30_000, 30_000]);
    await add(tx, 'plan_history', { plan_id: plan, on_day: day, state: 'KEPT', short_cents: 0 });
    await addNotice(tx, home, hands, await addOrder(tx, home, hands));
    await add(tx, 'departure', { ...byCase, reason: 'ENDED', on_day: day, new_address: '', final_cents: 0 });
  });
