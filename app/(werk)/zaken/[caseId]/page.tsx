import { notFound } from 'next/navigation';
import { CaseMoney } from '#components/case/case-money.tsx';
import { CaseNotes } from '#components/case/case-notes.tsx';
import { CasePath } from '#components/case/case-path.tsx';
import { CaseRunning } from '#components/case/case-running.tsx';
import { CaseSide } from '#components/case/case-side.tsx';
import { CaseStep } from '#components/case/case-step.tsx';
import { CaseTimeline, timelineFilter } from '#components/case/case-timeline.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { requireRole } from '#lib/auth/session.ts';
import { moment } from '#lib/clock.ts';
import { asActorBare } from '#lib/db/door.ts';
import { getCase } from '#lib/features/case/queries.ts';
import { getAccount } from '#lib/features/ledger/queries.ts';
import { capital } from '#lib/i18n/format.ts';
import { getSpeech } from '#lib/i18n/speech.ts';

type Params = { params: Promise<{ caseId: string }>; searchParams: Promise<Record<string, string | string[]>> };

/** One case: who and where, what is owed, what to do now and why, what runs, and what happened. */
export default async function CasePage({ params, searchParams }: Params) {
  const actor = await requireRole('FIELD_WORKER', 'COORDINATOR', 'MANAGER', 'AUDITOR');
  const caseId = Number((await params).caseId);
  if (!Number.isSafeInteger(caseId) || caseId > 2_147_483_647) notFound();
  const now = moment();
  const found = await asActorBare(actor, async (tx) => {
    const view = await getCase(tx, actor, caseId, now);
    return view && { view, account: await getAccount(tx, view.tenancyId, now.today, view.facts.useFee) };
  });
  if (!found?.account) notFound();
  const { view, account } = found;
  const speech = await getSpeech();
  const { t } = speech;
  const filter = timelineFilter.parse((await searchParams).soort);
  const { household } = view;
  const name = household.persons[0]?.name ?? household.contract;
  return (
    <main id="inhoud" className="page">
      <PageTitle
        back={{ href: '/werklijst', label: t('casePage.back') }}
        title={capital(name)}
        sub={[
          `${household.street}, ${household.postcode} ${household.city}`,
          t('casePage.number', { number: view.number }),
          view.owner ? t('casePage.owner', { name: view.owner }) : t('casePage.noOwner'),
          ...(view.relapseOf ? [t('casePage.relapse', { number: view.relapseOf.number })] : []),
        ]}
        actions={
          <LinkButton href={`/zaken/${view.id}/ingezien`} small icon="show">
            {t('act.viewers')}
          </LinkButton>
        }
      />
      <CasePath speech={speech} view={view} today={now.today} />
      <div className="case">
        <CaseSide speech={speech} view={view} account={account} actor={actor} today={now.today} />
        <div className="case-main">
          <CaseMoney speech={speech} account={account} today={now.today} earlier={view.facts.earlierHundredths} />
          <CaseStep speech={speech} view={view} actor={actor} today={now.today} />
          <CaseRunning speech={speech} view={view} actor={actor} today={now.today} />
          <CaseTimeline speech={speech} view={view} account={account} filter={filter} today={now.today} />
          <CaseNotes speech={speech} view={view} actor={actor} />
        </div>
      </div>
    </main>
  );
}
