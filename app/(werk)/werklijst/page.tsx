import { WorklistRail } from '#components/case/worklist-rail.tsx';
import { WorklistView } from '#components/case/worklist-view.tsx';
import { requireRole } from '#lib/auth/session.ts';
import { moment } from '#lib/clock.ts';
import { asActor } from '#lib/db/door.ts';
import { listWork } from '#lib/features/case/queries.ts';
import { workFilter } from '#lib/features/case/schema.ts';
import { getSpeech } from '#lib/i18n/speech.ts';

export async function generateMetadata() {
  return { title: (await getSpeech()).t('nav.worklist') };
}

/** What we must do now, by whom, and why. */
export default async function WorklistPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const actor = await requireRole('FIELD_WORKER', 'COORDINATOR', 'MANAGER', 'AUDITOR');
  const filter = workFilter.parse(await searchParams);
  const { today } = moment();
  const page = await asActor(actor, (tx) => listWork(tx, actor, filter, today));
  const speech = await getSpeech();
  return (
    <div className="desk">
      <WorklistRail speech={speech} filter={filter} page={page} />
      <main id="inhoud" className="page page-list">
        <WorklistView speech={speech} filter={filter} page={page} today={today} />
      </main>
    </div>
  );
}
