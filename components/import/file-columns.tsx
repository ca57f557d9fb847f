import { Icon } from '#components/ui/icon.tsx';
import type { Speech } from '#lib/i18n/speech.ts';
import { fileGuide } from './file-guide.ts';

const lists = ['CONTRACT', 'PERSON', 'PRICE', 'BOOKING'] as const;

/** Which files are read; their columns are folded away for who knows them. */
export function FileGuide({ speech: { t } }: { speech: Speech }) {
  return (
    <div className="upload-guide">
      <h3>{t('import.guide.title')}</h3>
      <p>{t('import.guide.text')}</p>
      <details className="fold">
        <summary>
          {t('import.guide.columns')} <Icon name="open" />
        </summary>
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
    </div>
  );
}
