import 'server-only';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { pool } from '#lib/db/client.ts';
import { firstDayOf, type Period } from '#lib/domain/calendar-date.ts';
import type { BookingRow, ContractRow, EntryRow, FileRows, PersonRow, PriceRow } from '#lib/domain/import-row.ts';

/** Rows of one COPY and one commit: so often progress is shown. */
export const batchRows = 20_000;

type Cell = string | number | boolean | null;
interface Stage<Row> {
  readonly table: string;
  readonly columns: string;
  readonly cells: (row: Row) => readonly Cell[];
}

const onFirst = (period: Period | null): string | null => (period === null ? null : firstDayOf(period));
/** A contract number is compared in capitals. */
const capitals = (contract: string): string => contract.normalize('NFC').toUpperCase();

const contract: Stage<ContractRow> = {
  table: 'import_contract',
  columns:
    'contract, begins_on, ends_on, payment_method, unit_number, street, house_number, house_letter, house_number_addition, postcode, city, neighbourhood, team',
  cells: (r) => [
    capitals(r.contract),
    r.beginsOn,
    r.endsOn,
    r.paymentMethod,
    r.unit,
    r.street,
    r.houseNumber,
    r.houseLetter,
    r.houseNumberAddition,
    r.postcode,
    r.city,
    r.neighbourhood,
    r.team,
  ],
};
const person: Stage<PersonRow> = {
  table: 'import_person',
  columns:
    'relation, contract, role, salutation, initials, prefix, surname, birth_date, phone, email, iban, language, valid_from, valid_until',
  cells: (r) => [
    r.relation,
    capitals(r.contract),
    r.role,
    r.salutation,
    r.initials,
    r.prefix,
    r.surname,
    r.birthDate,
    r.phone,
    r.email,
    r.iban,
    r.language,
    r.from,
    r.until,
  ],
};
const price: Stage<PriceRow> = {
  table: 'import_price',
  columns: 'contract, starts_on, bare_cents, service_cents',
  cells: (r) => [capitals(r.contract), r.startsOn, r.bare, r.service],
};
const booking: Stage<BookingRow> = {
  table: 'import_booking',
  columns: 'key, contract, kind, booked_on, due_on, amount_cents, period, description, target_key, designated, cost_kind, write_off_kind',
  cells: (r) => [
    r.key,
    capitals(r.contract),
    r.kind,
    r.bookedOn,
    r.dueOn,
    r.amount,
    onFirst(r.period),
    r.description,
    r.target,
    onFirst(r.designated),
    r.costKind,
    r.writeOffKind,
  ],
};
const entry: Stage<EntryRow> = {
  table: 'import_entry',
  columns:
    'key, content_hash, account, statement_id, booked_on, amount_cents, currency, direction, status, details, is_return, return_reason, end_to_end_id, counterparty_name, counterparty_iban, remittance, designated, words',
  cells: (r) => [
    r.key,
    `\\x${r.contentHash}`,
    r.account,
    r.statementId,
    r.bookedOn,
    r.amount,
    r.currency,
    r.direction,
    r.status,
    r.details,
    r.isReturn,
    r.returnReason,
    r.endToEndId,
    r.counterpartyName,
    r.counterpartyIban,
    r.text,
    onFirst(r.designated),
    arrayOf(r.words),
  ],
};

const arrayOf = (words: readonly string[]): string => `{${words.map((word) => `"${word.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

const SPECIAL = /[\\\t\n\r]/g;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const written = (cell: Cell): string =>
  cell === null ? '\\N' : typeof cell === 'string' ? cell.replace(SPECIAL, (character) => escapes[character]!) : String(cell);

type WithRows = Exclude<FileRows, { kind: null }>;

/**
 * Copies the rows of one file into its staging table, each batch its own transaction. `onBatch` gets the number of rows of
 * a batch that is in; when it answers false the rest is left.
 */
export async function stageRows(run: string, file: number, rows: WithRows, onBatch: (count: number) => Promise<boolean>): Promise<void> {
  switch (rows.kind) {
    case 'CONTRACT':
      return copyInBatches(contract, run, file, rows.rows, onBatch);
    case 'PERSON':
      return copyInBatches(person, run, file, rows.rows, onBatch);
    case 'PRICE':
      return copyInBatches(price, run, file, rows.rows, onBatch);
    case 'BOOKING':
      return copyInBatches(booking, run, file, rows.rows, onBatch);
    case 'BANK':
      return copyInBatches(entry, run, file, rows.rows, onBatch);
  }
}

async function copyInBatches<Row extends { readonly line: number }>(
  stage: Stage<Row>,
  run: string,
  file: number,
  rows: readonly Row[],
  onBatch: (count: number) => Promise<boolean>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += batchRows) {
    const batch = rows.slice(start, start + batchRows);
    await asOwner(async (client) => {
      await client.query('begin');
      await client.query(`select set_config('role', 'woonbehoud_system', true)`);
      const stream = client.query(copyFrom(`copy ${stage.table} (run_id, file_id, line, ${stage.columns}) from stdin`));
      await pipeline(Readable.from(chunks(stage, run, file, batch)), stream);
      await client.query('commit');
    });
    if (!(await onBatch(batch.length))) return;
  }
}

const CHUNK_ROWS = 500;
function* chunks<Row extends { readonly line: number }>(
  stage: Stage<Row>,
  run: string,
  file: number,
  rows: readonly Row[],
): Generator<string> {
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
    let text = '';
    for (const row of rows.slice(start, start + CHUNK_ROWS))
      text += `${run}\t${file}\t${row.line}\t${stage.cells(row).map(written).join('\t')}\n`;
    yield text;
  }
}

/** The planner has to know how much a run holds before it joins it; only the owner may tell it. */
export const analyzeStaging = (): Promise<void> =>
  asOwner(async (client) => {
    await client.query('analyze import_contract, import_person, import_price, import_booking, import_entry');
  });

/** After many lines came in: the portfolio run reads `ledger_walk` alone only where the visibility map is fresh. */
export const vacuumLedger = (): Promise<void> =>
  asOwner(async (client) => {
    await client.query('vacuum (analyze) ledger_line, tenancy, rent_price, arrears_state');
  });

/** A connection of the owner; thrown away when something went wrong on it. */
async function asOwner(work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool().connect();
  try {
    await work(client);
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}
