import { Facts } from '#components/ui/facts.tsx';
import { Section } from '#components/ui/section.tsx';
import { Table } from '#components/ui/table.tsx';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { BailiffFileView, BailiffView } from '#lib/features/legal/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { ClaimTable } from './bailiff-claims.tsx';

/** One handover: receipt, report, what the bailiff must know, and exactly what was claimed. */
export function BailiffFile({ speech, file, today }: { speech: Speech; file: BailiffFileView; today: CalendarDate }) {
  const { t, day, money } = speech;
  return (
    <>
      <Section id={`dossier-${file.id}`} title={t('bailiffPage.file')}>
        <Facts
          wide
          facts={[
            {
              label: t('bailiffPage.receipt'),
              value: file.received
                ? t('bailiffPage.receiptOn', { day: day(file.received.on, today), reference: file.received.reference })
                : t('bailiffPage.receiptNone'),
            },
            { label: t('bailiffPage.report'), value: t('bailiffPage.reportDue', { day: day(file.reportDueOn, today) }) },
            { label: t('bailiffPage.total'), value: money(file.specification.total), number: true },
            ...(file.toKnow ? [{ label: t('bailiffPage.toKnow'), value: file.toKnow }] : []),
            ...(file.ended
              ? [{ label: t('bailiffPage.endedOn'), value: day(file.ended.on, today), more: file.ended.reason || undefined }]
              : []),
          ]}
        />
      </Section>
      <Section id={`specificatie-${file.id}`} title={t('bailiffPage.frozen')}>
        <ClaimTable speech={speech} specification={file.specification} />
        <p className="quiet">{file.intact ? t('bailiffPage.hash', { hash: file.hash.slice(0, 16) }) : t('bailiffPage.hashWrong')}</p>
      </Section>
    </>
  );
}

/** What the bailiff said about payments, and the costs that were booked since. */
export function BailiffMoney({ speech, view, today }: { speech: Speech; view: BailiffView; today: CalendarDate }) {
  const { t, day, money } = speech;
  return (
    <>
      <Section id="betaalstanden" title={t('bailiffPage.statements')}>
        {view.statements.length === 0 ? (
          <p>{t('bailiffPage.statementsNone')}</p>
        ) : (
          <Table
            caption={t('bailiffPage.statements')}
            hideCaption
            columns={[
              { key: 'on', label: t('bailiffPage.statedOn'), cell: (row) => day(row.on, today) },
              { key: 'paid', label: t('bailiffPage.paid'), number: true, cell: (row) => money(row.paid) },
              { key: 'remark', label: t('bailiffPage.remark'), cell: (row) => row.remark },
              { key: 'by', label: t('bailiffPage.by'), cell: (row) => row.by },
            ]}
            rows={view.statements}
            rowKey={(row) => String(row.id)}
          />
        )}
        <p className="quiet">{t('bailiffPage.statementsNote')}</p>
      </Section>
      <Section id="kosten" title={t('bailiffPage.costs')}>
        {view.costs.length === 0 ? (
          <p>{t('bailiffPage.costsNone')}</p>
        ) : (
          <Facts wide facts={view.costs.map((cost) => ({ label: t(`costKind.${cost.kind}`), value: money(cost.amount), number: true }))} />
        )}
        <p className="quiet">{t('bailiffPage.costsNote')}</p>
      </Section>
    </>
  );
}
