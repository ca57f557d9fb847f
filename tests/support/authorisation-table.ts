import type { Entry } from './authorisation.ts';
import { caseTable } from './authorisation-case.ts';
import { courtTable } from './authorisation-court.ts';
import { evictionTable } from './authorisation-eviction.ts';
import { moneyTable } from './authorisation-money.ts';
import { trackTable } from './authorisation-track.ts';
import { visitTable } from './authorisation-visit.ts';

/** Every exported function of every queries and commands file, as `feature/file#function`. */
export const table: Record<string, Entry> = { ...caseTable, ...moneyTable, ...visitTable, ...courtTable, ...evictionTable, ...trackTable };
