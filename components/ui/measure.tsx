'use client';

import { Icon, type IconName } from './icon.tsx';

export type MeasureLine = { icon: IconName; instruction: string; until: string };

/** How we go about it: an instruction, until when it holds and who set it. Never a label on a person. */
export function Measures({ measures }: { measures: readonly MeasureLine[] }) {
  return (
    <ul className="measures">
      {measures.map((measure) => (
        <li key={measure.instruction} className="measure">
          <Icon name={measure.icon} />
          <span>
            {measure.instruction}
            <small>{measure.until}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}

export type CheckLine = { state: 'yes' | 'no' | 'open'; words: string };

const checkIcon = { yes: 'check', no: 'close', open: 'none' } as const satisfies Record<CheckLine['state'], IconName>;

/** What is settled and what is not, each in a sentence that says so by itself. */
export function Checks({ checks }: { checks: readonly CheckLine[] }) {
  return (
    <ul className="check">
      {checks.map((check) => (
        <li key={check.words}>
          <Icon name={checkIcon[check.state]} />
          <span>{check.words}</span>
        </li>
      ))}
    </ul>
  );
}
