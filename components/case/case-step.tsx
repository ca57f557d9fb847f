import type { Actor } from '#lib/domain/actor.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { tenantsOf } from '#lib/domain/case-facts.ts';
import { checkGuards } from '#lib/domain/escalation.ts';
import { type Guarded, guards } from '#lib/domain/guard.ts';
import { holdRules, standing } from '#lib/domain/hold.ts';
import { policy } from '#lib/domain/policy.ts';
import type { CaseView } from '#lib/features/case/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { type Act, actFor, actHref, canAct, othersThan } from './case-act.ts';
import { type AnswerLine, NextStep, type StepAct } from './next-step.tsx';

/** The one thing to do now, with why, what blocks what, what else can be done, and when this proposal changes. */
export function CaseStep({ speech, view, actor, today }: { speech: Speech; view: CaseView; actor: Actor; today: CalendarDate }) {
  const { t } = speech;
  const { step } = view;
  const said = speech.step(step, today);
  const { facts } = view;
  const primary = actFor(actor, facts, step.kind);
  const linked = (act: Act): StepAct => ({ href: actHref(view.id, facts, act), label: t(`act.${act}`) });
  const beside = (act: Act): StepAct | undefined => (act !== primary && canAct(actor, facts, act) ? linked(act) : undefined);
  const due = step.dueOn;
  return (
    <NextStep
      id="stap"
      tag={
        due
          ? { words: `${speech.day(due, today)}, ${speech.away(due, today)}`, tone: step.list === 'OURS' && due <= today ? 'now' : 'due' }
          : { words: t(`stage.${view.facts.stage}`) }
      }
      title={said.title}
      lead={said.lead}
      primary={primary && linked(primary)}
      plain={beside('promise')}
      pause={beside('pause')}
      answers={[
        { title: t('step.whyTitle'), lines: whyLines(speech, view, said.why, today) },
        { title: t('step.cannotTitle'), lines: cannotLines(speech, view, today) },
        {
          title: t('step.elseTitle'),
          lines: othersThan(actor, facts, [primary, 'promise', 'pause']).map((act) => ({
            words: t(`act.${act}`),
            href: actHref(view.id, facts, act),
          })),
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
    const { bars } = holdRules[hold.kind];
    const what = (
      [
        ['T2', 'step.barsLetter'],
        ['T5', 'step.barsBailiff'],
        ['T6', 'step.barsCourt'],
        ['T10a', 'step.barsEviction'],
      ] as const
    )
      .filter(([move]) => bars.includes(move))
      .map(([, words]) => t(words))
      .join(', ');
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
