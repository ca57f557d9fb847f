import 'server-only';
import type { Tx } from '#lib/db/door.ts';

/** How many payments wait for a coordinator; 0 for who may not see them. */
export const countQueue = (tx: Tx): Promise<number> => tx.doubtfulPayment.count({ where: { status: 'OPEN' } });
