import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type Weight = 'primary' | 'plain' | 'quiet' | 'loss';

/** One `primary` a screen; `loss` only for an eviction or the loss of money. */
type Look = { weight?: Weight; small?: boolean; wide?: boolean; icon?: IconName; iconAfter?: IconName };

const weightClass = {
  primary: 'btn btn-primary',
  plain: 'btn',
  quiet: 'btn btn-quiet',
  loss: 'btn btn-loss',
} as const satisfies Record<Weight, string>;

function classOf({ weight = 'plain', small, wide }: Look): string {
  return `${weightClass[weight]}${small ? ' btn-small' : ''}${wide ? ' btn-wide' : ''}`;
}

function content({ icon, iconAfter }: Look, children: ReactNode) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </>
  );
}

/** A button that sends its form unless `type` says otherwise. */
export function Button({ weight, small, wide, icon, iconAfter, children, ...rest }: Look & Omit<ComponentProps<'button'>, 'className'>) {
  const look = { weight, small, wide, icon, iconAfter };
  return (
    <button {...rest} className={classOf(look)}>
      {content(look, children)}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. `download` leaves the router out of it. */
export function LinkButton({
  weight,
  small,
  wide,
  icon,
  iconAfter,
  href,
  download,
  children,
}: Look & { href: string; download?: boolean; children: ReactNode }) {
  const look = { weight, small, wide, icon, iconAfter };
  if (download) {
    return (
      <a href={href} download className={classOf(look)}>
        {content(look, children)}
      </a>
    );
  }
  return (
    <Link href={href} prefetch={false} className={classOf(look)}>
      {content(look, children)}
    </Link>
  );
}
