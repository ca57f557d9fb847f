import { type IconName, iconPath } from './icon-path.ts';

export type { IconName };

/** A mark beside its word: never alone, so it is always hidden from a screen reader. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg className={className ? `icon ${className}` : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={iconPath[name]} />
    </svg>
  );
}
