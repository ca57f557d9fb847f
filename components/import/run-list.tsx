import Link from 'next/link';
import { Empty } from '#components/ui/empty.tsx';
import type { IconName } from '#components/ui/icon.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { Section } from '#components/ui/section.tsx';
import { Table } from '#components/ui/table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { RunStatus } from '#lib/domain/import-check.ts';
import type { ImportRunRow } from '#lib/features/import/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { countOf } from './count.tsx';
import { bookedOf, filesOf } from './run-words.ts';

const statusIcon = {
  READING: 'busy',
  READY: 'decision',
  APPLYING: 'busy',
  APPLIED: 'check',
  CANCELLED: 'close',
  FAILED: 'warning',
} as const satisfies Record<RunStatus, IconName>;
const pageRows = 25;

/** The imports, newest first, with what each brought. */
export function RunList({ speech, runs, before }: { speech: Speech; runs: readonly ImportRunRow[]; before: Date | null }) {
  const { t, dayTime } = speech;
  const oldest = runs.at(-1);
  return (
    <Section id="eerder" title={t('import.runs.title')}>
      {runs.length === 0 ? (
        <Empty title={t('import.runs.emptyTitle')} words={t('import.runs.emptyText')} />
      ) : (
        <Table
          caption={t('import.runs.caption')}
          hideCaption
          rows={runs}
          rowKey={(run) => run.id}
          columns={[
            {
              key: 'when',
              label: t('import.runs.when'),
              cell: (run) => (
                <Link href={`/import/${run.id}`} prefetch={false} className="num">
                  {dayTime(run.createdAt)}
                </Link>
              ),
            },
            { key: 'status', label: t('import.runs.status'), cell: (run) => <StatusWord speech={speech} status={run.status} /> },
            { key: 'files', label: t('import.runs.files'), cell: (run) => <span className="file-name">{filesOf(speech, run)}</span> },
            ...(['new', 'updated', 'doubtful', 'refused'] as const).map((outcome) => ({
              key: outcome,
              label: t(`import.outcome.${outcome}`),
              number: true,
              cell: (run: ImportRunRow) => countOf(speech, outcome === 'new' ? bookedOf(run.totals) : run.totals[outcome]),
            })),
            { key: 'who', label: t('import.runs.who'), cell: (run) => run.createdBy ?? t('import.runs.commandLine') },
          ]}
        />
      )}
      {(before || runs.length === pageRows) && (
        <Pager
          label={t('import.runs.pages')}
          words={t('import.runs.shown', { count: runs.length })}
          first={before ? { href: '/import', label: t('import.runs.first') } : undefined}
          next={
            oldest && runs.length === pageRows
              ? { href: `/import?voor=${oldest.createdAt.toISOString()}`, label: t('import.runs.next') }
              : undefined
          }
        />
      )}
    </Section>
  );
}

/** What became of an import: a word with its mark; only what waits for a person is amber. */
export function StatusWord({ speech: { t }, status }: { speech: Speech; status: RunStatus }) {
  return (
    <Tag tone={status === 'READY' ? 'due' : 'plain'} icon={statusIcon[status]}>
      {t(`import.status.${status}`)}
    </Tag>
  );
}
