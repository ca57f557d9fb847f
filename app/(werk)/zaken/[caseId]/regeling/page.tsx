import { PlanMake } from '#components/plan/plan-make.tsx';
import { PlanRunning } from '#components/plan/plan-running.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Note } from '#components/ui/note.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { asActor } from '#lib/db/door.ts';
import { evictionJudgment } from '#lib/domain/case-facts.ts';
import { may } from '#lib/domain/permission.ts';
import { sittingStages } from '#lib/domain/stage.ts';
import { getPlan, getReckoned } from '#lib/features/plan/queries.ts';
import { capital } from '#lib/i18n/format.ts';
import { type CaseParams, openForm } from '../form-case.ts';

/** The plan of a case: the one that runs, or a new one, worked out before it is signed. */
export default async function PlanPage({ params, searchParams }: CaseParams & { searchParams: Promise<Record<string, string>> }) {
  const { actor, found, speech, now } = await openForm(params, 'case.read', true);
  const { t, day } = speech;
  const { facts } = found;
  const asked = await searchParams;
  const { plan, reckoned } = await asActor(actor, async (tx) => ({
    plan: await getPlan(tx, found, now.today),
    reckoned: await getReckoned(tx, found.tenancyId, now.today),
  }));
  const running = plan !== null && plan.ended === null;
  const possible = may(actor, 'plan.agree') && sittingStages.some((stage) => stage === facts.stage);
  const makes = possible && facts.balance > 0 && (!running || asked.nieuw !== undefined);
  const judged = evictionJudgment(facts) !== null;
  const title = running
    ? t('planPage.running', { kind: t(`planKind.${plan.kind}`), state: t(`planState.${plan.state}`).toLowerCase() })
    : makes
      ? t(judged ? 'planPage.makeLast' : 'planPage.make')
      : t('planPage.none');
  const sub = running
    ? t('planPage.signed', { name: plan.signedBy, day: day(plan.signedOn, now.today) })
    : t(makes ? 'planPage.makeSub' : 'planPage.noneText');
  return (
    <main id="inhoud" className="page narrow stack">
      <PageTitle
        back={{
          href: `/zaken/${found.id}`,
          label: t('casePage.caseOf', { name: capital(facts.persons[0]?.name ?? ''), number: found.number }),
        }}
        title={title}
        sub={[sub]}
      />
      {plan?.ended && (
        <Note title={t('planPage.ended')}>
          <p>
            {t('planPage.endedText', {
              kind: t(`planKind.${plan.kind}`).toLowerCase(),
              day: day(plan.ended.on, now.today),
              reason: t(`planEnd.${plan.ended.reason}`).toLowerCase(),
            })}
          </p>
        </Note>
      )}
      {running && <PlanRunning speech={speech} found={found} actor={actor} plan={plan} today={now.today} />}
      {makes && running && <h2 id="nieuw">{t('planPage.makeNew')}</h2>}
      {makes && <PlanMake speech={speech} found={found} actor={actor} today={now.today} reckoned={reckoned} asked={asked} />}
      {possible && !running && facts.balance <= 0 && (
        <Empty title={t('planPage.nothing')} words={t('planPage.nothingText')}>
          <LinkButton href={`/zaken/${found.id}`}>{t('app.back')}</LinkButton>
        </Empty>
      )}
    </main>
  );
}
