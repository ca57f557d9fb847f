import { notFound } from 'next/navigation';
import { requireActor } from '#lib/auth/session.ts';
import { moment } from '#lib/clock.ts';
import { asActor } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { may, type Permission } from '#lib/domain/permission.ts';
import { getOpenCase } from '#lib/features/case/queries.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import { getSpeech, type Speech } from '#lib/i18n/speech.ts';

export type CaseParams = { params: Promise<{ caseId: string }> };

/** What every form of a case begins with: who asks, the case as he may see it, and the words. Else it is not there. */
export async function openForm(
  params: Promise<{ caseId: string }>,
  permission: Permission,
  closedToo = false,
): Promise<{ actor: Actor; found: OpenCase; speech: Speech; now: Moment }> {
  const actor = await requireActor();
  const caseId = Number((await params).caseId);
  if (!may(actor, permission) || !Number.isSafeInteger(caseId) || caseId > 2_147_483_647) notFound();
  const found = await asActor(actor, (tx) => getOpenCase(tx, caseId));
  if (!found || (found.facts.stage === 'CLOSED' && !closedToo)) notFound();
  return { actor, found, speech: await getSpeech(), now: moment() };
}
