import { formWords } from '#components/case/case-form.tsx';
import { CommandForm } from '#components/form/command-form.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Note } from '#components/ui/note.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { addDays, type CalendarDate } from '#lib/domain/calendar-date.ts';
import { supportKinds } from '#lib/domain/case-facts.ts';
import { policy } from '#lib/domain/policy.ts';
import { talksOf } from '#lib/domain/talk.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import { startSupportAction } from '#lib/features/support/actions.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** Starts the help that carries the case. What a visit concluded stands first; a conference waits for consent, and says why. */
export function SupportStart({ speech, found, today }: { speech: Speech; found: OpenCase; today: CalendarDate }) {
  const { t, day } = speech;
  const { facts } = found;
  const talks = talksOf(facts);
  if (talks.length === 0)
    return (
      <Empty title={t('supportPage.noTalk')} words={t('supportPage.noTalkText')}>
        <div className="row">
          <LinkButton href={`/zaken/${found.id}/contact`}>{t('supportPage.call')}</LinkButton>
          <LinkButton href={`/zaken/${found.id}/bezoek`}>{t('supportPage.visit')}</LinkButton>
        </div>
      </Empty>
    );
  const concluded = facts.visits.findLast((visit) => visit.conclusion !== null)?.conclusion ?? '';
  const more = { SELF_HELP: t('supportPage.selfHelpMore'), EK_C: facts.liveConsent ? undefined : t('supportPage.conferenceWaits') };
  return (
    <>
      <Sheet labelledBy="starten">
        <h2 id="starten">{t('supportPage.start')}</h2>
        <p>{t('supportPage.startText')}</p>
        {facts.stage === 'EVICTION_ORDERED' && <p>{t('supportPage.startHalt')}</p>}
        {facts.stage === 'AGREEMENT' && <p>{t('supportPage.startPlan')}</p>}
        <CommandForm
          action={startSupportAction}
          hidden={{ caseId: found.id, seenVersion: found.version }}
          submit={t('supportPage.startGo')}
          words={formWords(t)}
          prefix="starten-"
          fields={[
            {
              kind: 'radio',
              name: 'kind',
              label: t('supportPage.kind'),
              value: concluded === 'EK_C' && !facts.liveConsent ? '' : concluded,
              options: supportKinds.map((kind) => ({
                value: kind,
                label: t(`supportKind.${kind}`),
                more: kind === 'SELF_HELP' || kind === 'EK_C' ? more[kind] : undefined,
                disabled: kind === 'EK_C' && !facts.liveConsent,
              })),
            },
            {
              kind: 'select',
              name: 'talk',
              label: t('supportPage.talk'),
              value: `${talks[0]!.of}-${talks[0]!.id}`,
              options: talks.map((talk) => ({
                value: `${talk.of}-${talk.id}`,
                label: t(talk.of === 'bezoek' ? 'supportPage.talkVisit' : 'supportPage.talkContact', { day: day(talk.on, today) }),
              })),
            },
            {
              kind: 'text',
              name: 'organisation',
              label: t('supportPage.organisation'),
              hint: t('supportPage.organisationHint'),
              optional: t('app.optional'),
            },
            {
              kind: 'day',
              name: 'followUpOn',
              label: t('supportPage.followUp'),
              value: addDays(today, policy.supportFollowUpDays.value),
              min: addDays(today, 1),
            },
            { kind: 'tick', name: 'agrees', label: t('supportPage.agrees'), more: t('supportPage.agreesMore') },
            { kind: 'tick', name: 'stabilise', label: t('supportPage.stabilise'), more: t('supportPage.stabiliseMore') },
          ]}
        />
      </Sheet>
      {!facts.liveConsent && (
        <Note title={t('supportPage.conferenceTitle')}>
          <p>{t('supportPage.conferenceText')}</p>
        </Note>
      )}
    </>
  );
}
