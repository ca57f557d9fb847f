import type { ReactNode } from 'react';

type Severity = 'critical' | 'late' | 'week' | 'later';

const severityClass = {
  critical: 'group group-critical',
  late: 'group group-late',
  week: 'group group-week',
  later: 'group',
} as const satisfies Record<Severity, string>;

export type GroupHead = {
  id: string;
  severity: Severity;
  count: string;
  /** Said after the name to a screen reader, such as "3 zaken". */
  countWords: string;
  title: string;
  /** Such as "meer dan 10 werkdagen". */
  rule?: string;
};

/** A group of the werklijst: how many, its name and its rule, then the rows (or a sentence) as children. */
export function WorklistGroup({ id, severity, count, countWords, title, rule, children }: GroupHead & { children?: ReactNode }) {
  return (
    <section className={severityClass[severity]} aria-labelledby={id}>
      <header className="group-head">
        <span className="group-count" aria-hidden="true">
          {count}
        </span>
        <h2 id={id}>
          {title}
          <span className="sr-only">: {countWords}</span>
        </h2>
        {rule && <p>{rule}</p>}
      </header>
      {children}
    </section>
  );
}

/** Holds the heads and groups, and lets them choose their form by the room there is. */
export function Worklist({ children }: { children: ReactNode }) {
  return <div className="worklist">{children}</div>;
}
