import { formWords } from '#components/case/case-form.tsx';
import { CommandForm } from '#components/form/command-form.tsx';
import type { Option } from '#components/form/control.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import { recordJudgmentAction } from '#lib/features/legal/actions-judgment.ts';
import { capital } from '#lib/i18n/format.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** Every field of a judgment, in the order in which it stands in one. */
export function JudgmentRegister({
  speech: { t },
  found,
  court,
  today,
}: {
  speech: Speech;
  found: OpenCase;
  /** The court that was asked, filled in. */
  court: string;
  today: CalendarDate;
}) {
  const yesNo: readonly Option[] = [
    { value: 'YES', label: capital(t('app.yes')) },
    { value: 'NO', label: capital(t('app.no')) },
  ];
  const amount = (name: 'principal' | 'collection' | 'courtCosts' | 'afterCosts' | 'monthly') =>
    ({ kind: 'money', name, label: t(`judgmentForm.${name}`), hint: t('judgmentForm.zeroHint') }) as const;
  return (
    <CommandForm
      action={recordJudgmentAction}
      hidden={{ caseId: found.id, seenVersion: found.version }}
      words={formWords(t)}
      submit={t('judgmentForm.go')}
      cancel={
        <LinkButton weight="quiet" href={`/zaken/${found.id}`}>
          {t('app.cancel')}
        </LinkButton>
      }
      fields={[
        { kind: 'day', name: 'on', label: t('judgmentForm.on'), max: today },
        { kind: 'text', name: 'court', label: t('judgmentForm.court'), hint: t('judgmentForm.courtHint'), value: court },
        { kind: 'text', name: 'number', label: t('judgmentForm.number') },
        {
          kind: 'radio',
          name: 'byDefault',
          label: t('judgmentForm.byDefault'),
          options: (['DEFAULT', 'CONTESTED'] as const).map((one) => ({
            value: one,
            label: t(`judgmentForm.${one}`),
            more: t(`judgmentForm.${one}More`),
          })),
        },
        { kind: 'radio', name: 'ordersEviction', label: t('judgmentForm.ordersEviction'), options: yesNo },
        { kind: 'radio', name: 'dissolves', label: t('judgmentForm.dissolves'), hint: t('judgmentForm.dissolvesHint'), options: yesNo },
        {
          kind: 'text',
          name: 'vacateDays',
          label: t('judgmentForm.vacateDays'),
          hint: t('judgmentForm.vacateDaysHint'),
          optional: t('app.optional'),
        },
        {
          kind: 'radio',
          name: 'provisionallyEnforceable',
          label: t('judgmentForm.provisionallyEnforceable'),
          hint: t('judgmentForm.provisionallyEnforceableHint'),
          options: yesNo,
        },
        { kind: 'day', name: 'claimsUntil', label: t('judgmentForm.claimsUntil'), max: today },
        amount('principal'),
        amount('collection'),
        amount('courtCosts'),
        amount('afterCosts'),
        { kind: 'day', name: 'interestFrom', label: t('judgmentForm.interestFrom'), optional: t('app.optional') },
        amount('monthly'),
      ]}
    />
  );
}
