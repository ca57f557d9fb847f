'use client';

/** `href` makes the value a link, such as a telephone number; `number` sets its digits in one width. */
export type Fact = { label: string; value: string; href?: string; number?: boolean; more?: string };

/** Names and what they stand for, one a line; `more` is the supporting line below the value, `wide` makes room for long names. */
export function Facts({ facts, wide }: { facts: readonly Fact[]; wide?: boolean }) {
  return (
    <dl className={wide ? 'facts facts-wide' : 'facts'}>
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>
            {fact.href ? (
              <a href={fact.href} className={fact.number ? 'num' : undefined}>
                {fact.value}
              </a>
            ) : (
              fact.value
            )}
            {fact.more && <small>{fact.more}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
