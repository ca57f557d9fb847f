import type { Doer, Role } from './actor.ts';

/**
 * Who may do what, apart from whose case it is (that is row-level security and the `where`).
 * @policy Beleid De Linde 2026, § 1 (functiescheiding)
 */
export const permissions = {
  'case.read': ['FIELD_WORKER', 'COORDINATOR', 'MANAGER', 'AUDITOR'],
  'contact.record': ['FIELD_WORKER', 'COORDINATOR', 'MANAGER'],
  'promise.record': ['FIELD_WORKER', 'COORDINATOR', 'MANAGER'],
  'note.write': ['FIELD_WORKER', 'COORDINATOR', 'MANAGER'],
  'note.reveal': ['FIELD_WORKER', 'COORDINATOR', 'MANAGER', 'AUDITOR'],
  'case.pause': ['COORDINATOR', 'MANAGER'],
  'case.own': ['COORDINATOR', 'MANAGER'],
  'letter.record': ['COORDINATOR', 'MANAGER'],
  'sharing.record': ['FIELD_WORKER', 'COORDINATOR', 'MANAGER'],
  'signal.send': ['COORDINATOR'],
  'signal.feedback': ['COORDINATOR'],
  'signal.export': ['COORDINATOR', 'MANAGER', 'AUDITOR'],
  'case.close': ['COORDINATOR'],
  'case.back': ['COORDINATOR'],
  'case.correct': ['MANAGER'],
  'hold.set': ['FIELD_WORKER', 'COORDINATOR', 'MANAGER'],
  'visit.plan': ['FIELD_WORKER', 'COORDINATOR', 'MANAGER'],
  'visit.record': ['FIELD_WORKER', 'COORDINATOR', 'MANAGER'],
  'help.offer': ['FIELD_WORKER', 'COORDINATOR', 'MANAGER'],
  'support.confirm': ['COORDINATOR'],
  'plan.agree': ['FIELD_WORKER', 'COORDINATOR'],
  'plan.watch': ['COORDINATOR', 'MANAGER'],
  'handover.propose': ['COORDINATOR'],
  'decision.settle': ['COORDINATOR', 'MANAGER'],
  'bailiff.record': ['COORDINATOR', 'MANAGER'],
  'court.freeze': ['COORDINATOR', 'MANAGER'],
  'court.summon': ['MANAGER'],
  'court.record': ['COORDINATOR'],
  'judgment.record': ['COORDINATOR'],
  'lease.decide': ['MANAGER'],
  'consultation.record': ['FIELD_WORKER', 'COORDINATOR', 'MANAGER'],
  'eviction.propose': ['COORDINATOR', 'MANAGER'],
  'eviction.announce': ['COORDINATOR'],
  'eviction.stop': ['COORDINATOR', 'MANAGER'],
  'eviction.record': ['MANAGER'],
  'departure.record': ['COORDINATOR'],
  'import.run': ['COORDINATOR', 'ADMIN'],
  'doubtful.assign': ['COORDINATOR'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

export const may = (actor: Doer, permission: Permission): boolean =>
  actor.role === 'SYSTEM' || (permissions[permission] as readonly Role[]).includes(actor.role);
