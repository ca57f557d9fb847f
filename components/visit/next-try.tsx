import { formWords } from '#components/case/case-form.tsx';
import { CommandForm } from '#components/form/command-form.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { nextAttempt, safetyNow } from '#lib/domain/visit-plan.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import { planVisitAction } from '#lib/features/visit/actions.ts';
import type { VisitView } from '#lib/features/visit/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** The next attempt after one that found nobody: proposed in another part of the day, planned by one tap. */
export function NextTry({ speech, found, visit, today }: { speech: Speech; found: OpenCase; visit: VisitView; today: CalendarDate }) {
  const { t } = speech;
  const attempt = nextAttempt(found.facts, today);
  const safety = safetyNow(found.facts, today);
  // What a measure asks beyond this form is asked on the form that can hold it.
  const oneTap = !safety || (safety.measure === 'VISIT_IN_PAIR' && visit.companionId !== null);
  const words = t('visitReport.againText', {
    day: speech.dayLong(attempt.on),
    time: speech.clock(attempt.time),
    part: t(`partOfDay.${attempt.part}`).toLowerCase(),
    reason: t('visitReport.againReason'),
  });
  const other = (
    <LinkButton weight={oneTap ? 'quiet' : 'primary'} href={`/zaken/${found.id}/bezoek`}>
      {t('visitReport.againOther')}
    </LinkButton>
  );
  return (
    <Sheet labelledBy="nog-een-poging">
      <h2 id="nog-een-poging">{t('visitReport.again')}</h2>
      {safety?.measure !== 'OFFICE_ONLY' && <p>{words}</p>}
      {safety && (
        <p>
          <b>{t(`safetyMeasure.${safety.measure}`)}</b>
        </p>
      )}
      {oneTap && (
        <CommandForm
          action={planVisitAction}
          fields={[]}
          hidden={{
            caseId: found.id,
            seenVersion: found.version,
            on: attempt.on,
            time: attempt.time,
            workerId: visit.workerId,
            companionId: visit.companionId ?? '',
            announced: 'NO',
            purpose: visit.purpose,
            remark: '',
            onward: 'TODAY',
          }}
          submit={t('visitReport.againGo')}
          words={formWords(t)}
          cancel={other}
        />
      )}
      {safety?.measure === 'OFFICE_ONLY' ? (
        <LinkButton href={`/zaken/${found.id}/contact`}>{t('visitPlan.toOffice')}</LinkButton>
      ) : (
        !oneTap && other
      )}
    </Sheet>
  );
}
