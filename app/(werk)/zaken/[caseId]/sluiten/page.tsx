import { CaseForm } from '#components/case/case-form.tsx';
import { Note } from '#components/ui/note.tsx';
import { checkGuards } from '#lib/domain/escalation.ts';
import { closeReasons } from '#lib/domain/stage.ts';
import { closeCaseAction } from '#lib/features/case/actions.ts';
import { type CaseParams, openForm } from '../form-case.ts';

/** Closing a case: a plan that was completed has its own reason (T14), everything paid another (T18). */
export default async function ClosePage({ params }: CaseParams) {
  const { found, speech, now } = await openForm(params, 'case.close');
  const { t } = speech;
  const { stage, plan, balance } = found.facts;
  const completed = stage === 'AGREEMENT' && plan?.state === 'COMPLETED';
  const unmet = checkGuards(found.facts, { id: completed ? 'T14' : 'T18', to: 'CLOSED', today: now.today })
    .filter((guarded) => !guarded.met)
    .map((guarded) => speech.guard(guarded));
  return (
    <CaseForm
      speech={speech}
      found={found}
      title={t('closeForm.title')}
      sub={t('closeForm.sub')}
      action={closeCaseAction}
      submit={t('closeForm.go')}
      fields={[
        {
          kind: 'radio',
          name: 'reason',
          label: t('closeForm.reason'),
          value: completed ? (plan.kind === 'LAST_CHANCE' ? 'AGREEMENT_COMPLETED' : 'PLAN_COMPLETED') : balance <= 0 ? 'PAID_OFF' : '',
          options: closeReasons
            .filter((reason) => stage === 'AGREEMENT' || !reason.endsWith('_COMPLETED'))
            .map((reason) => ({ value: reason, label: t(`closeReason.${reason}`) })),
        },
        { kind: 'textarea', name: 'note', label: t('closeForm.note'), optional: t('app.optional') },
      ]}
    >
      {unmet.map((said) => (
        <Note key={said.text} title={`${said.text}.`}>
          <p>
            {said.more}{' '}
            <span className="source">
              <b>{said.basis}</b>
              {said.source}
            </span>
          </p>
        </Note>
      ))}
    </CaseForm>
  );
}
