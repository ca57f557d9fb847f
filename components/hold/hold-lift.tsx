import { formWords } from '#components/case/case-form.tsx';
import { CommandForm } from '#components/form/command-form.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { type Hold, holdRules } from '#lib/domain/hold.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import { liftHoldAction } from '#lib/features/hold/actions.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** Lifts one hold, with the reason. */
export function HoldLift({ speech: { t }, found, hold }: { speech: Speech; found: OpenCase; hold: Hold }) {
  return (
    <Sheet labelledBy="opheffen">
      <h2 id="opheffen">{t('holdPage.liftTitle', { kind: t(`holdKind.${hold.kind}`).toLowerCase() })}</h2>
      <p>{t('holdPage.liftText')}</p>
      {holdRules[hold.kind].basis === 'LAW' && <p>{t('holdPage.liftLaw')}</p>}
      <CommandForm
        action={liftHoldAction}
        hidden={{ caseId: found.id, seenVersion: found.version, holdId: hold.id }}
        submit={t('holdPage.liftGo')}
        words={formWords(t)}
        prefix="opheffen-"
        weight="plain"
        fields={[{ kind: 'textarea', name: 'reason', label: t('holdPage.liftReason') }]}
      />
    </Sheet>
  );
}
