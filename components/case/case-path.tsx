import { type CalendarDate, daysBetween } from '#lib/domain/calendar-date.ts';
import type { CaseView } from '#lib/features/case/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { Path, type PathStop } from './path.tsx';

/** How many walked stages the path shows; earlier ones stand in the timeline. */
const shown = 7;

/** The stages walked with their dates, and the fork ahead: the home on top. */
export function CasePath({ speech: { t, day }, view, today }: { speech: Speech; view: CaseView; today: CalendarDate }) {
  const walked = view.path.slice(-shown).map(
    (step): PathStop => ({
      state: step.until === null ? 'here' : 'walked',
      label: t(`stage.${step.stage}`),
      lines:
        step.until === null
          ? [t('casePage.since', { day: day(step.from, today) })]
          : [day(step.from, today), t('casePage.days', { days: daysBetween(step.from, step.until) })],
    }),
  );
  const { stage, evictionDate } = view.facts;
  const over = stage === 'CLOSED' || stage === 'DEPARTED';
  return (
    <Path
      title={t('casePage.pathTitle')}
      titleId="path"
      stops={unique(walked)}
      fork={
        over
          ? undefined
          : {
              home: { label: t('casePage.homeFork'), words: t('casePage.homeForkText', { wie: t('casePage.they') }) },
              loss: {
                label: t('casePage.lossFork'),
                words: evictionDate ? t('casePage.lossForkDate', { day: day(evictionDate, today) }) : t('casePage.lossForkText'),
              },
            }
      }
    />
  );
}

/** A stage that was walked twice says so by its number, for labels are keys. */
function unique(stops: readonly PathStop[]): PathStop[] {
  const seen = new Map<string, number>();
  return stops.map((stop) => {
    const times = (seen.get(stop.label) ?? 0) + 1;
    seen.set(stop.label, times);
    return times === 1 ? stop : { ...stop, label: `${stop.label} (${times})` };
  });
}
