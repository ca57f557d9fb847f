import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { openStages, stages } from '#lib/domain/stage.ts';
import { severities, type WorkFilter, type WorkPage, type WorkRow } from '#lib/features/case/schema.ts';
import { capital } from '#lib/i18n/format.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { workAddress } from './work-address.ts';
import type { WorklistWords } from './worklist-screen.tsx';
import type { WorklistRow } from './worklist-table.tsx';

const look = { CRITICAL: 'critical', LATE: 'late', THIS_WEEK: 'week', LATER: 'later' } as const;
const trendLook = { RISING: 'rising', FALLING: 'falling', LEVEL: 'level' } as const;
/** Stages drawn in the small track of a row. */
const track = stages.filter((stage) => stage !== 'CLOSED' && stage !== 'DEPARTED');

/** What the worklist says: its title is the answer, its groups say how late. */
export function worklistWords(speech: Speech, filter: WorkFilter, page: WorkPage, today: CalendarDate): WorklistWords {
  const { t, day } = speech;
  const total = page.counts[filter.lijst];
  const ours = filter.lijst === 'nu';
  return {
    title: t(`work.title.${filter.lijst}`, { count: total }),
    sub: [
      ...(ours ? [t('work.late', { count: page.groups.CRITICAL + page.groups.LATE })] : []),
      ...(page.asOf ? [t('work.asOf', { day: day(page.asOf, today) })] : []),
    ].join(' '),
    bar: barOf(speech, filter, page),
    columns: [
      t('work.columns.tenant'),
      t('work.columns.arrears'),
      t('work.columns.stage'),
      t('work.columns.step'),
      t('work.columns.due'),
      t('work.columns.who'),
    ],
    stages: track.length,
    groups: severities
      .map((severity) => ({
        id: `group-${severity}`,
        severity: look[severity],
        count: String(page.groups[severity]),
        countWords: t('work.cases', { count: page.groups[severity] }),
        title: t(`work.group.${severity}`),
        rule: t(`work.rule.${severity}`),
        rows: page.rows.filter((row) => row.severity === severity).map((row) => rowOf(speech, row, today, ours)),
      }))
      .filter((group) => group.rows.length > 0),
    ...(total === 0 && { nothing: nothingOf(speech, filter, page) }),
    ...((page.next || filter.na) && {
      pager: {
        label: t('work.pages'),
        words: t('work.shown', { count: page.rows.length }),
        ...(filter.na && { first: { href: workAddress(filter), label: t('work.first') } }),
        ...(page.next && { next: { href: workAddress(filter, { na: page.next }), label: t('work.next') } }),
      },
    }),
  };
}

function barOf({ t }: Speech, filter: WorkFilter, page: WorkPage): WorklistWords['bar'] {
  return {
    label: t('work.filters'),
    apply: t('work.apply'),
    end: t('work.order'),
    keep: filter.lijst === 'nu' ? {} : { lijst: filter.lijst },
    filters: [
      {
        name: 'team',
        label: t('work.team'),
        value: filter.team ? String(filter.team) : '',
        options: [{ value: '', label: t('work.all') }, ...page.teams.map((team) => ({ value: String(team.id), label: team.name }))],
      },
      {
        name: 'wie',
        label: t('work.who'),
        value: filter.wie ?? '',
        options: [
          { value: '', label: t('work.everyone') },
          { value: 'ik', label: t('work.me') },
          { value: 'niemand', label: t('work.nobody') },
        ],
      },
      {
        name: 'fase',
        label: t('work.stage'),
        value: filter.fase ?? '',
        options: [{ value: '', label: t('work.all') }, ...openStages.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))],
      },
      {
        name: 'vanaf',
        label: t('work.arrears'),
        value: filter.vanaf ?? '',
        options: [
          { value: '', label: t('work.all') },
          ...['1', '2', '3'].map((months) => ({ value: months, label: t('work.from', { months }) })),
        ],
      },
    ],
  };
}

function nothingOf({ t }: Speech, filter: WorkFilter, page: WorkPage): WorklistWords['nothing'] {
  if (page.asOf === null)
    return { title: t('work.noData'), words: t('work.noDataText'), way: { href: '/import', label: t('work.toImport') } };
  const filtered = Boolean(filter.team || filter.wie || filter.fase || filter.vanaf);
  return {
    title: t('work.emptyTitle'),
    words: t(filtered ? 'work.emptyFilter' : 'work.emptyText'),
    ...(filtered && { way: { href: '/werklijst', label: t('work.clear') } }),
  };
}

function rowOf(speech: Speech, row: WorkRow, today: CalendarDate, ours: boolean): WorklistRow {
  const { t, money, months, day } = speech;
  const step = speech.step(row.step, today);
  const due = row.step.dueOn;
  const trend = row.trend ?? 'LEVEL';
  const monthsText =
    row.monthsHundredths === null ? t('money.monthsUnknown') : t('money.monthsShort', { months: months(row.monthsHundredths) });
  return {
    id: row.id,
    name: capital(row.name),
    address: row.address,
    amount: money(row.balance),
    months: row.trend ? `${monthsText}, ${t(`trend.${trend}`)}` : monthsText,
    trend: trendLook[trend],
    stage: t(`stage.${row.stage}`),
    at: track.indexOf(row.stage as (typeof track)[number]) + 1,
    step: step.title,
    why: step.why,
    due: due ? day(due, today) : '',
    dueWords: due ? speech.away(due, today) : t('due.none'),
    ...(due !== null && due <= today && ours && { late: true as const }),
    owner: row.owner?.split(' ')[0] ?? t('app.nowhere'),
  };
}
