import type { ReactNode } from 'react';

/** Nothing to show: what is true, and what comes next. */
export function Empty({ title, words, children }: { title: string; words: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <h2 className="text-m">{title}</h2>
      <p>{words}</p>
      {children}
    </div>
  );
}
