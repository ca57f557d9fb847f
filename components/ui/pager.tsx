import Link from 'next/link';
import { Icon } from './icon.tsx';

export type PagerStep = { href: string; label: string };

/** Onward through a long list by key; `words` says where the reader is. */
export function Pager({ label, words, first, next }: { label: string; words: string; first?: PagerStep; next?: PagerStep }) {
  return (
    <nav className="pager" aria-label={label}>
      {first && (
        <Link href={first.href} prefetch={false}>
          <Icon name="back" />
          {first.label}
        </Link>
      )}
      <span>{words}</span>
      {next && (
        <Link href={next.href} prefetch={false} rel="next">
          {next.label}
          <Icon name="forward" />
        </Link>
      )}
    </nav>
  );
}
