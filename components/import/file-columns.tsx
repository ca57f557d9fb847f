import { Icon } from '#components/ui/icon.tsx';
import type { Speech } from '#lib/i18n/speech.ts';
import { fileGuide } from './file-guide.ts';

const lists = ['CONTRACT', 'PERSON', 'PRICE', 'BOOKING'] as const;

/** Which files and columns are read, folded away for who knows them. */
export function FileGuide({ speech: { t } }: { speech: Speech }) {
  return (
    <details className="fold upload-guide">
      <summary>
        {t('import.guide.title')} <Icon name="open" />
      </summary>
      <p>{t('import.guide.text')}</p>
      <dl>
        {lists.map((kind) => (
          <div key={kind}>
            <dt>{t(`import.kind.${kind}`)}</dt>
            <dd>
              <span className="quiet">{t('import.guide.must')}</span> {fileGuide[kind].must.join(', ')}
            </dd>
            {fileGuide[kind].may.length > 0 && (
              <dd>
                <span className="quiet">{t('import.guide.may')}</span> {fileGuide[kind].may.join(', ')}
              </dd>
            )}
          </div>
        ))}
        <div>
          <dt>{t('import.kind.BANK')}</dt>
          <dd>{t('import.guide.bank')}</dd>
        </div>
      </dl>
    </details>
  );
}
