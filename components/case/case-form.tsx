import type { ReactNode } from 'react';
import { CommandForm, type FieldSpec } from '#components/form/command-form.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import type { OpenCase } from '#lib/features/case/schema.ts';
import type { FormAction } from '#lib/form/state.ts';
import { capital } from '#lib/i18n/format.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** One form of a case on a page of its own: a verb as title, one sentence, the fields, one button. */
export function CaseForm({
  speech: { t },
  found,
  title,
  sub,
  action,
  fields,
  submit,
  hidden,
  children,
  after,
}: {
  speech: Speech;
  found: OpenCase;
  title: string;
  sub: string;
  action: FormAction;
  fields: readonly FieldSpec[];
  submit: string;
  hidden?: Readonly<Record<string, string | number>>;
  children?: ReactNode;
  /** Beneath the form: another act on the same thing. */
  after?: ReactNode;
}) {
  const tenant = capital(found.facts.persons[0]?.name ?? '');
  return (
    <main id="inhoud" className="page narrow">
      <PageTitle
        back={{ href: `/zaken/${found.id}`, label: t('casePage.caseOf', { name: tenant, number: found.number }) }}
        title={title}
        sub={[sub]}
      />
      {children}
      <CommandForm
        action={action}
        fields={fields}
        hidden={{ caseId: found.id, seenVersion: found.version, ...hidden }}
        submit={submit}
        words={formWords(t)}
        cancel={
          <LinkButton weight="quiet" href={`/zaken/${found.id}`}>
            {t('app.cancel')}
          </LinkButton>
        }
      />
      {after}
    </main>
  );
}

/** How a form counts what is wrong; the number is filled in by the browser. */
export const formWords = (t: Speech['t']) => ({
  one: t('form.wrong', { count: 1 }),
  more: t('form.wrong', { count: 9 }).replace('9', '{count}'),
});
