import { CaseForm } from '#components/case/case-form.tsx';
import { contactChannels, contactOutcomes } from '#lib/domain/case-facts.ts';
import { recordAttemptAction } from '#lib/features/contact/actions.ts';
import { type CaseParams, openForm } from '../form-case.ts';

export default async function ContactPage({ params }: CaseParams) {
  const { found, speech, now } = await openForm(params, 'contact.record');
  const { t } = speech;
  return (
    <CaseForm
      speech={speech}
      found={found}
      title={t('attemptForm.title')}
      sub={t('attemptForm.sub')}
      action={recordAttemptAction}
      submit={t('attemptForm.go')}
      fields={[
        {
          kind: 'select',
          name: 'personId',
          label: t('attemptForm.person'),
          blank: t('attemptForm.household'),
          options: found.facts.persons.map((person) => ({
            value: String(person.id),
            label: `${person.name} (${t(`personRole.${person.role}`).toLowerCase()})`,
          })),
        },
        { kind: 'day', name: 'on', label: t('attemptForm.on'), value: now.today, max: now.today },
        {
          kind: 'radio',
          name: 'channel',
          label: t('attemptForm.channel'),
          options: contactChannels.map((channel) => ({ value: channel, label: t(`channel.${channel}`) })),
        },
        {
          kind: 'radio',
          name: 'outcome',
          label: t('attemptForm.outcome'),
          hint: t('attemptForm.other'),
          options: contactOutcomes.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) })),
        },
        { kind: 'tick', name: 'prevention', label: t('attemptForm.prevention'), more: t('attemptForm.preventionMore') },
        { kind: 'tick', name: 'debtHelp', label: t('attemptForm.debtHelp'), more: t('attemptForm.debtHelpMore') },
        {
          kind: 'textarea',
          name: 'summary',
          label: t('attemptForm.summary'),
          hint: t('attemptForm.summaryHint'),
          optional: t('app.optional'),
          rows: 4,
        },
      ]}
    />
  );
}
