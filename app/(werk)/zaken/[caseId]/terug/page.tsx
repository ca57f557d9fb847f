import { notFound } from 'next/navigation';
import { CaseForm } from '#components/case/case-form.tsx';
import { movesBetween } from '#lib/domain/escalation.ts';
import { backToOwnContactAction } from '#lib/features/case/actions.ts';
import { type CaseParams, openForm } from '../form-case.ts';

export default async function BackPage({ params }: CaseParams) {
  const { found, speech } = await openForm(params, 'case.back');
  const { t } = speech;
  if (!movesBetween(found.facts.stage, 'ARREARS_OPEN').includes('T6b')) notFound();
  return (
    <CaseForm
      speech={speech}
      found={found}
      title={t('backForm.title')}
      sub={t('backForm.sub')}
      action={backToOwnContactAction}
      submit={t('backForm.go')}
      fields={[{ kind: 'textarea', name: 'reason', label: t('backForm.reason') }]}
    />
  );
}
