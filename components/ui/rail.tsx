import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type RailList = { href: string; label: string; count: string; current?: boolean };
export type RailGroup = { title: string; lists: readonly RailList[] };

/**
 * The lists beside the work, with counts. On a narrow screen they fold under the name of the current one, so the body
 * stands here twice and the style sheet hides one (from a screen reader too).
 */
export function Rail({
  label,
  groups,
  fold,
  foot,
}: {
  label: string;
  groups: readonly RailGroup[];
  /** The words on the folded list, such as "Lijst: Team West (30)". */
  fold: string;
  foot?: ReactNode;
}) {
  return (
    <nav className="rail" aria-label={label}>
      <div className="rail-body">
        <RailGroups groups={groups} />
        {foot && <div className="rail-foot">{foot}</div>}
      </div>
      <details className="rail-fold">
        <summary>
          {fold}
          <Icon name="open" />
        </summary>
        <div>
          <RailGroups groups={groups} />
        </div>
      </details>
    </nav>
  );
}

function RailGroups({ groups }: { groups: readonly RailGroup[] }) {
  return groups.map((group) => (
    <div key={group.title}>
      <h2>{group.title}</h2>
      <ul>
        {group.lists.map((list) => (
          <li key={list.href}>
            <Link href={list.href} prefetch={false} aria-current={list.current ? 'page' : undefined}>
              {list.label}
              <span className="num">{list.count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ));
}
