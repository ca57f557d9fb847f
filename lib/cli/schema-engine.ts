#!/usr/bin/env node
// Prisma's command line hands schema work to a native program that it downloads, which many networks refuse. This is
// that program from official parts: the same engine as WebAssembly, behind the protocol the command line speaks (one
// JSON-RPC message a line). PRISMA_SCHEMA_ENGINE_BINARY points here; lib/cli/prisma.ts sets it.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, type SqlQuery } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';

type Request = { id: number; method: string; params?: { script?: boolean } & Record<string, unknown> };

/** The type ids of PostgreSQL's internal `"char"` and of `char(n)`. */
const INTERNAL_CHAR = 18;
const BPCHAR = 1042;

const log = (level: string, fields: Record<string, unknown>) =>
  process.stderr.write(`${JSON.stringify({ level, fields, target: 'schema_engine::logger' })}\n`);
const send = (message: object) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);

/** Separate settings: with a connection string the adapter's shadow database would be the main one. */
function settingsOf(url: string) {
  const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url }) as pg.Client & {
    ssl: pg.ClientConfig['ssl'];
  };
  return { host, port, user, password, database, ssl };
}

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;
type Inner = {
  client: pg.Pool;
  onError(error: unknown): never;
  performIO(query: SqlQuery): Promise<{ fields: pg.FieldDef[] }>;
};

/**
 * The adapter with two things that the engine counts on: scripts reach PostgreSQL whole (the adapter cuts them at every
 * semicolon, also in functions and comments), and the internal `"char"` is a character (the adapter does not know it).
 */
class SchemaAdapter extends PrismaPg {
  override connect = () => complete(super.connect());
  override connectToShadowDb = () => complete(super.connectToShadowDb());
}

async function complete(connecting: Promise<Adapter>): Promise<Adapter> {
  const adapter = await connecting;
  const { client, onError, performIO } = adapter as unknown as Inner;
  const queryRaw = adapter.queryRaw;
  adapter.executeScript = async (script) => {
    await client.query(script).catch((error: unknown) => onError.call(adapter, error));
  };
  adapter.queryRaw = async (query) => {
    let characters: boolean[] = [];
    const reader = Object.create(adapter) as Inner;
    reader.performIO = async (asked) => {
      const result = await performIO.call(adapter, asked);
      characters = result.fields.map((field) => field.dataTypeID === INTERNAL_CHAR);
      for (const field of result.fields) if (field.dataTypeID === INTERNAL_CHAR) field.dataTypeID = BPCHAR;
      return result;
    };
    const answer = await queryRaw.call(reader, query);
    const columnTypes = answer.columnTypes.map((type, at) => (characters[at] ? ColumnTypeEnum.Character : type));
    return { ...answer, columnTypes };
  };
  return adapter;
}

/** A panic of the engine ends this process with what it said; it would otherwise look like an empty answer. */
const panicRegistry = {
  set_message(message: string) {
    give(new Error(message));
  },
};

async function engineFor(url: string) {
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panicRegistry });
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const file = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm')
    .replace(/schema_engine\.js$/, 'schema_engine_bg.wasm');
  const imports = { './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(await readFile(file), imports);
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const schema = new URL(url).searchParams.get('schema');
  const factory = bindMigrationAwareSqlAdapterFactory(new SchemaAdapter(settingsOf(url), schema ? { schema } : {}));
  const engine: SchemaEngine = await glue.SchemaEngine.new({ datamodels: undefined }, () => undefined, factory);
  return { engine, factory };
}

/** What the engine says went wrong, in the shape in which the command line expects it. */
function failure(error: unknown, registry: { consumeError(id: number): { error: unknown } | undefined }) {
  const { message = String(error), code } = error as { message?: string; code?: string };
  let cause: unknown;
  for (let id = 0, next = registry.consumeError(0); next; id += 1, next = registry.consumeError(id)) cause = next.error;
  const text = cause instanceof Error && !message.includes(cause.message) ? `${message}\n${cause.message}` : message;
  return { code: 4466, message: text, data: { is_panic: false, message: text, error_code: code ?? null, meta: null } };
}

async function serve(url: string): Promise<void> {
  let started: Awaited<ReturnType<typeof engineFor>> | undefined;
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const { id, method, params } = JSON.parse(line) as Request;
    if (method === undefined) continue;
    started ??= await engineFor(url);
    const { engine, factory } = started;
    try {
      const call = (engine as unknown as Record<string, (params: unknown) => Promise<unknown>>)[method];
      if (!call) throw new Error(`the schema engine knows no ${method}`);
      const result = (await call.call(engine, params)) ?? {};
      const { stdout } = result as { stdout?: string | null };
      if (method === 'diff' && stdout) send({ id: randomUUID(), method: 'print', params: { content: stdout } });
      send({ id, result });
    } catch (error) {
      send({ id, error: failure(error, factory.errorRegistry) });
    }
  }
}

const MISSING_DATABASE = '3D000';
const CODES: Record<string, string> = { [MISSING_DATABASE]: 'P1003', '28P01': 'P1000', ECONNREFUSED: 'P1001' };

/** `cli can-connect-to-database`, `create-database` and `drop-database`. */
async function administer(url: string, command: string | undefined): Promise<void> {
  const settings = settingsOf(url);
  const connecting = command === 'can-connect-to-database';
  const client = new pg.Client({ ...settings, database: connecting ? settings.database : 'postgres' });
  try {
    await client.connect();
    const name = client.escapeIdentifier(settings.database ?? '');
    if (command === 'create-database') await client.query(`CREATE DATABASE ${name}`);
    else if (command === 'drop-database') await client.query(`DROP DATABASE IF EXISTS ${name}`);
    else if (!connecting) throw new Error(`unknown command: ${command}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Ends the process with the error where the command line looks for it. */
function give(error: unknown): never {
  const { message, code } = error as { message: string; code?: string };
  // Its reader skips the first line.
  log('INFO', { message: 'Starting schema engine' });
  log('ERROR', { message, error_code: CODES[code ?? ''] ?? code ?? 'P1000', is_panic: false });
  process.exit(1);
}

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    datasource: { type: 'string' },
    datamodels: { type: 'string', multiple: true },
    version: { type: 'boolean' },
  },
});
const url = typeof values.datasource === 'string' ? (JSON.parse(values.datasource) as { url: string }).url : '';
try {
  if (values.version) process.stdout.write('schema-engine-cli 0edf323efd1d98336f3f0a68684b56f689b900d3\n');
  else if (positionals[0] === 'cli') await administer(url, positionals[1]);
  else await serve(url);
  process.exit(0);
} catch (error) {
  give(error);
}
