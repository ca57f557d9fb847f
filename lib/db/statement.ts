import 'server-only';
import { type PoolClient, type QueryResult, types } from 'pg';
import type { Tx } from './door.ts';
import { Prisma } from './generated/client.ts';

/** A transaction behind the door without models: statements written out. */
export type Statements = Pick<Tx, '$queryRaw' | '$executeRaw'>;

/** Rows come back as Prisma gives them where that differs: whole numbers of eight bytes as `bigint`. */
const eightBytes = 20;
const typeOf = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === eightBytes ? (value: string) => BigInt(value) : types.getTypeParser(oid, format),
};

/**
 * Statements straight over the driver, on a connection whose transaction the door has begun. The same templates as
 * Prisma's, without what Prisma does around them, which costs a page more than its statements do.
 */
export function statementsOn(connection: PoolClient, nameOf: (statement: { sql: string }) => string): Statements {
  const run = (query: TemplateStringsArray | Prisma.Sql, values: readonly unknown[]): Promise<QueryResult> => {
    const statement = 'raw' in query ? Prisma.sql(query, ...values) : query;
    return connection.query({ name: nameOf({ sql: statement.text }), text: statement.text, values: statement.values, types: typeOf });
  };
  return {
    $queryRaw: ((query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      run(query, values).then((result) => result.rows)) as Statements['$queryRaw'],
    $executeRaw: ((query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      run(query, values).then((result) => result.rowCount ?? 0)) as Statements['$executeRaw'],
  };
}
