import { notFound } from 'next/navigation';
import { GuardList } from '#components/case/guard-list.tsx';
import { ClaimTable } from '#components/legal/bailiff-claims.tsx';
import { legalLinks } from '#components/legal/court-links.ts';
import { DecisionForms } from '#components/legal/decision-forms.tsx';
import { DecisionSince } from '#components/legal/decision-since.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Note } from '#components/ui/note.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Section } from '#components/ui/section.tsx';
import { asActor } from '#lib/db/door.ts';
import { checkGuards } from '#lib/domain/escalation.ts';
import type { GuardId } from '#lib/domain/guard.ts';
import { moves } from '#lib/domain/move.ts';
import { may } from '#lib/domain/permission.ts';
import { getDecision, previewSpecification } from '#lib/features/legal/queries-decision.ts';
import { capital } from '#lib/i18n/format.ts';
import { openForm } from '../../form-case.ts';

const moveOf = {
  BAILIFF_HANDOVER: { id: 'T5', to: 'BAILIFF' },
  EVICTION_ORDER: { id: 'T10a', to: 'EVICTION_ORDERED' },
} as const;

/** One decision for a second person: what was proposed, what changed since, whether it still holds, and the answer. */
export default async function DecisionPage({ params }: { params: Promise<{ caseId: string; decisionId: string }> }) {
  const { actor, found, speech, now } = await openForm(params, 'case.read', true);
  const decisionId = Number((await params).decisionId);
  if (!Number.isSafeInteger(decisionId) || decisionId > 2_147_483_647) notFound();
  const { decision, specification } = await asActor(actor, async (tx) => ({
    decision: await getDecision(tx, found.id, decisionId),
    specification: await previewSpecification(tx, found, now),
  }));
  if (!decision) notFound();
  const { t, day } = speech;
  const move = moveOf[decision.kind];
  const findings = decision.settled ? [] : checkGuards(found.facts, { ...move, today: now.today });
  const { settled } = decision;
  const aside = Object.entries(decision.overrides).map(([id, reason]) => `${t(`guardName.${id as GuardId}`)}: ${reason}`);
  return (
    <main id="inhoud" className="page">
      <PageTitle
        back={{
          href: `/zaken/${found.id}`,
          label: t('casePage.caseOf', { name: capital(found.facts.persons[0]?.name ?? ''), number: found.number }),
        }}
        title={t(`decisionKind.${decision.kind}`)}
        sub={[t('decisionPage.sub', { name: decision.proposedBy, day: day(decision.proposedOn, now.today) })]}
      />
      <div className={settled ? 'import-narrow' : 'two'}>
        <div className="stack">
          {settled && (
            <Note title={t('decisionPage.settled', { answer: t(`decisionAnswer.${settled.answer}`), day: day(settled.on, now.today) })}>
              <p>
                {settled.by ? t('decisionPage.settledBy', { name: settled.by }) : t('decisionPage.settledSelf')} {settled.reason}
              </p>
            </Note>
          )}
          <Section id="voorstel" title={t('decisionPage.proposal')}>
            <Facts
              wide
              facts={[
                { label: t('decisionPage.reason'), value: decision.reason },
                ...(decision.bailiff ? [{ label: t('decisionPage.bailiff'), value: decision.bailiff }] : []),
                ...(decision.toKnow ? [{ label: t('decisionPage.toKnow'), value: decision.toKnow }] : []),
                ...(aside.length > 0 ? [{ label: t('decisionPage.overrides'), value: aside.join('; ') }] : []),
              ]}
            />
          </Section>
          <DecisionSince
            speech={speech}
            decision={decision}
            balance={found.facts.balance}
            names={new Map(found.facts.persons.map((person) => [person.id, person.name]))}
            today={now.today}
          />
          {!settled && (
            <Section id="klopt-het" title={t('decisionPage.guards')}>
              <GuardList
                speech={speech}
                findings={findings}
                today={now.today}
                links={legalLinks(speech, found.id)}
                reasons={decision.overrides}
              />
            </Section>
          )}
          {!settled && decision.kind === 'BAILIFF_HANDOVER' && (
            <Section id="vorderingen" title={t('decisionPage.claims')}>
              <ClaimTable speech={speech} specification={specification} />
            </Section>
          )}
          {!settled && decision.kind === 'EVICTION_ORDER' && (
            <p>
              <LinkButton href={`/zaken/${found.id}/ontruiming`}>{t('decisionPage.evictionCheck')}</LinkButton>
            </p>
          )}
        </div>
        {!settled && may(actor, 'decision.settle') && found.facts.stage !== 'CLOSED' && (
          <div className="stack">
            <DecisionForms
              speech={speech}
              found={found}
              decision={decision}
              actor={actor}
              approvers={moves[move.id].approve}
              findings={findings}
            />
          </div>
        )}
      </div>
    </main>
  );
}
