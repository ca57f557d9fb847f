/**
 * A hand-written set-based reckoning that yields the columns of `arrears_state` on the data of corporation.ts: what the
 * run is held against. It drops reversed payments with their reversals, takes designated and linked payments off their own
 * claims, puts linked costs at the place of their claim, and lets the rest eat the oldest place first. That is exact for
 * these data (the bench compares every row), not for every ledger: payments that arrive in another order than the claims
 * fall due need the walk.
 */
export const referenceSql = (table: string): string => `
with plain as materialized (
  select l.tenancy_id, sum(l.effect_cents)::integer as cents from ledger_line l where l.counts_on <= $1::date group by l.tenancy_id
), counting as materialized (
  select l.tenancy_id, l.key, l.kind, l.period, l.target_key, l.designated, l.counts_on, l.effect_cents
  from walked_tenancy w join ledger_line l on l.tenancy_id = w.tenancy_id where l.counts_on <= $1::date
), linked as materialized (
  select c.* from counting c where c.target_key is not null or c.designated is not null
), lines as materialized (
  select c.* from counting c
  where c.kind <> 'STO' and not exists (select from linked r where r.kind = 'STO' and r.target_key = c.key)
), own as materialized (
  select c.key, sum(-p.effect_cents)::integer as cents from lines p join lines c on c.tenancy_id = p.tenancy_id
    and (c.key = p.target_key or (p.target_key is null and c.period = p.designated))
  where p.effect_cents < 0 and (p.target_key is not null or p.designated is not null) group by c.key
), places as materialized (
  select c.tenancy_id, c.key, c.kind, c.period, c.counts_on, coalesce(m.counts_on, c.counts_on) as place_on, coalesce(m.key, c.key) as place_key,
    case when m.key is null then 1 else 0 end as class, greatest(c.effect_cents - coalesce(o.cents, 0), 0) as cents
  from lines c left join lines m on m.key = c.target_key and c.kind in ('KOS', 'REN') left join own o on o.key = c.key
  where c.effect_cents > 0
), free as materialized (
  select b.tenancy_id, sum(b.effect_cents)::integer as balance from lines b group by b.tenancy_id
), tail as materialized (
  select tenancy_id, kind, period, counts_on, least(cents, balance - newer) as open from (
    select p.tenancy_id, p.kind, p.period, p.counts_on, p.cents, f.balance,
      sum(p.cents) over (partition by p.tenancy_id order by p.place_on desc, p.place_key desc, p.class desc) - p.cents as newer
    from places p join free f using (tenancy_id) where f.balance > 0) q where newer < balance and cents > 0
  union all
  select b.tenancy_id, q.kind, q.period, q.counts_on, least(q.effect_cents, b.cents - q.newer) from plain b
  cross join lateral (
    select l.kind, l.period, l.counts_on, l.effect_cents, sum(l.effect_cents) over (order by l.counts_on desc, l.key desc) - l.effect_cents as newer
    from ledger_line l where b.cents > 0 and l.tenancy_id = b.tenancy_id and l.effect_cents > 0 and l.counts_on <= $1::date) q
  where b.cents > 0 and q.newer < b.cents and not exists (select from walked_tenancy w where w.tenancy_id = b.tenancy_id)
), summed as materialized (
  select tenancy_id, sum(open) filter (where period is not null) as rent, sum(open) filter (where kind in ('KOS', 'REN')) as costs, min(counts_on) as oldest,
    sum(open) filter (where not young) as counted, sum(open) filter (where not young and period is not null) as counted_rent, min(counts_on) filter (where not young) as counted_oldest
  from (select t.*, coalesce(t.period = date_trunc('month', $1::date) and extract(day from $1::date) < 8, false) as young from tail t) t group by tenancy_id
), price as materialized (
  select distinct on (tenancy_id) tenancy_id, bare_cents + service_cents as gross from rent_price where starts_on <= $1::date order by tenancy_id desc, starts_on desc
)
insert into ${table}
select t.id, $1::date, coalesce(f.balance, b.cents, 0), coalesce(s.rent, 0)::integer, case when p.gross > 0 then floor(coalesce(s.rent, 0) * 100 / p.gross)::integer end, s.oldest,
  coalesce(s.costs, 0)::integer, greatest(-coalesce(f.balance, b.cents, 0), 0), p.gross, coalesce(s.counted, 0)::integer,
  case when p.gross > 0 then floor(coalesce(s.counted_rent, 0) * 100 / p.gross)::integer end, s.counted_oldest
from tenancy t left join plain b on b.tenancy_id = t.id left join free f on f.tenancy_id = t.id left join summed s on s.tenancy_id = t.id left join price p on p.tenancy_id = t.id`;
