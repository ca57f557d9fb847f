'use client';

import { useEffect, useRef } from 'react';

/** Sends the form it stands in as soon as a choice changes. Draws nothing that is seen. */
export function FilterSubmit() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = mark.current?.closest('form');
    const send = () => form?.requestSubmit();
    form?.addEventListener('change', send);
    return () => form?.removeEventListener('change', send);
  }, []);
  return <span ref={mark} hidden />;
}
