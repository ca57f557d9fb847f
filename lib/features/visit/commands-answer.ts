import 'server-only';
import { asActor, type Tx } from '#lib/db/door.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { looksLikeBsn } from '#lib/domain/bsn.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { may } from '#lib/domain/permission.ts';
import { accept, type Result, refuse } from '#lib/domain/result.ts';
import { type Answers, mayAnswer, type QuestionKey, visitQuestions } from '#lib/domain/visit.ts';
import type { CaseRefusal } from '#lib/features/case/schema.ts';
import type { Saved, VisitRefusal } from './schema.ts';
import * as sql from './sql.ts';

type Refusal = VisitRefusal | Extract<CaseRefusal, { readonly code: 'MAY_NOT' }>;

/**
 * Keeps one answer as it is typed; the last one to write a field wins, and is told whose other answer he replaced.
 * `value` is one text (see visitQuestions); empty takes the answer away. Refused once the report was sent, for what is no
 * answer to this question, and for what looks like a BSN. It leaves no event: the report does.
 */
export const saveAnswer = (
  actor: Actor,
  input: { readonly visitId: number; readonly question: QuestionKey; readonly value: string },
  now: Moment,
): Promise<Result<Saved, Refusal> | null> =>
  onOpenVisit(actor, input.visitId, (tx) => keep(tx, actor, input.visitId, input.question, input.value, now));

/** Keeps the answers of a whole part at once: all of them, or none and the first refusal. */
export const saveAnswers = (
  actor: Actor,
  input: { readonly visitId: number; readonly answers: Answers },
  now: Moment,
): Promise<Result<Saved, Refusal> | null> =>
  onOpenVisit(actor, input.visitId, async (tx) => {
    const answers = Object.entries(input.answers) as [QuestionKey, string][];
    const wrong = answers.map(([question, value]) => whyNot(question, value)).find((refusal) => refusal !== null);
    if (wrong) return refuse(wrong);
    let replaced: Saved['replaced'] = null;
    for (const [question, value] of answers) {
      const kept = await keep(tx, actor, input.visitId, question, value, now);
      if (kept.ok) replaced ??= kept.value.replaced;
    }
    return accept({ at: now.at, replaced });
  });

/** The frame of both: the visible visit, the permission, and that its report was not sent. */
function onOpenVisit(
  actor: Actor,
  visitId: number,
  work: (tx: Tx) => Promise<Result<Saved, Refusal>>,
): Promise<Result<Saved, Refusal> | null> {
  return asActor<Result<Saved, Refusal> | null>(actor, async (tx) => {
    const seen = await tx.visit.findUnique({ where: { id: visitId }, select: { id: true } });
    if (!seen) return null;
    if (!may(actor, 'visit.record')) return refuse({ code: 'MAY_NOT' });
    const held = (await sql.holdVisit(tx, visitId))!;
    return held.state === 'PLANNED' ? work(tx) : refuse({ code: 'VISIT_OVER', state: held.state });
  });
}

async function keep(
  tx: Tx,
  actor: Actor,
  visitId: number,
  question: QuestionKey,
  value: string,
  now: Moment,
): Promise<Result<Saved, Refusal>> {
  const wrong = whyNot(question, value);
  if (wrong) return refuse(wrong);
  return accept({ at: now.at, replaced: await sql.storeAnswer(tx, visitId, question, value, actor, now.at) });
}

function whyNot(question: QuestionKey, value: string): VisitRefusal | null {
  if (!mayAnswer(question, value)) return { code: 'NOT_AN_ANSWER', question };
  return visitQuestions[question].kind === 'text' && looksLikeBsn(value) ? { code: 'ANSWER_LIKE_BSN', question } : null;
}
