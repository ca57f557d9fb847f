import type { ReactNode } from 'react';

/** What just happened, in one sentence; `children` is the button that undoes it. */
export function Toast({ words, children }: { words: string; children?: ReactNode }) {
  return (
    <div className="toast" role="status">
      <span>{words}</span>
      {children}
    </div>
  );
}
