import type { Entry } from './authorisation.ts';
import { caseTable } from './authorisation-case.ts';
import { moneyTable } from './authorisation-money.ts';

/** Every exported function of every queries and commands file, as `feature/file#function`. */
export const table: Record<string, Entry> = { ...caseTable, ...moneyTable };
