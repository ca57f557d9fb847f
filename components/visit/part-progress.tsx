import type { VisitPart } from '#lib/domain/visit.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** How far the form is, in words and as a row of bars; the title of the part. */
export function PartProgress({ speech: { t }, parts, part }: { speech: Speech; parts: readonly VisitPart[]; part: VisitPart | 'REVIEW' }) {
  const at = part === 'REVIEW' ? parts.length : parts.indexOf(part);
  return (
    <div className="visit-part">
      {part === 'REVIEW' ? (
        <p className="quiet text-s">{t('visitReview.step')}</p>
      ) : (
        <h1>
          {parts.length > 1 && <span className="quiet">{t('visitForm.progress', { n: at + 1, of: parts.length })}: </span>}
          {t(`visitPart.${part}`)}
        </h1>
      )}
      <ol className="progress" aria-hidden="true">
        {parts.map((one, place) => (
          <li key={one} className={place < at ? 'progress-done' : place === at ? 'progress-here' : undefined} />
        ))}
      </ol>
    </div>
  );
}
