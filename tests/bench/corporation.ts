import type { Client } from 'pg';

/**
 * A large corporation made in the database itself: rent booked four days before it falls due on the first, paid by most
 * on the third. Seven in a hundred owe; five in a hundred have linked or designated lines (a returned debit that was paid
 * again, linked costs, a named month, a written-off claim).
 */
export async function makeCorporation(client: Client, tenancies: number, months: number, today: string): Promise<number> {
  await client.query(`set session_replication_role = replica; set work_mem = '256MB'; set maintenance_work_mem = '512MB'`);
  await client.query(`insert into team (code, name) values ('NOORD', 'Noord'), ('ZUID', 'Zuid') on conflict do nothing`);
  await client.query(
    `insert into tenancy (contract_number, begins_on, payment_method, unit_number, street, house_number, postcode, city, team_id)
     select 'B-' || to_char(n, 'FM0000000'), $2::date - interval '10 years', case when n % 3 = 0 then 'OVB' else 'INC' end, 'V' || n, 'Meetlaan', n % 400 + 1, '1060AA', 'Lindestad', n % 2 + 1
     from generate_series(1, $1::integer) n`,
    [tenancies, today],
  );
  await client.query(
    `insert into tenant (relation_key, tenancy_id, role, salutation, initials, surname) select 'R' || id, id, 'HUU', 'mevrouw', 'A.', 'Meting ' || id from tenancy`,
  );
  await client.query(
    `insert into rent_price (tenancy_id, starts_on, bare_cents, service_cents)
     select t.id, d::date, 50000 + t.id % 30000 + 1000 * (extract(year from d) - 2020)::integer, 2500 from tenancy t, generate_series(date_trunc('year', $1::date) - interval '4 years' + interval '6 months', $1::date, '1 year') d`,
    [today],
  );
  // Rent of every month; p is what the tenant owes of it: who owes leaves his newest months open.
  await client.query(
    `create temporary table rent as
     select t.id, m, (date_trunc('month', $1::date) - (($2::integer - 1 - m) || ' months')::interval)::date as due, 52500 + t.id % 30000 as cents,
       case when t.id % 100 < 3 then 0 when t.id % 100 < 5 then 1 when t.id % 1000 in (50, 150, 250, 350) then 2 when t.id % 1000 in (51, 52, 152, 252, 352, 452) then 4 when t.id % 1000 = 551 then 7 else -1 end as behind
     from tenancy t, generate_series(0, $2::integer - 1) m`,
    [today, months],
  );
  await client.query(
    `insert into ledger_line (key, tenancy_id, kind, booked_on, due_on, amount_cents, period, description)
     select 'C' || id || '-' || to_char(m, 'FM000'), id, 'VOR', due - 4, due, cents, due, 'huur' from rent order by m, id`,
  );
  await client.query(
    `insert into ledger_line (key, tenancy_id, kind, booked_on, amount_cents, description)
     select 'P' || id || '-' || to_char(m, 'FM000'), id, 'ONT', due + 2, case when behind = 0 and m = $1::integer - 1 then cents / 2 else cents end, 'huur'
     from rent where due + 2 <= $2::date and m < $1::integer - greatest(behind, 0) order by m, id`,
    [months, today],
  );
  // One in twenty has linked or designated lines, of four kinds, in the tenth month.
  await client.query(
    `insert into ledger_line (key, tenancy_id, kind, booked_on, amount_cents, description, target_key)
     select 'S' || id, id, 'STO', due + 6, cents, 'storno', 'P' || id || '-' || to_char(m, 'FM000') from rent where m = 10 and id % 80 = 7
     union all select 'Q' || id, id, 'ONT', due + 12, cents, 'alsnog', null from rent where m = 10 and id % 80 = 7
     union all select 'K' || id, id, 'KOS', due + 20, 4000, 'kosten', 'C' || id || '-' || to_char(m, 'FM000') from rent where m = 10 and id % 80 = 27
     union all select 'A' || id, id, 'AFB', due + 25, cents, 'afboeking', 'C' || id || '-' || to_char(m, 'FM000') from rent where m = $1::integer - 1 and behind > 0 and id % 80 = 47`,
    [months],
  );
  await client.query(
    `insert into ledger_line (key, tenancy_id, kind, booked_on, amount_cents, description, designated)
     select 'D' || id, id, 'ONT', due + 2, 10000, 'huur', due from rent where m = $1::integer - 1 and id % 80 in (67, 47)`,
    [months],
  );
  await client.query(
    `insert into walked_tenancy select distinct tenancy_id from ledger_line where target_key is not null or designated is not null or booked_on > due_on on conflict do nothing`,
  );
  await client.query(`drop table rent`);
  await client.query(`set session_replication_role = origin`);
  await client.query(`vacuum (analyze)`);
  const { rows } = await client.query<{ count: number }>(`select count(*)::integer as count from ledger_line`);
  return rows[0]!.count;
}
