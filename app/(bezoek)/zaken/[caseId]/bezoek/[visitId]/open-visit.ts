import { notFound } from 'next/navigation';
import { requireActor } from '#lib/auth/session.ts';
import { moment } from '#lib/clock.ts';
import { asActor } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { may, type Permission } from '#lib/domain/permission.ts';
import { getOpenCase } from '#lib/features/case/queries.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import { getVisit } from '#lib/features/visit/queries.ts';
import type { VisitView } from '#lib/features/visit/schema.ts';
import { getSpeech, type Speech } from '#lib/i18n/speech.ts';

export type VisitParams = { readonly caseId: string; readonly visitId: string };
export interface Opened {
  readonly actor: Actor;
  readonly found: OpenCase;
  readonly visit: VisitView;
  readonly speech: Speech;
  readonly now: Moment;
}

/** What every page of a visit begins with: who asks, the case and the visit as he may see them. Else it is not there. */
export async function openVisit(params: Promise<VisitParams>, permission: Permission): Promise<Opened> {
  const actor = await requireActor();
  const { caseId, visitId } = await params;
  const [ofCase, ofVisit] = [Number(caseId), Number(visitId)];
  const known = [ofCase, ofVisit].every((id) => Number.isSafeInteger(id) && id <= 2_147_483_647);
  if (!may(actor, permission) || !known) notFound();
  const opened = await asActor(actor, async (tx) => {
    const found = await getOpenCase(tx, ofCase);
    const visit = found && (await getVisit(tx, ofCase, ofVisit));
    return visit && { found, visit };
  });
  if (!opened) notFound();
  return { actor, ...opened, speech: await getSpeech(), now: moment() };
}
