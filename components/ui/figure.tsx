import type { ReactNode } from 'react';

/** The number that matters, in the only light weight. `more` follows it in reading size, such as "maanden". */
export function Figure({ text, more, large }: { text: string; more?: ReactNode; large?: boolean }) {
  return (
    <p className={large ? 'figure figure-large' : 'figure'}>
      {text}
      {more && <small> {more}</small>}
    </p>
  );
}
