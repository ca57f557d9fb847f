import { formWords } from '#components/case/case-form.tsx';
import { CommandForm, type FieldSpec } from '#components/form/command-form.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { evictionJudgment, representativesOf, tenantsOf } from '#lib/domain/case-facts.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import { agreePlanAction } from '#lib/features/plan/actions.ts';
import { termFields } from '#lib/features/plan/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** Records what was signed. The button repeats the numbers; the terms travel along as they were worked out. */
export function PlanSign({
  speech,
  found,
  today,
  typed,
  count,
  total,
  unusual,
}: {
  speech: Speech;
  found: OpenCase;
  today: CalendarDate;
  typed: Readonly<Record<string, string>>;
  count: number;
  total: number;
  /** Beyond our own rule: a reason is asked for. */
  unusual: boolean;
}) {
  const { t, money } = speech;
  const { facts } = found;
  const represented = representativesOf(facts);
  const signers = represented.length > 0 ? represented : tenantsOf(facts);
  const judged = evictionJudgment(facts) !== null;
  const ticks: FieldSpec[] = [
    { kind: 'tick', name: 'capacity', label: t('planPage.capacity'), more: t('planPage.capacityMore') },
    ...(judged ? [{ kind: 'tick', name: 'reserves', label: t('planPage.reserves'), more: t('planPage.reservesMore') } as const] : []),
  ];
  return (
    <Sheet labelledBy="tekenen">
      <h2 id="tekenen">{t('planPage.sign')}</h2>
      <CommandForm
        action={agreePlanAction}
        hidden={{
          caseId: found.id,
          seenVersion: found.version,
          ...Object.fromEntries(termFields.map((name) => [name, typed[name] ?? ''])),
        }}
        submit={t('planPage.go', { count, total: money(total) })}
        words={formWords(t)}
        prefix="tekenen-"
        fields={[
          {
            kind: 'radio',
            name: 'signedBy',
            label: t('planPage.signedBy'),
            value: signers.length === 1 ? String(signers[0]!.id) : '',
            options: signers.map((person) => ({ value: String(person.id), label: person.name, more: t(`personRole.${person.role}`) })),
          },
          { kind: 'day', name: 'signedOn', label: t('planPage.signedOn'), value: today, min: facts.openedOn, max: today },
          ...ticks,
          unusual
            ? { kind: 'textarea', name: 'reason', label: t('planPage.reason') }
            : { kind: 'textarea', name: 'reason', label: t('planPage.remark'), optional: t('app.optional') },
        ]}
      />
    </Sheet>
  );
}
