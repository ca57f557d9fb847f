/** Where a case stands on the staircase, small: `at` counts from 1. The stage's name always stands beside it. */
export function StageTrack({ at, of }: { at: number; of: number }) {
  return (
    <svg className="stage-track" viewBox={`0 0 ${of * 9 - 2} 10`} preserveAspectRatio="xMinYMid meet" aria-hidden="true">
      {Array.from({ length: of }, (_, index) => {
        const step = index + 1;
        const x = index * 9;
        if (step < at) return <rect key={step} x={x} y="4" width="7" height="3" rx="1" fill="var(--ink)" />;
        if (step === at) return <rect key={step} x={x} y="1" width="7" height="9" rx="1" fill="var(--ink)" />;
        return <rect key={step} x={x} y="5" width="7" height="1.4" rx=".5" fill="var(--edge)" />;
      })}
    </svg>
  );
}
