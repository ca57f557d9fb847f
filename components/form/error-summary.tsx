import type { Ref } from 'react';

/** `id` of the field the sentence is about; without it the sentence is about the whole form. */
export type FormError = { id?: string; text: string };

/** All that is wrong, at once, each a link to its field. Give `ref` to move the reader here after sending. */
export function ErrorSummary({
  title,
  errors,
  ref,
}: {
  /** Such as "Twee dingen kloppen nog niet". */
  title: string;
  errors: readonly FormError[];
  ref?: Ref<HTMLDivElement>;
}) {
  if (errors.length === 0) return null;
  return (
    <div className="note note-loss note-errors" role="alert" tabIndex={-1} ref={ref}>
      <h2>{title}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.id}: ${error.text}`}>{error.id ? <a href={`#${error.id}`}>{error.text}</a> : error.text}</li>
        ))}
      </ul>
    </div>
  );
}
