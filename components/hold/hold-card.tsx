import { LinkButton } from '#components/ui/button.tsx';
import { Note } from '#components/ui/note.tsx';
import type { Actor } from '#lib/domain/actor.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { type CaseFacts, representativesOf, tenantsOf } from '#lib/domain/case-facts.ts';
import { type Hold, holdRules, isLiftable, liftedBy } from '#lib/domain/hold.ts';
import { may } from '#lib/domain/permission.ts';
import type { HoldView } from '#lib/features/hold/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { barredWords } from './hold-word.ts';

/** One hold that stands: what it is, what it bars, until when, what it asks of us, and whether its condition is kept. */
export function HoldCard({
  speech,
  caseId,
  facts,
  hold,
  view,
  actor,
  today,
}: {
  speech: Speech;
  caseId: number;
  facts: CaseFacts;
  hold: Hold;
  view: HoldView | undefined;
  actor: Actor;
  today: CalendarDate;
}) {
  const { t, day } = speech;
  const rule = holdRules[hold.kind];
  const late = rule.watchesRent ? hold.rentLateSince : null;
  const lifts = may(actor, 'hold.set') && isLiftable(hold.kind) && liftedBy(hold.kind).includes(actor.role);
  return (
    <li>
      <h3>{t(`holdKind.${hold.kind}`)}</h3>
      <p>{t(`holdAbout.${hold.kind}`)}</p>
      <p>
        {barredWords(speech, hold.kind)}{' '}
        {t('holdPage.since', {
          day: day(hold.startsOn, today),
          until: hold.endsOn ? t('holdPage.until', { day: day(hold.endsOn, today) }) : t('holdPage.open'),
        })}{' '}
        {hold.reason && <q>{hold.reason}</q>} {view?.setBy && t('holdPage.setBy', { name: view.setBy })}{' '}
        <span className="source">
          <b>{t(rule.basis === 'LAW' ? 'app.law' : rule.basis === 'POLICY' ? 'app.policy' : 'app.guideline')}</b>
          {rule.source}
        </span>
      </p>
      {about(speech, facts, hold).map((words) => (
        <p key={words}>{words}</p>
      ))}
      {late ? (
        <Note tone="act" level={3} title={t('holdPage.rentLate', { day: day(late, today) })}>
          <p>{t('holdPage.rentLateText')}</p>
          {may(actor, 'contact.record') && (
            <p>
              <LinkButton small href={`/zaken/${caseId}/contact`} icon="phone">
                {t('holdPage.call')}
              </LinkButton>
            </p>
          )}
        </Note>
      ) : (
        rule.watchesRent && <p>{t('holdPage.rentPaid')}</p>
      )}
      {lifts && (
        <p>
          <LinkButton small weight="quiet" href={`/zaken/${caseId}/bescherming?opheffen=${hold.id}#opheffen`}>
            {t('holdPage.lift')}
          </LinkButton>
        </p>
      )}
    </li>
  );
}

/** What only this kind has to say: the disputed part, who died and who goes on, the measure, who gets the letters. */
function about({ t, money }: Speech, facts: CaseFacts, hold: Hold): string[] {
  if (hold.kind === 'DISPUTE')
    return [hold.amount === null ? t('holdPage.disputedAll') : t('holdPage.disputed', { amount: money(hold.amount) })];
  if (hold.kind === 'SAFETY') return hold.measure ? [`${t(`safetyMeasure.${hold.measure}`)}.`] : [];
  if (hold.kind === 'BEWIND') {
    const [one] = representativesOf(facts);
    return [one ? t('holdPage.representative', { name: one.name }) : t('holdPage.representativeUnknown')];
  }
  if (hold.kind !== 'DEATH') return [];
  const dead = facts.persons.find((person) => person.id === hold.personId);
  const [other] = tenantsOf(facts).filter((person) => person.id !== hold.personId);
  return [
    ...(dead ? [t('holdPage.died', { name: dead.name })] : []),
    other ? t('holdPage.continues', { name: other.name }) : t('holdPage.nobodyContinues'),
  ];
}
