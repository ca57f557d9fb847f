import { formWords } from '#components/case/case-form.tsx';
import { CommandForm } from '#components/form/command-form.tsx';
import { Section } from '#components/ui/section.tsx';
import type { Actor } from '#lib/domain/actor.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { may } from '#lib/domain/permission.ts';
import { policy } from '#lib/domain/policy.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import { recallFileAction, recordReceiptAction, recordStatementAction } from '#lib/features/legal/actions.ts';
import type { BailiffFileView } from '#lib/features/legal/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** What can be recorded about a file: its receipt, a statement of payments, and taking the case back. */
export function BailiffForms({
  speech,
  found,
  file,
  actor,
  today,
}: {
  speech: Speech;
  found: OpenCase;
  file: BailiffFileView;
  actor: Actor;
  today: CalendarDate;
}) {
  const { t } = speech;
  const hidden = { caseId: found.id, seenVersion: found.version };
  const words = formWords(t);
  const records = may(actor, 'bailiff.record') && found.facts.stage !== 'CLOSED';
  return (
    <>
      {records && !file.received && !file.ended && (
        <Section id="ontvangst" title={t('bailiffPage.receiptForm')}>
          <CommandForm
            action={recordReceiptAction}
            prefix="ontvangst-"
            hidden={hidden}
            words={words}
            submit={t('bailiffPage.receiptGo')}
            weight="plain"
            fields={[
              { kind: 'day', name: 'on', label: t('bailiffPage.receiptDay'), value: today, min: file.handedOverOn, max: today },
              { kind: 'text', name: 'reference', label: t('bailiffPage.reference') },
            ]}
          />
        </Section>
      )}
      {records && (
        <Section id="betaalstand" title={t('bailiffPage.statement')}>
          <p className="quiet">{t('bailiffPage.statementSub', { days: policy.bailiffReportDays.value })}</p>
          <CommandForm
            action={recordStatementAction}
            prefix="stand-"
            hidden={hidden}
            words={words}
            submit={t('bailiffPage.statementGo')}
            fields={[
              { kind: 'day', name: 'on', label: t('bailiffPage.statementOn'), value: today, min: file.handedOverOn, max: today },
              { kind: 'money', name: 'paid', label: t('bailiffPage.statementPaid'), hint: t('bailiffPage.statementPaidHint') },
              { kind: 'text', name: 'remark', label: t('bailiffPage.remark'), optional: t('app.optional') },
            ]}
          />
        </Section>
      )}
      {!file.ended && found.facts.stage === 'BAILIFF' && may(actor, 'case.back') && (
        <Section id="terughalen" title={t('bailiffPage.recall')}>
          <p>{t('bailiffPage.recallText')}</p>
          <CommandForm
            action={recallFileAction}
            prefix="terug-"
            hidden={hidden}
            words={words}
            submit={t('bailiffPage.recallGo')}
            weight="plain"
            fields={[{ kind: 'textarea', name: 'reason', label: t('bailiffPage.recallReason') }]}
          />
        </Section>
      )}
    </>
  );
}
