import type { ReactNode } from 'react';

export type Fact = { label: string; value: ReactNode; more?: ReactNode };

/** Names and what they stand for, one a line; `more` is the supporting line below the value, `wide` makes room for long names. */
export function Facts({ facts, wide }: { facts: readonly Fact[]; wide?: boolean }) {
  return (
    <dl className={wide ? 'facts facts-wide' : 'facts'}>
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>
            {fact.value}
            {fact.more && <small>{fact.more}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
