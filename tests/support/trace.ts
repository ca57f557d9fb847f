import { createHash } from 'node:crypto';
import { database } from '#lib/db/client.ts';
import { asSystem } from '#lib/db/door.ts';

/** Every table of ours, in order. */
export const tables = async (): Promise<string[]> =>
  (
    await database().$queryRaw<{ name: string }[]>`
    select c.relname::text as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and c.relname <> '_prisma_migrations' order by 1`
  ).map((row) => row.name);

let statement: string | undefined;

/**
 * How many rows each table has and which transactions wrote them, in one statement and one snapshot: the same before and
 * after means that not one row was inserted, updated (to the same values even) or deleted.
 */
export async function fingerprint(): Promise<Record<string, string>> {
  statement ??= (await tables())
    .map(
      (name) =>
        `select '${name}' as name, concat_ws(' ', count(*), max(xmin::text::bigint), sum(xmin::text::bigint)) as print from ${name}`,
    )
    .join(' union all ');
  const sql = statement;
  const rows = await asSystem((tx) => tx.$queryRawUnsafe<{ name: string; print: string }[]>(sql));
  return Object.fromEntries(rows.map((row) => [row.name, row.print]));
}

/** The tables that differ between two fingerprints. */
export const changedTables = (before: Record<string, string>, after: Record<string, string>): string[] =>
  Object.keys(after)
    .filter((name) => before[name] !== after[name])
    .sort();

/** The transactions that wrote a row since `floor`, each with the tables it wrote to, by the rows' own xmin. */
export async function writersSince(floor: bigint): Promise<Map<string, string[]>> {
  const sql = (await tables())
    .map((name) => `select '${name}' as name, xmin::text as writer from ${name} where xmin::text::bigint >= ${floor} group by 2`)
    .join(' union all ');
  const rows = await asSystem((tx) => tx.$queryRawUnsafe<{ name: string; writer: string }[]>(sql));
  const found = new Map<string, string[]>();
  for (const { name, writer } of rows) found.set(writer, [...(found.get(writer) ?? []), name].sort());
  return found;
}

/** The number of the transaction that would come next. */
export async function nextTransaction(): Promise<bigint> {
  const [row] = await database().$queryRaw<[{ next: string }]>`select pg_snapshot_xmax(pg_current_snapshot())::text as next`;
  return BigInt(row.next);
}

/** Numbers between 0 and 1 that come out the same every time for the same seed. */
export function seeded(seed: string): () => number {
  let count = 0;
  return () => createHash('sha256').update(`${seed}:${count++}`).digest().readUInt32BE(0) / 2 ** 32;
}
