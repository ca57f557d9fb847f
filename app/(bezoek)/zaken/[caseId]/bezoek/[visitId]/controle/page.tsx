import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Icon } from '#components/ui/icon.tsx';
import { Note } from '#components/ui/note.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { PartProgress } from '#components/visit/part-progress.tsx';
import { ReportAnswers } from '#components/visit/report-answers.tsx';
import { SendReport } from '#components/visit/send-report.tsx';
import { type Conclusion, missingAnswers, partsAfter, type VisitOutcome, visitQuestions } from '#lib/domain/visit.ts';
import { countedAnswers } from '#lib/domain/visit-report.ts';
import { partAddress, partBefore, visitAddress } from '#lib/features/visit/schema-part.ts';
import { capital } from '#lib/i18n/format.ts';
import { getSpeech } from '#lib/i18n/speech.ts';
import { openVisit, type VisitParams } from '../open-visit.ts';

export async function generateMetadata() {
  return { title: (await getSpeech()).t('visitReview.title') };
}

/** The report before it is sent: what it will say, what is still needed, and a way back to each part. */
export default async function ReviewPage({ params }: { params: Promise<VisitParams> }) {
  const { found, visit, speech } = await openVisit(params, 'visit.record');
  const at = { caseId: found.id, visitId: visit.id };
  if (visit.state !== 'PLANNED') redirect(visitAddress(at));
  const { t, dayLong } = speech;
  const outcome = (visit.answers.outcome || null) as VisitOutcome | null;
  const parts = partsAfter(outcome);
  const missing = missingAnswers(visit.answers);
  const counted = countedAnswers(visit.answers);
  const dropped = Object.entries(visit.answers).some(([key, value]) => value && !(key in counted));
  const conclusion = counted.conclusion as Conclusion | undefined;
  const before = partAddress(at, partBefore('REVIEW', outcome) ?? 'DOOR');
  return (
    <>
      <header className="visit-bar">
        <Link href={before} prefetch={false} className="visit-back" aria-label={t('visitForm.back')}>
          <Icon name="back" />
        </Link>
        <p>
          <b>{capital(found.facts.persons[0]?.name ?? '')}</b>
          <small className="save-line">
            {visit.latestAt > 0 ? t('visitForm.saved', { time: speech.time(new Date(visit.latestAt)) }) : t('visitForm.nothing')}
          </small>
        </p>
      </header>
      <main id="inhoud" className="page narrow visit">
        <PartProgress speech={speech} parts={parts} part="REVIEW" />
        <h1 className="visit-ask">{t('visitReview.title')}</h1>
        {missing.length > 0 && (
          <Note tone="act" title={t('visitReview.missing', { count: missing.length })}>
            <ul>
              {missing.map((key) => (
                <li key={key}>
                  <Link href={`${partAddress(at, visitQuestions[key].part)}?terug=controle#${key}`} prefetch={false}>
                    {t(`question.${key}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </Note>
        )}
        {outcome && (
          <Sheet labelledBy="uitkomst">
            <p className="quiet text-s">{t('visitReview.result')}</p>
            <h2 id="uitkomst">{conclusion ? t(`conclusion.${conclusion}`) : t(`visitOutcome.${outcome}`)}</h2>
            {counted.followUpOn && <p>{t('visitReview.followUp', { day: dayLong(counted.followUpOn) })}</p>}
          </Sheet>
        )}
        {dropped && <Note title={t('visitReview.dropped')} />}
        <ReportAnswers speech={speech} visit={visit} parts={parts} change />
        <SendReport
          hidden={{ ...at, seenAt: visit.latestAt }}
          backHref={before}
          words={{ send: t('visitReview.send'), sendText: t('visitReview.sendText'), back: t('visitForm.back') }}
        />
      </main>
    </>
  );
}
