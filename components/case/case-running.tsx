import { Section } from '#components/ui/section.tsx';
import type { Actor } from '#lib/domain/actor.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { last } from '#lib/domain/case-facts.ts';
import { standing } from '#lib/domain/hold.ts';
import { may } from '#lib/domain/permission.ts';
import type { CaseView } from '#lib/features/case/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { Running, type RunningRow } from './running.tsx';

/** What runs beside the stage: signals, promises, a notice, a pause. */
export function CaseRunning({ speech, view, actor, today }: { speech: Speech; view: CaseView; actor: Actor; today: CalendarDate }) {
  const { t, money, day } = speech;
  const { facts } = view;
  const promise = last(facts.promises);
  const notice = last(facts.letters.filter((letter) => letter.costsFrom !== null));
  const pause = standing(facts.holds, today).find((hold) => hold.kind === 'PAUSE');
  const signals = facts.signals.map(
    (signal): RunningRow => ({
      name: `${t('casePage.signal')}${facts.signals.length > 1 ? `, ${facts.persons.find((person) => person.id === signal.personId)?.name ?? ''} ${day(signal.sentOn, today)}` : ''}`,
      text: t('casePage.signalSent', { day: day(signal.sentOn, today), amount: money(signal.amount) }),
      meta:
        signal.outcome && signal.outcomeOn
          ? t('casePage.signalOutcome', { outcome: t(`signalOutcome.${signal.outcome}`), day: day(signal.outcomeOn, today) })
          : t('casePage.signalReview', { day: day(signal.reviewOn, today) }),
      link: { href: `/zaken/${view.id}/vroeg-eropaf/${signal.id}`, label: t('act.signalView') },
    }),
  );
  return (
    <Section id="loopt" title={t('casePage.running')}>
      <Running
        rows={[
          ...(signals.length > 0 ? signals : [{ name: t('casePage.signal'), text: t('casePage.signalNone'), none: true }]),
          promise
            ? {
                name: t('casePage.promise'),
                text: t('casePage.promiseText', { amount: money(promise.amount), day: day(promise.by, today) }),
                meta: promise.paid > 0 ? t('casePage.promisePaid', { amount: money(promise.paid) }) : undefined,
              }
            : { name: t('casePage.promise'), text: t('casePage.promiseNone'), none: true },
          ...(notice
            ? [
                {
                  name: t('casePage.notice'),
                  text: t('casePage.noticeText', { day: day(notice.sentOn, today), from: day(notice.costsFrom!, today) }),
                },
              ]
            : []),
          ...(pause
            ? [
                {
                  name: t('casePage.pause'),
                  text: t('casePage.pauseText', { day: pause.endsOn ? day(pause.endsOn, today) : '', reason: pause.reason }),
                  link: may(actor, 'case.pause') ? { href: `/zaken/${view.id}/pauze`, label: t('act.resume') } : undefined,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
