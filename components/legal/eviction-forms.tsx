import { formWords } from '#components/case/case-form.tsx';
import { CommandForm } from '#components/form/command-form.tsx';
import { Section } from '#components/ui/section.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import type { Actor } from '#lib/domain/actor.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { firstEvictionDay } from '#lib/domain/judgment.ts';
import { may } from '#lib/domain/permission.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import {
  announceEvictionAction,
  haltEvictionAction,
  postponeEvictionAction,
  recordEvictionAction,
} from '#lib/features/legal/actions-eviction.ts';
import type { Speech } from '#lib/i18n/speech.ts';

type Props = { speech: Speech; found: OpenCase; actor: Actor; today: CalendarDate };

/** What can be done once the order was given: stop at once, a date, postponing it, and carrying it out. */
export function EvictionForms(props: Props) {
  const { found, actor, today } = props;
  const { evictionDate } = found.facts;
  return (
    <>
      {may(actor, 'eviction.stop') && <Stop {...props} />}
      {!evictionDate && may(actor, 'eviction.announce') && <Notice {...props} />}
      {evictionDate && may(actor, 'eviction.stop') && <Postpone {...props} date={evictionDate} />}
      {evictionDate && evictionDate <= today && may(actor, 'eviction.record') && <Execute {...props} date={evictionDate} />}
    </>
  );
}

const sent = ({ speech: { t }, found }: Props) => ({
  hidden: { caseId: found.id, seenVersion: found.version },
  words: formWords(t),
});

/** Stopping is the main way on, whatever else can be done. */
function Stop(props: Props) {
  const { t } = props.speech;
  return (
    <Sheet labelledBy="stoppen">
      <h2 id="stoppen">{t('evictionPage.stop')}</h2>
      <p>{t('evictionPage.stopHint')}</p>
      <CommandForm
        {...sent(props)}
        prefix="stop-"
        action={haltEvictionAction}
        submit={t('evictionPage.stopGo')}
        fields={[{ kind: 'textarea', name: 'reason', label: t('evictionPage.stopReason') }]}
      />
    </Sheet>
  );
}

function Notice(props: Props) {
  const { speech, found, today } = props;
  const { t, day } = speech;
  const { judgment } = found.facts;
  const first = judgment && firstEvictionDay(judgment, today);
  return (
    <Section id="aanzegging" title={t('evictionPage.notice')}>
      {first && <p>{t('evictionPage.noticeHint', { day: day(first, today) })}</p>}
      <CommandForm
        {...sent(props)}
        prefix="aanzegging-"
        action={announceEvictionAction}
        submit={t('evictionPage.noticeGo')}
        weight="plain"
        fields={[
          { kind: 'day', name: 'noticeOn', label: t('evictionPage.noticeOn'), value: today, max: today },
          { kind: 'day', name: 'evictionOn', label: t('evictionPage.evictionOn'), min: today },
        ]}
      />
    </Section>
  );
}

function Postpone(props: Props & { date: CalendarDate }) {
  const { t } = props.speech;
  const { hidden, words } = sent(props);
  return (
    <Section id="uitstel" title={t('evictionPage.postpone')}>
      <p>{t('evictionPage.postponeHint')}</p>
      <CommandForm
        hidden={{ ...hidden, date: props.date }}
        words={words}
        prefix="uitstel-"
        action={postponeEvictionAction}
        submit={t('evictionPage.postponeGo')}
        weight="plain"
        fields={[{ kind: 'textarea', name: 'reason', label: t('evictionPage.postponeReason') }]}
      />
    </Section>
  );
}

function Execute(props: Props & { date: CalendarDate }) {
  const { speech, date, today } = props;
  const { t } = speech;
  return (
    <Section id="uitvoering" title={t('evictionPage.execute')}>
      <p>{t('evictionPage.executeHint')}</p>
      <CommandForm
        {...sent(props)}
        prefix="uitvoering-"
        action={recordEvictionAction}
        submit={t('evictionPage.executeGo')}
        weight="plain"
        fields={[
          { kind: 'day', name: 'on', label: t('evictionPage.executedOn'), value: date, min: date, max: today },
          { kind: 'textarea', name: 'report', label: t('evictionPage.report'), hint: t('evictionPage.reportHint'), rows: 6 },
        ]}
      />
    </Section>
  );
}
