import { formWords } from '#components/case/case-form.tsx';
import { CommandForm, type FieldSpec } from '#components/form/command-form.tsx';
import { Section } from '#components/ui/section.tsx';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { childrenAtHome } from '#lib/domain/case-facts.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import { recordAnswerAction, recordConsultationAction } from '#lib/features/legal/actions-eviction.ts';
import { type ConsultationView, parties, partyAnswers } from '#lib/features/legal/schema-eviction.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** The answer to each question that waits for one, and a new question. What is planned for children is asked where they may be. */
export function ConsultationForms({
  speech,
  found,
  open,
  today,
}: {
  speech: Speech;
  found: OpenCase;
  open: readonly ConsultationView[];
  today: CalendarDate;
}) {
  const { t, day } = speech;
  const hidden = { caseId: found.id, seenVersion: found.version };
  const words = formWords(t);
  const options = partyAnswers.map((one) => ({ value: one, label: t(`consultationAnswer.${one}`) }));
  const plan: FieldSpec[] =
    childrenAtHome(found.facts) === false
      ? []
      : [
          {
            kind: 'textarea',
            name: 'childrenPlan',
            label: t('consultationPage.childrenPlan'),
            hint: t('consultationPage.childrenPlanHint'),
            optional: t('app.optional'),
          },
        ];
  return (
    <>
      {open.map((asked) => (
        <Section
          key={asked.id}
          id={`antwoord-${asked.id}`}
          title={t('consultationPage.answerForm', { party: t(`consultedParty.${asked.party}`), day: day(asked.askedOn, today) })}
        >
          <CommandForm
            action={recordAnswerAction}
            prefix={`antwoord-${asked.id}-`}
            hidden={{ ...hidden, consultationId: asked.id }}
            words={words}
            submit={t('consultationPage.answerGo')}
            weight="plain"
            fields={[
              { kind: 'day', name: 'answeredOn', label: t('consultationPage.answeredOn'), value: today, min: asked.askedOn, max: today },
              { kind: 'radio', name: 'answer', label: t('consultationPage.answer'), options },
              ...plan,
            ]}
          />
        </Section>
      ))}
      <Section id="vraag" title={t('consultationPage.form')}>
        <CommandForm
          action={recordConsultationAction}
          prefix="vraag-"
          hidden={hidden}
          words={words}
          submit={t('consultationPage.go')}
          fields={[
            {
              kind: 'radio',
              name: 'party',
              label: t('consultationPage.party'),
              options: parties.map((one) => ({ value: one, label: t(`consultedParty.${one}`) })),
            },
            { kind: 'day', name: 'askedOn', label: t('consultationPage.askedOn'), value: today, max: today },
            { kind: 'day', name: 'answeredOn', label: t('consultationPage.answeredOn'), max: today, optional: t('app.optional') },
            { kind: 'select', name: 'answer', label: t('consultationPage.answer'), blank: t('consultationPage.answerNone'), options },
            ...plan,
          ]}
        />
      </Section>
    </>
  );
}
