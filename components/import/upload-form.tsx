import { FileGuide } from '#components/import/file-columns.tsx';
import { Button } from '#components/ui/button.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { largestUpload, type UploadRefusal } from '#lib/features/import/schema-upload.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** A plain form post with files: it works without scripts, and what was refused comes back with a sentence. */
export function UploadForm({ speech, refusal }: { speech: Speech; refusal: UploadRefusal | null }) {
  const { t } = speech;
  const error = refusal && speech.refusal(refusal).text;
  return (
    <Sheet labelledBy="inlezen">
      <div className="upload">
        <div>
          <h2 id="inlezen">{t('import.upload.title')}</h2>
          <p className="lead">{t('import.upload.lead')}</p>
          <form action="/api/import" method="post" encType="multipart/form-data" className="form">
            <div className={error ? 'field field-bad' : 'field'}>
              <label className="field-label" htmlFor="files">
                {t('import.upload.field')}
              </label>
              <p className="hint" id="files-hint">
                {t('import.upload.hint', { most: Math.floor(largestUpload / (1024 * 1024)) })}
              </p>
              {error && (
                <p className="field-error" id="files-error" role="alert">
                  {error}
                </p>
              )}
              <input
                id="files"
                name="files"
                type="file"
                multiple
                className="control control-file"
                aria-describedby={error ? 'files-hint files-error' : 'files-hint'}
                aria-invalid={error ? true : undefined}
              />
            </div>
            <div className="row">
              <Button type="submit" weight="primary" icon="upload">
                {t('import.upload.go')}
              </Button>
              <span className="quiet">{t('import.upload.after')}</span>
            </div>
          </form>
        </div>
        <FileGuide speech={speech} />
      </div>
    </Sheet>
  );
}
