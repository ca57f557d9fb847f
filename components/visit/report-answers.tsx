import Link from 'next/link';
import { type QuestionKey, type VisitPart, visitQuestions } from '#lib/domain/visit.ts';
import { questionsAfter, questionsOf } from '#lib/domain/visit-report.ts';
import type { VisitView } from '#lib/features/visit/schema.ts';
import { partAddress } from '#lib/features/visit/schema-part.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { answerWords } from './question-view.tsx';

/** Answers that say enough without their question. */
const plain: readonly QuestionKey[] = ['outcome', 'present', 'language', 'minutes', 'causes', 'done', 'conclusion', 'agreed'];

/** What was answered, part by part; with `change` each part has a way back to its form. */
export function ReportAnswers({
  speech,
  visit,
  parts,
  change,
}: {
  speech: Speech;
  visit: VisitView;
  parts: readonly VisitPart[];
  change: boolean;
}) {
  const { t } = speech;
  const asked = questionsAfter(visit.answers.outcome ? (visit.answers.outcome as never) : null);
  return (
    <dl className="review">
      {parts.map((part) => {
        const lines = questionsOf(part).flatMap((key) => {
          const words = asked.includes(key) ? answerWords(speech, key, visit) : null;
          return words ? [{ key, words }] : [];
        });
        const name = t(`visitPart.${part}`);
        if (lines.length === 0 && !change) return null;
        return (
          <div key={part}>
            <dt>{name}</dt>
            <dd>
              {lines.length === 0 && <span className="quiet">{t('visitReview.notAnswered')}</span>}
              {lines.map(({ key, words }) => (
                <Line key={key} speech={speech} question={key} words={words} />
              ))}
            </dd>
            {change && (
              <dd className="review-change">
                <Link href={`${partAddress({ caseId: visit.caseId, visitId: visit.id }, part)}?terug=controle`} prefetch={false}>
                  <span aria-hidden="true">{t('visitReview.change')}</span>
                  <span className="sr-only">{t('visitReview.changeOf', { what: name.toLowerCase() })}</span>
                </Link>
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}

function Line({ speech: { t }, question, words }: { speech: Speech; question: QuestionKey; words: string }) {
  if (visitQuestions[question].kind === 'text' && question !== 'agreed') return <p className="own-words">‘{words}’</p>;
  return (
    <p>
      {!plain.includes(question) && <span className="quiet">{t(`question.${question}`)} </span>}
      {words}
    </p>
  );
}
