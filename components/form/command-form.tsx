'use client';

import { type ReactNode, useActionState, useEffect, useRef } from 'react';
import { type FormAction, type FormState, untouched } from '#lib/form/state.ts';
import {
  CheckboxField,
  DateField,
  MoneyField,
  type Option,
  RadioField,
  SelectField,
  TextareaField,
  TextField,
  TickField,
} from './control.tsx';
import { ErrorSummary } from './error-summary.tsx';

/** One field of a form, as the page describes it; every word is ready to show. */
export type FieldSpec = { name: string; label: string; hint?: string; optional?: string; value?: string } & (
  | { kind: 'text' | 'email' | 'password'; autoComplete?: string }
  | { kind: 'textarea'; rows?: number }
  | { kind: 'day'; min?: string; max?: string }
  | { kind: 'money' }
  | { kind: 'select' | 'radio'; options: readonly Option[]; blank?: string }
  | { kind: 'checks'; options: readonly Option[]; chosen?: readonly string[] }
  | { kind: 'tick'; more?: string; ticked?: boolean }
);

/** What the form says above itself when something is wrong; `{count}` stands for the number of things. */
export type FormWords = { one: string; more: string };

/**
 * A form bound to a command: shows all errors at once with links to the fields, keeps what was typed, and works without
 * JavaScript. `hidden` travels along unseen (the case and the version that was read). `prefix` keeps the ids of several
 * forms on one page apart; `weight` is plain where another button is the one of the screen.
 */
export function CommandForm({
  action,
  fields,
  hidden,
  submit,
  words,
  cancel,
  prefix = '',
  weight = 'primary',
  children,
}: {
  action: FormAction;
  fields: readonly FieldSpec[];
  hidden?: Readonly<Record<string, string | number>>;
  submit: string;
  words: FormWords;
  cancel?: ReactNode;
  prefix?: string;
  weight?: 'primary' | 'plain' | 'quiet';
  children?: ReactNode;
}) {
  const [state, send, busy] = useActionState(action, untouched);
  const summary = useRef<HTMLDivElement>(null);
  const wrong = Object.entries(state.fields);
  useEffect(() => {
    if (state.answer > 0) summary.current?.focus();
  }, [state.answer]);
  return (
    <form action={send} key={state.answer} className="form" noValidate>
      {state.refusal && <ErrorSummary ref={summary} title={state.refusal.title} errors={[{ text: state.refusal.text }]} />}
      {wrong.length > 0 && (
        <ErrorSummary
          ref={summary}
          title={wrong.length === 1 ? words.one : words.more.replace('{count}', String(wrong.length))}
          errors={wrong.map(([name, text]) => ({
            id: prefix + name,
            text: `${fields.find((field) => field.name === name)?.label ?? name}: ${text}`,
          }))}
        />
      )}
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <OneField key={field.name} field={field} state={state} prefix={prefix} />
      ))}
      {children}
      <div className="row form-end">
        <button type="submit" className={weightClass[weight]} disabled={busy} aria-busy={busy}>
          {submit}
        </button>
        {cancel}
      </div>
    </form>
  );
}

const weightClass = { primary: 'btn btn-primary', plain: 'btn', quiet: 'btn btn-quiet' } as const;

function OneField({ field, state, prefix }: { field: FieldSpec; state: FormState; prefix: string }) {
  const typed = state.answer > 0 ? (state.typed[field.name] ?? []) : undefined;
  const value = typed ? (typed[0] ?? '') : (field.value ?? '');
  const frame = {
    id: prefix + field.name,
    name: field.name,
    label: field.label,
    hint: field.hint,
    optional: field.optional,
    error: state.fields[field.name],
  };
  switch (field.kind) {
    case 'text':
    case 'email':
    case 'password':
      return (
        <TextField {...frame} type={field.kind} defaultValue={field.kind === 'password' ? '' : value} autoComplete={field.autoComplete} />
      );
    case 'textarea':
      return <TextareaField {...frame} rows={field.rows} defaultValue={value} />;
    case 'day':
      return <DateField {...frame} defaultValue={value} min={field.min} max={field.max} />;
    case 'money':
      return <MoneyField {...frame} defaultValue={value} />;
    case 'select':
      return <SelectField {...frame} options={field.options} blank={field.blank} defaultValue={value} />;
    case 'radio':
      return <RadioField {...frame} options={field.options} chosen={[value]} />;
    case 'checks':
      return <CheckboxField {...frame} options={field.options} chosen={typed ?? field.chosen ?? []} />;
    case 'tick':
      return (
        <TickField
          id={prefix + field.name}
          name={field.name}
          label={field.label}
          more={field.more}
          error={frame.error}
          defaultChecked={typed ? typed.length > 0 : field.ticked}
        />
      );
  }
}
