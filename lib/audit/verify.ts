import 'server-only';
import { asSystem } from '#lib/db/door.ts';

/** Where a chain does not hold: a changed row, a gap, a row that does not follow, a head that does not fit. */
export interface Break {
  readonly chain: string;
  readonly seq: number;
  readonly what: 'CHANGED' | 'MISSING' | 'NOT_LINKED' | 'HEAD';
}

export interface Verification {
  readonly events: number;
  readonly chains: number;
  readonly breaks: readonly Break[];
}

/** Recomputes every hash of every chain, in the database. */
export const verifyAudit = (): Promise<Verification> =>
  asSystem(async (tx) => {
    const breaks = await tx.$queryRaw<Break[]>`select chain, seq, what from audit_breaks() order by chain, seq`;
    const [counted] = await tx.$queryRaw<
      [{ events: number; chains: number }]
    >`select count(*)::integer as events, count(distinct chain)::integer as chains from audit_event`;
    return { ...counted, breaks };
  });
