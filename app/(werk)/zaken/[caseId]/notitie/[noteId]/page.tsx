import { CaseForm } from '#components/case/case-form.tsx';
import { Note } from '#components/ui/note.tsx';
import { asActor } from '#lib/db/door.ts';
import { openNoteAction } from '#lib/features/note/actions.ts';
import { getOpenedNote } from '#lib/features/note/queries.ts';
import { openForm } from '../../form-case.ts';

/** A restricted note: readable for a short while for whoever gave a reason. */
export default async function RevealPage({ params }: { params: Promise<{ caseId: string; noteId: string }> }) {
  const { actor, found, speech, now } = await openForm(params, 'note.reveal', true);
  const noteId = Number((await params).noteId) || 0;
  const { t } = speech;
  const text = await asActor(actor, (tx) => getOpenedNote(tx, actor, found.id, noteId, now));
  return (
    <CaseForm
      speech={speech}
      found={found}
      title={t('revealForm.title')}
      sub={t('revealForm.sub')}
      action={openNoteAction}
      submit={t('revealForm.go')}
      hidden={{ noteId }}
      fields={[{ kind: 'text', name: 'reason', label: t('revealForm.reason') }]}
    >
      {text !== null && (
        <Note title={t('revealForm.shown')} live>
          <p>{text}</p>
        </Note>
      )}
    </CaseForm>
  );
}
