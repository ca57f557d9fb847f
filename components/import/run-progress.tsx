import { KeepFresh } from '#components/ui/keep-fresh.tsx';
import { type Phase, Phases } from '#components/ui/phases.tsx';
import type { ImportRunView, RunPhase } from '#lib/features/import/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';

const shown = ['READING', 'STAGING', 'CHECKING', 'READY', 'APPLYING'] as const satisfies readonly RunPhase[];

/** Where a run is: read from the database at every visit, so that it survives a reload; renewed with and without scripts. */
export function RunProgress({ speech, run }: { speech: Speech; run: ImportRunView }) {
  const { t } = speech;
  return (
    <>
      <KeepFresh />
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <Phases label={t('import.phase.label')} phases={shown.map((phase) => phaseOf(speech, run, phase))} />
      <p className="quiet import-after">{t(run.status === 'APPLYING' ? 'import.phase.stayApplying' : 'import.phase.stay')}</p>
    </>
  );
}

function phaseOf({ t, count }: Speech, run: ImportRunView, phase: (typeof shown)[number]): Phase {
  const label = t(`import.phase.${phase}`);
  const here = run.phase === 'WAITING' ? 0 : shown.indexOf(run.phase as (typeof shown)[number]);
  const at = shown.indexOf(phase);
  if (at < here) return { state: 'done', label, count: t('import.phase.done') };
  if (at > here) return { state: 'ahead', label, count: t('import.phase.ahead') };
  if (run.phase === 'WAITING') return { state: 'busy', label, count: t('import.phase.waiting') };
  if (run.total === 0 || phase === 'APPLYING') return { state: 'busy', label, count: t('import.phase.busy') };
  return {
    state: 'busy',
    label,
    count: t('import.phase.part', { done: count(run.done), total: count(run.total) }),
    part: run.done / run.total,
  };
}
