import 'server-only';
import { record } from '#lib/audit/record.ts';
import { storedDay } from '#lib/db/day.ts';
import type { Tx } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { looksLikeBsn } from '#lib/domain/bsn.ts';
import type { DecisionKind } from '#lib/domain/case-facts.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { accept, type Result, refuse } from '#lib/domain/result.ts';
import { takeVersion, whatChanged } from '#lib/features/case/commands.ts';
import type { CaseRefusal, OpenCase } from '#lib/features/case/schema.ts';
import type { DecisionRefusal, Reasons } from './schema.ts';

/**
 * Writes down a decision that waits for somebody else, inside another command, on the case that it loaded; answers its id.
 * Keeps the version of the case and what was owed, so that who approves sees what changed. One at a time per case.
 */
export async function propose(
  tx: Tx,
  actor: Actor,
  found: OpenCase,
  input: {
    readonly kind: DecisionKind;
    readonly reason: string;
    readonly overrides?: Reasons;
    readonly bailiff?: string;
    readonly toKnow?: string;
  },
  now: Moment,
): Promise<Result<number, CaseRefusal | DecisionRefusal>> {
  const { kind, reason, overrides = {}, bailiff = '', toKnow = '' } = input;
  if (found.facts.decision) return refuse({ code: 'ALREADY_PROPOSED', on: found.facts.decision.proposedOn });
  if ([reason, bailiff, toKnow, ...Object.values(overrides)].some(looksLikeBsn)) return refuse({ code: 'LOOKS_LIKE_BSN' });
  if (!(await takeVersion(tx, found))) return refuse(await whatChanged(tx, found.id));
  const decision = await tx.decision.create({
    data: {
      caseId: found.id,
      kind,
      proposedOn: storedDay(now.today),
      proposedById: actor.id,
      proposedAt: now.at,
      caseVersion: found.version + 1,
      balanceCents: found.facts.balance,
      reason,
      overrides: { ...overrides },
      bailiff: bailiff || null,
      toKnow: toKnow || null,
    },
  });
  await record(
    tx,
    actor,
    { caseId: found.id },
    { type: 'decision.proposed', data: { decision: decision.id, kind, on: now.today, reason, overrides: { ...overrides } } },
    now,
  );
  return accept(decision.id);
}
