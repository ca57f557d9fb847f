import { CaseForm } from '#components/case/case-form.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { movesBetween } from '#lib/domain/escalation.ts';
import { openStages } from '#lib/domain/stage.ts';
import { correctStageAction } from '#lib/features/case/actions.ts';
import { type CaseParams, openForm } from '../form-case.ts';

export default async function CorrectPage({ params }: CaseParams) {
  const { found, speech } = await openForm(params, 'case.correct');
  const { t } = speech;
  const back = openStages.filter((to) => movesBetween(found.facts.stage, to).includes('T21'));
  if (back.length === 0) {
    return (
      <main id="inhoud" className="page narrow">
        <h1>{t('correctForm.title')}</h1>
        <Empty title={t('correctForm.none')} words="">
          <LinkButton href={`/zaken/${found.id}`}>{t('app.back')}</LinkButton>
        </Empty>
      </main>
    );
  }
  return (
    <CaseForm
      speech={speech}
      found={found}
      title={t('correctForm.title')}
      sub={t('correctForm.sub')}
      action={correctStageAction}
      submit={t('correctForm.go')}
      fields={[
        { kind: 'radio', name: 'to', label: t('correctForm.to'), options: back.map((to) => ({ value: to, label: t(`stage.${to}`) })) },
        { kind: 'textarea', name: 'reason', label: t('correctForm.reason') },
      ]}
    />
  );
}
