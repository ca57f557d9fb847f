import { Facts } from '#components/ui/facts.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Section } from '#components/ui/section.tsx';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { Cents } from '#lib/domain/cents.ts';
import type { DecisionView } from '#lib/features/legal/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** What changed since a decision was proposed: what was written down, and what is owed then and now. */
export function DecisionSince({
  speech,
  decision,
  balance,
  names,
  today,
}: {
  speech: Speech;
  decision: DecisionView;
  balance: Cents;
  /** Tenants by id, for sentences that name one. */
  names: ReadonlyMap<number, string>;
  today: CalendarDate;
}) {
  const { t, day, time } = speech;
  return (
    <Section id="sindsdien" title={t('decisionPage.changed')}>
      <Facts wide facts={balanceFacts(speech, decision, balance)} />
      {decision.changes.length === 0 ? (
        <p>{t('decisionPage.unchanged')}</p>
      ) : (
        <ul className="check evidence">
          {decision.changes.map((change) => {
            const said = speech.event(change.event, names);
            return (
              <li key={change.id}>
                <Icon name="edit" />
                <span>
                  <b>{said.fact}</b>
                  {said.sentence && ` ${said.sentence}`}
                  <span className="source">
                    {day(change.on, today)}, {time(change.at)}, {change.by}
                  </span>
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}

function balanceFacts({ t, money }: Speech, { balanceThen, settled }: DecisionView, now: Cents) {
  const then = {
    label: t('decisionPage.balanceThen'),
    value: balanceThen === null ? t('decisionPage.unknown') : money(balanceThen),
    number: true,
  };
  if (settled) return [then];
  const differs = balanceThen === null ? 0 : now - balanceThen;
  const more =
    balanceThen === null
      ? undefined
      : differs === 0
        ? t('decisionPage.same')
        : t(differs < 0 ? 'decisionPage.paidSince' : 'decisionPage.moreSince', { amount: money(Math.abs(differs)) });
  return [then, { label: t('decisionPage.balanceNow'), value: money(now), number: true, more }];
}
