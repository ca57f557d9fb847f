import 'server-only';
import type { Tx } from '#lib/db/door.ts';
import { largestCents } from './sql-list.ts';

/**
 * Judges the staged bookings of a run into the temporary table `booking_line`: NEW, DUPLICATE (the same key with the same
 * content, stored or earlier in the run) or REFUSED with a reason. A line that depends on a refused one is refused too.
 * Stored keys are looked up between the first and the last of the run alone: keys are mostly handed out in order.
 * @source import-format §1
 */
export async function judgeBookings(tx: Tx, run: string): Promise<void> {
  const [range] = await tx.$queryRaw<[{ first: string | null; last: string | null }]>`
    select min(key) as first, max(key) as last from import_booking where run_id = ${run}::uuid`;
  await tx.$executeRaw`
    create temporary table booking_line on commit drop as
    select x.*, case when x.reason is not null then 'REFUSED' when x.stored then 'DUPLICATE' else 'NEW' end as verdict from (
      select s.file_id, s.line, s.key, k.tenancy_id, s.contract, s.kind, s.booked_on, s.due_on, s.amount_cents, s.period, s.description, s.target_key,
        s.designated, s.cost_kind, s.write_off_kind, l.key is not null as stored,
        case when k.tenancy_id is null then 'UNKNOWN_CONTRACT'
          when s.amount_cents not between ${-largestCents} and ${largestCents} then 'AMOUNT_TOO_LARGE'
          when l.key is not null and (l.tenancy_id, l.kind, l.booked_on, l.due_on, l.amount_cents, l.period, l.description, l.target_key, l.designated,
              l.cost_kind, l.write_off_kind) is distinct from
            (k.tenancy_id, s.kind, s.booked_on, s.due_on, s.amount_cents, s.period, s.description, s.target_key, s.designated, s.cost_kind, s.write_off_kind)
            then 'KEY_WITH_OTHER_CONTENT' end as reason
      from import_booking s left join known k on k.contract = s.contract
        left join (select * from ledger_line where key between ${range.first} and ${range.last}) l on l.key = s.key
      where s.run_id = ${run}::uuid) x`;
  await judgeRepeated(tx);
  await judgeTargets(tx);
}

/** A key that comes again in the run: with the same content a duplicate, else refused; the first line counts. */
async function judgeRepeated(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    with repeated as (select key from booking_line where verdict = 'NEW' group by key having count(*) > 1),
    compared as (
      select b.file_id, b.line, row_number() over w > 1 as again, first_value(c.content) over w = c.content as same
      from booking_line b, lateral (select row(b.tenancy_id, b.kind, b.booked_on, b.due_on, b.amount_cents, b.period, b.description, b.target_key,
        b.designated, b.cost_kind, b.write_off_kind)::text as content) c
      where b.verdict = 'NEW' and b.key in (select key from repeated) window w as (partition by b.key order by b.file_id, b.line))
    update booking_line b set verdict = case when c.same then 'DUPLICATE' else 'REFUSED' end, reason = case when not c.same then 'KEY_WITH_OTHER_CONTENT' end
    from compared c where c.again and c.file_id = b.file_id and c.line = b.line`;
}

/**
 * Refuses lines whose hoortBij is not what it has to be, round after round, because a target that is refused takes the
 * lines that point at it along.
 */
async function judgeTargets(tx: Tx): Promise<void> {
  const pointing = await tx.$executeRaw`
    create temporary table pointing on commit drop as
    select file_id, line, key, tenancy_id, kind, amount_cents, target_key from booking_line where target_key is not null and verdict = 'NEW'`;
  if (pointing === 0) return;
  await tx.$executeRaw`
    create temporary table pointed on commit drop as
    with wanted as (select distinct target_key from pointing)
    select b.key, b.tenancy_id, b.kind, b.amount_cents, b.target_key is null as loose, true as staged
    from booking_line b join wanted w on w.target_key = b.key where b.verdict = 'NEW'
    union all
    select l.key, l.tenancy_id, l.kind, l.amount_cents, l.target_key is null, false from ledger_line l join wanted w on w.target_key = l.key`;
  await tx.$executeRaw`analyze pointed`;
  await tx.$executeRaw`analyze pointing`;
  while ((await refuseBadTargets(tx)) > 0) {
    await tx.$executeRaw`delete from pointing p using booking_line b where b.file_id = p.file_id and b.line = p.line and b.verdict <> 'NEW'`;
    await tx.$executeRaw`delete from pointed t using booking_line b where t.staged and b.key = t.key and b.verdict = 'REFUSED'
      and not exists (select from booking_line n where n.key = t.key and n.verdict = 'NEW')`;
  }
  await tx.$executeRaw`
    update booking_line b set verdict = 'REFUSED', reason = 'ALREADY_REVERSED'
    from (select p.file_id, p.line, row_number() over (partition by p.target_key order by p.file_id, p.line) as place, r.key as reversal
      from pointing p left join ledger_line r on r.kind = 'STO' and r.target_key = p.target_key where p.kind = 'STO') x
    where (x.place > 1 or x.reversal is not null) and x.file_id = b.file_id and x.line = b.line`;
}

const refuseBadTargets = (tx: Tx): Promise<number> => tx.$executeRaw`
  update booking_line b set verdict = 'REFUSED', reason = x.reason
  from (select p.file_id, p.line, case
      when t.key is null or t.tenancy_id <> p.tenancy_id then 'TARGET_UNKNOWN'
      when p.kind = 'STO' and t.kind <> 'ONT' then 'TARGET_NO_PAYMENT'
      when p.kind = 'STO' and t.amount_cents <> p.amount_cents then 'TARGET_OTHER_AMOUNT'
      when p.kind in ('COR', 'KOS', 'REN', 'AFB') and not (t.kind = 'VOR' or (t.kind = 'COR' and t.loose and t.amount_cents > 0)) then 'TARGET_NO_CLAIM'
      end as reason
    from pointing p left join pointed t on t.key = p.target_key) x
  where x.reason is not null and x.file_id = b.file_id and x.line = b.line`;

/** Books the new lines, each tenancy's together: so the index takes them in its own order. */
export const storeBookings = (tx: Tx, run: string): Promise<number> => tx.$executeRaw`
  insert into ledger_line (key, tenancy_id, kind, booked_on, due_on, amount_cents, period, description, target_key, designated, cost_kind, write_off_kind, import_id)
  select b.key, coalesce(f.new_id, b.tenancy_id), b.kind, b.booked_on, b.due_on, b.amount_cents, b.period, b.description, b.target_key, b.designated, b.cost_kind,
    b.write_off_kind, ${run}::uuid
  from booking_line b left join fresh f on f.old_id = b.tenancy_id
  where b.verdict = 'NEW' order by 2`;
