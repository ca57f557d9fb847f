import { CommandForm } from '#components/form/command-form.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { type CheckLine, Checks, Measures } from '#components/ui/measure.tsx';
import type { Actor } from '#lib/domain/actor.ts';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { representativesOf, tenantsOf, useFeeFrom } from '#lib/domain/case-facts.ts';
import { standing } from '#lib/domain/hold.ts';
import { may } from '#lib/domain/permission.ts';
import { signalEvidence } from '#lib/domain/signal.ts';
import { takeCaseAction } from '#lib/features/case/actions.ts';
import type { CaseView } from '#lib/features/case/schema.ts';
import type { AccountView } from '#lib/features/ledger/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { formWords } from './case-form.tsx';

/** Who and where; how to reach them; what may be shared; who works on it. Measures, never labels. */
export function CaseSide({
  speech,
  view,
  account,
  actor,
  today,
}: {
  speech: Speech;
  view: CaseView;
  account: AccountView;
  actor: Actor;
  today: CalendarDate;
}) {
  const { t, money, day } = speech;
  const { household } = view;
  const reach = household.persons.filter((person) => person.phone || person.email);
  const represented = representativesOf(view.facts);
  const safety = standing(view.facts.holds, today).filter((hold) => hold.measure !== null);
  const language = household.persons.find((person) => person.language && person.language !== 'NLD')?.language;
  return (
    <aside className="case-side">
      <section aria-labelledby="wie">
        <h2 id="wie">{t('casePage.whoWhere')}</h2>
        <Facts
          facts={[
            {
              label: t('casePage.households'),
              value: household.persons.map((person) => person.name).join(', '),
              more: household.persons.map((person) => t(`personRole.${person.role}`)).join(', '),
            },
            ...reach.flatMap((person) => [
              ...(person.phone
                ? [
                    {
                      label: reach.length > 1 ? `${t('casePage.phone')} ${person.surname}` : t('casePage.phone'),
                      value: person.phone,
                      href: `tel:${person.phone.replace(/\s/g, '')}`,
                      number: true,
                    },
                  ]
                : []),
              ...(person.email
                ? [
                    {
                      label: reach.length > 1 ? `${t('casePage.email')} ${person.surname}` : t('casePage.email'),
                      value: person.email,
                      href: `mailto:${person.email}`,
                    },
                  ]
                : []),
            ]),
            {
              label: t('casePage.home'),
              value: `${household.street}, ${household.city}`,
              more: t('casePage.contract', { number: household.contract, day: day(household.beganOn, today) }),
            },
            ...(household.endedOn
              ? [{ label: t('casePage.home'), value: t('casePage.ended', { day: day(household.endedOn, today) }) }]
              : []),
            {
              label: t(useFeeFrom(view.facts.useFee) ? 'casePage.fee' : 'casePage.rent'),
              value: account.reckoning.rent ? t('casePage.perMonth', { amount: money(account.reckoning.rent) }) : t('app.unknown'),
              more: t(`paymentMethod.${household.paymentMethod}`),
            },
            ...(language ? [{ label: t('casePage.language'), value: language }] : []),
          ]}
        />
      </section>
      {represented.length + safety.length > 0 && (
        <section aria-labelledby="aanpak">
          <h2 id="aanpak">{t('casePage.measures')}</h2>
          <Measures
            measures={[
              ...safety.map((hold) => ({
                icon: 'people' as const,
                instruction: t(`safetyMeasure.${hold.measure!}`),
                until: hold.endsOn ? t('casePage.until', { day: day(hold.endsOn, today) }) : '',
              })),
              ...represented.map((person) => ({
                icon: 'letter' as const,
                instruction: t('casePage.representative', { name: person.name }),
                until: t('casePage.representativeUntil'),
              })),
            ]}
          />
        </section>
      )}
      <section aria-labelledby="delen">
        <h2 id="delen">{t('casePage.sharing')}</h2>
        <Checks checks={tenantsOf(view.facts).map((person) => sharingOf(speech, view, person, today))} />
      </section>
      <section aria-labelledby="werk">
        <h2 id="werk">{t('casePage.workers')}</h2>
        <Facts
          facts={[
            { label: t('casePage.file'), value: view.owner ?? t('app.nowhere') },
            { label: t('casePage.team'), value: household.team ?? t('app.none') },
          ]}
        />
        {may(actor, 'case.own') && view.facts.stage !== 'CLOSED' && view.owner !== actor.name && (
          <CommandForm
            action={takeCaseAction}
            fields={[]}
            hidden={{ caseId: view.id }}
            submit={t('act.own')}
            words={formWords(t)}
            weight="plain"
          />
        )}
      </section>
    </aside>
  );
}

function sharingOf({ t, day }: Speech, view: CaseView, person: { id: number; name: string }, today: CalendarDate): CheckLine {
  const evidence = signalEvidence(view.facts, person.id);
  const { name } = person;
  if (evidence.objection) return { state: 'no', words: t('casePage.objected', { name, day: day(evidence.objection.on, today) }) };
  if (evidence.consent) return { state: 'yes', words: t('casePage.consented', { name, day: day(evidence.consent.on, today) }) };
  if (!evidence.offer) return { state: 'open', words: t('casePage.noOffer', { name }) };
  if (evidence.silenceFrom && evidence.silenceFrom > today)
    return { state: 'open', words: t('casePage.waitingReply', { name, day: day(evidence.offer.reactionEndsOn!, today) }) };
  return { state: 'yes', words: t('casePage.silent', { name, day: day(evidence.offer.sentOn, today) }) };
}
