import { ConsultationForms } from '#components/legal/eviction-consultation.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Note } from '#components/ui/note.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Section } from '#components/ui/section.tsx';
import { asActor } from '#lib/db/door.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { childrenAtHome } from '#lib/domain/case-facts.ts';
import { may } from '#lib/domain/permission.ts';
import { listConsultations } from '#lib/features/legal/queries-eviction.ts';
import type { ConsultationView } from '#lib/features/legal/schema-eviction.ts';
import { capital } from '#lib/i18n/format.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { type CaseParams, openForm } from '../form-case.ts';

/** What the municipality and the neighbourhood team were asked about a threatening eviction, and what they answered. */
export default async function ConsultationPage({ params }: CaseParams) {
  const { actor, found, speech, now } = await openForm(params, 'case.read', true);
  const { t, day } = speech;
  const { facts } = found;
  const asked = await asActor(actor, (tx) => listConsultations(tx, found.id));
  return (
    <main id="inhoud" className="page narrow">
      <PageTitle
        back={{
          href: `/zaken/${found.id}`,
          label: t('casePage.caseOf', { name: capital(facts.persons[0]?.name ?? ''), number: found.number }),
        }}
        title={t('consultationPage.title')}
        sub={[
          t('consultationPage.sub'),
          ...(facts.judgment ? [t('consultationPage.afterJudgment', { day: day(facts.judgment.on, now.today) })] : []),
        ]}
      />
      <div className="stack">
        {childrenAtHome(facts) && (
          <Note title={t('consultationPage.children')}>
            <p>{t('consultationPage.childrenText')}</p>
          </Note>
        )}
        {asked.length === 0 ? (
          <Empty title={t('consultationPage.none')} words={t('consultationPage.noneText')} />
        ) : (
          <Section id="gevraagd" title={t('consultationPage.list')}>
            <dl className="facts facts-wide">
              {asked.map((one) => (
                <Asked key={one.id} speech={speech} asked={one} today={now.today} />
              ))}
            </dl>
          </Section>
        )}
        {may(actor, 'consultation.record') && facts.stage !== 'CLOSED' && (
          <ConsultationForms speech={speech} found={found} open={asked.filter((one) => one.answer === null)} today={now.today} />
        )}
      </div>
    </main>
  );
}

function Asked({ speech: { t, day }, asked, today }: { speech: Speech; asked: ConsultationView; today: CalendarDate }) {
  const { answer, answeredOn } = asked;
  return (
    <div>
      <dt>{t('consultationPage.asked', { party: t(`consultedParty.${asked.party}`), day: day(asked.askedOn, today) })}</dt>
      <dd>
        {answer && answeredOn
          ? t('consultationPage.answered', { answer: t(`consultationAnswer.${answer}`), day: day(answeredOn, today) })
          : t('consultationPage.waits')}
        {asked.childrenPlan && <small>{t('consultationPage.plan', { plan: asked.childrenPlan })}</small>}
        {asked.by && <small>{t('consultationPage.by', { name: asked.by })}</small>}
      </dd>
    </div>
  );
}
