import { notFound } from 'next/navigation';
import { CaseForm, formWords } from '#components/case/case-form.tsx';
import { CommandForm } from '#components/form/command-form.tsx';
import { SignalFields } from '#components/signal/signal-data.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Note } from '#components/ui/note.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { asActor } from '#lib/db/door.ts';
import { may } from '#lib/domain/permission.ts';
import { isRunning } from '#lib/domain/signal.ts';
import { recordFeedbackAction, withdrawSignalAction } from '#lib/features/signal/actions.ts';
import { getSignal } from '#lib/features/signal/queries.ts';
import { feedbackOutcomes } from '#lib/features/signal/schema.ts';
import { capital } from '#lib/i18n/format.ts';
import { openForm } from '../../form-case.ts';

/** One signal: what was sent, the file, and what came back. */
export default async function SentSignalPage({ params }: { params: Promise<{ caseId: string; signalId: string }> }) {
  const { actor, found, speech, now } = await openForm(params, 'case.read', true);
  const signalId = Number((await params).signalId) || 0;
  const signal = await asActor(actor, (tx) => getSignal(tx, found.id, signalId));
  if (!signal) notFound();
  const { t, day } = speech;
  const title = t('signalPage.title', {
    day: day(signal.sentOn, now.today),
    name: found.facts.persons.find((person) => person.id === signal.personId)?.name ?? '',
  });
  const back = {
    href: `/zaken/${found.id}`,
    label: t('casePage.caseOf', { name: capital(found.facts.persons[0]?.name ?? ''), number: found.number }),
  };
  const running = isRunning(signal);
  const sent = (
    <Sheet labelledBy="verstuurd">
      <h2 id="verstuurd">{t('signalPage.sent')}</h2>
      <SignalFields speech={speech} data={signal.data} />
      <p className="quiet">{t('signalPage.hash', { hash: signal.hash.slice(0, 16) })}</p>
      {signal.files.length > 0 && may(actor, 'signal.export') ? (
        <p className="row">
          {signal.files.map((kind) => (
            <LinkButton
              key={kind}
              small
              download
              icon="download"
              href={`/zaken/${found.id}/vroeg-eropaf/${signal.id}/bestand${kind === 'WITHDRAWN' ? '?intrekking=1' : ''}`}
            >
              {t(kind === 'WITHDRAWN' ? 'signalPage.csvWithdrawn' : 'signalPage.csv')}
            </LinkButton>
          ))}
        </p>
      ) : (
        <p className="quiet">{t('signalPage.csvSoon')}</p>
      )}
    </Sheet>
  );
  if (!running || !may(actor, 'signal.feedback')) {
    return (
      <main id="inhoud" className="page narrow stack">
        <PageTitle back={back} title={title} />
        {signal.outcome && signal.outcomeOn && (
          <Note title={t('signalPage.ended', { outcome: t(`signalOutcome.${signal.outcome}`), day: day(signal.outcomeOn, now.today) })} />
        )}
        {sent}
      </main>
    );
  }
  return (
    <CaseForm
      speech={speech}
      found={found}
      title={title}
      sub={t('casePage.signalReview', { day: day(signal.reviewOn, now.today) })}
      action={recordFeedbackAction}
      submit={t('signalPage.go')}
      hidden={{ signalId: signal.id }}
      fields={[
        {
          kind: 'radio',
          name: 'outcome',
          label: t('signalPage.outcome'),
          hint: t('signalPage.feedbackSub'),
          options: feedbackOutcomes.map((outcome) => ({ value: outcome, label: t(`signalOutcome.${outcome}`) })),
        },
        { kind: 'day', name: 'on', label: t('signalPage.on'), value: now.today, max: now.today, min: signal.sentOn },
        { kind: 'money', name: 'plan', label: t('signalPage.plan'), hint: t('signalPage.planHint'), optional: t('app.optional') },
      ]}
    >
      {sent}
      {found.facts.balance <= 0 && (
        <Note title={t('signalPage.withdraw')}>
          <p>{t('signalPage.withdrawText')}</p>
          <CommandForm
            action={withdrawSignalAction}
            fields={[]}
            hidden={{ caseId: found.id, seenVersion: found.version, signalId: signal.id }}
            submit={t('signalPage.withdraw')}
            words={formWords(t)}
          />
        </Note>
      )}
      <h2>{t('signalPage.feedback')}</h2>
    </CaseForm>
  );
}
