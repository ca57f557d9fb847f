import { notFound } from 'next/navigation';
import { requireActor } from '#lib/auth/session.ts';
import { asActor } from '#lib/db/door.ts';
import { may } from '#lib/domain/permission.ts';
import { getSignalFile } from '#lib/features/signal/queries.ts';

/** A file for Vroeg Eropaf, as it was made: the signal, or with `?intrekking` the request to delete it. */
export async function GET(request: Request, { params }: { params: Promise<{ caseId: string; signalId: string }> }): Promise<Response> {
  const actor = await requireActor();
  const { caseId, signalId } = await params;
  if (!may(actor, 'signal.export')) notFound();
  const kind = new URL(request.url).searchParams.has('intrekking') ? 'WITHDRAWN' : 'SENT';
  const file = await asActor(actor, (tx) => getSignalFile(tx, Number(caseId) || 0, Number(signalId) || 0, kind));
  if (!file) notFound();
  return new Response(file.content, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${file.name}"`,
      'cache-control': 'no-store',
    },
  });
}
