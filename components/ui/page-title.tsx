'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** The title is the answer: it begins with a number or a verb. `inline` sets the sentence beside it, as on lists. */
export function PageTitle({
  title,
  sub,
  inline,
  back,
  actions,
}: {
  title: string;
  /** One sentence, or the facts that identify the page. */
  sub?: readonly string[];
  inline?: boolean;
  back?: { href: string; label: string };
  actions?: ReactNode;
}) {
  return (
    <>
      {back && (
        <p className="crumb">
          <Link href={back.href} prefetch={false}>
            <Icon name="back" />
            {back.label}
          </Link>
        </p>
      )}
      <div className="page-title">
        <div className={inline ? 'page-title-inline' : undefined}>
          <h1>{title}</h1>
          {sub && (
            <p className="sub">
              {sub.map((part) => (
                <span key={part}>{part}</span>
              ))}
            </p>
          )}
        </div>
        {actions && <div className="row">{actions}</div>}
      </div>
    </>
  );
}
