import { formWords } from '#components/case/case-form.tsx';
import { CommandForm, type FieldSpec } from '#components/form/command-form.tsx';
import { Note } from '#components/ui/note.tsx';
import { Section } from '#components/ui/section.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import type { Actor, Role } from '#lib/domain/actor.ts';
import { type Guarded, guards } from '#lib/domain/guard.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import { settleDecisionAction } from '#lib/features/legal/actions.ts';
import { type DecisionView, settableAside } from '#lib/features/legal/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** What this colleague can answer: approve and reject where it is not his own, withdraw where it is. */
export function DecisionForms({
  speech,
  found,
  decision,
  actor,
  approvers,
  findings,
}: {
  speech: Speech;
  found: OpenCase;
  decision: DecisionView;
  actor: Actor;
  approvers: readonly Role[];
  findings: readonly Guarded[];
}) {
  const { t } = speech;
  const words = formWords(t);
  const hidden = { caseId: found.id, seenVersion: found.version, decisionId: decision.id };
  if (decision.proposedById === actor.id)
    return (
      <>
        <Note title={t('decisionPage.own')}>
          <p>{t('decisionPage.ownText')}</p>
        </Note>
        <Section id="intrekken" title={t('decisionPage.withdraw')}>
          <CommandForm
            action={settleDecisionAction}
            prefix="intrekken-"
            hidden={{ ...hidden, answer: 'WITHDRAWN' }}
            words={words}
            submit={t('decisionPage.withdrawGo')}
            weight="plain"
            fields={[{ kind: 'textarea', name: 'reason', label: t('decisionPage.withdrawReason'), optional: t('app.optional') }]}
          />
        </Section>
      </>
    );
  const mayApprove = approvers.includes(actor.role);
  return (
    <>
      {mayApprove ? (
        <Sheet labelledBy="goedkeuren">
          <h2 id="goedkeuren">{t('decisionPage.approve')}</h2>
          <p>{t(decision.kind === 'EVICTION_ORDER' ? 'decisionPage.approveEviction' : 'decisionPage.approveText')}</p>
          <CommandForm
            action={settleDecisionAction}
            prefix="goedkeuren-"
            hidden={{ ...hidden, answer: 'APPROVED' }}
            words={words}
            submit={t('decisionPage.approveGo')}
            fields={asideFields(speech, decision, actor, findings)}
          />
        </Sheet>
      ) : (
        <Note title={t('decisionPage.notYou')}>
          <p>{t('decisionPage.notYouText', { roles: approvers.map((role) => t(`role.${role}`)).join(', ') })}</p>
        </Note>
      )}
      <Section id="afwijzen" title={t('decisionPage.reject')}>
        <CommandForm
          action={settleDecisionAction}
          prefix="afwijzen-"
          hidden={{ ...hidden, answer: 'REJECTED' }}
          words={words}
          submit={t('decisionPage.rejectGo')}
          weight="plain"
          fields={[{ kind: 'textarea', name: 'reason', label: t('decisionPage.rejectReason') }]}
        />
      </Section>
    </>
  );
}

/** A field for the reason of each condition that is not met and that this colleague may set aside. */
const asideFields = ({ t }: Speech, decision: DecisionView, actor: Actor, findings: readonly Guarded[]): FieldSpec[] =>
  settableAside.flatMap((id): FieldSpec[] => {
    const by: readonly Role[] = guards[id].overrideBy;
    if (!by.includes(actor.role) || !findings.some((finding) => finding.id === id && !finding.met)) return [];
    const label = t('decisionPage.aside', { guard: t(`guardName.${id}`) });
    return [{ kind: 'textarea', name: id, label, hint: t('decisionPage.asideHint'), value: decision.overrides[id] ?? '' }];
  });
