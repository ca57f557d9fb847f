import 'server-only';
import type { Tx } from '#lib/db/door.ts';
import { returnWindowDays } from '#lib/domain/bank-return.ts';

/** What is looked for per payment: its account, its amount in cents, and the words of its text without accents. */
export interface Clue {
  readonly id: number;
  readonly iban: string | null;
  readonly amount: number;
  readonly named: readonly string[];
  /** One to three words in a row. */
  readonly phrases: readonly string[];
  readonly words: readonly string[];
  readonly plain: string;
}

export interface SuggestionRow {
  readonly payment_id: number;
  readonly contract: string;
  readonly name: string | null;
  readonly address: string;
  readonly balance: number;
  readonly hints: string[];
}

/**
 * The five likeliest tenancies per payment among those that this actor may see. Names of tenants who owe also count when
 * they are only nearly spelled so. Weights only order the list; nobody is chosen by them.
 */
export const findSuggestions = (tx: Tx, clues: readonly Clue[]): Promise<SuggestionRow[]> => tx.$queryRaw`
  with clue as materialized (
    select * from json_to_recordset(${JSON.stringify(clues)}::json) as c(id integer, iban text, amount integer, named text[], phrases text[], words text[], plain text)
  ), phrase as materialized (select c.id, p.phrase, c.words from clue c cross join unnest(c.phrases) as p (phrase)),
  hit as (
    select c.id, t.id as tenancy_id, 'NAMED' as hint from clue c cross join unnest(c.named) as n (contract) join tenancy t on t.contract_number = n.contract
    union select c.id, p.tenancy_id, 'IBAN' from clue c join tenant p on p.iban = c.iban
    union select c.id, d.tenancy_id, 'EARLIER' from clue c join doubtful_payment d on d.counterparty_iban = c.iban and d.status = 'ASSIGNED'
    union select f.id, p.tenancy_id, 'NAME' from phrase f join tenant p on p.surname_plain = f.phrase
    union select c.id, p.tenancy_id, 'NAME' from clue c, arrears_state s join tenant p on p.tenancy_id = s.tenancy_id
      where s.balance_cents > 0 and length(p.surname_plain) > 4 and word_similarity(p.surname_plain, c.plain) > 0.7
    union select f.id, t.id, 'ADDRESS' from phrase f join tenancy t on lower(t.street) = f.phrase where t.house_number::text = any (f.words)
    union select f.id, t.id, 'ADDRESS' from phrase f join tenancy t on lower(t.postcode) = f.phrase where t.house_number::text = any (f.words)
    union select c.id, s.tenancy_id, 'AMOUNT' from clue c join arrears_state s on s.balance_cents = c.amount where s.balance_cents > 0
  ), ranked as (
    select h.id, h.tenancy_id, array_agg(h.hint) as hints,
      sum(case h.hint when 'NAMED' then 8 when 'EARLIER' then 6 when 'IBAN' then 5 when 'AMOUNT' then 2 else 3 end) as weight
    from hit h group by 1, 2
  ), best as (
    select r.id, t.id as tenancy_id, t.contract_number, coalesce(s.balance_cents, 0) as balance, t.street, t.house_number, t.house_letter, t.house_number_addition, t.city,
      case when s.rent_cents = c.amount and not 'AMOUNT' = any (r.hints) then r.hints || 'AMOUNT'::text else r.hints end as hints,
      row_number() over (partition by r.id order by r.weight + (s.rent_cents is not distinct from c.amount)::integer desc, s.balance_cents desc nulls last, t.contract_number) as place
    from ranked r join clue c on c.id = r.id join tenancy t on t.id = r.tenancy_id left join arrears_state s on s.tenancy_id = t.id
  )
  select b.id as payment_id, b.contract_number as contract, n.name, concat_ws(' ', b.street, concat(b.house_number, b.house_letter), b.house_number_addition) || ', ' || b.city as address,
    b.balance, b.hints
  from best b left join lateral (select concat_ws(' ', p.initials, p.prefix, p.surname) as name from tenant p where p.tenancy_id = b.tenancy_id
    order by array_position(array['HUU', 'MDH', 'BWI', 'CUR', 'GEM'], p.role), p.id limit 1) n on true
  where b.place <= 5 order by b.id, b.place`;

/** The payment that a return assigned to a tenancy reverses: as import-format §2 says, but by the choice of a person. */
export async function findReversible(tx: Tx, payment: number, tenancy: number): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ key: string }[]>`
    select l.key from doubtful_payment d join ledger_line l on l.tenancy_id = ${tenancy}::integer and l.kind = 'ONT' and l.amount_cents = d.amount_cents
      and l.counts_on between d.booked_on - ${returnWindowDays}::integer and d.booked_on
    where d.id = ${payment}::integer and not exists (select from ledger_line r where r.kind = 'STO' and r.target_key = l.key)
    order by l.booked_on desc, l.key desc limit 1`;
  return row?.key ?? null;
}

/** Books an assigned payment, or the return of `target`, and puts its tenancy in the temporary table `touched`. */
export async function book(tx: Tx, payment: number, target: string | null): Promise<void> {
  await tx.$executeRaw`
    insert into ledger_line (key, tenancy_id, kind, booked_on, amount_cents, description, target_key, designated, return_reason, import_id)
    select d.entry_key, d.tenancy_id, case when d.direction = 'CRDT' then 'ONT' else 'STO' end, d.booked_on, d.amount_cents, d.remittance, ${target},
      case when d.direction = 'CRDT' then d.designated end, d.return_reason, d.run_id
    from doubtful_payment d where d.id = ${payment}::integer`;
  await tx.$executeRaw`create temporary table touched on commit drop as select tenancy_id from doubtful_payment where id = ${payment}::integer`;
}
