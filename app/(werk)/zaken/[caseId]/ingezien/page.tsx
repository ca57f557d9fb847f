import { Empty } from '#components/ui/empty.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Table } from '#components/ui/table.tsx';
import { asActor } from '#lib/db/door.ts';
import { listViews } from '#lib/features/case/queries.ts';
import { capital } from '#lib/i18n/format.ts';
import { type CaseParams, openForm } from '../form-case.ts';

/** Who looked in this case: the tenant may ask, and so may we. */
export default async function ViewersPage({ params }: CaseParams) {
  const { actor, found, speech } = await openForm(params, 'case.read', true);
  const { t } = speech;
  const views = await asActor(actor, (tx) => listViews(tx, found.id));
  return (
    <main id="inhoud" className="page narrow">
      <PageTitle
        back={{
          href: `/zaken/${found.id}`,
          label: t('casePage.caseOf', { name: capital(found.facts.persons[0]?.name ?? ''), number: found.number }),
        }}
        title={t('viewers.title')}
        sub={[t('viewers.sub')]}
      />
      {views.length === 0 ? (
        <Empty title={t('viewers.none')} words="" />
      ) : (
        <Table
          caption={t('viewers.title')}
          hideCaption
          rows={views}
          rowKey={(view) => String(view.id)}
          columns={[
            { key: 'who', label: t('viewers.who'), cell: (view) => view.by },
            { key: 'when', label: t('viewers.when'), cell: (view) => speech.dayTime(view.at) },
            {
              key: 'what',
              label: t('viewers.what'),
              cell: (view) => {
                const said = speech.event(view.event);
                return `${said.fact}. ${said.sentence}`;
              },
            },
          ]}
        />
      )}
    </main>
  );
}
