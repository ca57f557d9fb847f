import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { chosen, type Question, type QuestionKey, type VisitPart, visitQuestions } from '#lib/domain/visit.ts';
import { questionsAfter, questionsOf } from '#lib/domain/visit-report.ts';
import { type Tip, tipsFor } from '#lib/domain/visit-tip.ts';
import type { VisitView } from '#lib/features/visit/schema.ts';
import type { Speech, Translate } from '#lib/i18n/speech.ts';
import { Note } from '../ui/note.tsx';
import type { QuestionView } from './question-field.tsx';

/** Questions that are said beneath another one, not as a topic of their own. */
const small: readonly QuestionKey[] = ['causeWords', 'doneWords', 'minutes', 'proposal', 'proposalFrom', 'followUpOn', 'agreed'];
/** Questions whose answer changes what the page says. */
export const refreshing: readonly QuestionKey[] = ['outcome', 'causes', 'rentFromNextMonth', 'creditors', 'seizure', 'huurtoeslag'];

const hints = [
  'present',
  'causes',
  'causeWords',
  'done',
  'doneWords',
  'canWords',
  'creditors',
  'help',
  'children',
  'safety',
  'conclusion',
  'agreed',
] as const;
const hintOf = (t: Translate, key: QuestionKey): string | undefined => {
  const hint = hints.find((one) => one === key);
  return hint && t(`visitHint.${hint}`);
};

/** The word of a choice. */
export const optionWord = (t: Translate, key: QuestionKey, option: string): string =>
  t(`visitOption.${key}.${option}` as 'visitOption.identity.YES');

/** An answer as a field shows it: euros for cents. */
function shown(question: Question, value: string): string[] {
  if (value === '') return [];
  if (question.kind === 'many') return value.split(',');
  return [question.kind === 'amount' ? `${Math.floor(Number(value) / 100)},${value.slice(-2).padStart(2, '0')}` : value];
}

/** The questions of one part as the screen shows them, with what was answered, by whom, and the tips that follow. */
export function questionViews(speech: Speech, part: VisitPart, visit: VisitView, reader: string, today: CalendarDate): QuestionView[] {
  const { t } = speech;
  const asked =
    part === 'DOOR'
      ? questionsOf(part)
      : questionsOf(part).filter((key) => questionsAfter(visit.answers.outcome ? (visit.answers.outcome as never) : null).includes(key));
  const tips = tipsFor(visit.answers, today);
  return asked.map((key): QuestionView => {
    const question: Question = visitQuestions[key];
    const kept = visit.kept[key];
    return {
      key,
      kind: question.kind,
      label: t(`question.${key}`),
      words: key === 'canWords' ? t('question.causeWords') : undefined,
      big: !small.includes(key),
      hint: hintOf(t, key),
      optional: small.includes(key) ? t('visitForm.optional') : undefined,
      options: optionsOf(speech, key, question, visit),
      values: shown(question, visit.answers[key] ?? ''),
      by: kept?.by && kept.by !== reader && kept.value ? t('visitForm.byOther', { name: kept.by, time: speech.time(kept.at) }) : undefined,
      pairs: question.kind === 'one' && question.options[0] === 'YES',
      when: part === 'DOOR' && key !== 'outcome' ? 'asked-after-talk' : undefined,
      after: (
        <>
          {tips
            .filter((tip) => tip.after === key)
            .map((tip) => (
              <TipNote key={tip.kind} speech={speech} tip={tip} />
            ))}
        </>
      ),
    };
  });
}

/** Somebody who broke off chooses among measures; that nothing is needed is no answer then. */
function optionsOf({ t, month, list }: Speech, key: QuestionKey, question: Question, visit: VisitView) {
  if (question.kind !== 'one' && question.kind !== 'many') return [];
  const weSee =
    visit.paidMonths.length > 0 ? t('visitForm.weSee', { months: list(visit.paidMonths.map((period) => month(period, true))) }) : undefined;
  const unsafe = key === 'safety' && visit.answers.outcome === 'UNSAFE_ABORTED';
  return question.options
    .filter((option) => !unsafe || option !== 'NO_CONCERN')
    .map((option) => ({ value: option, label: optionWord(t, key, option), more: option === 'PAID_SOMETIMES' ? weSee : undefined }));
}

/** What to do at the door after some answers, where it cannot be missed; the style sheet shows the one that fits, with or without scripts. */
export function DoorNotice({ t }: { t: Translate }) {
  return (
    <>
      <div className="when-other">
        <Note tone="act" icon="hidden" live title={t('visitForm.toldOther')}>
          <p>{t('visitForm.toldOtherText')}</p>
        </Note>
      </div>
      <div className="when-unsafe">
        <Note tone="act" icon="warning" live title={t('visitForm.unsafeTitle')}>
          <p>{t('visitForm.unsafeText')}</p>
        </Note>
      </div>
    </>
  );
}

function TipNote({ speech: { t, dayLong }, tip }: { speech: Speech; tip: Tip }) {
  const { allowance } = tip;
  return (
    <Note icon="tip" title={t(`visitTip.${tip.kind}.title`)}>
      <p>
        {t(`visitTip.${tip.kind}.text`, { year: allowance?.year ?? 0 })}
        {allowance?.kind === 'UNKNOWN_YEAR' && ` ${t('visitTip.unknownYear', { year: allowance.year })}`}
      </p>
      {allowance?.earlier && <p>{t('visitTip.earlier', { year: allowance.earlier.year, day: dayLong(allowance.earlier.until) })}</p>}
    </Note>
  );
}

/** What a report says of one answer, in words; null where nothing was answered. */
export function answerWords(speech: Speech, key: QuestionKey, visit: Pick<VisitView, 'answers'>): string | null {
  const value = visit.answers[key];
  if (!value) return null;
  const question: Question = visitQuestions[key];
  switch (question.kind) {
    case 'one':
      return optionWord(speech.t, key, value);
    case 'many':
      return chosen(visit.answers, key)
        .map((option, at) => (at === 0 ? optionWord(speech.t, key, option) : optionWord(speech.t, key, option).toLowerCase()))
        .join(', ');
    case 'amount':
      return `${speech.money(Number(value))} ${speech.t('visitForm.perMonth')}`;
    case 'day':
      return speech.dayLong(value);
    case 'minutes':
      return `${value} ${speech.t('visitForm.minutes')}`;
    case 'text':
      return value;
  }
}
