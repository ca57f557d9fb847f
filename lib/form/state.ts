/** What a form shows after it was sent and not accepted: sentences by field, one for the whole, and what was typed. */
export interface FormState {
  /** Counts answers, so that the form is drawn anew with what was typed. */
  readonly answer: number;
  readonly fields: Readonly<Record<string, string>>;
  readonly refusal: { readonly title: string; readonly text: string } | null;
  readonly typed: Readonly<Record<string, readonly string[]>>;
}

export const untouched: FormState = { answer: 0, fields: {}, refusal: null, typed: {} };

/** A server action as a form calls it. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;
