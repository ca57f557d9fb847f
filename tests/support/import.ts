import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { asSystem } from '#lib/db/door.ts';
import { type Actor, type Role, vouch } from '#lib/domain/actor.ts';
import { day } from '#lib/domain/calendar-date.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { type ImportOptions, importNow } from '#lib/features/import/commands-run.ts';
import type { ImportReport } from '#lib/features/import/schema.ts';
import { readRows } from '#lib/jobs/read-file.ts';

/** The moment at which the tests of imports stand. */
export const now: Moment = { at: new Date('2026-11-20T20:00:00Z'), today: day('2026-11-20') };

const shared = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
export const sharedIsThere = existsSync(shared);
export const sharedFile = (path: string): Uint8Array => readFileSync(`${shared}${path}`);
export const sharedJson = <T>(path: string): T => JSON.parse(new TextDecoder().decode(sharedFile(path))) as T;

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Imports files by name, as the command does. */
export async function importFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const read = [];
  for (const [name, content] of Object.entries(files))
    read.push(...(await readRows(name, typeof content === 'string' ? bytes(content) : content)));
  return importNow(read, options, now);
}

/** One word per file: `boekingen.csv 2 new, 1 refused`. */
export const summary = (report: ImportReport): string[] =>
  report.files.map(
    ({ name, counts }) =>
      `${name} ${Object.entries(counts)
        .filter(([, count]) => count > 0)
        .map(([outcome, count]) => `${count} ${outcome}`)
        .join(', ')}`,
  );
export const reasons = (report: ImportReport): string[] =>
  report.files.flatMap(({ refused }) => refused.map(({ line, column, reason }) => `${line ?? '-'} ${column ?? '-'} ${reason}`));

/** A person of the corporation, in the database; teams by id. */
export async function someone(role: Role, teams: readonly number[] = []): Promise<Actor> {
  const name = `${role} ${teams.join('+')}`;
  const { id } = await asSystem((tx) =>
    tx.user.upsert({
      where: { email: `${name.replaceAll(/[^a-z0-9]/gi, '-').toLowerCase()}@delinde.test` },
      update: {},
      create: {
        email: `${name.replaceAll(/[^a-z0-9]/gi, '-').toLowerCase()}@delinde.test`,
        name,
        role,
        createdAt: now.at,
      },
    }),
  );
  return vouch({ id, name, role, teams });
}

export const contractsHead = 'huurovereenkomst;begindatum;betaalwijze;eenheid;straatnaam;huisnummer;postcode;woonplaats;team';
export const personsHead = 'relatie;huurovereenkomst;rol;voorletters;achternaam;iban';
export const bookingsHead = 'boeking;huurovereenkomst;soort;boekdatum;vervaldatum;bedrag;periode;omschrijving;hoortBij;betreft';
export const pricesHead = 'huurovereenkomst;ingangsdatum;kaleHuur;servicekosten';
export const csv = (head: string, ...lines: string[]): string => `${[head, ...lines].join('\n')}\n`;
export const contract = (number: string, team = 'A', house = 1): string =>
  `${number};2025-01-01;OVB;VHE-${number};Proefstraat;${house};1060AA;Lindestad;${team}`;

export interface Paid {
  readonly ref?: string;
  readonly on?: string;
  readonly cents: number;
  readonly direction?: 'CRDT' | 'DBIT';
  readonly text?: string;
  readonly iban?: string;
  readonly name?: string;
  readonly endToEnd?: string;
  readonly returned?: string;
  readonly currency?: string;
}

/** A CAMT.053 statement of these payments whose balances add up, unless `closing` (in cents) says otherwise. */
export function statement(id: string, payments: readonly Paid[], closing?: number): string {
  const amount = (cents: number, currency = 'EUR') => `<Amt Ccy="${currency}">${(Math.abs(cents) / 100).toFixed(2)}</Amt>`;
  const sum = payments.reduce((total, paid) => total + (paid.direction === 'DBIT' ? -paid.cents : paid.cents), 0);
  const balance = (type: string, cents: number) =>
    `<Bal><Tp><CdOrPrtry><Cd>${type}</Cd></CdOrPrtry></Tp>${amount(cents)}<CdtDbtInd>${cents < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd><Dt><Dt>2026-11-19</Dt></Dt></Bal>`;
  const entry = (
    { ref, on = '2026-11-19', cents, direction = 'CRDT', text = '', iban, name, endToEnd = 'NOTPROVIDED', returned, currency }: Paid,
    at: number,
  ) => {
    const account = iban ? `<DbtrAcct><Id><IBAN>${iban}</IBAN></Id></DbtrAcct>` : '';
    const party = `<RltdPties><Dbtr><Pty><Nm>${name ?? 'Iemand'}</Nm></Pty></Dbtr>${account}</RltdPties>`;
    return `<Ntry>${amount(cents, currency)}<CdtDbtInd>${direction}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${on}</Dt></BookgDt>
      <AcctSvcrRef>${ref ?? `${id}-${at + 1}`}</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>${endToEnd}</EndToEndId></Refs>${amount(cents, currency)}
      <CdtDbtInd>${direction}</CdtDbtInd>${party}<RmtInf><Ustrd>${text}</Ustrd></RmtInf>${returned ? `<RtrInf><Rsn><Cd>${returned}</Cd></Rsn></RtrInf>` : ''}</TxDtls></NtryDtls></Ntry>`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId>
    <CreDtTm>2026-11-20T20:00:00+01:00</CreDtTm></GrpHdr><Stmt><Id>${id}</Id><Acct><Id><IBAN>NL20INGB0001234567</IBAN></Id><Ccy>EUR</Ccy></Acct>
    ${balance('OPBD', 10_000)}${balance('CLBD', closing ?? 10_000 + sum)}${payments.map(entry).join('')}</Stmt></BkToCstmrStmt></Document>`;
}
