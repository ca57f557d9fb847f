import { formWords } from '#components/case/case-form.tsx';
import { CommandForm } from '#components/form/command-form.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Section } from '#components/ui/section.tsx';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import { endCourtAction, recordGraceAction, recordSummonsAction, setHearingAction } from '#lib/features/legal/actions.ts';
import { type CourtCaseView, courtEnds } from '#lib/features/legal/schema-court.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** What can be recorded about a case before the judge; the judgment has a page of its own. */
export function CourtForms({
  speech,
  found,
  court,
  today,
}: {
  speech: Speech;
  found: OpenCase;
  court: CourtCaseView;
  today: CalendarDate;
}) {
  const { t, day } = speech;
  const shared = { hidden: { caseId: found.id, seenVersion: found.version }, words: formWords(t), weight: 'plain' } as const;
  return (
    <>
      {found.facts.stage === 'COURT' && (
        <p>
          <LinkButton weight="primary" href={`/zaken/${found.id}/vonnis`} icon="judgment">
            {t('courtPage.toJudgment')}
          </LinkButton>
        </p>
      )}
      <Section id="dagvaarding" title={t('courtPage.summons')}>
        <CommandForm
          {...shared}
          action={recordSummonsAction}
          prefix="dagvaarding-"
          submit={t('courtPage.summonsGo')}
          fields={[
            {
              kind: 'day',
              name: 'on',
              label: t('courtPage.summonsOn'),
              value: court.summonedOn ?? today,
              min: court.decidedOn,
              max: today,
            },
            {
              kind: 'text',
              name: 'number',
              label: t('courtPage.summonsNumber'),
              optional: t('app.optional'),
              value: court.number ?? '',
            },
          ]}
        />
      </Section>
      <Section id="zitting" title={t(court.hearingOn ? 'courtPage.hearingMoved' : 'courtPage.hearing')}>
        <CommandForm
          {...shared}
          action={setHearingAction}
          prefix="zitting-"
          submit={t('courtPage.hearingGo')}
          fields={[
            {
              kind: 'day',
              name: 'hearing',
              label: t('courtPage.hearingDay'),
              hint: court.hearingOn ? t('courtPage.hearingHint', { day: day(court.hearingOn, today) }) : undefined,
              min: court.summonedOn ?? court.decidedOn,
            },
          ]}
        />
      </Section>
      <Section id="betaaltermijn" title={t('courtPage.grace')}>
        <p className="quiet">{t('courtPage.graceHint')}</p>
        <CommandForm
          {...shared}
          action={recordGraceAction}
          prefix="betaaltermijn-"
          submit={t('courtPage.graceGo')}
          fields={[
            {
              kind: 'day',
              name: 'orderedOn',
              label: t('courtPage.graceOrdered'),
              min: court.summonedOn ?? court.decidedOn,
              max: today,
            },
            { kind: 'day', name: 'until', label: t('courtPage.graceDay') },
          ]}
        />
      </Section>
      <Section id="einde" title={t('courtPage.end')}>
        <p>{t('courtPage.endText')}</p>
        <CommandForm
          {...shared}
          action={endCourtAction}
          prefix="einde-"
          submit={t('courtPage.endGo')}
          fields={[
            {
              kind: 'radio',
              name: 'outcome',
              label: t('courtPage.endOutcome'),
              options: courtEnds.map((end) => ({
                value: end,
                label: t(`courtOutcome.${end}`),
                more: t(`courtPage.endMore.${end}`),
              })),
            },
            { kind: 'day', name: 'on', label: t('courtPage.endOn'), value: today, min: court.decidedOn, max: today },
            { kind: 'textarea', name: 'reason', label: t('courtPage.endReason') },
          ]}
        />
      </Section>
    </>
  );
}
