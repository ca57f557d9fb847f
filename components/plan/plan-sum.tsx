import { Section } from '#components/ui/section.tsx';
import { Table } from '#components/ui/table.tsx';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { PlanView } from '#lib/features/plan/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** The arithmetic by which a plan is judged, written out: what was paid, what should have been, and the difference. */
export function PlanSum({
  speech,
  plan,
  totals,
  useFee,
  today,
}: {
  speech: Speech;
  plan: PlanView;
  totals: NonNullable<PlanView['totals']>;
  /** After dissolution what is charged is a use fee and never called rent. */
  useFee: boolean;
  today: CalendarDate;
}) {
  const { t, money, day } = speech;
  const { startBalance, agreed, balance, claims, instalments } = totals.of;
  const paid = startBalance + claims - balance;
  const atOnce = startBalance - agreed;
  const due = claims + instalments + atOnce;
  const column = { number: true, label: t('planPage.amount') } as const;
  const outcome = paid < due ? 'planPage.short' : paid > due ? 'planPage.ahead' : 'planPage.even';
  const rows = (lines: readonly (readonly [string, string])[]) => lines.map(([name, amount]) => ({ name, amount }));
  const table = (caption: string, lines: readonly (readonly [string, string])[], sum: readonly [string, string]) => (
    <Table
      caption={caption}
      columns={[
        { key: 'name', label: t('planPage.sumPart'), cell: (row: { name: string }) => row.name },
        { key: 'amount', ...column, cell: (row: { amount: string }) => row.amount },
      ]}
      rows={rows(lines) as { name: string; amount: string }[]}
      rowKey={(row) => row.name}
      foot={sum}
    />
  );
  return (
    <Section
      id="som"
      title={t('planPage.sum')}
      aside={<span className="quiet">{t('planPage.sumOn', { day: day(totals.on, today) })}</span>}
    >
      {table(
        t('planPage.sumPaid'),
        [
          [t('planPage.startBalance', { day: day(plan.startsOn, today) }), money(startBalance)],
          [t(useFee ? 'planPage.claimsFee' : 'planPage.claims'), `+ ${money(claims)}`],
          [t('planPage.balance'), `− ${money(balance)}`],
        ],
        [t('planPage.paid'), money(paid)],
      )}
      {table(
        t('planPage.sumDue'),
        [
          [t('planPage.duePlan'), money(instalments)],
          [t('planPage.dueClaims'), `+ ${money(claims)}`],
          ...(atOnce > 0 ? [[t('planPage.dueAtOnce'), `+ ${money(atOnce)}`] as const] : []),
        ],
        [t('planPage.due'), money(due)],
      )}
      <p>
        <b>{paid === due ? t('planPage.even') : `${t(outcome)}: ${money(Math.abs(paid - due))}`}</b>
      </p>
      <p className="quiet">{t('planPage.tolerance', { days: plan.toleranceDays })}</p>
    </Section>
  );
}
