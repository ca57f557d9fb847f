import { notFound } from 'next/navigation';
import { HelpOfferForm, HelpOffers } from '#components/support/help-offers.tsx';
import { SupportFollow, SupportTracks } from '#components/support/support-running.tsx';
import { SupportStart } from '#components/support/support-start.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { asActor } from '#lib/db/door.ts';
import { may } from '#lib/domain/permission.ts';
import { sittingStages } from '#lib/domain/stage.ts';
import { getSupport } from '#lib/features/support/queries.ts';
import { capital } from '#lib/i18n/format.ts';
import { type CaseParams, openForm } from '../form-case.ts';

/** The help of a case: what was offered, what runs, and starting it. */
export default async function HelpPage({ params }: CaseParams) {
  const { actor, found, speech, now } = await openForm(params, 'case.read', true);
  const { t, day } = speech;
  const { facts } = found;
  const help = await asActor(actor, (tx) => getSupport(tx, found.id));
  if (!help) notFound();
  const running = help.tracks.find((track) => track.ended === null);
  const open = facts.stage !== 'CLOSED';
  const confirms = open && may(actor, 'support.confirm');
  return (
    <main id="inhoud" className="page narrow stack">
      <PageTitle
        back={{
          href: `/zaken/${found.id}`,
          label: t('casePage.caseOf', { name: capital(facts.persons[0]?.name ?? ''), number: found.number }),
        }}
        title={running ? t('supportPage.titleRunning', { kind: t(`supportKind.${running.kind}`) }) : t('supportPage.title')}
        sub={[
          running
            ? t('supportPage.subRunning', { day: day(running.startedOn, now.today), follow: day(running.followUpOn, now.today) })
            : t('supportPage.sub'),
        ]}
      />
      {confirms && running && <SupportFollow speech={speech} found={found} today={now.today} />}
      {confirms && !running && sittingStages.some((stage) => stage === facts.stage) && (
        <SupportStart speech={speech} found={found} today={now.today} />
      )}
      <HelpOffers speech={speech} offers={help.offers} today={now.today} />
      {open && may(actor, 'help.offer') && <HelpOfferForm speech={speech} found={found} today={now.today} />}
      <SupportTracks speech={speech} tracks={help.tracks} today={now.today} />
    </main>
  );
}
