import type { Role } from '#lib/domain/actor.ts';
import { R } from './role-sight.ts';

const { F, C, M, A, U } = R;
const everyone: readonly Role[] = [F, C, M, A, U];

/** A table whose rows belong to somebody's team: `team` finds it for a row `x`. */
interface OfTeam {
  readonly team: string;
  /** Rows without a case, such as the events of an import, by role. */
  readonly without?: readonly Role[];
  /** Columns that somebody who works on cases may change in a row that he sees. */
  readonly change?: readonly string[];
  /** Who adds rows for what he sees. */
  readonly add?: readonly Role[];
}
/** A table that is seen whole or not at all. */
interface OfRole {
  readonly see: readonly Role[];
  readonly add?: readonly Role[];
}

const tenancy: OfTeam = { team: '(select t.team_id from tenancy t where t.id = x.tenancy_id)' };
const ofCase = '(select c.team_id from rent_case c where c.id = x.case_id)';
const ofRecord = (table: string, key: string): string =>
  `(select c.team_id from ${table} r join rent_case c on c.id = r.case_id where r.id = x.${key})`;
const workers: readonly Role[] = [F, C, M];
const added: OfTeam = { team: ofCase, add: workers };
const nobody: OfRole = { see: [] };
const importers: OfRole = { see: [C, A] };

/** What row-level security alone leaves of every table; a table that is not here fails the test. */
export const rowSight: Record<string, OfTeam | OfRole> = {
  tenancy: { team: 'x.team_id' },
  tenant: tenancy,
  rent_price: tenancy,
  ledger_line: tenancy,
  arrears_state: tenancy,
  arrears_snapshot: tenancy,
  allocation: tenancy,
  rent_case: {
    team: 'x.team_id',
    change: [
      'stage',
      'stage_since',
      'stage_before',
      'closed_on',
      'close_reason',
      'close_proposed_on',
      'version',
      'list',
      'next_step',
      'next_due_on',
      'next_critical_on',
      'next_fact_on',
      'next_fact_until',
      'next_fact_cents',
      'next_fact_hundredths',
      'next_fact_outcome',
      'owner_id',
    ],
  },
  contact_attempt: added,
  letter: added,
  letter_addressee: {
    team: '(select c.team_id from letter l join rent_case c on c.id = l.case_id where l.id = x.letter_id)',
    add: workers,
  },
  sharing_reply: added,
  payment_promise: added,
  note: added,
  hold: { ...added, change: ['lifted_on', 'lifted_by'] },
  // What was sent stays as it was sent; only what came back is added to it.
  early_signal: { ...added, change: ['outcome', 'outcome_on', 'plan_cents'] },
  signal_export: { team: '(select c.team_id from early_signal s join rent_case c on c.id = s.case_id where s.id = x.signal_id)' },
  // Who proposes and who settles sign as themselves: tests/integration/constraint.test.ts.
  decision: { team: ofCase },
  // What was handed over or frozen stays as it was; only what came of it is added.
  bailiff_file: { ...added, change: ['received_on', 'reference', 'ended_on', 'ended_reason', 'report_due_on'] },
  bailiff_statement: added,
  court_file: added,
  court_case: { ...added, change: ['number', 'summonsed_on', 'hearing_on', 'grace_until', 'grace_ordered_on', 'outcome', 'ended_on'] },
  // What the judge decided stays; service, remedies and what became of it are added.
  judgment: {
    ...added,
    change: [
      'served_on',
      'served_in_person',
      'aware_on',
      'remedy',
      'remedy_on',
      'remedy_outcome',
      'remedy_outcome_on',
      'satisfied_on',
      'lease_after',
      'lease_after_on',
    ],
  },
  visit: {
    ...added,
    change: [
      'purpose',
      'planned_on',
      'planned_time',
      'worker_id',
      'companion_id',
      'announced',
      'route_place',
      'remark',
      'state',
      'made_on',
      'made_time',
      'outcome',
      'conclusion',
      'follow_up_on',
      'children',
      'answers_hash',
      'cancelled_reason',
    ],
  },
  visit_answer: { team: ofRecord('visit', 'visit_id'), add: workers, change: ['value', 'saved_by', 'saved_at'] },
  visit_supplement: added,
  help_offer: added,
  support: { ...added, change: ['follow_up_on', 'organisation', 'ended_on', 'outcome'] },
  consultation: { ...added, change: ['answered_on', 'answer', 'children_plan'] },
  payment_plan: { ...added, change: ['notice_on', 'ended_on', 'end_reason', 'state', 'state_since', 'short_cents'] },
  // What was signed stays as it was signed.
  plan_instalment: { team: ofRecord('payment_plan', 'plan_id'), add: workers },
  plan_history: { team: ofRecord('payment_plan', 'plan_id'), add: workers },
  eviction_order: { ...added, change: ['stopped_on', 'stopped_reason', 'executed_on', 'report'] },
  eviction_notice: { ...added, change: ['cancelled_on'] },
  departure: { ...added, change: ['new_address', 'final_cents', 'remaining'] },
  audit_event: { team: ofCase, without: [A, U], add: [F, C, M, U] },
  case_view: { team: ofCase, add: [F, C, M, U] },

  team: { see: everyone },
  team_member: { see: everyone },
  app_user: { see: everyone },
  arrears_run: { see: everyone },
  import_run: importers,
  import_file: importers,
  import_refusal: importers,
  bank_statement: importers,
  doubtful_payment: { see: [C] },
  third_party_iban: { see: [C] },
  // A referral asks for its file; nobody else asks for anything.
  outbox: { see: [], add: workers },
  session: nobody,
  sign_in_attempt: nobody,
  walked_tenancy: nobody,
  bank_entry: nobody,
  case_number: nobody,
  audit_chain: nobody,
  import_contract: nobody,
  import_person: nobody,
  import_price: nobody,
  import_booking: nobody,
  import_entry: nobody,
};
