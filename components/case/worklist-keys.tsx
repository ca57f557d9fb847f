'use client';

import { useEffect } from 'react';

const chosen = 'row-selected';

/** j and k walk the rows, Enter opens the case. One handler for the whole list; typing in a field is left alone. */
export function WorklistKeys() {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const within = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || within.closest('input, select, textarea, details[open]')) return;
      const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
      const at = rows.findIndex((row) => row.classList.contains(chosen));
      if (event.key === 'Enter' && at >= 0 && !within.closest('a, button')) rows[at]?.querySelector('a')?.click();
      if (event.key !== 'j' && event.key !== 'k') return;
      const next = rows[event.key === 'j' ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0)];
      rows[at]?.classList.remove(chosen);
      next?.classList.add(chosen);
      next?.querySelector('a')?.focus({ preventScroll: true });
      next?.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return null;
}
