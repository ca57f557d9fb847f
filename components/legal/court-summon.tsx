import { formWords } from '#components/case/case-form.tsx';
import { GuardList } from '#components/case/guard-list.tsx';
import { CommandForm, type FieldSpec } from '#components/form/command-form.tsx';
import { Note } from '#components/ui/note.tsx';
import { Section } from '#components/ui/section.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import type { Actor } from '#lib/domain/actor.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { representativesOf, tenantsOf } from '#lib/domain/case-facts.ts';
import { checkGuards } from '#lib/domain/escalation.ts';
import { guards } from '#lib/domain/guard.ts';
import { barsMove, standing } from '#lib/domain/hold.ts';
import { may } from '#lib/domain/permission.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import { freezeFileAction, summonAction } from '#lib/features/legal/actions.ts';
import type { CourtFileView } from '#lib/features/legal/schema-court.ts';
import { capital } from '#lib/i18n/format.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { asideIn } from './court-file.tsx';
import { legalLinks } from './court-links.ts';

type Of = { speech: Speech; found: OpenCase; file: CourtFileView | null; actor: Actor; today: CalendarDate };

/** Freezing the file, the conditions of the summons, and the manager's decision. */
export function CourtSummon({ speech, found, file, actor, today }: Of) {
  const { t } = speech;
  const shared = { hidden: { caseId: found.id, seenVersion: found.version }, words: formWords(t) };
  const parties = representativesOf(found.facts).length > 0 ? representativesOf(found.facts) : tenantsOf(found.facts);
  const personId = parties.length === 1 ? parties[0]!.id : undefined;
  const findings = checkGuards(found.facts, { id: 'T6', to: 'COURT', today, personId: personId ?? parties[0]?.id });
  const unmet = findings.filter((finding) => !finding.met && guards[finding.id].effect === 'BLOCK');
  const bars = standing(found.facts.holds, today).filter((hold) => barsMove(hold, 'T6', found.facts));
  const ready = bars.length === 0 && unmet.every((finding) => finding.id === 'signalOrObjection');
  return (
    <>
      {may(actor, 'court.freeze') && (
        <Section id="vastleggen" title={t(file ? 'courtPage.freezeAgain' : 'courtPage.freeze')}>
          <p>{t('courtPage.freezeText')}</p>
          <CommandForm
            {...shared}
            action={freezeFileAction}
            prefix="vastleggen-"
            submit={t('courtPage.freezeGo')}
            weight={found.facts.courtFileFrozen ? 'plain' : 'primary'}
            fields={[
              {
                kind: 'textarea',
                name: 'legalNote',
                label: t('courtPage.legalNote'),
                hint: t('courtPage.legalNoteHint'),
                optional: t('app.optional'),
                value: file?.file.legalNote ?? '',
              },
            ]}
          />
        </Section>
      )}
      <Section id="kan-dagvaarden" title={t('courtPage.guards')}>
        <GuardList
          speech={speech}
          findings={findings}
          today={today}
          links={legalLinks(speech, found.id)}
          reasons={file && found.facts.courtFileFrozen ? asideIn(file.file) : {}}
        />
      </Section>
      {(bars.length > 0 || !ready) && (
        <Note tone="act" title={t('courtPage.summonBlocked')}>
          {bars.map((hold) => (
            <p key={hold.id}>{speech.refusal({ code: 'HELD', hold }).text}</p>
          ))}
          {unmet.map((block) => (
            <p key={block.id}>{speech.guard(block).text}.</p>
          ))}
        </Note>
      )}
      {may(actor, 'court.summon') ? (
        <Sheet labelledBy="dagvaarden">
          <h2 id="dagvaarden">{t('courtPage.summon')}</h2>
          <p>{t('courtPage.summonText')}</p>
          <CommandForm
            {...shared}
            action={summonAction}
            prefix="dagvaarden-"
            submit={t('courtPage.summonGo')}
            weight={ready ? 'primary' : 'plain'}
            fields={[
              {
                kind: 'radio',
                name: 'personId',
                label: t('courtPage.addressee'),
                hint: t('courtPage.addresseeHint'),
                value: personId === undefined ? '' : String(personId),
                options: parties.map((person) => ({
                  value: String(person.id),
                  label: capital(person.name),
                  more: t(`personRole.${person.role}`),
                })),
              },
              { kind: 'text', name: 'court', label: t('courtPage.court'), hint: t('courtPage.courtHint') },
              ...(unmet.some((finding) => finding.id === 'signalOrObjection') ? [noteField(speech, file)] : []),
            ]}
          />
        </Sheet>
      ) : (
        <p className="quiet">{t('courtPage.summonText')}</p>
      )}
    </>
  );
}

const noteField = ({ t }: Speech, file: CourtFileView | null): FieldSpec => ({
  kind: 'textarea',
  name: 'signalOrObjection',
  label: t('courtPage.aside'),
  hint: t('courtPage.asideHint'),
  value: file?.file.legalNote ?? '',
});
