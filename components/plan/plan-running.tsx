import { LinkButton } from '#components/ui/button.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Section } from '#components/ui/section.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import type { Actor } from '#lib/domain/actor.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { useFeeFrom } from '#lib/domain/case-facts.ts';
import { may } from '#lib/domain/permission.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import type { PlanView } from '#lib/features/plan/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { InstalmentTable } from './instalment-table.tsx';
import { PlanBreach, PlanEnd } from './plan-breach.tsx';
import { PlanSum } from './plan-sum.tsx';

type Props = { speech: Speech; found: OpenCase; actor: Actor; plan: PlanView; today: CalendarDate };

/** A plan that runs: what to do now, the sum behind it, its instalments and how it went. */
export function PlanRunning(props: Props) {
  const { speech, found, actor, plan, today } = props;
  const { t, money, day } = speech;
  const fee = useFeeFrom(found.facts.useFee) !== null;
  const total = plan.instalments.reduce((sum, one) => sum + one.amount, 0);
  const next = plan.instalments.find((one) => one.dueOn >= today);
  return (
    <>
      {plan.state === 'BROKEN' && <PlanBreach {...props} />}
      {plan.state === 'COMPLETED' && <Completed {...props} />}
      <Facts
        wide
        facts={[
          { label: t('planPage.agreement'), value: t('planPage.agreed', { amount: money(total), count: plan.instalments.length }) },
          {
            label: t('planPage.stands'),
            value: t(`planState.${plan.state}`),
            more: t('planPage.since', { day: day(plan.stateSince, today) }),
          },
          {
            label: t('planPage.next'),
            value: next ? t('planPage.nextText', { amount: money(next.amount), day: day(next.dueOn, today) }) : t('planPage.noNext'),
          },
        ]}
      />
      {plan.totals && <PlanSum speech={speech} plan={plan} totals={plan.totals} useFee={fee} today={today} />}
      <Section id="schema" title={t('planPage.instalments')}>
        <InstalmentTable speech={speech} instalments={plan.instalments} today={today} caption={t('planPage.previewTable')} />
      </Section>
      <Section id="verloop" title={t('planPage.history')}>
        {plan.history.length === 0 ? (
          <p className="quiet">{t('planPage.noHistory')}</p>
        ) : (
          <Facts
            facts={plan.history.map((one) => ({
              label: day(one.on, today),
              value:
                one.short > 0
                  ? t('planPage.historyShort', { state: t(`planState.${one.state}`), amount: money(one.short) })
                  : t(`planState.${one.state}`),
            }))}
          />
        )}
      </Section>
      {plan.state === 'BROKEN' && actor.role === 'COORDINATOR' && <PlanEnd speech={speech} found={found} today={today} />}
      {plan.state !== 'BROKEN' && plan.state !== 'COMPLETED' && may(actor, 'plan.agree') && (
        <p>
          <LinkButton href={`/zaken/${found.id}/regeling?nieuw=1#nieuw`}>{t('planPage.change')}</LinkButton>
        </p>
      )}
    </>
  );
}

function Completed({ speech: { t }, found, actor }: Props) {
  return (
    <Sheet labelledBy="klaar">
      <h2 id="klaar">{t('planPage.completed')}</h2>
      <p className="lead">{t('planPage.completedText')}</p>
      {may(actor, 'case.close') && (
        <p>
          <LinkButton weight="primary" href={`/zaken/${found.id}/sluiten`}>
            {t('planPage.close')}
          </LinkButton>
        </p>
      )}
    </Sheet>
  );
}
