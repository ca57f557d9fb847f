import { EvictionForms } from '#components/legal/eviction-forms.tsx';
import { EvictionHistory } from '#components/legal/eviction-history.tsx';
import { EvictionHolds } from '#components/legal/eviction-holds.tsx';
import { EvictionNeeds } from '#components/legal/eviction-needs.tsx';
import { EvictionProposal } from '#components/legal/eviction-proposal.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Note } from '#components/ui/note.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { asActor } from '#lib/db/door.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { type CaseFacts, evictionJudgment } from '#lib/domain/case-facts.ts';
import { checkGuards, movesBetween } from '#lib/domain/escalation.ts';
import { may } from '#lib/domain/permission.ts';
import { getOpenNotes, listOrders } from '#lib/features/legal/queries-eviction.ts';
import type { OrderView } from '#lib/features/legal/schema-eviction.ts';
import { capital } from '#lib/i18n/format.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { type CaseParams, openForm } from '../form-case.ts';

/** The brake on an eviction: one list of all it needs, what protects the tenant, and stopping it at any moment. */
export default async function EvictionPage({ params }: CaseParams) {
  const { actor, found, speech, now } = await openForm(params, 'case.read', true);
  const { t } = speech;
  const { facts } = found;
  const { orders, notes } = await asActor(actor, async (tx) => ({
    orders: await listOrders(tx, found.id),
    notes: await getOpenNotes(tx, found.id),
  }));
  const ordered = facts.stage === 'EVICTION_ORDERED';
  const judged = evictionJudgment(facts) !== null && facts.stage !== 'DEPARTED' && facts.stage !== 'CLOSED';
  const proposable = movesBetween(facts.stage, 'EVICTION_ORDERED').includes('T10a');
  const waits = facts.decision?.kind === 'EVICTION_ORDER' ? facts.decision : null;
  return (
    <main id="inhoud" className="page">
      <PageTitle
        back={{
          href: `/zaken/${found.id}`,
          label: t('casePage.caseOf', { name: capital(facts.persons[0]?.name ?? ''), number: found.number }),
        }}
        title={titleOf(speech, facts, orders, now.today)}
        sub={judged ? [t('evictionPage.sub')] : undefined}
        actions={ordered && may(actor, 'eviction.stop') ? <LinkButton href="#stoppen">{t('evictionPage.toStop')}</LinkButton> : undefined}
      />
      {ordered && <AnnouncedDate speech={speech} facts={facts} today={now.today} />}
      {waits && (
        <Note tone="act" title={t('evictionPage.waits')}>
          <p>{t('evictionPage.waitsText', { day: speech.day(waits.proposedOn, now.today) })}</p>
          <p>
            <LinkButton href={`/zaken/${found.id}/besluit/${waits.id}`}>{t('evictionPage.toDecision')}</LinkButton>
          </p>
        </Note>
      )}
      {judged ? (
        <div className="two">
          <div className="stack">
            <EvictionNeeds speech={speech} caseId={found.id} facts={facts} notes={notes} today={now.today} />
            <EvictionHistory speech={speech} orders={orders} today={now.today} />
          </div>
          <div className="stack">
            {ordered && <EvictionForms speech={speech} found={found} actor={actor} today={now.today} />}
            <EvictionHolds speech={speech} facts={facts} today={now.today} />
            {(facts.stage === 'SUPPORT' || facts.stage === 'AGREEMENT') && (
              <Note title={t('evictionPage.inHelp')}>
                <p>{t('evictionPage.inHelpText')}</p>
              </Note>
            )}
            {proposable && !facts.decision && may(actor, 'eviction.propose') && (
              <EvictionProposal speech={speech} found={found} actor={actor} today={now.today} />
            )}
          </div>
        </div>
      ) : (
        <div className="stack">
          {orders.length === 0 && (
            <Empty title={t('evictionPage.noJudgment')} words={t('evictionPage.noJudgmentText')}>
              <LinkButton href={`/zaken/${found.id}`}>{t('app.back')}</LinkButton>
            </Empty>
          )}
          <EvictionHistory speech={speech} orders={orders} today={now.today} />
        </div>
      )}
    </main>
  );
}

/** The title is the answer: announced, ordered, carried out, or how much is missing for an order. */
function titleOf({ t, day }: Speech, facts: CaseFacts, orders: readonly OrderView[], today: CalendarDate): string {
  const [latest] = orders;
  if (latest?.executed) return t('evictionPage.over', { day: day(latest.executed.on, today) });
  if (facts.stage === 'EVICTION_ORDERED')
    return facts.evictionDate || !latest ? t('evictionPage.announced') : t('evictionPage.ordered', { day: day(latest.orderedOn, today) });
  if (!evictionJudgment(facts)) return t('evictionPage.noJudgment');
  const missing = checkGuards(facts, { id: 'T10a', to: 'EVICTION_ORDERED', today }).filter((finding) => !finding.met).length;
  return missing === 0 ? t('evictionPage.complete') : t('evictionPage.missing', { count: missing });
}

/** The one date that is red. */
function AnnouncedDate({ speech: { t, day, dayLong }, facts, today }: { speech: Speech; facts: CaseFacts; today: CalendarDate }) {
  const { evictionDate, evictionNoticeOn } = facts;
  if (!evictionDate || !evictionNoticeOn) return <Note title={t('evictionPage.noDate')} />;
  return (
    <Note tone="loss" icon="evictionDate" title={t('evictionPage.date', { day: dayLong(evictionDate) })}>
      <p>{t('evictionPage.dateMore', { day: day(evictionNoticeOn, today) })}</p>
      {evictionDate <= today && <p>{t('evictionPage.datePast')}</p>}
    </Note>
  );
}
