import Link from 'next/link';
import { redirect } from 'next/navigation';
import { formWords } from '#components/case/case-form.tsx';
import { CommandForm } from '#components/form/command-form.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { DoorOutcomes } from '#components/visit/door-outcomes.tsx';
import { safetyMeasures } from '#lib/domain/visit.ts';
import { recordAtDoorAction } from '#lib/features/visit/actions.ts';
import { doorOutcomes } from '#lib/features/visit/schema.ts';
import { partAddress, visitAddress } from '#lib/features/visit/schema-part.ts';
import { capital } from '#lib/i18n/format.ts';
import { openVisit, type VisitParams } from '../../../../../../(bezoek)/zaken/[caseId]/bezoek/[visitId]/open-visit.ts';

type Props = { params: Promise<VisitParams>; searchParams: Promise<Record<string, string | string[]>> };

/** Nobody home, refused, empty or unsafe: one choice records the attempt. Only unsafe asks one thing more. */
export default async function AtDoorPage({ params, searchParams }: Props) {
  const { found, visit, speech } = await openVisit(params, 'visit.record');
  const at = { caseId: found.id, visitId: visit.id };
  if (visit.state !== 'PLANNED') redirect(visitAddress(at));
  const { t } = speech;
  const name = capital(found.facts.persons[0]?.name ?? '');
  const address = `${visitAddress(at)}/niet-thuis`;
  if ((await searchParams).veilig === '0')
    return (
      <main id="inhoud" className="page narrow day">
        <PageTitle back={{ href: address, label: t('visitForm.back') }} title={t('atDoor.unsafeTitle')} sub={[t('atDoor.unsafeSub')]} />
        <CommandForm
          action={recordAtDoorAction}
          hidden={{ ...at, outcome: 'UNSAFE_ABORTED' }}
          submit={t('atDoor.unsafeGo')}
          words={formWords(t)}
          fields={[
            {
              kind: 'radio',
              name: 'measure',
              label: t('atDoor.measure'),
              options: safetyMeasures.map((measure) => ({ value: measure, label: t(`safetyMeasure.${measure}`) })),
            },
            {
              kind: 'textarea',
              name: 'remark',
              label: t('atDoor.remark'),
              hint: t('atDoor.remarkHint'),
              optional: t('app.optional'),
              rows: 4,
            },
          ]}
        />
      </main>
    );
  return (
    <main id="inhoud" className="page narrow day">
      <PageTitle back={{ href: '/vandaag', label: t('nav.today') }} title={t('atDoor.title')} sub={[name]} />
      <p className="at-door-card">{t('atDoor.card')}</p>
      <DoorOutcomes
        hidden={at}
        outcomes={doorOutcomes
          .filter((outcome) => outcome !== 'UNSAFE_ABORTED')
          .map((outcome) => ({ value: outcome, label: t(`atDoor.${outcome}`) }))}
        unsafe={{ href: `${address}?veilig=0`, label: t('atDoor.UNSAFE_ABORTED') }}
      />
      <p className="at-door-else">
        <Link href={partAddress(at, 'DOOR')} prefetch={false}>
          {t('atDoor.spoken')}
        </Link>
      </p>
    </main>
  );
}
