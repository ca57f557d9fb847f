import { formWords } from '#components/case/case-form.tsx';
import { GuardList } from '#components/case/guard-list.tsx';
import { CommandForm } from '#components/form/command-form.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Section } from '#components/ui/section.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import type { Actor } from '#lib/domain/actor.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { checkGuards } from '#lib/domain/escalation.ts';
import { returnStage } from '#lib/domain/guard-end.ts';
import { may } from '#lib/domain/permission.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import { returnFromPlanAction, sendBreachNoticeAction } from '#lib/features/plan/actions.ts';
import type { PlanView } from '#lib/features/plan/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';

type Props = { speech: Speech; found: OpenCase; actor: Actor; plan: PlanView; today: CalendarDate };

/** What is done about a broken plan first: one notice, a talk, and perhaps a plan that fits better. */
export function PlanBreach(props: Props) {
  const { speech, found, actor, plan } = props;
  const { t, money, day } = speech;
  const noticed = plan.noticeOn !== null && plan.noticeOn >= plan.stateSince;
  return (
    <Sheet labelledBy="achterstand">
      <h2 id="achterstand">{t('planPage.breach')}</h2>
      <p className="lead">{t('planPage.breachText', { amount: money(found.facts.plan?.short ?? 0) })}</p>
      {noticed && <p>{t('planPage.noticeSent', { day: day(plan.noticeOn!, props.today) })}</p>}
      {!noticed && may(actor, 'plan.watch') && <Notice {...props} />}
      <div className="row step-actions">
        {may(actor, 'contact.record') && <LinkButton href={`/zaken/${found.id}/contact`}>{t('planPage.call')}</LinkButton>}
        {may(actor, 'plan.agree') && <LinkButton href={`/zaken/${found.id}/regeling?nieuw=1#nieuw`}>{t('planPage.change')}</LinkButton>}
      </div>
    </Sheet>
  );
}

function Notice({ speech: { t }, found, plan, today }: Props) {
  return (
    <CommandForm
      action={sendBreachNoticeAction}
      hidden={{ caseId: found.id, seenVersion: found.version }}
      submit={t('planPage.noticeGo')}
      words={formWords(t)}
      prefix="bericht-"
      fields={[
        {
          kind: 'day',
          name: 'on',
          label: t('planPage.noticeOn'),
          hint: t('planPage.noticeTo', { name: plan.signedBy }),
          value: today,
          min: plan.stateSince,
          max: today,
        },
      ]}
    />
  );
}

/** The way back, when a notice and a talk did not help: what it asks, and where it leads. */
export function PlanEnd({ speech, found, today }: Omit<Props, 'actor' | 'plan'>) {
  const { t } = speech;
  const to = returnStage(found.facts) ?? 'ARREARS_OPEN';
  const findings = checkGuards(found.facts, { id: 'T15', to, today }).filter((guarded) => guarded.id !== 'returnsWhereItCame');
  return (
    <Section id="terug" title={t('planPage.end')}>
      <p>{t('planPage.endText', { stage: t(`stage.${to}`) })}</p>
      <GuardList speech={speech} findings={findings} today={today} />
      <CommandForm
        action={returnFromPlanAction}
        hidden={{ caseId: found.id, seenVersion: found.version }}
        submit={t('planPage.endGo')}
        words={formWords(t)}
        prefix="terug-"
        weight="plain"
        fields={[{ kind: 'textarea', name: 'reason', label: t('planPage.endReason') }]}
      />
    </Section>
  );
}
