import { Pager } from '#components/ui/pager.tsx';
import { Section } from '#components/ui/section.tsx';
import { Table } from '#components/ui/table.tsx';
import type { ImportRunView, RefusalRow } from '#lib/features/import/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';

const pageRows = 25;

/** Why each line was refused: file, line, column, what it says, and a sentence. */
export function RunRefusals({
  speech,
  run,
  rows,
  after,
}: {
  speech: Speech;
  run: ImportRunView;
  rows: readonly RefusalRow[];
  after: string | null;
}) {
  const { t } = speech;
  if (run.totals.refused === 0) return null;
  const last = rows.at(-1);
  const here = `/import/${run.id}`;
  return (
    <Section id="geweigerd" title={t('import.refused.title', { count: run.totals.refused })}>
      <Table
        caption={t('import.refused.caption')}
        hideCaption
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'where',
            label: t('import.refused.where'),
            cell: (row) => (
              <>
                <span className="num">
                  {row.line === null ? t('import.refused.wholeFile') : t('import.refused.line', { line: row.line })}
                </span>
                <small className="file-name">{row.file}</small>
              </>
            ),
          },
          {
            key: 'column',
            label: t('import.refused.column'),
            cell: (row) => row.column && <span className="file-name">{row.column}</span>,
          },
          { key: 'value', label: t('import.refused.value'), cell: (row) => row.value && <q className="file-name">{row.value}</q> },
          { key: 'reason', label: t('import.refused.reason'), cell: (row) => t(`import.reason.${row.reason as 'REQUIRED'}`) },
        ]}
      />
      {(after || rows.length === pageRows) && (
        <Pager
          label={t('import.refused.pages')}
          words={t('import.refused.shown', { count: rows.length })}
          first={after ? { href: `${here}#geweigerd`, label: t('import.refused.first') } : undefined}
          next={last && rows.length === pageRows ? { href: `${here}?na=${last.id}#geweigerd`, label: t('import.refused.next') } : undefined}
        />
      )}
    </Section>
  );
}
