import 'server-only';
import type { Tx } from '#lib/db/door.ts';
import { type BankReturn, returnWindowDays } from '#lib/domain/bank-return.ts';
import { largestCents } from './sql-list.ts';

/**
 * Judges the staged bank entries of a run into the temporary table `entry_line`: MATCHED with a tenancy, DOUBTFUL with a
 * doubt, BATCH, SKIPPED, DUPLICATE or REFUSED. Returns are left with the verdict RETURN for `storeReturns`. Needs `known`,
 * `person_line` and `booking_line`.
 * @source import-format §2
 */
export async function judgeEntries(tx: Tx, run: string): Promise<number> {
  const entries = await tx.$executeRaw`
    create temporary table entry_line on commit drop as
    select x.*, null::integer as tenancy_id, null::text collate "C" as target_key,
      case when x.changed then x.key || '~' || left(encode(x.content_hash, 'hex'), 8) else x.key end collate "C" as ledger_key,
      case when x.again or x.stored then 'DUPLICATE'
        when x.status <> 'BOOK' or x.currency <> 'EUR' or x.amount_cents = 0 or (x.direction = 'DBIT' and not x.is_return) then 'SKIPPED'
        when x.direction = 'CRDT' and not x.details then 'BATCH'
        when x.amount_cents > ${largestCents} then 'REFUSED'
        when x.changed then 'DOUBTFUL' end as verdict,
      case when x.amount_cents > ${largestCents} then 'AMOUNT_TOO_LARGE' end as reason,
      case when x.changed then 'CHANGED' end as doubt
    from (select s.*, row_number() over (partition by s.key, s.content_hash order by s.file_id, s.line) > 1 as again,
        exists (select from bank_entry b where b.key = s.key and b.content_hash = s.content_hash) as stored,
        exists (select from bank_entry b where b.key = s.key and b.content_hash <> s.content_hash and b.outcome in ('MATCHED', 'DOUBTFUL'))
          or first_value(s.content_hash) over (partition by s.key order by s.file_id, s.line) <> s.content_hash as changed
      from import_entry s where s.run_id = ${run}::uuid) x`;
  await tx.$executeRaw`
    update entry_line e set verdict = 'DOUBTFUL', doubt = 'KEY_TAKEN', ledger_key = e.key || '~' || left(encode(e.content_hash, 'hex'), 8)
    where e.verdict is null and (exists (select from ledger_line l where l.key = e.key) or exists (select from booking_line b where b.key = e.key and b.verdict = 'NEW'))`;
  await tx.$executeRaw`create temporary table named_contract on commit drop as
    select distinct e.file_id, e.line, k.tenancy_id, k.contract from entry_line e cross join unnest(e.words) as w (word) join known k on k.contract = w.word
    where e.verdict is null or e.verdict = 'DOUBTFUL'`;
  await tx.$executeRaw`create temporary table iban_owner on commit drop as
    select o.iban, min(o.tenancy_id) as tenancy_id, count(distinct o.tenancy_id) as tenancies, bool_or(m.iban is not null) as third_party from (
      select t.iban, t.tenancy_id from tenant t where t.iban in (select e.counterparty_iban from entry_line e where e.verdict is null)
        and not exists (select from person_line p where p.relation = t.relation_key and p.last)
      union all select p.iban, p.tenancy_id from person_line p where p.last and p.iban is not null) o
    left join third_party_iban m on m.iban = o.iban group by o.iban`;
  await matchCredits(tx);
  await matchReturnsToTenancies(tx);
  return entries;
}

