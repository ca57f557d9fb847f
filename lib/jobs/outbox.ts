import { moment } from '#lib/clock.ts';
import { pool } from '#lib/db/client.ts';
import { asSystem } from '#lib/db/door.ts';
import { failRun } from '#lib/features/import/commands-run.ts';
import { exportSignal } from '#lib/features/signal/commands.ts';
import { carryOutRun, readRun } from './import.ts';
import { log, withoutData } from './log.ts';

/** So often an effect is tried before it is given up and a person has to look. */
export const mostAttempts = 6;

interface Effect {
  readonly id: string;
  readonly kind: 'import.read' | 'import.apply' | 'signal.export';
  readonly subject: string;
  readonly attempts: number;
}

/** Effects that are neither done nor given up, oldest first; `begun` those that were tried before, as after a crash. */
export const listOpen = (which: 'all' | 'begun'): Promise<string[]> =>
  asSystem(async (tx) => {
    const rows = await tx.outbox.findMany({
      where: { doneAt: null, failure: null, ...(which === 'begun' ? { attempts: { gt: 0 } } : {}) },
      select: { id: true },
      orderBy: { createdAt: 'asc' },
    });
    return rows.map(({ id }) => id);
  });

/**
 * Carries out one effect and marks it done. Every effect is idempotent, and two who try at once do not meet: the second
 * answers false. Throws when it failed and may be tried again.
 */
export async function carryOut(id: string): Promise<boolean> {
  const holder = await pool().connect();
  try {
    const { rows } = await holder.query<{ mine: boolean }>('select pg_try_advisory_lock(721, hashtext($1)) as mine', [id]);
    if (!rows[0]?.mine) return false;
    try {
      await attempt(id);
      return true;
    } finally {
      await holder.query('select pg_advisory_unlock(721, hashtext($1))', [id]);
    }
  } finally {
    holder.release();
  }
}

async function attempt(id: string): Promise<void> {
  const effect = await begin(id);
  if (effect === null) return;
  const started = performance.now();
  try {
    await act(effect);
    await asSystem((tx) => tx.outbox.update({ where: { id }, data: { doneAt: moment().at } }));
    log.info({ effect: id, kind: effect.kind, ms: Math.round(performance.now() - started) }, 'done');
  } catch (error) {
    const what = withoutData(error);
    log.error({ effect: id, kind: effect.kind, attempt: effect.attempts, ...what }, 'failed');
    if (effect.attempts < mostAttempts) throw error;
    await asSystem((tx) => tx.outbox.update({ where: { id }, data: { failure: [what.error, what.code].filter(Boolean).join(' ') } }));
    if (effect.kind !== 'signal.export') await failRun(effect.subject, 'UNEXPECTED', moment());
  }
}

const begin = (id: string): Promise<Effect | null> =>
  asSystem(async (tx) => {
    const { count } = await tx.outbox.updateMany({
      where: { id, doneAt: null, failure: null },
      data: { attempts: { increment: 1 } },
    });
    return count === 1 ? ((await tx.outbox.findUnique({ where: { id } })) as Effect | null) : null;
  });

function act({ kind, subject }: Effect): Promise<void> {
  switch (kind) {
    case 'import.read':
      return readRun(subject);
    case 'import.apply':
      return carryOutRun(subject);
    case 'signal.export':
      return exportSignal(subject, moment());
  }
}
