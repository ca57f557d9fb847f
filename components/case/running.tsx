'use client';

import Link from 'next/link';

export type RunningRow = {
  name: string;
  text: string;
  meta?: string;
  /** Nothing runs: the sentence is set quietly. */
  none?: boolean;
  link?: { href: string; label: string };
};

/** What runs beside the stage: judgment, bailiff, signal, plan, conference. */
export function Running({ rows }: { rows: readonly RunningRow[] }) {
  return (
    <ul className="running">
      {rows.map((row) => (
        <li key={row.name}>
          <h3>{row.name}</h3>
          <span className={row.none ? 'quiet' : undefined}>
            {row.text}
            {row.meta && <small>{row.meta}</small>}
          </span>
          {row.link && (
            <Link href={row.link.href} prefetch={false}>
              {row.link.label}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
