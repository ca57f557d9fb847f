import type { ReactNode } from 'react';
import { requireActor } from '#lib/auth/session.ts';

/** At somebody's table: no menu and nothing of other households, only the visit. */
export default async function VisitLayout({ children }: { children: ReactNode }) {
  await requireActor();
  return children;
}
