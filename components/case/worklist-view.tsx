import { LinkButton } from '#components/ui/button.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { FilterBar } from '#components/ui/filter-bar.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Pager } from '#components/ui/pager.tsx';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { openStages, stages } from '#lib/domain/stage.ts';
import { severities, type WorkFilter, type WorkPage, type WorkRow } from '#lib/features/case/schema.ts';
import { capital } from '#lib/i18n/format.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { workAddress } from './work-address.ts';
import { Worklist, WorklistGroup } from './worklist-group.tsx';
import { WorklistKeys } from './worklist-keys.tsx';
import { type WorklistColumns, WorklistHead, type WorklistRow, WorklistTable } from './worklist-table.tsx';

const look = { CRITICAL: 'critical', LATE: 'late', THIS_WEEK: 'week', LATER: 'later' } as const;
const trendLook = { RISING: 'rising', FALLING: 'falling', LEVEL: 'level' } as const;
/** Stages drawn in the small track of a row. */
const track = stages.filter((stage) => stage !== 'CLOSED' && stage !== 'DEPARTED');

/** The worklist: its title is the answer, its groups say how late. */
export function WorklistView({ speech, filter, page, today }: { speech: Speech; filter: WorkFilter; page: WorkPage; today: CalendarDate }) {
  const { t, day } = speech;
  const total = page.counts[filter.lijst];
  const late = page.groups.CRITICAL + page.groups.LATE;
  const filtered = Boolean(filter.team || filter.wie || filter.fase || filter.vanaf);
  const columns: WorklistColumns = [
    t('work.columns.tenant'),
    t('work.columns.arrears'),
    t('work.columns.stage'),
    t('work.columns.step'),
    t('work.columns.due'),
    t('work.columns.who'),
  ];
  const sub = [
    ...(filter.lijst === 'nu' ? [t('work.late', { count: late })] : []),
    ...(page.asOf ? [t('work.asOf', { day: day(page.asOf, today) })] : []),
  ];
  return (
    <>
      <PageTitle title={t(`work.title.${filter.lijst}`, { count: total })} sub={[sub.join(' ')]} inline />
      <FilterBar
        action="/werklijst"
        label={t('work.filters')}
        apply={t('work.apply')}
        end={t('work.order')}
        keep={filter.lijst === 'nu' ? {} : { lijst: filter.lijst }}
        filters={[
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
        ]}
      />
      {total === 0 ? (
        <Nothing speech={speech} page={page} filtered={filtered} />
      ) : (
        <Worklist>
          <WorklistKeys />
          <WorklistHead columns={columns} />
          {severities.map((severity) => {
            const rows = page.rows.filter((row) => row.severity === severity);
            if (rows.length === 0) return null;
            return (
              <WorklistGroup
                key={severity}
                id={`group-${severity}`}
                severity={look[severity]}
                count={String(page.groups[severity])}
                countWords={t('work.cases', { count: page.groups[severity] })}
                title={t(`work.group.${severity}`)}
                rule={t(`work.rule.${severity}`)}
              >
                <WorklistTable
                  caption={t(`work.group.${severity}`)}
                  columns={columns}
                  rows={rows.map((row) => rowOf(speech, row, today, filter.lijst === 'nu'))}
                />
              </WorklistGroup>
            );
          })}
        </Worklist>
      )}
      {(page.next || filter.na) && (
        <Pager
          label={t('work.pages')}
          words={t('work.shown', { count: page.rows.length })}
          first={filter.na ? { href: workAddress(filter), label: t('work.first') } : undefined}
          next={page.next ? { href: workAddress(filter, { na: page.next }), label: t('work.next') } : undefined}
        />
      )}
    </>
  );
}

function Nothing({ speech: { t }, page, filtered }: { speech: Speech; page: WorkPage; filtered: boolean }) {
  if (page.asOf === null) {
    return (
      <Empty title={t('work.noData')} words={t('work.noDataText')}>
        <LinkButton href="/import">{t('work.toImport')}</LinkButton>
      </Empty>
    );
  }
  return (
    <Empty title={t('work.emptyTitle')} words={t(filtered ? 'work.emptyFilter' : 'work.emptyText')}>
      {filtered && <LinkButton href="/werklijst">{t('work.clear')}</LinkButton>}
    </Empty>
  );
}

function rowOf(speech: Speech, row: WorkRow, today: CalendarDate, ours: boolean): WorklistRow {
  const { t, money, months, day } = speech;
  const step = speech.step(row.step, today);
  const due = row.step.dueOn;
  const trend = row.trend ?? 'LEVEL';
  const monthsText =
    row.monthsHundredths === null ? t('money.monthsUnknown') : t('money.monthsShort', { months: months(row.monthsHundredths) });
  return {
    id: String(row.id),
    href: `/zaken/${row.id}`,
    name: capital(row.name),
    address: row.address,
    amount: money(row.balance),
    months: row.trend ? `${monthsText}, ${t(`trend.${trend}`)}` : monthsText,
    trend: trendLook[trend],
    stage: { label: t(`stage.${row.stage}`), at: track.indexOf(row.stage as (typeof track)[number]) + 1, of: track.length },
    step: step.title,
    why: step.why,
    due: due ? day(due, today) : '',
    dueWords: due ? speech.away(due, today) : t('due.none'),
    late: due !== null && due <= today && ours,
    owner: row.owner?.split(' ')[0] ?? t('app.nowhere'),
  };
}
