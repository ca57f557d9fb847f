import { formWords } from '#components/case/case-form.tsx';
import { CommandForm } from '#components/form/command-form.tsx';
import { Section } from '#components/ui/section.tsx';
import { Table } from '#components/ui/table.tsx';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { helpAnswers } from '#lib/domain/track-outcome.ts';
import { helpOptions } from '#lib/domain/visit.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import { offerHelpAction } from '#lib/features/support/actions.ts';
import type { SupportView } from '#lib/features/support/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** What was offered, with the answer of that day. A no is an answer like another. */
export function HelpOffers({ speech, offers, today }: { speech: Speech; offers: SupportView['offers']; today: CalendarDate }) {
  const { t, day } = speech;
  return (
    <Section id="aanbod" title={t('supportPage.offers')}>
      {offers.length === 0 ? (
        <p className="quiet">{t('supportPage.noOffers')}</p>
      ) : (
        <Table
          caption={t('supportPage.offers')}
          hideCaption
          rows={offers}
          rowKey={(offer) => String(offer.id)}
          columns={[
            { key: 'kind', label: t('supportPage.option'), cell: (offer) => t(`helpOption.${offer.kind}`) },
            { key: 'day', label: t('supportPage.day'), cell: (offer) => day(offer.on, today) },
            { key: 'answer', label: t('supportPage.answer'), cell: (offer) => t(`helpAnswer.${offer.answer}`) },
          ]}
        />
      )}
      <p className="quiet">{t('supportPage.refusing')}</p>
    </Section>
  );
}

/** Records one offer. */
export function HelpOfferForm({ speech: { t }, found, today }: { speech: Speech; found: OpenCase; today: CalendarDate }) {
  return (
    <Section id="aanbieden" title={t('supportPage.offer')}>
      <CommandForm
        action={offerHelpAction}
        hidden={{ caseId: found.id, seenVersion: found.version }}
        submit={t('supportPage.offerGo')}
        words={formWords(t)}
        prefix="aanbod-"
        weight="plain"
        fields={[
          {
            kind: 'select',
            name: 'kind',
            label: t('supportPage.offerKind'),
            blank: '',
            options: helpOptions.map((option) => ({ value: option, label: t(`helpOption.${option}`) })),
          },
          { kind: 'day', name: 'on', label: t('supportPage.offerOn'), value: today, max: today },
          {
            kind: 'radio',
            name: 'answer',
            label: t('supportPage.offerAnswer'),
            options: helpAnswers.map((answer) => ({ value: answer, label: t(`helpAnswer.${answer}`) })),
          },
        ]}
      />
    </Section>
  );
}
