import { CaseForm } from '#components/case/case-form.tsx';
import type { Role } from '#lib/domain/actor.ts';
import { representativesOf, tenantsOf } from '#lib/domain/case-facts.ts';
import { guards } from '#lib/domain/guard.ts';
import { letterChannels, letterKinds } from '#lib/domain/letter.ts';
import { recordLetterAction } from '#lib/features/contact/actions.ts';
import { type CaseParams, openForm } from '../form-case.ts';

/** The letter that the next step asks for stands first, filled in as far as we know it. */
const proposed: Record<string, string> = { SEND_NOTICE: 'FOURTEEN_DAY_NOTICE', SEND_REMINDER: 'REMINDER', OFFER_SHARING: 'DUNNING' };

export default async function LetterPage({ params, searchParams }: CaseParams & { searchParams: Promise<Record<string, string>> }) {
  const { actor, found, speech, now } = await openForm(params, 'letter.record');
  const { t } = speech;
  const { facts } = found;
  const represented = representativesOf(facts);
  const kind = proposed[(await searchParams).stap ?? ''] ?? (facts.letters.length === 0 ? 'REMINDER' : '');
  const persons = represented.length > 0 ? [...represented, ...tenantsOf(facts)] : facts.persons.filter((person) => person.role !== 'GEM');
  const reminded = facts.letters.some((letter) => letter.kind === 'REMINDER' || letter.kind === 'DUNNING');
  const mayLeaveOut =
    facts.stage === 'ARREARS_OPEN' && !reminded && (guards.reminderSent.overrideBy as readonly Role[]).includes(actor.role);
  const chosen = (represented.length > 0 ? represented : tenantsOf(facts)).map((person) => String(person.id));
  return (
    <CaseForm
      speech={speech}
      found={found}
      title={t('letterForm.title')}
      sub={t('letterForm.sub')}
      action={recordLetterAction}
      submit={t('letterForm.go')}
      fields={[
        {
          kind: 'radio',
          name: 'kind',
          label: t('letterForm.kind'),
          value: kind,
          options: letterKinds.map((one) => ({ value: one, label: t(`letterKind.${one}`) })),
        },
        { kind: 'day', name: 'on', label: t('letterForm.on'), value: now.today, max: now.today },
        {
          kind: 'select',
          name: 'channel',
          label: t('letterForm.channel'),
          value: 'POST',
          options: letterChannels.map((one) => ({ value: one, label: t(`channel.${one}`) })),
        },
        {
          kind: 'checks',
          name: 'personIds',
          label: t('letterForm.persons'),
          chosen,
          options: persons.map((person) => ({ value: String(person.id), label: person.name, more: t(`personRole.${person.role}`) })),
        },
        {
          kind: 'money',
          name: 'amount',
          label: t('letterForm.amount'),
          value: facts.balance > 0 ? (facts.balance / 100).toFixed(2).replace('.', ',') : '',
        },
        {
          kind: 'tick',
          name: 'offersSharing',
          label: t('letterForm.offers'),
          more: t('letterForm.offersMore'),
          ticked: kind === 'REMINDER' || kind === 'DUNNING',
        },
        { kind: 'tick', name: 'debtHelp', label: t('letterForm.debtHelp'), more: t('letterForm.debtHelpMore'), ticked: kind !== '' },
        ...(mayLeaveOut
          ? [
              {
                kind: 'textarea' as const,
                name: 'noReminderReason',
                label: t('letterForm.noReminder'),
                hint: t('letterForm.noReminderHint'),
                optional: t('app.optional'),
                rows: 2,
              },
            ]
          : []),
      ]}
    />
  );
}
