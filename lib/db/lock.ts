import 'server-only';
import type { Tx } from './door.ts';

/** Any number, as long as nothing else takes it. */
const PORTFOLIO = 7_210_001;

/**
 * One at a time: whoever books lines or reckons the portfolio waits here until the one before has committed, so that two
 * imports do not mix and a run never writes what an import has overtaken. Let go at the end of the transaction.
 */
export const lockPortfolio = (tx: Tx): Promise<number> => tx.$executeRaw`select pg_advisory_xact_lock(${PORTFOLIO}::bigint)`;
