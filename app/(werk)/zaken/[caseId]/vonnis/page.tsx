import { JudgmentFacts } from '#components/legal/judgment-facts.tsx';
import { JudgmentForms } from '#components/legal/judgment-forms.tsx';
import { JudgmentRegister } from '#components/legal/judgment-register.tsx';
import { JudgmentTerms } from '#components/legal/judgment-terms.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Note } from '#components/ui/note.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Section } from '#components/ui/section.tsx';
import { asActor } from '#lib/db/door.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { remedyEndsOn } from '#lib/domain/judgment.ts';
import { may } from '#lib/domain/permission.ts';
import { getCourt } from '#lib/features/legal/queries-court.ts';
import { listJudgments } from '#lib/features/legal/queries-judgment.ts';
import type { JudgmentView } from '#lib/features/legal/schema-judgment.ts';
import { capital } from '#lib/i18n/format.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { type CaseParams, openForm } from '../form-case.ts';

/** The judgment: registering it while the case is before the court, then its terms, what it says and what came of it. */
export default async function JudgmentPage({ params }: CaseParams) {
  const { actor, found, speech, now } = await openForm(params, 'case.read', true);
  const { t, day } = speech;
  const { judgments, court } = await asActor(actor, async (tx) => ({
    judgments: await listJudgments(tx, found.id),
    court: await getCourt(tx, found),
  }));
  const registers = found.facts.stage === 'COURT' && may(actor, 'judgment.record');
  const judgment = registers ? undefined : judgments[0];
  const earlier = registers ? judgments : judgments.slice(1);
  return (
    <main id="inhoud" className={judgment ? 'page' : 'page narrow'}>
      <PageTitle
        back={{
          href: `/zaken/${found.id}`,
          label: t('casePage.caseOf', { name: capital(found.facts.persons[0]?.name ?? ''), number: found.number }),
        }}
        title={
          judgment
            ? t('judgmentPage.title', { day: day(judgment.on, now.today) })
            : t(registers ? 'judgmentForm.title' : 'judgmentPage.none')
        }
        sub={judgment ? [judgment.court, judgment.number] : registers ? [t('judgmentForm.sub')] : undefined}
      />
      {registers && <JudgmentRegister speech={speech} found={found} court={court.cases[0]?.court ?? ''} today={now.today} />}
      {judgment && (
        <div className="two">
          <div className="stack">
            <State speech={speech} judgment={judgment} today={now.today} />
            <JudgmentTerms speech={speech} judgment={judgment} today={now.today} />
            <JudgmentFacts speech={speech} judgment={judgment} today={now.today} />
          </div>
          <div className="stack">
            <JudgmentForms speech={speech} found={found} judgment={judgment} actor={actor} today={now.today} />
          </div>
        </div>
      )}
      {!registers && !judgment && (
        <Empty title={t('judgmentPage.none')} words={t('judgmentPage.noneText')}>
          <LinkButton href={`/zaken/${found.id}`}>{t('app.back')}</LinkButton>
        </Empty>
      )}
      {earlier.length > 0 && (
        <Section id="eerder" title={t('judgmentPage.earlier')}>
          <ul>
            {earlier.map((one) => (
              <li key={one.id}>
                {t('judgmentPage.earlierOne', { day: day(one.on, now.today), court: one.court, number: one.number })}
                {one.setAside && ` (${t('judgmentPage.setAside').toLowerCase()})`}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </main>
  );
}

/** What changes the weight of everything below: set aside, satisfied, or a remedy that came too late. */
function State({ speech: { t, day }, judgment, today }: { speech: Speech; judgment: JudgmentView; today: CalendarDate }) {
  const { remedy, satisfiedOn } = judgment;
  const until = remedyEndsOn(judgment);
  if (judgment.setAside && remedy?.outcomeOn)
    return (
      <Note title={t('judgmentPage.setAside')}>
        <p>{t('judgmentPage.setAsideText', { remedy: t(`remedy.${remedy.kind}`), day: day(remedy.outcomeOn, today) })}</p>
      </Note>
    );
  return (
    <>
      {satisfiedOn && (
        <Note title={t('judgmentPage.satisfied', { day: day(satisfiedOn, today) })} icon="checked">
          <p>{t('judgmentPage.satisfiedText')}</p>
        </Note>
      )}
      {remedy && !remedy.outcome && until && remedy.on > until && (
        <Note
          title={t('judgmentPage.remedyLate', {
            remedy: t(`remedy.${remedy.kind}`),
            day: day(remedy.on, today),
            until: day(until, today),
          })}
        />
      )}
    </>
  );
}
