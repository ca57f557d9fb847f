import { notFound } from 'next/navigation';
import { CancelRun, RunDecision } from '#components/import/run-decision.tsx';
import { RunFiles } from '#components/import/run-files.tsx';
import { RunProgress } from '#components/import/run-progress.tsx';
import { RunRefusals } from '#components/import/run-refusals.tsx';
import { RunEnded, RunReport } from '#components/import/run-report.tsx';
import { RunStatements } from '#components/import/run-statements.tsx';
import { bookedOf, filesOf } from '#components/import/run-words.ts';
import { Note } from '#components/ui/note.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { requireRole } from '#lib/auth/session.ts';
import { asActor } from '#lib/db/door.ts';
import { may } from '#lib/domain/permission.ts';
import { countQueue } from '#lib/features/doubtful/queries.ts';
import { getRun, listRefusals } from '#lib/features/import/queries.ts';
import type { ImportRunView } from '#lib/features/import/schema.ts';
import { runAddress, runQuery } from '#lib/features/import/schema-upload.ts';
import { getSpeech, type Speech } from '#lib/i18n/speech.ts';

type Props = { params: Promise<{ runId: string }>; searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata() {
  return { title: (await getSpeech()).t('nav.import') };
}

/** One import: how far it is, what it would do, the decision, and the report. */
export default async function ImportRunPage({ params, searchParams }: Props) {
  const actor = await requireRole('COORDINATOR', 'ADMIN');
  const { data: id } = runAddress.safeParse((await params).runId);
  if (!id) notFound();
  const after = runQuery.parse(await searchParams).na ?? null;
  const found = await asActor(actor, async (tx) => {
    const run = await getRun(tx, id);
    if (!run) return null;
    const waiting = run.status === 'APPLIED' && may(actor, 'doubtful.assign') ? await countQueue(tx) : 0;
    return { run, waiting, refused: run.totals.refused > 0 ? await listRefusals(tx, id, after) : [] };
  });
  if (!found) notFound();
  const { run, refused, waiting } = found;
  const speech = await getSpeech();
  const { t } = speech;
  const busy = run.status === 'READING' || run.status === 'APPLYING';
  const checked = run.status === 'READY' || run.status === 'APPLIED';
  return (
    <main id="inhoud" className="page">
      <PageTitle back={{ href: '/import', label: t('import.back') }} title={titleOf(speech, run)} sub={subOf(speech, run)} />
      <p role="status" className="sr-only">
        {t(`import.phase.said.${run.status}`)}
      </p>
      <div className="stack import">
        {run.failure === 'COUNTS_CHANGED' && run.status === 'READY' && (
          <Note tone="act" title={t('import.changed.title')}>
            <p>{t('import.changed.text')}</p>
          </Note>
        )}
        {busy && (
          <div className="import-narrow">
            <RunProgress speech={speech} run={run} />
            {run.status === 'READING' && <CancelRun speech={speech} run={run} label={t('import.ask.stop')} />}
          </div>
        )}
        {checked && <RunFiles speech={speech} run={run} />}
        {run.status === 'READY' && <RunDecision speech={speech} run={run} />}
        {run.status === 'APPLIED' && <RunReport speech={speech} run={run} actor={actor} waiting={waiting} />}
        {!busy && !checked && <RunEnded speech={speech} run={run} />}
        {checked && <RunStatements speech={speech} statements={run.statements} />}
        {checked && <RunRefusals speech={speech} run={run} rows={refused} after={after} />}
      </div>
    </main>
  );
}

function titleOf({ t }: Speech, run: ImportRunView): string {
  switch (run.status) {
    case 'READING':
      return t('import.run.READING', { count: run.files.length });
    case 'CANCELLED':
    case 'FAILED':
      return t(`import.run.${run.status}`);
    default:
      return t(`import.run.${run.status}`, { count: bookedOf(run.totals) });
  }
}

function subOf(speech: Speech, run: ImportRunView): string[] {
  const { t, dayTime } = speech;
  return [
    t('import.run.by', { who: run.createdBy ?? t('import.runs.commandLine'), when: dayTime(run.createdAt) }),
    ...(run.status === 'APPLIED' && run.finishedAt ? [t('import.run.done', { when: dayTime(run.finishedAt) })] : []),
    ...(run.status === 'READING' || run.status === 'CANCELLED' || run.status === 'FAILED' ? [filesOf(speech, run)] : []),
  ];
}
