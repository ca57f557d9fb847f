import Link from 'next/link';

export type Tab = { href: string; label: string; count?: string; current?: boolean };

/** Lists or filters one link apart, each with its count. The address bar holds the choice. */
export function Tabs({ label, tabs, small }: { label: string; tabs: readonly Tab[]; small?: boolean }) {
  return (
    <nav className={small ? 'tabs tabs-small' : 'tabs'} aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} prefetch={false} scroll={false} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span className="num">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
