import { notFound, redirect } from 'next/navigation';
import { formWords } from '#components/case/case-form.tsx';
import { Money } from '#components/ui/money.tsx';
import { DiscreetToggle } from '#components/visit/discreet-toggle.tsx';
import { PartForm } from '#components/visit/part-form.tsx';
import { PartProgress } from '#components/visit/part-progress.tsx';
import { DoorNotice, questionViews, refreshing } from '#components/visit/question-view.tsx';
import { partsAfter, type VisitOutcome } from '#lib/domain/visit.ts';
import { partAddress, partAfter, partBefore, partOf, visitAddress } from '#lib/features/visit/schema-part.ts';
import { isDiscreet } from '#lib/form/choice.ts';
import { capital } from '#lib/i18n/format.ts';
import { getSpeech } from '#lib/i18n/speech.ts';
import { openVisit } from '../open-visit.ts';

type Params = {
  params: Promise<{ caseId: string; visitId: string; part: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata({ params }: Params) {
  const part = partOf((await params).part);
  return part && { title: (await getSpeech()).t(`visitPart.${part}`) };
}

/** One part of the visit form: one topic, saved as it is answered, one way on. */
export default async function VisitPartPage({ params, searchParams }: Params) {
  const part = partOf((await params).part);
  if (!part) notFound();
  const { actor, found, visit, speech, now } = await openVisit(params, 'visit.record');
  const at = { caseId: found.id, visitId: visit.id };
  if (visit.state !== 'PLANNED') redirect(visitAddress(at));
  const { t } = speech;
  const outcome = (visit.answers.outcome || null) as VisitOutcome | null;
  const parts = partsAfter(outcome);
  if (!parts.includes(part)) redirect(partAddress(at, 'REVIEW'));
  const toReview = (await searchParams).terug === 'controle';
  const before = partBefore(part, outcome);
  const next = partAfter(part, outcome);
  const discreet = await isDiscreet();
  const { balance, monthsHundredths } = found.facts;
  return (
    <PartForm
      key={part}
      visit={at}
      part={part}
      head={{
        name: capital(found.facts.persons[0]?.name ?? ''),
        back: toReview ? partAddress(at, 'REVIEW') : before ? partAddress(at, before) : '/vandaag',
        backLabel: toReview
          ? t('visitForm.backTo', { part: t('visitReview.step').toLowerCase() })
          : before
            ? t('visitForm.backTo', { part: t(`visitPart.${before}`).toLowerCase() })
            : t('visitForm.toToday'),
      }}
      title={<PartProgress speech={speech} parts={parts} part={part} />}
      toggle={<DiscreetToggle t={t} on={discreet} />}
      before={
        part === 'DOOR' &&
        !discreet && (
          <p className="visit-about quiet">
            {t(`visitPurpose.${visit.purpose}`)}.{' '}
            <Money text={t('visitForm.about', { amount: speech.money(balance), months: speech.months(monthsHundredths ?? 0) })} />
          </p>
        )
      }
      notice={part === 'DOOR' && <DoorNotice t={t} />}
      questions={questionViews(speech, part, visit, actor.name, now.today)}
      startedAt={visit.latestAt > 0 ? speech.time(new Date(visit.latestAt)) : null}
      backHref={!toReview && before ? partAddress(at, before) : null}
      toReview={toReview}
      refreshing={refreshing}
      words={{
        saved: t('visitForm.saved', { time: '{time}' }),
        saving: t('visitForm.saving'),
        nothing: t('visitForm.nothing'),
        failed: t('visitForm.failed'),
        refused: t('visitForm.refused'),
        signedOut: t('visitForm.signedOut'),
        wrong: formWords(t),
        back: t('visitForm.back'),
        next: toReview
          ? t('visitForm.toReview')
          : next === 'REVIEW'
            ? t('visitForm.nextReview')
            : t('visitForm.next', { part: t(`visitPart.${next}`).toLowerCase() }),
      }}
    />
  );
}
