import Link from 'next/link';
import { formWords } from '#components/case/case-form.tsx';
import { CommandForm, type FieldSpec } from '#components/form/command-form.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Note } from '#components/ui/note.tsx';
import { Section } from '#components/ui/section.tsx';
import type { Actor } from '#lib/domain/actor.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { tenantsOf } from '#lib/domain/case-facts.ts';
import { type HoldKind, holdRules, latestEnd, settableHolds, stopsEviction } from '#lib/domain/hold.ts';
import { safetyMeasures } from '#lib/domain/visit.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import { setHoldAction } from '#lib/features/hold/actions.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { barredWords } from './hold-word.ts';

type Props = { speech: Speech; found: OpenCase; actor: Actor; today: CalendarDate };

/** The kinds that this actor may set, each with what it means; choosing one opens its form. */
export function HoldChoice({ speech: { t }, found, actor }: Props) {
  const mine = settableHolds.filter((kind) => holdRules[kind].setBy.includes(actor.role));
  const group = (title: string, kinds: readonly HoldKind[]) =>
    kinds.length > 0 && (
      <div>
        <h3>{title}</h3>
        <ul className="measures">
          {kinds.map((kind) => (
            <li key={kind} className="measure">
              <Icon name="forward" />
              <span>
                <Link href={`/zaken/${found.id}/bescherming?soort=${kind}#vastleggen`} prefetch={false}>
                  {t(`holdKind.${kind}`)}
                </Link>
                <small>{t(`holdAbout.${kind}`)}</small>
              </span>
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <Section id="vastleggen" title={t('holdPage.set')}>
      <div className="stack">
        <p>{t('holdPage.setSub')}</p>
        {group(
          t('holdPage.lawGroup'),
          mine.filter((kind) => holdRules[kind].basis === 'LAW'),
        )}
        {group(
          t('holdPage.policyGroup'),
          mine.filter((kind) => holdRules[kind].basis !== 'LAW'),
        )}
      </div>
    </Section>
  );
}

/** Sets one kind: what it does, what it asks, and that an eviction stops at once where it forbids one. */
export function HoldSet({ speech, found, today, kind }: Omit<Props, 'actor'> & { kind: HoldKind }) {
  const { t } = speech;
  const halts = stopsEviction(kind) && found.facts.stage === 'EVICTION_ORDERED';
  const name = t(`holdKind.${kind}`);
  return (
    <Section id="vastleggen" title={name}>
      <div className="stack">
        <p>{t(`holdAbout.${kind}`)}</p>
        <p className="quiet">
          {barredWords(speech, kind)} {holdRules[kind].watchesRent && t('holdPage.rentCondition')}
        </p>
        {halts && (
          <Note tone="act" title={t('holdPage.stopsTitle')}>
            <p>{t('holdPage.stopsText')}</p>
          </Note>
        )}
        <CommandForm
          action={setHoldAction}
          hidden={{ caseId: found.id, seenVersion: found.version, kind }}
          submit={halts ? t('holdPage.goStop') : t('holdPage.go', { kind: name })}
          words={formWords(t)}
          prefix="vastleggen-"
          cancel={
            <Link href={`/zaken/${found.id}/bescherming#vastleggen`} prefetch={false}>
              {t('holdPage.other')}
            </Link>
          }
          fields={fieldsOf({ speech, found, today, kind })}
        />
      </div>
    </Section>
  );
}

function fieldsOf({ speech, found, today, kind }: Omit<Props, 'actor'> & { kind: HoldKind }): FieldSpec[] {
  const { t, money, day } = speech;
  const latest = latestEnd(kind, today);
  const safety = kind === 'SAFETY';
  const persons = tenantsOf(found.facts);
  return [
    ...(safety
      ? [
          {
            kind: 'radio',
            name: 'measure',
            label: t('holdPage.measure'),
            options: safetyMeasures.map((measure) => ({ value: measure, label: t(`safetyMeasure.${measure}`) })),
          } as const,
        ]
      : []),
    ...(kind === 'DEATH'
      ? [
          {
            kind: 'radio',
            name: 'personId',
            label: t('holdPage.person'),
            options: persons.map((person) => ({ value: String(person.id), label: person.name, more: t(`personRole.${person.role}`) })),
          } as const,
        ]
      : []),
    ...(kind === 'DISPUTE'
      ? [
          {
            kind: 'money',
            name: 'amount',
            label: t('holdPage.amount'),
            hint: t('holdPage.amountHint', { amount: money(Math.max(0, found.facts.balance)) }),
            optional: t('app.optional'),
          } as const,
        ]
      : []),
    {
      kind: 'textarea',
      name: 'reason',
      label: t(safety ? 'holdPage.incident' : 'holdPage.reason'),
      hint: t(safety ? 'holdPage.incidentHint' : 'holdPage.reasonHint'),
    },
    { kind: 'day', name: 'from', label: t('holdPage.from'), value: today, max: today },
    {
      kind: 'day',
      name: 'until',
      label: t('holdPage.untilField'),
      value: latest ?? '',
      min: today,
      ...(latest ? { max: latest, hint: t('holdPage.untilHint', { day: day(latest, today) }) } : { optional: t('app.optional') }),
    },
  ];
}
