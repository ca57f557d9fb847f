import { CaseForm } from '#components/case/case-form.tsx';
import { addDays } from '#lib/domain/calendar-date.ts';
import { standing } from '#lib/domain/hold.ts';
import { pauseCaseAction, resumeCaseAction } from '#lib/features/hold/actions.ts';
import { type CaseParams, openForm } from '../form-case.ts';

export default async function PausePage({ params }: CaseParams) {
  const { found, speech, now } = await openForm(params, 'case.pause');
  const { t } = speech;
  const pause = standing(found.facts.holds, now.today).find((hold) => hold.kind === 'PAUSE');
  if (pause) {
    return (
      <CaseForm
        speech={speech}
        found={found}
        title={t('pauseForm.resumeTitle')}
        sub={t('casePage.pauseText', { day: pause.endsOn ? speech.day(pause.endsOn, now.today) : '', reason: pause.reason })}
        action={resumeCaseAction}
        submit={t('pauseForm.resumeGo')}
        hidden={{ holdId: pause.id }}
        fields={[{ kind: 'text', name: 'reason', label: t('pauseForm.resumeReason') }]}
      />
    );
  }
  return (
    <CaseForm
      speech={speech}
      found={found}
      title={t('pauseForm.title')}
      sub={t('pauseForm.sub')}
      action={pauseCaseAction}
      submit={t('pauseForm.go')}
      fields={[
        { kind: 'text', name: 'reason', label: t('pauseForm.reason') },
        { kind: 'day', name: 'until', label: t('pauseForm.until'), min: addDays(now.today, 1) },
      ]}
    />
  );
}
