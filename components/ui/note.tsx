import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type Tone = 'plain' | 'act' | 'loss';

const toneClass = { plain: 'note', act: 'note note-act', loss: 'note note-loss' } as const satisfies Record<Tone, string>;
const toneIcon = { plain: 'info', act: 'clock', loss: 'warning' } as const satisfies Record<Tone, IconName>;

/** Something the reader must know before going on. `live` has it read aloud when it appears. */
export function Note({
  tone = 'plain',
  icon,
  title,
  level = 2,
  live,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  title?: string;
  level?: 2 | 3;
  live?: boolean;
  children?: ReactNode;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={toneClass[tone]} role={live ? 'status' : undefined}>
      <Icon name={icon ?? toneIcon[tone]} />
      {title && <Heading>{title}</Heading>}
      {children}
    </div>
  );
}
