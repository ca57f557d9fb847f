import type { Counts } from '#lib/domain/import-check.ts';
import type { RefusedLine } from '#lib/domain/import-row.ts';
import type { ImportReport } from '#lib/features/import/schema.ts';
import { refusedBecause } from '#lib/i18n/import-reason.ts';

const outcomes: readonly (readonly [keyof Counts, string])[] = [
  ['new', 'nieuw'],
  ['updated', 'gewijzigd'],
  ['matched', 'gekoppeld'],
  ['doubtful', 'twijfelachtig'],
  ['duplicate', 'dubbel'],
  ['batch', 'verzamelpost'],
  ['skipped', 'overgeslagen'],
  ['refused', 'geweigerd'],
];

/** The report of an import in Dutch, for a terminal. */
export function sayReport(report: ImportReport, dryRun: boolean): string {
  const lines = report.files.flatMap(({ name, counts, unknownColumns, refused, statements }) => [
    `${name}: ${
      outcomes
        .filter(([outcome]) => counts[outcome] > 0)
        .map(([outcome, word]) => `${counts[outcome]} ${word}`)
        .join(', ') || 'geen regels'
    }`,
    ...(unknownColumns.length > 0 ? [`  onbekende kolommen overgeslagen: ${unknownColumns.join(', ')}`] : []),
    ...statements
      .filter(({ balance }) => balance === 'DOES_NOT_ADD_UP')
      .map(({ account, statementId }) => `  afschrift ${statementId} van ${account}: de saldi kloppen niet`),
    ...statements
      .filter(({ balance }) => balance === 'MIXED_CURRENCY')
      .map(({ account, statementId }) => `  afschrift ${statementId} van ${account}: verschillende valuta`),
    ...statements
      .filter(({ known }) => known === 'OTHER')
      .map(({ account, statementId }) => `  afschrift ${statementId} van ${account}: eerder verwerkt met andere inhoud`),
    ...refused.map((line) => `  ${sayRefused(line)}`),
  ]);
  return `${[...lines, conclusion(report, dryRun)].join('\n')}\n`;
}

const sayRefused = ({ line, column, value, reason }: RefusedLine): string =>
  [line === null ? null : `regel ${line}`, column, value === null ? null : `"${value}"`]
    .filter((part) => part !== null)
    .join(', ')
    .concat(`: ${refusedBecause(reason, 'nl')}`)
    .replace(/^: /, '');

function conclusion({ applied, refusal }: ImportReport, dryRun: boolean): string {
  if (applied) return 'Verwerkt.';
  switch (refusal?.code) {
    case undefined:
      return dryRun ? 'Proef: niets verwerkt; deze bestanden kunnen worden verwerkt.' : 'Niets verwerkt.';
    case 'LINES_REFUSED':
      return `Niets verwerkt: ${refusal.count} geweigerd. Met --good-lines wordt de rest wel verwerkt.`;
    case 'NOTHING_LEFT':
      return 'Niets verwerkt: er is geen goede regel.';
    case 'BALANCE_OFF':
      return `Niets verwerkt: de saldi kloppen niet (${refusal.statements.join('; ')}). Verwerk toch met --accept-balance.`;
    case 'STATEMENT_CHANGED':
      return `Niets verwerkt: een bekend afschrift heeft andere inhoud (${refusal.statements.join('; ')}). Iemand moet dit op het scherm Import beoordelen.`;
  }
}

/** One sentence for what kept the command from doing its work at all. */
export function sayTrouble(error: unknown): string {
  if (!(error instanceof Error)) return `Niets verwerkt: ${String(error)}`;
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return `Bestand niet gevonden: ${(error as NodeJS.ErrnoException).path}`;
  if (/22003/.test(error.message)) return 'Niets verwerkt: de bedragen van een huurovereenkomst zijn samen te groot.';
  return error instanceof TypeError ? error.message : `Niets verwerkt: ${error.message}`;
}
