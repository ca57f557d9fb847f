'use client';

import { Icon, type IconName } from '#components/ui/icon.tsx';
import { Section } from '#components/ui/section.tsx';
import { type Tab, Tabs } from '#components/ui/tabs.tsx';

export type TimelineItem = {
  id: string;
  /** The day as `YYYY-MM-DD` (or an instant), for machines; `dateText` is what is read. */
  dateTime: string;
  dateText: string;
  icon: IconName;
  fact: string;
  sentence?: string;
  amount?: string;
  /** `loss` only for a planned or carried out eviction. */
  tone?: 'plain' | 'loss';
};

export type TimelineGroup = {
  /** Such as "November 2026"; the group of what is planned may go without. */
  heading?: string;
  future?: boolean;
  items: readonly TimelineItem[];
};

/** The timeline in its part of the page, below the links that filter it; `empty` is said where nothing is left. */
export function TimelineSection({
  id,
  title,
  filter,
  groups,
  empty,
}: {
  id: string;
  title: string;
  filter: { label: string; tabs: readonly Tab[] };
  groups: readonly TimelineGroup[];
  empty: string;
}) {
  return (
    <Section id={id} title={title}>
      <Tabs small {...filter} />
      {groups.length === 0 ? <p className="quiet">{empty}</p> : <Timeline groups={groups} />}
    </Section>
  );
}

/** What happened, month by month, the latest on top; what is planned stands above in amber words. */
function Timeline({ groups }: { groups: readonly TimelineGroup[] }) {
  return (
    <div className="timeline">
      {groups.map((group) => (
        <div key={group.heading ?? 'ahead'}>
          {group.heading && <h3>{group.heading}</h3>}
          <ol>
            {group.items.map((item) => (
              <li key={item.id} className={classOf(group, item)}>
                <time dateTime={item.dateTime}>{item.dateText}</time>
                <span className="timeline-mark">
                  <Icon name={item.icon} />
                </span>
                <span>
                  <b>{item.fact}</b>
                  {item.sentence && <small>{item.sentence}</small>}
                </span>
                {item.amount && <span className="num">{item.amount}</span>}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}

function classOf(group: TimelineGroup, item: TimelineItem): string | undefined {
  if (item.tone === 'loss') return 'timeline-loss';
  return group.future ? 'timeline-future' : undefined;
}
