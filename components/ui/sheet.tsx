import type { ReactNode } from 'react';

/** The one raised block of a screen: the thing to do, or the sum that matters. `labelledBy` is the id of its heading. */
export function Sheet({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  return (
    <section className="sheet" aria-labelledby={labelledBy}>
      {children}
    </section>
  );
}
