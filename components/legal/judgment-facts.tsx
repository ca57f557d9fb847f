import { Facts } from '#components/ui/facts.tsx';
import { Section } from '#components/ui/section.tsx';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { JudgmentView } from '#lib/features/legal/schema-judgment.ts';
import { capital } from '#lib/i18n/format.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** What the judge decided, what he awarded, and what happened since. */
export function JudgmentFacts({ speech, judgment, today }: { speech: Speech; judgment: JudgmentView; today: CalendarDate }) {
  const { t, day, money } = speech;
  const yes = (is: boolean): string => capital(is ? t('app.yes') : t('app.no'));
  const amounts = [
    { label: t('judgmentForm.principal'), cents: judgment.principal },
    { label: t('judgmentForm.collection'), cents: judgment.collection },
    { label: t('judgmentForm.courtCosts'), cents: judgment.courtCosts },
    { label: t('judgmentForm.afterCosts'), cents: judgment.afterCosts },
  ];
  return (
    <>
      <Section id="beslist" title={t('judgmentPage.said')}>
        <Facts
          wide
          facts={[
            {
              label: t('judgmentPage.eviction'),
              value: t(judgment.ordersEviction ? 'judgmentPage.evictionYes' : 'judgmentPage.evictionNo'),
            },
            { label: t('judgmentPage.lease'), value: t(judgment.dissolves ? 'judgmentPage.dissolved' : 'judgmentPage.stands') },
            { label: t('judgmentPage.enforceable'), value: yes(judgment.provisionallyEnforceable) },
            { label: t('judgmentPage.appeared'), value: yes(!judgment.byDefault) },
            { label: t('judgmentPage.claimsUntil'), value: day(judgment.claimsUntil, today) },
          ]}
        />
      </Section>
      <Section id="toegewezen" title={t('judgmentPage.awarded')}>
        <dl className="parts">
          {amounts.map((amount) => (
            <div key={amount.label}>
              <dt>{amount.label}</dt>
              <dd className="num">{money(amount.cents)}</dd>
            </div>
          ))}
          <div className="part-total">
            <dt>{t('judgmentPage.total')}</dt>
            <dd className="num">{money(judgment.total)}</dd>
          </div>
        </dl>
        <Facts
          wide
          facts={[
            {
              label: t('judgmentPage.interestFrom'),
              value: judgment.interestFrom ? day(judgment.interestFrom, today) : capital(t('app.none')),
            },
            {
              label: t('judgmentPage.monthly'),
              value: judgment.monthly > 0 ? money(judgment.monthly) : capital(t('app.none')),
              number: true,
            },
          ]}
        />
      </Section>
      <Since speech={speech} judgment={judgment} today={today} />
    </>
  );
}

function Since({ speech, judgment, today }: { speech: Speech; judgment: JudgmentView; today: CalendarDate }) {
  const { t, day } = speech;
  const { servedOn, awareOn, remedy, satisfiedOn, lease } = judgment;
  return (
    <Section id="daarna" title={t('judgmentPage.since')}>
      <Facts
        wide
        facts={[
          {
            label: t('judgmentPage.served'),
            value: servedOn ? day(servedOn, today) : t('judgmentPage.notServed'),
            more: servedOn ? t(judgment.servedInPerson ? 'judgmentPage.servedInPerson' : 'judgmentPage.servedOtherwise') : undefined,
          },
          ...(judgment.byDefault
            ? [{ label: t('judgmentPage.aware'), value: awareOn ? day(awareOn, today) : t('judgmentPage.notAware') }]
            : []),
          {
            label: remedy ? t(`remedy.${remedy.kind}`) : t('judgmentPage.remedy'),
            value: !remedy
              ? t('judgmentPage.noRemedy')
              : remedy.outcome && remedy.outcomeOn
                ? t('judgmentPage.remedyEnded', { outcome: t(`remedyOutcome.${remedy.outcome}`), day: day(remedy.outcomeOn, today) })
                : t('judgmentPage.remedyRuns', { day: day(remedy.on, today) }),
          },
          {
            label: t('judgmentPage.paidSince'),
            value: satisfiedOn ? day(satisfiedOn, today) : t('judgmentPage.notPaid'),
            more: t('judgmentPage.paidMore'),
          },
          ...(lease
            ? [
                {
                  label: t('judgmentPage.leaseAfter'),
                  value: t('judgmentPage.leaseFrom', { answer: t(`leaseAnswer.${lease.answer}`), day: day(lease.on, today) }),
                },
              ]
            : []),
        ]}
      />
      {judgment.recordedBy && <p className="quiet">{t('judgmentPage.recordedBy', { name: judgment.recordedBy })}</p>}
    </Section>
  );
}
