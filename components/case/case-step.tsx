import { LinkButton } from '#components/ui/button.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { Actor } from '#lib/domain/actor.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { tenantsOf } from '#lib/domain/case-facts.ts';
import { checkGuards, movesBetween } from '#lib/domain/escalation.ts';
import { type Guarded, guards } from '#lib/domain/guard.ts';
import { holdRules, standing } from '#lib/domain/hold.ts';
import type { StepKind } from '#lib/domain/next-step.ts';
import { may, type Permission } from '#lib/domain/permission.ts';
import { policy } from '#lib/domain/policy.ts';
import { isRunning } from '#lib/domain/signal.ts';
import type { CaseView } from '#lib/features/case/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { type AnswerLine, NextStep } from './next-step.tsx';

/** An act of the case: where its form stands, and who may do it. */
const acts = {
  attempt: { path: 'contact', permission: 'contact.record' },
  letter: { path: 'brief', permission: 'letter.record' },
  reply: { path: 'bezwaar', permission: 'sharing.record' },
  signal: { path: 'vroeg-eropaf', permission: 'signal.send' },
  feedback: { path: 'vroeg-eropaf', permission: 'signal.feedback' },
  promise: { path: 'betaalafspraak', permission: 'promise.record' },
  note: { path: 'notitie', permission: 'note.write' },
  pause: { path: 'pauze', permission: 'case.pause' },
  backArrears: { path: 'terug', permission: 'case.back' },
  close: { path: 'sluiten', permission: 'case.close' },
  correct: { path: 'corrigeren', permission: 'case.correct' },
} as const satisfies Record<string, { path: string; permission: Permission }>;
type Act = keyof typeof acts;

/** The act that each step asks for; a step that waits offers none. */
const actOf: Partial<Record<StepKind, Act>> = {
  SEND_REMINDER: 'letter',
  MAKE_CONTACT: 'attempt',
  SEND_NOTICE: 'letter',
  OFFER_SHARING: 'letter',
  SEND_SIGNAL: 'signal',
  ASK_FEEDBACK: 'feedback',
  DECIDE_AFTER_SIGNAL: 'attempt',
  DECIDE_AFTER_OBJECTION: 'attempt',
  CALL_ABOUT_PLAN: 'attempt',
  CALL_ABOUT_PROMISE: 'attempt',
  CLOSE_PAID: 'close',
  PAUSED: 'pause',
  AWAIT_REACTION: 'reply',
};
const others: readonly Act[] = ['attempt', 'letter', 'reply', 'signal', 'promise', 'note', 'pause', 'backArrears', 'close', 'correct'];

/** The one thing to do now, with why, what blocks what, what else can be done, and when this proposal changes. */
export function CaseStep({ speech, view, actor, today }: { speech: Speech; view: CaseView; actor: Actor; today: CalendarDate }) {
  const { t } = speech;
  const { step } = view;
  const said = speech.step(step, today);
  const running = view.facts.signals.find(isRunning);
  const link = (act: Act): string => `/zaken/${view.id}/${acts[act].path}${act === 'feedback' && running ? `/${running.id}` : ''}`;
  const allowed = (act: Act): boolean =>
    may(actor, acts[act].permission) &&
    (view.facts.stage !== 'CLOSED' || act === 'note') &&
    (act !== 'backArrears' || movesBetween(view.facts.stage, 'ARREARS_OPEN').includes('T6b'));
  const main = actOf[step.kind];
  const primary = main && allowed(main) ? main : null;
  const due = step.dueOn;
  return (
    <NextStep
      id="stap"
      tag={
        due ? (
          <Tag tone={step.list === 'OURS' && due <= today ? 'now' : 'due'}>{`${speech.day(due, today)}, ${speech.away(due, today)}`}</Tag>
        ) : (
          <Tag>{t(`stage.${view.facts.stage}`)}</Tag>
        )
      }
      title={said.title}
      lead={said.lead}
      primary={
        primary && (
          <LinkButton weight="primary" href={link(primary)} iconAfter="forward">
            {t(`act.${primary}`)}
          </LinkButton>
        )
      }
      secondary={
        view.facts.stage !== 'CLOSED' && (
          <>
            {primary !== 'promise' && allowed('promise') && <LinkButton href={link('promise')}>{t('act.promise')}</LinkButton>}
            {primary !== 'pause' && allowed('pause') && (
              <LinkButton weight="quiet" href={link('pause')} icon="pause">
                {t('act.pause')}
              </LinkButton>
            )}
          </>
        )
      }
      answers={[
        { title: t('step.whyTitle'), lines: whyLines(speech, view, said.why, today) },
        { title: t('step.cannotTitle'), lines: cannotLines(speech, view, today) },
        {
          title: t('step.elseTitle'),
          lines: others
            .filter((act) => act !== primary && !(act === 'signal' && running) && act !== 'promise' && allowed(act))
            .map((act) => ({ words: t(`act.${act}`), href: link(act) })),
        },
        {
          title: t('step.changeTitle'),
          lines: [
            {
              words:
                step.changesOn && step.changesOn > today
                  ? t('step.changesOn', { day: speech.day(step.changesOn, today) })
                  : t('step.changesByAct'),
            },
          ],
        },
      ]}
    />
  );
}

