import { formWords } from '#components/case/case-form.tsx';
import { GuardList } from '#components/case/guard-list.tsx';
import { CommandForm } from '#components/form/command-form.tsx';
import { Note } from '#components/ui/note.tsx';
import { Section } from '#components/ui/section.tsx';
import type { Role } from '#lib/domain/actor.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { checkGuards } from '#lib/domain/escalation.ts';
import { guards } from '#lib/domain/guard.ts';
import { barsMove, standing } from '#lib/domain/hold.ts';
import { moves } from '#lib/domain/move.ts';
import type { Specification } from '#lib/domain/specification.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import { proposeHandoverAction } from '#lib/features/legal/actions.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { ClaimTable } from './bailiff-claims.tsx';
import { legalLinks } from './court-links.ts';

/** What a handover asks for and what would be claimed; with the form for who may propose it. */
export function HandoverProposal({
  speech,
  found,
  specification,
  proposes,
  today,
}: {
  speech: Speech;
  found: OpenCase;
  specification: Specification;
  proposes: boolean;
  today: CalendarDate;
}) {
  const { t } = speech;
  const findings = checkGuards(found.facts, { id: 'T5', to: 'BAILIFF', today });
  const blocks = findings.filter((finding) => !finding.met && guards[finding.id].effect === 'BLOCK');
  const approvers: readonly Role[] = moves.T5.approve;
  const forGood = blocks.filter(({ id }) => !guards[id].overrideBy.some((role: Role) => approvers.includes(role)));
  const bars = standing(found.facts.holds, today).filter((hold) => barsMove(hold, 'T5', found.facts));
  return (
    <>
      <Section id="kan-dit" title={t('handoverForm.guards')}>
        <GuardList speech={speech} findings={findings} today={today} links={legalLinks(speech, found.id)} />
      </Section>
      {(bars.length > 0 || forGood.length > 0) && (
        <Note tone="act" title={t('handoverForm.blocked')}>
          {bars.map((hold) => (
            <p key={hold.id}>{speech.refusal({ code: 'HELD', hold }).text}</p>
          ))}
          {forGood.map((block) => (
            <p key={block.id}>{speech.guard(block).text}.</p>
          ))}
        </Note>
      )}
      {blocks.length > forGood.length && (
        <Note title={t('handoverForm.byManager')}>
          <p>{t('handoverForm.byManagerText')}</p>
        </Note>
      )}
      <Section id="vorderingen" title={t('handoverForm.claims')}>
        <ClaimTable speech={speech} specification={specification} />
        <p className="quiet">{t('handoverForm.claimsNote')}</p>
      </Section>
      {proposes && (
        <CommandForm
          action={proposeHandoverAction}
          hidden={{ caseId: found.id, seenVersion: found.version }}
          words={formWords(t)}
          submit={t('handoverForm.go')}
          fields={[
            { kind: 'text', name: 'bailiff', label: t('handoverForm.bailiff'), hint: t('handoverForm.bailiffHint') },
            {
              kind: 'textarea',
              name: 'toKnow',
              label: t('handoverForm.toKnow'),
              hint: t('handoverForm.toKnowHint'),
              optional: t('app.optional'),
            },
            { kind: 'textarea', name: 'reason', label: t('handoverForm.reason'), hint: t('handoverForm.reasonHint') },
          ]}
        />
      )}
    </>
  );
}
