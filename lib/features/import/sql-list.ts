import 'server-only';
import type { Tx } from '#lib/db/door.ts';
import { Prisma } from '#lib/db/generated/client.ts';

/** The largest amount that a column of cents holds. */
export const largestCents = 2_147_483_647;

const contractContent = (of: string, team: string): Prisma.Sql =>
  Prisma.raw(`row(${of}.begins_on, ${of}.ends_on, ${of}.payment_method, ${of}.unit_number, ${of}.street, ${of}.house_number, ${of}.house_letter,
    ${of}.house_number_addition, ${of}.postcode, ${of}.city, ${of}.neighbourhood, ${team})::text`);
const personContent = (of: string, tenancy: string): Prisma.Sql =>
  Prisma.raw(`row(${tenancy}, ${of}.role, ${of}.salutation, ${of}.initials, ${of}.prefix, ${of}.surname, ${of}.birth_date, ${of}.phone, ${of}.email,
    ${of}.iban, ${of}.language, ${of}.valid_from, ${of}.valid_until)::text`);

const verdict = Prisma.raw(`case when x.before is null then 'NEW' when x.before = x.content then 'DUPLICATE' else 'UPDATED' end`);

/**
 * Judges the staged contracts of a run into the temporary table `contract_line`: each line is compared with the one before
 * it for the same contract, the first with what is stored. `last` marks the line that is to be stored. After it `known`
 * holds every contract number, those that are still to come under a negative tenancy.
 */
export async function judgeContracts(tx: Tx, run: string): Promise<void> {
  await tx.$executeRaw`
    create temporary table contract_line on commit drop as
    select x.*, ${verdict} as verdict from (
      select s.*, ${contractContent('s', 's.team')} as content,
        coalesce(lag(${contractContent('s', 's.team')}) over w, case when t.id is not null then ${contractContent('t', 'm.code')} end) as before,
        lead(s.line) over w is null as last
      from import_contract s left join tenancy t on t.contract_number = s.contract left join team m on m.id = t.team_id
      where s.run_id = ${run}::uuid window w as (partition by s.contract order by s.file_id, s.line)) x`;
  await tx.$executeRaw`
    create temporary table known on commit drop as
    select contract_number as contract, id as tenancy_id from tenancy
    union all select contract, -(row_number() over (order by contract))::integer from contract_line where verdict = 'NEW'`;
  await tx.$executeRaw`analyze known`;
}

/** Judges persons into `person_line` and prices into `price_line`; a line of an unknown contract is refused. */
export async function judgePersonsAndPrices(tx: Tx, run: string): Promise<void> {
  await tx.$executeRaw`
    create temporary table person_line on commit drop as
    select x.*, case when x.tenancy_id is null then 'REFUSED' else ${verdict} end as verdict, case when x.tenancy_id is null then 'UNKNOWN_CONTRACT' end as reason from (
      select s.*, k.tenancy_id, ${personContent('s', 'k.tenancy_id')} as content,
        coalesce(lag(${personContent('s', 'k.tenancy_id')}) over w, case when p.id is not null then ${personContent('p', 'p.tenancy_id')} end) as before,
        lead(s.line) over w is null and k.tenancy_id is not null as last
      from import_person s left join known k on k.contract = s.contract left join tenant p on p.relation_key = s.relation
      where s.run_id = ${run}::uuid window w as (partition by s.relation, k.tenancy_id is null order by s.file_id, s.line)) x`;
  await tx.$executeRaw`
    create temporary table price_line on commit drop as
    select x.*, case when x.reason is not null then 'REFUSED' else ${verdict} end as verdict from (
      select s.*, s.reason is null and lead(s.line) over w is null as last, row(s.bare_cents, s.service_cents)::text as content,
        coalesce(lag(row(s.bare_cents, s.service_cents)::text) over w, case when p.tenancy_id is not null then row(p.bare_cents, p.service_cents)::text end) as before
      from (select i.*, k.tenancy_id, case when k.tenancy_id is null then 'UNKNOWN_CONTRACT'
          when i.bare_cents + i.service_cents > ${largestCents} then 'AMOUNT_TOO_LARGE' end as reason
        from import_price i left join known k on k.contract = i.contract where i.run_id = ${run}::uuid) s
      left join rent_price p on p.tenancy_id = s.tenancy_id and p.starts_on = s.starts_on
      window w as (partition by s.contract, s.starts_on, s.reason is null order by s.file_id, s.line)) x`;
}

/** Stores what was judged; tenancies that were still to come get their id, and `known` and every judged line with them. */
export async function storeLists(tx: Tx): Promise<void> {
  await tx.$executeRaw`insert into team (code, name) select distinct c.team, c.team from contract_line c where c.team is not null and c.last
    on conflict (code) do nothing`;
  await tx.$executeRaw`
    insert into tenancy as t (contract_number, begins_on, ends_on, payment_method, unit_number, street, house_number, house_letter, house_number_addition,
      postcode, city, neighbourhood, team_id)
    select c.contract, c.begins_on, c.ends_on, c.payment_method, c.unit_number, c.street, c.house_number, c.house_letter, c.house_number_addition, c.postcode,
      c.city, c.neighbourhood, m.id
    from contract_line c left join team m on m.code = c.team
    where c.last and exists (select from contract_line n where n.contract = c.contract and n.verdict <> 'DUPLICATE') order by c.contract
    on conflict (contract_number) do update set begins_on = excluded.begins_on, ends_on = excluded.ends_on, payment_method = excluded.payment_method,
      unit_number = excluded.unit_number, street = excluded.street, house_number = excluded.house_number, house_letter = excluded.house_letter,
      house_number_addition = excluded.house_number_addition, postcode = excluded.postcode, city = excluded.city, neighbourhood = excluded.neighbourhood,
      team_id = excluded.team_id`;
  await tx.$executeRaw`create temporary table fresh on commit drop as
    select k.tenancy_id as old_id, t.id as new_id from known k join tenancy t on t.contract_number = k.contract where k.tenancy_id < 0`;
  await tx.$executeRaw`
    insert into tenant (relation_key, tenancy_id, role, salutation, initials, prefix, surname, birth_date, phone, email, iban, language, valid_from, valid_until)
    select p.relation, coalesce(f.new_id, p.tenancy_id), p.role, p.salutation, p.initials, p.prefix, p.surname, p.birth_date, p.phone, p.email, p.iban,
      p.language, p.valid_from, p.valid_until
    from person_line p left join fresh f on f.old_id = p.tenancy_id
    where p.last and exists (select from person_line n where n.relation = p.relation and n.verdict in ('NEW', 'UPDATED')) order by p.relation
    on conflict (relation_key) do update set tenancy_id = excluded.tenancy_id, role = excluded.role, salutation = excluded.salutation,
      initials = excluded.initials, prefix = excluded.prefix, surname = excluded.surname, birth_date = excluded.birth_date, phone = excluded.phone,
      email = excluded.email, iban = excluded.iban, language = excluded.language, valid_from = excluded.valid_from, valid_until = excluded.valid_until`;
  await tx.$executeRaw`
    insert into rent_price (tenancy_id, starts_on, bare_cents, service_cents)
    select coalesce(f.new_id, p.tenancy_id), p.starts_on, p.bare_cents, p.service_cents from price_line p left join fresh f on f.old_id = p.tenancy_id
    where p.last and exists (select from price_line n where n.contract = p.contract and n.starts_on = p.starts_on and n.verdict in ('NEW', 'UPDATED')) order by 1, 2
    on conflict (tenancy_id, starts_on) do update set bare_cents = excluded.bare_cents, service_cents = excluded.service_cents`;
}
