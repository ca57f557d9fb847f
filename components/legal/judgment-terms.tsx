import { Icon } from '#components/ui/icon.tsx';
import { Section } from '#components/ui/section.tsx';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { executionReviewOn, firstEvictionDay, remedyAgainst, remedyEndsOn, vacateTermEndsOn } from '#lib/domain/judgment.ts';
import { policy } from '#lib/domain/policy.ts';
import type { JudgmentView } from '#lib/features/legal/schema-judgment.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** A day that follows from the judgment, with the rule by which it was worked out. */
interface Term {
  readonly label: string;
  readonly value: string;
  readonly more?: string;
  readonly basis: string;
  readonly source: string;
}

/** The terms that run from a judgment, each worked out and explained: remedy, vacating, the review after a year, the first possible day. */
export function JudgmentTerms({ speech, judgment, today }: { speech: Speech; judgment: JudgmentView; today: CalendarDate }) {
  const { t } = speech;
  const terms = [remedyTerm(speech, judgment, today), ...(judgment.ordersEviction ? evictionTerms(speech, judgment, today) : [])];
  return (
    <Section id="termijnen" title={t('judgmentPage.terms')}>
      <ul className="check evidence">
        {terms.map((term) => (
          <li key={term.label}>
            <Icon name="calendar" />
            <span>
              <b>{term.label}</b>
              {`: ${[term.value, term.more].filter(Boolean).join('. ')} `}
              <span className="source">
                <b>{term.basis}</b>
                {term.source}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function remedyTerm({ t, day }: Speech, judgment: JudgmentView, today: CalendarDate): Term {
  const remedy = remedyAgainst(judgment);
  const until = remedyEndsOn(judgment);
  return {
    label: t('judgmentPage.remedyTerm'),
    value: until
      ? t(until < today ? 'judgmentPage.remedyOver' : 'judgmentPage.remedyUntil', { remedy: t(`remedy.${remedy}`), day: day(until, today) })
      : t('judgmentPage.remedyNotBegun'),
    ...(until ? {} : { more: t('judgmentPage.remedyNotBegunMore') }),
    basis: t('app.law'),
    source: t(`judgmentPage.remedySource${remedy}`),
  };
}

function evictionTerms({ t, day }: Speech, judgment: JudgmentView, today: CalendarDate): Term[] {
  const vacate = vacateTermEndsOn(judgment);
  const first = firstEvictionDay(judgment, today);
  return [
    {
      label: t('judgmentPage.vacateTerm'),
      value: vacate ? t('judgmentPage.vacateUntil', { day: day(vacate, today) }) : t('judgmentPage.vacateNotBegun'),
      basis: t('judgmentPage.byJudge'),
      source: t('judgmentPage.vacateSource', { days: judgment.vacateDays }),
    },
    {
      label: t('judgmentPage.firstDay'),
      value: first ? t('judgmentPage.firstDayIf', { day: day(first, today) }) : t('judgmentPage.firstDayNot'),
      basis: t('app.law'),
      source: t('judgmentPage.firstDaySource'),
    },
    {
      label: t('judgmentPage.review'),
      value: day(executionReviewOn(judgment.on), today),
      more: t('judgmentPage.reviewMore'),
      basis: t('app.guideline'),
      source: policy.judgmentExecutionReviewMonths.source,
    },
  ];
}