function whyLines({ t, day, months }: Speech, view: CaseView, why: string, today: CalendarDate): AnswerLine[] {
  const { facts } = view;
  return [
    { words: `${why}.` },
    {
      words: t('step.openSince', { day: day(facts.openedOn, today) }),
      source: { kind: t('app.policy'), text: policy.caseOpensAfterDays.source },
    },
    ...(facts.countedHundredths !== null && facts.countedHundredths !== facts.monthsHundredths
      ? [
          {
            words: t('step.monthsCounted', { months: months(facts.countedHundredths) }),
            more: t('step.monthsRule'),
            source: { kind: t('app.policy'), text: policy.newestRentCountsFromDay.source },
          },
        ]
      : []),
  ];
}

/** What stands between this case and a signal, and what the holds keep waiting. */
function cannotLines(speech: Speech, view: CaseView, today: CalendarDate): AnswerLine[] {
  const { t, day } = speech;
  const lines: AnswerLine[] = standing(view.facts.holds, today).flatMap((hold) => {
    const bars = holdRules[hold.kind].bars as readonly string[];
    const what = [bars.includes('T2') && t('step.barsLetter'), bars.includes('T5') && t('step.barsBailiff')].filter(Boolean).join(', ');
    if (!what) return [];
    const words = hold.endsOn
      ? t('step.held', { kind: t(`holdKind.${hold.kind}`), bars: what, day: day(hold.endsOn, today) })
      : t('step.heldOpen', { kind: t(`holdKind.${hold.kind}`), bars: what });
    return [
      { words, source: { kind: t(holdRules[hold.kind].basis === 'LAW' ? 'app.law' : 'app.policy'), text: holdRules[hold.kind].source } },
    ];
  });
  const missing = signalLacks(view, today).map((guarded) => speech.guard(guarded));
  const [first] = missing;
  if (first) {
    const what = missing.map((said) => said.text.charAt(0).toLowerCase() + said.text.slice(1)).join('; ');
    lines.push({
      words: t('step.signalNotYet', { what }),
      more: missing
        .map((said) => said.more)
        .join(' ')
        .trim(),
      source: { kind: first.basis, text: missing.length === 1 ? first.source : t('step.signalSource') },
    });
  }
  return lines.length > 0 ? lines : [{ words: t('step.cannotNothing') }];
}

/** What a signal for the first tenant still lacks; no term is missed where nothing was offered. */
function signalLacks(view: CaseView, today: CalendarDate): Guarded[] {
  const person = tenantsOf(view.facts)[0];
  if (!person || (view.facts.stage !== 'ARREARS_OPEN' && view.facts.stage !== 'FOURTEEN_DAY_NOTICE')) return [];
  const unmet = checkGuards(view.facts, { id: 'T3', to: 'EARLY_SIGNAL', today, personId: person.id }).filter(
    (one) => !one.met && guards[one.id].effect === 'BLOCK',
  );
  return unmet.filter((one) => one.id !== 'reactionTermPassed' || !unmet.some((other) => other.id === 'sharingOffered'));
}
