import { CaseForm } from '#components/case/case-form.tsx';
import { SignalFields } from '#components/signal/signal-data.tsx';
import { SignalEvidenceList } from '#components/signal/signal-evidence.tsx';
import { Note } from '#components/ui/note.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import { asActor } from '#lib/db/door.ts';
import { tenantsOf } from '#lib/domain/case-facts.ts';
import { checkGuards } from '#lib/domain/escalation.ts';
import { sendSignalAction } from '#lib/features/signal/actions.ts';
import { previewSignal } from '#lib/features/signal/queries.ts';
import { type CaseParams, openForm } from '../form-case.ts';

/** The referral: four pieces of evidence for one person, the objection, and exactly what is sent. */
export default async function SignalPage({ params, searchParams }: CaseParams & { searchParams: Promise<Record<string, string>> }) {
  const { actor, found, speech, now } = await openForm(params, 'signal.send');
  const { t } = speech;
  const tenants = tenantsOf(found.facts);
  const chosen = Number((await searchParams).persoon);
  const person = tenants.find((one) => one.id === chosen) ?? tenants[0];
  if (!person) return null;
  const findings = checkGuards(found.facts, { id: 'T3', to: 'EARLY_SIGNAL', today: now.today, personId: person.id });
  const blocks = findings.filter((finding) => !finding.met && finding.id !== 'signalThreshold');
  const early = findings.some((finding) => !finding.met && finding.id === 'signalThreshold');
  const preview = await asActor(actor, (tx) => previewSignal(tx, actor, found, person.id, now));
  return (
    <CaseForm
      speech={speech}
      found={found}
      title={t('signalForm.title', { name: person.name })}
      sub={t('signalForm.sub')}
      action={sendSignalAction}
      submit={t('signalForm.go')}
      hidden={{ personId: person.id }}
      fields={early ? [{ kind: 'textarea', name: 'earlyReason', label: t('signalForm.early'), hint: t('signalForm.earlyHint') }] : []}
    >
      {tenants.length > 1 && (
        <Tabs
          small
          label={t('signalForm.who')}
          tabs={tenants.map((one) => ({
            href: `/zaken/${found.id}/vroeg-eropaf?persoon=${one.id}`,
            label: one.name,
            current: one.id === person.id,
          }))}
        />
      )}
      <section aria-labelledby="bewijs">
        <h2 id="bewijs">{t('signalForm.evidence')}</h2>
        <SignalEvidenceList speech={speech} found={found} findings={findings} today={now.today} />
      </section>
      {blocks.length > 0 && (
        <Note tone="act" title={t('signalForm.blocked')}>
          <p>{blocks.map((block) => `${speech.guard(block).text}.`).join(' ')}</p>
        </Note>
      )}
      <Sheet labelledBy="stuur">
        <h2 id="stuur">{t('signalForm.preview')}</h2>
        <p className="quiet">{preview ? t('signalForm.previewNote') : t('signalForm.previewLater')}</p>
        {preview && <SignalFields speech={speech} data={preview} />}
      </Sheet>
      <p className="quiet">{t('signalForm.clock')}</p>
    </CaseForm>
  );
}
