/** A roof and two people. */
export function Logo() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true">
      <path d="M3 18.5 20 4.5 37 18.5" fill="none" stroke="currentColor" strokeWidth="3.6" strokeLinecap="round" strokeLinejoin="round" />
      <g fill="currentColor">
        <circle cx="13.6" cy="21" r="4.1" />
        <path d="M6 36.5c0-5.9 3.2-10 7.6-10 3.6 0 6.4 2.7 7.3 6.9l.5 3.1z" />
        <circle cx="26.3" cy="23" r="3.6" />
        <path d="M23.8 36.5c0-3-.7-5.6-1.9-7.5 1.1-.9 2.6-1.4 4.4-1.4 4.1 0 7 3.6 7 8.9z" />
      </g>
    </svg>
  );
}

/** The name with its mark; a link where `href` is given, whose `label` says where it leads. */
export function Brand({ name, href, label }: { name: string; href?: string; label?: string }) {
  if (!href) {
    return (
      <div className="brand">
        <Logo />
        {name}
      </div>
    );
  }
  return (
    <a className="brand" href={href} aria-label={label}>
      <Logo />
      {name}
    </a>
  );
}
