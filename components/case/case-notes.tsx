import { LinkButton } from '#components/ui/button.tsx';
import { Section } from '#components/ui/section.tsx';
import type { Actor } from '#lib/domain/actor.ts';
import { may } from '#lib/domain/permission.ts';
import type { CaseView } from '#lib/features/case/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** The notes; a restricted one shows only that it is there and opens with a reason. */
export function CaseNotes({ speech: { t, dayTime }, view, actor }: { speech: Speech; view: CaseView; actor: Actor }) {
  return (
    <Section
      id="notities"
      title={t('casePage.notes')}
      aside={
        may(actor, 'note.write') && (
          <LinkButton small href={`/zaken/${view.id}/notitie`} icon="add">
            {t('act.note')}
          </LinkButton>
        )
      }
    >
      {view.notes.length === 0 ? (
        <p className="quiet">{t('casePage.noNotes')}</p>
      ) : (
        <ul className="stack">
          {view.notes.map((note) => (
            <li key={note.id}>
              <p className="quiet">{`${dayTime(note.at)}, ${note.by}`}</p>
              {note.text === null ? (
                <p>
                  <b>{t('casePage.restricted')}.</b> {t('casePage.restrictedText')}{' '}
                  {may(actor, 'note.reveal') && (
                    <LinkButton weight="quiet" small href={`/zaken/${view.id}/notitie/${note.id}`} icon="lock">
                      {t('casePage.open')}
                    </LinkButton>
                  )}
                </p>
              ) : (
                <p className="note-text">{note.text}</p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
