import { notFound } from 'next/navigation';
import { signedIn } from '#lib/auth/session.ts';
import { moment } from '#lib/clock.ts';
import { asActor } from '#lib/db/door.ts';
import { may } from '#lib/domain/permission.ts';
import { saveAnswer } from '#lib/features/visit/commands-answer.ts';
import { getVisit } from '#lib/features/visit/queries.ts';
import { answerInput } from '#lib/features/visit/schema-answer.ts';
import { isOwnOrigin } from '#lib/form/origin.ts';
import { getSpeech } from '#lib/i18n/speech.ts';

/** More than the longest answer with its frame. */
const mostBytes = 32 * 1024;

/**
 * Keeps one answer of a visit while somebody types: a plain post, so that the browser can finish it after the page is gone.
 * Answers when it was kept, or the sentence that says why it was not.
 */
export async function POST(request: Request, { params }: { params: Promise<{ caseId: string; visitId: string }> }): Promise<Response> {
  if (!isOwnOrigin(request.headers)) notFound();
  const who = await signedIn();
  if (!who) return new Response(null, { status: 303, headers: { location: '/inloggen', 'cache-control': 'no-store' } });
  if (!may(who.actor, 'visit.record')) notFound();
  const speech = await getSpeech();
  const refused = (text: string): Response => Response.json({ kind: 'refused', text });
  if (!(Number(request.headers.get('content-length') ?? Number.NaN) <= mostBytes)) return refused(speech.fieldError('TOO_LONG'));
  const { caseId, visitId } = await params;
  const form = await request.formData().catch(() => null);
  const input = answerInput.safeParse({
    visitId,
    question: form?.get('question'),
    value: form?.getAll('value'),
  });
  if (!input.success) {
    const seen = await asActor(who.actor, (tx) => getVisit(tx, Number(caseId) || 0, Number(visitId) || 0));
    return seen ? refused(speech.fieldError(input.error.issues[0]!.message)) : notFound();
  }
  const result = await saveAnswer(who.actor, input.data, moment());
  if (result === null) notFound();
  if (!result.ok) return refused(speech.refusal(result.refusal).text);
  const { at, replaced } = result.value;
  return Response.json({
    kind: 'kept',
    time: speech.time(at),
    replaced: replaced && speech.t('visitForm.replaced', { by: replaced.by, time: speech.time(replaced.at) }),
  });
}
