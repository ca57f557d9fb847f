import { database } from '#lib/db/client.ts';

/** A case as its tables stand at one moment: rows as they are, days as text. */
export interface Seen {
  readonly case: { readonly id: number; readonly stage: string; readonly version: number };
  readonly judgments: readonly {
    readonly on_day: string;
    readonly orders_eviction: boolean;
    readonly provisionally_enforceable: boolean;
    readonly by_default: boolean;
    readonly served_on: string | null;
    readonly served_in_person: boolean;
    readonly aware_on: string | null;
    readonly remedy: string | null;
    readonly remedy_outcome: string | null;
  }[];
  readonly visits: readonly {
    readonly made_on: string;
    readonly made_time: string;
    readonly outcome: string;
    readonly children: boolean | null;
  }[];
  readonly offers: number;
  readonly consultations: readonly { readonly asked_on: string; readonly answer: string | null; readonly children_plan: string | null }[];
  readonly holds: readonly { readonly kind: string; readonly starts_on: string; readonly ends_on: string | null }[];
  readonly statement_on: string | null;
  /** What the ledger says is still to be paid, reversals counted. */
  readonly owed: number;
  /** The latest decision, and what was written down since it was proposed. */
  readonly decision: {
    readonly id: number;
    readonly kind: string;
    readonly settled: string | null;
    readonly proposed_by: string;
    readonly proposed_role: string;
    readonly settled_by: string | null;
    readonly settled_role: string | null;
  } | null;
  readonly events: readonly {
    readonly type: string;
    readonly actor_role: string;
    readonly data: Readonly<Record<string, unknown>>;
  }[];
}
export interface Ordered {
  readonly order_id: number;
  readonly case_id: number;
  readonly ordered_on: string;
  readonly seen: Seen;
}

/**
 * Makes the database of this test remember how the tables stood at the moment an order to evict appeared: a trigger, so
 * that no way to such an order escapes it, and nothing of the program is asked.
 */
export async function installWitness(): Promise<void> {
  for (const statement of [
    `create function seen_of(wanted integer) returns json language sql stable security definer set search_path = public, pg_temp as $$
      select json_build_object(
        'case', (select json_build_object('id', x.id, 'stage', x.stage, 'version', x.version) from rent_case x where x.id = wanted),
        'judgments', (select coalesce(json_agg(row_to_json(x) order by x.on_day, x.id), '[]') from judgment x where x.case_id = wanted),
        'visits', (select coalesce(json_agg(row_to_json(x) order by x.made_on, x.made_time, x.id), '[]') from visit x where x.case_id = wanted and x.state = 'DONE'),
        'offers', (select count(*) from help_offer x where x.case_id = wanted),
        'consultations', (select coalesce(json_agg(row_to_json(x) order by x.id), '[]') from consultation x where x.case_id = wanted),
        'holds', (select coalesce(json_agg(row_to_json(x) order by x.id), '[]') from hold x where x.case_id = wanted and x.lifted_on is null),
        'statement_on', (select max(x.stated_on) from bailiff_statement x where x.case_id = wanted),
        'owed', (select coalesce(sum(l.effect_cents), 0) from ledger_line l join rent_case c on c.tenancy_id = l.tenancy_id where c.id = wanted),
        'decision', (select json_build_object('id', d.id, 'kind', d.kind, 'settled', d.settled, 'proposed_by', d.proposed_by, 'proposed_role', p.role,
            'settled_by', d.settled_by, 'settled_role', s.role)
          from decision d join app_user p on p.id = d.proposed_by left join app_user s on s.id = d.settled_by where d.case_id = wanted order by d.id desc limit 1),
        'events', (select coalesce(json_agg(json_build_object('type', e.type, 'actor_role', e.actor_role, 'data', e.data) order by e.id), '[]') from audit_event e
          where e.case_id = wanted and e.id >= (select max(p.id) from audit_event p where p.case_id = wanted and p.type = 'decision.proposed')))
      $$`,
    'create table witness (order_id integer primary key, case_id integer not null, ordered_on text not null, seen json not null)',
    `create function witness_order() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin insert into witness values (new.id, new.case_id, new.ordered_on::text, seen_of(new.case_id)); return null; end $$`,
    'create trigger witness_order after insert on eviction_order for each row execute function witness_order()',
  ])
    await database().$executeRawUnsafe(statement);
}

/** The tables of these cases as they stand now. */
export const lookAt = async (caseIds: readonly number[]): Promise<Map<number, Seen>> => {
  const rows = await database().$queryRaw<{ id: number; seen: Seen }[]>`
    select x.id, seen_of(x.id) as seen from unnest(${[...caseIds]}::integer[]) as x (id)`;
  return new Map(rows.map((row) => [row.id, row.seen]));
};

/** Every order that ever appeared, with what was there. */
export const listOrdered = (): Promise<Ordered[]> => database().$queryRaw<Ordered[]>`select * from witness order by order_id`;
export const countOrders = async (): Promise<number> =>
  Number((await database().$queryRaw<[{ count: bigint }]>`select count(*) from eviction_order`)[0].count);

export const versionsOf = async (caseIds: readonly number[]): Promise<Map<number, number>> => {
  const rows = await database().$queryRaw<{ id: number; version: number }[]>`
    select id, version from rent_case where id = any (${[...caseIds]}::integer[])`;
  return new Map(rows.map((row) => [row.id, row.version]));
};
