import type { ReactNode } from 'react';

/** A part of a page under an ink bar: heading, an optional action or remark at the right, content. */
export function Section({
  id,
  title,
  aside,
  children,
}: {
  /** Makes the id of the heading, and a place to jump to. */
  id: string;
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="section" aria-labelledby={id}>
      <header className="section-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
