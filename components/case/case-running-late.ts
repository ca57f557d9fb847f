import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { type CaseFacts, evictionJudgment } from '#lib/domain/case-facts.ts';
import { vacateTermEndsOn } from '#lib/domain/judgment.ts';
import type { CaseView } from '#lib/features/case/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import type { RunningRow } from './running.tsx';

/** The tracks from the bailiff on, the most pressing first: a row each, with the page where it is kept. */
export function lateRows(speech: Speech, { id, facts }: CaseView, today: CalendarDate): RunningRow[] {
  const { t } = speech;
  const at = (path: string) => ({ href: `/zaken/${id}/${path}`, label: t('act.look') });
  return [
    ...evictionRow(speech, facts, today, at('ontruiming')),
    ...(facts.decision
      ? [
          {
            name: t('running.decision'),
            text: t('running.decisionText', {
              what: t(`decisionKind.${facts.decision.kind}`),
              day: speech.day(facts.decision.proposedOn, today),
            }),
            link: at(`besluit/${facts.decision.id}`),
          },
        ]
      : []),
    ...visitRow(speech, facts, today, at),
    ...planRow(speech, facts, today, at('regeling')),
    ...supportRow(speech, facts, today, at('hulp')),
    ...judgmentRow(speech, facts, today, at('vonnis')),
    ...courtRow(speech, facts, today, at('rechter')),
    ...bailiffRow(speech, facts, today, at('deurwaarder')),
  ];
}

type Link = NonNullable<RunningRow['link']>;

function evictionRow({ t, day, away }: Speech, facts: CaseFacts, today: CalendarDate, link: Link): RunningRow[] {
  if (facts.stage !== 'EVICTION_ORDERED') return [];
  const date = facts.evictionDate;
  return [
    {
      name: t('running.eviction'),
      text: date ? t('running.evictionDate', { day: day(date, today), away: away(date, today) }) : t('running.evictionNoDate'),
      meta: t('running.evictionStop'),
      link,
    },
  ];
}

function visitRow({ t, day }: Speech, facts: CaseFacts, today: CalendarDate, at: (path: string) => Link): RunningRow[] {
  const planned = facts.plannedVisit;
  const made = facts.visits.at(-1);
  if (planned)
    return [
      {
        name: t('running.visit'),
        text: t('running.visitPlanned', { day: day(planned.on, today), time: planned.time.replace(':', '.'), worker: planned.worker }),
        link: at(`bezoek/${planned.id}`),
      },
    ];
  if (!made?.outcome) return [];
  return [
    {
      name: t('running.visit'),
      text: t('running.visitMade', { day: day(made.on, today), outcome: t(`visitOutcome.${made.outcome}`) }),
      ...(made.conclusion ? { meta: t(`conclusion.${made.conclusion}`) } : {}),
      link: at(`bezoek/${made.id}`),
    },
  ];
}

function planRow({ t, day, money }: Speech, { plan }: CaseFacts, today: CalendarDate, link: Link): RunningRow[] {
  if (!plan) return [];
  const next =
    plan.nextDueOn && plan.nextAmount
      ? t('running.planNext', { day: day(plan.nextDueOn, today), amount: money(plan.nextAmount) })
      : undefined;
  return [
    {
      name: t(`planKind.${plan.kind}`),
      text: t('running.planText', { amount: money(plan.agreed), day: day(plan.signedOn, today) }),
      meta: [plan.end ? t(`planEnd.${plan.end}`) : t(`planState.${plan.state}`), plan.end ? undefined : next].filter(Boolean).join('. '),
      link,
    },
  ];
}

function supportRow({ t, day }: Speech, { support }: CaseFacts, today: CalendarDate, link: Link): RunningRow[] {
  if (!support || support.endedOn) return [];
  return [
    {
      name: t(`supportKind.${support.kind}`),
      text: t('running.supportText', { day: day(support.startedOn, today) }),
      meta: t('running.supportUntil', { day: day(support.followUpOn, today) }),
      link,
    },
  ];
}

function judgmentRow({ t, day }: Speech, facts: CaseFacts, today: CalendarDate, link: Link): RunningRow[] {
  const { judgment } = facts;
  if (!judgment) return [];
  const vacate = vacateTermEndsOn(judgment);
  const state = judgment.setAside
    ? t('running.judgmentSetAside')
    : judgment.satisfied
      ? t('running.judgmentSatisfied')
      : !judgment.servedOn
        ? t('running.judgmentNotServed')
        : evictionJudgment(facts) && vacate
          ? t('running.judgmentVacate', { day: day(vacate, today) })
          : t('running.judgmentServed', { day: day(judgment.servedOn, today) });
  return [
    {
      name: t(evictionJudgment(facts) ? 'running.judgmentEviction' : 'running.judgment'),
      text: t(judgment.ordersEviction ? 'running.judgmentOrders' : 'running.judgmentPayment', { day: day(judgment.on, today) }),
      meta: state,
      link,
    },
  ];
}

function courtRow({ t, day }: Speech, { court }: CaseFacts, today: CalendarDate, link: Link): RunningRow[] {
  if (!court || court.endedOn) return [];
  const text = court.graceUntil
    ? t('running.courtGrace', { day: day(court.graceUntil, today) })
    : court.hearingOn
      ? t('running.courtHearing', { day: day(court.hearingOn, today) })
      : t('running.courtNoHearing');
  return [{ name: t('running.court'), text, link }];
}

function bailiffRow({ t, day }: Speech, facts: CaseFacts, today: CalendarDate, link: Link): RunningRow[] {
  const file = facts.bailiff;
  if (!file || file.endedOn) return [];
  return [
    {
      name: t('running.bailiff'),
      text: t('running.bailiffText', { day: day(file.handedOverOn, today) }),
      meta: facts.bailiffStatementOn
        ? t('running.bailiffStatement', { day: day(facts.bailiffStatementOn, today) })
        : t('running.bailiffReport', { day: day(file.reportDueOn, today) }),
      link,
    },
  ];
}
