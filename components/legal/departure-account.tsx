import { formWords } from '#components/case/case-form.tsx';
import { CommandForm } from '#components/form/command-form.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Section } from '#components/ui/section.tsx';
import type { Actor } from '#lib/domain/actor.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { limitationEndsOn } from '#lib/domain/judgment.ts';
import { may } from '#lib/domain/permission.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import { settleAccountAction } from '#lib/features/legal/actions-eviction.ts';
import { type DepartureView, remains } from '#lib/features/legal/schema-eviction.ts';
import { capital } from '#lib/i18n/format.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** How somebody left, what is still owed, until when it can be claimed, and what happens with it. */
export function DepartureAccount({
  speech,
  found,
  departure,
  actor,
  today,
}: {
  speech: Speech;
  found: OpenCase;
  departure: DepartureView;
  actor: Actor;
  today: CalendarDate;
}) {
  const { t, day, money } = speech;
  const { balance, oldestOpenOn, stage } = found.facts;
  const settles = may(actor, 'departure.record') && stage === 'DEPARTED';
  return (
    <>
      <Facts
        wide
        facts={[
          { label: t('departurePage.how'), value: t(`departReason.${departure.reason}`) },
          { label: t('departurePage.address'), value: departure.newAddress || capital(t('app.unknown')) },
          ...(departure.goodsUntil
            ? [{ label: t('departurePage.goods'), value: day(departure.goodsUntil, today), more: t('departurePage.goodsMore') }]
            : []),
          {
            label: t('departurePage.remaining'),
            value: departure.remaining ? t(`remainder.${departure.remaining}`) : t('departurePage.notSettled'),
          },
          { label: t('departurePage.final'), value: money(departure.final), number: true },
          ...(balance === departure.final ? [] : [{ label: t('departurePage.finalNow'), value: money(balance), number: true }]),
          ...(oldestOpenOn
            ? [
                {
                  label: t('departurePage.limitation'),
                  value: day(limitationEndsOn(oldestOpenOn), today),
                  more: t('departurePage.limitationMore'),
                },
              ]
            : []),
        ]}
      />
      {settles && (
        <Section id="eindafrekening" title={t('departurePage.settle')}>
          <p>{t('departurePage.settleHint', { amount: money(balance) })}</p>
          <CommandForm
            action={settleAccountAction}
            hidden={{ caseId: found.id, seenVersion: found.version }}
            words={formWords(t)}
            submit={t('departurePage.settleGo')}
            fields={[
              {
                kind: 'radio',
                name: 'remaining',
                label: t('departurePage.remaining'),
                value: departure.remaining ?? '',
                options: remains
                  .filter((one) => (one === 'NOTHING') === balance <= 0)
                  .map((one) => ({ value: one, label: t(`remainder.${one}`) })),
              },
              {
                kind: 'text',
                name: 'newAddress',
                label: t('departurePage.newAddress'),
                hint: t('departurePage.newAddressHint'),
                optional: t('app.optional'),
                value: departure.newAddress,
              },
            ]}
            cancel={
              may(actor, 'case.close') ? (
                <LinkButton weight="quiet" href={`/zaken/${found.id}/sluiten`}>
                  {t('departurePage.close')}
                </LinkButton>
              ) : undefined
            }
          />
        </Section>
      )}
    </>
  );
}
