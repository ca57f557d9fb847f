import { formWords } from '#components/case/case-form.tsx';
import { CommandForm } from '#components/form/command-form.tsx';
import { Note } from '#components/ui/note.tsx';
import { Section } from '#components/ui/section.tsx';
import type { Actor } from '#lib/domain/actor.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { remedyAgainst } from '#lib/domain/judgment.ts';
import { may } from '#lib/domain/permission.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import {
  decideLeaseAction,
  decideRemedyAction,
  recordAwarenessAction,
  recordRemedyAction,
  recordServiceAction,
  returnAfterPaymentOnlyAction,
} from '#lib/features/legal/actions-judgment.ts';
import { type JudgmentView, leases, remedyAnswers } from '#lib/features/legal/schema-judgment.ts';
import { capital } from '#lib/i18n/format.ts';
import type { Speech } from '#lib/i18n/speech.ts';

type Props = {
  speech: Speech;
  found: OpenCase;
  judgment: JudgmentView;
  actor: Actor;
  today: CalendarDate;
};

/** What can be recorded about the judgment that stands, by this colleague: only what has not happened yet. */
export function JudgmentForms(props: Props) {
  const { found, judgment, actor } = props;
  const records = may(actor, 'judgment.record') && found.facts.stage !== 'CLOSED' && !judgment.setAside;
  const decides = may(actor, 'lease.decide') && judgment.dissolves && !judgment.setAside && judgment.satisfiedOn && !judgment.lease;
  return (
    <>
      {records && found.facts.stage === 'JUDGMENT' && !judgment.ordersEviction && <PaymentOnly {...props} />}
      {decides && <Lease {...props} />}
      {records && !judgment.servedOn && <Service {...props} />}
      {records && judgment.remedy && !judgment.remedy.outcome && <RemedyOutcome {...props} filedOn={judgment.remedy.on} />}
      {records && judgment.byDefault && !judgment.awareOn && !judgment.servedInPerson && <Awareness {...props} />}
      {records && !judgment.remedy && <Remedy {...props} />}
    </>
  );
}

const sent = ({ speech: { t }, found }: Props) => ({
  hidden: { caseId: found.id, seenVersion: found.version },
  words: formWords(t),
});

function PaymentOnly(props: Props) {
  const { t } = props.speech;
  return (
    <Note tone="act" title={t('judgmentPage.paymentOnly')}>
      <p>{t('judgmentPage.paymentOnlyText')}</p>
      <CommandForm
        {...sent(props)}
        prefix="betalen-"
        action={returnAfterPaymentOnlyAction}
        submit={t('judgmentPage.paymentOnlyGo')}
        fields={[]}
      />
    </Note>
  );
}

function Service(props: Props) {
  const { speech, judgment, today } = props;
  const { t } = speech;
  return (
    <Section id="betekening" title={t('judgmentPage.serviceForm')}>
      <CommandForm
        {...sent(props)}
        prefix="betekening-"
        action={recordServiceAction}
        submit={t('judgmentPage.serviceGo')}
        weight="plain"
        fields={[
          { kind: 'day', name: 'on', label: t('judgmentPage.serviceOn'), value: today, min: judgment.on, max: today },
          {
            kind: 'radio',
            name: 'inPerson',
            label: t('judgmentPage.inPerson'),
            hint: t('judgmentPage.inPersonHint'),
            options: [
              { value: 'YES', label: capital(t('app.yes')) },
              { value: 'NO', label: capital(t('app.no')) },
            ],
          },
        ]}
      />
    </Section>
  );
}

function Awareness(props: Props) {
  const { speech, judgment, today } = props;
  const { t } = speech;
  return (
    <Section id="bekend" title={t('judgmentPage.awareForm')}>
      <p>{t('judgmentPage.awareHint')}</p>
      <CommandForm
        {...sent(props)}
        prefix="bekend-"
        action={recordAwarenessAction}
        submit={t('judgmentPage.awareGo')}
        weight="plain"
        fields={[{ kind: 'day', name: 'on', label: t('judgmentPage.awareOn'), min: judgment.on, max: today }]}
      />
    </Section>
  );
}

function Remedy(props: Props) {
  const { speech, judgment, today } = props;
  const { t } = speech;
  return (
    <Section id="rechtsmiddel" title={t('judgmentPage.remedyForm', { remedy: t(`remedy.${remedyAgainst(judgment)}`) })}>
      <p>{t('judgmentPage.remedyHint')}</p>
      <CommandForm
        {...sent(props)}
        prefix="rechtsmiddel-"
        action={recordRemedyAction}
        submit={t('judgmentPage.remedyForm', { remedy: t(`remedy.${remedyAgainst(judgment)}`) })}
        weight="plain"
        fields={[{ kind: 'day', name: 'on', label: t('judgmentPage.remedyOn'), min: judgment.on, max: today }]}
      />
    </Section>
  );
}

function RemedyOutcome(props: Props & { filedOn: CalendarDate }) {
  const { speech, filedOn, today } = props;
  const { t } = speech;
  return (
    <Section id="uitkomst" title={t('judgmentPage.outcomeForm')}>
      <CommandForm
        {...sent(props)}
        prefix="uitkomst-"
        action={decideRemedyAction}
        submit={t('judgmentPage.outcomeGo')}
        weight="plain"
        fields={[
          { kind: 'day', name: 'on', label: t('judgmentPage.outcomeOn'), min: filedOn, max: today },
          {
            kind: 'radio',
            name: 'outcome',
            label: t('judgmentPage.outcome'),
            options: remedyAnswers.map((one) => ({
              value: one,
              label: t(`judgmentPage.${one}`),
              ...(one.startsWith('UPHELD') ? { more: t('judgmentPage.upheldMore') } : {}),
            })),
          },
        ]}
      />
    </Section>
  );
}

function Lease(props: Props) {
  const { speech, judgment, today } = props;
  const { t } = speech;
  return (
    <Section id="huur" title={t('judgmentPage.leaseForm')}>
      <p>{t('judgmentPage.leaseHint')}</p>
      <CommandForm
        {...sent(props)}
        prefix="huur-"
        action={decideLeaseAction}
        submit={t('judgmentPage.leaseGo')}
        weight="plain"
        fields={[
          {
            kind: 'radio',
            name: 'lease',
            label: t('judgmentPage.leaseAnswer'),
            options: leases.map((one) => ({ value: one, label: t(`leaseAnswer.${one}`) })),
          },
          {
            kind: 'day',
            name: 'on',
            label: t('judgmentPage.leaseOn'),
            value: today,
            min: judgment.satisfiedOn ?? judgment.on,
            max: today,
          },
        ]}
      />
    </Section>
  );
}
