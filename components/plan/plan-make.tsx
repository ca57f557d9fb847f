import { Note } from '#components/ui/note.tsx';
import { Section } from '#components/ui/section.tsx';
import type { Actor } from '#lib/domain/actor.ts';
import { addDays, type CalendarDate } from '#lib/domain/calendar-date.ts';
import { evictionJudgment, representativesOf, useFeeFrom } from '#lib/domain/case-facts.ts';
import { cents } from '#lib/domain/cents.ts';
import { instalmentsOf } from '#lib/domain/plan.ts';
import { impossibleTerms, type PlanTerms, type UnusualTerms, unusualTerms } from '#lib/domain/plan-terms.ts';
import type { OpenCase } from '#lib/features/case/schema.ts';
import { type Reckoned, termFields, termsInput } from '#lib/features/plan/schema.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { InstalmentTable } from './instalment-table.tsx';
import { type Calculation, PlanCalculator } from './plan-calculator.tsx';
import { PlanSign } from './plan-sign.tsx';

interface Props {
  readonly speech: Speech;
  readonly found: OpenCase;
  readonly actor: Actor;
  readonly today: CalendarDate;
  readonly reckoned: Reckoned;
  /** The terms as they stand in the address; without them nothing was worked out yet. */
  readonly asked: Readonly<Record<string, string | undefined>>;
}

/** A plan to be made: what it means, the calculation, the instalments, and then what was signed. */
export function PlanMake(props: Props) {
  const { speech, found, actor, today, reckoned } = props;
  const { t } = speech;
  const { facts } = found;
  const ordered = facts.stage === 'EVICTION_ORDERED';
  const [representative] = representativesOf(facts);
  if (ordered && actor.role === 'FIELD_WORKER')
    return (
      <Note title={t('planPage.haltTitle')}>
        <p>{t('planPage.haltOther')}</p>
      </Note>
    );
  const { terms, calculation } = workOut(props);
  return (
    <>
      {evictionJudgment(facts) && (
        <Note title={t('planPage.lastTitle')}>
          <p>{t('planPage.lastText')}</p>
        </Note>
      )}
      {ordered && (
        <Note title={t('planPage.haltTitle')}>
          <p>{t('planPage.haltText')}</p>
        </Note>
      )}
      {representative && (
        <Note title={t('planPage.representedTitle', { name: representative.name })}>
          <p>{t('planPage.representedText')}</p>
        </Note>
      )}
      <PlanCalculator
        speech={speech}
        found={found}
        today={today}
        reckoned={reckoned}
        calculation={calculation}
        weight={terms ? 'plain' : 'primary'}
      />
      {terms && <Preview {...props} terms={terms} typed={calculation.typed} />}
    </>
  );
}

/** What the address says as terms, or what is wrong with it. At first the whole balance by the month is proposed. */
function workOut({ speech, found, reckoned, today, asked }: Props): { terms: PlanTerms | null; calculation: Calculation } {
  const { facts } = found;
  if (asked.debt === undefined) {
    const debt = (facts.balance / 100).toFixed(2).replace('.', ',');
    return { terms: null, calculation: { typed: { debt, rhythm: 'MONTHLY', first: addDays(today, 7) }, errors: {}, refused: null } };
  }
  const typed = Object.fromEntries(termFields.map((name) => [name, asked[name] ?? '']));
  const parsed = termsInput.safeParse(typed);
  if (!parsed.success) {
    const errors: Record<string, string> = {};
    for (const issue of parsed.error.issues) errors[String(issue.path[0])] ??= speech.fieldError(issue.message);
    return { terms: null, calculation: { typed, errors, refused: null } };
  }
  const impossible = impossibleTerms(parsed.data, {
    balance: facts.balance,
    rent: reckoned.rent,
    afterJudgment: evictionJudgment(facts) !== null,
    today,
  });
  return impossible
    ? { terms: null, calculation: { typed, errors: {}, refused: speech.refusal(impossible).text } }
    : { terms: parsed.data, calculation: { typed, errors: {}, refused: null } };
}

function Preview(props: Props & { terms: PlanTerms; typed: Readonly<Record<string, string>> }) {
  const { speech, found, actor, today, reckoned, terms, typed } = props;
  const { t, money } = speech;
  const { facts } = found;
  const fee = useFeeFrom(facts.useFee) !== null;
  const instalments = instalmentsOf({ ...terms, each: terms.each ?? undefined, count: terms.count ?? undefined });
  const afterJudgment = evictionJudgment(facts) !== null;
  const unusual = unusualTerms(terms, { balance: facts.balance, rent: reckoned.rent, afterJudgment, today });
  const left = cents(facts.balance - terms.debt);
  return (
    <>
      <Section id="termijnen" title={t('planPage.preview', { count: instalments.length, total: money(terms.debt) })}>
        <InstalmentTable speech={speech} instalments={instalments} down={terms.down !== null} caption={t('planPage.previewTable')} />
        {reckoned.rent !== null && <p>{t(fee ? 'planPage.feeToo' : 'planPage.rentToo', { amount: money(reckoned.rent) })}</p>}
        {left > 0 && <p>{t('planPage.atOnce', { amount: money(left) })}</p>}
      </Section>
      {unusual.length > 0 && <Unusual speech={speech} actor={actor} unusual={unusual} />}
      {(unusual.length === 0 || actor.role === 'COORDINATOR') && (
        <PlanSign
          speech={speech}
          found={found}
          today={today}
          typed={typed}
          count={instalments.length}
          total={terms.debt}
          unusual={unusual.length > 0}
        />
      )}
    </>
  );
}

function Unusual({ speech, actor, unusual }: { speech: Speech; actor: Actor; unusual: readonly UnusualTerms[] }) {
  const { t } = speech;
  return (
    <Note tone="act" icon="warning" title={t('planPage.unusual')}>
      {unusual.map((one) => (
        <p key={one.code}>{speech.refusal(one).text}</p>
      ))}
      <p>{t(actor.role === 'COORDINATOR' ? 'planPage.unusualYou' : 'planPage.unusualAsk')}</p>
    </Note>
  );
}
