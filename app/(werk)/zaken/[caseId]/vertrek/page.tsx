import { CaseForm } from '#components/case/case-form.tsx';
import { DepartureAccount } from '#components/legal/departure-account.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Note } from '#components/ui/note.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { asActor } from '#lib/db/door.ts';
import { movesBetween } from '#lib/domain/escalation.ts';
import { may } from '#lib/domain/permission.ts';
import { recordDepartureAction } from '#lib/features/legal/actions-eviction.ts';
import { getDeparture } from '#lib/features/legal/queries-eviction.ts';
import { leavingReasons } from '#lib/features/legal/schema-eviction.ts';
import { capital } from '#lib/i18n/format.ts';
import { type CaseParams, openForm } from '../form-case.ts';

/** Leaving: recording it, and then the final account. */
export default async function DeparturePage({ params }: CaseParams) {
  const { actor, found, speech, now } = await openForm(params, 'case.read', true);
  const { t, day } = speech;
  const departure = await asActor(actor, (tx) => getDeparture(tx, found.id));
  if (!departure && may(actor, 'departure.record') && movesBetween(found.facts.stage, 'DEPARTED').includes('T22')) {
    return (
      <CaseForm
        speech={speech}
        found={found}
        title={t('departurePage.title')}
        sub={t('departurePage.sub')}
        action={recordDepartureAction}
        submit={t('departurePage.go')}
        fields={[
          {
            kind: 'radio',
            name: 'reason',
            label: t('departurePage.reason'),
            options: leavingReasons.map((one) => ({ value: one, label: t(`departReason.${one}`) })),
          },
          { kind: 'day', name: 'on', label: t('departurePage.on'), value: now.today, max: now.today },
          {
            kind: 'text',
            name: 'newAddress',
            label: t('departurePage.newAddress'),
            hint: t('departurePage.newAddressHint'),
            optional: t('app.optional'),
          },
        ]}
      >
        {found.facts.stage === 'EVICTION_ORDERED' && <Note title={t('departurePage.stops')} />}
      </CaseForm>
    );
  }
  return (
    <main id="inhoud" className="page narrow">
      <PageTitle
        back={{
          href: `/zaken/${found.id}`,
          label: t('casePage.caseOf', { name: capital(found.facts.persons[0]?.name ?? ''), number: found.number }),
        }}
        title={departure ? t('departurePage.leftTitle', { day: day(departure.on, now.today) }) : t('departurePage.notLeft')}
      />
      {departure ? (
        <DepartureAccount speech={speech} found={found} departure={departure} actor={actor} today={now.today} />
      ) : (
        <Empty title={t('departurePage.notLeft')} words={t('departurePage.notLeftText')}>
          <LinkButton href={`/zaken/${found.id}`}>{t('app.back')}</LinkButton>
        </Empty>
      )}
    </main>
  );
}
