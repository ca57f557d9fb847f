import { Table } from '#components/ui/table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { Instalment } from '#lib/domain/plan.ts';
import type { Speech } from '#lib/i18n/speech.ts';

interface Row extends Instalment {
  readonly name: string;
  readonly left: number;
  readonly mark: 'passed' | 'next' | null;
}

/** Instalments in order with what is left of the debt after each; with `today` it says which have passed and which is next. */
export function InstalmentTable({
  speech,
  instalments,
  today,
  down = false,
  caption,
}: {
  speech: Speech;
  instalments: readonly Instalment[];
  today?: CalendarDate;
  /** The first one is a down payment. */
  down?: boolean;
  caption: string;
}) {
  const { t, money, day } = speech;
  const total = instalments.reduce((sum, one) => sum + one.amount, 0);
  const next = today && instalments.find((one) => one.dueOn >= today);
  const rows = instalments.map((one, at): Row => {
    const before = instalments.slice(0, at + 1).reduce((sum, earlier) => sum + earlier.amount, 0);
    return {
      ...one,
      name: down && at === 0 ? t('planPage.down') : String(down ? at : at + 1),
      left: total - before,
      mark: one === next ? 'next' : today && one.dueOn < today ? 'passed' : null,
    };
  });
  return (
    <Table
      caption={caption}
      hideCaption
      rowKey={(row) => row.name}
      rows={rows}
      columns={[
        { key: 'name', label: t('planPage.number'), cell: (row) => row.name },
        {
          key: 'due',
          label: t('planPage.dueOn'),
          cell: (row) => (
            <>
              {day(row.dueOn, today ?? instalments[0]?.dueOn)} {row.mark === 'next' && <Tag tone="due">{t('planPage.nextMark')}</Tag>}
              {row.mark === 'passed' && <span className="quiet">{t('planPage.passed')}</span>}
            </>
          ),
        },
        { key: 'amount', label: t('planPage.amount'), number: true, cell: (row) => money(row.amount) },
        { key: 'left', label: t('planPage.left'), number: true, cell: (row) => money(row.left) },
      ]}
      foot={[t('planPage.together'), '', money(total), '']}
    />
  );
}
