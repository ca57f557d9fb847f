import { Section } from '#components/ui/section.tsx';
import { Table } from '#components/ui/table.tsx';
import { type CheckedStatement, isChanged, isOff } from '#lib/domain/import-check.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** The statements to which a person has to say yes, each with what stands out; the others in one sentence. */
export function RunStatements({ speech, statements }: { speech: Speech; statements: readonly CheckedStatement[] }) {
  const { t, money } = speech;
  const odd = statements.filter((one) => isOff(one) || isChanged(one));
  if (odd.length === 0) return null;
  const others = statements.length - odd.length;
  return (
    <Section id="afschriften" title={t('import.statement.title', { count: odd.length })}>
      <Table
        caption={t('import.statement.caption')}
        hideCaption
        rows={odd}
        rowKey={(one) => `${one.fileId} ${one.account} ${one.statementId} ${statements.indexOf(one)}`}
        columns={[
          {
            key: 'which',
            label: t('import.statement.which'),
            cell: (one) => (
              <>
                <b className="file-name">{one.statementId}</b>
                <small className="file-name">{one.account}</small>
              </>
            ),
          },
          {
            key: 'what',
            label: t('import.statement.what'),
            cell: (one) => whatOf(speech, one).map((sentence) => <div key={sentence}>{sentence}</div>),
          },
          {
            key: 'opening',
            label: t('import.statement.opening'),
            number: true,
            cell: (one) => (one.opening === null ? t('app.unknown') : money(one.opening)),
          },
          {
            key: 'closing',
            label: t('import.statement.closing'),
            number: true,
            cell: (one) => (one.closing === null ? t('app.unknown') : money(one.closing)),
          },
        ]}
      />
      {others > 0 && <p className="quiet import-after">{t('import.statement.fine', { count: others })}</p>}
    </Section>
  );
}

const whatOf = ({ t }: Speech, one: CheckedStatement): string[] => [
  ...(isChanged(one) ? [`${t('import.statement.OTHER')}.`] : []),
  ...(isOff(one) ? [`${t(`import.statement.${one.balance as 'MIXED_CURRENCY'}`)}.`] : []),
];
