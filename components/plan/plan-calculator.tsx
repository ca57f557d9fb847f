import { formWords } from '#components/case/case-form.tsx';
import { DateField, MoneyField, SelectField, TextField } from '#components/form/control.tsx';
import { ErrorSummary } from '#components/form/error-summary.tsx';
import { Button } from '#components/ui/button.tsx';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { evictionJudgment } from '#lib/domain/case-facts.ts';
import { planMaxMonths, rhythms } from '#lib/domain/plan.ts';
import { policy } from '#lib/domain/policy.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import type { Reckoned } from '#lib/features/plan/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** What was typed into the calculation, and what is wrong with it, by field. */
export interface Calculation {
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  /** Why these terms make no plan, as one sentence. */
  readonly refused: string | null;
}

/** Works out the instalments: a form that only reads, so that the terms stand in the address and nothing is recorded. */
export function PlanCalculator({
  speech,
  found,
  today,
  reckoned,
  calculation,
  weight,
}: {
  speech: Speech;
  found: OpenCase;
  today: CalendarDate;
  reckoned: Reckoned;
  calculation: Calculation;
  weight: 'primary' | 'plain';
}) {
  const { t, money } = speech;
  const { typed, errors, refused } = calculation;
  const { facts } = found;
  const frame = (name: string, label: string) => ({ id: name, name, label, error: errors[name], defaultValue: typed[name] ?? '' });
  const labels: Record<string, string> = {
    debt: t('planPage.debt'),
    downAmount: t('planPage.downAmount'),
    downOn: t('planPage.downOn'),
    rhythm: t('planPage.rhythm'),
    first: t('planPage.first'),
    each: t('planPage.each'),
    count: t('planPage.count'),
  };
  const wrong = Object.entries(errors);
  const words = formWords(t);
  const months = planMaxMonths(facts.balance as typeof facts.balance, reckoned.rent, evictionJudgment(facts) !== null);
  return (
    <form action={`/zaken/${found.id}/regeling#termijnen`} method="get" className="form" noValidate>
      {refused && <ErrorSummary title={t('form.refused')} errors={[{ text: refused }]} />}
      {wrong.length > 0 && (
        <ErrorSummary
          title={wrong.length === 1 ? words.one : words.more.replace('{count}', String(wrong.length))}
          errors={wrong.map(([name, text]) => ({ id: name, text: `${labels[name] ?? name}: ${text}` }))}
        />
      )}
      <input type="hidden" name="nieuw" value="1" />
      <MoneyField {...frame('debt', labels.debt!)} hint={t('planPage.debtHint', { amount: money(facts.balance) })} />
      <SelectField
        {...frame('rhythm', labels.rhythm!)}
        options={rhythms.map((rhythm) => ({ value: rhythm, label: t(`rhythm.${rhythm}`) }))}
      />
      <DateField {...frame('first', labels.first!)} min={today} />
      <MoneyField {...frame('each', labels.each!)} hint={t('planPage.eachHint', { amount: money(policy.planMinInstalmentCents.value) })} />
      <TextField {...frame('count', labels.count!)} inputMode="numeric" short hint={t('planPage.countHint', { months })} />
      <MoneyField {...frame('downAmount', labels.downAmount!)} optional={t('app.optional')} />
      <DateField {...frame('downOn', labels.downOn!)} optional={t('app.optional')} min={today} />
      <div className="row form-end">
        <Button type="submit" weight={weight}>
          {t('planPage.calculate')}
        </Button>
      </div>
    </form>
  );
}
