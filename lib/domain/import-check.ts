import type { Cents } from './cents.ts';
import type { BalanceNote, FileKind } from './import-row.ts';

/** READING → READY (the dry run) → APPLYING → APPLIED; CANCELLED until it applies; FAILED with a reason. */
export const runStatuses = ['READING', 'READY', 'APPLYING', 'APPLIED', 'CANCELLED', 'FAILED'] as const;
export type RunStatus = (typeof runStatuses)[number];

/** Lines per outcome; every line of a file is in exactly one. `matched`: bank payments and returns that found their tenancy. */
export interface Counts {
  readonly new: number;
  readonly updated: number;
  readonly duplicate: number;
  readonly matched: number;
  readonly doubtful: number;
  readonly batch: number;
  readonly skipped: number;
  readonly refused: number;
}

/** A file as it was checked; `kind` is null while unread, and when the whole file is refused. */
export interface CheckedFile {
  readonly id: number;
  readonly name: string;
  readonly sizeBytes: number;
  readonly kind: FileKind | null;
  readonly unknownColumns: readonly string[];
  readonly counts: Counts;
}

/** A statement as it was checked; `known` says that another import took it in, with the same or with other content. */
export interface CheckedStatement {
  readonly fileId: number;
  readonly account: string;
  readonly statementId: string;
  readonly opening: Cents | null;
  readonly closing: Cents | null;
  readonly balance: BalanceNote;
  readonly known: 'SAME' | 'OTHER' | null;
}

/** What a person has to say yes to before an import may be applied. */
export interface Asks {
  readonly goodLines: boolean;
  readonly acceptBalance: boolean;
  readonly acceptChanged: boolean;
}

const none: Counts = { new: 0, updated: 0, duplicate: 0, matched: 0, doubtful: 0, batch: 0, skipped: 0, refused: 0 };
const outcomes = Object.keys(none) as (keyof Counts)[];

export const totalOf = (counts: readonly Counts[]): Counts =>
  Object.fromEntries(outcomes.map((outcome) => [outcome, counts.reduce((total, one) => total + one[outcome], 0)])) as unknown as Counts;

/** Lines that are not refused. */
export const goodLines = (counts: Counts): number =>
  outcomes.reduce((total, outcome) => total + (outcome === 'refused' ? 0 : counts[outcome]), 0);

/** A statement whose balances need a yes; one that came before as it is needs none. @source import-format §2 */
export const isOff = (one: CheckedStatement): boolean =>
  one.known !== 'SAME' && (one.balance === 'DOES_NOT_ADD_UP' || one.balance === 'MIXED_CURRENCY');
/** A known statement that came with other content. @source import-format §2 */
export const isChanged = (one: CheckedStatement): boolean => one.known === 'OTHER';

export const asksOf = (totals: Counts, statements: readonly CheckedStatement[]): Asks => ({
  goodLines: totals.refused > 0,
  acceptBalance: statements.some(isOff),
  acceptChanged: statements.some(isChanged),
});

/** Why a checked import may not be applied as it stands. */
export type NotYet =
  | { readonly code: 'LINES_REFUSED'; readonly count: number }
  | { readonly code: 'NOTHING_LEFT' }
  | { readonly code: 'BALANCE_OFF'; readonly statements: readonly string[] }
  | { readonly code: 'STATEMENT_CHANGED'; readonly statements: readonly string[] };

/** What still stands between a checked import and its booking, given what a person said yes to; null when nothing does. */
export function whyNot(totals: Counts, statements: readonly CheckedStatement[], yes: Asks): NotYet | null {
  const asked = asksOf(totals, statements);
  if (asked.goodLines && !yes.goodLines) return { code: 'LINES_REFUSED', count: totals.refused };
  if (asked.goodLines && goodLines(totals) === 0) return { code: 'NOTHING_LEFT' };
  if (asked.acceptChanged && !yes.acceptChanged) return { code: 'STATEMENT_CHANGED', statements: statements.filter(isChanged).map(nameOf) };
  if (asked.acceptBalance && !yes.acceptBalance) return { code: 'BALANCE_OFF', statements: statements.filter(isOff).map(nameOf) };
  return null;
}

const nameOf = (one: CheckedStatement): string => `${one.account} ${one.statementId}`;
