import { BailiffFile, BailiffMoney } from '#components/legal/bailiff-file.tsx';
import { BailiffForms } from '#components/legal/bailiff-forms.tsx';
import { HandoverProposal } from '#components/legal/bailiff-proposal.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Note } from '#components/ui/note.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { asActor } from '#lib/db/door.ts';
import { movesBetween } from '#lib/domain/escalation.ts';
import { may } from '#lib/domain/permission.ts';
import { getBailiff } from '#lib/features/legal/queries-bailiff.ts';
import { previewSpecification } from '#lib/features/legal/queries-decision.ts';
import { capital } from '#lib/i18n/format.ts';
import { type CaseParams, openForm } from '../form-case.ts';

/** The bailiff: the proposal to hand over, or the file that runs with what came of it. */
export default async function BailiffPage({ params }: CaseParams) {
  const { actor, found, speech, now } = await openForm(params, 'case.read', true);
  const { t, day } = speech;
  const { view, specification } = await asActor(actor, async (tx) => ({
    view: await getBailiff(tx, found),
    specification: await previewSpecification(tx, found, now),
  }));
  const [latest, ...earlier] = view.files;
  const running = latest && !latest.ended ? latest : null;
  const decision = found.facts.decision?.kind === 'BAILIFF_HANDOVER' ? found.facts.decision : null;
  const proposable = !running && !decision && movesBetween(found.facts.stage, 'BAILIFF').includes('T5');
  const past = running ? earlier : view.files;
  return (
    <main id="inhoud" className="page">
      <PageTitle
        back={{
          href: `/zaken/${found.id}`,
          label: t('casePage.caseOf', { name: capital(found.facts.persons[0]?.name ?? ''), number: found.number }),
        }}
        title={
          running
            ? t('bailiffPage.title', { bailiff: running.bailiff, day: day(running.handedOverOn, now.today) })
            : proposable
              ? t('handoverForm.title')
              : t('bailiffPage.name')
        }
        sub={proposable ? [t('handoverForm.sub')] : undefined}
        actions={
          found.facts.stage === 'BAILIFF' && may(actor, 'court.freeze') ? (
            <LinkButton href={`/zaken/${found.id}/rechter`} icon="courtFile">
              {t('bailiffPage.toCourt')}
            </LinkButton>
          ) : undefined
        }
      />
      {decision && (
        <Note tone="act" title={t('handoverForm.waits')}>
          <p>{t('handoverForm.waitsText', { day: day(decision.proposedOn, now.today) })}</p>
          <p>
            <LinkButton href={`/zaken/${found.id}/besluit/${decision.id}`}>{t('handoverForm.toDecision')}</LinkButton>
          </p>
        </Note>
      )}
      {running && (
        <div className="two">
          <div className="stack">
            <BailiffFile speech={speech} file={running} today={now.today} />
            <BailiffMoney speech={speech} view={view} today={now.today} />
          </div>
          <div className="stack">
            <BailiffForms speech={speech} found={found} file={running} actor={actor} today={now.today} />
          </div>
        </div>
      )}
      {proposable && (
        <div className="import-narrow stack">
          <HandoverProposal
            speech={speech}
            found={found}
            specification={specification}
            proposes={may(actor, 'handover.propose')}
            today={now.today}
          />
        </div>
      )}
      {!running && !proposable && !decision && past.length === 0 && (
        <Empty title={t('bailiffPage.none')} words={t('bailiffPage.noneText')}>
          <LinkButton href={`/zaken/${found.id}`}>{t('app.back')}</LinkButton>
        </Empty>
      )}
      {past.map((file) => (
        <div key={file.id} className="import-narrow stack">
          <h2>
            {t('bailiffPage.ended', {
              bailiff: file.bailiff,
              from: day(file.handedOverOn, now.today),
              until: day(file.ended?.on ?? now.today, now.today),
            })}
          </h2>
          <BailiffFile speech={speech} file={file} today={now.today} />
        </div>
      ))}
    </main>
  );
}
