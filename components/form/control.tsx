import type { ComponentProps } from 'react';
import { described, Field, type FieldFrame, FieldGroup } from './field.tsx';

type Of<Tag extends 'input' | 'select' | 'textarea'> = FieldFrame &
  Omit<ComponentProps<Tag>, keyof FieldFrame | 'className' | 'children' | 'name'> & { name: string };

/** A line of text; `short` for a number or a code. */
export function TextField({ id, label, optional, hint, error, short, ...rest }: Of<'input'> & { short?: boolean }) {
  const frame = { id, label, optional, hint, error };
  return (
    <Field {...frame}>
      <input type="text" {...rest} {...described(frame)} className={short ? 'control control-short' : 'control'} />
    </Field>
  );
}

export function TextareaField({ id, label, optional, hint, error, ...rest }: Of<'textarea'>) {
  const frame = { id, label, optional, hint, error };
  return (
    <Field {...frame}>
      <textarea rows={3} {...rest} {...described(frame)} className="control" />
    </Field>
  );
}

/** A day: the browser's own picker; the value is `YYYY-MM-DD`. */
export function DateField({ id, label, optional, hint, error, ...rest }: Of<'input'>) {
  const frame = { id, label, optional, hint, error };
  return (
    <Field {...frame}>
      <input {...rest} {...described(frame)} type="date" className="control" />
    </Field>
  );
}

/** An amount in euros as a person types it, such as "186,80"; the schema turns it into cents. */
export function MoneyField({ id, label, optional, hint, error, ...rest }: Of<'input'>) {
  const frame = { id, label, optional, hint, error };
  return (
    <Field {...frame}>
      <div className="control-money">
        <span aria-hidden="true">€</span>
        <input {...rest} {...described(frame)} type="text" inputMode="decimal" autoComplete="off" className="control" />
      </div>
    </Field>
  );
}

export type Option = { value: string; label: string; more?: string; disabled?: boolean };

/** `blank` is the first line that stands for no choice yet. */
export function SelectField({
  id,
  label,
  optional,
  hint,
  error,
  options,
  blank,
  ...rest
}: Of<'select'> & { options: readonly Option[]; blank?: string }) {
  const frame = { id, label, optional, hint, error };
  return (
    <Field {...frame}>
      <select {...rest} {...described(frame)} className="control">
        {blank !== undefined && <option value="">{blank}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

type OptionsProps = FieldFrame & {
  name: string;
  options: readonly Option[];
  /** What is chosen at first. */
  chosen?: readonly string[];
  required?: boolean;
  /** The label is the question of a whole screen. */
  big?: boolean;
};

/** One of several, each a block to press. */
export function RadioField(props: OptionsProps) {
  return <Options {...props} type="radio" />;
}

/** Any of several. */
export function CheckboxField(props: OptionsProps) {
  return <Options {...props} type="checkbox" />;
}

function Options({ name, options, chosen = [], required, type, ...frame }: OptionsProps & { type: 'radio' | 'checkbox' }) {
  return (
    <FieldGroup {...frame}>
      {options.map((option) => (
        <label key={option.value} className="option">
          <input
            type={type}
            name={name}
            value={option.value}
            defaultChecked={chosen.includes(option.value)}
            disabled={option.disabled}
            required={required && type === 'radio'}
          />
          <OptionWords {...option} />
        </label>
      ))}
    </FieldGroup>
  );
}

/** A single box to tick: its own sentence is the label. */
export function TickField({
  id,
  label,
  more,
  error,
  ...rest
}: { id: string; name: string; label: string; more?: string; error?: string } & Omit<
  ComponentProps<'input'>,
  'id' | 'name' | 'type' | 'className'
>) {
  return (
    <div className={error ? 'field field-bad' : 'field'}>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <label className="option">
        <input value="on" {...rest} {...described({ id, label, error })} type="checkbox" />
        <OptionWords label={label} more={more} />
      </label>
    </div>
  );
}

function OptionWords({ label, more }: { label: string; more?: string }) {
  return (
    <span>
      {label}
      {more && <small>{more}</small>}
    </span>
  );
}
