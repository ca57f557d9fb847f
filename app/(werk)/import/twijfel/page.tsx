import { QueueItemView } from '#components/doubtful/queue-item.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Note } from '#components/ui/note.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { requireRole } from '#lib/auth/session.ts';
import { moment } from '#lib/clock.ts';
import { asActor } from '#lib/db/door.ts';
import { listQueue } from '#lib/features/doubtful/queries.ts';
import { queueAddress, queueQuery } from '#lib/features/doubtful/schema-form.ts';
import { getSpeech } from '#lib/i18n/speech.ts';

export async function generateMetadata() {
  return { title: (await getSpeech()).t('nav.queue') };
}

/** The payments that found no tenancy with certainty, oldest first. */
export default async function QueuePage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const actor = await requireRole('COORDINATOR');
  const { na, gedaan, contract } = queueQuery.parse(await searchParams);
  const queue = await asActor(actor, (tx) => listQueue(tx, na ?? null));
  const speech = await getSpeech();
  const { t } = speech;
  const { today } = moment();
  return (
    <main id="inhoud" className="page">
      <PageTitle
        back={{ href: '/import', label: t('doubtful.back') }}
        title={t('doubtful.title', { count: queue.count })}
        sub={queue.count > 0 ? [t('doubtful.sub')] : []}
      />
      {gedaan && (
        <Note icon="check" live>
          <p>
            {gedaan === 'toegewezen'
              ? t('doubtful.assigned', { contract: contract ?? '' })
              : t(gedaan === 'apart' ? 'doubtful.settledAside' : 'doubtful.marked')}
          </p>
        </Note>
      )}
      {queue.count === 0 && (
        <Empty title={t('doubtful.emptyTitle')} words={t('doubtful.emptyText')}>
          <LinkButton href="/import">{t('doubtful.toImport')}</LinkButton>
        </Empty>
      )}
      {queue.count > 0 && queue.items.length === 0 && (
        <Empty title={t('doubtful.pageEmpty')} words={t('doubtful.title', { count: queue.count })}>
          <LinkButton href={queueAddress({})}>{t('doubtful.first')}</LinkButton>
        </Empty>
      )}
      {queue.items.map((item, at) => (
        <QueueItemView key={`${item.id} ${item.version}`} speech={speech} item={item} today={today} place={na} first={at === 0} />
      ))}
      {queue.items.length > 0 && (queue.next || na) && (
        <Pager
          label={t('doubtful.pages')}
          words={t('doubtful.shown', { count: queue.items.length })}
          first={na ? { href: queueAddress({}), label: t('doubtful.first') } : undefined}
          next={queue.next ? { href: queueAddress({ na: queue.next }), label: t('doubtful.next') } : undefined}
        />
      )}
    </main>
  );
}
