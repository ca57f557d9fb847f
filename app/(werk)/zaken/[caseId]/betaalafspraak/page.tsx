import { CaseForm } from '#components/case/case-form.tsx';
import { contactChannels } from '#lib/domain/case-facts.ts';
import { recordPromiseAction } from '#lib/features/contact/actions.ts';
import { type CaseParams, openForm } from '../form-case.ts';

export default async function PromisePage({ params }: CaseParams) {
  const { found, speech, now } = await openForm(params, 'promise.record');
  const { t } = speech;
  return (
    <CaseForm
      speech={speech}
      found={found}
      title={t('promiseForm.title')}
      sub={t('promiseForm.sub')}
      action={recordPromiseAction}
      submit={t('promiseForm.go')}
      fields={[
        { kind: 'money', name: 'amount', label: t('promiseForm.amount') },
        { kind: 'day', name: 'by', label: t('promiseForm.by'), min: now.today },
        {
          kind: 'radio',
          name: 'channel',
          label: t('promiseForm.channel'),
          options: contactChannels.map((channel) => ({ value: channel, label: t(`channel.${channel}`) })),
        },
      ]}
    />
  );
}
