import { railWords } from '#components/case/worklist-rail.ts';
import { WorklistScreen } from '#components/case/worklist-screen.tsx';
import { worklistWords } from '#components/case/worklist-words.ts';
import { requireRole } from '#lib/auth/session.ts';
import { moment } from '#lib/clock.ts';
import { asActorBare } from '#lib/db/door.ts';
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
  const page = await asActorBare(actor, (tx) => listWork(tx, actor, filter, today));
  const speech = await getSpeech();
  return <WorklistScreen rail={railWords(speech, filter, page)} list={worklistWords(speech, filter, page, today)} />;
}
