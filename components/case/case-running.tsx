import { Section } from '#components/ui/section.tsx';
import type { Actor } from '#lib/domain/actor.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { type CaseFacts, evictionJudgment, last } from '#lib/domain/case-facts.ts';
import { breachedHolds, standing } from '#lib/domain/hold.ts';
import { may } from '#lib/domain/permission.ts';
import type { CaseView } from '#lib/features/case/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { lateRows } from './case-running-late.ts';
import { Running, type RunningRow } from './running.tsx';

/** What runs beside the stage: signals, promises, a notice, holds, and the tracks of the later stages. */
export function CaseRunning({ speech, view, actor, today }: { speech: Speech; view: CaseView; actor: Actor; today: CalendarDate }) {
  return (
    <Section id="loopt" title={speech.t('casePage.running')}>
      <Running rows={[...lateRows(speech, view, today), ...earlyRows(speech, view, today), ...holdRows(speech, view, actor, today)]} />
    </Section>
  );
}

function earlyRows({ t, money, day }: Speech, { id, facts }: CaseView, today: CalendarDate): RunningRow[] {
  const promise = last(facts.promises);
  const notice = last(facts.letters.filter((letter) => letter.costsFrom !== null));
  const quiet = (name: string, text: string): RunningRow[] => (isLate(facts) ? [] : [{ name, text, none: true }]);
  const signals = facts.signals.map(
    (signal): RunningRow => ({
      name: `${t('casePage.signal')}${facts.signals.length > 1 ? `, ${facts.persons.find((person) => person.id === signal.personId)?.name ?? ''} ${day(signal.sentOn, today)}` : ''}`,
      text: t('casePage.signalSent', { day: day(signal.sentOn, today), amount: money(signal.amount) }),
      meta:
        signal.outcome && signal.outcomeOn
          ? t('casePage.signalOutcome', { outcome: t(`signalOutcome.${signal.outcome}`), day: day(signal.outcomeOn, today) })
          : t('casePage.signalReview', { day: day(signal.reviewOn, today) }),
      link: { href: `/zaken/${id}/vroeg-eropaf/${signal.id}`, label: t('act.signalView') },
    }),
  );
  return [
    ...(signals.length > 0 ? signals : quiet(t('casePage.signal'), t('casePage.signalNone'))),
    ...(promise
      ? [
          {
            name: t('casePage.promise'),
            text: t('casePage.promiseText', { amount: money(promise.amount), day: day(promise.by, today) }),
            ...(promise.paid > 0 ? { meta: t('casePage.promisePaid', { amount: money(promise.paid) }) } : {}),
          },
        ]
      : quiet(t('casePage.promise'), t('casePage.promiseNone'))),
    ...(notice
      ? [
          {
            name: t('casePage.notice'),
            text: t('casePage.noticeText', { day: day(notice.sentOn, today), from: day(notice.costsFrom!, today) }),
          },
        ]
      : []),
  ];
}

/** From the judgment on, what never ran is not worth a row any more. */
const isLate = (facts: CaseFacts): boolean => facts.bailiff !== null || facts.plan !== null || evictionJudgment(facts) !== null;

function holdRows({ t, day }: Speech, view: CaseView, actor: Actor, today: CalendarDate): RunningRow[] {
  const breached = breachedHolds(view.facts.holds, today);
  return standing(view.facts.holds, today)
    .filter((hold) => hold.kind !== 'EARLY_HELP_RUNNING' && hold.kind !== 'DEFERRAL' && hold.kind !== 'PAYMENT_PLAN_ACTIVE')
    .map((hold): RunningRow => {
      const late = breached.find((one) => one.id === hold.id)?.rentLateSince;
      const page = hold.kind === 'PAUSE' ? 'pauze' : 'bescherming';
      return {
        name: t(`holdKind.${hold.kind}`),
        text: hold.endsOn
          ? t('casePage.pauseText', { day: day(hold.endsOn, today), reason: hold.reason })
          : t('casePage.holdOpen', { day: day(hold.startsOn, today), reason: hold.reason }),
        ...(late ? { meta: t('casePage.holdRentLate', { day: day(late, today) }) } : {}),
        ...(may(actor, hold.kind === 'PAUSE' ? 'case.pause' : 'hold.set')
          ? { link: { href: `/zaken/${view.id}/${page}`, label: t(hold.kind === 'PAUSE' ? 'act.resume' : 'act.look') } }
          : {}),
      };
    });
}
