'use client';

import { useActionState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { moveInRouteAction } from '#lib/features/visit/actions.ts';
import { untouched } from '#lib/form/state.ts';

/** One visit earlier or later in the route; the words name whose visit it is. */
export function RouteButtons({
  visitId,
  earlier,
  later,
}: {
  visitId: number;
  /** Absent where it is the first, or the last. */
  earlier: { label: string; name: string } | null;
  later: { label: string; name: string } | null;
}) {
  const [state, send, busy] = useActionState(moveInRouteAction, untouched);
  return (
    <form action={send} className="stop-order">
      <input type="hidden" name="visitId" value={visitId} />
      {state.refusal && <p className="field-error">{state.refusal.text}</p>}
      {earlier && (
        <button type="submit" name="direction" value="EARLIER" className="btn" disabled={busy} aria-label={earlier.name}>
          <Icon name="up" />
          {earlier.label}
        </button>
      )}
      {later && (
        <button type="submit" name="direction" value="LATER" className="btn" disabled={busy} aria-label={later.name}>
          <Icon name="open" />
          {later.label}
        </button>
      )}
    </form>
  );
}
