import 'server-only';
import type { Statements } from '#lib/db/door.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import type { Doer } from '#lib/domain/actor.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { type AuditEvent, auditEvent } from './event.ts';

/** What an event is about: a case, or another subject with a chain of its own. */
export type Subject = { readonly caseId: number } | { readonly chain: `import:${string}` | `user:${string}` | 'arrears' | 'doubtful' };

/**
 * Writes down what happened, in the transaction of the change. The database links it to the chain of its subject; the
 * actor is copied as he was. Throws when the event does not fit its type: a bug.
 */
export const record = (tx: Statements, actor: Doer, subject: Subject, event: AuditEvent, now: Moment): Promise<void> =>
  recordAll(tx, actor, [{ subject, event }], now);

/** One event as the head of an insert that a statement of its own finishes with its condition. */
export const eventRow = (actor: Doer, subject: Subject, event: AuditEvent, now: Moment): Prisma.Sql => {
  const { type, data } = auditEvent.parse(event);
  return Prisma.sql`insert into audit_event (chain, seq, at, actor_id, actor_name, actor_role, case_id, type, data, previous_hash, hash)
    select ${chainOf(subject)}, 0, ${now.at}, ${actor.id}::uuid, ${actor.name}, ${actor.role}, ${caseOf(subject)}::integer, ${type}, ${JSON.stringify(data)}::jsonb, ''::bytea, ''::bytea`;
};

const chainOf = (subject: Subject): string => ('caseId' in subject ? `case:${subject.caseId}` : subject.chain);
const caseOf = (subject: Subject): number | null => ('caseId' in subject ? subject.caseId : null);

/** The same for many subjects at once, in one statement; within one chain they keep this order. */
export async function recordAll(
  tx: Statements,
  actor: Doer,
  events: readonly { subject: Subject; event: AuditEvent }[],
  now: Moment,
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ subject, event }, position) => ({
    position,
    chain: chainOf(subject),
    case_id: caseOf(subject),
    ...auditEvent.parse(event),
  }));
  await tx.$executeRaw`insert into audit_event (chain, seq, at, actor_id, actor_name, actor_role, case_id, type, data, previous_hash, hash)
    select r.chain, 0, ${now.at}, ${actor.id}::uuid, ${actor.name}, ${actor.role}, r.case_id, r.type, r.data, '', ''
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(position integer, chain text, case_id integer, type text, data jsonb) order by r.position`;
}
