import { z } from 'zod';
import { type Question, type QuestionKey, questionKeys, type VisitPart, visitParts, visitQuestions } from '#lib/domain/visit.ts';
import { questionsOf } from '#lib/domain/visit-report.ts';
import { amountField, dayField, identifier } from '#lib/form/field.ts';

const tooLong = 2000;

/**
 * An answer as it is kept (one text) from what a browser sends (one value or several): euros become cents, a typed day
 * becomes `YYYY-MM-DD`, several choices are joined. Undefined: not sent, which leaves a choice as it was.
 */
function kept(key: QuestionKey, sent: unknown, context: z.core.$RefinementCtx): string {
  const question: Question = visitQuestions[key];
  const values = [sent].flat().filter((value): value is string => typeof value === 'string' && value.trim() !== '');
  const text = (values[0] ?? '').replace(/\r\n/g, '\n').trim();
  const refuse = (message: string): string => {
    context.addIssue({ code: 'custom', path: [key], message });
    return '';
  };
  const read = (field: z.ZodType<string | number>): string => {
    const answer = field.safeParse(text);
    return answer.success ? String(answer.data) : refuse(answer.error.issues[0]!.message);
  };
  if (text === '') return '';
  switch (question.kind) {
    case 'many':
      return values.every((value) => question.options.includes(value)) ? [...new Set(values)].join(',') : refuse('CHOOSE');
    case 'one':
      return question.options.includes(text) ? text : refuse('CHOOSE');
    case 'text':
      return text.length > tooLong ? refuse('TOO_LONG') : text;
    case 'amount':
      return read(amountField);
    case 'day':
      return read(dayField);
    case 'minutes':
      return /^\d{1,3}$/.test(text) ? text : refuse('NOT_A_NUMBER');
  }
}

/** One field, as it is saved while somebody types. */
export const answerInput = z
  .object({ visitId: identifier, question: z.enum(questionKeys as [QuestionKey, ...QuestionKey[]]), value: z.unknown() })
  .transform(({ visitId, question, value }, context) => ({ visitId, question, value: kept(question, value, context) }));

/** A whole part, as its form posts it; `onward` goes back to the review. A choice that was not made is not sent and stays as it was. */
export const partInput = z
  .looseObject({
    caseId: identifier,
    visitId: identifier,
    part: z.enum(visitParts as unknown as [VisitPart, ...VisitPart[]]),
    onward: z.literal('REVIEW').optional(),
  })
  .transform(({ caseId, visitId, part, onward, ...sent }, context) => {
    const answers: Partial<Record<QuestionKey, string>> = {};
    for (const key of questionsOf(part))
      if (sent[key] !== undefined || visitQuestions[key].kind === 'many') answers[key] = kept(key, sent[key], context);
    return { caseId, visitId, part, onward, answers };
  });

export type AnswerInput = z.infer<typeof answerInput>;
