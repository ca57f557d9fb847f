import Link from 'next/link';
import { Empty } from '#components/ui/empty.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Table } from '#components/ui/table.tsx';
import { requireRole } from '#lib/auth/session.ts';
import { moment } from '#lib/clock.ts';
import { asActor } from '#lib/db/door.ts';
import { listDecisions } from '#lib/features/legal/queries-decision.ts';
import { capital } from '#lib/i18n/format.ts';
import { getSpeech } from '#lib/i18n/speech.ts';

export async function generateMetadata() {
  return { title: (await getSpeech()).t('decisionList.caption') };
}

/** Decisions that wait for a second person, the oldest first. */
export default async function DecisionsPage() {
  const actor = await requireRole('COORDINATOR', 'MANAGER', 'AUDITOR');
  const rows = await asActor(actor, listDecisions);
  const { today } = moment();
  const { t, day, money } = await getSpeech();
  return (
    <main id="inhoud" className="page">
      <PageTitle title={t('decisionList.title', { count: rows.length })} sub={[t('decisionList.sub')]} />
      {rows.length === 0 ? (
        <Empty title={t('decisionList.none')} words={t('decisionList.noneText')} />
      ) : (
        <Table
          caption={t('decisionList.caption')}
          hideCaption
          columns={[
            {
              key: 'what',
              label: t('decisionList.what'),
              cell: (row) => (
                <Link href={`/zaken/${row.caseId}/besluit/${row.id}`} prefetch={false}>
                  {t(`decisionKind.${row.kind}`)}
                </Link>
              ),
            },
            {
              key: 'case',
              label: t('decisionList.case'),
              cell: (row) => (
                <span>
                  {capital(row.name)}
                  <small>{row.number}</small>
                </span>
              ),
            },
            {
              key: 'by',
              label: t('decisionList.by'),
              cell: (row) =>
                t('decisionList.proposed', {
                  name: row.proposedById === actor.id ? t('decisionList.own') : row.proposedBy,
                  day: day(row.proposedOn, today),
                }),
            },
            { key: 'since', label: t('decisionList.since'), cell: (row) => t('decisionList.changes', { count: row.changes }) },
            { key: 'balance', label: t('decisionList.balance'), number: true, cell: (row) => money(row.balance) },
          ]}
          rows={rows}
          rowKey={(row) => String(row.id)}
        />
      )}
    </main>
  );
}
