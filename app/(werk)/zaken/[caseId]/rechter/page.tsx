import { CourtCourse } from '#components/legal/court-course.tsx';
import { CourtFileList } from '#components/legal/court-file.tsx';
import { CourtForms } from '#components/legal/court-forms.tsx';
import { CourtSummon } from '#components/legal/court-summon.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Note } from '#components/ui/note.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { asActor } from '#lib/db/door.ts';
import { may } from '#lib/domain/permission.ts';
import { getCourt, previewCourtFile } from '#lib/features/legal/queries-court.ts';
import { capital } from '#lib/i18n/format.ts';
import { type CaseParams, openForm } from '../form-case.ts';

/** The judge: the court file and the summons while the bailiff has the case, then the course of the case. */
export default async function CourtPage({ params }: CaseParams) {
  const { actor, found, speech, now } = await openForm(params, 'case.read', true);
  const { t, day } = speech;
  const atBailiff = found.facts.stage === 'BAILIFF';
  const { view, preview } = await asActor(actor, async (tx) => ({
    view: await getCourt(tx, found),
    preview: atBailiff ? await previewCourtFile(tx, actor, found, now) : null,
  }));
  const names = new Map(found.facts.persons.map((person) => [person.id, person.name]));
  const running = view.cases.find((court) => !court.ended);
  const { file } = view;
  const fresh = file !== null && (!atBailiff || found.facts.courtFileFrozen);
  const shown = fresh ? file.file : preview;
  return (
    <main id="inhoud" className="page">
      <PageTitle
        back={{
          href: `/zaken/${found.id}`,
          label: t('casePage.caseOf', { name: capital(found.facts.persons[0]?.name ?? ''), number: found.number }),
        }}
        title={
          running
            ? t('courtPage.titleRunning', { court: running.court, day: day(running.decidedOn, now.today) })
            : t(shown ? 'courtPage.title' : 'courtPage.name')
        }
        sub={shown ? [t('courtPage.sub')] : undefined}
      />
      {!shown && view.cases.length === 0 && (
        <Empty title={t('courtPage.none')} words={t('courtPage.noneText')}>
          <LinkButton href={`/zaken/${found.id}`}>{t('app.back')}</LinkButton>
        </Empty>
      )}
      <div className="two">
        <div className="stack">
          {view.cases.map((court) => (
            <CourtCourse key={court.id} speech={speech} court={court} names={names} today={now.today} />
          ))}
          {file && fresh && (
            <Note
              title={t('courtPage.frozen', { day: day(file.frozenOn, now.today), name: file.frozenBy })}
              icon={file.intact ? 'lock' : 'danger'}
            >
              <p>{file.intact ? t('courtPage.hash', { hash: file.hash.slice(0, 16) }) : t('courtPage.hashWrong')}</p>
            </Note>
          )}
          {!fresh && preview && (
            <Note tone={file ? 'act' : 'plain'} title={t('courtPage.preview')}>
              {file && <p>{t('courtPage.stale')}</p>}
            </Note>
          )}
          {shown && <CourtFileList speech={speech} file={shown} caseId={found.id} names={names} checks={!atBailiff} today={now.today} />}
        </div>
        <div className="stack">
          {running && may(actor, 'court.record') && <CourtForms speech={speech} found={found} court={running} today={now.today} />}
          {atBailiff && <CourtSummon speech={speech} found={found} file={file} actor={actor} today={now.today} />}
        </div>
      </div>
    </main>
  );
}
