import 'server-only';
import type { Tx } from '#lib/db/door.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import type { RunStatus } from '#lib/domain/import-check.ts';
import type { RefusedLine, StatementRow } from '#lib/domain/import-row.ts';

/** Every judged line of the run as (file_id, verdict). */
const judged = Prisma.sql`(select file_id, verdict from contract_line union all select file_id, verdict from person_line
  union all select file_id, verdict from price_line union all select file_id, verdict from booking_line union all select file_id, verdict from entry_line)`;

/** Writes the counts of every file as they were just judged; answers for how many files they differ from what stood there. */
export const storeCounts = (tx: Tx, run: string): Promise<number> => tx.$executeRaw`
  update import_file f set new_count = x.new, updated_count = x.updated, duplicate_count = x.duplicate, matched_count = x.matched,
    doubtful_count = x.doubtful, batch_count = x.batch, skipped_count = x.skipped, refused_count = x.refused
  from (select i.id, coalesce(c.new, 0) as new, coalesce(c.updated, 0) as updated, coalesce(c.duplicate, 0) as duplicate, coalesce(c.matched, 0) as matched,
      coalesce(c.doubtful, 0) as doubtful, coalesce(c.batch, 0) as batch, coalesce(c.skipped, 0) as skipped, coalesce(c.refused, 0) + coalesce(r.lines, 0) as refused
    from import_file i
    left join (select file_id, count(*) filter (where verdict = 'NEW') as new, count(*) filter (where verdict = 'UPDATED') as updated,
        count(*) filter (where verdict = 'DUPLICATE') as duplicate, count(*) filter (where verdict = 'MATCHED') as matched,
        count(*) filter (where verdict = 'DOUBTFUL') as doubtful, count(*) filter (where verdict = 'BATCH') as batch,
        count(*) filter (where verdict = 'SKIPPED') as skipped, count(*) filter (where verdict = 'REFUSED') as refused
      from ${judged} j group by file_id) c on c.file_id = i.id
    left join (select file_id, count(distinct coalesce(line, 0)) as lines from import_refusal where run_id = ${run}::uuid and found = 'READ' group by file_id) r
      on r.file_id = i.id
    where i.run_id = ${run}::uuid) x
  where x.id = f.id and (f.new_count, f.updated_count, f.duplicate_count, f.matched_count, f.doubtful_count, f.batch_count, f.skipped_count, f.refused_count)
    is distinct from (x.new, x.updated, x.duplicate, x.matched, x.doubtful, x.batch, x.skipped, x.refused)`;

/** Replaces what the check refused; what the files themselves say stays. */
export async function storeRefusals(tx: Tx, run: string): Promise<void> {
  await tx.$executeRaw`delete from import_refusal where run_id = ${run}::uuid and found = 'CHECK'`;
  await tx.$executeRaw`
    insert into import_refusal (run_id, file_id, line, column_name, value, reason, found)
    select ${run}::uuid, x.file_id, x.line, x.column_name, left(x.value, 200), x.reason, 'CHECK' from (
      select file_id, line, 'huurovereenkomst' as column_name, contract as value, reason from person_line where verdict = 'REFUSED'
      union all
      select file_id, line, case reason when 'UNKNOWN_CONTRACT' then 'huurovereenkomst' else 'kaleHuur' end,
        case reason when 'UNKNOWN_CONTRACT' then contract else ${written(Prisma.sql`bare_cents`)} end, reason from price_line where verdict = 'REFUSED'
      union all
      select file_id, line, case reason when 'UNKNOWN_CONTRACT' then 'huurovereenkomst' when 'AMOUNT_TOO_LARGE' then 'bedrag'
          when 'KEY_WITH_OTHER_CONTENT' then 'boeking' else 'hoortBij' end,
        case reason when 'UNKNOWN_CONTRACT' then contract when 'AMOUNT_TOO_LARGE' then ${written(Prisma.sql`amount_cents`)}
          when 'KEY_WITH_OTHER_CONTENT' then key else target_key end, reason from booking_line where verdict = 'REFUSED'
      union all
      select file_id, line, 'Amt', ${written(Prisma.sql`amount_cents`)}, reason from entry_line where verdict = 'REFUSED') x
    order by x.file_id, x.line`;
}

