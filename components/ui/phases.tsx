import { Icon, type IconName } from './icon.tsx';

export type Phase = {
  state: 'done' | 'busy' | 'ahead';
  label: string;
  /** Such as "2.612 van 4.180" or "daarna". */
  count: string;
  /** Part done from 0 to 1, drawn as a bar while the phase is busy. */
  part?: number;
};

const stateIcon = { done: 'check', busy: 'busy', ahead: 'waiting' } as const satisfies Record<Phase['state'], IconName>;

/** Long work in phases; what is said below it (time left, how to stop) is the caller's. */
export function Phases({ label, phases }: { label: string; phases: readonly Phase[] }) {
  return (
    <ol className="phases" aria-label={label}>
      {phases.map((phase) => (
        <li key={phase.label} className={phase.state === 'ahead' ? 'phase-ahead' : undefined}>
          <Icon name={stateIcon[phase.state]} />
          {phase.state === 'busy' ? <b>{phase.label}</b> : <span>{phase.label}</span>}
          <span className="num">{phase.count}</span>
          {phase.state === 'busy' && phase.part !== undefined && (
            <progress className="bar" value={phase.part} max={1} aria-label={`${phase.label}: ${phase.count}`} />
          )}
        </li>
      ))}
    </ol>
  );
}