/** One contract number named, else an account of people of one tenancy; what the ledger has already is a doubt. */
async function matchCredits(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    update entry_line e set tenancy_id = x.tenancy_id, doubt = x.doubt, verdict = case when x.doubt is null then 'MATCHED' else 'DOUBTFUL' end
    from (
      select c.file_id, c.line, coalesce(n.tenancy_id, o.tenancy_id) as tenancy_id,
        case when n.tenancy_id is null and o.tenancy_id is null then
          case when n.named > 1 then 'SEVERAL_CONTRACTS' when a.third_party then 'THIRD_PARTY' when a.tenancies > 1 then 'IBAN_OF_SEVERAL' else 'NO_MATCH' end
        end as doubt
      from entry_line c
      left join (select file_id, line, count(*) as named, case when count(*) = 1 then min(tenancy_id) end as tenancy_id from named_contract group by 1, 2) n
        on n.file_id = c.file_id and n.line = c.line
      left join iban_owner a on a.iban = c.counterparty_iban
      left join lateral (select a.tenancy_id where a.tenancies = 1 and not a.third_party) o on true
      where c.verdict is null and c.direction = 'CRDT') x
    where x.file_id = e.file_id and x.line = e.line`;
  await tx.$executeRaw`
    update entry_line e set verdict = 'DOUBTFUL', doubt = 'ALREADY_BOOKED', tenancy_id = null
    where e.verdict = 'MATCHED' and (
      exists (select from ledger_line l where l.tenancy_id = e.tenancy_id and l.counts_on = e.booked_on and l.kind = 'ONT' and l.amount_cents = e.amount_cents
        and not exists (select from bank_entry b where b.key = l.key) and not exists (select from doubtful_payment d where d.entry_key = l.key))
      or (e.tenancy_id, e.booked_on, e.amount_cents) in
        (select b.tenancy_id, b.booked_on, b.amount_cents from booking_line b where b.kind = 'ONT' and b.verdict = 'NEW'))`;
}

const matchReturnsToTenancies = (tx: Tx): Promise<number> => tx.$executeRaw`
  update entry_line e set tenancy_id = x.tenancy_id, doubt = x.doubt, verdict = case when x.doubt is null then 'RETURN' else 'DOUBTFUL' end
  from (
    select c.file_id, c.line, case when count(n.tenancy_id) = 1 then min(n.tenancy_id) end as tenancy_id,
      case when count(n.tenancy_id) > 1 then 'SEVERAL_CONTRACTS' when count(n.tenancy_id) = 0 then 'NO_MATCH' end as doubt
    from entry_line c left join named_contract n on n.file_id = c.file_id and n.line = c.line
    where c.verdict is null and c.direction = 'DBIT' group by c.file_id, c.line) x
  where x.file_id = e.file_id and x.line = e.line`;

interface ReturnRow {
  readonly key: string;
  readonly tenancy_id: number;
  readonly booked_on: string;
  readonly amount_cents: number;
}
const asReturn = (row: ReturnRow): BankReturn =>
  ({ key: row.key, tenancyId: row.tenancy_id, bookedOn: row.booked_on, amount: row.amount_cents }) as BankReturn;

export const listReturns = async (tx: Tx): Promise<BankReturn[]> => {
  const rows = await tx.$queryRaw<ReturnRow[]>`
    select ledger_key as key, tenancy_id, booked_on::text, amount_cents::integer from entry_line where verdict = 'RETURN'`;
  return rows.map(asReturn);
};

/** What these returns may reverse: payments stored, in this run's bookings, and in its bank entries, none reversed yet. */
export const listReversible = async (tx: Tx): Promise<BankReturn[]> => {
  const rows = await tx.$queryRaw<ReturnRow[]>`
    with wanted as (select tenancy_id, amount_cents, min(booked_on) - ${returnWindowDays}::integer as since, max(booked_on) as until
      from entry_line where verdict = 'RETURN' group by 1, 2),
    payment as (
      select l.key, l.tenancy_id, l.booked_on, l.amount_cents from wanted w join ledger_line l on l.tenancy_id = w.tenancy_id
        and l.counts_on between w.since and w.until and l.kind = 'ONT' and l.amount_cents = w.amount_cents
      union all
      select b.key, b.tenancy_id, b.booked_on, b.amount_cents::integer from wanted w join booking_line b on b.tenancy_id = w.tenancy_id
        and b.booked_on between w.since and w.until and b.kind = 'ONT' and b.amount_cents = w.amount_cents and b.verdict = 'NEW'
      union all
      select e.ledger_key, e.tenancy_id, e.booked_on, e.amount_cents::integer from wanted w join entry_line e on e.tenancy_id = w.tenancy_id
        and e.booked_on between w.since and w.until and e.amount_cents = w.amount_cents and e.verdict = 'MATCHED')
    select p.key, p.tenancy_id, p.booked_on::text, p.amount_cents from payment p
    where not exists (select from ledger_line r where r.kind = 'STO' and r.target_key = p.key)
      and not exists (select from booking_line r where r.kind = 'STO' and r.target_key = p.key and r.verdict = 'NEW')`;
  return rows.map(asReturn);
};

/** Gives each return the payment that it reverses; one without is doubtful. */
export const judgeReturns = (tx: Tx, reversed: ReadonlyMap<string, string>): Promise<number> => tx.$executeRaw`
  update entry_line e set target_key = r.target_key, verdict = case when r.target_key is null then 'DOUBTFUL' else 'MATCHED' end,
    doubt = case when r.target_key is null then 'NO_PAYMENT_TO_REVERSE' end, tenancy_id = case when r.target_key is null then null else e.tenancy_id end
  from (select s.file_id, s.line, m.target_key from entry_line s
    left join json_to_recordset(${JSON.stringify([...reversed].map(([key, target_key]) => ({ key, target_key })))}::json) as m(key text, target_key text)
      on m.key = s.ledger_key where s.verdict = 'RETURN') r
  where r.file_id = e.file_id and r.line = e.line`;

/** Says of each statement of the run whether it is known with the same or with other content. */
export const judgeStatements = (tx: Tx, run: string): Promise<number> => tx.$executeRaw`
  update bank_statement s set known = x.known
  from (select m.file_id, m.place, case
      when exists (select from bank_statement o where o.applied and o.account = m.account and o.statement_id = m.statement_id and o.content_hash = m.content_hash) then 'SAME'
      when exists (select from bank_statement o where (o.applied or o.run_id = m.run_id) and o.account = m.account and o.statement_id = m.statement_id
        and o.content_hash <> m.content_hash) then 'OTHER' end as known
    from bank_statement m where m.run_id = ${run}::uuid and not m.applied) x
  where s.run_id = ${run}::uuid and s.file_id = x.file_id and s.place = x.place`;

/** Books matched payments and returns, queues the doubtful ones, and remembers every entry so that it never counts twice. */
export async function storeEntries(tx: Tx, run: string): Promise<void> {
  await tx.$executeRaw`
    insert into ledger_line (key, tenancy_id, kind, booked_on, amount_cents, description, target_key, designated, return_reason, import_id)
    select e.ledger_key, coalesce(f.new_id, e.tenancy_id), case when e.direction = 'CRDT' then 'ONT' else 'STO' end, e.booked_on, e.amount_cents, e.remittance,
      e.target_key, case when e.direction = 'CRDT' then e.designated end, e.return_reason, ${run}::uuid
    from entry_line e left join fresh f on f.old_id = e.tenancy_id where e.verdict = 'MATCHED' order by 2`;
  await tx.$executeRaw`
    insert into doubtful_payment (entry_key, run_id, account, booked_on, amount_cents, direction, doubt, return_reason, end_to_end_id, counterparty_name,
      counterparty_iban, remittance, designated, named)
    select e.ledger_key, ${run}::uuid, e.account, e.booked_on, e.amount_cents, e.direction, e.doubt, e.return_reason, e.end_to_end_id, e.counterparty_name,
      e.counterparty_iban, e.remittance, e.designated,
      array(select n.contract from named_contract n where n.file_id = e.file_id and n.line = e.line order by n.contract)
    from entry_line e where e.verdict = 'DOUBTFUL' order by e.booked_on, e.file_id, e.line`;
  await tx.$executeRaw`insert into bank_entry (key, content_hash, outcome, run_id)
    select e.key, e.content_hash, e.verdict, ${run}::uuid from entry_line e where e.verdict in ('MATCHED', 'DOUBTFUL', 'BATCH', 'SKIPPED')`;
  await tx.$executeRaw`update bank_statement set applied = true where run_id = ${run}::uuid`;
}
