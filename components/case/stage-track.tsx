/** Where a case stands on the staircase, small: `at` counts from 1. The stage's name always stands beside it. */
export function StageTrack({ at, of }: { at: number; of: number }) {
  const steps = Array.from({ length: of }, (_, index) => ({ step: index + 1, x: index * 9 }));
  const walked = steps.filter(({ step }) => step <= at).map(({ step, x }) => (step === at ? `M${x} 1h7v9h-7z` : `M${x} 4h7v3h-7z`));
  const ahead = steps.filter(({ step }) => step > at).map(({ x }) => `M${x} 5h7v1.4h-7z`);
  return (
    <svg className="stage-track" viewBox={`0 0 ${of * 9 - 2} 10`} preserveAspectRatio="xMinYMid meet" aria-hidden="true">
      <path d={walked.join('')} fill="var(--ink)" />
      <path d={ahead.join('')} fill="var(--edge)" />
    </svg>
  );
}
