import { LinkButton } from '#components/ui/button.tsx';
import { Note } from '#components/ui/note.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import type { Actor } from '#lib/domain/actor.ts';
import { may } from '#lib/domain/permission.ts';
import type { ImportRunView } from '#lib/features/import/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { whatOf } from './run-words.ts';

/** After the booking: the same numbers, and where to go on. */
export function RunReport({ speech, run, actor, waiting }: { speech: Speech; run: ImportRunView; actor: Actor; waiting: number }) {
  const { t } = speech;
  const what = whatOf(speech, run.totals, ['new', 'updated']);
  const { doubtful } = run.totals;
  return (
    <Sheet labelledBy="verder">
      <h2 id="verder">{t('import.report.title')}</h2>
      <p className="lead">
        {what === '' ? t('import.report.nothing') : `${t('import.report.booked', { what })} ${t('import.report.text')}`}{' '}
        {doubtful > 0 && t('import.report.doubtful', { count: doubtful })}
      </p>
      <div className="row step-actions">
        {waiting > 0 && (
          <LinkButton weight="primary" href="/import/twijfel">
            {t('import.report.queue', { count: waiting })}
          </LinkButton>
        )}
        {may(actor, 'case.read') && (
          <LinkButton weight={waiting > 0 ? 'plain' : 'primary'} href="/werklijst">
            {t('import.report.worklist')}
          </LinkButton>
        )}
        <LinkButton weight="quiet" href="/import">
          {t('import.back')}
        </LinkButton>
      </div>
    </Sheet>
  );
}

/** A run that ended without a booking, and why. */
export function RunEnded({ speech: { t }, run }: { speech: Speech; run: ImportRunView }) {
  const why = run.status === 'CANCELLED' ? 'CANCELLED' : run.failure === 'AMOUNTS_TOO_LARGE' ? 'AMOUNTS_TOO_LARGE' : 'UNEXPECTED';
  return (
    <>
      <Note tone={run.status === 'FAILED' ? 'act' : 'plain'} icon={run.status === 'FAILED' ? 'warning' : 'info'}>
        <p>{t(`import.ended.${why}`)}</p>
      </Note>
      <div className="row">
        <LinkButton weight="primary" href="/import">
          {t('import.ended.again')}
        </LinkButton>
      </div>
    </>
  );
}
