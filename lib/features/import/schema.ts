import { z } from 'zod';
import type { Asks, CheckedFile, CheckedStatement, Counts, NotYet, RunStatus } from '#lib/domain/import-check.ts';
import type { FileKind, RefusedLine } from '#lib/domain/import-row.ts';
import { ticked, version } from '#lib/form/field.ts';

const runId = z.uuid({ error: 'REQUIRED' });

export const confirmInput = z.object({
  runId,
  seenVersion: version,
  goodLines: ticked,
  acceptBalance: ticked,
  acceptChanged: ticked,
});
export const cancelInput = z.object({ runId });
export type ConfirmInput = z.infer<typeof confirmInput>;
export type CancelInput = z.infer<typeof cancelInput>;

/** A file as a browser hands it over. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}
/** What an upload holds at most: files, and bytes of one file. */
export const uploadLimits = { files: 50, bytes: 256 * 1024 * 1024 } as const;

/** What a run is busy with; `done` of `total` counts files while reading, lines while staging. */
export const runPhases = ['WAITING', 'READING', 'STAGING', 'CHECKING', 'READY', 'APPLYING', 'DONE'] as const;
export type RunPhase = (typeof runPhases)[number];
/** COUNTS_CHANGED: what is known changed after the dry run, confirm the new numbers. AMOUNTS_TOO_LARGE: a tenancy's sum does not fit. */
export const runFailures = ['COUNTS_CHANGED', 'AMOUNTS_TOO_LARGE', 'UNEXPECTED'] as const;
export type RunFailure = (typeof runFailures)[number];

export interface ImportRunRow {
  readonly id: string;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  readonly status: RunStatus;
  readonly phase: RunPhase;
  readonly done: number;
  readonly total: number;
  readonly failure: RunFailure | null;
  readonly fileNames: readonly string[];
  readonly totals: Counts;
}

export interface ImportRunView extends ImportRunRow {
  readonly version: number;
  readonly goodLines: boolean;
  readonly files: readonly CheckedFile[];
  readonly statements: readonly CheckedStatement[];
  readonly asks: Asks;
}

export interface RefusalRow {
  /** For the next page: pass the last row's. */
  readonly id: string;
  readonly file: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: ImportReason;
}

/** Reasons that only what is already known can give; those of the files themselves stand in lib/exchange/refusal.ts. */
export const checkReasons = [
  'UNKNOWN_CONTRACT',
  'KEY_WITH_OTHER_CONTENT',
  'AMOUNT_TOO_LARGE',
  'TARGET_UNKNOWN',
  'TARGET_NO_PAYMENT',
  'TARGET_OTHER_AMOUNT',
  'TARGET_NO_CLAIM',
  'ALREADY_REVERSED',
] as const;
export type CheckReason = (typeof checkReasons)[number];
/** One of `checkReasons` or of the exchange's REFUSAL_CODES. */
export type ImportReason = string;

export type ImportRefusal =
  | NotYet
  | { readonly code: 'MAY_NOT' }
  | { readonly code: 'NO_FILES' }
  | { readonly code: 'TOO_MANY_FILES'; readonly most: number }
  | { readonly code: 'FILE_TOO_LARGE'; readonly name: string; readonly most: number }
  | { readonly code: 'NOT_READY'; readonly status: RunStatus }
  | { readonly code: 'RUN_CHANGED' };

/** The result of an import from the command line. */
export interface ImportReport {
  readonly files: readonly ReportedFile[];
  readonly applied: boolean;
  /** Why it was not applied; null when it was, and for a dry run that would have been. */
  readonly refusal: NotYet | null;
}
export interface ReportedFile {
  readonly name: string;
  readonly kind: FileKind | null;
  readonly unknownColumns: readonly string[];
  readonly counts: Counts;
  readonly refused: readonly RefusedLine[];
  readonly statements: readonly CheckedStatement[];
}
