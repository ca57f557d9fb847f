import { formWords } from '#components/case/case-form.tsx';
import { CommandForm, type FieldSpec } from '#components/form/command-form.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { assignPaymentAction, markThirdPartyAction, setPaymentAsideAction } from '#lib/features/doubtful/actions.ts';
import type { QueueItem, Suggestion } from '#lib/features/doubtful/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';

type Props = { speech: Speech; item: QueueItem; today: CalendarDate; place: string | undefined };

/** One payment that found no tenancy: what came in and why it is doubtful, who it may be, and the three ways out. */
export function QueueItemView({ speech, item, today, place, first }: Props & { first: boolean }) {
  const { t } = speech;
  const id = `betaling-${item.id}`;
  return (
    <article className={first ? 'doubt doubt-first' : 'doubt'} aria-labelledby={id}>
      <PaymentFacts speech={speech} item={item} today={today} id={id} />
      <div className="doubt-answer">
        <CommandForm
          action={assignPaymentAction}
          hidden={{ paymentId: item.id, seenVersion: item.version, ...(place && { na: place }) }}
          fields={choiceOf(speech, item)}
          submit={t(item.direction === 'DBIT' ? 'doubtful.assignReturn' : 'doubtful.assign')}
          words={formWords(t)}
          prefix={`p${item.id}-`}
          weight={first ? 'primary' : 'plain'}
        />
        <OtherWays speech={speech} item={item} place={place} />
      </div>
    </article>
  );
}

function PaymentFacts({ speech, item, today, id }: Omit<Props, 'place'> & { id: string }) {
  const { t, day, month } = speech;
  return (
    <div className="doubt-facts">
      <h2 id={id}>{headingOf(speech, item)}</h2>
      <p className="quiet">
        <span className="num">{day(item.bookedOn, today)}</span>
        {item.counterpartyIban && <span className="num"> · {item.counterpartyIban}</span>}
        {item.designated && ` · ${t('doubtful.about', { month: month(item.designated) })}`}
      </p>
      {item.text === '' ? <p className="quiet">{t('doubtful.noText')}</p> : <blockquote>{item.text}</blockquote>}
      <h3>{t('doubtful.whyTitle')}</h3>
      <p>
        {t(`doubtful.doubt.${item.doubt}`)} {item.returnReason && reasonOf(speech, item.returnReason)}
      </p>
      {item.thirdParty && (
        <p className="doubt-third">
          <Icon name="people" /> {t('doubtful.third')}
        </p>
      )}
    </div>
  );
}

function headingOf({ t, money }: Speech, { amount, counterpartyName, direction }: QueueItem): string {
  const facts = { amount: money(amount), name: counterpartyName ?? '' };
  if (direction === 'DBIT') return counterpartyName ? t('doubtful.returnedFor', facts) : t('doubtful.returned', facts);
  return counterpartyName ? t('doubtful.from', facts) : t('doubtful.fromUnknown', facts);
}

const known = ['AM04', 'AC04', 'MD06', 'MD07'];
const reasonOf = ({ t }: Speech, code: string): string =>
  known.includes(code) ? t(`doubtful.returnReason.${code as 'AM04'}`) : t('doubtful.returnReason.other', { code });

/** Suggestions with their reasons, none chosen, and room for another number. */
function choiceOf(speech: Speech, { suggestions }: QueueItem): FieldSpec[] {
  const { t } = speech;
  if (suggestions.length === 0)
    return [{ kind: 'text', name: 'contract', label: t('doubtful.otherOnly'), hint: t('doubtful.none'), autoComplete: 'off' }];
  return [
    {
      kind: 'radio',
      name: 'contract',
      label: t('doubtful.choose'),
      hint: t('doubtful.chooseHint'),
      options: suggestions.map((one) => ({ value: one.contract, ...wordsOf(speech, one) })),
    },
    {
      kind: 'text',
      name: 'other',
      label: t('doubtful.other'),
      hint: t('doubtful.otherHint'),
      optional: t('app.optional'),
      autoComplete: 'off',
    },
  ];
}

function wordsOf({ t, money, list }: Speech, { contract, name, address, balance, hints }: Suggestion): { label: string; more: string } {
  const owes = balance > 0 ? t('doubtful.owes', { contract, amount: money(balance) }) : t('doubtful.credit', { contract });
  const because = t('doubtful.because', { hints: list(hints.map((hint) => t(`doubtful.hint.${hint}`))) });
  return { label: [name, address].filter(Boolean).join(', '), more: `${owes}. ${because}.` };
}

/** Setting aside with a reason, and marking the account as one that pays for others. */
function OtherWays({ speech: { t }, item, place }: Omit<Props, 'today'>) {
  const hidden = { paymentId: item.id, ...(place && { na: place }) };
  return (
    <details className="fold doubt-ways">
      <summary>
        {t('doubtful.asideFold')} <Icon name="open" />
      </summary>
      <CommandForm
        action={setPaymentAsideAction}
        hidden={hidden}
        fields={[{ kind: 'textarea', name: 'reason', label: t('doubtful.asideReason'), hint: t('doubtful.asideHint'), rows: 2 }]}
        submit={t('doubtful.aside')}
        words={formWords(t)}
        prefix={`a${item.id}-`}
        weight="plain"
      />
      {item.counterpartyIban && !item.thirdParty && (
        <div className="doubt-mark">
          <p className="quiet">{t('doubtful.markHint')}</p>
          <CommandForm
            action={markThirdPartyAction}
            hidden={hidden}
            fields={[]}
            submit={t('doubtful.mark')}
            words={formWords(t)}
            prefix={`m${item.id}-`}
            weight="plain"
          />
        </div>
      )}
    </details>
  );
}
