import { formWords } from '#components/case/case-form.tsx';
import { CommandForm, type FieldSpec } from '#components/form/command-form.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { goodLines, isChanged, isOff } from '#lib/domain/import-check.ts';
import { cancelRunAction, confirmRunAction } from '#lib/features/import/actions.ts';
import type { ImportRunView } from '#lib/features/import/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { whatOf } from './run-words.ts';

/** The decision after the dry run: what must be said yes to, and one button that repeats the numbers. */
export function RunDecision({ speech, run }: { speech: Speech; run: ImportRunView }) {
  const { t } = speech;
  const possible = run.totals.refused === 0 || goodLines(run.totals) > 0;
  const what = whatOf(speech, run.totals);
  return (
    <Sheet labelledBy="besluit">
      <h2 id="besluit">{t(possible ? 'import.ask.title' : 'import.ask.titleNothing')}</h2>
      <p className="lead">{t(possible ? 'import.ask.lead' : 'import.ask.nothingLeft')}</p>
      {run.totals.refused > 0 && (
        <p>
          <a href="#geweigerd">{t('import.refused.see')}</a>
        </p>
      )}
      <div className="import-decide">
        {possible && (
          <CommandForm
            action={confirmRunAction}
            hidden={{ runId: run.id, seenVersion: run.version }}
            fields={asked(speech, run)}
            submit={what === '' ? t('import.ask.bookNothing') : t('import.ask.book', { what })}
            words={formWords(t)}
          />
        )}
        <CancelRun speech={speech} run={run} label={t('import.ask.cancel')} />
      </div>
    </Sheet>
  );
}

/** Stops a run that was not booked yet. */
export function CancelRun({ speech: { t }, run, label }: { speech: Speech; run: ImportRunView; label: string }) {
  return (
    <CommandForm
      action={cancelRunAction}
      hidden={{ runId: run.id }}
      fields={[]}
      submit={label}
      words={formWords(t)}
      prefix="stop-"
      weight="plain"
    />
  );
}

/** A box to tick for each thing that needs a yes; none when nothing does. */
function asked({ t }: Speech, { asks, totals, statements }: ImportRunView): FieldSpec[] {
  const count = {
    goodLines: totals.refused,
    acceptBalance: statements.filter(isOff).length,
    acceptChanged: statements.filter(isChanged).length,
  };
  return (['goodLines', 'acceptBalance', 'acceptChanged'] as const)
    .filter((name) => asks[name])
    .map((name) => ({ kind: 'tick', name, label: t(`import.ask.${name}`, { count: count[name] }), more: t(`import.ask.${name}More`) }));
}
