import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type TagTone = 'plain' | 'now' | 'due' | 'good' | 'loss';

const toneClass = {
  plain: 'tag',
  now: 'tag tag-now',
  due: 'tag tag-due',
  good: 'tag tag-good',
  loss: 'tag tag-loss',
} as const satisfies Record<TagTone, string>;

const toneIcon = {
  plain: undefined,
  now: 'clock',
  due: 'clock',
  good: 'checked',
  loss: 'evictionDate',
} as const satisfies Record<TagTone, IconName | undefined>;

/** A word with its mark. `now` fills with amber (one place per screen); `loss` is a planned eviction or lost money. */
export function Tag({ tone = 'plain', icon, children }: { tone?: TagTone; icon?: IconName; children: ReactNode }) {
  const mark = icon ?? toneIcon[tone];
  return (
    <span className={toneClass[tone]}>
      {mark && <Icon name={mark} />}
      <span>{children}</span>
    </span>
  );
}
