import { formWords } from '#components/case/case-form.tsx';
import { CommandForm } from '#components/form/command-form.tsx';
import { Section } from '#components/ui/section.tsx';
import type { Actor } from '#lib/domain/actor.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { checkGuards, decideMove, mayStillBeApproved } from '#lib/domain/escalation.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import { proposeEvictionAction } from '#lib/features/legal/actions-eviction.ts';
import { legalNotes } from '#lib/features/legal/schema-eviction.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** Proposing the order, once nothing is missing that nobody may set aside; a legal note for each condition that somebody may. */
export function EvictionProposal({ speech, found, actor, today }: { speech: Speech; found: OpenCase; actor: Actor; today: CalendarDate }) {
  const { t } = speech;
  const asked = { id: 'T10a', to: 'EVICTION_ORDERED', today } as const;
  const decision = decideMove(found.facts, { ...asked, actor });
  const proposable = decision.ok || mayStillBeApproved('T10a', decision.refusal);
  const unmet = checkGuards(found.facts, asked).filter((finding) => !finding.met);
  return (
    <Section id="voorstel" title={t('evictionPage.propose')}>
      {proposable ? (
        <>
          <p>{t('evictionPage.proposeHint')}</p>
          <CommandForm
            action={proposeEvictionAction}
            prefix="voorstel-"
            hidden={{ caseId: found.id, seenVersion: found.version }}
            words={formWords(t)}
            submit={t('evictionPage.proposeGo')}
            fields={[
              { kind: 'textarea', name: 'reason', label: t('evictionPage.reason'), hint: t('evictionPage.reasonHint'), rows: 6 },
              ...legalNotes
                .filter((id) => unmet.some((finding) => finding.id === id))
                .map(
                  (id) =>
                    ({
                      kind: 'textarea',
                      name: id,
                      label: t('evictionPage.note', { guard: t(`guardName.${id}`) }),
                      hint: t('evictionPage.noteHint'),
                      optional: t('app.optional'),
                    }) as const,
                ),
            ]}
          />
        </>
      ) : (
        <p>{t('evictionPage.proposeNot')}</p>
      )}
    </Section>
  );
}
