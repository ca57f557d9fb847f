import { formWords } from '#components/case/case-form.tsx';
import { CommandForm } from '#components/form/command-form.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Section } from '#components/ui/section.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { addDays, type CalendarDate } from '#lib/domain/calendar-date.ts';
import { returnStage } from '#lib/domain/guard-end.ts';
import { policy } from '#lib/domain/policy.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import { endSupportAction, followSupportAction } from '#lib/features/support/actions.ts';
import { type SupportView, supportEnds } from '#lib/features/support/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';

type Props = { speech: Speech; found: OpenCase; today: CalendarDate };

/** Asks how the help goes, or ends it. Only whether it runs is asked, never what is said there. */
export function SupportFollow({ speech, found, today }: Props) {
  const { t } = speech;
  const to = returnStage(found.facts) ?? 'ARREARS_OPEN';
  const sent = { hidden: { caseId: found.id, seenVersion: found.version }, words: formWords(t) };
  return (
    <>
      <Sheet labelledBy="navragen">
        <h2 id="navragen">{t('supportPage.follow')}</h2>
        <p>{t('supportPage.followText')}</p>
        <CommandForm
          {...sent}
          action={followSupportAction}
          submit={t('supportPage.followGo')}
          prefix="navragen-"
          fields={[
            {
              kind: 'day',
              name: 'followUpOn',
              label: t('supportPage.followOn'),
              value: addDays(today, policy.supportFollowUpDays.value),
              min: addDays(today, 1),
            },
          ]}
        />
      </Sheet>
      <Section id="afsluiten" title={t('supportPage.end')}>
        <p>{t('supportPage.endText', { stage: t(`stage.${to}`) })}</p>
        <CommandForm
          {...sent}
          action={endSupportAction}
          submit={t('supportPage.endGo')}
          prefix="afsluiten-"
          weight="plain"
          fields={[
            {
              kind: 'radio',
              name: 'outcome',
              label: t('supportPage.outcome'),
              options: supportEnds.map((outcome) => ({ value: outcome, label: t(`supportOutcome.${outcome}`) })),
            },
            { kind: 'textarea', name: 'reason', label: t('supportPage.reason'), optional: t('app.optional') },
          ]}
        />
      </Section>
    </>
  );
}

/** The help that runs or ran, the latest first. */
export function SupportTracks({
  speech: { t, day },
  tracks,
  today,
}: {
  speech: Speech;
  tracks: SupportView['tracks'];
  today: CalendarDate;
}) {
  if (tracks.length === 0) return null;
  return (
    <Section id="liep" title={t('supportPage.tracks')}>
      <Facts
        wide
        facts={tracks.map((track) => ({
          label: `${t(`supportKind.${track.kind}`)}${track.organisation ? `, ${track.organisation}` : ''}`,
          value: track.ended
            ? t('supportPage.trackRan', {
                from: day(track.startedOn, today),
                until: day(track.ended.on, today),
                outcome: t(`supportOutcome.${track.ended.outcome}`).toLowerCase(),
              })
            : t('supportPage.trackRuns', { from: day(track.startedOn, today) }),
        }))}
      />
    </Section>
  );
}
