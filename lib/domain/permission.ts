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
  'import.run': ['COORDINATOR', 'ADMIN'],
  'doubtful.assign': ['COORDINATOR'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

export const may = (actor: Doer, permission: Permission): boolean =>
  actor.role === 'SYSTEM' || (permissions[permission] as readonly Role[]).includes(actor.role);
