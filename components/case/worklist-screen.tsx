'use client';

import { LinkButton } from '#components/ui/button.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { type Filter, FilterBar } from '#components/ui/filter-bar.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Pager, type PagerStep } from '#components/ui/pager.tsx';
import { Rail, type RailGroup } from '#components/ui/rail.tsx';
import { type GroupHead, Worklist, WorklistGroup } from './worklist-group.tsx';
import { WorklistKeys } from './worklist-keys.tsx';
import { type WorklistColumns, WorklistHead, WorklistMarks, type WorklistRow, WorklistTable } from './worklist-table.tsx';

/** The lists beside the work. */
export type RailWords = { label: string; groups: readonly RailGroup[]; fold: string; walk: string; open: string };

/** What the worklist says, every text ready to show. */
export type WorklistWords = {
  title: string;
  sub: string;
  bar: { label: string; apply: string; end: string; keep: Readonly<Record<string, string>>; filters: readonly Filter[] };
  columns: WorklistColumns;
  /** Stages drawn in the small track of a row. */
  stages: number;
  groups: readonly (GroupHead & { rows: readonly WorklistRow[] })[];
  /** Said where no group is. */
  nothing?: { title: string; words: string; way?: { href: string; label: string } };
  pager?: { label: string; words: string; first?: PagerStep; next?: PagerStep };
};

/**
 * Draws the worklist from words alone. It is drawn where it is shown: as words its rows cross to the browser once, where
 * drawn by the page they would cross twice, as HTML and as the tree of it.
 */
export function WorklistScreen({ rail, list }: { rail: RailWords; list: WorklistWords }) {
  const { title, sub, bar, columns, groups, nothing, pager } = list;
  return (
    <div className="desk">
      <Rail
        label={rail.label}
        groups={rail.groups}
        fold={rail.fold}
        foot={
          <p className="quiet">
            <kbd>j</kbd> <kbd>k</kbd> {rail.walk}
            <br />
            <kbd>Enter</kbd> {rail.open}
          </p>
        }
      />
      <main id="inhoud" className="page page-list">
        <PageTitle title={title} sub={[sub]} inline />
        <FilterBar action="/werklijst" {...bar} />
        {nothing ? (
          <Empty title={nothing.title} words={nothing.words}>
            {nothing.way && <LinkButton href={nothing.way.href}>{nothing.way.label}</LinkButton>}
          </Empty>
        ) : (
          <Worklist>
            <WorklistKeys />
            <WorklistMarks stages={list.stages} />
            <WorklistHead columns={columns} />
            {groups.map(({ rows, ...head }) => (
              <WorklistGroup key={head.id} {...head}>
                <WorklistTable caption={head.title} columns={columns} rows={rows} />
              </WorklistGroup>
            ))}
          </Worklist>
        )}
        {pager && <Pager {...pager} />}
      </main>
    </div>
  );
}
