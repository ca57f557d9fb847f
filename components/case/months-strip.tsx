export type MonthBar = {
  label: string;
  /** Part of the month's rent that is paid, from 0 to 1. */
  full: number;
  /** What the bar says, for who cannot see it: "betaald", "deels betaald", "open". */
  words: string;
};

/** Solid is paid, diagonal is open. The question above is answered by the sentence beside it. */
export function MonthsStrip({ question, answer, months }: { question: string; answer: string; months: readonly MonthBar[] }) {
  return (
    <div>
      <p className="months-title">
        <b>{question}</b> {answer}
      </p>
      <svg className="absolute size-0" aria-hidden="true">
        <defs>
          <pattern id="month-open" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="7" height="7" fill="var(--ground)" />
            <rect width="2.4" height="7" fill="var(--c1)" />
          </pattern>
        </defs>
      </svg>
      <ol className="months">
        {months.map((month) => (
          <li key={month.label} className={month.full < 1 ? 'month-open' : undefined}>
            <MonthBlock full={month.full} />
            {month.label}
            <span className="sr-only">: {month.words}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function MonthBlock({ full }: { full: number }) {
  const height = 50 * Math.min(1, Math.max(0, full));
  return (
    <svg viewBox="0 0 40 52" preserveAspectRatio="none" aria-hidden="true">
      {full < 1 && (
        <rect
          x="1"
          y="1"
          width="38"
          height="50"
          fill="url(#month-open)"
          stroke="var(--c1)"
          strokeWidth="1.5"
          vectorEffect="non-scaling-stroke"
        />
      )}
      {height > 0 && <rect x="1" y={51 - height} width="38" height={height} fill="var(--c1)" />}
    </svg>
  );
}
