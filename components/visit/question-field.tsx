import type { ReactNode } from 'react';
import { CheckboxField, DateField, MoneyField, type Option, RadioField, TextareaField, TextField } from '#components/form/control.tsx';
import { FieldGroup } from '#components/form/field.tsx';
import type { Question, QuestionKey } from '#lib/domain/visit.ts';

/** One question as the screen shows it; every word is ready to show. */
export interface QuestionView {
  readonly key: QuestionKey;
  readonly kind: Question['kind'];
  readonly label: string;
  /** The question is the heading of a topic; its own words stand under this label. */
  readonly words?: string;
  readonly big: boolean;
  readonly hint?: string;
  readonly optional?: string;
  readonly options: readonly Option[];
  readonly values: readonly string[];
  /** Who else kept what stands here, and when. */
  readonly by?: string;
  /** Yes and no stand side by side. */
  readonly pairs: boolean;
  /** A name for the style sheet: shown only after some outcomes. */
  readonly when?: string;
  /** Follows the question: tips, notes. */
  readonly after?: ReactNode;
}

export function QuestionField({ question, error, replaced }: { question: QuestionView; error?: string; replaced?: string }) {
  return (
    <div className={['asked', question.when, question.pairs && 'asked-pairs'].filter(Boolean).join(' ')}>
      <Control question={question} error={error} />
      {(replaced ?? question.by) && <p className="kept-by">{replaced ?? question.by}</p>}
      <div aria-live="polite">{question.after}</div>
    </div>
  );
}

function Control({ question, error }: { question: QuestionView; error?: string }) {
  const { key, label, hint, options, values, big, optional } = question;
  const frame = { id: key, name: key, label, hint, error, optional };
  const value = values[0] ?? '';
  switch (question.kind) {
    case 'one':
      return <RadioField {...frame} options={options} chosen={values} big={big} />;
    case 'many':
      return <CheckboxField {...frame} options={options} chosen={values} big={big} />;
    case 'text':
      return question.words ? (
        <FieldGroup id={`${key}-vraag`} label={label} hint={hint} big>
          <TextareaField {...frame} hint={undefined} label={question.words} defaultValue={value} maxLength={2000} rows={4} />
        </FieldGroup>
      ) : (
        <TextareaField {...frame} defaultValue={value} maxLength={2000} rows={4} />
      );
    case 'amount':
      return <MoneyField {...frame} defaultValue={value} />;
    case 'day':
      return <DateField {...frame} defaultValue={value} />;
    case 'minutes':
      return <TextField {...frame} short inputMode="numeric" maxLength={3} autoComplete="off" defaultValue={value} />;
  }
}