/** Cents as a list writes them: `1234,56`. */
const written = (cents: Prisma.Sql): Prisma.Sql => Prisma.sql`replace(to_char(${cents} / 100.0, 'FM999999999999990.00'), '.', ',')`;

const CHUNK = 5_000;

/** What a file itself says is wrong with it. */
export async function addRefusals(tx: Tx, run: string, file: number, refused: readonly RefusedLine[]): Promise<void> {
  for (let start = 0; start < refused.length; start += CHUNK)
    await tx.$executeRaw`
      insert into import_refusal (run_id, file_id, line, column_name, value, reason, found)
      select ${run}::uuid, ${file}::integer, r.line, r."column", r.value, r.reason, 'READ'
      from json_to_recordset(${JSON.stringify(refused.slice(start, start + CHUNK))}::json) as r(line integer, "column" text, value text, reason text)`;
}

export const addStatements = (tx: Tx, run: string, file: number, statements: readonly StatementRow[]): Promise<number> => tx.$executeRaw`
  insert into bank_statement (account, statement_id, content_hash, run_id, file_id, place, opening_cents, closing_cents, balance)
  select s.account, s."statementId", decode(s."contentHash", 'hex'), ${run}::uuid, ${file}::integer, s.place, s.opening, s.closing, s.balance
  from json_to_recordset(${JSON.stringify(statements.map((one, at) => ({ ...one, place: at + 1 })))}::json)
    as s(account text, "statementId" text, "contentHash" text, place integer, opening bigint, closing bigint, balance text)`;

/** Empties what the staging tables hold of a run. */
export async function dropStaged(tx: Tx, run: string): Promise<void> {
  await tx.$executeRaw`delete from import_contract where run_id = ${run}::uuid`;
  await tx.$executeRaw`delete from import_person where run_id = ${run}::uuid`;
  await tx.$executeRaw`delete from import_price where run_id = ${run}::uuid`;
  await tx.$executeRaw`delete from import_booking where run_id = ${run}::uuid`;
  await tx.$executeRaw`delete from import_entry where run_id = ${run}::uuid`;
}

/** Everything that reading a run left, so that it can be read from scratch: staged rows, refusals, statements, files of zips. */
export async function dropRead(tx: Tx, run: string): Promise<void> {
  await dropStaged(tx, run);
  await tx.$executeRaw`delete from import_refusal where run_id = ${run}::uuid`;
  await tx.$executeRaw`delete from bank_statement where run_id = ${run}::uuid`;
  await tx.$executeRaw`delete from import_file where run_id = ${run}::uuid and parent_id is not null`;
}

/** The tenancies about which a run changed anything, in the temporary table `touched`. */
export const markTouched = (tx: Tx): Promise<number> => tx.$executeRaw`
  with moved as (
    select k.tenancy_id from contract_line c join known k on k.contract = c.contract where c.verdict in ('NEW', 'UPDATED')
    union select tenancy_id from person_line where verdict in ('NEW', 'UPDATED')
    union select tenancy_id from price_line where verdict in ('NEW', 'UPDATED')
    union select tenancy_id from booking_line where verdict = 'NEW'
    union select tenancy_id from entry_line where verdict = 'MATCHED')
  insert into touched select coalesce(f.new_id, m.tenancy_id) from moved m left join fresh f on f.old_id = m.tenancy_id`;

/** Holds a run until the end of the transaction, so that of two who change it one waits; its status, or null without it. */
export async function lockRun(tx: Tx, run: string): Promise<RunStatus | null> {
  const [row] = await tx.$queryRaw<{ status: RunStatus }[]>`select status from import_run where id = ${run}::uuid for update`;
  return row?.status ?? null;
}

/** Memory enough to sort and join a month of a large corporation without files, for this transaction. */
export const takeRoom = (tx: Tx): Promise<number> => tx.$executeRaw`select set_config('work_mem', '128MB', true)`;
