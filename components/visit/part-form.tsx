'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useActionState, useEffect, useRef, useState } from 'react';
import { ErrorSummary } from '#components/form/error-summary.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { VisitOutcome, VisitPart } from '#lib/domain/visit.ts';
import { savePartAction } from '#lib/features/visit/actions.ts';
import { partAddress, partAfter, visitAddress } from '#lib/features/visit/schema-part.ts';
import { untouched } from '#lib/form/state.ts';
import { QuestionField, type QuestionView } from './question-field.tsx';
import { Saver, type SaveState, type Saving } from './saver.ts';

/** Every word of the screen around the questions, ready to show; `{time}` and the like are filled in here. */
export interface PartWords {
  readonly saved: string;
  readonly saving: string;
  readonly nothing: string;
  readonly failed: string;
  readonly refused: string;
  readonly signedOut: string;
  readonly wrong: { readonly one: string; readonly more: string };
  readonly back: string;
  readonly next: string;
}

/**
 * One part of the visit form. Each answer is saved as it is given; the button at the bottom goes on when all of it
 * stands. Without JavaScript that button sends the part.
 */
export function PartForm({
  visit,
  part,
  questions,
  head,
  title,
  toggle,
  before,
  notice,
  startedAt,
  backHref,
  toReview,
  refreshing,
  words,
}: {
  visit: { readonly caseId: number; readonly visitId: number };
  part: VisitPart;
  questions: readonly QuestionView[];
  /** The name in the bar, and where the arrow leads. */
  head: { readonly name: string; readonly back: string; readonly backLabel: string };
  /** Progress and the title of the part. */
  title: ReactNode;
  toggle: ReactNode;
  /** Shown above the questions. */
  before?: ReactNode;
  /** Stands above the way on, always in sight. */
  notice?: ReactNode;
  /** When the latest answer was kept; null where there is none. */
  startedAt: string | null;
  backHref: string | null;
  /** The form was opened from the review and goes back to it. */
  toReview: boolean;
  /** Questions whose answer changes what the page says. */
  refreshing: readonly string[];
  words: PartWords;
}) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const [posted, post, busy] = useActionState(savePartAction, untouched);
  const [{ state, refused, replaced }, show] = useState<Saving>({
    state: startedAt ? { kind: 'saved', time: startedAt } : { kind: 'idle' },
    refused: {},
    replaced: {},
  });
  const [saver] = useState(
    () =>
      new Saver(`${visitAddress(visit)}/antwoord`, state, show, (question) => {
        if (refreshing.includes(question)) router.refresh();
      }),
  );
  useEffect(() => {
    const leave = () => saver.leave();
    const stay = (event: BeforeUnloadEvent) => saver.waits && event.preventDefault();
    const again = () => void saver.flush();
    // Whoever comes back sees what a colleague filled in meanwhile.
    const look = () => (document.visibilityState === 'hidden' ? again() : saver.waits || router.refresh());
    addEventListener('pagehide', leave);
    addEventListener('beforeunload', stay);
    addEventListener('online', again);
    document.addEventListener('visibilitychange', look);
    return () => {
      removeEventListener('pagehide', leave);
      removeEventListener('beforeunload', stay);
      removeEventListener('online', again);
      document.removeEventListener('visibilitychange', look);
      leave();
    };
  }, [saver, router]);
  const errors = { ...posted.fields, ...refused };
  const wrong = questions.filter((question) => errors[question.key]);

  const valuesOf = (key: string): string[] => new FormData(form.current!).getAll(key).map(String);
  const changed = (event: FormEvent<HTMLFormElement>) => {
    const { name, type } = event.target as HTMLInputElement;
    if (!questions.some((question) => question.key === name)) return;
    saver.give(name, valuesOf(name), type === 'radio' || type === 'checkbox' ? 'once' : 'pause');
  };
  const onward = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // What was given before this page came alive was not heard: it is compared with what stands.
    for (const question of questions) {
      const values = valuesOf(question.key).filter((value) => value !== '');
      const known = (saver.given(question.key) ?? question.values).filter((value) => value !== '');
      if (values.join(',') !== known.join(',')) saver.give(question.key, values, 'pause');
    }
    if (await saver.settled())
      router.push(partAddress(visit, toReview ? 'REVIEW' : partAfter(part, (valuesOf('outcome')[0] ?? null) as VisitOutcome | null)));
    else requestAnimationFrame(() => summary.current?.focus());
  };

  return (
    <>
      <header className="visit-bar">
        <Link href={head.back} prefetch={false} className="visit-back" aria-label={head.backLabel}>
          <Icon name="back" />
        </Link>
        <p>
          <b>{head.name}</b>
          <SaveLine state={state} words={words} />
        </p>
        {toggle}
      </header>
      <main id="inhoud" className="page narrow visit">
        {title}
        {before}
        {(wrong.length > 0 || posted.refusal) && (
          <ErrorSummary
            ref={summary}
            title={wrong.length > 1 ? words.wrong.more.replace('{count}', String(wrong.length)) : words.wrong.one}
            errors={[
              ...(posted.refusal ? [{ text: posted.refusal.text }] : []),
              ...wrong.map((question) => ({ id: question.key, text: `${question.label}: ${errors[question.key]}` })),
            ]}
          />
        )}
        <form
          ref={form}
          action={post}
          onSubmit={onward}
          onInput={changed}
          onBlur={() => void saver.flush()}
          className="visit-form"
          noValidate
          key={posted.answer}
        >
          <input type="hidden" name="caseId" value={visit.caseId} />
          <input type="hidden" name="visitId" value={visit.visitId} />
          <input type="hidden" name="part" value={part} />
          {toReview && <input type="hidden" name="onward" value="REVIEW" />}
          {questions.map((question) => (
            <QuestionField
              key={question.key}
              question={posted.answer > 0 ? { ...question, values: posted.typed[question.key] ?? [] } : question}
              error={errors[question.key]}
              replaced={replaced[question.key]}
            />
          ))}
          <div className="sticky-bar">
            {notice}
            {backHref && (
              <Link href={backHref} prefetch={false} className="btn">
                {words.back}
              </Link>
            )}
            <button type="submit" className="btn btn-primary" disabled={busy}>
              {words.next}
              <Icon name="next" />
            </button>
          </div>
        </form>
      </main>
    </>
  );
}

/** How it stands with what was typed, honestly; only what is wrong interrupts who listens. */
function SaveLine({ state, words }: { state: SaveState; words: PartWords }) {
  const bad = state.kind === 'failed' || state.kind === 'signedOut' || state.kind === 'refused';
  return (
    <>
      <small className={bad ? 'save-line save-bad' : 'save-line'} aria-hidden={bad}>
        {bad ? <Icon name="warning" /> : null}
        {state.kind === 'saved' ? words.saved.replace('{time}', state.time) : state.kind === 'idle' ? words.nothing : words[state.kind]}
      </small>
      <span className="sr-only" role="alert">
        {bad ? words[state.kind] : ''}
      </span>
    </>
  );
}
