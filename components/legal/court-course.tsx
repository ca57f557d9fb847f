import { Facts } from '#components/ui/facts.tsx';
import { Note } from '#components/ui/note.tsx';
import { Section } from '#components/ui/section.tsx';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { CourtCaseView } from '#lib/features/legal/schema-court.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import type { Names } from './court-file.tsx';

/** One summons and its course: to whom, when served, hearing, grace term, how it ended. */
export function CourtCourse({ speech, court, names, today }: { speech: Speech; court: CourtCaseView; names: Names; today: CalendarDate }) {
  const { t, day } = speech;
  const when = (on: CalendarDate | null): string => (on ? day(on, today) : t('courtPage.notYet'));
  const { ended } = court;
  return (
    <Section id={`rechter-${court.id}`} title={t('courtPage.course')}>
      <Facts
        wide
        facts={[
          { label: t('courtPage.court'), value: court.court },
          { label: t('courtPage.number'), value: court.number ?? t('courtPage.notYet') },
          { label: t('courtPage.addressedTo'), value: names.get(court.addressedTo) ?? t('app.unknown') },
          { label: t('courtPage.decidedOn'), value: day(court.decidedOn, today) },
          { label: t('courtPage.summonedOn'), value: when(court.summonedOn) },
          { label: t('courtPage.hearingOn'), value: when(court.hearingOn) },
          ...(court.graceUntil
            ? [{ label: t('courtPage.graceUntil'), value: t('courtPage.graceText', { day: day(court.graceUntil, today) }) }]
            : []),
          ...(ended ? [{ label: t('courtPage.endedOn'), value: day(ended.on, today), more: t(`courtOutcome.${ended.outcome}`) }] : []),
        ]}
      />
      {!ended && court.graceUntil && court.graceUntil < today && (
        <Note tone="act" title={t('courtPage.graceUntil')} level={3}>
          <p>{t('courtPage.graceOver')}</p>
        </Note>
      )}
      {ended?.outcome === 'DISMISSED' && (
        <Note title={t('courtPage.costsOurs')} level={3}>
          <p>{t('courtPage.costsOursText', { day: day(ended.on, today) })}</p>
        </Note>
      )}
    </Section>
  );
}
