import { Icon } from '#components/ui/icon.tsx';
import { Section } from '#components/ui/section.tsx';
import { Table } from '#components/ui/table.tsx';
import type { CheckedFile, Counts } from '#lib/domain/import-check.ts';
import type { ImportRunView } from '#lib/features/import/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { countOf } from './count.tsx';

const outcomes = [
  'new',
  'updated',
  'matched',
  'doubtful',
  'duplicate',
  'batch',
  'skipped',
  'refused',
] as const satisfies readonly (keyof Counts)[];

/** Every line of every file, in exactly one outcome. */
export function RunFiles({ speech, run }: { speech: Speech; run: ImportRunView }) {
  const { t } = speech;
  return (
    <Section id="bestanden" title={t(run.status === 'APPLIED' ? 'import.files.titleDone' : 'import.files.title')}>
      <div className="import-counts">
        <Table
          caption={t('import.files.caption')}
          hideCaption
          rows={run.files}
          rowKey={(file) => String(file.id)}
          columns={[
            { key: 'file', label: t('import.files.file'), cell: (file) => <FileName speech={speech} file={file} /> },
            ...outcomes.map((outcome) => ({
              key: outcome,
              label: t(`import.outcome.${outcome}`),
              number: true,
              cell: (file: CheckedFile) => countOf(speech, file.counts[outcome]),
            })),
          ]}
          {...(run.files.length > 1 && {
            foot: [t('import.files.together'), ...outcomes.map((outcome) => countOf(speech, run.totals[outcome]))],
          })}
        />
      </div>
      <details className="fold import-meaning">
        <summary>
          {t('import.meaning.title')} <Icon name="open" />
        </summary>
        <dl>
          {outcomes.map((outcome) => (
            <div key={outcome}>
              <dt>{t(`import.outcome.${outcome}`)}</dt>
              <dd>{t(`import.meaning.${outcome}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </Section>
  );
}

/** What the file turned out to be, under its own name, with the columns that nobody knows. */
function FileName({ speech: { t }, file }: { speech: Speech; file: CheckedFile }) {
  return (
    <>
      <b>{t(`import.kind.${file.kind ?? 'none'}`)}</b>
      <small className="file-name">{file.name}</small>
      {file.unknownColumns.length > 0 && (
        <small>{t('import.files.unknown', { count: file.unknownColumns.length, columns: file.unknownColumns.join(', ') })}</small>
      )}
    </>
  );
}
