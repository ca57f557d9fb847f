import { Facts } from '#components/ui/facts.tsx';
import { Section } from '#components/ui/section.tsx';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import type { CourtFile, Evidence, PersonEvidence } from '#lib/domain/court-file.ts';
import { capital } from '#lib/i18n/format.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import type { Names } from './court-file.tsx';

type Of = { speech: Speech; file: CourtFile; names: Names; today: CalendarDate };

/** Art. 2 Bgs per tenant, the signal, the contacts, what was offered, what holds the case back, and the children. */
export function CourtEvidence({ speech, file, names, today }: Of) {
  const { t } = speech;
  const name = (id: number): string => capital(names.get(id) ?? t('app.unknown'));
  return (
    <>
      <Section id="bewijs" title={t('courtFile.evidence')}>
        {file.evidence.map((one) => (
          <div key={one.person}>
            <h3>{name(one.person)}</h3>
            <Facts wide facts={evidenceFacts(speech, one, today)} />
          </div>
        ))}
      </Section>
      <Section id="verder" title={t('courtFile.rest')}>
        <dl className="facts facts-wide">
          {restOf(speech, file, name, today).map(({ label, lines }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {[...new Set(lines)].map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}

/** Everything else in the file, a name and its lines each; where there is none, that is said. */
function restOf(speech: Speech, file: CourtFile, name: (id: number) => string, today: CalendarDate) {
  const { t, day, money } = speech;
  const { children } = file;
  const rest = (label: string, lines: readonly string[], none: string) => ({ label, lines: lines.length > 0 ? lines : [none] });
  const signals = file.signals.map((signal) =>
    t('courtFile.signal', {
      name: name(signal.person),
      day: day(signal.sentOn, today),
      amount: money(signal.amount),
      outcome: signal.outcome ? `${t(`signalOutcome.${signal.outcome}`)}.` : t('courtFile.signalOpen'),
    }),
  );
  const objected = file.evidence.some((one) => one.objection !== null) ? [t('courtFile.objected')] : [];
  const holds = file.holds.map((hold) => {
    const kind = t(`holdKind.${hold.kind}`);
    return hold.endsOn ? t('courtFile.holdUntil', { kind, day: day(hold.endsOn, today) }) : kind;
  });
  const heard = children && {
    answer: capital(t(children.answer ? 'app.yes' : 'app.no')),
    day: day(children.on, today),
  };
  return [
    rest(t('courtFile.signals'), [...signals, ...objected], t('courtFile.signalNone')),
    rest(t('courtFile.contacts'), contactLines(speech, file, today), t('courtFile.contactNone')),
    rest(t('courtFile.proposals'), proposalLines(speech, file, today), t('courtFile.proposalNone')),
    rest(t('courtFile.holds'), holds, t('courtFile.holdNone')),
    rest(t('courtFile.children'), heard ? [t('courtFile.childrenAnswer', heard)] : [], t('courtFile.childrenUnknown')),
    rest(t('courtFile.note'), file.legalNote ? [file.legalNote] : [], t('courtFile.noteNone')),
  ];
}

function evidenceFacts({ t, day }: Speech, one: PersonEvidence, today: CalendarDate) {
  const say = (evidence: Evidence | null, key: 'contactOn' | 'letterOn' | 'objectedOn' | 'consentedOn'): string[] =>
    evidence ? [t(`courtFile.${key}`, { day: day(evidence.on, today) })] : [];
  const fact = (label: string, said: readonly string[], none = t('courtFile.lacks')) => ({ label, value: said.join(', ') || none });
  return [
    fact(t('courtFile.a'), say(one.contact, 'contactOn')),
    fact(t('courtFile.b'), [...say(one.helpContact, 'contactOn'), ...say(one.helpLetter, 'letterOn')]),
    fact(t('courtFile.c'), say(one.reminder, 'letterOn')),
    fact(t('courtFile.d'), say(one.offer, 'letterOn')),
    fact(t('courtFile.reply'), [...say(one.objection, 'objectedOn'), ...say(one.consent, 'consentedOn')], t('courtFile.silent')),
  ];
}

/** Contacts and visits together, the latest first; what was said is no part of the record. */
function contactLines({ t, day }: Speech, file: CourtFile, today: CalendarDate): string[] {
  const contacts = file.contacts.map(({ on, channel, outcome }) => ({
    on,
    line: t('courtFile.contact', { day: day(on, today), channel: t(`channel.${channel}`).toLowerCase(), outcome: t(`outcome.${outcome}`) }),
  }));
  const visits = file.visits.map(({ on, outcome }) => ({
    on,
    line: t('courtFile.visit', { day: day(on, today), outcome: t(`visitOutcome.${outcome}`) }),
  }));
  return [...contacts, ...visits].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)).map(({ line }) => line);
}

const proposalLines = ({ t, day, money }: Speech, file: CourtFile, today: CalendarDate): string[] => [
  ...file.plans.map((plan) =>
    t('courtFile.plan', {
      kind: t(`planKind.${plan.kind}`),
      day: day(plan.signedOn, today),
      amount: money(plan.agreed),
      state: `${plan.end ? t(`planEnd.${plan.end}`) : t(`planState.${plan.state}`)}.`,
    }),
  ),
  ...file.promises.map((promise) =>
    t('courtFile.promise', {
      day: day(promise.on, today),
      amount: money(promise.amount),
      by: day(promise.by, today),
      paid: money(promise.paid),
    }),
  ),
  ...file.helpOffers.map((offer) => t('courtFile.help', { day: day(offer.on, today), kind: t(`helpOption.${offer.kind}`) })),
];
