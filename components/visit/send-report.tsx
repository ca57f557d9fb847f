'use client';

import Link from 'next/link';
import { useActionState, useEffect, useRef } from 'react';
import { ErrorSummary } from '#components/form/error-summary.tsx';
import { sendReportAction } from '#lib/features/visit/actions.ts';
import { untouched } from '#lib/form/state.ts';

/** The last act of a visit: the report goes, as it was read here. */
export function SendReport({
  hidden,
  backHref,
  words,
}: {
  hidden: Readonly<Record<string, number>>;
  backHref: string;
  words: { readonly send: string; readonly sendText: string; readonly back: string };
}) {
  const [state, send, busy] = useActionState(sendReportAction, untouched);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.answer > 0) summary.current?.focus();
  }, [state.answer]);
  return (
    <form action={send} className="visit-form">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.refusal && <ErrorSummary ref={summary} title={state.refusal.title} errors={[{ text: state.refusal.text }]} />}
      <p className="quiet">{words.sendText}</p>
      <div className="sticky-bar">
        <Link href={backHref} prefetch={false} className="btn">
          {words.back}
        </Link>
        <button type="submit" className="btn btn-primary" disabled={busy} aria-busy={busy}>
          {words.send}
        </button>
      </div>
    </form>
  );
}
