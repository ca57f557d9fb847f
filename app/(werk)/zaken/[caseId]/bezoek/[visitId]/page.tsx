import { formWords } from '#components/case/case-form.tsx';
import { CommandForm } from '#components/form/command-form.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { type Fact, Facts } from '#components/ui/facts.tsx';
import { Note } from '#components/ui/note.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Section } from '#components/ui/section.tsx';
import { NextTry } from '#components/visit/next-try.tsx';
import { PrintButton } from '#components/visit/print-button.tsx';
import { ReportAnswers } from '#components/visit/report-answers.tsx';
import { may } from '#lib/domain/permission.ts';
import { partsAfter, spokeWithParty } from '#lib/domain/visit.ts';
import { addSupplementAction } from '#lib/features/visit/actions.ts';
import type { VisitView } from '#lib/features/visit/schema.ts';
import { partAddress, visitAddress } from '#lib/features/visit/schema-part.ts';
import { capital } from '#lib/i18n/format.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { type Opened, openVisit, type VisitParams } from '../../../../../(bezoek)/zaken/[caseId]/bezoek/[visitId]/open-visit.ts';

/** One visit: what is planned, or the report as it was sent with what was added since; it prints as a document. */
export default async function VisitPage({ params }: { params: Promise<VisitParams> }) {
  const opened = await openVisit(params, 'case.read');
  const { actor, found, visit, speech, now } = opened;
  const { t } = speech;
  const done = visit.state === 'DONE';
  const latest = found.facts.visits.at(-1)?.id === visit.id;
  const tryAgain =
    done &&
    latest &&
    visit.outcome &&
    !spokeWithParty(visit.outcome) &&
    !found.facts.plannedVisit &&
    may(actor, 'visit.plan') &&
    open(opened);
  return (
    <main id="inhoud" className="page narrow day">
      <PageTitle
        back={{
          href: `/zaken/${found.id}`,
          label: t('casePage.caseOf', { name: capital(found.facts.persons[0]?.name ?? ''), number: found.number }),
        }}
        title={
          done && visit.madeOn
            ? t('visitReport.title', { day: speech.dayLong(visit.madeOn) })
            : t('visitReport.plannedTitle', { day: speech.dayLong(visit.plannedOn) })
        }
        actions={
          <>
            {visit.workerId === actor.id && (
              <LinkButton small href="/vandaag">
                {t('visitReport.toToday')}
              </LinkButton>
            )}
            {done && <PrintButton label={t('visitReport.print')} />}
          </>
        }
      />
      {visit.state === 'CANCELLED' && (
        <Note title={t('visitReport.cancelled')}>{visit.cancelledReason && <p>{visit.cancelledReason}</p>}</Note>
      )}
      {done && visit.outcome && !spokeWithParty(visit.outcome) && (
        <Note icon="checked" title={`${t('visitReport.recorded')}: ${t(`visitOutcome.${visit.outcome}`).toLowerCase()}`}>
          <p>{t(visit.outcome === 'SPOKEN_OTHER' ? 'visitReport.nobodyElse' : 'visitReport.thanks')}</p>
        </Note>
      )}
      {tryAgain && <NextTry speech={speech} found={found} visit={visit} today={now.today} />}
      {visit.state === 'PLANNED' && may(actor, 'visit.record') && open(opened) && <Acts opened={opened} />}
      <Section id="gegevens" title={t('visitReport.facts')}>
        <Facts facts={factsOf(speech, visit)} />
      </Section>
      {done && (
        <Section id="verslag" title={t('visitReport.answers')}>
          <ReportAnswers speech={speech} visit={visit} parts={partsAfter(visit.outcome)} change={false} />
          {visit.hash && <p className="quiet text-s">{t('visitReport.hash', { hash: visit.hash.slice(0, 16) })}</p>}
        </Section>
      )}
      {done && <Supplements opened={opened} />}
    </main>
  );
}

/** A household that left or a closed case gets no more visits. */
const open = ({ found }: Opened): boolean => found.facts.stage !== 'CLOSED' && found.facts.stage !== 'DEPARTED';

function Acts({ opened: { visit, speech } }: { opened: Opened }) {
  const { t } = speech;
  const at = { caseId: visit.caseId, visitId: visit.id };
  const started = visit.latestAt > 0;
  return (
    <div className="row">
      <LinkButton weight="primary" href={partAddress(at, 'DOOR')}>
        {t(started ? 'visitReport.go' : 'visitReport.start')}
      </LinkButton>
      {!started && <LinkButton href={`${visitAddress(at)}/niet-thuis`}>{t('visitReport.notHome')}</LinkButton>}
      <LinkButton weight="quiet" href={`/zaken/${visit.caseId}/bezoek`}>
        {t('visitReport.move')}
      </LinkButton>
    </div>
  );
}

function factsOf(speech: Speech, visit: VisitView): Fact[] {
  const { t, dayLong, clock } = speech;
  const at = (on: string, time: string): string => t('visitReport.at', { day: dayLong(on), time: clock(time) });
  const facts: (Fact | false | null)[] = [
    {
      label: t('visitReport.planned'),
      value: at(visit.plannedOn, visit.plannedTime),
      more: t(visit.announced ? 'today.announced' : 'today.unannounced'),
    },
    visit.madeOn && visit.madeTime ? { label: t('visitReport.made'), value: at(visit.madeOn, visit.madeTime) } : null,
    {
      label: t('visitReport.worker'),
      value: visit.worker,
      more: visit.companion ? t('today.together', { name: visit.companion }) : undefined,
    },
    { label: t('visitReport.purpose'), value: t(`visitPurpose.${visit.purpose}`) },
    visit.remark !== '' && { label: t('visitReport.remark'), value: visit.remark },
    visit.offers.length > 0 && {
      label: t('visitReport.offers'),
      value: visit.offers.map((offer) => `${t(`helpOption.${offer.kind}`)} (${t(`helpAnswer.${offer.answer}`).toLowerCase()})`).join(', '),
    },
  ];
  return facts.filter((fact) => fact !== null && fact !== false);
}

function Supplements({ opened: { actor, found, visit, speech } }: { opened: Opened }) {
  const { t } = speech;
  return (
    <Section id="aanvullingen" title={t('visitReport.supplements')}>
      {visit.supplements.length === 0 && <p className="quiet">{t('visitReport.noSupplements')}</p>}
      <ul className="supplements">
        {visit.supplements.map((one) => (
          <li key={one.id}>
            <p>{one.text}</p>
            <p className="quiet text-s">{t('visitReport.supplementBy', { name: one.by, when: speech.dayTime(one.at) })}</p>
          </li>
        ))}
      </ul>
      {may(actor, 'visit.record') && (
        <CommandForm
          action={addSupplementAction}
          weight="plain"
          hidden={{ caseId: found.id, visitId: visit.id }}
          submit={t('visitReport.supplementGo')}
          words={formWords(t)}
          fields={[{ kind: 'textarea', name: 'text', label: t('visitReport.supplement'), hint: t('visitReport.supplementHint'), rows: 3 }]}
        />
      )}
    </Section>
  );
}
