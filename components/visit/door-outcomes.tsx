'use client';

import Link from 'next/link';
import { useActionState } from 'react';
import { ErrorSummary } from '#components/form/error-summary.tsx';
import { recordAtDoorAction } from '#lib/features/visit/actions.ts';
import { untouched } from '#lib/form/state.ts';

/** Outcomes at the door as buttons of equal size: one of them is the whole act. */
export function DoorOutcomes({
  hidden,
  outcomes,
  unsafe,
}: {
  hidden: Readonly<Record<string, number>>;
  outcomes: readonly { readonly value: string; readonly label: string }[];
  unsafe: { readonly href: string; readonly label: string };
}) {
  const [state, send, busy] = useActionState(recordAtDoorAction, untouched);
  return (
    <form action={send} className="door-outcomes">
      {state.refusal && <ErrorSummary title={state.refusal.title} errors={[{ text: state.refusal.text }]} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {outcomes.map((outcome) => (
        <button key={outcome.value} type="submit" name="outcome" value={outcome.value} className="btn btn-wide" disabled={busy}>
          {outcome.label}
        </button>
      ))}
      <Link href={unsafe.href} prefetch={false} className="btn btn-wide">
        {unsafe.label}
      </Link>
    </form>
  );
}
