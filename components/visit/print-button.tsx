'use client';

import { Icon } from '#components/ui/icon.tsx';

/** Opens the browser's own way to paper; without scripts its menu does. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button type="button" className="btn btn-small print-button" onClick={() => print()}>
      <Icon name="print" />
      {label}
    </button>
  );
}
