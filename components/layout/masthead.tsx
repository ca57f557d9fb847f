import Link from 'next/link';
import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';

export type NavItem = { href: string; label: string; current?: boolean };

/**
 * The bar on top of every page. `search` and `menu` are slots; on a phone the pages move into the menu (hand
 * `MastLinks` to it too).
 */
export function Masthead({
  brand,
  navLabel,
  items,
  search,
  menu,
}: {
  brand: { name: string; href: string; label: string };
  navLabel: string;
  items: readonly NavItem[];
  search?: ReactNode;
  menu: ReactNode;
}) {
  return (
    <header className="mast">
      <Brand {...brand} />
      <nav className="mast-nav" aria-label={navLabel}>
        <MastLinks items={items} />
      </nav>
      {search}
      {menu}
    </header>
  );
}

export function MastLinks({ items }: { items: readonly NavItem[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.href}>
          <Link href={item.href} prefetch={false} aria-current={item.current ? 'page' : undefined}>
            {item.label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
