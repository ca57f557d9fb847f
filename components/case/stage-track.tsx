/** Where a case may stand on the staircase, small, drawn once for every step and for none: a `StageMark` points to it. */
export function StageTracks({ of }: { of: number }) {
  const steps = Array.from({ length: of }, (_, index) => ({ step: index + 1, x: index * 9 }));
  return [0, ...steps.map(({ step }) => step)].map((at) => {
    const walked = steps.filter(({ step }) => step <= at).map(({ step, x }) => (step === at ? `M${x} 1h7v9h-7z` : `M${x} 4h7v3h-7z`));
    const ahead = steps.filter(({ step }) => step > at).map(({ x }) => `M${x} 5h7v1.4h-7z`);
    return (
      <symbol key={at} id={`stage-${at}`} viewBox={`0 0 ${of * 9 - 2} 10`} preserveAspectRatio="xMinYMid meet">
        <path d={walked.join('')} fill="var(--ink)" />
        <path d={ahead.join('')} fill="var(--edge)" />
      </symbol>
    );
  });
}

/** `at` counts from 1; 0 is beside the staircase. The stage's name always stands beside it. */
export function StageMark({ at }: { at: number }) {
  return (
    <svg className="stage-track" aria-hidden="true">
      <use href={`#stage-${at}`} />
    </svg>
  );
}
