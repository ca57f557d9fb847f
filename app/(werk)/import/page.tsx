import { RunList } from '#components/import/run-list.tsx';
import { UploadForm } from '#components/import/upload-form.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Note } from '#components/ui/note.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { requireRole } from '#lib/auth/session.ts';
import { asActor } from '#lib/db/door.ts';
import { may } from '#lib/domain/permission.ts';
import { countQueue } from '#lib/features/doubtful/queries.ts';
import { listRuns } from '#lib/features/import/queries.ts';
import type { ImportRunRow } from '#lib/features/import/schema.ts';
import { importQuery, uploadRefusal } from '#lib/features/import/schema-upload.ts';
import { getSpeech, type Speech } from '#lib/i18n/speech.ts';

export async function generateMetadata() {
  return { title: (await getSpeech()).t('nav.import') };
}

/** Files come in here; below the form what became of the earlier ones. */
export default async function ImportPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const actor = await requireRole('COORDINATOR', 'ADMIN');
  const query = importQuery.parse(await searchParams);
  const before = query.voor ?? null;
  const { runs, waiting } = await asActor(actor, async (tx) => ({
    runs: await listRuns(tx, before),
    waiting: may(actor, 'doubtful.assign') ? await countQueue(tx) : 0,
  }));
  const speech = await getSpeech();
  const { t } = speech;
  return (
    <main id="inhoud" className="page">
      <PageTitle title={titleOf(speech, runs)} sub={[t('import.sub')]} />
      <div className="stack import">
        {waiting > 0 && (
          <Note tone="act" icon="payment" title={t('import.queue.title', { count: waiting })}>
            <p>{t('import.queue.text')}</p>
            <p>
              <LinkButton small href="/import/twijfel">
                {t('import.queue.go')}
              </LinkButton>
            </p>
          </Note>
        )}
        <UploadForm speech={speech} refusal={uploadRefusal(query)} />
        <RunList speech={speech} runs={runs} before={before} />
      </div>
    </main>
  );
}

/** What asks attention first: a decision, work under way, or how fresh the ledger is. */
function titleOf({ t, dayTime }: Speech, runs: readonly ImportRunRow[]): string {
  const ready = runs.filter(({ status }) => status === 'READY').length;
  if (ready > 0) return t('import.title.waits', { count: ready });
  const busy = runs.filter(({ status }) => status === 'READING' || status === 'APPLYING').length;
  if (busy > 0) return t('import.title.busy', { count: busy });
  const last = runs.find(({ status }) => status === 'APPLIED');
  if (last) return t('import.title.last', { when: dayTime(last.finishedAt ?? last.createdAt) });
  return t(runs.length === 0 ? 'import.title.empty' : 'import.title.none');
}
