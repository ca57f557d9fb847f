import { HoldCard } from '#components/hold/hold-card.tsx';
import { HoldLift } from '#components/hold/hold-lift.tsx';
import { HoldChoice, HoldSet } from '#components/hold/hold-set.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Section } from '#components/ui/section.tsx';
import { asActor } from '#lib/db/door.ts';
import { holdRules, isLiftable, liftedBy, settableHolds, standing } from '#lib/domain/hold.ts';
import { may } from '#lib/domain/permission.ts';
import { listHolds } from '#lib/features/hold/queries.ts';
import type { HoldView } from '#lib/features/hold/schema.ts';
import { capital } from '#lib/i18n/format.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { type CaseParams, openForm } from '../form-case.ts';

/** What protects a household or bars a step: what stands, lifting it, setting another, and what stood before. */
export default async function HoldPage({ params, searchParams }: CaseParams & { searchParams: Promise<Record<string, string>> }) {
  const { actor, found, speech, now } = await openForm(params, 'case.read', true);
  const { t } = speech;
  const { facts } = found;
  const { opheffen, soort } = await searchParams;
  const views = await asActor(actor, (tx) => listHolds(tx, found.id));
  const holds = standing(facts.holds, now.today);
  const sets = may(actor, 'hold.set') && facts.stage !== 'CLOSED';
  const lifted = sets ? holds.find((hold) => String(hold.id) === opheffen) : undefined;
  const kind = settableHolds.find((one) => one === soort && holdRules[one].setBy.some((role) => role === actor.role));
  const earlier = views.filter((view) => !holds.some((hold) => hold.id === view.id));
  return (
    <main id="inhoud" className="page narrow stack">
      <PageTitle
        back={{
          href: `/zaken/${found.id}`,
          label: t('casePage.caseOf', { name: capital(facts.persons[0]?.name ?? ''), number: found.number }),
        }}
        title={t('holdPage.title', { count: holds.length })}
        sub={[t('holdPage.sub')]}
      />
      {lifted && isLiftable(lifted.kind) && liftedBy(lifted.kind).some((role) => role === actor.role) && (
        <HoldLift speech={speech} found={found} hold={lifted} />
      )}
      <Section id="nu" title={t('holdPage.standing')}>
        {holds.length === 0 ? (
          <p className="quiet">{t('holdPage.noStanding')}</p>
        ) : (
          <ul className="stack">
            {holds.map((hold) => (
              <HoldCard
                key={hold.id}
                speech={speech}
                caseId={found.id}
                facts={facts}
                hold={hold}
                view={views.find((view) => view.id === hold.id)}
                actor={actor}
                today={now.today}
              />
            ))}
          </ul>
        )}
      </Section>
      {sets && kind && <HoldSet speech={speech} found={found} today={now.today} kind={kind} />}
      {sets && !kind && <HoldChoice speech={speech} found={found} actor={actor} today={now.today} />}
      {earlier.length > 0 && (
        <Section id="eerder" title={t('holdPage.earlier')}>
          <Facts
            wide
            facts={earlier.map((view) => ({
              label: t(`holdKind.${view.kind}`),
              value: endOf(speech, view),
              more: view.reason || undefined,
            }))}
          />
        </Section>
      )}
    </main>
  );
}

/** How an earlier hold ended: lifted by somebody, with its track, or on its day. */
function endOf({ t, day }: Speech, { lifted, until }: HoldView): string {
  if (lifted?.by) return t('holdPage.liftedOn', { day: day(lifted.on), name: lifted.by });
  if (lifted) return t('holdPage.liftedOnBySystem', { day: day(lifted.on) });
  return until ? t('holdPage.endedOn', { day: day(until) }) : '';
}
