import type { ReactNode } from 'react';

/** What every field shows: `id` is also the root of the ids of its hint and error. */
export type FieldFrame = {
  id: string;
  label: string;
  /** Such as "(hoeft niet)", set quietly after the label. */
  optional?: string;
  hint?: string;
  error?: string;
};

/** Attributes that tie a control to its hint and error; spread them on the control. */
export function described({ id, hint, error }: FieldFrame) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return { id, 'aria-describedby': ids || undefined, 'aria-invalid': error ? true : undefined };
}

/** Label, hint, error, control. The error stands between label and control, and what was typed stays. */
export function Field({ children, ...frame }: FieldFrame & { children: ReactNode }) {
  return (
    <div className={frame.error ? 'field field-bad' : 'field'}>
      <label className="field-label" htmlFor={frame.id}>
        {frame.label}
        {frame.optional && <small> {frame.optional}</small>}
      </label>
      <HintAndError {...frame} />
      {children}
    </div>
  );
}

/** The same for several controls under one question. */
export function FieldGroup({ children, big, ...frame }: FieldFrame & { big?: boolean; children: ReactNode }) {
  return (
    <fieldset className={`field${frame.error ? ' field-bad' : ''}${big ? ' question' : ''}`} {...described(frame)} tabIndex={-1}>
      <legend className="field-label">
        {frame.label}
        {frame.optional && <small> {frame.optional}</small>}
      </legend>
      <HintAndError {...frame} />
      {children}
    </fieldset>
  );
}

function HintAndError({ id, hint, error }: FieldFrame) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
}
