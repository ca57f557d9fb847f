import type { FieldSpec } from '#components/form/command-form.tsx';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { visitPurposes } from '#lib/domain/visit.ts';
import { latestVisitDay, visitTimes } from '#lib/domain/visit-plan.ts';
import type { Colleague } from '#lib/features/visit/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** What is filled in already. */
export interface VisitDraft {
  readonly on: CalendarDate;
  readonly time: string;
  readonly workerId: string;
  readonly companionId: string | null;
  readonly announced: boolean | null;
  readonly purpose: string;
  readonly remark: string;
}

/** Who goes, when, with whom and what for: the same for planning a visit and for moving one. */
export function visitFields(
  { t, clock }: Speech,
  { draft, colleagues, today, advice }: { draft: VisitDraft; colleagues: readonly Colleague[]; today: CalendarDate; advice: boolean },
): FieldSpec[] {
  const people = colleagues.map((one) => ({ value: one.id, label: one.name }));
  const answers = ['YES', 'NO'] as const;
  return [
    { kind: 'day', name: 'on', label: t('visitPlan.on'), value: draft.on, min: today, max: latestVisitDay(today) },
    {
      kind: 'select',
      name: 'time',
      label: t('visitPlan.time'),
      value: draft.time,
      options: visitTimes.map((time) => ({ value: time, label: clock(time) })),
    },
    {
      kind: 'select',
      name: 'workerId',
      label: t('visitPlan.worker'),
      value: draft.workerId,
      blank: t('visitPlan.choose'),
      options: people,
    },
    {
      kind: 'select',
      name: 'companionId',
      label: t('visitPlan.companion'),
      value: draft.companionId ?? '',
      blank: t('visitPlan.alone'),
      options: people,
    },
    {
      kind: 'radio',
      name: 'announced',
      label: t('visitPlan.announced'),
      value: draft.announced === null ? '' : draft.announced ? 'YES' : 'NO',
      options: answers.map((value) => ({ value, label: t(`visitPlan.${value}`) })),
    },
    {
      kind: 'radio',
      name: 'purpose',
      label: t('visitPlan.purpose'),
      value: draft.purpose,
      options: visitPurposes.map((value) => ({ value, label: t(`visitPurpose.${value}`) })),
    },
    {
      kind: 'textarea',
      name: 'remark',
      label: t('visitPlan.remark'),
      hint: advice ? t('visitPlan.adviceHint') : t('visitPlan.remarkHint'),
      optional: advice ? undefined : t('app.optional'),
      value: draft.remark,
      rows: 3,
    },
  ];
}
