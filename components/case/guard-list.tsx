import Link from 'next/link';
import { Icon } from '#components/ui/icon.tsx';
import type { CalendarDate } from '#lib/domain/calendar-date.ts';
import { type Guarded, type GuardId, guards, type Proof } from '#lib/domain/guard.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** Where what is missing can be recorded, per condition. */
export type GuardLinks = Readonly<Partial<Record<GuardId, { readonly href: string; readonly label: string }>>>;

/**
 * The conditions of a move: met or not, what proves it, whose rule it is, the way to what is missing, and who may set it
 * aside. `reasons` are those that were given: the condition then counts as set aside.
 */
export function GuardList({
  speech,
  findings,
  today,
  links = {},
  reasons = {},
}: {
  speech: Speech;
  findings: readonly Guarded[];
  today: CalendarDate;
  links?: GuardLinks;
  reasons?: Readonly<Partial<Record<GuardId, string>>>;
}) {
  const { t } = speech;
  return (
    <ol className="check evidence">
      {findings.map((finding) => {
        const said = speech.guard(finding);
        // A condition that only has to wait asks for nothing to be recorded.
        const link = finding.met || finding.changesOn ? undefined : links[finding.id];
        const reason = finding.met ? undefined : reasons[finding.id];
        const warns = guards[finding.id].effect === 'WARN';
        return (
          <li key={finding.id}>
            <Icon name={finding.met ? 'check' : warns || reason ? 'warning' : 'close'} />
            <span>
              <b>{t(`guardName.${finding.id}`)}</b>
              {': '}
              {finding.met ? sayProofs(speech, finding, today) || t('guard.found') : unmet(speech, finding, today)}{' '}
              {reason && <em>{t('guardList.setAside', { reason })}</em>}{' '}
              {link && (
                <Link href={link.href} prefetch={false}>
                  {link.label}
                </Link>
              )}
              <span className="source">
                <b>{said.basis}</b>
                {said.source}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** What is missing, that it only warns, what was found, when it changes by itself, and who may depart from it. */
function unmet(speech: Speech, finding: Guarded, today: CalendarDate): string {
  const { t } = speech;
  const { effect, overrideBy } = guards[finding.id];
  const said = speech.guard(finding);
  const proofs = sayProofs(speech, finding, today);
  return [
    `${said.text}${proofs ? ` (${proofs})` : ''}.`,
    said.more,
    effect === 'WARN' ? t('guardList.warns') : '',
    overrideBy.length > 0 ? t('guard.override', { role: overrideBy.map((role) => t(`role.${role}`)).join(', ') }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function sayProofs(speech: Speech, { id, evidence }: Guarded, today: CalendarDate): string {
  const said = evidence.map((proof) => sayProof(speech, proof, today));
  if (id === 'notFalling') return speech.t('guardList.trend', { now: said[0] ?? '', before: said[1] ?? '' });
  return said.join(', ');
}

function sayProof({ t, day, months, money }: Speech, proof: Proof, today: CalendarDate): string {
  switch (proof.of) {
    case 'contact':
    case 'letter':
    case 'reply':
    case 'signal':
    case 'visit':
    case 'plan':
      return t(`guard.${proof.of}On`, { day: day(proof.on, today) });
    case 'day':
      return day(proof.on, today);
    case 'months':
      return proof.hundredths === null ? t('money.monthsUnknown') : t('money.months', { months: months(proof.hundredths) });
    case 'cents':
      return money(proof.amount);
  }
}
