import { CaseForm } from '#components/case/case-form.tsx';
import { writeNoteAction } from '#lib/features/note/actions.ts';
import { type CaseParams, openForm } from '../form-case.ts';

export default async function NotePage({ params }: CaseParams) {
  const { found, speech } = await openForm(params, 'note.write', true);
  const { t } = speech;
  return (
    <CaseForm
      speech={speech}
      found={found}
      title={t('noteForm.title')}
      sub={t('noteForm.sub')}
      action={writeNoteAction}
      submit={t('noteForm.go')}
      fields={[
        { kind: 'textarea', name: 'text', label: t('noteForm.text'), hint: t('noteForm.textHint'), rows: 6 },
        { kind: 'tick', name: 'restricted', label: t('noteForm.restricted'), more: t('noteForm.restrictedMore') },
      ]}
    />
  );
}
